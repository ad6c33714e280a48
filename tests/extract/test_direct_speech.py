"""Tests of whence.extract.direct_speech."""

from __future__ import annotations

from tests.extract.speech import told


def test_a_quotation_of_several_sentences_is_one_content() -> None:
    text = "“We held the ridge. Then we left it. Nobody came,” Lund said."
    assert told(text) == [("Lund", "said", "“We held the ridge. Then we left it. Nobody came,”")]


def test_what_follows_a_colon_is_the_whole_quotation() -> None:
    assert told("Lund said: “We held the ridge. Then we left.”") == [
        ("Lund", "said", "“We held the ridge. Then we left.”")
    ]


def test_a_quotation_that_goes_on_has_the_same_speaker() -> None:
    text = "“We held the ridge,” Lund said. “Then we left it to them.”\n\n“Nobody came to help us.”"
    assert told(text) == [
        ("Lund", "said", "“We held the ridge,”"),
        ("Lund", "said", "“Then we left it to them.”"),
        ("Lund", "said", "“Nobody came to help us.”"),
    ]


def test_another_sentence_between_two_quotations_ends_the_speaker() -> None:
    found = told("“We held the ridge,” Lund said. The road was empty. “Then we left it to them.”")
    assert found[1] == (None, None, "“Then we left it to them.”")


def test_a_quotation_may_be_signed() -> None:
    assert told("“They came at night and took the men.”  -A former guard\n\nIt rained.") == [
        ("A former guard", None, "“They came at night and took the men.”")
    ]


def test_quoted_words_of_nobody_have_neither_source_nor_cue() -> None:
    assert told("It would be wrong to “confuse silence in the valley with peace.”") == [
        (None, None, "“confuse silence in the valley with peace.”")
    ]


def test_a_scare_quote_is_no_attribution() -> None:
    assert told("The “guests” were housed in the “model village” by the river.") == []


def test_a_quotation_over_paragraphs_is_one_content() -> None:
    text = "Lund wrote: “We held the ridge.\n\n“Then we left it.”\n\nIt rained."
    assert told(text) == [("Lund", "wrote", "“We held the ridge.\n\n“Then we left it.”")]
