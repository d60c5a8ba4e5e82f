"""Pairs two rows of word sets, in order, so that all pairs together are as alike as can be."""

from collections.abc import Iterator, Sequence

_ALIKE = 0.3  # the least share of words that pairs two units standing in the same order


def dice(one: frozenset[str], other: frozenset[str]) -> float:
    """Measures how alike two sets are: 0 nothing shared, 1 the same."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 1.0


def best_in_order(
    one: Sequence[frozenset[str]], other: Sequence[frozenset[str]], half: int
) -> Iterator[tuple[int, int]]:
    """Pairs two rows without crossing so that the likeness of all pairs together is greatest.

    Looks `half` places to either side of the diagonal only.
    """
    rows: list[tuple[int, list[float], list[float]]] = []
    above_low, above = 0, [0.0] * (len(other) + 1)
    for i, bag in enumerate(one):
        centre = i * len(other) // len(one)
        low, high = max(0, centre - half), min(len(other), centre + half + 1)
        scores, likes = [above[min(max(low - above_low, 0), len(above) - 1)]], []
        for j in range(low, high):
            like = dice(bag, other[j])
            likes.append(like if like >= _ALIKE else 0.0)
            before = above[min(max(j - above_low, 0), len(above) - 1)]
            skipped = above[min(max(j + 1 - above_low, 0), len(above) - 1)]
            scores.append(max(scores[-1], skipped, before + likes[-1]))
        rows.append((low, scores, likes))
        above_low, above = low, scores
    yield from _walk_back(rows, len(other))


def _walk_back(
    rows: Sequence[tuple[int, list[float], list[float]]], width: int
) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    j = width
    for i in range(len(rows) - 1, -1, -1):
        low, scores, likes = rows[i]
        above_low, above = (rows[i - 1][0], rows[i - 1][1]) if i else (0, [0.0] * (width + 1))
        j = min(j, low + len(likes))
        while j > low and scores[j - low] == scores[j - low - 1]:
            j -= 1
        if j <= low:
            continue
        before = above[min(max(j - 1 - above_low, 0), len(above) - 1)]
        if likes[j - low - 1] and scores[j - low] == before + likes[j - low - 1]:
            pairs.append((i, j - 1))
            j -= 1
    return pairs[::-1]
