"""Triggers of a tree: words and phrases, in a row or where they hang on their verb."""

from __future__ import annotations

import pytest

from tests.extract.treed import tree_of
from whence.extract.frames import load_frames
from whence.extract.tree_triggers import find_hits
from whence.extract.trees import Tree, Word
from whence.extract.trigger_index import index_triggers
from whence.vocabulary import load_vocabulary

TRIGGERS = [
    ("Ost|PROPN|2|nsubj took=take|VERB|0|root them|PRON|2|obj hostage|NOUN|2|xcomp", "DETAINS", "took hostage"),
    (
        "They|PRON|3|nsubj:pass were|AUX|3|aux:pass locked=lock|VERB|0|root up|ADP|3|compound:prt",
        "DETAINS",
        "locked up",
    ),
    ("Ost|PROPN|2|nsubj gunned=gun|VERB|0|root him|PRON|2|obj down|ADP|2|compound:prt", "KILLS", "gunned down"),
    ("a|DET|2|det cease|NOUN|4|compound -|PUNCT|2|punct fire|NOUN|0|root held=hold|VERB|4|acl", "AGREES", ""),
    (
        "Ost|PROPN|2|nsubj clashed=clash|VERB|0|root on|ADP|4|case Friday|PROPN|2|obl with|ADP|6|case Tor|PROPN|2|obl",
        "FIGHTS",
        "clashed with",
    ),
    ("the|DET|3|det prime|ADJ|3|amod minister|NOUN|0|root", "HOLDS_OFFICE", "prime minister"),
    ("the|DET|2|det chief|NOUN|0|root of|ADP|4|case staff|NOUN|2|nmod", "HOLDS_OFFICE", "chief of staff"),
    ("leader|NOUN|2|compound talks|NOUN|0|root", "LEADS", ""),
    ("leader|NOUN|2|compound Ana|PROPN|0|root", "LEADS", "leader"),
    ("He|PRON|2|nsubj found=find|VERB|0|root them|PRON|2|obj", "LEADS", ""),
    ("He|PRON|2|nsubj wants=want|VERB|0|root them|PRON|2|obj", "PURSUES", ""),
    ("He|PRON|3|nsubj:pass is|AUX|3|aux:pass wanted=want|VERB|0|root", "PURSUES", "wanted"),
    ("He|PRON|3|nsubj has=have|AUX|3|aux slept=nap|VERB|0|root", "POSSESSES", ""),
]


@pytest.mark.parametrize(("table", "type_", "words"), TRIGGERS)
def test_what_triggers_a_type(table: str, type_: str, words: str) -> None:
    tree = tree_of(table)
    index = index_triggers(load_frames(load_vocabulary()))
    found = {
        " ".join(tree.words[i].text for i in hit.words) for hit in find_hits(tree, index) if hit.frame.type == type_
    }
    assert words in found if words else not found


def test_a_word_with_a_hyphen_is_found_where_the_tree_has_it_in_three() -> None:
    rows = [("cease", 0, -1), ("-", 5, 0), ("fire", 6, 0)]
    tree = Tree(tuple(Word(at, at + len(text), text, text, "NOUN", head, "dep") for text, at, head in rows))
    index = index_triggers(load_frames(load_vocabulary()))
    assert (0, 1, 2) in {hit.words for hit in find_hits(tree, index)}
