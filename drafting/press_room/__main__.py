"""The fork server as a program; its socket to the application is given by number."""

import signal
import socket
import sys

from drafting.press_room.server import serve

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with socket.socket(fileno=int(sys.argv[1])) as control:
        serve(control)
