"""Tests of whence.records.statements."""

from __future__ import annotations

from typing import Any

import pytest

from whence.errors import RecordError
from whence.records import Filler, Quantity, Span, Statement, Time, statement_id

TEXT = "Fighters attacked the post on Tuesday and killed nine soldiers."
ATTACKED, ALL, NINE = Span.of(TEXT, 9, 17), Span.of(TEXT, 0, len(TEXT)), Span.of(TEXT, 49, 53)
FIGHTERS, POST = Filler(role="attacker", entity="e1"), Filler(role="target", entity="e2")


def statement(**fields: Any) -> Statement:  # noqa: ANN401 - any field
    return Statement(**{"id": "s", "type": "FIGHTS", "trigger": ATTACKED, "evidence": (ALL,), "by": "test", **fields})


def test_a_statement_stands_on_evidence() -> None:
    with pytest.raises(RecordError, match="evidence: Tuple should have at least 1 item"):
        statement(evidence=())


def test_a_statement_says_which_rule_found_it() -> None:
    with pytest.raises(RecordError, match="by: String should have at least 1 character"):
        statement(by="")


def test_the_fillers_of_a_role_come_in_their_order() -> None:
    second = Filler(role="attacker", entity="e3")
    told = statement(fillers=(FIGHTERS, POST, second))
    assert told.fillers_of("attacker") == (FIGHTERS, second)
    assert told.fillers_of("weapon") == ()


def test_records_do_not_know_which_types_and_roles_exist() -> None:
    assert statement(type="SINGS", fillers=(Filler(role="singer", entity="e1"),)).type == "SINGS"


def test_a_filler_is_an_entity_a_statement_or_a_span() -> None:
    assert Filler(role="title", span=NINE)
    with pytest.raises(RecordError) as caught:
        Filler(role="attacker")
    assert str(caught.value) == "Filler: the record: a filler is an entity, a statement or a span of text"
    with pytest.raises(RecordError) as caught:
        Filler(role="subject", entity="e1", statement="s1")
    assert str(caught.value) == "Filler: the record: a filler is an entity or a statement, not both"


@pytest.mark.parametrize(("low", "best", "high"), [(13, 13, 13), (13, 13, None), (40, None, None), (None, 2.5, None)])
def test_a_figure_is_as_sharp_as_the_words(low: float | None, best: float | None, high: float | None) -> None:
    quantity = Quantity(of="deaths", low=low, best=best, high=high, unit="person", span=NINE)
    assert (quantity.low, quantity.best, quantity.high) == (low, best, high)


@pytest.mark.parametrize("figure", [float("inf"), float("nan"), "9", True])
def test_a_figure_is_a_finite_number(figure: object) -> None:
    with pytest.raises(RecordError, match="Quantity: low"):
        Quantity(of="deaths", low=figure, best=None, high=None, unit="", span=NINE)  # type: ignore[arg-type]


def test_a_time_that_the_text_does_not_fix_keeps_its_words() -> None:
    tuesday = Time(edtf=None, span=Span.of(TEXT, 30, 37), anchor="published", offset="-P1D")
    assert tuesday.edtf is None


def test_the_id_follows_type_trigger_and_fillers() -> None:
    ids = {
        statement_id("d", "FIGHTS", ATTACKED, (FIGHTERS, POST)),
        statement_id("d", "FIGHTS", ATTACKED, (POST, FIGHTERS)),
        statement_id("d", "FIGHTS", ATTACKED, (FIGHTERS,)),
        statement_id("d", "FIGHTS", None, (FIGHTERS, POST)),
        statement_id("d", "KILLS", ATTACKED, (FIGHTERS, POST)),
        statement_id("e", "FIGHTS", ATTACKED, (FIGHTERS, POST)),
    }
    assert len(ids) == 6


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"id": ""}, "Statement: id: String should have at least 1 character"),
        ({"id": 7}, "Statement: id: Input should be a valid string"),
        ({"type": ""}, "Statement: type: String should have at least 1 character"),
        ({"type": None}, "Statement: type: Input should be a valid string"),
        ({"trigger": "attacked"}, "Statement: trigger: "),
        ({"evidence": ALL}, "Statement: evidence: Input should be a valid tuple"),
        ({"evidence": None}, "Statement: evidence: Input should be a valid tuple"),
        ({"fillers": FIGHTERS}, "Statement: fillers: Input should be a valid tuple"),
        ({"phase": "soon"}, "Statement: phase: Input should be 'past', 'current' or 'future'"),
        ({"condition": ("",)}, "Statement: condition.0: String should have at least 1 character"),
        ({"score": 1.5}, "Statement: score: Input should be less than or equal to 1"),
        ({"score": -0.1}, "Statement: score: Input should be greater than or equal to 0"),
        ({"tentative": "yes"}, "Statement: tentative: Input should be a valid boolean"),
        ({"negated": True}, "Statement: negated: "),
    ],
)
def test_a_statement_of_a_wrong_shape_is_refused_by_its_field(fields: dict[str, object], message: str) -> None:
    with pytest.raises(RecordError) as caught:
        statement(**fields)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"of": "ghosts"}, "Quantity: of: Input should be 'deaths', 'wounded'"),
        ({"of": "Deaths"}, "Quantity: of: Input should be 'deaths', 'wounded'"),
        ({"best": "nine"}, "Quantity: best"),
        ({"high": float("-inf")}, "Quantity: high"),
        ({"unit": None}, "Quantity: unit: Input should be a valid string"),
        ({"span": None}, "Quantity: span: "),
        ({"span": "nine"}, "Quantity: span: "),
    ],
)
def test_a_figure_of_a_wrong_shape_is_refused_by_its_field(fields: dict[str, Any], message: str) -> None:
    whole: dict[str, Any] = {"of": "deaths", "low": 9, "best": 9, "high": 9, "unit": "person", "span": NINE}
    with pytest.raises(RecordError) as caught:
        Quantity(**whole | fields)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("filler", "message"),
    [
        ({"role": "", "entity": "e1"}, "Filler: role: String should have at least 1 character"),
        ({"role": "target", "entity": 1}, "Filler: entity: Input should be a valid string"),
        ({"role": "target", "span": "the post"}, "Filler: span: "),
        ({"entity": "e1"}, "Filler: role: "),
    ],
)
def test_a_filler_of_a_wrong_shape_is_refused_by_its_field(filler: dict[str, Any], message: str) -> None:
    with pytest.raises(RecordError) as caught:
        Filler(**filler)
    assert str(caught.value).startswith(message)
