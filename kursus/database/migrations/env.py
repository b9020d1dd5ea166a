"""Run by alembic: brings the tables of the connection that `kursus.database.opened` gives to a newer shape."""

from alembic import context

from kursus.folder.tables import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    transactional_ddl=True,  # in SQLite too, since we begin transactions ourselves
)
with context.begin_transaction():
    context.run_migrations()
