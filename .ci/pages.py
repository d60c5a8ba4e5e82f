"""Writes the pages of docs/ that the code itself knows best; --check only compares.

Each page says on its first line that it is made, so that nobody mends it by hand. The pages:
the workflow's diagram and table, the settings, the commands, and the rules of wording.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

MADE = "<!-- Made by `make pages`; mend the code it is made from. -->"


def workflow() -> Iterator[str]:
    """Draw the table of transitions."""
    from drafting.domain.workflow import TRANSITIONS

    yield "# The workflow"
    yield ""
    yield (
        "A round is one submission of a statement: one version of each of its texts. This is all "
        "that can happen to it; `drafting/domain/workflow.py` is where it is written."
    )
    yield ""
    yield "```mermaid"
    yield "stateDiagram-v2"
    for row in TRANSITIONS:
        yield f"    {row.state.value} --> {row.then.value}: {row.step.value}"
    yield "```"
    yield ""
    yield "| state | step | who may | then | what it needs |"
    yield "| --- | --- | --- | --- | --- |"
    for row in TRANSITIONS:
        who = ", ".join(sorted(role.value.replace("_", " ") for role in row.roles))
        needs = ", ".join(need.value.replace("-", " ") for need in row.needs) or "nothing more"
        yield f"| {row.state.value} | {row.step.value} | {who} | {row.then.value} | {needs} |"
    yield ""
    yield (
        "An approval leads on only when it fills the last gate; before that the round stays open. "
        "Every step is for members alone. A newer submission makes an open or approved round "
        "superseded, and so do a graver severity and an erasure."
    )
    yield ""
    yield (
        "Contributors decide nothing: everybody whose accepted saves, in any of the statement's "
        "texts, came after the version that was released last was cut. A save counts though it was "
        "merged, or taken back by a later one; words that a starter or an import brought count as "
        "their bringer's, a suggestion as its taker's and never its giver's. Who hands a text over "
        "answers for it, and decides nothing on it either, without having written a word."
    )
    yield ""
    yield (
        "A release counts the approvals anew: of these very digests, by people who neither wrote "
        "nor handed over, enough for every gate of the route as it was copied. What the round says "
        "of its own state is not enough, and the database lets a round move along these arrows only."
    )


def settings() -> Iterator[str]:
    """List the environment variables that an installation may set."""
    from drafting.config import ROOT as CHECKOUT
    from drafting.config import Settings

    yield "# Settings"
    yield ""
    yield "Each is an environment variable, read once when the server or a command starts."
    yield ""
    yield "| variable | where nothing is set | what it says |"
    yield "| --- | --- | --- |"
    for entry in fields(Settings):
        default = str(entry.default).replace(f"{CHECKOUT}/", "<checkout>/")
        shown = f"`{default}`" if default else "empty"
        yield f"| `{entry.metadata['variable']}` | {shown} | {entry.metadata['meaning']} |"


def commands() -> Iterator[str]:
    """List the commands of `flask --app wsgi`."""
    import click

    from drafting.app import create_app

    yield "# Commands"
    yield ""
    yield "Each is `.venv/bin/flask --app wsgi COMMAND`; `--help` behind it says the same."
    known = create_app().cli.commands
    for name in sorted(set(known) - {"run", "shell", "routes"}):
        command = known[name]
        context = click.Context(command, info_name=name)
        usage = " ".join(command.collect_usage_pieces(context)).replace("[OPTIONS]", "").strip()
        yield ""
        yield f"## {name}"
        yield ""
        yield f"`{' '.join(filter(None, [name, usage]))}`"
        yield ""
        yield (command.help or "").strip()
        options = [
            record
            for parameter in command.get_params(context)
            if isinstance(parameter, click.Option)
            and parameter.name != "help"
            and (record := parameter.get_help_record(context))
        ]
        if options:
            yield ""
        for flags, meaning in options:
            yield f"- `{flags}`: {meaning}" if meaning else f"- `{flags}`"


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "docs/workflow.md": workflow,
    "docs/settings.md": settings,
    "docs/commands.md": commands,
}


def main(arguments: list[str]) -> int:
    """Write the pages, or with --check name those that are not current."""
    stale = []
    for path, page in PAGES.items():
        made = "\n".join([MADE, "", *page()]) + "\n"
        target = ROOT / path
        if target.exists() and target.read_text(encoding="utf-8") == made:
            continue
        stale.append(path)
        if "--check" not in arguments:
            target.write_text(made, encoding="utf-8")
    if stale and "--check" in arguments:
        print(f"not current: {', '.join(stale)}; run 'make pages'", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
