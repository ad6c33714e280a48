"""Groups: best matches first, what is different never together, a person's word before the rules', in any order."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tests.resolve.telling_strategies import cases
from tests.resolve.test_happenings import FIGHT, POLICE, TALIBAN
from tests.resolve.test_relations import LEADS
from whence.resolve.telling_days import days_of
from whence.resolve.telling_groups import Judged, compare_tellings, group_tellings, judged_of
from whence.resolve.telling_keys import telling_keys
from whence.resolve.tellings import Telling
from whence.resolve.verdicts import NameMatch

Group = frozenset[str]


def judged(tellings: list[Telling]) -> list[Judged]:
    """Return what the rules say of those that share a key."""
    pairs = [(a, b) for a, b in combinations(tellings, 2) if telling_keys(a) & telling_keys(b)]
    return list(judged_of(pairs))


def grouped(*tellings: Telling, said: tuple[Judged, ...] = ()) -> list[set[str]]:
    return [set(group) for group in group_tellings(tellings, [*judged(list(tellings)), *said])]


def person(one: str, other: str, verdict: str) -> Judged:
    return Judged(one, other, verdict, by="person")  # type: ignore[arg-type]


A, B, C = (replace(FIGHT, id=id_, document=f"d{id_}") for id_ in "abc")
ON_POLICE = replace(C, fillers=(TALIBAN, POLICE))
VAGUE = replace(B, fillers=(TALIBAN,))
TWO_MORE = (replace(A, id="d", document="dd"), replace(A, id="e", document="de"))


def test_tellings_of_one_happening_are_a_group_and_others_stay_alone() -> None:
    assert grouped(A, B, replace(C, days=days_of("2022-05-05"))) == [{"a", "b"}, {"c"}]


def test_an_event_and_a_relation_are_two_things() -> None:
    assert compare_tellings(FIGHT, LEADS) == NameMatch(
        0.0, "different", "One tells what happens, the other what holds."
    )


def test_a_telling_that_fits_two_which_are_apart_is_taken_into_neither() -> None:
    assert grouped(A, VAGUE, ON_POLICE) == [{"a"}, {"b"}, {"c"}]


def test_a_telling_that_fits_many_and_one_apart_from_them_goes_with_the_many() -> None:
    assert grouped(A, VAGUE, ON_POLICE, *TWO_MORE) == [{"a", "b", "d", "e"}, {"c"}]


def test_a_person_joins_what_the_rules_part() -> None:
    assert grouped(A, ON_POLICE, said=(person("c", "a", "same"),)) == [{"a", "c"}]


def test_a_person_parts_what_the_rules_join_and_it_does_not_come_back_by_a_third() -> None:
    assert grouped(A, B, said=(person("a", "b", "different"),)) == [{"a"}, {"b"}]
    with_third = grouped(A, B, C, said=(person("a", "b", "different"),))
    assert not any({"a", "b"} <= group for group in with_third)


def test_what_a_person_leaves_open_joins_nobody() -> None:
    assert grouped(A, B, said=(person("a", "b", "unsure"),)) == [{"a"}, {"b"}]


def test_words_about_tellings_that_are_not_there_are_passed_over() -> None:
    assert grouped(A, said=(person("a", "gone", "same"),)) == [{"a"}]


said = st.lists(
    st.builds(
        person,
        st.sampled_from(["s0", "s1", "s2"]),
        st.sampled_from(["s3", "s4", "s5"]),
        st.sampled_from(["same", "different", "unsure"]),
    ),
    max_size=3,
    unique_by=lambda word: word.ids,
)


@given(case=cases(), words=said, seed=st.integers(0, 100))
def test_the_order_of_tellings_and_words_does_not_matter(case: list[Telling], words: list[Judged], seed: int) -> None:
    told = [*judged(case), *words]
    mixed, shuffled = list(case), [replace(word, one=word.other, other=word.one) for word in told]
    random.Random(seed).shuffle(mixed)
    random.Random(seed).shuffle(shuffled)
    assert group_tellings(case, told) == group_tellings(mixed, shuffled)


@given(case=cases(), words=said)
def test_each_telling_is_in_one_group(case: list[Telling], words: list[Judged]) -> None:
    groups = group_tellings(case, [*judged(case), *words])
    assert sorted(id_ for group in groups for id_ in group) == sorted(telling.id for telling in case)


@given(case=cases())
def test_what_the_rules_part_is_never_together_whatever_else_is_told(case: list[Telling]) -> None:
    groups = group_tellings(case, judged(case))
    for one, other in combinations(case, 2):
        if compare_tellings(one, other).verdict == "different":
            assert not any({one.id, other.id} <= group for group in groups)


@given(case=cases(), words=said)
def test_what_a_person_parts_is_never_together(case: list[Telling], words: list[Judged]) -> None:
    groups = group_tellings(case, [*judged(case), *words])
    for word in words:
        if word.verdict == "different":
            assert not any(set(word.ids) <= group for group in groups)
