"""Tells texts that a project writes for those who build with it and know its terms.

What such a text calls a pull request its readers call so too; a company that tells its customers of
one still has to explain it.
"""

import re

from checks.document import Document

_SIGNS = re.compile(
    r"(?<![a-z])(?:git(?:hub|lab)?|repositor(?:y|ies)|repos?|commit(?:s|ted)?|pull requests?|changelog|npm|pypi"
    r"|docker|kubernetes|maintainers?|source code|codebase|upstream|contributors?|open[- ]source|release notes"
    r"|mailing lists?|irc|self-hosted|instances?|fediverse|mastodon|mirrors?|packages?|binaries|developers?"
    r"|build(?:s|ers)?|deploy(?:ed|ments?)|postgres(?:ql)?|linux|debian|nginx)(?![a-z])"
    r"|镜像站|镜像源|代码仓库|源码|源代码|开源|编译|发行版|软件包|上游|维护者|开发者"
)
_FEWEST = 3
"""So many different signs tell a trade's own text; code in the running text is one."""


def is_for_a_trade(document: Document) -> bool:
    """Tells whether a text is written for readers who know a project's terms."""
    told = {found.group().rstrip("s") for found in _SIGNS.finditer(document.folded)}
    return len(told) + bool(document.code) >= _FEWEST
