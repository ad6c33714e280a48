"""What a document reprints, digests or cites, and which kind that makes it."""

from __future__ import annotations

import pytest

from tests.read.texts import BODY, page
from whence.read.derivation import find_lineage


def test_what_is_reprinted_comes_first_then_what_is_cited() -> None:
    text = (
        f"{BODY}\nNine died, the Velm Herald reported. A study by the Valley Institute counts ten.\n\n"
        "This article was originally published by Watchline.\n"
    )
    lineage = find_lineage(page(text), publisher=None, stated=None)
    assert lineage.kind is not None
    assert lineage.kind.value == "reprint"
    assert [(one.publisher, one.how) for one in lineage.derived_from] == [
        ("Watchline", "reprint"),
        ("Velm Herald", "cites"),
        ("Valley Institute", "cites"),
    ]


def test_every_passage_that_leans_on_an_outlet_is_evidence() -> None:
    text = f"{BODY}\nNine died, Reuters reported. He told Reuters so.\n"
    (derivation,) = find_lineage(page(text), publisher=None, stated=None).derived_from
    assert [span.text for span in derivation.evidence] == ["Reuters reported", "told Reuters"]


def test_a_plain_report_derives_from_nothing_and_is_no_other_kind() -> None:
    lineage = find_lineage(page(BODY), publisher=None, stated=None)
    assert (lineage.kind, lineage.derived_from) == (None, ())


def test_a_column_cites_whom_it_leans_on() -> None:
    leaning = (
        "It fell, Reuters reported.\n\nReuters reported that nine died.\n\nAccording to Reuters, the road is cut.\n"
    )
    assert find_lineage(page(leaning), publisher=None, stated=None).derived_from[0].how == "digest"
    assert find_lineage(page(leaning), publisher=None, stated="opinion").derived_from[0].how == "cites"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This article was originally published by Watchline.", [("Watchline", "reprint")]),
        ("This article first appeared in the Orrin Gazette.", [("Orrin Gazette", "reprint")]),
        ("Originally published in The Orrin Gazette on 2 June 2021.", [("The Orrin Gazette", "reprint")]),
        ("Republished with permission from the Orrin Gazette.", [("Orrin Gazette", "reprint")]),
        ("Source: Reuters", [("Reuters", "reprint")]),
        ("The dam broke, according to Reuters.", [("Reuters", "cites")]),
        ("The Orrin Gazette reported that the dam broke.", [("The Orrin Gazette", "cites")]),
        ("The mayor told the Orrin Gazette that the dam broke.", [("Orrin Gazette", "cites")]),
        ("The law was originally published by the council.", []),
        ("The mayor first appeared in the town in May.", []),
        ("Ove Tarn reported that the dam broke.", []),
        ("He reads the Orrin Gazette every day.", []),
        ("The source of the river lies in Kesh.", []),
    ],
)
def test_who_is_reprinted_or_cited_is_told_from_who_is_only_named(text: str, expected: list[tuple[str, str]]) -> None:
    derived = find_lineage(page(f"{BODY}\n{text}\n"), publisher=None, stated=None).derived_from
    assert [(one.publisher, one.how) for one in derived] == expected


@pytest.mark.parametrize(
    ("publisher", "expected"),
    [("Orrin Gazette", []), ("The Orrin Gazette", []), ("Tarn Courier", ["The Orrin Gazette"])],
)
def test_an_outlet_does_not_derive_from_itself(publisher: str, expected: list[str]) -> None:
    text = f"{BODY}\nThe Orrin Gazette reported that the dam broke.\n"
    derived = find_lineage(page(text), publisher=publisher, stated=None).derived_from
    assert [one.publisher for one in derived] == expected
