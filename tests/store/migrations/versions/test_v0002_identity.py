"""A case made with the first tables is, once it is opened, what it would be if it were made anew."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from sqlalchemy import Connection, MetaData, select

from tests.store.derived import derived, told_apart
from tests.store.material import Draft, document, judged, named, put, subject
from whence.errors import StoreError
from whence.resolve.settling import settle
from whence.store import Case, normalised, open_case, schema
from whence.store.address import parse_address
from whence.store.engine import connect, writing
from whence.store.migrations import REVISION_TABLE, scripts
from whence.store.migrations.versions import v0002_identity


def _drafts() -> list[Draft]:
    first = named("Sarvan Front", "the rebels", "Halven", file="a.txt")
    first.mentions[1] = first.mentions[1].__class__(
        entity=first.entities[1].id, span=first.mentions[1].span, form="nominal"
    )
    first.outlet("Herald")
    first.claim(first.statement("MEETS", "came", participant=first.entities[0].id), first.entities[0].id)
    second = Draft(document("SARVAN FRONT and a witness and Ada Marsh came.", file="b.txt"))
    second.entity("SARVAN FRONT", "state")
    second.entity("a witness", "person", unnamed=True)
    second.entity("Ada Marsh", "person")
    return [first, second, named("Ada Marsh", "Halven", kind="person", file="c.txt")]


def _make_first_tables(connection: Connection) -> None:
    history = scripts()
    with EnvironmentContext(Config(), history, fn=lambda found, _: history._upgrade_revs("0001", found)) as context:
        context.configure(connection=connection, version_table=REVISION_TABLE)
        context.run_migrations()


def _as_it_was(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row with what the first tables had in place of nodes."""
    if "node" not in row:
        return row
    own = row["unnamed"] or row["name"] == "the rebels"
    return {**row, "identity": f"own:{row['id']}" if own else f"name:{normalised(row['name'])}"}


def _copy(case: Case, old: Connection) -> None:
    """Put the rows of a case into the first tables."""
    first = MetaData()
    first.reflect(old)
    with case._reading() as connection:
        for table in schema.metadata.sorted_tables:
            there = first.tables.get(table.name)
            rows = [_as_it_was(dict(row._mapping)) for row in connection.execute(select(table))]
            if there is not None and rows:
                kept = [{name: value for name, value in row.items() if name in there.c} for row in rows]
                old.execute(there.insert(), kept)


@pytest.fixture
def anew(tmp_path: Path) -> Case:
    """Give a case made with the tables of today, with a judgement."""
    case = open_case(str(tmp_path / "anew.case"), create=True)
    first, second, third = _drafts()
    put(case, first, second, third)
    case.append(judged("different", subject(second, "Ada Marsh"), subject(third, "Ada Marsh")))
    case.append(judged("same", subject(first, "Sarvan Front"), subject(third, "Ada Marsh"), day=2))
    return case


def test_a_case_of_the_first_tables_is_opened_as_if_it_were_made_anew(anew: Case, address: str) -> None:
    engine = connect(parse_address(address))
    with writing(engine) as old:
        _make_first_tables(old)
        _copy(anew, old)
    engine.dispose()
    settle(anew)
    with open_case(address) as case:
        ids = [entity.id for draft in _drafts() for entity in draft.entities]
        assert case.identity(ids).keys() == set(ids)  # it can be asked before it is settled
        settle(case)
        apart = told_apart(derived(anew), derived(case))
        assert apart.keys() <= {"gist", "gist_key"}  # made of a document when it is read again
        assert case.entities(ids) == anew.entities(ids)
        assert list(case.claims()) == list(anew.claims())
        for name in ("sarvan front", "the rebels", "ada marsh", "halven", "herald", "witness"):
            assert case.find_entities(name) == anew.find_entities(name)


def test_an_empty_case_of_the_first_tables_is_opened(address: str) -> None:
    engine = connect(parse_address(address))
    with writing(engine) as old:
        _make_first_tables(old)
    engine.dispose()
    with open_case(address) as case:
        assert settle(case) == 0
        assert list(case.documents()) == []


def test_it_is_not_taken_back() -> None:
    with pytest.raises(StoreError, match="revision 0002: is not taken back"):
        v0002_identity.downgrade()
