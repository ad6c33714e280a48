"""Two names of a kind are compared: their order does not matter, and no name is different from itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.names import BESIDE, load_pairs
from whence.resolve import NameMatch, compare_names

KINDS = ("person", "armed-group", "organisation", "government-body", "media", "state", "place")
NAMES = st.sampled_from(
    sorted({name for pair in (*load_pairs(), *load_pairs(BESIDE)) for name in (pair.one, pair.other)})
) | st.text(max_size=30)


def test_the_reason_is_the_sentence_of_the_rule() -> None:
    assert compare_names("13th Brigade", "14th Brigade", kind="armed-group") == NameMatch(
        0.03, "different", "They bear two numbers."
    )


@pytest.mark.parametrize("kind", KINDS)
@given(one=NAMES, other=NAMES)
def test_the_order_of_the_two_does_not_matter_and_the_score_is_a_share(kind: str, one: str, other: str) -> None:
    match = compare_names(one, other, kind=kind)
    assert compare_names(other, one, kind=kind) == match
    assert 0 <= match.score <= 1
    assert (match.verdict == "same") == (match.score >= 0.6)


@pytest.mark.parametrize("kind", KINDS)
@given(name=NAMES)
def test_no_name_is_different_from_itself(kind: str, name: str) -> None:
    assert compare_names(name, name, kind=kind).verdict != "different"


def test_only_as_states_do_a_capital_and_its_country_name_one() -> None:
    assert [compare_names("Kabul", "Afghanistan", kind=kind).verdict for kind in ("state", "place")] == [
        "same",
        "different",
    ]
