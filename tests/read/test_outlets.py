"""What tells the name of an outlet, or of an organisation, from other names."""

from __future__ import annotations

import re

import pytest

from whence.read.outlets import NAME, bare_outlet, is_organisation, is_outlet, outlet_class, same_outlet


@pytest.mark.parametrize("name", ["Reuters", "The Guardian", "Velm Herald", "The Tarn Daily News", "valley77.com"])
def test_outlets_are_told(name: str) -> None:
    assert is_outlet(name)


@pytest.mark.parametrize(
    "name", ["Mara Lind", "General Vost", "River Front", "The Taliban", "Post", "The Times", "White House Press Office"]
)
def test_other_names_are_not(name: str) -> None:
    assert not is_outlet(name)


def test_organisations_are_told_by_their_word() -> None:
    assert is_organisation("Ministry of Defence")
    assert is_organisation("Human Rights Watch")
    assert not is_organisation("Mara Lind")


@pytest.mark.parametrize(
    ("company", "outlet"),
    [
        ("The Tarn Courier Company, LLC", "The Tarn Courier"),
        ("Velm Media Inc.", "Velm Media"),
        ("Valley Publishing Co., Ltd.", "Valley Publishing"),
        ("Dow & Company", "Dow & Company"),
        ("Coast Watch", "Coast Watch"),
    ],
)
def test_a_company_goes_by_its_outlet(company: str, outlet: str) -> None:
    assert bare_outlet(company) == outlet


def test_the_end_of_a_name_stands_for_it() -> None:
    assert same_outlet("The Velm Post", "the Post")
    assert same_outlet("Velm Post", "The Velm Post")
    assert not same_outlet("The Velm Post", "The Tarn Post")
    assert not same_outlet("Velm", None)
    assert not same_outlet("The", "The")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Council on Foreign Relations says", "Council on Foreign Relations"),
        ("Foreign Policy on April 20", "Foreign Policy"),
        ("19FortyFive, which", "19FortyFive"),
        ("valley77.com on Monday", "valley77.com"),
        ("As Politico reports", None),
        ("Le Monde diplomatique", "Le Monde"),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(text: str, name: str | None) -> None:
    match = re.match(NAME, text)
    assert (match[0] if match else None) == name


def test_what_a_text_calls_an_outlet_is_listed() -> None:
    assert re.fullmatch(outlet_class(), "news agency")
