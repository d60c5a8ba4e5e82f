"""Triggers by which some rows follow others, so that no command can forget it.

The journal's head follows each entry. When a round's state changes, its statement has changed, and
what was made ahead for it goes unless it is approved. Set anew after every migration, like the seal.
"""

from dataclasses import dataclass

from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class _Follower:
    """What is done after a row was written; `when` is empty where it always is."""

    name: str
    after: str
    on: str
    when: str
    deeds: str


_HEAD = """
    UPDATE journal_head SET number = NEW.number, digest = NEW.digest WHERE number < NEW.number;
"""
_MOVED = """
    UPDATE statements SET changed_at = NEW.changed_at WHERE id = NEW.statement;
    DELETE FROM preparations WHERE round = NEW.id AND NEW.state <> 'approved';
"""
_FOLLOWERS = (
    _Follower("journal_head_follows", "INSERT", "entries", "", _HEAD),
    _Follower("round_moved", "UPDATE OF state", "rounds", "WHEN (NEW.state <> OLD.state)", _MOVED),
)


def follow(connection: Connection) -> None:
    """Set the triggers."""
    make = _on_sqlite if connection.dialect.name == "sqlite" else _on_postgresql
    for each in _FOLLOWERS:
        for statement in make(each):
            connection.exec_driver_sql(statement)


def _on_sqlite(each: _Follower) -> tuple[str, ...]:
    made = f"CREATE TRIGGER {each.name} AFTER {each.after} ON {each.on} {each.when}"
    return (f"DROP TRIGGER IF EXISTS {each.name}", f"{made} BEGIN {each.deeds} END")


def _on_postgresql(each: _Follower) -> tuple[str, ...]:
    done = f"CREATE OR REPLACE FUNCTION {each.name}() RETURNS trigger LANGUAGE plpgsql AS"
    made = f"CREATE TRIGGER {each.name} AFTER {each.after} ON {each.on} FOR EACH ROW {each.when}"
    return (
        f"{done} $$ BEGIN {each.deeds} RETURN NULL; END $$",
        f"DROP TRIGGER IF EXISTS {each.name} ON {each.on}",
        f"{made} EXECUTE FUNCTION {each.name}()",
    )
