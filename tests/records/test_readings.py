"""Tests of whence.records.readings."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from whence.errors import RecordError
from whence.records import (
    AUTHOR,
    Attribution,
    Claim,
    Entity,
    Filler,
    Link,
    Mention,
    Place,
    Quantity,
    Reading,
    Span,
    Statement,
    Time,
)

TEXT = "Nine soldiers were killed in Quarrow on Tuesday, she said."


def of(words: str) -> Span:
    return Span.of(TEXT, TEXT.index(words), TEXT.index(words) + len(words))


SOLDIERS = Entity(id="e1", name="soldiers", kind="population")
QUARROW = Entity(id="e2", name="Quarrow", kind="place")
SHE = Entity(id="e3", name="she", kind="person")
SAID = Attribution(id="a1", source=of("she"), cue=of("said"), content=(of("Nine"),), speech="indirect", entity="e3")
KILLED = Statement(
    id="s1",
    type="KILLS",
    trigger=of("killed"),
    evidence=(of(TEXT),),
    fillers=(Filler(role="victim", entity="e1", span=of("soldiers")),),
    time=Time(edtf=None, span=of("Tuesday")),
    places=(Place(entity="e2", span=of("Quarrow")),),
    quantity=Quantity(of="deaths", low=9, best=9, high=9, unit="person", span=of("Nine")),
    by="test",
)
HELD = Claim(
    id="c1",
    statement="s1",
    chain=(Link(role="author", entity=AUTHOR), Link(role="source", entity="e3")),
    factuality="CT+",
    attribution="a1",
    evidence=(of("were killed"),),
)


def reading(**fields: Any) -> Reading:  # noqa: ANN401 - any field
    return Reading(**{
        "document": "d",
        "reader": "rules",
        "version": "1",
        "entities": (SOLDIERS, QUARROW, SHE),
        "mentions": (Mention(entity="e1", span=of("Nine soldiers"), form="nominal"),),
        "attributions": (SAID,),
        "statements": (KILLED,),
        "claims": (HELD,),
    } | fields)  # fmt: skip


def test_a_reading_yields_every_span_it_stands_on() -> None:
    said = [span.text for span in reading().spans()]
    assert sorted(said) == sorted(
        [
            "Nine soldiers",
            "she",
            "said",
            "Nine",
            "killed",
            TEXT,
            "soldiers",
            "Tuesday",
            "Quarrow",
            "Nine",
            "were killed",
        ]
    )
    assert all(span.stands_in(TEXT) for span in reading().spans())


def test_an_empty_reading_is_a_reading() -> None:
    assert list(Reading(document="d", reader="rules", version="1").spans()) == []


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"entities": (SOLDIERS, QUARROW)}, "the entity e3 is referred to but not in the reading"),
        ({"entities": (QUARROW, SHE)}, "the entity e1 is referred to but not in the reading"),
        ({"entities": (SOLDIERS, SHE)}, "the entity e2 is referred to but not in the reading"),
        ({"attributions": ()}, "the attribution a1 is referred to but not in the reading"),
        ({"statements": ()}, "the statement s1 is referred to but not in the reading"),
        ({"entities": (SOLDIERS, SOLDIERS, QUARROW, SHE)}, "two items share the entity id e1"),
        ({"attributions": (SAID, SAID)}, "two items share the attribution id a1"),
        ({"statements": (KILLED, KILLED)}, "two items share the statement id s1"),
        ({"claims": (HELD, HELD)}, "two items share the claim id c1"),
    ],
)
def test_every_id_resolves_inside_the_reading_and_is_unique(fields: dict[str, object], message: str) -> None:
    with pytest.raises(RecordError) as caught:
        reading(**fields)
    assert str(caught.value).startswith(f"Reading: the record: {message}")


def test_a_condition_is_a_statement_of_the_reading() -> None:
    depends = Statement(id="s2", type="FIGHTS", trigger=None, evidence=(of("Nine"),), condition=("s9",), by="test")
    with pytest.raises(RecordError, match="the statement s9 is referred to but not in the reading"):
        reading(statements=(KILLED, depends))


def test_the_writer_needs_no_entity() -> None:
    writes = Statement(
        id="s2",
        type="DEMANDS",
        trigger=None,
        evidence=(of("Nine"),),
        fillers=(Filler(role="requester", entity=AUTHOR),),
        by="test",
    )
    assert reading(statements=(KILLED, writes)).statements[1].fillers[0].entity == AUTHOR


WIDOW = Filler(role="victim", entity="e9")
CAUSE = Filler(role="cause", statement="s9")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"mentions": (Mention(entity="e9", span=of("she"), form="pronoun"),)}, "the entity e9 is"),
        ({"attributions": (dataclasses.replace(SAID, entity="e9"),)}, "the entity e9 is"),
        ({"attributions": (dataclasses.replace(SAID, parent="a9"),)}, "the attribution a9 is"),
        ({"statements": (dataclasses.replace(KILLED, fillers=(WIDOW,)),)}, "the entity e9 is"),
        ({"statements": (dataclasses.replace(KILLED, fillers=(CAUSE,)),)}, "the statement s9 is"),
        ({"statements": (dataclasses.replace(KILLED, places=(Place(entity="e9", span=of("she")),)),)}, "the entity e9"),
        ({"claims": (dataclasses.replace(HELD, statement="s9"),)}, "the statement s9 is"),
        ({"claims": (dataclasses.replace(HELD, attribution="a9"),)}, "the attribution a9 is"),
        ({"claims": (dataclasses.replace(HELD, attribution="s1"),)}, "the attribution s1 is"),
        ({"claims": (dataclasses.replace(HELD, chain=(Link(role="author", entity="e9"),)),)}, "the entity e9 is"),
    ],
)
def test_an_id_that_points_nowhere_is_named_with_its_kind(fields: dict[str, object], message: str) -> None:
    with pytest.raises(RecordError) as caught:
        reading(**fields)
    assert str(caught.value).startswith(f"Reading: the record: {message}")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"document": ""}, "Reading: document: String should have at least 1 character"),
        ({"reader": None}, "Reading: reader: Input should be a valid string"),
        ({"version": 1}, "Reading: version: Input should be a valid string"),
        ({"entities": SOLDIERS}, "Reading: entities: Input should be a valid tuple"),
        ({"claims": (KILLED,)}, "Reading: claims.0: "),
        ({"notes": ()}, "Reading: notes: "),
    ],
)
def test_a_reading_of_a_wrong_shape_is_refused_by_its_field(fields: dict[str, object], message: str) -> None:
    with pytest.raises(RecordError) as caught:
        reading(**fields)
    assert str(caught.value).startswith(message)
