"""Names of groups: translations, acronyms and spellings join; branches, sides and numbers part."""

from __future__ import annotations

import pytest

from whence.resolve.group_names import RULES, compare_groups

CASES = [
    ("TTP", "Tehrik-i-Taliban Pakistan", "same"),
    ("Tehrik-i-Taliban Pakistan (TTP)", "TTP", "same"),
    ("East Turkestan Islamic Movement", "Eastern Turkistan Islamic Movement", "same"),
    ("Frente de Liberación de Hesk", "Hesk Liberation Front", "same"),
    ("the Taliban", "Taliban movement", "same"),
    ("Ansar Allah", "Ansarullah", "same"),
    ("MNLA", "Mouvement national de libération de l'Azawad", "same"),
    ("M-19", "19th of April Movement", "same"),
    ("Islamic State", "Islamic State Khorasan", "different"),
    ("Taliban", "Pakistani Taliban", "different"),
    ("Arakan Army", "Arakan Liberation Army", "different"),
    ("13th Brigade", "14th Brigade", "different"),
    ("AQIM", "AQAP", "different"),
    ("UNHCR", "UNICEF", "different"),
    ("Hesk Liberation Army", "Hesk Liberation Party", "different"),
    ("Haqqani faction", "Haqqani Network", "unsure"),
    ("Sinaloa", "Sinaloa Cartel", "unsure"),
    ("Liberation Front", "Hesk Liberation Front", "unsure"),
    ("HTS", "Hamza Tribal Shield", "unsure"),
    ("?", "TTP", "unsure"),
    ("Hesk Front militants", "the Hesk Front", "same"),
    ("the militants", "the rebels", "unsure"),
    ("Hesk regime", "Hesk government", "same"),
    ("Hesk Front government", "Hesk Front", "unsure"),
    ("Hesk Front authorities", "Hesk Front militants", "unsure"),
    ("Hesk Front authorities", "Arda Front", "different"),
    ("The Hesk Herald", "theheskherald.net", "same"),
    ("Al Hesk", "www.alhesk.com/en/", "same"),
    ("Hesk Times", "heskpost.com", "different"),
]


@pytest.mark.parametrize(("one", "other", "verdict"), CASES)
def test_two_names_of_groups_are_judged(one: str, other: str, verdict: str) -> None:
    assert compare_groups(one, other).verdict == verdict


def test_every_rule_has_a_sentence_that_can_be_shown() -> None:
    assert all((rule.__doc__ or "").endswith(".") for _, rule in RULES)
