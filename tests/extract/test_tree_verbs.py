"""Positions around verbs, "be" and adjectives."""

from __future__ import annotations

import pytest

from tests.extract.treed import at, mentioned, tree_of
from whence.extract.tree_mentions import head_mentions
from whence.extract.tree_positions import Around
from whence.extract.tree_verbs import around_adjective, around_copula, around_verb

READERS = {"verb": around_verb, "copula": around_copula, "adjective": around_adjective}

POSITIONS = [
    ("verb", "Ost|PROPN|2|nsubj hit|VERB|0|root Kelm|PROPN|2|obj", "hit", {"subject": "Ost", "object": "Kelm"}),
    (
        "verb",
        "Kelm|PROPN|3|nsubj:pass was|AUX|3|aux:pass hit|VERB|0|root by|ADP|5|case Ost|PROPN|3|obl:agent",
        "hit",
        {"subject": "Ost", "by": "Ost", "object": "Kelm"},
    ),
    (
        "verb",
        "Ost|PROPN|2|nsubj gave=give|VERB|0|root Tor|PROPN|2|iobj arms|NOUN|2|obj",
        "gave",
        {"object": "arms", "second": "Tor"},
    ),
    (
        "verb",
        "Tor|PROPN|3|nsubj:pass was|AUX|3|aux:pass given=give|VERB|0|root arms|NOUN|3|obj",
        "given",
        {"object": "arms", "second": "Tor"},
    ),
    ("verb", "Ost|PROPN|2|nsubj said=say|VERB|0|root Tor|PROPN|4|nsubj fled|VERB|2|ccomp", "said", {"clause": "fled"}),
    (
        "verb",
        "Ost|PROPN|2|nsubj hit|VERB|0|root Kelm|PROPN|2|obj with|ADP|5|case shells|NOUN|3|nmod",
        "hit",
        {"with": "shells", "of": ""},
    ),
    (
        "verb",
        "Ost|PROPN|2|nsubj barred=bar|VERB|0|root him|PRON|2|obj from|SCONJ|5|mark leaving=leave|VERB|2|advcl",
        "barred",
        {"from": "leaving"},
    ),
    ("copula", "He|PRON|4|nsubj is|AUX|4|cop in|ADP|4|case Kelm|PROPN|0|root", "Kelm", {"subject": "He", "in": "Kelm"}),
    (
        "copula",
        "He|PRON|3|nsubj is|AUX|3|cop back|ADV|0|root in|ADP|5|case Kelm|PROPN|3|obl",
        "back",
        {"subject": "He", "in": "Kelm", "object": ""},
    ),
    (
        "adjective",
        "He|PRON|3|nsubj is|AUX|3|cop loyal|ADJ|0|root to|ADP|5|case Ost|PROPN|3|obl",
        "loyal",
        {"subject": "He", "to": "Ost", "clause": ""},
    ),
    (
        "adjective",
        "men|NOUN|0|root loyal|ADJ|1|amod to|ADP|4|case Ost|PROPN|1|nmod",
        "loyal",
        {"subject": "men", "to": "Ost"},
    ),
]


@pytest.mark.parametrize(("reader", "table", "word", "positions"), POSITIONS)
def test_what_stands_where(reader: str, table: str, word: str, positions: dict[str, str]) -> None:
    tree = tree_of(table)
    head = at(tree, word)
    inside = frozenset() if reader == "copula" else frozenset({head})
    around = Around(head_mentions(tree, mentioned(tree, {})[0]), head, inside or frozenset({1}), READERS[reader], {})
    found = {name: " ".join(tree.words[slot.head].text for slot in around[name]) for name in positions}
    assert found == positions
