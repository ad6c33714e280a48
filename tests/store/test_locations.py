"""Where the places of a case are is kept with the document that names them."""

from __future__ import annotations

from tests.store.material import TEXT, document, read
from whence.records import Document, Location, Resolution, Span
from whence.store import Case, LocationRow

START = TEXT.index("Bel Kadra")


def _located(received: Document, place: int | None) -> Location:
    entity = next(it.id for it in read(received).entities if it.name == "Bel Kadra")
    span = Span.of(received.text, START, START + len("Bel Kadra"))
    return Location(entity=entity, span=span, place=place, latitude=34.5, longitude=-69.25, where_prec=1, score=0.75,
                    vagueness="near", why="The only place of this name.")  # fmt: skip


def _accept(case: Case, received: Document, *locations: Location) -> None:
    case.accept(received, read(received), Resolution(document=received.id, locations=locations), key=received.file)


def test_locations_come_by_document_with_the_words_and_the_ids_of_the_case(case: Case) -> None:
    documents = sorted((document(f"{TEXT} {word}.", file=word) for word in ("One", "Two")), key=lambda it: it.id)
    for received in reversed(documents):
        _accept(case, received, _located(received, 7))
    first = _located(documents[0], 7)
    rows = list(case.locations())
    assert rows[0] == LocationRow(document=documents[0].id, location=first)
    assert [(row.document, row.location.entity) for row in rows] == [(it.id, first.entity) for it in documents]
    assert rows[1].location.span.text == "Bel Kadra"


def test_one_document_keeps_the_order_of_its_locations(case: Case) -> None:
    received = document()
    told = [_located(received, place) for place in (9, None, 3)]
    _accept(case, received, *told)
    assert [row.location for row in case.locations()] == told


def test_a_document_accepted_with_a_larger_gazetteer_is_placed_anew(case: Case) -> None:
    received = document()
    _accept(case, received, _located(received, None))
    _accept(case, received, _located(received, 7))
    assert [row.location.place for row in case.locations()] == [7]


def test_a_document_that_is_withdrawn_is_nowhere(case: Case) -> None:
    received = document()
    _accept(case, received, _located(received, 7))
    case.withdraw(received.id, by="Ada", why="in confidence")
    assert list(case.locations()) == []


def test_an_empty_case_is_nowhere(case: Case) -> None:
    assert list(case.locations()) == []
