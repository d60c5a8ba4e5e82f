"""The command line keeps the contract that others script against."""

import json
import subprocess
import sys

from drafting.render.redline_cli import main


def test_cli_writes_segments_that_spell_both_files(tmp_path, capfdbinary):
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_bytes("We pay $5.\r\n我们致歉。".encode())
    new.write_bytes("We pay $6.\r\n我们道歉。\n".encode())

    status = main(["--lang", "zh-Hans", "--format", "json", str(old), str(new)])

    found = json.loads(capfdbinary.readouterr().out)
    gone, come = {"equal", "delete", "move_from"}, {"equal", "insert", "move_to"}
    assert status == 0
    assert (
        "".join(s["text"] for s in found["segments"] if s["op"] in gone)
        == old.read_bytes().decode()
    )
    assert (
        "".join(s["text"] for s in found["segments"] if s["op"] in come)
        == new.read_bytes().decode()
    )
    assert found["changes"] == 3


def test_cli_writes_text_with_marks(tmp_path, capfdbinary):
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text("We pay $5 now.")
    new.write_text("We pay $6 now.")

    main(["--format", "text", str(old), str(new)])

    assert capfdbinary.readouterr().out == b"We pay [-$5-]{+$6+} now."


def test_cli_writes_html(tmp_path, capfdbinary):
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text("# A\n")
    new.write_text("# B\n")

    main(["--format", "html", str(old), str(new)])

    assert capfdbinary.readouterr().out.startswith(b'<div class="redline" data-redline>')


def test_cli_of_an_unreadable_file_answers_two(tmp_path, capsys):
    status = main([str(tmp_path / "absent"), str(tmp_path / "absent")])

    assert status == 2
    assert "absent" in capsys.readouterr().err


def test_cli_runs_as_a_module(tmp_path):
    old = tmp_path / "old.txt"
    old.write_text("A")

    found = subprocess.run(
        [sys.executable, "-m", "drafting.render.redline", old, old],
        capture_output=True,
        check=True,
        text=True,
    )

    assert json.loads(found.stdout) == {"segments": [{"op": "equal", "text": "A"}], "changes": 0}
