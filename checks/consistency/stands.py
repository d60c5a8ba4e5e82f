"""Compares the stands of two texts: cause, responsibility, status, remedy and scope."""

from collections.abc import Iterable, Iterator

from checks.claims import Claim, Position, Slot, content
from checks.claims.model import APART

Pair = tuple[Claim, Claim]
MOST = 60
"""How many stands of one kind are compared: the first so many of a text."""

_AGAINST = {  # a remedy promised, and what must not take its place
    "refund_full": {"refund_part", "voucher", "none", "deferral"},
    "refund_any": {"voucher", "none", "deferral"},
    "waiver": {"deferral", "voucher", "refund_part", "none"},
    "replacement": {"voucher", "none", "refund_part"},
    "medical": {"none"},
    "hotel": {"none"},
    "voucher": {"none"},
    "compensation": {"none"},
    "monitoring": {"none"},
    "none": {"refund_full", "refund_part", "voucher", "replacement"},
}
_MENDING = frozenset({"replaced", "repaired", "contacted", "tested", "refunded", "returned"})
_FULL = frozenset({"refund_full", "refund_any"})
_SAME_MATTER = 2


def classes(claim: Claim) -> frozenset[str]:
    """Gives the classes of a claim that takes a stand."""
    assert isinstance(claim.value, Position)
    return claim.value.classes


def firm(claim: Claim) -> bool:
    """Says whether a stand asserts (True) or rules out (False)."""
    assert isinstance(claim.value, Position)
    return claim.value.firm


def conflicts(earlier: Iterable[Claim], later: Iterable[Claim]) -> Iterator[Pair]:
    """Gives the pairs of stands that cannot both hold: of each kind the one most alike."""
    before, after = _sorted(earlier), _sorted(later)
    for slot, compares in _COMPARE.items():
        for compare in compares:
            found = list(compare(before.get(slot, [])[:MOST], after.get(slot, [])[:MOST]))
            if found:
                yield max(found, key=_closeness)


def _closeness(pair: Pair) -> tuple[int, int]:
    a, b = pair
    ours = sum("all" in claim.context.marks for claim in pair)
    return len(a.context.words & b.context.words) + ours, b.end - b.start


def _sorted(claims: Iterable[Claim]) -> dict[Slot, list[Claim]]:
    found: dict[Slot, list[Claim]] = {}
    for claim in claims:
        apart = {"other", "rumour"} & claim.context.marks or claim.place in APART
        if isinstance(claim.value, Position) and not apart:
            found.setdefault(claim.slot, []).append(claim)
    return found


def _causes(earlier: list[Claim], later: list[Claim]) -> Iterator[Pair]:
    known = frozenset().union(*(classes(c) for c in earlier if firm(c)))
    found = frozenset().union(*(classes(c) for c in later if firm(c)))
    for a in earlier:
        for b in later:
            if firm(a) and firm(b):
                apart = not classes(a) & found and not classes(b) & known
            else:
                ruled_out, said = (a, b) if firm(b) else (b, a)
                apart = firm(said) and classes(said) <= classes(ruled_out)
            if apart:
                yield a, b


def _responsibility(earlier: list[Claim], later: list[Claim]) -> Iterator[Pair]:
    for a in earlier:
        for b in later:
            if not classes(a) & classes(b):
                still = any(classes(c) & classes(a) for c in later)
                was = any(classes(c) & classes(b) for c in earlier)
                if not still and not was:
                    yield a, b


def _status(earlier: list[Claim], later: list[Claim]) -> Iterator[Pair]:
    for a in earlier:
        for b in later:
            backwards = classes(a) == {"resolved"} and classes(b) == {"ongoing"}
            if backwards and "again" not in b.context.marks and _near(a, b):
                yield a, b


def _near(a: Claim, b: Claim) -> bool:
    here, there = a.context, b.context
    return bool(here.words & there.words or here.things & there.things or here.roles & there.roles)


def _remedies(earlier: list[Claim], later: list[Claim]) -> Iterator[Pair]:
    kept = frozenset().union(*(classes(c) for c in later))
    offered = frozenset().union(*(classes(c) for c in earlier))
    for a in earlier:
        for b in later:
            if classes(b) == {"voucher"} and b.context.marks & {"more", "also"}:
                continue  # over and above
            promised = classes(a) - kept
            if "refund_full" in classes(a) and "refund_part" not in classes(b) and kept & _FULL:
                promised = promised - _FULL
            same = len(a.context.words & b.context.words) >= _SAME_MATTER
            if classes(b) == {"none"} and same:
                promised = promised | (classes(a) & _FULL)
            clash = {p for p in promised if _AGAINST.get(p, set()) & (classes(b) - offered)}
            if clash:
                yield a, b


def _plain(claim: Claim) -> frozenset[str]:
    return frozenset(c for c in classes(claim) if ":" not in c)


def _spared(earlier: list[Claim], later: list[Claim]) -> Iterator[Pair]:
    """What was said to be untouched and then was touched, or the other way round."""
    for a in earlier:
        for b in later:
            shared = _plain(a) & _plain(b)
            spared = b if firm(a) else a
            if not shared or firm(a) == firm(b) or "more" in spared.context.marks:
                continue
            kinds = shared - {"affected", "sold"}
            same = (a.context.words & b.context.words) - _REACHED
            close = len(same) >= 2 and 2 * len(same) >= len(spared.context.words - _REACHED)
            if (kinds and _touches(a, b)) or (close and not kinds):
                yield a, b


_REACHED = content("受影响 没有受到影响 不受影响 affected")


def _touches(a: Claim, b: Claim) -> bool:
    said = b if firm(b) else a
    return bool(said.context.roles & {"exposed", "affected"})


def _members(earlier: list[Claim], later: list[Claim]) -> Iterator[Pair]:
    """'Only these' and then others of the same family."""
    for a in earlier:
        if "only" not in a.context.marks:
            continue
        families = {_family(c): set() for c in classes(a) if ":" in c}  # type: dict[str, set[str]]
        for c in classes(a):
            if ":" in c:
                families[_family(c)].add(c)
        for b in later:
            for c in classes(b):
                members = families.get(_family(c))
                if members and c not in members and firm(b) and _in_scope(a, b, c):
                    yield a, b
                    break


def _family(member: str) -> str:
    """Gives 'size' of 'size:44', 'family:channel' of 'family:channel-online'."""
    group, _, name = member.partition(":")
    if group == "family":
        return f"family:{name.partition('-')[0]}"
    return f"place:{name[-1]}" if group == "place" and not name.isascii() else group


def _in_scope(a: Claim, b: Claim, member: str) -> bool:
    if not member.startswith("place"):
        return True
    widened = classes(a) < classes(b)
    return widened or bool(a.context.roles & b.context.roles or "also" in b.context.marks)


def _widened(earlier: list[Claim], later: list[Claim]) -> Iterator[Pair]:
    """'Some' and then 'all' of the same thing."""
    for a in earlier:
        for b in later:
            quantified = "some" in a.context.marks and "all" in b.context.marks
            if b.context.roles & _MENDING:
                continue  # all were mended, not all were hit
            if not quantified or "all" in a.context.marks or "some" in b.context.marks:
                continue
            if len(a.context.words & b.context.words) >= 3 and firm(a) and firm(b):
                yield a, b


_COMPARE = {
    Slot.CAUSE: (_causes,),
    Slot.RESPONSIBILITY: (_responsibility,),
    Slot.STATUS: (_status,),
    Slot.REMEDY: (_remedies,),
    Slot.SCOPE: (_spared, _members, _widened),
}
