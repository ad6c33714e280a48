"""Pieces of words: what the encoder is given always fits, and each word has its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.net.planned import PIECES
from whence.errors import WhenceError
from whence.extract.net.pieces import LONGEST, ROOM, Pieces
from whence.extract.net.windows import Word, shape_of

OPENING, CLOSING, UNKNOWN = 101, 102, 100  # as in BERT's vocabulary


def _words(*texts: str) -> list[Word]:
    return [Word(0, len(text), text, 0, opens=False) for text in texts]


def test_words_stand_between_the_opening_and_the_closing_mark() -> None:
    encoded = PIECES.encode(_words("the", "army"))
    assert encoded.ids == [OPENING, 1996, 2390, CLOSING]
    assert encoded.starts == [1, 2]


def test_case_and_accents_make_no_difference_to_pieces_but_to_shapes() -> None:
    plain, other = PIECES.encode(_words("sao")), PIECES.encode(_words("São"))
    assert plain.ids == other.ids
    assert plain.shapes != other.shapes


def test_every_piece_of_a_word_has_the_word_s_shape() -> None:
    (word,) = _words("Xqzjv")
    encoded = PIECES.encode([word])
    assert encoded.shapes == [0, *[shape_of(word)] * (len(encoded.ids) - 2), 0]


@pytest.mark.parametrize("text", ["\x00", "\u200d", "x" * 5000])
def test_a_word_without_pieces_is_unknown(text: str) -> None:
    assert PIECES.encode(_words(text)).ids == [OPENING, UNKNOWN, CLOSING]


def test_of_a_long_word_only_the_first_pieces_are_read() -> None:
    assert len(PIECES.encode(_words("qzx" * 30)).ids) == LONGEST + 2


def test_a_full_window_of_long_words_leaves_room_for_each() -> None:
    encoded = PIECES.encode(_words(*["qzxqzxqzxqzxqzxqzx"] * 150))
    assert len(encoded.ids) <= ROOM + 2
    assert len(encoded.starts) == 150


@given(st.lists(st.text(min_size=1, max_size=20), max_size=40))
def test_each_word_starts_at_a_piece_of_its_own(texts: list[str]) -> None:
    encoded = PIECES.encode(_words(*texts))
    assert len(encoded.ids) == len(encoded.shapes) <= ROOM + 2
    assert len(set(encoded.starts)) == len(texts)
    assert all(0 < start < len(encoded.ids) - 1 for start in encoded.starts)


def test_a_file_without_the_encoder_s_marks_is_refused(tmp_path: Path) -> None:
    (tmp_path / "vocab.txt").write_text("the\narmy\n", encoding="utf-8")
    with pytest.raises(WhenceError, match="no encoder's vocabulary"):
        Pieces(tmp_path / "vocab.txt")
