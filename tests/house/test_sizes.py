"""Files stay small enough to be read at one sitting."""

from tests.house.tree import text, written

LONGEST = 400
# A migration is history: it spells out the schema of its day and is never tidied afterwards.
HISTORY = "drafting/store/migrations/versions/"


def test_no_file_is_longer_than_one_reads():
    long = {
        path: lines
        for path in written(".py", ".js", ".html", ".ftl", ".toml")
        if not path.startswith(HISTORY) and (lines := text(path).count("\n")) > LONGEST
    }

    assert long == {}
