"""Two names are the same without what does not tell names apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.store.names import normalised


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("Sarvan Front", "sarvan front"),
        ("the Sarvan Front", "sarvan front"),
        ("The  Sarvan\n Front's", "sarvan front"),
        ("The Sarvan Front\u2019s", "sarvan front"),
        ("United States'", "united states"),
        ("ＳＦ", "sf"),
        ("STRASSE", "straße"),
        ("The The", "the"),
    ],
)
def test_case_width_blanks_article_and_possessive_tell_no_names_apart(name: str, same: str) -> None:
    assert normalised(name) == normalised(same)


@pytest.mark.parametrize(("one", "other"), [("Sarvan Front", "Sarvan Fronts"), ("Theodor", "odor"), ("Anna", "na")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)


def test_an_article_alone_is_a_name() -> None:
    assert normalised("The") == "the"


@given(st.text())
def test_a_normalised_name_fits_an_index_and_has_no_blank_at_its_ends(name: str) -> None:
    key = normalised(name)
    assert len(key) <= 200
    assert "\0" not in key
    assert not key.startswith(" ")
