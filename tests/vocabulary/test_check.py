"""Tests of whence.vocabulary.check."""

from __future__ import annotations

import pytest

from whence.errors import VocabularyError
from whence.records import Entity, Filler, Reading, Span, Statement
from whence.vocabulary import check, load_vocabulary

TEXT = "Fighters attacked the post."
ALL = Span.of(TEXT, 0, len(TEXT))
VOCABULARY = load_vocabulary()


def reading(type_: str, *roles: str, kind: str = "armed-group") -> Reading:
    fillers = tuple(Filler(role=role, entity="e1") for role in roles)
    told = Statement(id="s1", type=type_, trigger=None, evidence=(ALL,), fillers=fillers, by="test")
    entity = Entity(id="e1", name="Fighters", kind=kind)
    return Reading(document="d", reader="rules", version="1", entities=(entity,), statements=(told,))


@pytest.mark.parametrize(("type_", "roles"), [("FIGHTS", ["attacker", "title", "means"]), ("PASSAGE", ["about"])])
def test_a_reading_in_the_words_of_the_vocabulary_passes(type_: str, roles: list[str]) -> None:
    check(reading(type_, *roles), VOCABULARY)


@pytest.mark.parametrize(
    ("read", "fault"),
    [
        (reading("SINGS"), "no statement type 'SINGS'"),
        (reading("FIGHTS", "singer"), "FIGHTS has no role 'singer' (it has attacker, target, weapon)"),
        (reading("FIGHTS", kind="choir"), "no entity kind 'choir'"),
        (reading("SINGS", kind="choir"), "no entity kind 'choir'; no statement type 'SINGS'"),
    ],
)
def test_every_word_that_is_not_in_the_vocabulary_is_named(read: Reading, fault: str) -> None:
    with pytest.raises(VocabularyError) as caught:
        check(read, VOCABULARY)
    assert str(caught.value) == f"reading of document d: {fault} (see vocabulary.toml)"


def test_the_same_fault_is_told_once() -> None:
    with pytest.raises(VocabularyError) as caught:
        check(reading("FIGHTS", "singer", "singer"), VOCABULARY)
    assert str(caught.value).count("singer") == 1


def test_a_passage_is_about_entities() -> None:
    about = Filler(role="about", span=ALL)
    told = Statement(id="s1", type="PASSAGE", trigger=None, evidence=(ALL,), fillers=(about,), by="test")
    with pytest.raises(VocabularyError, match="PASSAGE is about entities, not about text"):
        check(Reading(document="d", reader="rules", version="1", statements=(told,)), VOCABULARY)
