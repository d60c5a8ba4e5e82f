"""Keeps what was made of the last lines and blocks; of a very long one nothing is kept.

What is kept of a text lives on when the text is gone. A line has no greatest length, so without a
bound a thousand huge ones would fill the memory.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

LONGEST = 4_000
"""Of no longer line or block, in characters, is anything kept."""
More = ParamSpec("More")
Made = TypeVar("Made")
Maker = Callable[Concatenate[str, More], Made]


def kept(count: int) -> Callable[[Maker[More, Made]], Maker[More, Made]]:
    """Keeps what a function makes of the last `count` texts it was given."""

    def keeping(make: Maker[More, Made]) -> Maker[More, Made]:
        cached = lru_cache(maxsize=count)(make)

        @wraps(cached)
        def asked(words: str, /, *args: More.args, **kwargs: More.kwargs) -> Made:
            maker = cached if len(words) <= LONGEST else make
            return maker(words, *args, **kwargs)

        return asked

    return keeping
