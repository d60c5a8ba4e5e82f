"""Slots: places left to be filled in, written `[[what]]`, as starters and erasures leave them.

Whether other words are a gap is for the checks to guess and for counsel to judge; these are none
but gaps, and nothing is approved that holds one.
"""

import re

SLOT = re.compile(r"\[\[([^\[\]\n]+)\]\]")
"""A place to fill in: `[[what]]` or `[[what: hint]]`."""
_SLOTS = re.compile(rf"(?:{SLOT.pattern}\s*)+")


def count_slots(words: str) -> int:
    """Count the slots that stand in a part's words.

    >>> count_slots("On [[date]] at [[place]] a valve failed [sic].")
    2
    """
    return len(SLOT.findall(words))


def is_slot(words: str) -> bool:
    """Tell whether these words, and no others beside them, are a slot, or several in a row.

    >>> is_slot("[[place]]"), is_slot("[[place]][[what happened]]"), is_slot("[place]")
    (True, True, False)
    """
    return _SLOTS.fullmatch(words) is not None
