"""The package's own reader is a reader: the same document, the same reading; every span stands."""

from __future__ import annotations

import pytest

from tests.extract.marked import document_of
from whence.extract import Reader, TrainedReader
from whence.records import Segment
from whence.vocabulary import check, load_vocabulary

REPORT = """Rebels of the Northern Front killed at least 13 soldiers in an attack on the town of Kelm on 4 March 2021.

"We did not attack Kelm," said Ana Ruiz, a spokeswoman for the Northern Front. She denied that it had fired rockets.

The army, which is led by General Bo Lind, said that it would retake the town. Norland urged both sides to sign a truce.
"""


def test_the_trained_reader_is_a_reader_of_english() -> None:
    reader: Reader = TrainedReader()
    assert reader.name == "trained"
    assert reader.languages == {"en"}


def test_the_same_document_gives_an_equal_reading() -> None:
    document = document_of(REPORT)
    assert TrainedReader().read(document) == TrainedReader().read(document)


def test_a_report_is_read_whole() -> None:
    reading = TrainedReader().read(document_of(REPORT))
    assert reading.mentions
    assert reading.attributions
    assert {claim.statement for claim in reading.claims} == {statement.id for statement in reading.statements}
    assert all(span.stands_in(REPORT) for span in reading.spans())
    check(reading, load_vocabulary())


def test_furniture_is_not_read() -> None:
    menu = "Rebels attacked the base of the army. "
    furniture = (Segment(kind="furniture", start=0, end=len(menu)),)
    marked = TrainedReader().read(document_of(f"{menu}The army left the town of Kelm.", segments=furniture))
    assert all(span.start >= len(menu) for span in marked.spans())


@pytest.mark.parametrize("text", ["", " ", "\n", ".", "“", "’s", "and and and", "to", "by whom", "1 2 3", "who"])
def test_a_text_with_nothing_in_it_has_no_statement(text: str) -> None:
    assert TrainedReader().read(document_of(text)).statements == ()
