"""Lay the ground."""

import sqlalchemy as sa
from alembic import op

import drafting.store.tables

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:  # noqa: PLR0915  (one table after the other, made by Alembic)
    """Bring the schema forward."""
    op.create_table(
        "entries",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("verb", sa.String(length=40), nullable=False),
        sa.Column("actor", sa.String(length=16), nullable=False),
        sa.Column("scope", sa.String(length=16), nullable=False),
        sa.Column("subject", sa.String(length=16), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("previous", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_entries")),
    )
    with op.batch_alter_table("entries", schema=None) as batch_op:
        batch_op.create_index("ix_entries_scope_number", ["scope", "number"], unique=False)
        batch_op.create_index("ix_entries_subject_number", ["subject", "number"], unique=False)

    op.create_table(
        "journal_head",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_journal_head_single")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_head")),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("catalogue", sa.String(length=16), nullable=True),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("phone", sa.String(length=40), server_default="", nullable=False),
        sa.Column("on_duty", sa.Boolean(), server_default=sa.text("(false)"), nullable=False),
        sa.Column("plain_editor", sa.Boolean(), server_default=sa.text("(false)"), nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.text("(true)"), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("created_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("email", name=op.f("uq_people_email")),
    )
    op.create_table(
        "pictures",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("media_type", sa.String(length=40), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_pictures")),
    )
    op.create_table(
        "search_rows",
        sa.Column("row", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("subject", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("scope", sa.String(length=16), nullable=False),
        sa.Column("statement", sa.String(length=16), server_default="", nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_search_rows")),
        sa.UniqueConstraint("subject", name=op.f("uq_search_rows_subject")),
    )
    with op.batch_alter_table("search_rows", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_search_rows_scope"), ["scope"], unique=False)

    op.create_table(
        "settings",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_settings")),
    )
    op.create_table(
        "signin_failures",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("key", sa.String(length=300), nullable=False),
        sa.Column("at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signin_failures")),
    )
    with op.batch_alter_table("signin_failures", schema=None) as batch_op:
        batch_op.create_index("ix_signin_failures_key_at", ["key", "at"], unique=False)

    op.create_table(
        "house_rules",
        sa.Column("rule", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("wording", sa.JSON(), nullable=False),
        sa.Column("person", sa.String(length=16), nullable=False),
        sa.Column("at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_house_rules_person_people")
        ),
        sa.PrimaryKeyConstraint("rule", "number", name=op.f("pk_house_rules")),
    )
    op.create_table(
        "incidents",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("drill", sa.Boolean(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("type", sa.String(length=24), nullable=True),
        sa.Column("severity", sa.String(length=1), nullable=True),
        sa.Column("occurred_at", drafting.store.tables.Instant(timezone=True), nullable=True),
        sa.Column("discovered_at", drafting.store.tables.Instant(timezone=True), nullable=True),
        sa.Column("determined_at", drafting.store.tables.Instant(timezone=True), nullable=True),
        sa.Column("opened_by", sa.String(length=16), nullable=False),
        sa.Column("opened_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["opened_by"], ["people.id"], name=op.f("fk_incidents_opened_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incidents")),
    )
    op.create_table(
        "memberships",
        sa.Column("scope", sa.String(length=16), nullable=False),
        sa.Column("person", sa.String(length=16), nullable=False),
        sa.Column("added_by", sa.String(length=16), nullable=False),
        sa.Column("added_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["added_by"], ["people.id"], name=op.f("fk_memberships_added_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_memberships_person_people")
        ),
        sa.PrimaryKeyConstraint("scope", "person", name=op.f("pk_memberships")),
    )
    with op.batch_alter_table("memberships", schema=None) as batch_op:
        batch_op.create_index("ix_memberships_person_scope", ["person", "scope"], unique=False)

    op.create_table(
        "outbox",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("person", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=16), nullable=False),
        sa.Column("at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("due_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("sent_at", drafting.store.tables.Instant(timezone=True), nullable=True),
        sa.Column("trouble", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_outbox_person_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index("ix_outbox_sent_due", ["sent_at", "due_at"], unique=False)

    op.create_table(
        "person_roles",
        sa.Column("person", sa.String(length=16), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_person_roles_person_people")
        ),
        sa.PrimaryKeyConstraint("person", "role", name=op.f("pk_person_roles")),
    )
    op.create_table(
        "sessions",
        sa.Column("token_digest", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=16), nullable=False),
        sa.Column("created_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("seen_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("address", sa.String(length=64), server_default="", nullable=False),
        sa.Column("revoked_at", drafting.store.tables.Instant(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_sessions_person_people")),
        sa.PrimaryKeyConstraint("token_digest", name=op.f("pk_sessions")),
    )
    with op.batch_alter_table("sessions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sessions_person"), ["person"], unique=False)

    op.create_table(
        "signin_codes",
        sa.Column("code_digest", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=16), nullable=False),
        sa.Column("purpose", sa.String(length=16), nullable=False),
        sa.Column("issued_by", sa.String(length=16), nullable=True),
        sa.Column("issued_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("expires_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("used_at", drafting.store.tables.Instant(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["issued_by"], ["people.id"], name=op.f("fk_signin_codes_issued_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_signin_codes_person_people")
        ),
        sa.PrimaryKeyConstraint("code_digest", name=op.f("pk_signin_codes")),
    )
    with op.batch_alter_table("signin_codes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_signin_codes_person"), ["person"], unique=False)

    op.create_table(
        "deadlines",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("incident", sa.String(length=16), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("due_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("required_by", sa.Text(), nullable=False),
        sa.Column("done_at", drafting.store.tables.Instant(timezone=True), nullable=True),
        sa.Column("done_by", sa.String(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["done_by"], ["people.id"], name=op.f("fk_deadlines_done_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["incident"], ["incidents.id"], name=op.f("fk_deadlines_incident_incidents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deadlines")),
    )
    with op.batch_alter_table("deadlines", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_deadlines_incident"), ["incident"], unique=False)

    op.create_table(
        "facts",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("incident", sa.String(length=16), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("unit", sa.String(length=40), nullable=False),
        sa.Column("as_of", drafting.store.tables.Instant(timezone=True), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("recorded_by", sa.String(length=16), nullable=False),
        sa.Column("recorded_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("supersedes", sa.String(length=16), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["incident"], ["incidents.id"], name=op.f("fk_facts_incident_incidents")
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by"], ["people.id"], name=op.f("fk_facts_recorded_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_facts")),
    )
    with op.batch_alter_table("facts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_facts_incident"), ["incident"], unique=False)

    op.create_table(
        "key_messages",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("incident", sa.String(length=16), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["incident"], ["incidents.id"], name=op.f("fk_key_messages_incident_incidents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_messages")),
    )
    with op.batch_alter_table("key_messages", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_key_messages_incident"), ["incident"], unique=False)

    op.create_table(
        "stances",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("incident", sa.String(length=16), nullable=False),
        sa.Column("cause", sa.String(length=16), nullable=False),
        sa.Column("expression", sa.String(length=40), nullable=False),
        sa.Column("offer", sa.String(length=16), nullable=False),
        sa.Column("jurisdictions", sa.JSON(), nullable=False),
        sa.Column("unnamed", sa.JSON(), nullable=False),
        sa.Column("proposed_by", sa.String(length=16), nullable=False),
        sa.Column("proposed_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("agreed_by_counsel", sa.String(length=16), nullable=True),
        sa.Column("agreed_by_executive", sa.String(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["agreed_by_counsel"], ["people.id"], name=op.f("fk_stances_agreed_by_counsel_people")
        ),
        sa.ForeignKeyConstraint(
            ["agreed_by_executive"],
            ["people.id"],
            name=op.f("fk_stances_agreed_by_executive_people"),
        ),
        sa.ForeignKeyConstraint(
            ["incident"], ["incidents.id"], name=op.f("fk_stances_incident_incidents")
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["people.id"], name=op.f("fk_stances_proposed_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stances")),
    )
    with op.batch_alter_table("stances", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_stances_incident"), ["incident"], unique=False)

    op.create_table(
        "statements",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("scope", sa.String(length=16), nullable=False),
        sa.Column("incident", sa.String(length=16), nullable=True),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("form", sa.String(length=24), nullable=False),
        sa.Column("stage", sa.String(length=12), nullable=False),
        sa.Column("audience", sa.String(length=12), nullable=False),
        sa.Column("prevailing", sa.Text(), server_default="", nullable=False),
        sa.Column("wanted_at", drafting.store.tables.Instant(timezone=True), nullable=True),
        sa.Column("created_by", sa.String(length=16), nullable=False),
        sa.Column("created_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("changed_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by"], ["people.id"], name=op.f("fk_statements_created_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["incident"], ["incidents.id"], name=op.f("fk_statements_incident_incidents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statements")),
    )
    with op.batch_alter_table("statements", schema=None) as batch_op:
        batch_op.create_index("ix_statements_incident", ["incident"], unique=False)
        batch_op.create_index(
            "ix_statements_scope_changed", ["scope", "changed_at", "id"], unique=False
        )

    op.create_table(
        "advice",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("statement", sa.String(length=16), nullable=False),
        sa.Column("person", sa.String(length=16), nullable=False),
        sa.Column("at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_advice_person_people")),
        sa.ForeignKeyConstraint(
            ["statement"], ["statements.id"], name=op.f("fk_advice_statement_statements")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advice")),
    )
    with op.batch_alter_table("advice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_advice_statement"), ["statement"], unique=False)

    op.create_table(
        "imports",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("statement", sa.String(length=16), nullable=False),
        sa.Column("at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement"], ["statements.id"], name=op.f("fk_imports_statement_statements")
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_imports")),
    )
    op.create_table(
        "preconditions",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("statement", sa.String(length=16), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("added_by", sa.String(length=16), nullable=False),
        sa.Column("added_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("ticked_by", sa.String(length=16), nullable=True),
        sa.Column("ticked_at", drafting.store.tables.Instant(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["added_by"], ["people.id"], name=op.f("fk_preconditions_added_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["statement"], ["statements.id"], name=op.f("fk_preconditions_statement_statements")
        ),
        sa.ForeignKeyConstraint(
            ["ticked_by"], ["people.id"], name=op.f("fk_preconditions_ticked_by_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_preconditions")),
    )
    with op.batch_alter_table("preconditions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_preconditions_statement"), ["statement"], unique=False)

    op.create_table(
        "rounds",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("statement", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("route", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("opened_by", sa.String(length=16), nullable=False),
        sa.Column("opened_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("changed_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["opened_by"], ["people.id"], name=op.f("fk_rounds_opened_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["statement"], ["statements.id"], name=op.f("fk_rounds_statement_statements")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rounds")),
        sa.UniqueConstraint("statement", "number", name=op.f("uq_rounds_statement_number")),
    )
    with op.batch_alter_table("rounds", schema=None) as batch_op:
        batch_op.create_index(
            "ix_rounds_one_under_way",
            ["statement"],
            unique=True,
            sqlite_where=sa.text("state IN ('open', 'approved')"),
            postgresql_where=sa.text("state IN ('open', 'approved')"),
        )
        batch_op.create_index(
            "ix_rounds_approved_changed",
            ["changed_at"],
            unique=False,
            sqlite_where=sa.text("state = 'approved'"),
            postgresql_where=sa.text("state = 'approved'"),
        )

    op.create_table(
        "texts",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("statement", sa.String(length=16), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column("source", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement"], ["statements.id"], name=op.f("fk_texts_statement_statements")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_texts")),
        sa.UniqueConstraint("statement", "language", name=op.f("uq_texts_statement_language")),
    )
    op.create_table(
        "contributors",
        sa.Column("statement", sa.String(length=16), nullable=False),
        sa.Column("text", sa.String(length=16), nullable=False),
        sa.Column("person", sa.String(length=16), nullable=False),
        sa.Column("after_version", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_contributors_person_people")
        ),
        sa.ForeignKeyConstraint(
            ["statement"], ["statements.id"], name=op.f("fk_contributors_statement_statements")
        ),
        sa.ForeignKeyConstraint(["text"], ["texts.id"], name=op.f("fk_contributors_text_texts")),
        sa.PrimaryKeyConstraint(
            "statement", "text", "person", "after_version", name=op.f("pk_contributors")
        ),
    )
    op.create_table(
        "advice_readers",
        sa.Column("advice", sa.String(length=16), nullable=False),
        sa.Column("person", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["advice"], ["advice.id"], name=op.f("fk_advice_readers_advice_advice")
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_advice_readers_person_people")
        ),
        sa.PrimaryKeyConstraint("advice", "person", name=op.f("pk_advice_readers")),
    )
    op.create_table(
        "decisions",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("round", sa.String(length=16), nullable=False),
        sa.Column("gate", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(length=16), nullable=False),
        sa.Column("verdict", sa.String(length=8), nullable=False),
        sa.Column("digests", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("carried_from", sa.String(length=16), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_decisions_person_people")),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name=op.f("fk_decisions_round_rounds")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
        sa.UniqueConstraint("round", "person", name=op.f("uq_decisions_round_person")),
    )
    with op.batch_alter_table("decisions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_decisions_person"), ["person"], unique=False)

    op.create_table(
        "drafts",
        sa.Column("text", sa.String(length=16), nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("author", sa.String(length=16), nullable=False),
        sa.Column("at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["author"], ["people.id"], name=op.f("fk_drafts_author_people")),
        sa.ForeignKeyConstraint(["text"], ["texts.id"], name=op.f("fk_drafts_text_texts")),
        sa.PrimaryKeyConstraint("text", "revision", name=op.f("pk_drafts")),
    )
    op.create_table(
        "releases",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("round", sa.String(length=16), nullable=False),
        sa.Column("statement", sa.String(length=16), nullable=False),
        sa.Column("scope", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(length=16), nullable=False),
        sa.Column("at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("public_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("undone", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_releases_person_people")),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name=op.f("fk_releases_round_rounds")),
        sa.ForeignKeyConstraint(
            ["statement"], ["statements.id"], name=op.f("fk_releases_statement_statements")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_releases")),
        sa.UniqueConstraint("round", name=op.f("uq_releases_round")),
        sa.UniqueConstraint("statement", "number", name=op.f("uq_releases_statement_number")),
    )
    with op.batch_alter_table("releases", schema=None) as batch_op:
        batch_op.create_index("ix_releases_scope_at", ["scope", "at"], unique=False)
        batch_op.create_index("ix_releases_public_at_id", ["public_at", "id"], unique=False)

    op.create_table(
        "versions",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("text", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("parent", sa.String(length=16), nullable=True),
        sa.Column("author", sa.String(length=16), nullable=False),
        sa.Column("at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("pack", sa.String(length=64), nullable=False),
        sa.Column("ran", sa.JSON(), nullable=False),
        sa.Column("findings", sa.JSON(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["author"], ["people.id"], name=op.f("fk_versions_author_people")),
        sa.ForeignKeyConstraint(
            ["parent"], ["versions.id"], name=op.f("fk_versions_parent_versions")
        ),
        sa.ForeignKeyConstraint(["text"], ["texts.id"], name=op.f("fk_versions_text_texts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_versions")),
        sa.UniqueConstraint("text", "number", name=op.f("uq_versions_text_number")),
    )
    with op.batch_alter_table("versions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_versions_at"), ["at"], unique=False)

    op.create_table(
        "erasures",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("version", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.String(length=16), nullable=False),
        sa.Column("asked_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("everywhere", sa.Boolean(), server_default=sa.text("(false)"), nullable=False),
        sa.Column("phrases", sa.Text(), server_default="", nullable=False),
        sa.Column("confirmed_by", sa.String(length=16), nullable=True),
        sa.Column("confirmed_at", drafting.store.tables.Instant(timezone=True), nullable=True),
        sa.CheckConstraint(
            "confirmed_by IS NULL OR confirmed_by <> asked_by", name=op.f("ck_erasures_two_people")
        ),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["people.id"], name=op.f("fk_erasures_asked_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["confirmed_by"], ["people.id"], name=op.f("fk_erasures_confirmed_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["version"], ["versions.id"], name=op.f("fk_erasures_version_versions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasures")),
        sa.UniqueConstraint("version", name=op.f("uq_erasures_version")),
    )
    op.create_table(
        "justifications",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("statement", sa.String(length=16), nullable=False),
        sa.Column("version", sa.String(length=16), nullable=False),
        sa.Column("rule", sa.String(length=80), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("person", sa.String(length=16), nullable=False),
        sa.Column("at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_justifications_person_people")
        ),
        sa.ForeignKeyConstraint(
            ["statement"], ["statements.id"], name=op.f("fk_justifications_statement_statements")
        ),
        sa.ForeignKeyConstraint(
            ["version"], ["versions.id"], name=op.f("fk_justifications_version_versions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_justifications")),
    )
    with op.batch_alter_table("justifications", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_justifications_statement"), ["statement"], unique=False
        )

    op.create_table(
        "dismissals",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("statement", sa.String(length=16), nullable=False),
        sa.Column("incident", sa.String(length=16), nullable=True),
        sa.Column("text", sa.String(length=16), nullable=False),
        sa.Column("rule", sa.String(length=80), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("part", sa.String(length=16), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("extent", sa.String(length=12), nullable=False),
        sa.Column("person", sa.String(length=16), nullable=False),
        sa.Column("at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["incident"], ["incidents.id"], name=op.f("fk_dismissals_incident_incidents")
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_dismissals_person_people")
        ),
        sa.ForeignKeyConstraint(
            ["statement"], ["statements.id"], name=op.f("fk_dismissals_statement_statements")
        ),
        sa.ForeignKeyConstraint(["text"], ["texts.id"], name=op.f("fk_dismissals_text_texts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dismissals")),
    )
    with op.batch_alter_table("dismissals", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_dismissals_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_dismissals_incident"), ["incident"], unique=False)
        batch_op.create_index(batch_op.f("ix_dismissals_statement"), ["statement"], unique=False)

    op.create_table(
        "dismissal_words",
        sa.Column("dismissal", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dismissal"], ["dismissals.id"], name=op.f("fk_dismissal_words_dismissal_dismissals")
        ),
        sa.PrimaryKeyConstraint("dismissal", name=op.f("pk_dismissal_words")),
    )
    op.create_table(
        "reopenings",
        sa.Column("dismissal", sa.String(length=16), nullable=False),
        sa.Column("person", sa.String(length=16), nullable=False),
        sa.Column("at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["dismissal"], ["dismissals.id"], name=op.f("fk_reopenings_dismissal_dismissals")
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_reopenings_person_people")
        ),
        sa.PrimaryKeyConstraint("dismissal", name=op.f("pk_reopenings")),
    )
    op.create_table(
        "postings",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("release", sa.String(length=16), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("person", sa.String(length=16), nullable=False),
        sa.Column("at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_postings_person_people")),
        sa.ForeignKeyConstraint(
            ["release"], ["releases.id"], name=op.f("fk_postings_release_releases")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_postings")),
    )
    with op.batch_alter_table("postings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_postings_release"), ["release"], unique=False)

    op.create_table(
        "release_files",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("release", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("language", sa.String(length=24), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("media_type", sa.String(length=60), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["release"], ["releases.id"], name=op.f("fk_release_files_release_releases")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_release_files")),
        sa.UniqueConstraint("release", "name", name=op.f("uq_release_files_release_name")),
    )
    with op.batch_alter_table("release_files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_release_files_release"), ["release"], unique=False)

    op.create_table(
        "round_versions",
        sa.Column("round", sa.String(length=16), nullable=False),
        sa.Column("text", sa.String(length=16), nullable=False),
        sa.Column("version", sa.String(length=16), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["round"], ["rounds.id"], name=op.f("fk_round_versions_round_rounds")
        ),
        sa.ForeignKeyConstraint(["text"], ["texts.id"], name=op.f("fk_round_versions_text_texts")),
        sa.ForeignKeyConstraint(
            ["version"], ["versions.id"], name=op.f("fk_round_versions_version_versions")
        ),
        sa.PrimaryKeyConstraint("round", "text", name=op.f("pk_round_versions")),
    )
    with op.batch_alter_table("round_versions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_round_versions_version"), ["version"], unique=False)

    op.create_table(
        "suggestions",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("round", sa.String(length=16), nullable=False),
        sa.Column("version", sa.String(length=16), nullable=False),
        sa.Column("part", sa.String(length=16), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("person", sa.String(length=16), nullable=False),
        sa.Column("at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("settled_by", sa.String(length=16), nullable=True),
        sa.Column("settled_at", drafting.store.tables.Instant(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_suggestions_person_people")
        ),
        sa.ForeignKeyConstraint(["round"], ["rounds.id"], name=op.f("fk_suggestions_round_rounds")),
        sa.ForeignKeyConstraint(
            ["settled_by"], ["people.id"], name=op.f("fk_suggestions_settled_by_people")
        ),
        sa.ForeignKeyConstraint(
            ["version"], ["versions.id"], name=op.f("fk_suggestions_version_versions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggestions")),
    )
    with op.batch_alter_table("suggestions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_suggestions_round"), ["round"], unique=False)

    op.create_table(
        "version_words",
        sa.Column("version", sa.String(length=16), nullable=False),
        sa.Column("canonical", sa.Text(), nullable=False),
        sa.Column("remarks", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["version"], ["versions.id"], name=op.f("fk_version_words_version_versions")
        ),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_version_words")),
    )
    op.create_table(
        "release_bytes",
        sa.Column("file", sa.String(length=16), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["file"], ["release_files.id"], name=op.f("fk_release_bytes_file_release_files")
        ),
        sa.PrimaryKeyConstraint("file", name=op.f("pk_release_bytes")),
    )
    op.create_table(
        "commitments",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("scope", sa.String(length=16), nullable=False),
        sa.Column("statement", sa.String(length=16), nullable=False),
        sa.Column("release", sa.String(length=16), nullable=False),
        sa.Column("version", sa.String(length=16), nullable=False),
        sa.Column("part", sa.String(length=16), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("due_at", drafting.store.tables.Instant(timezone=True), nullable=True),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["release"], ["releases.id"], name=op.f("fk_commitments_release_releases")
        ),
        sa.ForeignKeyConstraint(
            ["statement"], ["statements.id"], name=op.f("fk_commitments_statement_statements")
        ),
        sa.ForeignKeyConstraint(
            ["version"], ["versions.id"], name=op.f("fk_commitments_version_versions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitments")),
    )
    with op.batch_alter_table("commitments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_commitments_release"), ["release"], unique=False)
        batch_op.create_index("ix_commitments_scope_due", ["scope", "due_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_commitments_statement"), ["statement"], unique=False)

    op.create_table(
        "commitment_steps",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("commitment", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=12), nullable=False),
        sa.Column("person", sa.String(length=16), nullable=False),
        sa.Column("at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["commitment"],
            ["commitments.id"],
            name=op.f("fk_commitment_steps_commitment_commitments"),
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_commitment_steps_person_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commitment_steps")),
        sa.UniqueConstraint(
            "commitment", "number", name=op.f("uq_commitment_steps_commitment_number")
        ),
    )
    op.create_table(
        "commitment_words",
        sa.Column("step", sa.String(length=16), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["step"],
            ["commitment_steps.id"],
            name=op.f("fk_commitment_words_step_commitment_steps"),
        ),
        sa.PrimaryKeyConstraint("step", name=op.f("pk_commitment_words")),
    )
    op.create_table(
        "preparations",
        sa.Column("round", sa.String(length=16), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("mark", sa.String(length=16), nullable=False),
        sa.Column("made", sa.Boolean(), nullable=False),
        sa.Column("until", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.Column("over_at", drafting.store.tables.Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["round"], ["rounds.id"], name=op.f("fk_preparations_round_rounds")
        ),
        sa.PrimaryKeyConstraint("round", name=op.f("pk_preparations")),
    )
    op.create_table(
        "prepared_files",
        sa.Column("round", sa.String(length=16), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("language", sa.String(length=24), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("media_type", sa.String(length=60), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round"],
            ["preparations.round"],
            name=op.f("fk_prepared_files_round_preparations"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("round", "position", name=op.f("pk_prepared_files")),
    )
    _seed()
    _index_search()


def _seed() -> None:
    head = sa.table("journal_head", sa.column("id"), sa.column("number"), sa.column("digest"))
    op.execute(head.insert().values(id=1, number=0, digest="0" * 64))


def _index_search() -> None:
    """Index the folded bigrams; the application keeps `search_rows`, triggers keep the index."""
    if op.get_context().dialect.name == "postgresql":
        op.execute(
            "CREATE INDEX ix_search_rows_words ON search_rows "
            "USING gin (to_tsvector('simple', words))"
        )
        return
    op.execute(
        "CREATE VIRTUAL TABLE search_index USING fts5(words, content='search_rows', "
        "content_rowid='row', tokenize='unicode61 remove_diacritics 0')"
    )
    added = "INSERT INTO search_index(rowid, words) VALUES (new.row, new.words);"
    removed = (
        "INSERT INTO search_index(search_index, rowid, words) "
        "VALUES ('delete', old.row, old.words);"
    )
    for verb, deeds in (("insert", added), ("delete", removed), ("update", removed + added)):
        op.execute(
            f"CREATE TRIGGER search_rows_{verb} AFTER {verb.upper()} ON search_rows "
            f"BEGIN {deeds} END"
        )
