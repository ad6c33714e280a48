"""What the frame table says of single words."""

from __future__ import annotations

import pytest

from whence.extract.frame_words import lexicon_types, nouns_prepositions
from whence.extract.frames import load_frames
from whence.vocabulary import load_vocabulary

TABLE = load_frames(load_vocabulary())


@pytest.mark.parametrize(
    ("word", "type_"),
    [
        ("attacked", "FIGHTS"),
        ("murdering", "KILLS"),
        ("gunned", "KILLS"),  # gun down
        ("hostage", "DETAINS"),  # take ~ hostage
        ("hostages", "DETAINS"),
        ("minister", "HOLDS_OFFICE"),  # foreign minister
        ("chief", "HOLDS_OFFICE"),  # chief of staff
        ("talks", "MEETS"),  # hold talks with
        ("loyal", "SUPPORTS"),
    ],
)
def test_the_word_that_carries_an_entry_may_state_its_type(word: str, type_: str) -> None:
    assert type_ in lexicon_types(TABLE)[word]


def test_small_words_of_phrases_state_nothing() -> None:
    assert not {"of", "up", "out", "~", "the"} & set(lexicon_types(TABLE))  # not "down": workers down tools


def test_the_types_of_a_word_are_sorted_and_stand_once() -> None:
    types = lexicon_types(TABLE)
    assert list(types) == sorted(types)
    assert all(list(found) == sorted(set(found)) for found in types.values())


def test_a_noun_asks_for_the_prepositions_of_its_frames() -> None:
    wanted = nouns_prepositions(TABLE)["attack"]
    assert {"on", "against", "by"} <= wanted
    assert not {"owner", "doer", "self"} & wanted
