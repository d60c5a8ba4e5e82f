"""Weighs how surely two claims speak of the same thing; 0 where they do not.

The weights are ours: a thing counted or an event that agrees weighs most, words beside it a
little. `SAME` and more is one thing, `MAYBE` is for a person, less is two things.
"""

from checks.claims import Amount, Claim, Name, Slot
from checks.claims.model import APART, named
from checks.claims.quantities import HARM

SAME = 2.5
MAYBE = 2.0

PEOPLE = named(
    "person customer employee passenger patient pupil resident visitor caller firefighter"
)
_APART = frozenset({"part", "more", "other", "rumour", "limit", "ahead"})
_INCIDENT = frozenset({"start", "end", "notice", "lastcheck"})
_ANYONE = frozenset({"person", "=peopl", "=person", "=man", "=woman"})
_ONE_HOLDER = frozenset({"chief", "chair", "director", "driver", "speaker", "mayor", "manager"})


def likeness(earlier: Claim, later: Claim) -> float:
    """Gives the weight for two claims of one slot."""
    if APART & {earlier.place, later.place} or set_apart(earlier, later):
        return 0.0
    match earlier.slot:
        case Slot.NUMBER:
            return _numbers(earlier, later)
        case Slot.NAME:
            return _names(earlier, later)
        case Slot.DATE | Slot.TIME | Slot.DEADLINE:
            return _moments(earlier, later)
        case _:
            return 0.0


def set_apart(a: Claim, b: Claim) -> bool:
    """Says whether one is of another matter by its own words, or a mere rumour."""
    here, there = a.context.marks, b.context.marks
    return "other" in here ^ there or "rumour" in here | there


def _numbers(earlier: Claim, later: Claim) -> float:
    first, second = earlier.value, later.value
    assert isinstance(first, Amount)
    assert isinstance(second, Amount)
    if not _same_unit(first, second, earlier, later):
        return 0.0
    if "total" in later.context.marks and "left" in earlier.context.marks - later.context.marks:
        return 0.0
    if (
        _limited_apart(earlier, later)
        or _warded_apart(earlier, later)
        or bool(first.rate) != bool(second.rate)
    ):
        return 0.0
    weight = 0.0 if first.unit.startswith("count") else 0.5
    if first.rate:
        if first.rate != second.rate and first.rate.isascii() == second.rate.isascii():
            return 0.0
        weight += 2.0
    things = _things(earlier, later)
    if (
        things < 0
        or _far_apart(first, second)
        or any(
            _of_stock(one, other) or _of_all_present(one, other)
            for one, other in ((earlier, later), (later, earlier))
        )
    ):
        return 0.0
    weight -= 1.0 if "whole" in earlier.context.marks ^ later.context.marks else 0.0
    if shared_harm(earlier, later) and 0.0 in {first.high, second.high}:
        weight += 2.0  # 'nobody was hurt' answers to whoever was
    return weight + things + _roles(earlier, later) + _words(earlier, later)


def _limited_apart(earlier: Claim, later: Claim) -> bool:
    """Says whether one figure is of a part, a day, an upper bound, and the other is not."""
    if _limits(earlier) ^ _limits(later):
        return True
    one_such = "such" in earlier.context.marks ^ later.context.marks
    return one_such and not _share_harm(earlier, later)


def _warded_apart(earlier: Claim, later: Claim) -> bool:
    none = "none" in earlier.context.marks ^ later.context.marks
    return none and _warded(earlier) != _warded(later)


def _warded(claim: Claim) -> bool:
    """Says whether a Chinese clause speaks of a stay in hospital, and not of seeing a doctor."""
    return bool(claim.context.words & _WARDS)


_WARDS = frozenset({"住院", "留院", "入院", "留医"})
_SUFFERING = named("sick hospital injured")
_BEFALLEN = HARM | {"attended", "affected"}


def _share_harm(earlier: Claim, later: Claim) -> bool:
    """Says whether both tell of the same harm; whoever is sick and who sees a doctor are one."""
    here, there = earlier.context.roles & _BEFALLEN, later.context.roles & _BEFALLEN
    return bool(here & there) or bool(here & _SUFFERING and there & _SUFFERING)


def _limits(claim: Claim) -> frozenset[str]:
    """Gives what sets a figure apart; a day's count that is called a total is no daily count."""
    marks = claim.context.marks
    return marks & (_APART if "total" in marks else _APART | {"daily"})


def shared_harm(earlier: Claim, later: Claim) -> bool:
    """Says whether two counts are both of people who came to the same harm."""
    return bool(earlier.context.roles & later.context.roles & HARM) and _of_people(earlier, later)


def _same_unit(first: Amount, second: Amount, earlier: Claim, later: Claim) -> bool:
    kind, _, detail = first.unit.partition(":")
    other_kind, _, other_detail = second.unit.partition(":")
    if kind != other_kind:
        return False
    if detail == other_detail or kind != "count":
        return detail == other_detail or not detail or not other_detail
    if earlier.context.things & later.context.things:
        return True
    return "" in {detail, other_detail} or {detail, other_detail} <= {"case", "thing", "record"}


def _things(earlier: Claim, later: Claim) -> float:
    """Weighs what is counted: below 0 where it differs."""
    first, second = _kinds(earlier), _kinds(later)
    if first & second - _ANYONE:
        return 2.0 if _finer(earlier) == _finer(later) or _shares_role(earlier, later) else 1.0
    persons = (first | second) <= PEOPLE | {w for w in first | second if w.startswith("=")}
    if shared_harm(earlier, later):
        return 1.0 if _answers(earlier, later) and _answers(later, earlier) else -1.0
    if first & second:
        return 1.0
    hard, hard_other = _hard(first), _hard(second)
    if hard and hard_other:
        return 0.0 if persons and "person" in first | second else -1.0
    return 0.0


def _kinds(claim: Claim) -> frozenset[str]:
    return frozenset(thing for thing in claim.context.things if not thing.startswith("~"))


def _finer(claim: Claim) -> frozenset[str]:
    """Gives the words that say which of a kind are counted: the 'camp' of 'camp beds'."""
    return claim.context.things - _kinds(claim)


def _shares_role(earlier: Claim, later: Claim) -> bool:
    return bool(earlier.context.roles & later.context.roles)


def _answers(nobody: Claim, others: Claim) -> bool:
    """Says whether 'no visitor was hurt' speaks of those that `others` counts; most counts do."""
    if "none" not in nobody.context.marks:
        return True
    group = nobody.context.things & PEOPLE - {"person"}
    named_others = others.context.things - _ANYONE
    return not group or not named_others or bool(group & named_others)


def _hard(things: frozenset[str]) -> frozenset[str]:
    """Leaves out Chinese nouns read by their last characters only: they agree, never disagree."""
    return frozenset(thing for thing in things if thing.isascii())


def _of_people(earlier: Claim, later: Claim) -> bool:
    return all(
        claim.context.things & PEOPLE
        or "who" in claim.context.marks
        or (isinstance(claim.value, Amount) and claim.value.unit == "count:person")
        or not claim.context.things
        for claim in (earlier, later)
    )


def _roles(earlier: Claim, later: Claim) -> float:
    shared = earlier.context.roles & later.context.roles
    if shared or _falls_short(earlier, later) or _falls_short(later, earlier):
        return 2.0
    return -1.5 if earlier.context.roles and later.context.roles else 0.0


def _of_stock(stock: Claim, harmed: Claim) -> bool:
    """Says whether one tells how many there are and the other how many came to harm."""
    hurt = harmed.context.roles & _HARMED
    return "stock" in stock.context.marks and bool(hurt) and not hurt & stock.context.roles


def _of_all_present(everybody: Claim, group: Claim) -> bool:
    """Says whether one counts all who were there, the other one group of them: passengers, crew."""
    first, second = everybody.value, group.value
    assert isinstance(first, Amount)
    assert isinstance(second, Amount)
    if "total" not in everybody.context.marks or first.low <= second.high:
        return False
    told = (everybody.context.roles | group.context.roles) <= {"attended"}
    named_too = everybody.context.things & PEOPLE - {"person"}
    return told and not named_too and bool(group.context.things & PEOPLE - {"person"})


def _far_apart(first: Amount, second: Amount) -> bool:
    """Says whether two lengths or weights are too unlike in size to be of one thing."""
    if first.unit.startswith("money"):
        return max(first.low, second.low) > _PRICES * min(first.high, second.high) > 0
    measured = not first.unit.startswith(("count", "percent"))
    return measured and max(first.low, second.low) > _TIMES * min(first.high, second.high)


_TIMES, _PRICES = 50, 25


def _falls_short(whole: Claim, harmed: Claim) -> bool:
    """Says whether fewer are called affected than were harmed: 74 affected, 112 damaged."""
    first, second = whole.value, harmed.value
    assert isinstance(first, Amount)
    assert isinstance(second, Amount)
    fewer = first.high < second.low and bool(harmed.context.roles & _HARMED)
    return fewer and whole.context.roles == {"affected"}


_HARMED = HARM | named("damaged exposed destroyed sick charged delayed")


def _words(earlier: Claim, later: Claim) -> float:
    weight = min(1.5, 0.5 * len(earlier.context.words & later.context.words))
    return weight + (0.5 if "definite" in later.context.marks else 0.0)


def _moments(earlier: Claim, later: Claim) -> float:
    shared = _gathered(earlier) & _gathered(later)
    if not shared or "since" in shared or type(earlier.value) is not type(later.value):
        return 0.0
    assumed = "assumed" in earlier.context.marks | later.context.marks
    weight = (1.5 if assumed else 2.0) if shared & _INCIDENT else 1.0
    weight += 0.5 if "notice" in shared else 0.0
    if earlier.slot is Slot.DEADLINE:
        weight = 2.0
    weight += 0.5 if earlier.context.things & later.context.things else 0.0
    return weight + min(1.5, 0.5 * len(earlier.context.words & later.context.words))


_PAYING = named("pay refunded compensated returned")


def _gathered(claim: Claim) -> frozenset[str]:
    """Gives what happens then; by a deadline, all ways of paying are one."""
    roles = claim.context.roles
    paid = claim.slot is Slot.DEADLINE and roles & _PAYING
    return (roles - _PAYING) | {"pay"} if paid else roles


def _names(earlier: Claim, later: Claim) -> float:
    first, second = earlier.value, later.value
    assert isinstance(first, Name)
    assert isinstance(second, Name)
    if "code" in {first.role, second.role}:
        return SAME if _one_series(first.last, second.last) else 0.0
    if first.role != second.role or not first.role:
        same = first.first and first.first == second.first and first.last[:1] == second.last[:1]
        return SAME if same else 0.0
    if first.role in _ONE_HOLDER or first.role in {"batch", "flight", "model", "case", "train"}:
        return SAME
    return 2.0 + _words(earlier, later)


def _one_series(first: str, second: str) -> bool:
    """Says whether two codes begin with the same letters and are as long: HD-21, HD-27."""
    return len(first) == len(second) and first.rstrip("0123456789") == second.rstrip("0123456789")
