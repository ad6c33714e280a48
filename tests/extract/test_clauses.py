"""Tests of whence.extract.clauses."""

from __future__ import annotations

import pytest
from tests.extract.speech import line

from whence.extract.clauses import Line, Range, has_verb, is_adverb, noun_phrase_after, subject_before, verb_group


def words(sentence: Line, part: Range | None) -> str | None:
    if part is None:
        return None
    return " ".join(token.text for token in sentence.sentence.tokens[slice(*part)])


def subject(text: str, verb: str, *, closing: bool = False) -> str | None:
    sentence = line(text)
    group = verb_group(sentence, sentence.low.index(verb))
    return words(sentence, subject_before(sentence, group[0], closing=closing))


@pytest.mark.parametrize(
    ("text", "verb", "group"),
    [
        ("They would not say why.", "say", "would not say"),
        ("He has repeatedly denied it.", "denied", "has repeatedly denied"),
        ("She later said so.", "said", "later said"),
        ("He doesn't believe it.", "believe", "doesn't believe"),
    ],
)
def test_a_verb_takes_its_auxiliaries_and_negation_along(text: str, verb: str, group: str) -> None:
    sentence = line(text)
    assert words(sentence, verb_group(sentence, sentence.low.index(verb))) == group


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The army said so.", "said", "The army"),
        ("On Monday the army said so.", "said", "the army"),
        ("In Kesh, officials said so.", "said", "officials"),
        ("The head of the guard, Ivo Lund, said so.", "said", "The head of the guard , Ivo Lund"),
        ("The head of the guard, Ivo Lund told them so.", "told", "The head of the guard , Ivo Lund"),
        ("Ada Orr, who heads the office, said so.", "said", "Ada Orr , who heads the office"),
        ("Ada Orr, however, said so.", "said", "Ada Orr"),
        ("Lund and Orr said so.", "said", "Lund and Orr"),
        ("The bridge fell, but the army said so.", "said", "the army"),
        ("A man who fled the town said so.", "said", "A man who fled the town"),
        ("Two men reached by telephone said so.", "said", "Two men reached by telephone"),
        ("The Front for Unity (FU) said so.", "said", "The Front for Unity ( FU )"),
        ("He left because the army said so.", "said", "the army"),
        ("He said so.", "said", "He"),
    ],
)
def test_a_subject_has_its_title_apposition_and_relative_clause(text: str, verb: str, expected: str) -> None:
    assert subject(text, verb) == expected


def test_before_a_closing_verb_a_comma_parts_the_subject_from_the_clause() -> None:
    assert subject("The road stays shut, customs says.", "says", closing=True) == "customs"
    assert subject("Men fled the raid, the chief, Ivo Lund, said.", "said", closing=True) == "the chief , Ivo Lund"


def test_a_verb_at_the_head_of_a_sentence_has_no_subject() -> None:
    assert subject("Said so.", "said") is None


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("said Ivo Lund, a spokesman for the army.", 1, "Ivo Lund , a spokesman for the army"),
        ("said Ivo Lund in a statement.", 1, "Ivo Lund"),
        ("said Ivo Lund, and left.", 1, "Ivo Lund"),
        ("said the group's leader on Monday.", 1, "the group 's leader"),
        ("according to two officials, it fell.", 2, "two officials"),
        ("according to the Lund Office (LO), it fell.", 2, "the Lund Office ( LO )"),
    ],
)
def test_a_noun_phrase_ends_before_asides_and_clauses(text: str, start: int, expected: str) -> None:
    sentence = line(text)
    assert words(sentence, noun_phrase_after(sentence, start)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("soldiers killed four men", True),
        ("soldiers killed in the raid", False),
        ("the army is here", True),
        ("the armed men of Kesh", False),
    ],
)
def test_a_finite_verb_is_told_from_a_participle(text: str, expected: bool) -> None:
    sentence = line(text)
    assert has_verb(sentence, (0, len(sentence))) is expected


def test_a_month_a_state_and_a_name_are_no_auxiliaries_or_pronouns() -> None:
    assert line("He left in May, US officials said, with Will.").low[3:6] == ("May", ",", "US")


def test_straight_marks_open_and_close_by_turns() -> None:
    sentence = line('He said "no" and "yes" again.')
    assert [at for at in range(len(sentence)) if sentence.low[at] == '"' and sentence.opens(at)] == [2, 6]
    assert [at for at in range(len(sentence)) if sentence.closes(at)] == [4, 8]


def test_words_in_ly_are_adverbs_but_for_nouns() -> None:
    assert is_adverb("repeatedly")
    assert not is_adverb("family")
