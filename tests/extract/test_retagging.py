"""Nouns and adjectives of the field that look like verbs are told by their neighbours."""

from __future__ import annotations

import pytest

from tests.extract.mentioned import line
from whence.extract.retagging import mend_tags
from whence.extract.tagging import NOUN, PREP, VERB


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They shot all guards.", "guards"),
        ("Two witnesses saw him.", "witnesses"),
        ("Unidentified armed men came.", "armed"),
        ("They showed six covered bodies.", "covered"),
        ("The cousin at the gas station counted them.", "station"),
        ("We found 112 houses, none with roofs.", "houses"),
    ],
)
def test_a_noun_or_its_adjective_is_no_verb(text: str, word: str) -> None:
    each = line(text)
    assert each.tags[each.words.index(word)] == NOUN


def test_a_verb_between_those_who_do_it_and_what_they_do_it_to_stays_one() -> None:
    each = line("Rebels wounded soldiers.")
    assert each.tags[1] == VERB


def test_an_adjective_after_its_noun_ends_the_phrase() -> None:
    words = ("fighters", "loyal", "to", "x")
    assert mend_tags(words, [NOUN, NOUN, PREP, NOUN]) == [NOUN, PREP, PREP, NOUN]


def test_no_words_have_no_tags() -> None:
    assert mend_tags((), []) == []
