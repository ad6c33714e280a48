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
