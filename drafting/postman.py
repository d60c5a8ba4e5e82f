"""The server's own round: deliver the outbox every few seconds, in a thread of its own.

Runs only where an SMTP server is set. Two workers may both run it: what one has claimed the other
leaves alone.
"""

import logging
import threading

from drafting.commands.deliver import Deliver, handle
from drafting.commands.desk import Desk

EVERY_SECONDS = 10.0
_log = logging.getLogger(__name__)


def start(command: Deliver, desk: Desk, every: float = EVERY_SECONDS) -> threading.Event:
    """Begin the round; set the event that is given back to end it."""
    stop = threading.Event()
    thread = threading.Thread(
        target=_round, args=(command, desk, every, stop), name="postman", daemon=True
    )
    thread.start()
    return stop


def _round(command: Deliver, desk: Desk, every: float, stop: threading.Event) -> None:
    while not stop.wait(every):
        try:
            handle(command, desk)
        except Exception:  # noqa: BLE001  (the round goes on whatever one delivery meets)
            _log.exception("the outbox could not be delivered")
