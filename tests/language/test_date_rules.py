"""Tests of whence.language.date_rules."""

from __future__ import annotations

from whence.language.date_rules import load_date_rules


def test_every_rule_says_what_it_reads_and_none_says_the_same() -> None:
    says = [rule.says for rule in load_date_rules()]
    assert all(says)
    assert len(says) == len(set(says))


def test_a_rule_that_matches_no_day_gives_nothing() -> None:
    (iso,) = [rule for rule in load_date_rules() if rule.says == "an ISO date"]
    match = iso.pattern.search("on 2021-13-40")
    assert match is not None
    assert iso.give(match) == {}


def test_a_month_in_lower_case_is_no_month() -> None:
    (month,) = [rule for rule in load_date_rules() if rule.says == "a month"]
    match = month.pattern.search("they came to march")
    assert match is not None
    assert month.give(match) == {}


def test_blanks_may_be_newlines_and_non_breaking() -> None:
    (day,) = [rule for rule in load_date_rules() if rule.says == "a day"]
    assert all(day.pattern.search(f"3{blank}May{blank}2021") for blank in (" ", "\n", "\u00a0"))
