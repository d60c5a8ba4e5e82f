"""Counting as browsers do: Python counts code points, JavaScript UTF-16 units."""


def utf16_offsets(text: str, start: int, end: int) -> tuple[int, int]:
    """Turn code-point offsets into UTF-16 offsets.

    >>> utf16_offsets("a😀b", 1, 3)
    (1, 4)
    """
    before = _units(text[:start])
    return before, before + _units(text[start:end])


def _units(text: str) -> int:
    return len(text) + sum(1 for character in text if character > "\uffff")
