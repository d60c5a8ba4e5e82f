"""The catalogues, read with Fluent's own parser."""

from dataclasses import dataclass
from functools import cache

from fluent.syntax import FluentParser, ast
from fluent.syntax.serializer import FluentSerializer
from fluent.syntax.visitor import Visitor

from tests.house.tree import ROOT, text

LOCALES = ("en", "zh_Hans", "zh_Hant_TW")
OVERLAY = "zh_Hant_HK"


class _Names(Visitor):
    """Collects the variables that a message uses."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a catalogue: where it stands, what it says, which variables it takes."""

    path: str
    pattern: str
    variables: frozenset[str]


def paths(locale: str) -> list[str]:
    """List a catalogue's files."""
    folder = ROOT / "drafting" / "locale" / locale
    return sorted(str(path.relative_to(ROOT)) for path in folder.glob("*.ftl"))


@cache
def resources(locale: str) -> tuple[tuple[str, ast.Resource], ...]:
    """Parse a catalogue's files."""
    parser = FluentParser()
    return tuple((path, parser.parse(text(path))) for path in paths(locale))


def messages(locale: str) -> dict[str, Message]:
    """Give a catalogue's messages by key."""
    serializer = FluentSerializer()
    found = {}
    for path, resource in resources(locale):
        for entry in resource.body:
            if isinstance(entry, ast.Message | ast.Term):
                names = _Names()
                names.visit(entry)
                prefix = "-" if isinstance(entry, ast.Term) else ""
                said = serializer.serialize_entry(entry).partition("=")[2].strip()
                found[prefix + entry.id.name] = Message(path, said, frozenset(names.names))
    return found
