"""The tables' history: one module a revision, run by Alembic, shipped with Whence."""

from __future__ import annotations

from importlib.resources import files

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

__all__ = ["REVISION", "REVISION_TABLE", "migrate", "scripts"]

REVISION = "0002"  # the newest, as the last module of `versions` has it; revisions are compared as text
REVISION_TABLE = "case_revision"


def migrate(connection: Connection) -> None:
    """Bring the tables up to the newest revision, inside the transaction of this connection."""
    history = scripts()
    with EnvironmentContext(Config(), history, fn=lambda found, _: history._upgrade_revs("head", found)) as context:
        context.configure(connection=connection, version_table=REVISION_TABLE)
        context.run_migrations()


def scripts() -> ScriptDirectory:
    """Return the revisions that stand in `versions`."""
    folder = str(files(__name__))
    return ScriptDirectory(folder, version_locations=[f"{folder}/versions"])
