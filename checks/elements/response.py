"""What the issuer does about it: remedy, prevention, the next word, a way to reach it."""

from checks.document import BlockKind
from checks.reading import Hit, Reading

_CHANNELS = ("#phone", "#email", "#url")


def judge_remedy(reading: Reading) -> list[Hit]:
    """Gives what those affected get or can do now."""
    return [hit for hit in reading.said("remedy") if not reading.masks.is_negated(hit.start)]


def judge_prevention(reading: Reading) -> list[Hit]:
    """Gives the concrete steps taken so that it does not happen again."""
    return reading.said("prevention")


def judge_next_update(reading: Reading) -> list[Hit]:
    """Gives promises of a further word with a time or an occasion."""
    return reading.said("next_update")


def judge_contact(reading: Reading) -> list[Hit]:
    """Gives channels to the issuer: a number, address or page beside words that invite to it."""
    inviting = {hit.sentence for hit in reading.hits.get("contact.ask", ())}
    found = [hit for hit in reading.said("contact.place")]
    for number, sentence in enumerate(reading.document.sentences):
        beside = number in inviting or number - 1 in inviting
        if beside or sentence.kind in (BlockKind.CONTACT, BlockKind.SIGNATURE):
            for term in _CHANNELS:
                for start, end in reading.terms[number].get(term, ()):
                    found.append(Hit("contact", number, start, end, start, end))
    return found
