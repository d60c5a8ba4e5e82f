"""What goes over a job's socket: one letter, a length, and so many bytes, each way once."""

import socket
import struct

DONE, REFUSED, BROKEN = b"D", b"R", b"B"
_HEADER = struct.Struct("!cQ")


def send(to: socket.socket, status: bytes, body: bytes) -> None:
    """Send one message."""
    to.sendall(_HEADER.pack(status, len(body)) + body)


def receive(source: socket.socket) -> tuple[bytes, bytes]:
    """Wait for one message: its letter and its body.

    Raises:
        EOFError: when the other end closed before the message was whole.
    """
    status, length = _HEADER.unpack(_exactly(source, _HEADER.size))
    return status, _exactly(source, length)


def _exactly(source: socket.socket, length: int) -> bytes:
    held = bytearray()
    while len(held) < length:
        more = source.recv(min(1 << 20, length - len(held)))
        if not more:
            raise EOFError
        held += more
    return bytes(held)
