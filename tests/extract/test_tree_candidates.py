"""A candidate gives its trigger's range and the fillers of each role."""

from __future__ import annotations

from tests.extract.treed import tree_of
from whence.extract.tree_candidates import Candidate, Filling

TREE = tree_of("An|DET|2|det attack|NOUN|4|nsubj:pass was|AUX|4|aux:pass carried|VERB|0|root out|ADP|4|compound:prt")


def _candidate(*words: int) -> Candidate:
    fillings = (Filling("a", "subject", 0, 0, 1), Filling("b", "object", 1, 1, 2), Filling("a", "by", 2, 2, 3))
    return Candidate(TREE, "T", "why", 0.5, words, words[0], fillings)


def test_a_trigger_reaches_past_its_last_word() -> None:
    assert (_candidate(3, 4).first, _candidate(3, 4).last) == (3, 5)


def test_a_trigger_whose_words_stand_before_its_verb_is_the_verb() -> None:
    assert (_candidate(3, 4, 1).first, _candidate(3, 4, 1).last) == (3, 4)


def test_fillings_are_given_by_role() -> None:
    assert {role: [f.position for f in found] for role, found in _candidate(3).roles.items()} == {
        "a": ["subject", "by"],
        "b": ["object"],
    }
