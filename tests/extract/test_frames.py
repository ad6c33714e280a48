"""The frame table is readable, complete and checked against the vocabulary."""

from __future__ import annotations

import pytest

from whence.errors import VocabularyError
from whence.extract.frames import load_frames
from whence.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()
RAZE = """
[[verb]]
type = "FIGHTS"
why = "Razing is an attack."
words = "frobnicate"
roles = { subject = "attacker", object = "target" }
score = 0.9
"""


def test_every_frame_says_why() -> None:
    table = load_frames(VOCABULARY)
    frames = [
        frame for found in (table.verbs, table.nouns, table.adjectives) for hits in found.values() for _, frame in hits
    ]
    assert len(frames) > 1000
    assert all(frame.why.endswith(".") and 0 < frame.score <= 1 for frame in frames)


def test_a_lemma_stands_in_all_its_forms() -> None:
    verbs = load_frames(VOCABULARY).verbs
    for form in ("send", "sends", "sent", "sending"):
        assert "MOVES" in {frame.type for _, frame in verbs[form]}


def test_a_phrase_stands_under_its_first_word() -> None:
    hits = load_frames(VOCABULARY).verbs["pulled"]
    assert ("out",) in {rest for rest, _ in hits}


def test_a_noun_of_several_words_inflects_its_last() -> None:
    hits = load_frames(VOCABULARY).nouns["air"]
    assert {("strike",), ("strikes",)} <= {rest for rest, _ in hits}


def test_a_frame_may_use_a_type_that_the_case_added() -> None:
    vocabulary = VOCABULARY.extended(
        '[types.RAZES]\nsays = "razes"\nholds = "event"\nroles = ["razer", "razed"]', name="mine"
    )
    frames = RAZE.replace("FIGHTS", "RAZES").replace("attacker", "razer").replace("target", "razed")
    assert "RAZES" in {frame.type for _, frame in load_frames(vocabulary, (frames,)).verbs["frobnicated"]}


def test_an_extension_of_the_vocabulary_brings_its_own_frames() -> None:
    own = '[types.RAZES]\nsays = "razes"\nholds = "event"\nroles = ["razer", "razed"]\n'
    frames = RAZE.replace("FIGHTS", "RAZES").replace("attacker", "razer").replace("target", "razed")
    vocabulary = VOCABULARY.extended(own + frames.replace("[[verb]]", "[[frames.verb]]"), name="mine.toml")
    assert "RAZES" in {frame.type for _, frame in load_frames(vocabulary).verbs["frobnicated"]}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[verb", "is not TOML"),
        ("[[adverb]]\ntype = 'X'", "has the unknown table(s) adverb"),
        (RAZE.replace("FIGHTS", "RAZES"), "no statement type 'RAZES'"),
        (RAZE.replace('"target"', '"goal"'), "FIGHTS has no role goal"),
        (RAZE.replace("score", "weight"), "has the unknown key(s) ['weight'] or lacks type, why or roles"),
        (RAZE + 'kinds = { object = "castle" }', "no entity kind castle"),
    ],
)
def test_a_misshapen_frame_is_refused_with_what_is_wrong(text: str, message: str) -> None:
    with pytest.raises(VocabularyError) as caught:
        load_frames(VOCABULARY, (text,))
    assert message in str(caught.value)
