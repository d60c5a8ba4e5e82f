"""Links that lead nowhere: left empty, misspelt, or to a place that only the writer can reach."""

import re
from collections.abc import Iterator

from checks.folding import fold
from checks.reading import Reading
from checks.rule import Mark, Rule
from checks.words import lines_with

_CODE = re.compile(r"```[^`]*```|`[^`\n]*`")
_LINK = re.compile(
    r"!?\[[^\[\]\n]{1,200}\]\([ \t]*<?((?:[^()\s<>]|\([^()\s<>]{0,100}\)){0,400})>?"
    r"(?:[ \t]+\"[^\"\n]*\")?[ \t]*\)"
)
_REFERENCE = re.compile(r"(?<![^\n]) {0,3}\[[^\[\]\n]{1,200}\]:[ \t]*<?([^\s<>]{1,400})")
_SIGNS = ("](", "]:", "htp", "ttp", "www")
"""One of these stands in all that _LINK, _REFERENCE and _MEANT match."""
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,15}):", re.IGNORECASE)
_KNOWN = ("http", "https", "mailto", "tel", "sms")
_ADDRESS = re.compile(r"https?://([^\s/:?#，。；：、！？）」”]{1,255})", re.IGNORECASE)
# Anything that sets out to be a web address, well or ill.
_MEANT = re.compile(
    r"(?<![A-Za-z0-9])(?:h{1,2}t{1,3}p{1,2}s{0,2}[ ]?[:：;；,，]?[ ]?[/／\\]{1,3}[^\s，。；、！？）」”]{0,200}"
    r"|www[,，。][A-Za-z0-9-]{1,63}\S{0,80}|www\.[A-Za-z0-9-]{1,63}[,，][A-Za-z]{2,12}\b)",
    re.IGNORECASE,
)
_LOCAL = re.compile(
    r"(?:localhost|127\.[\d.]+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+"
    r"|.+\.(?:local|internal|intranet|lan|corp|test)|[^.]+)$",
    re.IGNORECASE,
)


def broken(rule: Rule, reading: Reading) -> Iterator[Mark]:
    """Marks links and addresses that no reader can follow, by their places in the source."""
    del rule
    source = reading.document.source
    lines = lines_with(fold(source, han=False), _SIGNS)
    if not lines:
        return
    source = _CODE.sub(_blank, source)
    for start, end in lines:
        for form in (_LINK, _REFERENCE):
            for found in form.finditer(source, start, end):
                if not _leads_somewhere(found.group(1)):
                    yield Mark(*found.span(), in_source=True)
    source = _LINK.sub(_blank, source)
    for start, end in lines:
        for found in _MEANT.finditer(source, start, end):
            if not _is_sound(found.group()):
                yield Mark(*found.span(), in_source=True)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _leads_somewhere(target: str) -> bool:
    scheme = _SCHEME.match(target)
    if scheme is None:
        return len(target) > 1 and any(sign in target for sign in "#./@{")
    if scheme.group(1).lower() not in _KNOWN:
        return False
    return _is_sound(target) if target[:4].lower() == "http" else len(target) > len(scheme.group())


def _is_sound(address: str) -> bool:
    """Tells a whole web address to a host that the public can reach."""
    found = _ADDRESS.match(address)
    return found is not None and ".." not in address and _LOCAL.match(found.group(1)) is None
