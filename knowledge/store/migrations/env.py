"""What Alembic runs: the versions, on the connection it is handed and inside its transaction."""

from alembic import context

from knowledge.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
