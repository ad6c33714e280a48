"""What a reader found is compared with the corpus in the corpus's own shape."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.training.reader.material import raid
from training.agreement import agreement
from training.reader.telling import as_passage, document_of
from whence.records import (
    Attribution,
    Claim,
    Entity,
    Filler,
    Link,
    Quantity,
    Reading,
    Span,
    Statement,
    Time,
)


@pytest.fixture
def passage(tmp_path: Path) -> dict[str, Any]:
    return raid(tmp_path)


def span(text: str, words: str) -> Span:
    return Span.of(text, text.index(words), text.index(words) + len(words))


def reading(passage: dict[str, Any]) -> Reading:
    """Return the reading that finds just what the passage has."""
    text = passage["text"]
    first, second = text.index("The Front"), len(text)
    attributions = (
        Attribution(
            id="T1", source=span(text, "The army"), cue=span(text, "said"), speech="indirect", entity="A",
            content=(Span.of(text, 30, text.index(", killing") + len(", killing at least 12 civilians")),),
        ),
    )  # fmt: skip
    entities = tuple(
        Entity(id=each["id"], name=each["name"], kind=each["kind"], names=tuple(sorted(each["aliases"])))
        for each in passage["entities"]
    )
    statement = Statement(
        id="S1", type="FIGHTS", trigger=span(text, "attacked"), evidence=(Span.of(text, 0, first - 1),), by="test",
        fillers=tuple(
            Filler(role=role, entity=entity) for role, entity in (("attacker", "F"), ("target", "T"), ("target", "C"))
        ),
        time=Time(edtf="2013-01-08", span=span(text, "on Tuesday")),
        quantity=Quantity(of="deaths", low=12, best=12, high=None, unit="persons", span=span(text, "at least 12")),
    )  # fmt: skip
    claims = (
        Claim(
            id="C1", statement="S1", chain=(Link(role="author"), Link(role="source", entity="A")), factuality="CT+",
            attribution="T1", evidence=(Span.of(text, 0, first - 1),),
        ),
        Claim(
            id="C2", statement="S1",
            chain=(Link(role="publisher"), Link(role="author"), Link(role="source", entity="L")),
            factuality="CT-",
            evidence=(Span.of(text, first, second),),
        ),
    )  # fmt: skip
    return Reading(
        document=document_of(passage).id, reader="test", version="1", entities=entities,
        attributions=attributions, statements=(statement,), claims=claims,
    )  # fmt: skip


def test_a_perfect_reading_agrees_in_all_it_has(passage: dict[str, Any]) -> None:
    agreed = agreement([passage], [as_passage(reading(passage), passage)])
    assert (agreed.f1("entities"), agreed.f1("strict")) == (1.0, 1.0)
    for same, of in (
        ("same source and factuality", "claims"),
        ("same chain", "claims"),
        ("same time", "times"),
        ("same quantity", "quantities"),
        ("same attributed source", "attributions both"),
    ):
        assert agreed.rate(same, of) == 1.0, same


def test_the_author_stands_for_who_has_no_name(passage: dict[str, Any]) -> None:
    read = reading(passage)
    claims = as_passage(read, passage)["claims"]
    assert [claim["chain"] for claim in claims] == [["AUTHOR", "A"], ["AUTHOR", "L"]]


def test_a_passage_is_a_document_of_its_day(passage: dict[str, Any]) -> None:
    document = document_of(passage)
    assert (document.text, document.published, document.language) == (passage["text"], "2013-01-10", "en")
