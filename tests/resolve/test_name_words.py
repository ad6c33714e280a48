"""The tables of words that names are made of are whole: every heading says why, and a form leads to its first."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from whence.resolve.name_words import rows_of, text_under, words_under

TABLES = ("persons", "groups", "toponyms", "states", "introductions")
SAID = {"says", "older", "where"}  # of phrases


@pytest.mark.parametrize("table", TABLES)
def test_every_heading_says_why_and_lists_words_or_rows(table: str) -> None:
    text = files("whence.resolve").joinpath("data", f"{table}.toml").read_text("utf-8")
    for heading in tomllib.loads(text).values():
        assert heading["why"].endswith(".")
        assert heading.keys() - SAID in ({"why", "words"}, {"why", "rows"})
        assert heading.keys() & SAID in (set(), SAID)


def test_words_are_listed_under_their_heading() -> None:
    assert {"mullah", "general", "haji"} <= words_under("persons", "titles")


def test_a_form_leads_to_the_first_of_every_row_it_stands_in() -> None:
    rows = rows_of("persons", "given")
    assert rows["mohammed"] == ("muhammad",)
    assert rows["salem"] == ("salim", "salem")


def test_forms_of_several_words_are_parted_by_a_sign() -> None:
    assert rows_of("groups", "known_as", split=";")["hayat tahrir al sham"] == ("hayat tahrir al sham",)


def test_a_heading_holds_texts() -> None:
    assert text_under("introductions", "older", "older") == "second"
