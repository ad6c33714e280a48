"""Trees: walks over words, their children, their subtrees, and what is passive."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.treed import at, tree_of
from whence.extract.trees import Tree, Word, is_light

SHELLED = (
    "Kelm|PROPN|3|nsubj:pass was=be|AUX|3|aux:pass shelled=shell|VERB|0|root by|ADP|5|case rebels|NOUN|3|obl:agent"
)
LIST = "Ost|PROPN|5|nsubj ,|PUNCT|3|punct Tor|PROPN|1|conj too|ADV|5|advmod met=meet|VERB|0|root .|PUNCT|5|punct"


def test_children_are_given_by_their_relations_in_the_order_of_the_text() -> None:
    tree = tree_of(SHELLED)
    assert tree.children(2, frozenset({"nsubj:pass", "obl:agent"})) == [0, 4]


def test_a_subtree_reaches_from_its_first_word_past_its_last() -> None:
    tree = tree_of(SHELLED)
    assert (tree.subtree(4), tree.subtree(2)) == ((3, 5), (0, 5))


def test_a_phrase_leaves_out_the_prepositions_and_stops_at_its_edges() -> None:
    assert tree_of(SHELLED).phrase(4) == (4, 5)
    assert tree_of(LIST).phrase(4) == (0, 5)


def test_conjuncts_start_with_the_first() -> None:
    assert tree_of(LIST).conjuncts(0) == [0, 2]


PASSIVE = [
    (SHELLED, "shelled", True),
    ("men=man|NOUN|0|root killed=kill|VERB|1|acl there|ADV|2|advmod", "killed", True),
    ("men=man|NOUN|0|root killing=kill|VERB|1|acl guards|NOUN|2|obj", "killing", False),
    ("men=man|NOUN|3|nsubj who|PRON|3|nsubj fled=flee|VERB|0|root", "fled", False),
    ("a|DET|2|det plan|NOUN|0|root to|PART|4|mark bomb|VERB|2|acl it|PRON|4|obj", "bomb", False),
    (
        "He|PRON|3|nsubj:pass was|AUX|3|aux:pass held=hold|VERB|0|root and|CCONJ|5|cc beaten=beat|VERB|3|conj",
        "beaten",
        True,
    ),
    (
        "He|PRON|3|nsubj:pass was|AUX|3|aux:pass held=hold|VERB|0|root and|CCONJ|5|cc fled=flee|VERB|3|conj",
        "fled",
        False,
    ),
    ("He|PRON|2|nsubj came=come|VERB|0|root and|CCONJ|4|cc saw=see|VERB|2|conj", "saw", False),
    ("deposed=depose|VERB|2|amod rulers|NOUN|0|root", "deposed", True),
]


@pytest.mark.parametrize(("table", "verb", "passive"), PASSIVE)
def test_a_passive_is_told_by_its_subject_auxiliary_or_agent_or_as_a_bare_participle(
    table: str, verb: str, passive: bool
) -> None:
    tree = tree_of(table)
    assert tree.is_passive(at(tree, verb)) is passive


def test_a_light_verb_lends_its_subject_and_so_does_there_is() -> None:
    tree = tree_of("There|PRON|2|expl was=be|VERB|0|root war|NOUN|2|nsubj waged=wage|VERB|3|acl slept=nap|VERB|2|conj")
    assert [is_light(tree, verb) for verb in (1, 3, 4)] == [True, True, False]


def test_climbing_stops_at_the_root() -> None:
    tree = tree_of(SHELLED)
    assert tree.climbs_to(3, 2, 2)
    assert not tree.climbs_to(3, 2, 1)
    assert not tree.climbs_to(2, 3, 5)


@given(st.lists(st.integers(-1, 7), min_size=8, max_size=8), st.integers(0, 7))
def test_a_subtree_holds_its_word_even_in_a_tree_with_a_loop(heads: list[int], word: int) -> None:
    tree = Tree(tuple(Word(i * 2, i * 2 + 1, "x", "x", "VERB", head, "conj") for i, head in enumerate(heads)))
    first, last = tree.subtree(word)
    assert first <= word < last
    assert tree.is_passive(word) is False
