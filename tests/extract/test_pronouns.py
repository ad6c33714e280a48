"""Pronouns are given to what they stand for only where one thing fits."""

from __future__ import annotations

import pytest

from tests.extract.mentioned import Found, found, lines
from whence.extract.pronouns import add_pronouns
from whence.records import Mention


def pronouns(seen: Found) -> list[Mention]:
    """Return the mentions that are pronouns."""
    return [mention for mention in seen.mentions if mention.form == "pronoun"]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Amina Diallo left. She fled.", "Amina Diallo", ["Amina Diallo", "She"]),
        ("The spokesman said he had left.", "The spokesman", ["The spokesman", "he"]),
        ("Hezbollah buried its dead.", "Hezbollah", ["Hezbollah", "its"]),
        ("Three fathers said their sons left.", "Three fathers", ["Three fathers", "their"]),
        ("The army said so. Touré left. They saw him.", "Touré", ["Touré", "him"]),
    ],
)
def test_a_pronoun_is_of_the_one_thing_before_it_that_fits(text: str, name: str, words: list[str]) -> None:
    assert found(text).said_of(name) == words


@pytest.mark.parametrize(
    "text",
    [
        "Amina Diallo met Sara Njoroge. She left.",
        "It was raining.",
        "The widow said he had left.",
        "The widower said she had left.",
        "Touré saw him.",
        "Hezbollah met Hamas in its camp.",
        "Touré left. Guns were found. Guns were sold. He came back.",
        "Touré said: “She told her people.”",
    ],
)
def test_a_pronoun_is_left_alone_where_nothing_or_more_than_one_thing_fits(text: str) -> None:
    assert pronouns(found(text)) == []


def test_no_things_have_no_pronouns() -> None:
    groups: list[object] = []
    add_pronouns(lines("He left."), [], [])
    assert groups == []
    assert pronouns(found("He left.")) == []


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Oda Velkamp said she was tired.", "Oda Velkamp", ["Oda Velkamp", "she"]),
        ("Lamine Kourouma praised his troops.", "Lamine Kourouma", ["Lamine Kourouma", "his"]),
        ("The widow said she had left.", "The widow", ["The widow", "she"]),
        ("The soldiers left with their guns.", "The soldiers", ["The soldiers", "their"]),
        ("The company closed its doors.", "The company", ["The company", "its"]),
        ("Lamine Kourouma hurt himself.", "Lamine Kourouma", ["Lamine Kourouma", "himself"]),
        ("The mayor fled. He was tired.", "The mayor", ["The mayor", "He"]),
    ],
)
def test_a_pronoun_goes_back_to_the_only_one_named(text: str, name: str, words: list[str]) -> None:
    assert found(text).said_of(name) == words


@pytest.mark.parametrize(
    "text",
    [
        "They left.",
        "It is late.",
        "It seems that nothing was found.",
        "Lamine Kourouma met Bakary Touré. He left.",
        "The soldiers met the villagers. They left.",
        "The company met the ministry. It left.",
        "The mother said he had left.",
        "The brother said she had left.",
        "He left. Lamine Kourouma stayed.",
    ],
)
def test_a_pronoun_that_could_be_anyones_is_nobodys(text: str) -> None:
    assert pronouns(found(text)) == []
