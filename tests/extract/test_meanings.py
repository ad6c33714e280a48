"""What texts are like: the mean over their words, each counted once, of length one."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.marked import document_of
from tests.extract.net.planned import PIECES, Plan, PlannedEngine, RandomEngine, words_of
from whence.extract import Meanings, meanings
from whence.extract.kit import Kit
from whence.extract.net.engine import Floats, Shown
from whence.extract.net.labels import TYPES
from whence.extract.net.scan import show
from whence.records import Segment, Span

BY_WORD = Kit(PlannedEngine(Plan(text="")), PIECES)  # to it a word means the same wherever it stands
LONG = "It rained on all the hills and in all the valleys. " * 40  # several windows
TEXT = "Rebels left Kelm. The army returned. It rained."


class Watching(RandomEngine):
    """Sees anything, and remembers what it was shown."""

    def __init__(self) -> None:
        super().__init__(1)
        self.shown: list[Shown] = []

    def meaning(self, shown: Shown) -> Floats:
        self.shown.append(shown)
        return super().meaning(shown)


def _mean(*texts: str) -> Floats:
    """Return the mean over the words of texts, of length one, each word shown alone."""
    vectors = [BY_WORD.engine.meaning(show([word], PIECES, {})) for text in texts for word in words_of(text)]
    total = np.concatenate(vectors).sum(0, dtype=np.float64)
    return np.asarray(total / np.linalg.norm(total), np.float32)


def _span(text: str, words: str) -> Span:
    return Span.of(text, text.index(words), text.index(words) + len(words))


def test_a_text_is_the_mean_of_its_words_at_length_one() -> None:
    (found,) = Meanings(BY_WORD, {}).of_texts([TEXT])
    np.testing.assert_allclose(found, _mean(TEXT), atol=1e-4)
    assert found.dtype == np.float32
    assert np.linalg.norm(found) == pytest.approx(1, abs=1e-3)


def test_each_word_of_a_long_text_counts_once_though_windows_share_sentences() -> None:
    text = f"{LONG}{TEXT} {LONG}"
    (found,) = Meanings(BY_WORD, {}).of_texts([text])
    np.testing.assert_allclose(found, _mean(text), atol=1e-4)


def test_texts_that_share_words_are_more_alike() -> None:
    first, second, third = Meanings(BY_WORD, {}).of_texts(
        ["Rebels left Kelm.", "Rebels have left Kelm.", "Prices rose."]
    )
    assert first @ second > 0.8 > 0.5 > first @ third


def test_a_text_without_words_has_zeros_and_no_texts_no_rows() -> None:
    alike = Meanings(BY_WORD, {})
    assert np.array_equal(alike.of_texts(["", " \n"]), np.zeros((2, 64)))
    assert alike.of_texts([]).shape == (0, 64)


def test_half_a_character_stops_nothing() -> None:
    alike = Meanings(BY_WORD, {})
    assert np.array_equal(alike.of_texts(["Kelm \ud800"]), alike.of_texts(["Kelm ?"]))


@settings(deadline=None, max_examples=25)
@given(st.lists(st.text(max_size=40), max_size=4), st.integers(0, 9))
def test_a_text_has_the_same_bytes_whatever_it_is_asked_with(texts: list[str], seed: int) -> None:
    alike = Meanings(Kit(RandomEngine(seed), PIECES), {})
    alone = [alike.of_texts([text])[0].tobytes() for text in texts]
    assert [row.tobytes() for row in alike.of_texts(texts)] == alone


def test_a_span_is_the_mean_of_the_words_it_shares_letters_with() -> None:
    spans = [_span(TEXT, "army ret"), _span(TEXT, " "), _span(TEXT, TEXT)]
    army, blank, whole = Meanings(BY_WORD, {}).of_spans(document_of(TEXT), spans)
    np.testing.assert_allclose(army, _mean("army returned"), atol=1e-4)
    np.testing.assert_allclose(whole, _mean(TEXT), atol=1e-4)
    assert not blank.any()


def test_the_words_of_a_span_over_two_windows_count_once() -> None:
    span = Span.of(LONG, LONG.index("valleys"), LONG.rindex(" in all"))
    (found,) = Meanings(BY_WORD, {}).of_spans(document_of(LONG), [span])
    np.testing.assert_allclose(found, _mean(span.text), atol=1e-4)


def test_what_stands_in_furniture_has_zeros() -> None:
    furniture = Segment(kind="furniture", start=0, end=len("Rebels left Kelm."))
    document = document_of(TEXT, segments=(furniture,))
    menu, body = Meanings(BY_WORD, {}).of_spans(document, [_span(TEXT, "Kelm"), _span(TEXT, "army")])
    assert not menu.any()
    np.testing.assert_allclose(body, _mean("army"), atol=1e-4)


def test_only_the_windows_of_spans_are_read() -> None:
    engine = Watching()
    alike = Meanings(Kit(engine, PIECES), {})
    alike.of_texts(["."])
    engine.shown.clear()
    alike.of_spans(document_of(LONG + TEXT), [_span(LONG + TEXT, "Rebels")])
    assert len(engine.shown) == 1


def test_words_are_shown_with_the_reader_s_hints() -> None:
    engine = Watching()
    Meanings(Kit(engine, PIECES), {"left": ["MOVES"]}).of_texts(["Rebels left."])
    assert [TYPES[type_] for type_ in np.flatnonzero(engine.shown[-1].hints[1])] == ["MOVES"]


def test_without_a_kit_there_are_the_package_s_own_weights_and_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Watching()
    monkeypatch.setattr(meanings, "load_kit", lambda: dataclasses.replace(BY_WORD, engine=engine))
    Meanings().of_texts(["Rebels attacked."])
    assert engine.shown[-1].hints[1, TYPES.index("FIGHTS")] == 1
