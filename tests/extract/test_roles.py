"""What stands around a trigger is told by its position."""

from __future__ import annotations

import pytest
from tests.extract.marked import phrases, verb

from whence.extract.phrases import Phrases
from whence.extract.roles import Positions, around_noun, around_verb

VERBS = [
    (
        "The army moved troops from Zarbad to Kelm.",
        "moved",
        {"subject": ["the army"], "object": ["troops"], "from": ["zarbad"], "to": ["kelm"]},
    ),
    ("The men were shot by the army.", "shot", {"subject": ["the army"], "object": ["the men"]}),
    (
        "The army gave the men the guns.",
        "gave",
        {"subject": ["the army"], "object": ["the men"], "second": ["the guns"]},
    ),
    ("The army left on Monday for Kelm.", "left", {"subject": ["the army"], "for": ["kelm"]}),
    ("The army held talks (in Kelm) with the Front.", "held", {"object": ["talks"], "with": ["the front"]}),
    ("The army robbed the men of gold.", "robbed", {"object": ["the men"]}),
]
NOUNS = [
    ("The killing of the men by the army shocked many.", "killing", {"of": ["the men"], "by": ["the army"]}),
    ("[The army|government-body]'s attack on the base failed.", "attack", {"owner": ["the army"], "on": ["the base"]}),
    ("[Front|armed-group] attacks on the base failed.", "attacks", {"modifier": ["front"], "on": ["the base"]}),
    ("The army launched an attack on the base.", "attack", {"doer": ["the army"], "on": ["the base"]}),
    ("The army carried out an attack.", "attack", {"doer": ["the army"]}),
    ("Talks between the Front and the army failed.", "talks", {"between": ["the front", "the army"]}),
    ("Its treasurer, [Ana Ruiz|person], sang.", "treasurer", {"apposition": ["ana ruiz"]}),
    ("[Ana Ruiz|person], the head of the Front, sang.", "head", {"apposition": ["ana ruiz"], "of": ["the front"]}),
    ("minister [Ana Ruiz|person] sang.", "minister", {"self": ["ana ruiz"]}),
    ("[a man|person] whose wife left.", "wife", {"owner": ["a man"]}),
]


def _told(made: Phrases, found: Positions, wanted: dict[str, list[str]]) -> dict[str, list[str]]:
    return {
        position: [" ".join(made.words[slot.first : slot.last]) for slot in found.get(position, ())]
        for position in wanted
    }


@pytest.mark.parametrize(("text", "word", "positions"), VERBS)
def test_positions_around_a_verb(text: str, word: str, positions: dict[str, list[str]]) -> None:
    made = phrases(text)
    at = verb(made, word)
    assert _told(made, around_verb(made, at, at + 1), positions) == positions


@pytest.mark.parametrize(("text", "word", "positions"), NOUNS)
def test_positions_around_a_noun(text: str, word: str, positions: dict[str, list[str]]) -> None:
    made = phrases(text)
    assert _told(made, around_noun(made, verb(made, word), made.words.index(word)), positions) == positions


def test_a_passive_s_subject_is_no_doer() -> None:
    made = phrases("The men were shot.")
    at = verb(made, "shot")
    assert around_verb(made, at, at + 1)["subject"] == []
