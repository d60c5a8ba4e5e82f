"""Run the migrations on the connection that `engine.migrate` hands over, then seal the tables."""

from alembic import context

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
    seal(connection, context.config.attributes.get("application_role"))
