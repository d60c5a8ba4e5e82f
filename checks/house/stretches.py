"""Stretches of a text, joined: whether a place or a stretch lies in them costs next to nothing."""

from collections.abc import Iterable


class Stretches:
    """Ranges of a text of some size, as one mask.

    >>> held = Stretches(9, [(2, 5)])
    >>> 4 in held, held.hold(2, 5), held.hold(2, 6)
    (True, True, False)
    """

    def __init__(self, size: int, ranges: Iterable[tuple[int, int]]) -> None:
        self._mask = bytearray(size)
        for start, end in ranges:
            self._mask[start:end] = b"\x01" * (min(end, size) - start)

    def __contains__(self, place: int) -> bool:
        """Tells whether a place lies in one of them."""
        return bool(self._mask[place])

    def hold(self, start: int, end: int) -> bool:
        """Tells whether all of a stretch lies in them."""
        return all(self._mask[start:end])
