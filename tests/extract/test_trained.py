"""The trained reader: from plans to readings, and laws that hold whatever the network sees."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.extract.marked import SMUGGLES, document_of
from tests.extract.net.planned import PIECES, Plan, PlannedEngine, RandomEngine
from whence.errors import VocabularyError
from whence.extract.kit import Kit
from whence.extract.net.engine import Engine
from whence.extract.net.labels import TYPES
from whence.extract.trained import NetworkReader, TrainedReader, load_lexicon
from whence.records import Claim, Reading, Segment
from whence.vocabulary import check, load_vocabulary

VOCABULARY = load_vocabulary()
_, FRAMES = load_lexicon(VOCABULARY)
SPOKEN = Plan(
    text="The Northern Front killed 12 soldiers in Kelm in May 2021, the army said. It denied this.",
    mentions={
        "The Northern Front": "armed-group named",
        "12 soldiers": "person nominal",
        "Kelm": "place named",
        "the army": "government-body nominal",
        "It": "armed-group pronoun",
    },
    same={"It": "The Northern Front"},
    times=["May 2021"],
    quantities={"12": "deaths"},
    triggers={"killed": "KILLS past"},
    roles={
        "killed": {
            "killer": "The Northern Front",
            "victim": "12 soldiers",
            "PLACE": "Kelm",
            "TIME": "May 2021",
            "QUANTITY": "12",
        }
    },
    cues={"said": ("the army", "The Northern Front killed 12 soldiers in Kelm in May 2021")},
    claims={"killed": {"said": "CT+"}},
)
WORDS = ["Rebels", "the army", "Kelm", "killed", "said", "12", "on Monday", "“", "”", "(", ")", ".", "\n\n", ",", "it"]
WORDS += [
    "\u202e",
    "a\u0301",
    "🚀",
    "نص",
    "中文",
    "\x00",
    "\ufeff",
    "co-op",
    "x" * 300,
    "http://example.org/c-d",
    "¼",
    "’s",
]


def _reader(engine: Engine) -> NetworkReader:
    return NetworkReader(Kit(engine, PIECES), {}, vocabulary=VOCABULARY, frames=FRAMES)


def _read(plan: Plan, **fields: object) -> Reading:
    return _reader(PlannedEngine(plan)).read(document_of(plan.text, **fields))


def test_what_is_told_on_a_source_s_word_is_read_whole() -> None:
    reading = _read(SPOKEN)
    names = {entity.id: entity.name for entity in reading.entities}
    (statement,) = reading.statements
    assert statement.type == "KILLS"
    assert statement.phase == "past"
    assert {filler.role: names[filler.entity or ""] for filler in statement.fillers} == {
        "killer": "The Northern Front",
        "victim": "12 soldiers",
    }
    assert [names[place.entity] for place in statement.places] == ["Kelm"]
    assert statement.time is not None
    assert statement.time.edtf == "2021-05"
    assert statement.quantity is not None
    assert (statement.quantity.of, statement.quantity.best) == ("deaths", 12)
    assert [span.text for span in statement.evidence] == [
        "The Northern Front killed 12 soldiers in Kelm in May 2021, the army said."
    ]


def test_a_claim_hangs_on_its_source_under_the_outlet_and_the_author() -> None:
    reading = _read(SPOKEN, publisher="The Daily", author=("Ana Ruiz",))
    names = {entity.id: entity.name for entity in reading.entities}
    (claim,) = reading.claims
    assert [(link.role, names[link.entity or ""]) for link in claim.chain] == [
        ("publisher", "The Daily"),
        ("author", "Ana Ruiz"),
        ("source", "the army"),
    ]
    assert claim.attribution == reading.attributions[0].id


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\u200b", "\ufeff"])
def test_a_document_without_words_has_an_empty_reading(text: str) -> None:
    reading = _reader(RandomEngine(1, keen=9)).read(document_of(text))
    assert not reading.statements
    assert not reading.claims


def test_a_document_of_furniture_alone_has_an_empty_reading() -> None:
    text = "Home | News | The army killed 12."
    furniture = (Segment(kind="furniture", start=0, end=len(text)),)
    reading = _reader(RandomEngine(1, keen=9)).read(document_of(text, segments=furniture))
    assert not reading.mentions
    assert not reading.statements


def test_a_document_in_which_nothing_is_seen_has_an_empty_reading() -> None:
    reading = _reader(PlannedEngine(Plan(text="It rained. It rained.")))
    assert not reading.read(document_of("It rained. It rained.")).entities


@settings(max_examples=60)
@given(words=st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=60), seed=st.integers(0, 5))
@example(words=["Rebels killed 12.\n\n"] * 40, seed=0)
@example(words=["“"] * 60, seed=1)
@example(words=["\ud7ff", "\U0010ffff", "\x1c", "\x85"], seed=2)
def test_whatever_is_seen_the_reading_is_valid_and_the_same_twice(words: list[str], seed: int) -> None:
    document = document_of(" ".join(words), published="2021-03-04")
    first, second = (_reader(RandomEngine(seed, keen=2)).read(document) for _ in range(2))
    assert first == second
    _is_sound(first, document.text)


@pytest.mark.parametrize("seed", range(3))
def test_a_sentence_of_thousands_of_words_is_read(seed: int) -> None:
    text = " ".join(["the army said rebels held Kelm and it"] * 625)
    reading = _reader(RandomEngine(seed)).read(document_of(text))
    assert reading.mentions
    _is_sound(reading, text)


def test_words_of_many_pieces_leave_room_for_all() -> None:
    text = " ".join(["Xqzjvkwpxqzjvkwp"] * 400) + "."
    _is_sound(_reader(RandomEngine(1)).read(document_of(text)), text)


def test_reading_time_grows_with_length_and_not_with_its_square() -> None:
    sentence = "The army said that rebels of the Northern Front killed 12 soldiers in Kelm on Monday. "
    reader = _reader(RandomEngine(3, keen=0.5))
    reader.read(document_of(sentence))  # tables are loaded once
    took = []
    for count in (20, 200):  # several windows each: a first one is cheaper
        started = time.process_time()
        reader.read(document_of("".join(f"{number}. {sentence}" for number in range(count))))
        took.append(time.process_time() - started)
    assert took[1] < 30 * took[0], f"ten times the words took {took[1] / took[0]:.0f} times as long"


RAZE = """
[[verb]]
type = "FIGHTS"
why = "Razing is an attack."
words = "frobnicate"
roles = { subject = "attacker", object = "target" }
score = 0.9
"""


def test_what_was_said_without_a_type_is_kept_as_a_passage() -> None:
    plan = Plan(
        text="Ana Ruiz said the harvest in Kelm was poor.",
        mentions={"Ana Ruiz": "person named", "Kelm": "place named"},
        cues={"said": ("Ana Ruiz", "the harvest in Kelm was poor")},
    )
    (statement,) = _read(plan).statements
    assert (statement.type, statement.evidence[0].text) == ("PASSAGE", "the harvest in Kelm was poor")


def test_the_network_is_shown_no_type_that_it_does_not_know() -> None:
    hints, index = load_lexicon(VOCABULARY.extended(SMUGGLES, name="own.toml"))
    assert "SMUGGLES" in {frame.type for _, frame in index.table.verbs["smuggled"]}
    assert set().union(*hints.values()) <= set(TYPES)


def test_the_frames_are_loaded_once() -> None:
    assert id(TrainedReader().frames) == id(TrainedReader().frames)


def test_users_add_frames_of_the_form_of_the_package_s() -> None:
    assert "frobnicated" not in TrainedReader().hints
    assert "FIGHTS" in TrainedReader(frames=(RAZE,)).hints["frobnicated"]


def test_a_misshapen_frame_is_refused() -> None:
    with pytest.raises(VocabularyError, match="no statement type 'RAZES'"):
        TrainedReader(frames=(RAZE.replace("FIGHTS", "RAZES"),))


def test_the_version_tells_the_weights_and_what_a_case_adds() -> None:
    plain = TrainedReader().version
    versions = {
        plain,
        TrainedReader(frames=(RAZE,)).version,
        TrainedReader(VOCABULARY.extended(SMUGGLES, name="own.toml")).version,
    }
    assert len(versions) == 3
    assert all(version.startswith(plain) for version in versions)
    assert TrainedReader().version == plain


def _is_sound(reading: Reading, text: str) -> None:
    assert all(span.stands_in(text) for span in reading.spans())
    assert {claim.statement for claim in reading.claims} == {statement.id for statement in reading.statements}
    check(reading, VOCABULARY)
    parents = {attribution.id: attribution.parent for attribution in reading.attributions}
    for here in parents:
        above, steps = parents[here], 0
        while above is not None:
            above, steps = parents[above], steps + 1
            assert steps <= len(parents), "a source's source comes back to itself"
    assert all(_has_author(claim) for claim in reading.claims)


def _has_author(claim: Claim) -> bool:
    return [link.role for link in claim.chain].count("author") == 1
