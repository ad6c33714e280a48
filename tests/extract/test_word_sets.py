"""Sets of words come from the grammar table by name."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from whence.extract.word_sets import word_set

TABLE = tomllib.loads(files("whence.extract.lexicon").joinpath("grammar.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(TABLE["sets"]))
def test_every_set_has_words_and_says_what_they_are_for(name: str) -> None:
    assert word_set(name)
    assert TABLE["sets"][name]["why"].endswith((".", "?"))


def test_a_set_that_is_not_in_the_table_is_a_fault_of_the_code() -> None:
    with pytest.raises(KeyError):
        word_set("no such set")
