"""Reading a PDF as its readers' programs do."""

import subprocess
from pathlib import Path


def words_of(paper: bytes, folder: Path) -> str:
    """Give the words of a PDF in reading order."""
    path = folder / "paper.pdf"
    path.write_bytes(paper)
    read = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
    return read.stdout.decode()
