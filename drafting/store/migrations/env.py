"""Run the migrations on the connection that `migrating.migrate` hands over, then set the triggers."""

from alembic import context

from drafting.store.following import follow
from drafting.store.seal import seal
from drafting.store.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    transactional_ddl=False,
)
context.run_migrations()
if not context.config.attributes.get("comparing"):
    follow(connection)
    seal(connection, context.config.attributes.get("application_role"))
