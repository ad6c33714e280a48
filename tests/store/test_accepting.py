"""A document and its reading are kept as a whole, once, whatever the order in which files come."""

from __future__ import annotations

import dataclasses
from itertools import permutations
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.store.material import TEXT, Draft, accept, document, read
from whence.errors import StoreError, VocabularyError
from whence.records import Introduction, Location, Mention, Resolution, Span
from whence.store import Case, open_case, schema


def _rows(case: Case) -> dict[str, int]:
    with case._reading() as connection:
        counts = {
            table.name: connection.scalar(select(func.count()).select_from(table)) or 0
            for table in schema.metadata.sorted_tables
        }
    return {name: count for name, count in counts.items() if name != "receipt"}


def test_a_new_document_is_kept_with_its_reading(case: Case) -> None:
    received = document(publisher="Herald", title="Attack", published="2021-05-03")
    assert accept(case, received) == "new"
    assert case.document(received.id) == received
    assert case.reading(received.id) == read(received)


def test_a_document_that_was_not_read_is_kept_without_a_reading(case: Case) -> None:
    received = document(language="fa")
    assert case.accept(received, None, key="key") == "new"
    assert case.document(received.id) == received
    assert case.reading(received.id) is None


def test_the_same_again_changes_nothing(case: Case) -> None:
    accept(case, document())
    before = _rows(case)
    assert accept(case, document()) == "unchanged"
    assert _rows(case) == before


def test_the_same_bytes_of_another_publisher_are_a_second_document(case: Case) -> None:
    assert accept(case, document(publisher="Herald")) == "new"
    assert accept(case, document(publisher="Courier")) == "new"
    assert [held.publisher for held in case.documents()] != []
    assert len({held.id for held in case.documents()}) == 2


def test_a_reading_by_another_version_replaces_the_older_one_as_a_whole(case: Case) -> None:
    received = document(publisher="Herald")
    accept(case, received, version="1", key="one")
    newer = Draft(received)
    newer.entity("Bel Kadra", "place")
    assert case.accept(received, newer.reading("2"), key="two") == "updated"
    assert case.reading(received.id) == newer.reading("2")
    assert list(case.claims()) == []
    rows = _rows(case)
    assert (rows["entity"], rows["mention"], rows["statement"], rows["link"]) == (1, 1, 0, 0)


def test_a_description_that_changed_is_brought_up_to_date(case: Case) -> None:
    accept(case, document(title="Atack"), key="one")
    assert accept(case, document(title="Attack"), key="two") == "updated"
    assert [held.title for held in case.documents()] == ["Attack"]


def test_a_text_that_a_newer_parser_finds_in_the_same_bytes_replaces_the_older_one(case: Case) -> None:
    old = document()
    accept(case, old, key="one")
    new = dataclasses.replace(old, text=TEXT.replace("Two officers", "Three officers"))
    draft = Draft(new)
    draft.entity("Three officers", "population")
    assert case.accept(new, draft.reading("2"), key="two") == "updated"
    assert case.document(old.id).text == new.text
    assert [hit.span.text for hit in case.search("three")] == ["Three officers died, Colonel Halven said."]
    assert len(case.search("officers")) == 1


def test_of_one_document_under_several_names_the_name_that_sorts_first_is_kept(tmp_path: Path) -> None:
    received = [document(file=file, title=file) for file in ("a.txt", "b.txt", "c.txt")]
    kept = set()
    for number, order in enumerate(permutations(received)):
        place = str(tmp_path / f"{number}.case")
        with open_case(place, create=True) as case:
            for each in order:
                accept(case, each)
            kept.add(tuple((held.file, held.title) for held in case.documents()))
    assert kept == {(("a.txt", "a.txt"),)}


def test_a_name_that_sorts_later_brings_a_newer_reading_all_the_same(case: Case) -> None:
    accept(case, document(file="a.txt"), version="1")
    assert accept(case, document(file="b.txt"), version="2") == "updated"
    assert accept(case, document(file="a.txt"), version="2", key="two") == "updated"
    assert [(held.file, held.version) for held in case.documents()] == [("a.txt", "2")]


def test_a_file_is_known_again_by_its_name_and_key(case: Case) -> None:
    accept(case, document(file="a.txt"), key="one")
    accept(case, document(file="b.txt"), key="one")
    assert case.keys("a.txt") == frozenset({"one"})
    assert case.keys("c.txt") == frozenset()
    assert case.known("b.txt", "one") == "unchanged"
    assert case.known("b.txt", "two") is None


def test_a_reading_of_another_document_is_refused(case: Case) -> None:
    with pytest.raises(StoreError, match=r"the reading is of document \w+, not of"):
        case.accept(document(publisher="Herald"), read(document()), key="key")
    assert list(case.documents()) == []


def test_a_span_that_does_not_stand_in_the_text_is_refused(case: Case) -> None:
    received = document()
    reading = read(received)
    astray = Mention(entity=reading.entities[0].id, span=Span(start=0, end=3, text="Who"), form="named")
    with pytest.raises(StoreError, match="where the text has other words"):
        case.accept(received, dataclasses.replace(reading, mentions=(astray,)), key="key")
    assert list(case.documents()) == []


def test_a_type_that_the_vocabulary_does_not_know_is_refused(case: Case) -> None:
    draft = Draft(document())
    draft.statement("GOSSIPS", "said")
    with pytest.raises(VocabularyError, match="GOSSIPS"):
        case.accept(draft.document, draft.reading(), key="key")
    assert list(case.documents()) == []


def test_characters_that_no_file_can_hold_are_refused_and_nothing_is_kept(case: Case) -> None:
    half = document(title="half a character: \ud800")
    with pytest.raises(StoreError, match="characters that cannot be written"):
        case.accept(half, None, key="key")
    assert list(case.documents()) == []
    assert accept(case, document()) == "new"


def test_what_is_settled_about_something_else_is_refused(case: Case) -> None:
    received, span = document(), Span.of(TEXT, 0, 3)
    astray = Span(start=0, end=3, text="Who")
    for settled, told in (
        (Resolution(document="other"), "what is settled is of document other"),
        (Resolution(document=received.id, nodes=(("nobody", "gazetteer:7"),)), "about nobody, which its reading"),
        (Resolution(document=received.id, locations=(Location(entity="nobody", span=span),)), "about nobody"),
        (
            Resolution(document=received.id, introductions=(Introduction(one="a", other="b", span=astray, why="c"),)),
            "where the text has other words",
        ),
    ):
        with pytest.raises(StoreError, match=told):
            case.accept(received, read(received), settled, key="key")
    assert list(case.documents()) == []


def test_what_is_settled_anew_about_the_same_reading_is_taken(case: Case) -> None:
    received = document()
    reading = read(received)
    located = Resolution(document=received.id, nodes=((reading.entities[2].id, "gazetteer:7"),))
    assert case.accept(received, reading, key="one") == "new"
    assert case.accept(received, reading, located, key="two") == "updated"
    assert case.accept(received, reading, located, key="three") == "unchanged"
