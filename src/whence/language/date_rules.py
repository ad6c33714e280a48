"""The rules of dates: which words are a time, and what they fix of it."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

from whence.language import date_giving as give
from whence.language import date_lengths as lengths
from whence.language.date_giving import Fields, Match
from whence.language.date_pieces import spelt_out

__all__ = ["DateRule", "load_date_rules"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRule:
    """Words of this form are a time; `give` tells what they fix, and nothing at all where they are none after all."""

    says: str
    pattern: re.Pattern[str]
    give: Callable[[Match], Fields]


@functools.cache
def load_date_rules(*, known: bool = False) -> tuple[DateRule, ...]:
    """Return the rules, the longer form of a time before the shorter. known: for words that are known to be a time."""
    return tuple(
        DateRule(says=says, pattern=spelt_out(pattern, known=known), give=fields) for says, pattern, fields in _RULES
    )


_RULES: tuple[tuple[str, str, Callable[[Match], Fields]], ...] = (
    ("an ISO date", r"\b(?P<year>\d{4})(?P<sep>[-/])(?P<month>\d\d)(?P=sep)(?P<day>\d\d)\b", give.iso),
    ("a day in figures",
     r"(?<![\w./])(?P<first>\d\d?)(?P<sep>[./])(?P<second>\d\d?)(?P=sep)(?P<year>(?:19|20)\d\d)(?![\w/]|\.\d)",
     give.numeric),
    ("days of a month",
     r"\b(?:(?:from|between) )?(?:the )?(?P<day>{DAY})(?: ?[-–] ?| to | and | or )(?:the )?(?P<last>{DAY}) "
     r"(?:of )?(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?",
     give.days),
    ("days of a month, month first",
     r"\b(?P<month>{MONTH}) (?P<day>{DAY})(?: ?[-–] ?| to | and )(?P<last>{DAY})(?! {MONTH})(?:,"
     r" (?P<year>{YEAR}))?", give.days),
    ("from a day to a day",
     r"\b(?:from|between) (?P<day>{DAY}) (?P<month>{MONTH})(?: (?P<year>{YEAR}))? (?:to|and) (?P<to_day>{DAY})"
     r" (?P<to_month>{MONTH})(?: (?P<to_year>{YEAR}))?",
     give.day_to_day),
    ("from a month to a month",
     r"\b(?:from|between) {PART}(?P<month>{MONTH})(?: (?P<year>{YEAR}))? (?:to|and) {PART}(?P<to_month>{MONTH})"
     r"(?: (?P<to_year>{YEAR}))?",
     give.month_to_month),
    ("two months", r"{LEAD}(?P<month>{MONTH})(?: (?P<year>{YEAR}))? and (?P<to_month>{MONTH})(?: (?P<to_year>{YEAR}))?",
     give.months_running),
    ("from a year to a year", r"\b(?:from|between) (?P<year>{YEAR}) (?:to|and) (?P<last>{YEAR})", give.year_to_year),
    ("years", r"(?<![\w-])(?P<year>{YEAR})[-–](?P<last>{YEAR}|\d\d)(?![\w-])", give.year_to_year),
    ("two years running", r"{LEAD}(?P<year>{YEAR}) and (?:in )?(?P<last>{YEAR})", give.years_running),
    ("one of two years", r"\b(?P<year>{YEAR}) or (?P<last>{YEAR})", give.either_year),
    ("a day", r"\b(?:{WEEKDAY},? )?(?:the )?(?P<day>{DAY}) (?:of )?(?P<month>{SHORT})(?:,? (?P<year>{YEAR}))?",
     give.day),
    ("a day, month first",
     r"\b(?:{WEEKDAY},? )?(?P<month>{SHORT}) (?P<day>{DAY})(?! {SHORT})(?:,? (?P<year>{YEAR}))?", give.day),
    ("a month of a year", r"\b{PART}(?P<month>{SHORT}),? (?:of )?(?P<year>{YEAR})", give.month),
    ("a day of a year counted from now",
     r"\b(?:the )?(?:(?P<day>{DAY}) (?:of )?)?(?P<month>{MONTH})(?(day)| (?P<last>{DAY})),?"
     r" (?:of )?(?P<step>this|last|next) year\b", give.day_from_now),
    ("a month of a year counted from now",
     r"\b(?P<month>{MONTH}),? (?:of )?(?P<step>this|last|next) year\b", give.month_from_now),
    ("a month of the year that is told of",
     r"\b(?P<way>that|the following) (?P<month>{MONTH})", give.month_told),
    ("a day or month of that year",
     r"\b(?:the )?(?:(?P<day>{DAY}) (?:of )?)?(?P<month>{MONTH}),? (?:of )?(?P<way>that|the following) year\b",
     give.month_told),
    ("a month of this year", r"\bthis (?P<month>{MONTH})", give.this_month),
    ("a day by its number in this month", r"\bthe (?P<day>\d\d?(?:st|nd|rd|th)) (?:of )?(?P<step>this|last) month\b",
     give.day_of_this_month),
    ("a day by its number",
     r"(?:(?<=\bon )|(?<=\bsince )|(?<=\bfrom )|(?<=\buntil ))the (?P<day>(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th))"
     r"(?= ?(?:[.,;:!?)”\"]|\Z)| (?:and|when|that|he|she|they|in|at|by|after|before)\b)",
     give.day_of_month),
    ("a day with a name of its own",
     r"(?<!\bby )(?<!\bbefore )(?<!\bafter )(?<!\buntil )\b(?P<feast>{FEAST})\b(?:,? (?:of )?(?P<year>{YEAR}))?",
     give.feast),
    ("a season", r"\b(?P<season>{SEASON}) (?:of )?(?P<year>{YEAR})", give.season),
    ("a season counted from now", r"\b(?P<step>last|this|next) (?P<season>{SEASON}|fall)\b", give.season_from_now),
    ("a quarter",
     r"\b(?:the )?(?:(?P<before>{YEAR}) )?(?:Q(?P<short>[1-4])|(?P<quarter>{ORDINAL})[ -]quarter\b(?! of the (?!year)))"
     r"(?:,? (?:of )?(?:(?P<year>{YEAR})|(?P<step>this|last|next) year))?", give.quarter),
    ("half of a year",
     r"\b(?:the )?(?P<half>first|second) half of (?:(?P<year>{YEAR})|(?P<step>the|this|last|next) year\b)", give.half),
    ("the years of a century", r"\b(?:the )?(?P<century>1[5-8])00['’]?s\b", give.hundred),
    ("a decade", r"\b(?:the )?(?:(?:early|mid|late)[ -])?(?P<decade>(?:1[5-9]|20)\d)0['’]?s\b", give.decade),
    ("a decade by its name", r"\bthe (?:(?:early|mid|late)[ -])?(?P<decade>{DECADE})\b", give.named_decade),
    ("a century", r"\b(?:the )?(?P<century>1\d|20|21)(?:st|th)[ -]century\b", give.century),
    ("a month", r"(?<!\bevery )(?<!\beach ){LEAD}{PART}(?P<month>{MONTH})", give.bare_month),
    ("a weekend", r"\b(?:(?P<step>last|next|this)|the(?: past)?) weekend\b", lengths.weekend),
    ("a last day of several",
     r"\b(?:for an? )?(?P<number>{NTH})(?: (?:straight|consecutive|successive|running))? (?:day|night)(?: in a row)?"
     r" (?:on )?(?P<weekday>{WEEKDAY})\b(?!s)", lengths.last_of_days),
    ("from a day of the week to another",
     r"(?<!\bevery )(?<!\beach )\b(?:(?P<way>from|between) )?(?P<weekday>{WEEKDAY})"
     r"(?: and (?:on )?|(?(way) (?:to|through) ))(?P<last>{WEEKDAY})\b(?!s)", lengths.weekdays),
    ("a day of the week",
     r"(?<!\bevery )(?<!\beach )(?<!\ba )\b(?:(?P<step>last|next|this) )?(?P<weekday>{WEEKDAY})\b(?!s| prayers)",
     lengths.weekday),
    ("the night before publication", r"\bovernight\b", lengths.overnight),
    ("a day by its own name",
     r"\b(?P<day>the day (?:before yesterday|after tomorrow)"
     r"|today|tonight|tomorrow|yesterday|last night|this (?:morning|afternoon|evening|night|hour))\b",
     lengths.named_day),
    ("a week, month or year counted from now",
     r"\b(?:(?:earlier|later|sometime) )?(?P<step>this|last|next) (?P<unit>week|month|year)\b", lengths.unit_from_now),
    ("the end of this month or year",
     r"\b(?:the (?:end|start|beginning|middle) of the|(?:earlier|later) in the) (?P<unit>week|month|year)\b",
     lengths.unit_from_now),
    ("so long ago",
     r"\b(?P<number>{NUMBER}) (?P<unit>{UNIT})s? ago\b(?: (?P<sharp>today|this month)\b)?", lengths.ago),
    ("a year ago, before a noun", r"\b(?P<unit>year)-(?:ago|earlier)\b", lengths.year_ago),
    ("so long before or after what is told",
     r"\b(?P<number>{NUMBER})[ -](?P<unit>{UNIT})s?[ -](?P<way>later|after|earlier|before)\b(?P<what>(?= \w))?",
     lengths.later),
    ("beside what is told",
     r"\bthe (?P<way>next|following|same|previous) (?P<unit>{UNIT}|morning|evening)\b", lengths.beside),
    ("then", r"\b(?P<way>that) (?P<unit>day|morning|night|week|month|year)\b", lengths.beside),
    ("how long",
     r"(?<!\btimes )(?<!\bonce )(?<!\btwice )\b(?:(?:for|over|during|within|in|after) )?"
     r"(?:(?:the|more|less|than|about|at|least|most|nearly|almost|past|last|next|some|another|first|only|up|to"
     r"|coming) )*(?P<number>{NUMBER}) (?:more |full |additional |whole )?(?P<unit>{UNIT})s?\b"
     r"(?! (?:ago|later|earlier|after|before|old)|[-’'])",
     lengths.duration),
    ("how long, before a noun", r"\b(?P<number>{NUMBER})-(?P<unit>{UNIT})\b(?!-(?:old|ago|earlier))",
     lengths.duration),
    ("how long, in a word", r"\b(?P<unit>day|week|month|year|decade)-?long\b", lengths.long_lasting),
    ("how often", r"\b(?:every|each|once an?) (?:(?P<number>{NUMBER}) )?(?P<unit>{UNIT})s?\b", lengths.every),
    ("how often, in a word", r"\b(?:daily|weekly|monthly|yearly|annually)\b", lengths.adverb_of_frequency),
    ("a year", r"(?<!\bat )(?:{LEAD}|(?<=\bthe )|(?<=\())(?P<year>{YEAR})(?![\w-]| hours| GMT)", give.year),
    ("a year by its last figures", r"{LEAD}['’‘](?P<year>\d\d)\b(?!s)", give.short_year),
    ("a year in words", r"{LEAD}(?P<year>{SPOKEN})", give.spoken_year),
)  # fmt: skip
