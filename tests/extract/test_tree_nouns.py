"""Positions around nouns, and around verbs inside noun phrases."""

from __future__ import annotations

import pytest

from tests.extract.treed import at, mentioned, tree_of
from whence.extract.tree_mentions import head_mentions
from whence.extract.tree_nouns import around_noun, around_participle
from whence.extract.tree_positions import Around

READERS = {"noun": around_noun, "participle": around_participle}

POSITIONS = [
    (
        "noun",
        "Ost|PROPN|3|nmod:poss 's|PART|1|case attack|NOUN|0|root on|ADP|5|case Kelm|PROPN|3|nmod",
        "attack",
        {"owner": "Ost", "on": "Kelm", "by": ""},
    ),
    (
        "noun",
        "Ost|PROPN|2|compound chief|NOUN|3|compound Ana|PROPN|0|root",
        "chief",
        {"modifier": "Ost", "self": "Ana"},
    ),
    (
        "noun",
        "Ost|PROPN|3|compound chief|NOUN|3|compound Ana|PROPN|0|root",
        "chief",
        {"modifier": "Ost", "self": "Ana"},
    ),
    ("noun", "the|DET|2|det chief|NOUN|0|root Ana|PROPN|2|appos", "chief", {"self": "Ana"}),
    ("noun", "Ana|PROPN|0|root ,|PUNCT|3|punct chief|NOUN|1|appos", "chief", {"apposition": "Ana"}),
    ("noun", "Ana|PROPN|3|nsubj is|AUX|3|cop chief|NOUN|0|root", "chief", {"self": "Ana"}),
    ("noun", "Ana|PROPN|2|nsubj became=become|VERB|0|root chief|NOUN|2|xcomp", "chief", {"self": "Ana"}),
    ("noun", "Ost|PROPN|2|nsubj named=name|VERB|0|root Ana|PROPN|2|obj chief|NOUN|2|xcomp", "chief", {"self": "Ana"}),
    ("noun", "Ana|PROPN|2|nsubj served=serve|VERB|0|root as|ADP|4|case chief|NOUN|2|obl", "chief", {"self": "Ana"}),
    (
        "noun",
        "Ost|PROPN|2|nsubj launched=launch|VERB|0|root attacks|NOUN|2|obj on|ADP|5|case Kelm|PROPN|2|obl",
        "attacks",
        {"doer": "Ost", "on": "Kelm"},
    ),
    ("noun", "a|DET|2|det vow|NOUN|0|root to|PART|4|mark fight|VERB|2|acl", "vow", {"clause": "fight"}),
    (
        "participle",
        "closing=close|NOUN|0|root of|ADP|3|case roads|NOUN|1|nmod by|ADP|5|case Ost|PROPN|1|nmod",
        "closing",
        {"object": "roads", "subject": "Ost", "of": ""},
    ),
    (
        "participle",
        "Ost|PROPN|3|compound -|PUNCT|1|punct backed=back|VERB|4|amod Ana|PROPN|0|root",
        "backed",
        {"object": "Ana", "subject": "Ost", "to": ""},
    ),
]


@pytest.mark.parametrize(("reader", "table", "word", "positions"), POSITIONS)
def test_what_stands_where(reader: str, table: str, word: str, positions: dict[str, str]) -> None:
    tree = tree_of(table)
    named = [name for name in ("Ost", "Ana", "Kelm", "roads") if name in table]
    headed = head_mentions(tree, mentioned(tree, dict.fromkeys(named, "person"))[0])
    head = at(tree, word)
    around = Around(headed, head, frozenset({head}), READERS[reader], {})
    found = {name: " ".join(tree.words[slot.head].text for slot in around[name]) for name in positions}
    assert found == positions
