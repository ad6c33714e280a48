"""Tests of whence.extract.telling."""

from __future__ import annotations

from tests.extract.speech import line
from whence.extract.telling import Telling, telling_of


def test_a_telling_of_tokens_has_the_offsets_of_the_text() -> None:
    sentence = line("Police said it fell.")
    assert telling_of(sentence, (0, 1), (1, 2), (2, 4), "why") == Telling(
        source=(0, 6), cue=(7, 11), content=((12, 19),), why="why"
    )


def test_a_telling_may_have_no_source() -> None:
    assert telling_of(line("It reportedly fell."), None, (1, 2), (2, 3), "why").source is None
