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


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("Orrin Gazette", True),
        ("The Orrin Gazette", True),
        ("ORRIN GAZETTE", True),
        ("orrin-now.org", True),
        ("reuters", True),
        ("the Associated Press", True),
        ("Radio Orrin", True),
        ("Gazette", False),
        ("The Gazette", False),
        ("Orrin", False),
        ("Mayor of Orrin", False),
        ("Orrin Press Council", False),
        ("orrin-now", False),
        ("", False),
    ],
)
def test_an_outlet_is_told_by_its_name_a_word_of_the_trade_or_its_domain(name: str, outlet: bool) -> None:
    assert is_outlet(name) is outlet


@pytest.mark.parametrize(
    ("name", "organisation"),
    [
        ("Institute for River Studies", True),
        ("The Kesh Foundation", True),
        ("CENTRE FOR RIVER LAW", True),
        ("Orrin University", True),
        ("Ove Tarn", False),
        ("Institutional", False),
        ("", False),
    ],
)
def test_an_organisation_has_the_whole_word_in_its_name(name: str, organisation: bool) -> None:
    assert is_organisation(name) is organisation


@pytest.mark.parametrize(
    ("holder", "bare"),
    [
        ("Orrin Gazette Ltd.", "Orrin Gazette"),
        ("Orrin Gazette, Inc", "Orrin Gazette"),
        ("Orrin Gazette GmbH", "Orrin Gazette"),
        ("  Orrin Gazette. ", "Orrin Gazette"),
        ("Brandt and Company", "Brandt and Company"),
        ("Incline", "Incline"),
    ],
)
def test_only_the_legal_form_is_taken_off(holder: str, bare: str) -> None:
    assert bare_outlet(holder) == bare


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Orrin Gazette", "ORRIN GAZETTE", True),
        ("the Gazette", "The Orrin Gazette", True),
        ("The Orrin Gazette", "Gazette", True),
        ("Orrin", "Orrin Gazette", False),
        ("Orrin Gazettes", "Orrin Gazette", False),
        ("Orrin Gazette", "", False),
        ("", "", False),
    ],
)
def test_one_outlet_goes_by_the_end_of_its_name_and_never_by_its_beginning(one: str, other: str, same: bool) -> None:
    assert same_outlet(one, other) is same
    assert same_outlet(other, one) is same


@pytest.mark.parametrize("name", ["Kesh News Agency", "the Kesh News Agency", "Orrin Valley News Service"])
def test_a_name_that_ends_in_what_a_text_calls_an_outlet_is_one(name: str) -> None:
    assert is_outlet(name)


@pytest.mark.parametrize("name", ["News Agency", "Kesh Relief Agency", "Kesh Times Foundation"])
def test_an_agency_or_foundation_of_another_trade_is_none(name: str) -> None:
    assert not is_outlet(name)
