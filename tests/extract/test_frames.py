"""The frame table is readable, complete and checked against the vocabulary."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.extract.marked import marked, stated
from tests.extract.type_sentences import NEAR_MISSES, STATING
from whence.errors import VocabularyError
from whence.extract.frames import load_frames
from whence.extract.reader import RuleReader
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


def test_users_add_frames_of_the_same_form() -> None:
    made = marked("[Rebels|armed-group] frobnicated [the base|facility].")
    plain, extended = RuleReader(), RuleReader(frames=(RAZE,))
    parts = made.document, made.layout, made.entities, made.mentions
    assert plain.read_from(*parts).statements == ()
    (statement,) = extended.read_from(*parts).statements
    assert statement.type == "FIGHTS"
    assert plain.version != extended.version


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


def _parts(statement: str) -> Counter[str]:
    """Return the type and the filled roles of a statement: their order says nothing."""
    return Counter(re.split(r" (?=[a-z]+=)", statement))


@pytest.mark.parametrize(("text", "statement"), STATING, ids=[text for text, _ in STATING])
def test_a_sentence_states_its_type_with_each_in_his_role(text: str, statement: str) -> None:
    assert _parts(statement) in [_parts(told) for told in stated(text)]


@pytest.mark.parametrize(("type_", "text"), NEAR_MISSES, ids=[f"{type_}: {text}" for type_, text in NEAR_MISSES])
def test_a_near_miss_does_not_state_the_type(type_: str, text: str) -> None:
    assert type_ not in {told.split()[0] for told in stated(text)}


def test_every_type_has_its_sentences_and_its_near_miss() -> None:
    types = set(VOCABULARY.types) - {"PASSAGE"}
    sentences = Counter(statement.split()[0] for _, statement in STATING)
    assert {type_ for type_ in types if sentences[type_] < 2} == set()
    assert {type_ for type_, _ in NEAR_MISSES} == types


REVERSED = [
    ("KILLS", "killer", "[Rebels|armed-group] killed [soldiers|population].", "Rebels"),
    ("KILLS", "killer", "[Rebels|armed-group] were killed by [soldiers|population].", "soldiers"),
    ("FIGHTS", "attacker", "[Rebels|armed-group] attacked [the army|government-body].", "Rebels"),
    ("FIGHTS", "attacker", "[Rebels|armed-group] were attacked by [the army|government-body].", "the army"),
    ("DETAINS", "captor", "[Bo Lind|person] abducted [Ana Ruiz|person].", "Bo Lind"),
    ("DETAINS", "captor", "[Bo Lind|person] was abducted by [Ana Ruiz|person].", "Ana Ruiz"),
    ("ACCUSES", "accuser", "[Norland|state] accused [Sudmark|state] of theft.", "Norland"),
    ("ACCUSES", "accuser", "[Norland|state] was accused of theft by [Sudmark|state].", "Sudmark"),
    ("SUPPORTS", "supporter", "[Norland|state] armed [the Front|armed-group].", "Norland"),
    ("SUPPORTS", "supporter", "[Norland|state] was armed by [the Front|armed-group].", "the Front"),
    ("TRANSFERS", "giver", "[Norland|state] sent [rifles|item] to [Sudmark|state].", "Norland"),
    ("TRANSFERS", "giver", "[Norland|state] received [rifles|item] from [Sudmark|state].", "Sudmark"),
]


@pytest.mark.parametrize(("type_", "role", "text", "doer"), REVERSED, ids=[text for _, _, text, _ in REVERSED])
def test_the_passive_never_turns_the_victim_into_the_doer(type_: str, role: str, text: str, doer: str) -> None:
    (statement,) = [told for told in stated(text) if told.startswith(f"{type_} ")]
    assert [part for part in _parts(statement) if part.startswith(f"{role}=")] == [f"{role}={doer}"]
