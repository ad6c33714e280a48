"""Tests of whence.extract.contents."""

from __future__ import annotations

import pytest

from tests.extract.speech import line
from whence.extract.contents import content_end, content_start, is_finite_cue, opens_phrase, without_final_marks
from whence.extract.cues import load_cues


def rest(text: str, first: str, *, phrase: bool = False) -> str:
    sentence = line(text)
    start = sentence.low.index(first)
    end = content_end(sentence, start, load_cues(), phrase=phrase)
    offsets = sentence.offsets((start, end))
    return text[slice(*offsets)]


@pytest.mark.parametrize(
    ("text", "first", "expected"),
    [
        ("He said that it fell.", "that", "that it fell"),
        ("He said it fell, adding that two had died.", "it", "it fell"),
        ("He said it fell; the army denied it.", "it", "it fell"),
        ("He said it fell and denied a link.", "it", "it fell"),
        ("He said it fell, but Lund denied that.", "it", "it fell"),
        ("He said it fell, according to Lund.", "it", "it fell"),
        ("He said Lund had fled, which she denies.", "lund", "Lund had fled"),
        ("He said it fell and rose again.", "it", "it fell and rose again"),
        ("He said (and meant it) the war was over.", "the", "the war was over"),
    ],
)
def test_content_ends_where_another_clause_starts(text: str, first: str, expected: str) -> None:
    assert rest(text, first) == expected


@pytest.mark.parametrize(
    ("text", "first", "expected"),
    [
        ("His offer to mediate had lain unanswered.", "to", "to mediate"),
        ("They want to leave and they are ready.", "to", "to leave"),
        ("He asked to have been heard.", "to", "to have been heard"),
    ],
)
def test_an_infinitive_ends_before_the_verb_of_the_clause_around_it(text: str, first: str, expected: str) -> None:
    assert rest(text, first) == expected


def test_content_inside_quoted_words_ends_with_them() -> None:
    assert rest("“They say it is over,” he said.", "it") == "it is over"


@pytest.mark.parametrize(
    ("text", "end", "start"),
    [
        ("KESH, June 15 (Agency) - The bridge fell, police said.", 12, 8),
        ("But the bridge fell, police said.", 4, 1),
        ("It rained; the bridge fell, police said.", 6, 3),
        ("The bridge fell, police said.", 3, 0),
    ],
)
def test_the_clause_before_starts_after_a_dateline_a_semicolon_or_a_conjunction(
    text: str, end: int, start: int
) -> None:
    assert content_start(line(text), end) == start


def test_final_marks_are_left_out() -> None:
    sentence = line("It fell, he said.")
    assert without_final_marks(sentence, 0, 3) == 2
    assert without_final_marks(sentence, 0, len(sentence)) == len(sentence) - 1


def test_a_finite_verb_of_saying_is_told_from_a_base_form_and_from_a_wish() -> None:
    cues = load_cues()
    assert is_finite_cue("said", cues)
    assert not is_finite_cue("say", cues)
    assert not is_finite_cue("intends", cues)
    assert not is_finite_cue("bridge", cues)


def test_a_phrase_opens_with_a_word_that_can_start_one() -> None:
    sentence = line("The men, and of him that was.")
    assert [opens_phrase(sentence, at) for at in range(len(sentence))] == [
        True, True, False, False, False, True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "first", "expected"),
    [
        ("Tarn said the dam broke.", "the", "the dam broke"),
        ("Tarn said the dam broke at dawn and flooded Orrin.", "the", "the dam broke at dawn and flooded Orrin"),
        ("Tarn said the dam broke, and that forty drowned.", "the", "the dam broke, and that forty drowned"),
        ("Tarn said the dam broke, but the council denied it.", "the", "the dam broke"),
        ("Tarn said the dam broke; forty drowned.", "the", "the dam broke"),
        ("Tarn said the dam broke and insisted on help.", "the", "the dam broke"),
        ("Tarn said the dam broke, citing a guard.", "the", "the dam broke"),
        ("Tarn said the walls, gates and towers fell.", "the", "the walls, gates and towers fell"),
    ],
)
def test_content_takes_its_own_clauses_and_leaves_those_of_others(text: str, first: str, expected: str) -> None:
    assert rest(text, first) == expected


@pytest.mark.parametrize(
    ("word", "finite"),
    [
        ("said", True),
        ("says", True),
        ("denied", True),
        ("insists", True),
        ("saying", False),
        ("insist", False),
        ("vows", True),
        ("river", False),
        ("", False),
    ],
)
def test_a_finite_cue_is_in_the_past_or_the_third_person(word: str, finite: bool) -> None:
    assert is_finite_cue(word, load_cues()) is finite
