"""The server's own errands: what it does every few seconds without anybody asking, in a thread.

It sends mail where an SMTP server is set, and makes files ahead of releases. Two workers may both be
at it: what one has claimed the other leaves alone.
"""

import logging
import threading
import traceback
from collections.abc import Callable, Mapping

EVERY_SECONDS = 10.0
_log = logging.getLogger(__name__)

Errands = Mapping[str, Callable[[], object]]
"""What is done at each turn, one after the other, by name."""


def start(errands: Errands, every: float = EVERY_SECONDS) -> threading.Event:
    """Begin; set the event that is given back to end it."""
    stop = threading.Event()
    thread = threading.Thread(target=_turns, args=(errands, every, stop), daemon=True)
    thread.start()
    return stop


def _turns(errands: Errands, every: float, stop: threading.Event) -> None:
    while not stop.wait(every):
        for name, errand in errands.items():
            try:
                errand()
            except Exception as trouble:  # noqa: BLE001  (the turns go on whatever one errand meets)
                # Where and of what kind, never the message: it may quote what was being written.
                where = "".join(traceback.format_tb(trouble.__traceback__))
                _log.error("%s failed: %s\n%s", name, type(trouble).__name__, where)
