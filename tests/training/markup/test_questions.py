"""A question is a passage whose unknown stands in the slot that an answer fills."""

from __future__ import annotations

from typing import Any

import pytest

from tests.training.markup.material import compiled
from training.markup.check import check
from training.markup.questions import slots_of
from training.markup.render import render

HEADER = "@ q1-001 | world | any | question | 2020-01-01\n"
SHELTER = HEADER + "[? Who] <1 shelters> [F the Front] in [K Kourma]?\n--\nF armed-group Front\nK place Kourma\n"


def asked(markup: str) -> list[dict[str, Any]]:
    """Return what a sound question asks."""
    done = compiled(markup)
    assert [*done.faults, *check(done)] == []
    asks: list[dict[str, Any]] = done.passage["asks"]
    return asks


@pytest.mark.parametrize(
    ("line", "ask"),
    [
        ("1 HOSTS ? F K", {"slot": "host"}),
        ("1 HOSTS - F t=?", {"slot": "time"}),
        ("1 HOSTS - F in=?", {"slot": "places"}),
        ("1 HOSTS - F q=strength:?", {"slot": "quantity", "of": "strength"}),
        ("1 HOSTS - F K | ? CT+", {"slot": "source", "factuality": "CT+"}),
        ("1 HOSTS - F K | . ?", {"slot": "factuality", "chain": ["AUTHOR"]}),
        ("1 HOSTS - F K | K ?", {"slot": "factuality", "chain": ["AUTHOR", "K"]}),
    ],
)
def test_the_unknown_is_the_slot_it_stands_in(line: str, ask: dict[str, Any]) -> None:
    assert asked(SHELTER + line) == [{"statement": "S1", **ask}]


def test_the_unknown_is_no_filler_and_no_claim() -> None:
    passage = compiled(SHELTER + "1 HOSTS ? F K t=? in=? q=strength:? | ? CT+").passage
    statement = passage["statements"][0]
    assert statement["roles"] == {"guest": ["F"], "place": ["K"]}
    assert (statement["time"], statement["places"], statement["quantity"], passage["claims"]) == (None, [], None, [])


def test_the_asking_words_are_marked() -> None:
    assert compiled(SHELTER + "1 HOSTS ? F K").passage["asked"] == [[0, 3]]


def test_a_question_without_a_statement_asks_what_there_is() -> None:
    assert asked(HEADER + "[? What changed] since March?\n--") == [{"statement": None, "slot": "statement"}]


def test_a_claim_that_is_written_is_kept() -> None:
    claims = compiled(SHELTER + "1 HOSTS ? F K | K PS+").passage["claims"]
    assert [(claim["chain"], claim["factuality"]) for claim in claims] == [(["AUTHOR", "K"], "PS+")]


def test_passages_of_other_genres_ask_nothing() -> None:
    assert "asks" not in compiled().passage


@pytest.mark.parametrize(
    "line",
    [
        "1 HOSTS ? F K",
        "1 HOSTS - F t=? in=?",
        "1 HOSTS K+? F",
        "1 HOSTS ? F q=strength:? | ? CT+",
        "1 HOSTS - F | K ? | K PS+",
    ],
)
def test_a_question_comes_back_from_its_markup(line: str) -> None:
    passage = compiled(SHELTER + line).passage
    assert compiled(render(passage)).passage == passage
    assert slots_of(passage, "S1")
