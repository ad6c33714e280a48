"""Tests of whence.language.date_rules."""

from __future__ import annotations

import pytest

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


ROWS = [
    ("an ISO date", "2021-05-03"),
    ("days of a month", "from 5 to 16 June 2017"),
    ("days of a month, month first", "June 5-16, 2017"),
    ("from a day to a day", "from 28 May to 3 June 2021"),
    ("from a month to a month", "between March and May 2020"),
    ("from a year to a year", "between 2012 and 2014"),
    ("years", "1998-2000"),
    ("one of two years", "2013 or 2014"),
    ("a day", "Monday, 3 May 2021"),
    ("a day, month first", "Sept 4, 2019"),
    ("a month of a year", "Aug 2021"),
    ("a day of a year counted from now", "3 May next year"),
    ("a month of a year counted from now", "August of last year"),
    ("a season", "spring of 2024"),
    ("a season counted from now", "last winter"),
    ("a decade", "the early 1990s"),
    ("a day of the week", "next Friday"),
    ("a day by its own name", "the day before yesterday"),
    ("a week, month or year counted from now", "earlier this month"),
    ("so long ago", "three weeks ago"),
    ("so long before or after what is told", "six days later"),
    ("beside what is told", "the next morning"),
    ("then", "that year"),
    ("how long", "for more than three months"),
    ("how long, before a noun", "49-year"),
    ("how often", "once a month"),
    ("a day in figures", "13/05/2021"),
    ("a month of the year that is told of", "that May"),
    ("a day or month of that year", "the 3rd of May that year"),
    ("a month of this year", "this September"),
    ("a day by its number in this month", "the 9th of this month"),
    ("a day with a name of its own", "Christmas Eve 1989"),
    ("a quarter", "the third quarter of 2020"),
    ("half of a year", "the first half of 2020"),
    ("a decade by its name", "the late eighties"),
    ("a century", "the 19th century"),
    ("a weekend", "last weekend"),
    ("the night before publication", "overnight"),
    ("the end of this month or year", "the end of the year"),
    ("how long, in a word", "year-long"),
    ("a year ago, before a noun", "year-earlier"),
    ("how often, in a word", "weekly"),
    ("the years of a century", "the 1600s"),
    ("a last day of several", "for a third day on Friday"),
    ("from a day of the week to another", "from Tuesday to Thursday"),
]


@pytest.mark.parametrize(("says", "text"), ROWS)
def test_each_rule_reads_the_whole_of_its_example(says: str, text: str) -> None:
    (rule,) = [rule for rule in load_date_rules() if rule.says == says]
    match = rule.pattern.fullmatch(text)
    assert match is not None
    assert rule.give(match)


LED = [
    ("two months", "in January and February 1995"),
    ("a month", "in March"),
    ("a year", "in 2014"),
    ("two years running", "in 1999 and 2000"),
    ("a year by its last figures", "in ’91"),
    ("a year in words", "in nineteen ninety-one"),
    ("a day by its number", "on the 9th"),
]


@pytest.mark.parametrize(("says", "text"), LED)
def test_a_rule_for_a_bare_word_wants_the_word_before_it(says: str, text: str) -> None:
    (rule,) = [rule for rule in load_date_rules() if rule.says == says]
    assert rule.pattern.search(text) is not None
    assert rule.pattern.search(text.partition(" ")[2]) is None


@pytest.mark.parametrize(("says", "text"), LED[:-1])
def test_words_known_to_be_a_time_need_no_word_before_them(says: str, text: str) -> None:
    (rule,) = [rule for rule in load_date_rules(known=True) if rule.says == says]
    assert rule.pattern.fullmatch(text.partition(" ")[2]) is not None


def test_an_hour_in_four_figures_is_no_year() -> None:
    (rule,) = [rule for rule in load_date_rules(known=True) if rule.says == "a year"]
    assert not any(rule.pattern.search(words) for words in ("at 1650", "1824 hours", "1900 GMT"))


def test_every_rule_has_an_example_here() -> None:
    assert {rule.says for rule in load_date_rules()} == {says for says, _ in [*ROWS, *LED]}
