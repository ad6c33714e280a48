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


MORE_VERBS = [
    (
        "The army sent troops to Zarbad on Monday.",
        "sent",
        {"subject": ["the army"], "object": ["troops"], "to": ["zarbad"]},
    ),
    ("Troops were sent from Kelm to Zarbad.", "sent", {"object": ["troops"], "from": ["kelm"], "to": ["zarbad"]}),
    ("The army attacked the base with tanks.", "attacked", {"object": ["the base"], "with": ["tanks"]}),
    ("The army told the men the truth.", "told", {"object": ["the men"], "second": ["the truth"]}),
    ("The army accused the men of theft.", "accused", {"subject": ["the army"], "object": ["the men"]}),
    (
        "The army fought with the Front against the police.",
        "fought",
        {"with": ["the front"], "against": ["the police"]},
    ),
    ("The army fought.", "fought", {"subject": ["the army"], "object": []}),
    ("The army did not attack the base in Kelm.", "attack", {"object": ["the base"], "in": ["kelm"]}),
    ("The army attacked the base and the camp.", "attacked", {"object": ["the base", "the camp"]}),
    ("The base was attacked in March 2021.", "attacked", {"subject": [], "object": ["the base"]}),
    ("The army took the gold for the Front.", "took", {"object": ["the gold"], "for": ["the front"]}),
    ("The men arrested by the army sang.", "arrested", {"subject": ["the army"], "object": ["the men"]}),
    ("The army supplied the men with guns.", "supplied", {"object": ["the men"], "with": ["guns"]}),
]
MORE_NOUNS = [
    (
        "The arrest of the men by the army in Kelm ended.",
        "arrest",
        {"of": ["the men"], "by": ["the army"], "in": ["kelm"]},
    ),
    ("[The army|government-body]'s arrest of the men ended.", "arrest", {"owner": ["the army"], "of": ["the men"]}),
    ("The deal with the Front failed.", "deal", {"with": ["the front"]}),
    ("The Front made a deal with the army.", "deal", {"doer": ["the front"], "with": ["the army"]}),
    ("The army gave support to the Front.", "support", {"doer": ["the army"], "to": ["the front"]}),
    ("A war between the army and the Front over gold went on.", "war", {"between": ["the army", "the front"]}),
    ("The attack by the army failed.", "attack", {"by": ["the army"], "doer": []}),
]


@pytest.mark.parametrize(("text", "word", "positions"), MORE_VERBS, ids=[text for text, _, _ in MORE_VERBS])
def test_each_stands_in_its_place_around_the_verb(text: str, word: str, positions: dict[str, list[str]]) -> None:
    made = phrases(text)
    at = verb(made, word)
    assert _told(made, around_verb(made, at, at + 1), positions) == positions


@pytest.mark.parametrize(("text", "word", "positions"), MORE_NOUNS, ids=[text for text, _, _ in MORE_NOUNS])
def test_each_stands_in_its_place_around_the_noun(text: str, word: str, positions: dict[str, list[str]]) -> None:
    made = phrases(text)
    assert _told(made, around_noun(made, verb(made, word), made.words.index(word)), positions) == positions
