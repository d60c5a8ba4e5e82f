"""The committed bundles are what their sources build, and light enough to travel."""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EDITOR = ROOT / "static" / "editor"
SOURCE = EDITOR / "source"
BUNDLES = ("editor.js", "plain.js", "sign-out.js")

KIB = 1024
# A page with the editor may weigh 150 KiB: what is left is for the page, its sheet and its scripts.
LARGEST = {"editor.js": 120 * KIB, "plain.js": 11 * KIB, "sign-out.js": KIB}


def sources() -> list[Path]:
    """What a bundle is made from, in the order in which build.mjs digests it."""
    written = sorted((SOURCE / "src").glob("*.js"), key=lambda path: path.name)
    return [SOURCE / "build.mjs", SOURCE / "package.json", SOURCE / "package-lock.json", *written]


def digest() -> str:
    """The digest of the sources that each bundle names in its first line."""
    whole = hashlib.sha256()
    for path in sources():
        whole.update(f"{path.relative_to(SOURCE)}\n".encode() + path.read_bytes())
    return whole.hexdigest()


@pytest.mark.parametrize("name", BUNDLES)
def test_bundle_names_its_sources(name: str):
    first = (EDITOR / name).read_text("utf-8").splitlines()[0]

    assert first == f"/* built from {digest()} */"


@pytest.mark.parametrize("name", BUNDLES)
def test_bundle_stays_light(name: str):
    weight = len(gzip.compress((EDITOR / name).read_bytes(), 6, mtime=0))

    assert weight <= LARGEST[name], f"{name} weighs {weight} bytes"


def test_desk_travels_within_its_share():
    """Bundle, its sheet and the page's sheet leave 20 KiB of the 150 for the page itself."""
    files = (EDITOR / "editor.js", ROOT / "static/drafting.css", ROOT / "static/app.css")
    weight = sum(len(gzip.compress(path.read_bytes(), 6, mtime=0)) for path in files)

    assert weight <= 130 * KIB


def test_bundle_names_no_foreign_address_and_evaluates_nothing():
    text = (EDITOR / "editor.js").read_text("utf-8")

    # The namespace of SVG is a name, not an address.
    assert set(re.findall(r"https?://[\w.-]+", text)) <= {"http://www.w3.org"}
    assert re.findall(r"\beval\(|new Function\(", text) == []


def test_every_dependency_is_pinned_without_a_host():
    package = (SOURCE / "package.json").read_text("utf-8")
    lock = (SOURCE / "package-lock.json").read_text("utf-8")

    assert re.findall(r'": "[\^~><*]', package) == []
    assert re.findall(r'"resolved"|https?://[^"]*registry', lock) == []


def test_bundle_is_rebuilt_byte_for_byte(tmp_path: Path):
    path = f"{ROOT / '.venv/bin'}:{os.environ['PATH']}"
    npm = shutil.which("npm", path=path)
    assert npm, "Node comes with the test extras: make setup"
    copy = tmp_path / "source"
    shutil.copytree(SOURCE, copy, ignore=shutil.ignore_patterns("node_modules"))
    environment = {**os.environ, "PATH": path, "NODE_OPTIONS": "--use-system-ca"}
    subprocess.run([npm, "ci"], cwd=copy, env=environment, check=True, capture_output=True)

    subprocess.run(
        ["node", "build.mjs", "--out", str(tmp_path)], cwd=copy, env=environment, check=True
    )

    rebuilt = {name: (tmp_path / name).read_bytes() for name in BUNDLES}
    assert rebuilt == {name: (EDITOR / name).read_bytes() for name in BUNDLES}
