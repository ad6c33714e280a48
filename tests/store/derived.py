"""What a case derives from readings and judgements, as a whole: to be compared with what another case derives."""

from __future__ import annotations

from sqlalchemy import insert, select, update

from whence.store import Case, schema

TABLES = (
    schema.reading, schema.entity, schema.node, schema.node_key, schema.likeness, schema.introduction, schema.decision,
    schema.location, schema.watched, schema.statement, schema.claim, schema.gist, schema.gist_key, schema.agreement,
)  # fmt: skip
LOG = (schema.judgement, schema.judgement_subject)

Dump = dict[str, list[str]]


def derived(case: Case) -> Dump:
    """Return all rows of what is derived, sorted, by their tables."""
    with case._reading() as connection:
        return {table.name: sorted(repr(tuple(row)) for row in connection.execute(select(table))) for table in TABLES}


def told_apart(one: Dump, other: Dump) -> Dump:
    """Return the rows that only one of two dumps has: none, where they are the same."""
    differing = {name: sorted(set(rows) ^ set(other[name])) for name, rows in one.items()}
    return {name: rows for name, rows in differing.items() if rows}


def copy_log(case: Case, other: Case) -> None:
    """Put the judgements of a case into another, at once, to take effect when that is settled."""
    with case._reading() as connection, other._writing() as there:
        for table in LOG:
            rows = [dict(row._mapping) for row in connection.execute(select(table))]
            if rows:
                there.execute(insert(table), rows)
        there.execute(update(schema.reading).values(bound=False))
