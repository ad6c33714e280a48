"""Subjects, agents and objects of a tree, shared, controlled and across relative clauses."""

from __future__ import annotations

import pytest

from tests.extract.treed import at, tree_of
from whence.extract.tree_subjects import (
    agents_of,
    antecedent,
    cases_of,
    doers_of,
    gap_of,
    is_nominal,
    objects_of,
    stranded,
    subjects_of,
)

SUBJECTS = [
    ("Ost|PROPN|2|nsubj came=come|VERB|0|root and|CCONJ|4|cc went=go|VERB|2|conj", "went", ["Ost"]),
    ("men=man|NOUN|0|root fleeing=flee|VERB|1|acl Kelm|PROPN|2|obj", "fleeing", ["men"]),
    ("men=man|NOUN|0|root who|PRON|3|nsubj fled=flee|VERB|1|acl:relcl", "fled", ["men"]),
    ("Its|PRON|2|nmod:poss plan|NOUN|0|root to|PART|4|mark strike|VERB|2|acl", "strike", ["Its"]),
    (
        "Ost|PROPN|2|nsubj made=make|VERB|0|root a|DET|4|det vow|NOUN|2|obj to|PART|6|mark strike|VERB|4|acl",
        "strike",
        ["Ost"],
    ),
    ("the|DET|2|det man|NOUN|0|root to|PART|4|mark lead|VERB|2|acl them|PRON|4|obj", "lead", ["man"]),
    ("Ost|PROPN|2|nsubj told=tell|VERB|0|root Tor|PROPN|2|obj to|PART|5|mark go|VERB|2|xcomp", "go", ["Tor"]),
    ("Ost|PROPN|2|nsubj used=use|VERB|0|root jets|NOUN|2|obj to|PART|5|mark strike|VERB|2|xcomp", "strike", ["Ost"]),
    ("Tor|PROPN|3|nsubj:pass was|AUX|3|aux:pass told=tell|VERB|0|root to|PART|5|mark go|VERB|3|xcomp", "go", ["Tor"]),
    ("Ost|PROPN|2|nsubj said=say|VERB|0|root fled=flee|VERB|2|ccomp", "fled", []),
    (
        "Ost|PROPN|2|nsubj left=leave|VERB|0|root after|SCONJ|4|mark looting=loot|VERB|2|advcl it|PRON|4|obj",
        "looting",
        ["Ost"],
    ),
    ("Go=go|VERB|0|root", "Go", []),
]


@pytest.mark.parametrize(("table", "verb", "found"), SUBJECTS)
def test_whose_act_a_verb_tells(table: str, verb: str, found: list[str]) -> None:
    tree = tree_of(table)
    assert [tree.words[head].text for head in subjects_of(tree, at(tree, verb))] == found


def test_the_agent_of_the_last_of_two_passives_is_that_of_both() -> None:
    tree = tree_of(
        "Kelm|PROPN|3|nsubj:pass was|AUX|3|aux:pass hit|VERB|0|root and|CCONJ|5|cc burned=burn|VERB|3|conj "
        "by|ADP|7|case Ost|PROPN|5|obl:agent"
    )
    assert agents_of(tree, 2) == agents_of(tree, 4) == [6]


def test_a_joined_verb_shares_the_object_that_stands_after_it() -> None:
    tree = tree_of("Ost|PROPN|2|nsubj hit|VERB|0|root and|CCONJ|4|cc burned=burn|VERB|2|conj Kelm|PROPN|2|obj")
    assert objects_of(tree, 3) == objects_of(tree, 1) == [4]
    tree = tree_of("Ost|PROPN|2|nsubj hit|VERB|0|root and|CCONJ|4|cc burned=burn|VERB|2|conj Kelm|PROPN|4|obj")
    assert objects_of(tree, 1) == [4]


def test_a_relative_clause_without_a_pronoun_has_its_noun_as_object() -> None:
    assert gap_of(tree_of("towns|NOUN|0|root they|PRON|3|nsubj burned=burn|VERB|1|acl:relcl"), 2) == [0]
    assert gap_of(tree_of("towns|NOUN|0|root where|ADV|4|advmod they|PRON|4|nsubj slept|VERB|1|acl:relcl"), 3) == []


def test_a_preposition_left_at_the_end_of_a_relative_clause_is_found() -> None:
    tree = tree_of("groups|NOUN|0|root they|PRON|3|nsubj belong|VERB|1|acl:relcl to|ADP|3|obl")
    assert stranded(tree, 2) == 3
    assert gap_of(tree, 2) == []
    assert stranded(tree_of("They|PRON|2|nsubj belong|VERB|0|root to|ADP|2|obl"), 1) is None


def test_a_relative_pronoun_stands_for_its_noun_a_demonstrative_for_none() -> None:
    assert antecedent(tree_of("men=man|NOUN|0|root who|PRON|3|nsubj fled|VERB|1|acl:relcl"), 1) == 0
    assert antecedent(tree_of("That|PRON|2|nsubj ended|VERB|0|root"), 0) is None


def test_a_light_verb_lends_its_subject_to_its_object_and_to_what_is_joined_to_it() -> None:
    tree = tree_of("Ost|PROPN|2|nsubj launched=launch|VERB|0|root raids|NOUN|2|obj and|CCONJ|5|cc attacks|NOUN|3|conj")
    assert doers_of(tree, 2) == doers_of(tree, 4) == [0]
    tree = tree_of("raids|NOUN|0|root launched=launch|VERB|1|acl by|ADP|4|case Ost|PROPN|2|obl:agent")
    assert doers_of(tree, 0) == [3]
    assert doers_of(tree_of("Ost|PROPN|2|nsubj saw=see|VERB|0|root raids|NOUN|2|obj"), 2) == []


def test_prepositions_are_given_by_their_words_out_of_by_out() -> None:
    table = "out|ADP|3|case of|ADP|1|fixed Kelm|PROPN|0|root"
    assert cases_of(tree_of(table), 2) == ("out",)
    assert cases_of(tree_of("from|ADP|3|case inside|ADP|3|case Kelm|PROPN|0|root"), 2) == ("from", "inside")


def test_nouns_names_pronouns_and_numbers_head_noun_phrases() -> None:
    tree = tree_of("Ost|PROPN|0|root slept|VERB|1|dep 12|NUM|1|dep")
    assert [is_nominal(tree, word) for word in range(3)] == [True, False, True]
