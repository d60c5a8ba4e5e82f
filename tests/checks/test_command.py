"""The command line keeps its contract: formats, offsets, exit codes."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from checks.command import main

ROOT = Path(__file__).parents[2]
ELEMENTS = [
    "apology", "sympathy", "responsibility", "empathy", "what_happened", "when", "scope", "remedy",
    "prevention", "next_update", "contact",
]  # fmt: skip


@pytest.fixture
def written(tmp_path):
    def write(text, name="text.md"):
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return str(path)

    return write


def run(capsys, *words):
    code = main(words)
    return code, capsys.readouterr().out


def test_json_lists_files_in_order_with_exact_offsets(written, capsys):
    first = "Dear all,\r\n\r\nWe act as soon as possible. 😀 We act shortly.\r\n"
    names = [written(first), written("我们将尽快处理。", "zh.md")]

    code, out = run(capsys, "--format", "json", *names)

    held = json.loads(out)
    assert code == 0
    assert [entry["file"] for entry in held] == names
    assert [entry["language"] for entry in held] == ["en", "zh-Hans"]
    assert list(held[0]["elements"]) == ELEMENTS
    vague = [f for f in held[0]["findings"] if f["kind"] == "vague"]
    assert [f["excerpt"] for f in vague] == ["as soon as possible", "shortly"]
    assert [first[f["start"] : f["end"]] for f in vague] == [f["excerpt"] for f in vague]
    assert {
        "rule",
        "kind",
        "level",
        "start",
        "end",
        "excerpt",
        "message",
        "why",
        "source",
        "instead",
    } == set(vague[0])


def test_rest_of_a_huge_file_is_told_to_be_unread(written, capsys):
    assert main([written("Sorry. " * 30_000)]) == 0
    assert "only the first 150,000 characters" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "level", "code"),
    [
        ("The pool is shut. Call [name].", "must", 1),
        ("We act as soon as possible.", "must", 0),
        ("We act as soon as possible.", "should", 1),
        ("The pool is shut.", "should", 0),
    ],
)
def test_exit_code_follows_the_fail_level(written, capsys, text, level, code):
    assert run(capsys, "--fail-level", level, written(text))[0] == code


def test_unreadable_file_is_told_and_the_others_go_on(written, capsys, tmp_path):
    names = [str(tmp_path / "none.md"), written(b"\xff\xfe", "bad.md"), written("Fine.")]

    code, out = run(capsys, "--format", "json", *names)

    held = json.loads(out)
    assert code == 2
    assert [entry.get("error", "") for entry in held] == [
        "there is no such file; look at the name",
        "this is no text in UTF-8; save it as plain text in UTF-8",
        "",
    ]


def test_folder_and_empty_file_are_told(written, capsys, tmp_path):
    code = main([str(tmp_path), written("\n")])

    told = capsys.readouterr()
    assert code == 2
    assert "name the files in it" in told.out
    assert "there is not a word in it" in told.err


def test_unknown_rule_leads_to_those_there_are(capsys):
    assert main(["--explain", "vague-tim"]) == 2
    assert "there is vague-time" in capsys.readouterr().err
    assert main(["--explain", "xyz"]) == 2
    assert "vague-actor" in capsys.readouterr().err


def test_what_to_write_instead_begins_as_the_sentence_does(written, capsys):
    _, out = run(capsys, "--format", "json", written("Going forward the pool is shut."))

    offered = [f["instead"] for f in json.loads(out)[0]["findings"] if f["instead"]]
    assert offered
    assert all(one[0].isupper() for words in offered for one in words)


@pytest.mark.parametrize("context", ["{", '{"stage": "tomorrow"}', '{"mood": "good"}', "[]"])
def test_unusable_context_is_told(written, capsys, context):
    code = main(["--context", written(context, "context.json"), written("Fine.")])

    assert code == 2
    assert "context.json" in capsys.readouterr().err


def test_context_is_heeded(written, capsys):
    context = written('{"stage": "full", "stance": {"expression": "apology"}}', "context.json")

    _, out = run(capsys, "--format", "json", "--context", context, written("The pool is shut."))

    rules = [f["rule"] for f in json.loads(out)[0]["findings"]]
    assert "says-less" in rules


def test_messages_are_in_the_language_asked(written, capsys):
    _, out = run(capsys, "--format", "json", "--messages", "zh-Hant-HK", written("We act shortly."))

    message = json.loads(out)[0]["findings"][0]["message"]
    assert "時限" in message


def test_text_shows_carets_under_the_words(written, capsys):
    _, out = run(capsys, written("Dear all,\n我们将尽快处理。"), "--lang", "zh-Hans")

    lines = out.splitlines()
    row = next(n for n, line in enumerate(lines) if "我们将尽快处理。" in line)
    assert lines[row + 1] == " " * (4 + 6) + "^^^^"


def test_sarif_names_rule_place_and_level(written, capsys):
    _, out = run(capsys, "--format", "sarif", written("Hello.\nWe act shortly."))

    (ran,) = json.loads(out)["runs"]
    first = ran["results"][0]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert (first["ruleId"], first["level"]) == ("vague-time", "warning")
    assert (region["startLine"], region["startColumn"]) == (2, 8)
    assert first["ruleId"] in {rule["id"] for rule in ran["tool"]["driver"]["rules"]}


def test_explain_says_why_a_rule_exists(capsys):
    code, out = run(capsys, "--explain", "vague-time", "--messages", "zh-Hans")

    assert code == 0
    assert "没有时间的承诺无从兑现" in out


def test_explain_refuses_an_unknown_rule(capsys):
    assert main(["--explain", "no-such-rule"]) == 2


def test_standard_input_is_read(capsys, monkeypatch):
    class Stdin:
        buffer = io.BytesIO(b"We act shortly.")

    monkeypatch.setattr(sys, "stdin", Stdin())

    assert "shortly" in run(capsys, "-")[1]


def test_command_runs_as_a_module(written):
    done = subprocess.run(
        [sys.executable, "-m", "checks", "--check-rules"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout.split(", ")[-1]) == (0, "0 complaints\n")
