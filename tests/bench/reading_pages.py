"""What a browser reads in a page: links, forms with what stands in them, scripts and styles."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass(slots=True)
class Form:
    """A form as it would be sent: where to, how, and its fields as they stand."""

    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Page:
    """The links, forms and files of one page."""

    links: list[str] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    files: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self._form: Form | None = None
        self._select = ""
        self._words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attrs}
        match tag:
            case "a":
                self.page.links.append(held.get("href", ""))
            case "link" if held.get("rel") == "stylesheet":
                self.page.files.append(held["href"])
            case "script" if "src" in held:
                self.page.files.append(held["src"])
            case "form":
                self._form = Form(held.get("action", ""), held.get("method", "get").lower())
                self.page.forms.append(self._form)
            case _ if self._form:
                self._control(self._form, tag, held)

    def _control(self, form: Form, tag: str, held: dict[str, str]) -> None:
        match tag:
            case "input" | "button":
                self._input(form, tag, held)
            case "select":
                self._select = held.get("name", "")
            case "option" if self._select:
                if "selected" in held or self._select not in form.fields:
                    form.fields[self._select] = held.get("value", "")
            case "textarea":
                self._words = held.get("name", "")
                if self._words:
                    form.fields[self._words] = ""

    def _input(self, form: Form, tag: str, held: dict[str, str]) -> None:
        name, kind = held.get("name"), held.get("type", "submit" if tag == "button" else "text")
        if not name or "disabled" in held:
            return
        if kind in {"checkbox", "radio"} and "checked" not in held:
            return
        if kind != "submit":
            form.fields[name] = held.get("value", "on" if kind == "checkbox" else "")

    def handle_data(self, data: str) -> None:
        if self._form and self._words:
            self._form.fields[self._words] += data

    def handle_endtag(self, tag: str) -> None:
        match tag:
            case "form":
                self._form = None
            case "select":
                self._select = ""
            case "textarea":
                self._words = ""


def read(html: str) -> Page:
    """Read a page."""
    reader = _Reader()
    reader.feed(html)
    return reader.page
