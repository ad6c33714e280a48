"""What a document shows of its words."""

from __future__ import annotations

import pytest

from tests.extract.marked import document_of
from whence.extract.evidence import gather_evidence, is_capital, is_common, is_known, is_loud, opens
from whence.extract.layout import lay_out
from whence.language import tokenize


def test_words_are_counted_small_everywhere_and_capital_only_where_nothing_asks_for_it() -> None:
    evidence = gather_evidence(lay_out(document_of("Rebels left. Then rebels met the Column in Gao.")))
    assert evidence.small["rebels"] == 1
    assert evidence.capital["Column"] == 1
    assert evidence.capital["Rebels"] == 0


def test_a_headline_tells_nothing_of_capitals() -> None:
    evidence = gather_evidence(lay_out(document_of("Truce Holds In Ghost Town\n\nThe truce held.")))
    assert not evidence.capital


@pytest.mark.parametrize(
    ("word", "is_name"), [("Dapaong", True), ("Soldiers", False), ("Reportedly", False), ("Column", True)]
)
def test_a_word_is_a_name_by_the_document_first_and_by_the_lists_next(word: str, is_name: bool) -> None:
    evidence = gather_evidence(lay_out(document_of("They fear the Column. It left.")))
    assert evidence.is_name_word(word) is is_name


@pytest.mark.parametrize("word", ["Kabul", "U.S.", "al-Qaeda", "d'Or", "24Heures", "É"])
def test_a_word_is_written_as_names_are(word: str) -> None:
    assert is_capital(word)


@pytest.mark.parametrize("word", ["kabul", "e-mail", "3rd", "38", "-"])
def test_a_word_is_not_written_as_names_are(word: str) -> None:
    assert not is_capital(word)


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [("Rebels left", 0, True), ("“ Rebels left", 1, True), ("the Rebels left", 1, False), ("Workers' Front", 2, False)],
)
def test_any_word_would_be_capitalised_first_and_after_an_opening_mark(text: str, at: int, expected: bool) -> None:
    assert opens(tokenize(text), at) is expected


@pytest.mark.parametrize(
    ("text", "loud"),
    [
        ("Troops Leave Kabul As Truce Holds", True),
        ("ARMY SHELLS BASE NEAR GAO", True),
        ("The Islamic Movement of Kasanga and the National Front met in Gao.", False),
        ("Troops left Kabul as the truce held", False),
        ("Kabul Falls", False),
    ],
)
def test_a_line_in_title_case_or_in_capitals_is_loud(text: str, loud: bool) -> None:
    assert is_loud(lay_out(document_of(text)).sentences[0]) is loud


@pytest.mark.parametrize("word", ["soldiers", "attacked", "reportedly", "verification", "said"])
def test_common_words_are_told_by_the_lists_and_by_their_endings(word: str) -> None:
    assert is_common(word)
    assert not is_common("dapaong")


def test_countries_and_names_of_the_world_are_known() -> None:
    assert is_known("Afghan")
    assert is_known("Reuters")
    assert not is_known("Dapaong")


@pytest.mark.parametrize("word", ["Orolo", "UN", "N'Djamena", "O'Rourke", "Jean-Baptiste", "Touré", "Łódź", "Ürümqi"])
def test_a_word_that_opens_with_a_capital_is_written_as_a_name(word: str) -> None:
    assert is_capital(word)


@pytest.mark.parametrize("word", ["orolo", "2019", "3,000", "(", "—", "anti-war", "éclair", "%"])
def test_small_words_figures_and_marks_are_not_written_as_names(word: str) -> None:
    assert not is_capital(word)


@pytest.mark.parametrize("word", ["villagers", "yesterday", "government", "killed", "fighting", "however", "several"])
def test_everyday_words_are_common(word: str) -> None:
    assert is_common(word)


@pytest.mark.parametrize("word", ["tazmalt", "orolo", "velkamp", "njoroge", "kourouma"])
def test_invented_names_are_not_common(word: str) -> None:
    assert not is_common(word)


@pytest.mark.parametrize("name", ["France", "French", "British", "Hezbollah", "Hamas", "Germany", "Chinese"])
def test_the_world_knows_its_countries_and_its_groups(name: str) -> None:
    assert is_known(name)


@pytest.mark.parametrize("name", ["Orolo", "Velkamp", "Tazmalt Brigade", "Monday", "January", "Villagers"])
def test_the_world_knows_no_invented_name_no_day_and_no_common_noun(name: str) -> None:
    assert not is_known(name)
