"""Writes checks/data/folds.txt: which Traditional character is matched as which Simplified one.

Run it where ICU's `uconv` is installed (Debian: icu-devtools):

    python tests/checks/make_folds.py > checks/data/folds.txt

The pairs come from ICU's 'Traditional-Simplified' transform (Unicode licence), character by
character over the unified ideographs, so that folding never changes a text's length.
"""

import shutil
import subprocess
import sys

IDEOGRAPHS = [chr(code) for code in range(0x4E00, 0xA000)]


def pairs() -> str:
    """Gives Traditional and Simplified characters in turn, as one string."""
    tool = shutil.which("uconv")
    if tool is None:
        sys.exit("uconv is not installed (Debian: icu-devtools)")
    done = subprocess.run(
        [tool, "-f", "utf-8", "-t", "utf-8", "-x", "Traditional-Simplified"],
        input="\n".join(IDEOGRAPHS),
        capture_output=True,
        text=True,
        check=True,
    )
    folded = done.stdout.split("\n")
    return "".join(
        old + new
        for old, new in zip(IDEOGRAPHS, folded, strict=True)
        if old != new and len(new) == 1
    )


if __name__ == "__main__":
    found = pairs()
    print("\n".join(found[at : at + 80] for at in range(0, len(found), 80)))
