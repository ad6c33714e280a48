"""Tests of whence.view.ask."""

from __future__ import annotations

from whence.store import Case
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


def test_a_question_of_such_words_alone_is_still_asked(case: Case) -> None:
    assert find_answers(case, "who said that", top=5) != ()


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
