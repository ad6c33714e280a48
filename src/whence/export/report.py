"""The report: a whole case as one HTML file that opens offline and runs nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import TextIO

from whence.export.marking import Range, Token, mark
from whence.export.pages import environment, number_claims
from whence.store import Case, Filter
from whence.view import (
    DocumentRow,
    LedgerRow,
    count_sources,
    find_documents,
    find_ledger,
    find_public,
    gather_actors,
    group_by_type,
    order_events,
)

__all__ = ["write_report"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A document's text in the report: its number, its description, and the text with the evidence marked."""

    number: int
    held: DocumentRow
    facts: str
    tokens: Iterator[Token]


def write_report(case: Case, out: TextIO) -> None:
    """Write the report of a case: ledger, actors, timeline, sources, documents with their texts.

    Names of private persons stand in it only inside quotes and texts. The rows are held in memory, one text at a time.
    """
    sections = group_by_type(find_ledger(case, Filter()), case.vocabulary)
    rows = tuple(row for section in sections for page in section.statements for row in page.claims)
    numbers = number_claims(rows)
    documents = tuple(find_documents(case))
    places = _places(rows, numbers)
    public = find_public(case, rows)
    page = environment(public=public, anchors=_anchors(documents, places))
    actors = gather_actors(rows, public=public)
    events = order_events((page for section in sections for page in section.statements), case.vocabulary)
    content = page.get_template("report.html.j2").stream(
        name=PurePath(case.address).name,
        counts=_counts(documents, rows, actors=len(actors)),
        groups=sections,
        numbers=numbers,
        anchors={actor.entity for actor in actors},
        actors=actors,
        events=events,
        sources=count_sources(rows),
        documents=documents,
        texts=_sheets(case, documents, places),
    )
    for piece in content:
        out.write(piece)


def _places(rows: Iterable[LedgerRow], numbers: Mapping[str, int]) -> dict[str, dict[Range, tuple[int, ...]]]:
    """Return for each document the ranges that claims rest on, with the numbers of these claims."""
    places: dict[str, dict[Range, tuple[int, ...]]] = {}
    for row in rows:
        of_document = places.setdefault(row.document, {})
        for span in row.evidence:
            place = (span.start, span.end)
            of_document[place] = (*of_document.get(place, ()), numbers[row.id])
    return places


def _anchors(
    documents: Iterable[DocumentRow], places: Mapping[str, Mapping[Range, object]]
) -> dict[tuple[str, int, int], str]:
    return {
        (held.id, start, end): f"q-{number}-{start}-{end}"
        for number, held in enumerate(documents, start=1)
        if held.has_text
        for start, end in places.get(held.id, ())
    }


def _counts(documents: tuple[DocumentRow, ...], rows: tuple[LedgerRow, ...], *, actors: int) -> list[tuple[str, int]]:
    return [
        ("documents", len(documents)),
        ("outlets", len({held.publisher for held in documents if held.publisher})),
        ("statements", len({row.statement for row in rows})),
        ("claims", len(rows)),
        ("actors", actors),
    ]


def _sheets(
    case: Case, documents: tuple[DocumentRow, ...], places: Mapping[str, Mapping[Range, tuple[int, ...]]]
) -> Iterator[Sheet]:
    for number, held in enumerate(documents, start=1):
        if held.has_text:
            document = case.document(held.id)
            tokens = mark(document.text, places.get(held.id, {}), document.segments)
            yield Sheet(number=number, held=held, facts=held.facts, tokens=tokens)
