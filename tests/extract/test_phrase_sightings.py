"""Noun phrases as candidates, with the longer forms they stand in."""

from __future__ import annotations

import pytest

from tests.extract.mentioned import candidates, line
from whence.extract.candidates import Candidate
from whence.extract.nominals import find_phrases
from whence.extract.phrase_sightings import counts, is_idle, measures, sight_bodies, sight_nominal, sight_part


def nominal(text: str, core: str) -> Candidate:
    """Return the candidate of the phrase with this core."""
    each = line(text)
    (phrase,) = [phrase for phrase in find_phrases(each) if each.text(phrase.core, phrase.last) == core]
    return sight_nominal(each, phrase)


@pytest.mark.parametrize(
    ("text", "core", "form"),
    [
        ("They shot at least 31 Fulani men.", "Fulani men", "at least 31 Fulani men"),
        ("Thousands of people left. The leaders of the group met.", "leaders", "leaders"),
        ("The head of the council left.", "head", "The head of the council"),
        ("The police in Gao left.", "police", "The police in Gao"),
        ("They left the governor's mansion.", "mansion", "governor's mansion"),
        ("They shot more than 40 men.", "men", "more than 40 men"),
    ],
)
def test_a_phrase_has_the_longer_forms_it_stands_in(text: str, core: str, form: str) -> None:
    last = text.rpartition(". ")[2]
    assert form in nominal(last, core).forms


def test_a_place_with_in_is_no_longer_form_of_a_thing() -> None:
    assert nominal("They saw guns in Gao.", "guns").forms == ["guns"]


@pytest.mark.parametrize(
    ("text", "core", "kind"),
    [("No villager left.", "villager", "population"), ("A villager left.", "villager", "person")],
)
def test_no_one_of_a_class_is_the_class(text: str, core: str, kind: str) -> None:
    assert nominal(text, core).kind == kind


def test_a_body_before_a_head_noun_is_mentioned_too() -> None:
    each = line("Two army recruiters met the regional police chief.")
    found = [item for phrase in find_phrases(each) for item in sight_bodies(each, phrase)]
    assert [(item.text, item.kind) for item in found] == [("army", "government-body"), ("police", "government-body")]
    assert found[1].forms == ["regional police"]


def test_a_word_that_only_describes_is_no_body() -> None:
    each = line("The military sources left.")
    assert not [item for phrase in find_phrases(each) for item in sight_bodies(each, phrase)]


@pytest.mark.parametrize(
    ("text", "part", "kind"),
    [
        ("Two of them left.", "Two of them", "population"),
        ("One of the men left.", "One of the men", "person"),
        ("Three of its villages burned.", "Three of its villages", "place"),
    ],
)
def test_a_part_of_what_is_spoken_of_is_a_thing_of_its_own(text: str, part: str, kind: str) -> None:
    assert candidates(text)[part].kind == kind


@pytest.mark.parametrize("text", ["Two men left.", "Two of May", "Guns of the men fired."])
def test_nothing_else_is_a_part(text: str) -> None:
    each = line(text)
    assert sight_part(each, next(find_phrases(each))) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Dozens of soldiers left.", True), ("Dozens of the soldiers left.", False), ("Soldiers left.", False)],
)
def test_a_measure_stands_before_what_is_spoken_of(text: str, expected: bool) -> None:
    each = line(text)
    assert measures(each, next(find_phrases(each))) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The front held.", True),
        ("The front of the house", False),
        ("Military left.", True),
        ("The military left.", False),
        ("Soldiers left.", False),
    ],
)
def test_a_noun_of_other_senses_is_idle_where_nothing_pins_it_down(text: str, expected: bool) -> None:
    each = line(text)
    assert is_idle(each, next(find_phrases(each))) is expected


def test_numbers_count_in_figures_and_in_words() -> None:
    assert counts("31")
    assert counts("dozens")
    assert not counts("men")


@pytest.mark.parametrize(
    ("text", "core", "form"),
    [
        ("They shot about 20 soldiers.", "soldiers", "about 20 soldiers"),
        ("They shot nearly 50 armed men.", "armed men", "nearly 50 armed men"),
        ("The leader of the party left.", "leader", "The leader of the party"),
        ("They took the mayor's house.", "house", "mayor's house"),
        ("They shot up to 30 villagers.", "villagers", "up to 30 villagers"),
    ],
)
def test_counts_owners_and_what_follows_of_make_longer_forms(text: str, core: str, form: str) -> None:
    assert form in nominal(text, core).forms


@pytest.mark.parametrize(
    ("text", "part", "kind"),
    [
        ("Some of the villagers left.", "Some of the villagers", "population"),
        ("Many of them left.", "Many of them", "population"),
        ("Two of the bridges fell.", "Two of the bridges", "facility"),
    ],
)
def test_some_of_many_are_a_thing_beside_the_many(text: str, part: str, kind: str) -> None:
    assert candidates(text)[part].kind == kind


@pytest.mark.parametrize("word", ["7", "3,000", "two", "twelve", "hundreds", "thousands"])
def test_figures_and_number_words_count(word: str) -> None:
    assert counts(word)


@pytest.mark.parametrize("word", ["soldiers", "the", "armed", "village", "of"])
def test_other_words_do_not_count(word: str) -> None:
    assert not counts(word)
