"""The first tables: the installation's salt, folders and their entries."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

LENGTH = 32


def upgrade() -> None:
    """Make the tables, and draw the salt."""
    installation = op.create_table(
        "installation",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("salt", sa.LargeBinary(LENGTH), nullable=False),
    )
    op.create_table(
        "folders",
        sa.Column("lookup", sa.LargeBinary(LENGTH), primary_key=True),
        sa.Column("created", sa.Date, nullable=False),
        sa.Column("used", sa.Date, nullable=False, index=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "entries",
        sa.Column("lookup", sa.LargeBinary(LENGTH), sa.ForeignKey("folders.lookup", ondelete="CASCADE"), primary_key=True),
        sa.Column("name_id", sa.LargeBinary(LENGTH), primary_key=True),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("locked", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.bulk_insert(installation, [{"id": 1, "salt": secrets.token_bytes(LENGTH)}])
