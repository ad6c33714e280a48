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


SUBJECTS = [
    ("The mayor of Kesh said so.", "said", "The mayor of Kesh"),
    ("The mayor's deputy said so.", "said", "The mayor 's deputy"),
    ("Two of the men said so.", "said", "Two of the men"),
    ("However, the army said so.", "said", "the army"),
    ("The army, for its part, said so.", "said", "The army"),
    ("The army and the police said so.", "said", "The army and the police"),
    ("The army fled and the police said so.", "said", "the police"),
    ("She said so.", "said", "She"),
    ("Many said so.", "said", "Many"),
    ("The men who fled said so.", "said", "The men who fled"),
    ("When it fell, the army said so.", "said", "the army"),
    ("In May the army said so.", "said", "the army"),
    ("Ada Orr (aged 40) said so.", "said", "Ada Orr ( aged 40 )"),
    ("Everyone said so.", "said", "Everyone"),
    ("“No” was the word; the army said so.", "said", "the army"),
    ("The spokesman for the ministry of roads said so.", "said", "The spokesman for the ministry of roads"),
    ("Meanwhile the army said so.", "said", "the army"),
    ("Lund, 43, said so.", "said", "Lund , 43"),
    ("The army has repeatedly said so.", "said", "The army"),
    ("The army did not say so.", "say", "The army"),
    ("But the army said so.", "said", "the army"),
    ("Then she said so.", "said", "she"),
]
GROUPS = [
    ("They have not yet said so.", "said", "have not yet said"),
    ("He cannot say so.", "say", "cannot say"),
    ("They were also told so.", "told", "were also told"),
    ("It was never said.", "said", "was never said"),
    ("She said so.", "said", "said"),
    ("He may have said so.", "said", "may have said"),
    ("He did say so.", "say", "did say"),
]
PHRASES = [
    ("said the mayor of Kesh.", "the mayor of Kesh"),
    ("said she.", "she"),
    ("said the mayor, who fled.", "the mayor , who fled"),
    ("said the mayor on Tuesday.", "the mayor"),
    ("said the mayor and the chief.", "the mayor and the chief"),
    ("said Ada Orr (KL).", "Ada Orr ( KL )"),
    ("said Ada Orr; all left.", "Ada Orr"),
    ("said the mayor after the raid.", "the mayor"),
    ("said the mayor, adding that it fell.", "the mayor"),
    ("said the mayor last week.", "the mayor"),
    ("said a man in his forties.", "a man"),
    ("said the mayor's aunt.", "the mayor 's aunt"),
    ("said Orr, the mayor of Kesh.", "Orr , the mayor of Kesh"),
    ("said the mayor because it fell.", "the mayor"),
]
FINITE = [
    "they were here",
    "the men fell",
    "he has a boat",
    "they can leave",
    "troops stormed the hill",
    "she wants it",
]
VERBLESS = [
    "gunmen from the hills",
    "the burned village",
    "a wounded man",
    "rockets fired from hills",
    "being there",
    "troops deployed in Kesh",
]


@pytest.mark.parametrize(("text", "verb", "expected"), SUBJECTS, ids=[text for text, _, _ in SUBJECTS])
def test_the_subject_is_all_of_its_phrase_and_nothing_before_it(text: str, verb: str, expected: str) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(("text", "verb", "group"), GROUPS, ids=[text for text, _, _ in GROUPS])
def test_what_helps_a_verb_stands_in_its_group(text: str, verb: str, group: str) -> None:
    sentence = line(text)
    assert words(sentence, verb_group(sentence, sentence.low.index(verb))) == group


@pytest.mark.parametrize(("text", "expected"), PHRASES, ids=[text for text, _ in PHRASES])
def test_a_speaker_after_his_verb_is_read_to_his_end(text: str, expected: str) -> None:
    sentence = line(text)
    assert words(sentence, noun_phrase_after(sentence, 1)) == expected


@pytest.mark.parametrize("text", FINITE)
def test_a_clause_has_a_finite_verb(text: str) -> None:
    sentence = line(text)
    assert has_verb(sentence, (0, len(sentence)))


@pytest.mark.parametrize("text", VERBLESS)
def test_a_phrase_has_none(text: str) -> None:
    sentence = line(text)
    assert not has_verb(sentence, (0, len(sentence)))


@pytest.mark.parametrize("word", ["quickly", "never", "reportedly", "also", "heavily"])
def test_what_tells_how_or_when_is_an_adverb(word: str) -> None:
    assert is_adverb(word)


@pytest.mark.parametrize("word", ["supply", "ally", "assembly", "early", "weekly", "fly", "the"])
def test_a_noun_or_an_adjective_in_y_is_no_adverb(word: str) -> None:
    assert not is_adverb(word)
