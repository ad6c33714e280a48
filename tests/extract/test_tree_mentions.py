"""Mentions of a tree: what each word heads, and what fills a position."""

from __future__ import annotations

from tests.extract.treed import mentioned, tree_of
from whence.extract.tree_mentions import head_mentions, mention_at, owner_of, slots_of

ARMY = "the|DET|3|det Front|PROPN|3|compound fighters|NOUN|4|nsubj fled=flee|VERB|0|root"
PAIR = "Ost|PROPN|4|nsubj and|CCONJ|3|cc Tor|PROPN|1|conj met=meet|VERB|0|root"
MANY = "Many|ADJ|5|nsubj of|ADP|4|case the|DET|4|det guards|NOUN|1|nmod fled=flee|VERB|0|root"


def _names(table: str, *words: str) -> dict[int, str]:
    tree = tree_of(table)
    mentions, _ = mentioned(tree, dict.fromkeys(words, "population"))
    return {head: mention.entity for head, mention in head_mentions(tree, mentions).mentions.items()}


def test_a_word_has_the_largest_mention_that_it_heads() -> None:
    assert _names(ARMY, "fighters", "the Front fighters", "Front") == {1: "Front", 2: "the Front fighters"}


def test_a_mention_of_one_is_preferred_to_one_of_both() -> None:
    assert _names(PAIR, "Ost and Tor", "Ost", "Tor") == {0: "Ost", 2: "Tor"}


def test_what_is_joined_stands_in_the_position_too_unless_one_mention_holds_both() -> None:
    tree = tree_of(PAIR)
    for words, found in ((("Ost", "Tor"), [0, 2]), (("Ost and Tor",), [0])):
        headed = head_mentions(tree, mentioned(tree, dict.fromkeys(words, "state"))[0])
        assert [slot.head for slot in slots_of(headed, [0])] == found


def test_many_of_the_guards_are_the_guards() -> None:
    tree = tree_of(MANY)
    headed = head_mentions(tree, mentioned(tree, {"the guards": "population"})[0])
    found = mention_at(headed, 0)
    assert found is not None
    assert found.entity == "the guards"
    assert headed.covers(found) == (2, 4)


def test_an_owner_is_found_and_a_modifier_only_where_no_mention_stands() -> None:
    tree = tree_of(ARMY)
    bare = head_mentions(tree, mentioned(tree, {"Front": "armed-group"})[0])
    full = head_mentions(tree, mentioned(tree, {"Front": "armed-group", "the Front fighters": "population"})[0])
    owner = owner_of(bare, 2)
    assert owner is not None
    assert owner.entity == "Front"
    assert owner_of(full, 2) is None
