"""Phrases side by side that are one and the same."""

from __future__ import annotations

import pytest

from tests.extract.mentioned import found, line
from whence.extract.apposition import relate


@pytest.mark.parametrize(
    ("text", "name", "phrase"),
    [
        ("Amina Diallo, the group's leader, left.", "Amina Diallo", "leader"),
        ("Amina Diallo, a known smuggler, left.", "Amina Diallo", "a known smuggler"),
        ("It was founded by Amina Diallo, a known smuggler.", "Amina Diallo", "a known smuggler"),
        ("Amina Diallo, spokeswoman for the group, left.", "Amina Diallo", "spokeswoman"),
        ("A party spokeswoman, Amina Diallo, left.", "Amina Diallo", "A party spokeswoman"),
        ("The head of the group's border affairs, Amina Diallo, left.", "Amina Diallo", "The head"),
        ("The group known as Tazmalt left.", "Tazmalt", "The group"),
        ("A man called Diallo left.", "Diallo", "A man"),
        ("Tazmalt is a rebel group.", "Tazmalt", "a rebel group"),
        ("They left Tazmalt (a mining town).", "Tazmalt", "a mining town"),
        ("In Tazmalt, the capital, they met.", "Tazmalt", "the capital"),
        ("The National Renewal Council (NRC) left.", "National Renewal Council", "NRC"),
        ("The National Liberation Army (ELN) left.", "ELN", "ELN"),
    ],
)
def test_two_phrases_are_one_where_the_words_between_say_so(text: str, name: str, phrase: str) -> None:
    seen = found(text)
    assert seen.entity(name) == seen.entity(phrase)


@pytest.mark.parametrize(
    ("text", "name", "phrase"),
    [
        ("In Gao, the army left.", "Gao", "the army"),
        ("In Gao, a smuggler left.", "Gao", "a smuggler"),
        ("According to Reuters, the army left.", "Reuters", "the army"),
        ("The army, Diallo and others left.", "Diallo", "The army"),
        ("They met Diallo, whose brother left.", "Diallo", "whose brother"),
        ("Diallo, Touré, a smuggler, and others left.", "Touré", "a smuggler"),
        ("Diallo was the smuggler.", "Diallo", "the smuggler"),
        ("Diallo (41) and smugglers left.", "Diallo", "smugglers"),
    ],
)
def test_two_phrases_stay_two_where_one_does_not_explain_the_other(text: str, name: str, phrase: str) -> None:
    seen = found(text)
    assert seen.entity(name) != seen.entity(phrase)


def test_brackets_that_hold_no_short_form_join_nothing() -> None:
    seen = found("The Upriver Council (Gao) left.")
    assert seen.entity("Upriver Council") != seen.entity("Gao")


def test_a_phrase_that_speaks_of_nothing_is_passed_over() -> None:
    each = line("The reason, they said, was fear.")
    relate(each, [])
    assert found("The reason, they said, was fear.").entities == ()


@pytest.mark.parametrize(
    ("text", "name", "phrase"),
    [
        ("Oda Velkamp, the mayor, left.", "Oda Velkamp", "the mayor"),
        ("The mayor, Oda Velkamp, left.", "Oda Velkamp", "The mayor"),
        ("Tomas Okello, a former soldier, left.", "Tomas Okello", "a former soldier"),
        ("They met Tomas Okello, a local journalist.", "Tomas Okello", "a local journalist"),
        ("Oda Velkamp is a lawyer.", "Oda Velkamp", "a lawyer"),
        ("Tomas Okello was a teacher.", "Tomas Okello", "a teacher"),
        ("The Orolo People's Congress (OPC) left.", "Orolo People's Congress", "OPC"),
        ("The Movement for Tazmalt Unity (MTU) left.", "Movement for Tazmalt Unity", "MTU"),
        ("The village known as Orolo burned.", "Orolo", "The village"),
    ],
)
def test_what_explains_a_name_is_the_thing_named(text: str, name: str, phrase: str) -> None:
    seen = found(text)
    assert seen.entity(name) == seen.entity(phrase)


@pytest.mark.parametrize(
    ("text", "name", "phrase"),
    [
        ("Oda Velkamp and the mayor left.", "Oda Velkamp", "the mayor"),
        ("In Orolo, the mayor left.", "Orolo", "the mayor"),
        ("Oda Velkamp met a lawyer.", "Oda Velkamp", "a lawyer"),
        ("Oda Velkamp is not a lawyer.", "Oda Velkamp", "a lawyer"),
        ("When Oda Velkamp left, the mayor stayed.", "Oda Velkamp", "the mayor"),
        ("Oda Velkamp left; the mayor stayed.", "Oda Velkamp", "the mayor"),
        ("Oda Velkamp, unlike the mayor, left.", "Oda Velkamp", "the mayor"),
        ("They met Oda Velkamp, the mayor, a lawyer and others.", "Oda Velkamp", "a lawyer"),
    ],
)
def test_what_only_stands_near_a_name_is_another_thing(text: str, name: str, phrase: str) -> None:
    seen = found(text)
    assert seen.entity(name) != seen.entity(phrase)
