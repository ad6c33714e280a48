"""Tests of whence.view.ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.view.material import Draft, small_case, wire
from whence.store import Case, open_case
from whence.view import find_answers


def test_an_answer_has_its_quote_its_chain_and_what_is_stated_in_it(case: Case) -> None:
    best = find_answers(case, "Who shelled Tarn?", top=3)[0]
    assert best.quote.text == "Mira Holt, a baker, said that the army shelled Tarn."
    assert best.chains == ("Northern Wire > Ana Reyl > Mira Holt",)
    assert best.statements == ("FIGHTS (attacker: the army; target: Tarn): certain",)


def test_a_sentence_in_which_nothing_was_read_is_a_passage_of_its_document(case: Case) -> None:
    (answer,) = find_answers(case, "انفجار", top=1)
    assert (answer.chains, answer.claims) == (("persian.txt",), ())


def test_words_that_every_question_has_find_nothing(case: Case) -> None:
    assert find_answers(case, "Who was it that won the football?", top=5) == ()


@pytest.mark.parametrize(
    "question",
    [
        "who said that",
        "What about it?",
        "Who did?",
        "WHO WAS THERE?",
        "How many were there, and why?",
        "What’s that about?",
        "Didn't they say so?",
        "'Who' and “what”",
        "and/or",
        "who?who",
        "What happened before, during and after?",
        "",
        "   ",
        "?!",
    ],
)
def test_a_question_of_such_words_alone_is_about_nothing_and_finds_nothing(case: Case, question: str) -> None:
    assert find_answers(case, question, top=5) == ()


@pytest.mark.parametrize(
    "question",
    [
        "What did the Zorvan Brigade do about Ulmport?",
        "Who is Zorvan?",
        "How many zeppelins were there?",
        "Why would anybody juggle?",
        "Has anybody’s zeppelin been at it?",
    ],
)
def test_a_question_whose_content_words_stand_nowhere_finds_nothing(case: Case, question: str) -> None:
    assert find_answers(case, question, top=5) == ()


def test_one_content_word_among_strange_ones_still_finds_its_sentences(case: Case) -> None:
    answers = find_answers(case, "Did the Zorvan Brigade shell Tarn with zeppelins?", top=5)
    assert [answer.quote.text for answer in answers] == ["Mira Holt, a baker, said that the army shelled Tarn."]


@pytest.mark.parametrize(
    "question", ["TARN", "tarn?", "“Tarn”", "'Tarn'", "Tarn’s", "Quarrow/Tarn", "who shelled tarn"]
)
def test_case_and_marks_around_a_word_do_not_matter(case: Case, question: str) -> None:
    found = [answer.quote.text for answer in find_answers(case, question, top=10)]
    assert "Mira Holt, a baker, said that the army shelled Tarn." in found


@pytest.mark.parametrize(
    "question", ["Tarn AND", 'Tarn" OR "Quarrow', "NEAR(Tarn Quarrow)", "Tarn*", "words:Tarn", "-Tarn", "Tarn ' -- ;"]
)
def test_nothing_in_a_question_is_an_operator(case: Case, question: str) -> None:
    assert find_answers(case, question, top=5)


@pytest.mark.parametrize(("word", "quote"), [("US", "The US sent envoys."), ("May", "It rained all May.")])
def test_a_name_spelt_like_a_word_of_asking_is_a_content_word(tmp_path: Path, word: str, quote: str) -> None:
    draft = Draft("The US sent envoys. It rained all May. Nobody came to see it.", file="a.txt", language="en")
    with open_case(str(tmp_path / "a.case"), create=True) as made:
        made.accept(draft.document, draft.reading(), key="a")
        assert [answer.quote.text for answer in find_answers(made, f"What about {word}?", top=5)] == [quote]


def test_an_empty_case_answers_nothing(tmp_path: Path) -> None:
    with open_case(str(tmp_path / "empty.case"), create=True) as made:
        assert find_answers(made, "Who shelled Tarn?", top=5) == ()


def test_a_withdrawn_document_answers_nothing(tmp_path: Path) -> None:
    with small_case(tmp_path) as made:
        made.withdraw(wire().document.id, by="Ada", why="a test")
        assert find_answers(made, "Who shelled Tarn?", top=5) == ()


def test_a_tentative_statement_is_not_told_with_an_answer(case: Case) -> None:
    answers = find_answers(case, "Tomas Keld leads", top=5)
    assert not any("PRESENT_IN" in told for answer in answers for told in answer.statements)


def test_no_more_answers_than_asked_for_the_best_first(case: Case) -> None:
    answers = find_answers(case, "Lenna Freedom Army Quarrow soldiers killed", top=2)
    assert [answer.rank for answer in answers] == [1, 2]
    assert answers[0].score >= answers[1].score


def test_page_furniture_is_no_answer(case: Case) -> None:
    assert find_answers(case, "follow", top=5) == ()


def test_the_cells_and_lines_of_an_answer_lead_to_its_place(case: Case) -> None:
    best = find_answers(case, "Who shelled Tarn?", top=1)[0]
    cells = best.cells()
    assert (cells["rank"], cells["start"], cells["end"]) == ("1", "238", "290")
    assert best.lines() == (
        "1  “Mira Holt, a baker, said that the army shelled Tarn.”",
        "Northern Wire > Ana Reyl > Mira Holt",
        "FIGHTS (attacker: the army; target: Tarn): certain",
        "Post attacked at Quarrow, 2024-03-13 [238:290]",
    )
