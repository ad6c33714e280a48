"""Attributions are scored by tokens and as whole quotes."""

from __future__ import annotations

import pytest

from benchmarks.public.polnear import score
from benchmarks.public.sets import Row
from tests.benchmarks.public.planned import Plan, PlannedReader, place_of

TEXT = "Ruba said the road is open, and that the bridge stands. Sato denied it."


def _row() -> Row:
    parts = [place_of(TEXT, "the road is open"), place_of(TEXT, "that the bridge stands")]
    said = {"source": [place_of(TEXT, "Ruba")], "cue": [place_of(TEXT, "said")], "content": parts}
    return {"text": TEXT, "attributions": [said, {"cue": [place_of(TEXT, "denied")], "source": []}]}


def test_parts_of_one_content_are_one_quote_and_attributions_without_content_are_left_out() -> None:
    quotes = [("Ruba", "said", "the road is open"), ("Ruba", "said", "that the bridge stands")]
    figures = score([_row()], PlannedReader({TEXT: Plan(quotes=quotes)}))
    assert set(figures.values()) == {1.0}


def test_a_quote_cut_short_is_no_exact_one_but_shares_tokens() -> None:
    figures = score([_row()], PlannedReader({TEXT: Plan(quotes=[("Ruba", "said", "the road is open")])}))
    assert figures["source tokens F1"] == figures["cue tokens F1"] == 1
    assert figures["content tokens F1"] == pytest.approx(2 * 4 / (4 + 8))
    assert figures["quote exact F1"] == 0
    assert figures["quote overlap F1"] == pytest.approx(2 * 6 / (6 + 10))


def test_a_quote_has_one_partner_so_that_a_second_one_of_the_same_words_is_wrong() -> None:
    quotes = [("Ruba", "said", "the road is open"), ("Ruba", "denied", "the road is open")]
    once = score([_row()], PlannedReader({TEXT: Plan(quotes=quotes[:1])}))
    twice = score([_row()], PlannedReader({TEXT: Plan(quotes=quotes)}))
    assert twice["quote overlap F1"] < once["quote overlap F1"]
