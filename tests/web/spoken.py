"""What a page says in its own language: its words, and those its attributes speak.

Elements in another language (a statement's text, a colleague's message, the names of languages) say
so by `lang`, and are left out.
"""

import json
from html.parser import HTMLParser

_SILENT = frozenset({"script", "style", "code"})
_SPOKEN = frozenset({"alt", "title", "placeholder", "aria-label"})
_FOR_SCRIPTS = "data-editor-words"
_VOID = frozenset({"area", "br", "hr", "img", "input", "link", "meta"})


class _Listener(HTMLParser):
    """Follows which language each element speaks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.own = ""
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        around = self.open[-1][1] if self.open else ""
        lang = given.get("lang") or around
        if tag == "html":
            self.own = lang
        if tag not in _VOID:
            self.open.append((tag, lang))
        if lang == self.own:
            self.said += [value for name, value in attrs if name in _SPOKEN and value]
            self.said += json.loads(given.get(_FOR_SCRIPTS) or "{}").values()

    def handle_endtag(self, tag: str) -> None:
        while self.open and any(tag == name for name, _ in self.open):
            if self.open.pop()[0] == tag:
                return

    def handle_data(self, data: str) -> None:
        if not self.open or not data.strip():
            return
        tag, lang = self.open[-1]
        if lang == self.own and tag not in _SILENT:
            self.said.append(" ".join(data.split()))


def spoken(html: str) -> tuple[str, ...]:
    """List what a page says in its own language, in order.

    >>> spoken('<html lang="zh-Hans-CN"><b title="首页">您好</b><q lang="en-GB">Hello</q></html>')
    ('首页', '您好')
    """
    listener = _Listener()
    listener.feed(html)
    return tuple(listener.said)
