"""Noun phrases joined by a preposition state by their kinds what the preposition joins."""

from __future__ import annotations

from tests.extract.treed import stated

FIXED = "the|DET|2|det bridge|NOUN|5|nsubj at|ADP|4|case Kelm|PROPN|2|nmod fell=nap|VERB|0|root"
KINDS = {"the bridge": "facility", "Kelm": "place"}
VERBAL = "Ost|PROPN|2|nsubj saw=nap|VERB|0|root {0}|NOUN|2|obj at|ADP|5|case Kelm|PROPN|2|obl"


def test_a_preposition_states_by_the_kinds_of_what_it_joins() -> None:
    assert stated(FIXED, KINDS) == ["LOCATED_IN <at> place=the bridge whole=Kelm"]
    assert stated(FIXED, KINDS | {"Kelm": "person"}) == []


def test_after_a_verb_only_what_stays_with_its_noun_is_joined() -> None:
    assert stated(VERBAL.format("bridges"), {"Ost": "state", "bridges": "facility", "Kelm": "place"}) == [
        "LOCATED_IN <at> place=bridges whole=Kelm"
    ]
    assert stated(VERBAL.format("guards"), {"Ost": "state", "guards": "population", "Kelm": "place"}) == []
