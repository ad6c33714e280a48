"""Frames over trees: what each construction states, with its roles filled from the positions of the tree."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.extract.treed import candidates, stated

G, P, S, F, WHO, ITEM = "armed-group", "place", "state", "facility", "person", "item"
BRIEF = "Rebels=rebel|NOUN|2|nsubj attacked=attack|VERB|0|root Kelm|PROPN|2|obj"

_CASES = tomllib.loads(Path(__file__).with_name("trees.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", _CASES, ids=[case["found"][0] for case in _CASES])
def test_what_a_construction_states(case: dict[str, Any]) -> None:
    assert stated(case["tree"], case["mentions"]) == case["found"]


MISSES = [
    # nobody is asked by who wants to go himself
    "He|PRON|2|nsubj wants=want|VERB|0|root to|PART|4|mark sleep=nap|VERB|2|xcomp",
    # no place where somebody is, but where something is known of him
    "He|PRON|3|nsubj is=be|AUX|3|cop rich|ADJ|0|root in|ADP|5|case Kelm|PROPN|3|obl",
    # an active, where only the passive tells it
    "He|PRON|2|nsubj wants=want|VERB|0|root Kelm|PROPN|2|obj",
    # the verb's words for another sense
    "He|PRON|3|nsubj had=have|AUX|3|aux napped=nap|VERB|0|root in|ADP|5|case silence|NOUN|3|obl",
]


@pytest.mark.parametrize("table", MISSES)
def test_near_misses_state_nothing(table: str) -> None:
    assert stated(table, {name: kind for name, kind in (("He", WHO), ("Kelm", P)) if name in table}) == []


def test_a_sentence_without_mentions_states_nothing() -> None:
    assert stated(BRIEF, {}) == []


def test_a_figure_alone_stands_for_the_object() -> None:
    (found,) = candidates("Rebels=rebel|NOUN|2|nsubj killed=kill|VERB|0|root 12|NUM|2|obj", {"Rebels": G})
    assert found.figure == (2, 3)


def test_a_verb_in_a_noun_phrase_scores_less_than_in_its_clause() -> None:
    (verbal,) = candidates("Rebels|NOUN|2|nsubj closed=close|VERB|0|root roads|NOUN|2|obj", {"Rebels": G, "roads": F})
    (nominal,) = candidates("The|DET|2|det closing|NOUN|0|root of|ADP|4|case roads|NOUN|2|nmod", {"roads": F})
    assert nominal.score < verbal.score


def test_a_candidate_gives_why_and_the_positions_it_used() -> None:
    (found,) = candidates(BRIEF, {"Rebels": G, "Kelm": P})
    assert found.why == "A verb of attack: its subject attacks its object."
    assert [(f.role, f.position) for f in found.fillings] == [("attacker", "subject"), ("target", "object")]
    assert {role: [f.head for f in fillings] for role, fillings in found.roles.items()} == {
        "attacker": [0],
        "target": [2],
    }
    assert (found.first, found.last) == (1, 2)


SECOND = """
[[verb]]
type = "TRANSFERS"
why = "Whom it is given to is the second object."
words = "bestow"
roles = { subject = "giver", object = "item", second = "recipient" }
"""


def test_a_row_may_call_whom_a_thing_is_given_to_the_second_object() -> None:
    table = "Ost|PROPN|2|nsubj bestowed=bestow|VERB|0|root rebels|NOUN|2|iobj rifles|NOUN|2|obj"
    assert stated(table, {"Ost": S, "rebels": G, "rifles": ITEM}, SECOND) == [
        "TRANSFERS <bestowed> giver=Ost item=rifles recipient=rebels"
    ]
