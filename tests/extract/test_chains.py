"""Noun phrases belong together in chains and lists."""

from __future__ import annotations

import pytest

from tests.extract.marked import phrases, verb, words_of
from whence.extract.chains import (
    antecedent,
    chain_start,
    following,
    listed_after,
    listed_before,
    past_of,
    previous,
    slot_of,
)


def test_a_chain_of_prepositions_starts_at_its_head() -> None:
    made = phrases("Gunmen of the movement in the north fled.")
    assert words_of(made, chain_start(made, verb(made, "fled") - 1)) == "gunmen"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They attacked Zarbad, Kelm and Oru.", ["zarbad", "kelm", "oru"]),
        ("They attacked Zarbad and the men fled.", ["zarbad"]),
        ("They attacked Zarbad, a town.", ["zarbad"]),
        ("They attacked the town of Zarbad and the port.", ["the town", "the port"]),
    ],
)
def test_a_list_ends_with_and_and_is_not_the_next_clause(text: str, found: list[str]) -> None:
    made = phrases(text)
    assert [words_of(made, at) for at in listed_after(made, 2)] == found


def test_a_list_of_subjects_is_read_backwards() -> None:
    made = phrases("The army, the police and the guard fled.")
    assert [words_of(made, at) for at in listed_before(made, verb(made, "guard"))] == [
        "the army",
        "the police",
        "the guard",
    ]


def test_the_object_of_a_verb_is_no_subject_of_the_next() -> None:
    made = phrases("They attacked the army and the guard fled.")
    assert [words_of(made, at) for at in listed_before(made, verb(made, "guard"))] == ["the guard"]


def test_who_stands_for_the_head_of_the_chain_before() -> None:
    made = phrases("[Gunmen|population] of the movement who fled sang.")
    assert [words_of(made, at) for at in antecedent(made, verb(made, "who"))] == ["gunmen"]


def test_many_of_leads_to_whom_it_speaks_of() -> None:
    made = phrases("Many of [the fighters|population] fled.")
    mention = slot_of(made, 0).mention
    assert mention is not None
    assert mention.span.text == "the fighters"


def test_neighbours_are_found_past_adverbs_brackets_and_times() -> None:
    made = phrases("The army (a big one) on Monday quickly fled.")
    assert words_of(made, previous(made, verb(made, "fled") - 1)) == "the army"
    assert following(made, verb(made, "fled")) == verb(made, "fled")


def test_of_phrases_are_passed() -> None:
    made = phrases("The fall of the town of Zarbad came.")
    assert words_of(made, past_of(made, 1)) == "came"
