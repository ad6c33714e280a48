"""Tests of whence.extract.direct_speech."""

from __future__ import annotations

import pytest

from tests.extract.speech import Told, told


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The dam broke at dawn,” Tarn said.", [("Tarn", "said", "“The dam broke at dawn,”")]),
        ("Tarn said, “The dam broke at dawn.”", [("Tarn", "said", "“The dam broke at dawn.”")]),
        (
            "“The dam,” Tarn said, “broke at dawn.”",
            [("Tarn", "said", "“The dam,”"), ("Tarn", "said", "“broke at dawn.”")],
        ),
        ("“It broke. We ran,” said Ove Tarn, the mayor.", [("Ove Tarn, the mayor", "said", "“It broke. We ran,”")]),
        ("“The dam broke,” according to Tarn.", [("Tarn", "according to", "“The dam broke,”")]),
        ("“The dam broke at dawn.”", [(None, None, "“The dam broke at dawn.”")]),
        ("“The dam broke and we ran.” — Ove Tarn", [("Ove Tarn", None, "“The dam broke and we ran.”")]),
        ("The “old dam” was in use.", []),
        ("The “old stone dam” was in use.", []),
    ],
)
def test_a_quotation_has_the_speaker_that_stands_beside_it(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to Tarn, the dam broke at dawn.", [("Tarn", "According to", "the dam broke at dawn")]),
        ("The dam broke at dawn, Tarn said.", [("Tarn", "said", "The dam broke at dawn")]),
        ("Tarn denied that the dam broke.", [("Tarn", "denied", "that the dam broke")]),
        ("Tarn promised to mend the dam.", [("Tarn", "promised", "to mend the dam")]),
        ("Tarn told Lind that the dam broke.", [("Tarn", "told", "that the dam broke")]),
        ("Tarn described the dam as safe.", [("Tarn", "described", "the dam as safe")]),
        ("Tarn walked to the dam.", []),
        ("The saying is old.", []),
    ],
)
def test_speech_without_marks_has_its_speaker_too(text: str, expected: list[Told]) -> None:
    assert told(text) == expected
