"""A message to copy into the chat people really use: that something awaits them, and where."""

from drafting.domain.language import Catalogue
from drafting.domain.people import Person
from drafting.render.catalogues import TAGS, words
from drafting.web.current import settings
from drafting.web.language import chosen


def message_to(person: Person, kind: str, path: str) -> str:
    """Write the message of one kind in the recipient's language, with the link and no more."""
    link = settings().base_url.rstrip("/") + path
    return words(spoken_by(person), f"mail-{kind}-text", link=link)


def tag_for(person: Person) -> str:
    """Give the language tag of what is written to a person."""
    return TAGS[spoken_by(person)]


def spoken_by(person: Person) -> Catalogue:
    """Give a person's own language, the reader's where they have chosen none."""
    return person.catalogue or chosen()
