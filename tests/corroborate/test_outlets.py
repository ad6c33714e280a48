"""Names of outlets: short forms, domains and sorts join; two papers stay two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.corroborate import same_outlet

CASES = [
    ("The Hesk Courier", "Hesk Courier", True),
    ("the Courier", "Hesk Courier", True),
    ("heskcourier.com", "Hesk Courier", True),
    ("www.heskcourier.co.uk", "Hesk Courier", True),
    ("Foreign Policy magazine", "Foreign Policy", True),
    ("Reuters news agency", "Reuters", True),
    ("AFP", "Agence France-Presse", True),
    ("AP", "the Associated Press", True),
    ("19fortyfive.com", "19FortyFive", True),
    ("Magazine", "Hesk Magazine", False),
    ("Hesk Courier", "Hesk Herald", False),
    ("Hesk Courier", "Lenna Courier", False),
    ("Reuters", "AFP", False),
    ("?", "Reuters", False),
    ("?", "?", True),
    ("", "", False),
]


@pytest.mark.parametrize(("one", "other", "same"), CASES)
def test_two_names_of_outlets_are_told_to_be_one_or_not(one: str, other: str, same: bool) -> None:
    assert same_outlet(one, other) is same


@given(st.text(max_size=20), st.sampled_from([one for one, _, _ in CASES]))
def test_the_order_of_two_names_does_not_matter(one: str, other: str) -> None:
    assert same_outlet(one, other) is same_outlet(other, one)
