"""Letters are a name's short form where they are its initials in any order, or stand close behind a group's name."""

from __future__ import annotations

import pytest

from whence.resolve.short_forms import fits, is_short_form, may_be_short_for


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("TTP", True), ("T.T.P.", True), ("JuA", True), ("IS-K", True), ("R", False), ("Kabul", False), ("Hesk V", False)],
)
def test_a_short_form_has_two_capitals_and_no_blank(name: str, is_one: bool) -> None:
    assert is_short_form(name) == is_one


@pytest.mark.parametrize(
    ("short", "name", "is_fit"),
    [
        ("TTP", "Tehrik-i-Taliban Pakistan", True),
        ("LeH", "Lashkar-e-Hesk", True),
        ("MoFA", "the Ministry of Foreign Affairs", True),
        ("USAV", "US Agency for Velm", True),
        ("UNAMV", "United Nations Assistance Mission in Velm", True),
        ("PAH", "Hesk Party of Arda", True),
        ("RFE/RL", "Radio Free Europe/Radio Liberty", True),
        ("KWP", "Kurdistan Front", False),
        ("TTP", "Pakistani Taliban", False),
        ("R", "Republican Party", False),
        ("VF", "", False),
    ],
)
def test_letters_fit_a_name_by_the_beginnings_of_its_words(short: str, name: str, is_fit: bool) -> None:
    assert fits(short, name) == is_fit


@pytest.mark.parametrize(
    ("short", "name", "at_end", "may"),
    [
        ("PKK", "Kurdistan Workers' Party", True, True),
        ("KGS", "Velm Security Directorate", True, False),
        ("KVZ", "Velm Front", False, True),
        ("KVZ", "Velm Front", True, False),
        ("TTP", "Pakistani Taliban", True, True),
        ("TTP", "Hamas", True, False),
        ("AFP", "Velm Army", False, False),
        ("NGO", "Velm Front", False, False),
        ("UAE", "Velm Front", False, False),
        ("KVZ", "Hesk Velm", False, False),
        ("KVZ", "General Hesk Front", False, False),
    ],
)
def test_capitals_that_do_not_fit_may_be_a_group_s_in_another_tongue(
    short: str, name: str, at_end: bool, may: bool
) -> None:
    assert may_be_short_for(short, name, at_end=at_end) == may
