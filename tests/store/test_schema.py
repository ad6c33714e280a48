"""What is asked for has an index, so that a big case is no slower to add to than a small one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from tests.store.material import TEXT, accept, document, judged, named, put, subject, telling, told_in, undoing
from whence.resolve.settling import settle
from whence.store import Case, schema

SCANNED = tuple(f"SCAN {table.name}" for table in schema.metadata.sorted_tables)


@contextmanager
def _asked(case: Case) -> Iterator[list[str]]:
    """Give a list that grows by the plan of every query that the case asks."""
    plans: list[str] = []

    def explain(
        connection: object, cursor: object, statement: str, parameters: object, context: object, many: bool
    ) -> None:
        if statement.split()[0] in ("SELECT", "UPDATE", "DELETE"):
            given = parameters[0] if many and isinstance(parameters, list) else parameters
            for row in cursor.execute(f"EXPLAIN QUERY PLAN {statement}", given).fetchall():  # type: ignore[attr-defined]
                plans.append(f"{row[3]}: {statement}")

    event.listen(case._engine, "before_cursor_execute", explain)
    yield plans
    event.remove(case._engine, "before_cursor_execute", explain)


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
def test_accepting_replacing_and_withdrawing_look_at_no_other_documents_rows(case: Case) -> None:
    accept(case, document())
    with _asked(case) as plans:
        accept(case, document(TEXT + " More."))
        accept(case, document(TEXT + " More."), version="2")
        accept(case, document(TEXT + " More."), version="2")
        case.keys("report.txt")
        case.known("report.txt", "key")
    scans = [plan for plan in plans if plan.startswith(SCANNED)]
    assert plans
    assert not scans, "\n".join(scans)


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
def test_settling_what_came_went_and_was_judged_looks_at_no_other_rows(case: Case) -> None:
    one, other, acronym = (named(name, file=f"{name}.txt") for name in ("Sarvan Front", "Sarwan Front", "SF"))
    one.introduce("Sarvan Front", "SNF")
    put(case, one)
    settle(case)
    with _asked(case) as plans:
        put(case, other, acronym)
        settle(case)
        made = judged("different", subject(one, "Sarvan Front"), subject(other, "Sarwan Front"))
        case.append(made)
        settle(case)
        case.append(undoing(made.id))
        put(case, one, version="2")
        settle(case)
        case.withdraw(other.document.id, by="ada", why="wrong")
        settle(case)
    scans = [plan for plan in plans if plan.startswith(SCANNED)]
    assert plans
    assert not scans, "\n".join(scans)


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
def test_grouping_and_showing_what_is_told_looks_at_no_other_rows(case: Case) -> None:
    one, other = telling("a.txt", victim="Ada Marsh"), telling("b.txt", victim="Ada Marsh")
    tie = telling("c.txt", "LEADS", leader="Ada Marsh", organisation="Sarvan Front")
    put(case, one)
    settle(case)
    with _asked(case) as plans:
        put(case, other, tie)
        settle(case)
        made = judged("different", told_in(one), told_in(other))
        for each in (made, judged("correct", told_in(one), says=("time", "2024")), undoing(made.id)):
            case.append(each)
            settle(case)
        case.statement(other.statements[0].id)
        put(case, one, version="2")
        settle(case)
        case.withdraw(other.document.id, by="ada", why="wrong")
        settle(case)
    scans = [plan for plan in plans if plan.startswith(SCANNED)]
    assert plans
    assert not scans, "\n".join(scans)


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
def test_an_entity_a_statement_and_a_document_are_found_without_looking_at_all(case: Case) -> None:
    accept(case, document())
    row = next(case.claims())
    with _asked(case) as plans:
        case.entity(row.statement.fillers[0].entity or "")
        case.identity([row.statement.fillers[0].entity or ""])
        case.statement(row.statement.id)
        case.reading(row.document.id)
        case.find_entities("Sarvan Front")
    scans = [plan for plan in plans if plan.startswith(SCANNED)]
    assert plans
    assert not scans, "\n".join(scans)


def test_every_table_of_a_reading_is_found_by_its_document() -> None:
    for table in schema.metadata.sorted_tables:
        if "document" in table.c and table.name not in ("receipt", "passage", "node", "judgement_subject", "gist"):
            assert next(iter(table.primary_key.columns)).name == "document", table.name
