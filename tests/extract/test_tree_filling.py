"""Filling: kinds, needs, owners, lists of peers, and the meaning of a row's keys."""

from __future__ import annotations

import pytest

from tests.extract.treed import candidates, stated

ROW = """
[[verb]]
type = "FIGHTS"
why = "A row for these tests."
words = "zap"
roles = {{ subject = "attacker", object = "target", with = "weapon" }}
{keys}
"""
ZAPPED = "Ost|PROPN|2|nsubj zapped=zap|VERB|0|root Kelm|PROPN|2|obj with|ADP|5|case rays|NOUN|2|obl"
WHO = {"Ost": "state", "Kelm": "place"}

KEYS = [
    ("", True),
    ('kinds = { subject = "person" }\nleast = 2', False),
    ('needs = ["with"]', False),
    ('needs = ["with"]\ntext = ["with"]', True),
    ('needs_any = ["object", "with"]', True),
    ("least = 3", False),
    ("fillers = 3", False),
    ("passive = true", False),
    ("figure = true", False),
]


@pytest.mark.parametrize(("keys", "stated_"), KEYS)
def test_a_statement_needs_what_its_row_says(keys: str, stated_: bool) -> None:
    assert bool(stated(ZAPPED, WHO, ROW.format(keys=keys))) is stated_


def test_words_fill_a_position_that_takes_text() -> None:
    (found,) = candidates(ZAPPED, WHO, ROW.format(keys='text = ["with"]'))
    (weapon,) = found.roles["weapon"]
    assert (weapon.mention, weapon.first, weapon.last) == (None, 4, 5)


def test_an_entity_fills_one_position_only() -> None:
    table = "Ost|PROPN|2|nsubj zapped=zap|VERB|0|root Kelm|PROPN|2|obj and|CCONJ|5|cc Tor|PROPN|3|conj"
    assert stated(table, {"Ost": "state", "Kelm": "place", "Tor": "place"}, ROW.format(keys="")) == [
        "FIGHTS <zapped> attacker=Ost target=Kelm target=Tor"
    ]


def test_a_figure_is_told_by_a_number_in_the_filler() -> None:
    table = "Ost|PROPN|2|nsubj zapped=zap|VERB|0|root nine|NUM|4|nummod towns|NOUN|2|obj"
    assert stated(table, {"Ost": "state", "nine towns": "place"}, ROW.format(keys="figure = true"))


def test_a_verb_with_a_particle_that_its_row_does_not_name_scores_less() -> None:
    table = "Ost|PROPN|2|nsubj zapped=zap|VERB|0|root off|ADP|2|compound:prt Kelm|PROPN|2|obj"
    (found,), (plain,) = (candidates(words, WHO, ROW.format(keys="")) for words in (table, ZAPPED))
    assert found.score < plain.score


def test_who_wants_something_himself_asks_nobody() -> None:
    table = "Ost|PROPN|2|nsubj wants=want|VERB|0|root Tor|PROPN|2|obj to|PART|5|mark nap|VERB|2|xcomp"
    assert [line.split()[0] for line in stated(table, {"Ost": "state", "Tor": "state"})] == ["DEMANDS"]
