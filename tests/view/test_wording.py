"""Tests of whence.view.wording."""

from __future__ import annotations

from whence.records import FACTUALITIES, MODALITIES, Quantity, Span, Time
from whence.view.wording import FACTUALITY_WORDS, MODALITY_WORDS, figure_words, position_words, time_words

TEXT = "at least 40 fighters were killed last month"


def test_every_factuality_and_modality_has_its_words() -> None:
    assert tuple(FACTUALITY_WORDS) == FACTUALITIES
    assert tuple(MODALITY_WORDS) == MODALITIES
    assert len(set(FACTUALITY_WORDS.values())) == len(FACTUALITIES)


def test_a_plain_position_is_one_word_and_another_says_why() -> None:
    assert position_words("CT+", "actual") == "certain"
    assert position_words("Uu", "requested") == "no position, requested"


def test_a_time_is_shown_as_precise_as_it_is() -> None:
    assert time_words(Time(edtf="2024-03", span=None), None) == "2024-03"
    assert time_words(Time(edtf="2021-09/2022-03", span=None), "past") == "2021-09/2022-03 (past)"


def test_a_time_without_a_date_is_shown_in_its_words() -> None:
    assert time_words(Time(edtf=None, span=Span.of(TEXT, 33, 43)), None) == "“last month”"


def test_no_time_is_no_words_and_a_phase_alone_is_shown() -> None:
    assert time_words(None, None) == ""
    assert time_words(None, "future") == "future"


def test_a_figure_is_shown_in_the_words_of_the_text() -> None:
    figure = Quantity(of="deaths", low=40, best=40, high=None, unit="", span=Span.of(TEXT, 0, 11))
    assert figure_words(figure) == "deaths: at least 40"
    assert figure_words(None) == ""
