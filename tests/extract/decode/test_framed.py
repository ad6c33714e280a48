"""The frames' leg: trees by the network's parser, and what the frame lexicon finds in them."""

from __future__ import annotations

import itertools

import pytest

from tests.extract.net.planned import PIECES, Plan, RandomEngine, scanned, words_of
from whence.extract.decode.entities import cast_of
from whence.extract.decode.framed import framed_of, lemma_of, trees_of
from whence.extract.frames import load_frames
from whence.extract.net.scan import scan
from whence.extract.tree_frames import index_frames
from whence.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()
FRAMES = index_frames(load_frames(VOCABULARY), VOCABULARY)
PLAN = Plan(
    text="Rain fell. Rebels killed soldiers.",
    mentions={"Rebels": "armed-group nominal", "soldiers": "person nominal"},
    parse="NOUN|2|nsubj VERB|0|root PUNCT|2|punct NOUN|2|nsubj VERB|0|root NOUN|2|obj PUNCT|2|punct",
)


def test_a_frame_finds_its_trigger_and_who_fills_it() -> None:
    found = scanned(PLAN)
    framed = list(framed_of(found, cast_of(found, PLAN.text, "d"), FRAMES))
    (killed,) = (each for each in framed if each.candidate.type == "KILLS")
    assert killed.at == (4, 4)
    assert {role: [mention.span.text for mention in mentions] for role, mentions in killed.roles.items()} == {
        "killer": ["Rebels"],
        "victim": ["soldiers"],
    }


def test_each_sentence_has_its_tree_and_heads_are_counted_in_it() -> None:
    (_, rain), (first, rebels) = trees_of(scanned(PLAN), FRAMES.table.lemmas)
    assert first == 3
    assert [word.head for word in rain.words] == [1, -1, 1]
    assert [word.head for word in rebels.words] == [1, -1, 1, 1]
    assert [word.lemma for word in rebels.words] == ["rebel", "kill", "soldier", "."]


def test_trees_cover_all_words_in_order() -> None:
    words = words_of("It rained. They left.\n\nKelm fell and " + "rain and " * 200)
    trees = trees_of(scan(words, RandomEngine(1), PIECES, {}), ())
    texts = [word.text for word in itertools.chain.from_iterable(tree.words for _, tree in trees)]
    assert texts == [word.text for word in words]


@pytest.mark.parametrize(
    ("form", "upos", "lemma"),
    [
        ("was", "AUX", "be"),
        ("killed", "VERB", "kill"),
        ("soldiers", "NOUN", "soldier"),
        ("kelm", "PROPN", "kelm"),
        ("s", "NOUN", "s"),
        ("¼", "VERB", "¼"),
    ],
)
def test_a_form_has_its_likeliest_lemma(form: str, upos: str, lemma: str) -> None:
    assert lemma_of(form, upos, frozenset({"kill"})) == lemma
