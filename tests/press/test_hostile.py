"""What is typed never becomes markup, never runs, and makes nothing be fetched."""

import json
from dataclasses import replace
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from drafting.domain.canonical import Letterhead
from drafting.domain.language import Language
from drafting.press_room import LogoUnsound
from drafting.render.job import Job, Work
from drafting.render.markdown import to_html
from drafting.render.pdf import ClosedFetcher, Unfetchable
from tests.press.papers import RELEASED, UNRELEASED, short
from tests.press.reading import pages_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TAGS = frozenset(
    [
        "p",
        "br",
        "em",
        "strong",
        "a",
        "span",
        "ul",
        "ol",
        "li",
        "blockquote",
        "hr",
        "h2",
        "h3",
        "h4",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ]
)
ATTRIBUTES = frozenset({"href", "rel", "class", "start"})
SCHEMES = frozenset({"http", "https", "mailto", "tel"})

OURS = (
    "<script>hit()</script>",
    "<img src=x onerror=hit()>",
    "<svg/onload=hit()>",
    "[a](javascript:hit())",
    "[a](JaVaScRiPt&#58;hit())",
    "[a](java\tscript:hit())",
    "[a](\x01javascript:hit())",
    "[a](data:text/html,<script>hit()</script>)",
    "[a](vbscript:hit())",
    "<javascript:hit()>",
    "[a]: javascript:hit()\n\n[a]",
    '![a](x" onerror="hit())',
    '[a](https://x.example "x\\" onmouseover=\\"hit()")',
    "[a](https://x.example){: onclick=hit() }",
    "# h {: onclick=hit() }",
    "**a**{: style=background:url(javascript:hit()) }",
    "| a |\n|---|\n| <img src=x onerror=hit()> |",
    "- <details open ontoggle=hit()>",
    "> <iframe srcdoc='<script>hit()</script>'>",
    "`<script>hit()</script>`",
    "```html\n<script>hit()</script>\n```",
    "\u0002wzxhzdk:0\u0003<script>hit()</script>",
    "\ufdd0lt;script>hit()</script>",
    "&lt;script&gt;hit()&lt;/script&gt;",
    '<https://x.example/"onmouseover=hit()>',
    '<a@b.example"onclick=hit()>',
    "<style>*{background:url('x')}</style>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=javascript:hit()'>",
    "<math><mtext></mtext><mglyph><style><img src=x onerror=hit()>",
    "China’s <b onclick=hit()>’s</b>",
)


class Strict(HTMLParser):
    """Collects whatever a press page may not hold."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.unwanted: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.unwanted.append(tag)
        for name, value in attrs:
            scheme = urlsplit(value or "").scheme if name == "href" else ""
            if name not in ATTRIBUTES or (name == "href" and scheme not in SCHEMES):
                self.unwanted.append(f"{tag} {name}={value}")

    def handle_comment(self, data: str) -> None:
        self.unwanted.append(data)

    def handle_decl(self, decl: str) -> None:
        self.unwanted.append(decl)

    def unknown_decl(self, data: str) -> None:
        self.unwanted.append(data)


def unwanted(html: str) -> list[str]:
    reader = Strict()
    reader.feed(html)
    reader.close()
    return reader.unwanted


def payloads(shared: Path) -> list[str]:
    lines = (shared / "corpora" / "xss_payloads.jsonl").read_text("utf-8").strip("\n").split("\n")
    return [json.loads(line)["payload"] for line in lines]


@pytest.mark.parametrize("language", [Language.EN_GB, Language.ZH_CN])
@pytest.mark.parametrize("payload", OURS)
def test_attack_of_ours_becomes_words(payload, language):
    assert unwanted(to_html(payload, language)) == []


def test_reader_would_find_an_attack():
    assert unwanted('<p onclick="x"><script></script><a href="javascript:x">') == [
        "p onclick=x",
        "script",
        "a href=javascript:x",
    ]


@pytest.mark.shared
@pytest.mark.slow
def test_known_attacks_become_words(shared: Path):
    found = {p: bad for p in payloads(shared) if (bad := unwanted(to_html(p, Language.ZH_CN)))}

    assert found == {}


@pytest.mark.browser
def test_attacks_of_ours_do_not_run_in_a_browser(room, browser: "Browser"):
    assert _runs(browser, [room.preview(short(payload).canonical) for payload in OURS]) == 0


@pytest.mark.browser
def test_browser_would_notice_an_attack(browser: "Browser"):
    assert _runs(browser, ["<img src=x onerror=hit()>", "<a href='javascript:hit()'>a</a>"]) == 2


@pytest.mark.browser
@pytest.mark.shared
@pytest.mark.slow
def test_known_attacks_do_not_run_in_a_browser(browser: "Browser", shared: Path):
    pages = [to_html(payload, Language.ZH_CN) for payload in payloads(shared)[::9]]

    assert _runs(browser, pages) == 0


def _runs(browser: "Browser", htmls: list[str]) -> int:
    """Count what runs when each page is written into a document and its links are pressed."""
    page = browser.new_page()
    dialogs: list[str] = []

    def close(dialog):
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", close)
    page.route("**/*", lambda route: route.abort())
    page.set_content("<main></main>")
    hits: int = page.evaluate(
        """async (pages) => {
            let hits = 0;
            window.hit = window.alert = window.confirm = window.prompt = window.print =
                () => { hits += 1; };
            const main = document.querySelector('main');
            for (const html of pages) {
                main.innerHTML = html;
                for (const link of main.querySelectorAll('a[href]')) {
                    if (!/^(https?|mailto|tel):/i.test(link.href)) link.click();
                    link.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
                }
                await new Promise((done) => setTimeout(done, 0));
            }
            await new Promise((done) => setTimeout(done, 300));
            return hits;
        }""",
        htmls,
    )
    page.close()
    return hits + len(dialogs)


@pytest.fixture
def listener():
    """A web server that remembers what was asked of it."""
    asked: list[str] = []

    class Ears(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, *_args):
            pass

    with HTTPServer(("127.0.0.1", 0), Ears) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()
        thread.join()


def test_nothing_typed_is_fetched(room, listener, tmp_path: Path):
    address, asked = listener
    secret = tmp_path / "secret.txt"
    secret.write_text("the-secret-of-this-file", "utf-8")
    body = "\n\n".join(
        vector.format(address)
        for address in (address, secret.as_uri())
        for vector in (
            "<img src='{}/1'>",
            "![x]({}/2)",
            "<style>@import url('{}/3');</style>",
            "<link rel=stylesheet href='{}/4'>",
            "<link rel=attachment href='{}/5'>",
            "[x]({}/6)",
            "<object data='{}/7'></object>",
            "<svg><image href='{}/8'/></svg>",
            "<{}/9>",
            "url({}/10)",
        )
    )
    head = Letterhead(f"<img src='{address}/11'>", (f"url({address}/12)",), logo="../../etc/passwd")
    paper = short(body)
    paper = replace(paper, canonical=replace(paper.canonical, letterhead=head))
    words = "".join(pages_of(room.render(Job(Work.PDF, (paper,), UNRELEASED))))

    assert asked == []
    assert "the-secret-of-this-file" not in words
    assert "11'>" in words


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "file:///etc/passwd", "data:,x", "ftp://x", "press:logo/other", ""]
)
def test_fetcher_knows_its_own_table_alone(url):
    fetcher = ClosedFetcher({"press:logo/ab": b"png"})

    assert fetcher.fetch("press:logo/ab").read() == b"png"
    with pytest.raises(Unfetchable):
        fetcher.fetch(url)


def test_logo_that_is_no_picture_is_refused(room):
    paper = replace(short("x"), logo=b"<svg xmlns='http://www.w3.org/2000/svg'/>")

    with pytest.raises(LogoUnsound):
        room.render(Job(Work.PDF, (paper,), RELEASED))
