"""Tests of whence.language.date_giving."""

from __future__ import annotations

import re

from whence.language import date_giving as give


def _match(pattern: str, text: str) -> re.Match[str]:
    match = re.fullmatch(pattern, text)
    assert match
    return match


FIGURES = r"(?P<first>\d+)/(?P<second>\d+)/(?P<year>\d+)"


def test_figures_give_a_day_only_where_they_tell_which_is_the_month() -> None:
    told = [give.numeric(_match(FIGURES, text)) for text in ("13/05/2021", "05/13/2021", "05/06/2021", "31/02/2021")]
    assert told == [{"edtf": "2021-05-13"}, {"edtf": "2021-05-13"}, {}, {}]


def test_two_figures_give_a_year_only_where_the_century_is_plain() -> None:
    assert give.short_year(_match(r"'(?P<year>\d\d)", "'94")) == {"edtf": "1994"}
    assert give.short_year(_match(r"'(?P<year>\d\d)", "'04")) == {}


def test_a_century_is_named_by_its_number_less_one() -> None:
    assert give.century(_match(r"(?P<century>\d+)th", "19th")) == {"edtf": "18XX"}


def test_the_th_of_a_month_keeps_month_and_year_open() -> None:
    assert give.day_of_month(_match(r"(?P<day>\w+)", "9th")) == {"anchor": "published", "edtf": "XXXX-XX-09"}
