"""What goes wrong in a browser without anybody pressing anything: it fails a journey."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError

TELL_OF_VIOLATIONS = """addEventListener("securitypolicyviolation", told => console.error(
    "policy", told.violatedDirective, told.sourceFile, told.lineNumber,
    told.target?.outerHTML?.slice(0, 400)))"""
"""The browser's own message does not say which element was stopped."""

BROKEN_OFF = "net::ERR_ABORTED"
"""How the browser tells of a download, and of what it no longer wants when a page is left."""


COPIED_STYLE = 'console: policy style-src-attr  0 <div class="cm-line">'
STYLE_STOPPED = "console: Applying inline style violates"
"""Replacing a whole selection at once, Chromium now and then copies a line's computed style on to
it. The policy stops that and the words are untouched; nobody's style of ours is meant."""


class Watch:
    """Gathers console errors and warnings, policy violations and failed requests of a browser."""

    def __init__(self, context: BrowserContext) -> None:
        self.wrong: list[str] = []
        self.expected: tuple[str, ...] = ()
        context.add_init_script(TELL_OF_VIOLATIONS)
        context.on("console", self._said)
        context.on("weberror", self._broke)
        context.on("requestfailed", self._failed)
        context.on("response", self._answered)

    def unexpected(self) -> list[str]:
        """List what went wrong but for what the test has named as expected."""
        told = [words for words in self.wrong if not words.startswith(self.expected)]
        stopped = sum(words.startswith(COPIED_STYLE) for words in told)
        left = [words for words in told if not words.startswith(COPIED_STYLE)]
        for words in [words for words in left if words.startswith(STYLE_STOPPED)][:stopped]:
            left.remove(words)
        return left

    def _said(self, said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            where = said.location
            self.wrong.append(f"console: {said.text} ({where['url']}:{where['lineNumber']})")

    def _broke(self, error: WebError) -> None:
        self.wrong.append(f"script: {error.error}")

    def _failed(self, request: Request) -> None:
        if request.failure != BROKEN_OFF:
            self.wrong.append(f"request: {request.method} {request.url} {request.failure}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.wrong.append(f"answer: {response.request.method} {response.url} {response.status}")
