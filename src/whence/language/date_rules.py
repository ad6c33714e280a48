"""The rules of dates: which words are a time, and what they fix of it."""

from __future__ import annotations

import calendar
import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType

from whence.language.numerals import number_of

__all__ = ["DateRule", "Fields", "Match", "load_date_rules"]

Match = re.Match[str]
Fields = dict[str, str | int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRule:
    """Words of this form are a time; `give` tells what they fix, and nothing at all where they are none after all."""

    says: str
    pattern: re.Pattern[str]
    give: Callable[[Match], Fields]


_MONTH_NAMES = "january february march april may june july august september october november december"
_MONTHS = {name: at for at, name in enumerate(_MONTH_NAMES.split(), 1)}
_SHORT_MONTHS = r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_DAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday"
_DAYS = {name: at for at, name in enumerate(_DAY_NAMES.split(), 1)}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}  # EDTF level 1
_UNITS = MappingProxyType(
    {"minute": ("T", 1, "M"), "hour": ("T", 1, "H"), "day": ("", 1, "D"), "night": ("", 1, "D"), "week": ("", 1, "W"),
     "fortnight": ("", 2, "W"), "month": ("", 1, "M"), "year": ("", 1, "Y"), "decade": ("", 10, "Y")}
)  # fmt: skip
_DAY_STEPS = {
    "today": "P0D", "tonight": "P0D", "this morning": "P0D", "this afternoon": "P0D", "this evening": "P0D",
    "yesterday": "-P1D", "last night": "-P1D", "tomorrow": "P1D",
    "the day before yesterday": "-P2D", "the day after tomorrow": "P2D",
}  # fmt: skip

_NUMBERS = (
    "an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|twenty|thirty|forty|fifty|\d{1,3}(?:\.\d+)?"
)
_PIECES = {
    "MONTH": rf"(?:{'|'.join(_MONTHS)}|{_SHORT_MONTHS}\.)(?![\w-])",
    # Beside a day or a year a short month needs no point: "4 Sept 2019".
    "SHORT": rf"(?:{'|'.join(_MONTHS)}|{_SHORT_MONTHS}\b\.?)(?![\w-])",
    "DAY": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%]|[.,]\d)",
    "YEAR": r"(?:1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d)",
    "WEEKDAY": rf"(?:{'|'.join(_DAYS)})",
    "UNIT": r"(?:minute|hour|day|night|week|fortnight|month|year|decade)",
    "NUMBER": rf"(?:{_NUMBERS})",
    "SEASON": r"(?:spring|summer|autumn|winter)",
    "PART": r"(?:(?:the\s+)?(?:early|late|mid|start|end|beginning|middle)(?:\s+of\s+|\s+in\s+|[\s-]))?",
    # A month's name or a year alone is a time only after these: "may" and "march" are verbs, "2000" may count men.
    "LEAD": r"(?:(?<=\bin )|(?<=\bof )|(?<=\bby )|(?<=\bsince )|(?<=\buntil )|(?<=\bbefore )|(?<=\bafter )"
    r"|(?<=\bduring )"
    r"|(?<=\bfrom )|(?<=\bto )|(?<=\band )|(?<=\bor )|(?<=\blast )|(?<=\bnext )|(?<=\bthis )|(?<=\bthrough )"
    r"|(?<=\bearly )|(?<=\blate )|(?<=\bmid[ -])|(?<=\bthat ))",
}


@functools.cache
def load_date_rules() -> tuple[DateRule, ...]:
    """Return the rules, the longer form of a time before the shorter."""
    return tuple(
        DateRule(says=says, pattern=re.compile(_spelt_out(pattern), re.IGNORECASE), give=give)
        for says, pattern, give in _RULES
    )


def _spelt_out(pattern: str) -> str:
    return re.sub(r"\{([A-Z]+)\}", lambda match: _PIECES[match[1]], pattern).replace(" ", r"\s")


def _iso(match: Match) -> Fields:
    year, month, day = map(int, match.group().split("-"))
    return {"edtf": match.group()} if year > 999 and 1 <= month <= 12 and 1 <= day <= _last_day(month, year) else {}


def _day(match: Match) -> Fields:
    return _fixed(_written(match["year"], match["month"], match["day"]))


def _month(match: Match) -> Fields:
    return _fixed(_written(match["year"], match["month"]))


def _bare_month(match: Match) -> Fields:
    """A month without a year. Capitalised, as months are: "may" and "march" are other words."""
    return _fixed(_written(None, match["month"])) if match["month"][0].isupper() else {}


def _days(match: Match) -> Fields:
    first, last = (_written(match["year"], match["month"], match[day]) for day in ("day", "last"))
    return _fixed(f"{first}/{last}")


def _day_to_day(match: Match) -> Fields:
    first = _written(match["year"] or match["to_year"], match["month"], match["day"])
    return _fixed(f"{first}/{_written(match['to_year'], match['to_month'], match['to_day'])}")


def _month_to_month(match: Match) -> Fields:
    first = _written(match["year"] or match["to_year"], match["month"])
    return _fixed(f"{first}/{_written(match['to_year'], match['to_month'])}")


def _year_to_year(match: Match) -> Fields:
    first, last = match["year"], match["last"]
    last = first[: 4 - len(last)] + last
    return _fixed(f"{first}/{last}") if int(first) < int(last) else {}


def _either_year(match: Match) -> Fields:
    return {"edtf": f"[{match['year']},{match['last']}]"} if match["year"] < match["last"] else {}


def _month_from_now(match: Match) -> Fields:
    return {"edtf": _written(None, match["month"]), "anchor": "published", "offset": _step(match["step"], "Y")}


def _day_from_now(match: Match) -> Fields:
    fixed = _fixed(_written(None, match["month"], match["day"] or match["last"]))
    return {**fixed, "offset": _step(match["step"], "Y")} if fixed else {}


def _season(match: Match) -> Fields:
    return {"edtf": f"{match['year']}-{_SEASONS[match['season'].lower()]}"}


def _season_from_now(match: Match) -> Fields:
    season = _SEASONS[match["season"].lower()]
    return {"edtf": f"XXXX-{season}", "anchor": "published", "offset": _step(match["step"], "Y")}


def _decade(match: Match) -> Fields:
    return {"edtf": f"{match['decade']}X"}


def _year(match: Match) -> Fields:
    return {"edtf": match["year"]}


def _weekday(match: Match) -> Fields:
    step = match["step"]
    return {
        "anchor": "published",
        "weekday": _DAYS[match["weekday"].lower()],
        "offset": _step(step, "W") if step else None,
    }


def _named_day(match: Match) -> Fields:
    return {"anchor": "published", "offset": _DAY_STEPS[" ".join(match["day"].lower().split())]}


def _unit_from_now(match: Match) -> Fields:
    return {"anchor": "published", "offset": _step(match["step"], _UNITS[match["unit"].lower()][2])}


def _ago(match: Match) -> Fields:
    return {"anchor": "published", "offset": "-" + _length(match)}


def _later(match: Match) -> Fields:
    sign = "-" if match["way"].lower() in ("earlier", "before") else ""
    return {"anchor": "event", "offset": sign + _length(match)}


def _beside(match: Match) -> Fields:
    unit = _UNITS.get(match["unit"].lower(), ("", 1, "D"))[2]
    steps = {"next": "P1", "following": "P1", "previous": "-P1"}
    return {"anchor": "event", "offset": steps.get(match["way"].lower(), "P0") + unit}


def _duration(match: Match) -> Fields:
    return {"duration": _length(match)}


def _every(match: Match) -> Fields:
    return {"duration": "R/" + _length(match)}


def _adverb_of_frequency(match: Match) -> Fields:
    word = match.group().lower()
    return {"duration": {"d": "R/P1D", "w": "R/P1W", "m": "R/P1M"}.get(word[0], "R/P1Y")}


def _written(year: str | None, month: str, day: str | None = None) -> str:
    """Return "2022-03-23", "2022-03", or with XXXX for a year that the words leave out."""
    number = next(at for name, at in _MONTHS.items() if name.startswith(month.lower().rstrip(".")))
    written = f"{year or 'XXXX'}-{number:02}"
    return f"{written}-{int(re.match(r'[0-9]+', day)[0]):02}" if day else written  # type: ignore[index]


def _fixed(edtf: str) -> Fields:
    """Give an EDTF date; nothing where a day in it is none, as the 31st of June."""
    for year, month, day in re.findall(r"(\d{4}|XXXX)-(\d\d)-(\d\d)", edtf):
        if int(day) > _last_day(int(month), 2000 if year == "XXXX" else int(year)):
            return {}
    return {"edtf": edtf, "anchor": "published" if "XXXX" in edtf else None}


def _last_day(month: int, year: int) -> int:
    return calendar.monthrange(year, month)[1]


def _step(word: str, unit: str) -> str:
    return {"last": "-P1", "next": "P1"}.get(word.lower(), "P0") + unit


def _length(match: Match) -> str:
    """Return "P3W" for "three weeks", "PT6H" for "six hours"."""
    written = (match["number"] or "one").lower()
    number = 1 if written in ("a", "an") else number_of(written)
    time, times, unit = _UNITS[match["unit"].lower()]
    count = number * times
    return f"P{time}{int(count) if count == int(count) else count}{unit}"


_RULES: tuple[tuple[str, str, Callable[[Match], Fields]], ...] = (
    ("an ISO date", r"\b\d{4}-\d\d-\d\d\b", _iso),
    ("days of a month",
     r"\b(?:(?:from|between) )?(?:the )?(?P<day>{DAY})(?: ?[-–] ?| to | and | or )(?:the )?(?P<last>{DAY}) "
     r"(?:of )?(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?",
     _days),
    ("days of a month, month first",
     r"\b(?P<month>{MONTH}) (?P<day>{DAY})(?: ?[-–] ?| to | and )(?P<last>{DAY})(?! {MONTH})(?:,"
     r" (?P<year>{YEAR}))?", _days),
    ("from a day to a day",
     r"\b(?:from|between) (?P<day>{DAY}) (?P<month>{MONTH})(?: (?P<year>{YEAR}))? (?:to|and) (?P<to_day>{DAY})"
     r" (?P<to_month>{MONTH})(?: (?P<to_year>{YEAR}))?",
     _day_to_day),
    ("from a month to a month",
     r"\b(?:from|between) {PART}(?P<month>{MONTH})(?: (?P<year>{YEAR}))? (?:to|and) {PART}(?P<to_month>{MONTH})"
     r"(?: (?P<to_year>{YEAR}))?",
     _month_to_month),
    ("from a year to a year", r"\b(?:from|between) (?P<year>{YEAR}) (?:to|and) (?P<last>{YEAR})", _year_to_year),
    ("years", r"(?<![\w-])(?P<year>{YEAR})[-–](?P<last>{YEAR}|\d\d)(?![\w-])", _year_to_year),
    ("one of two years", r"\b(?P<year>{YEAR}) or (?P<last>{YEAR})", _either_year),
    ("a day", r"\b(?:{WEEKDAY},? )?(?:the )?(?P<day>{DAY}) (?:of )?(?P<month>{SHORT})(?:,? (?P<year>{YEAR}))?", _day),
    ("a day, month first",
     r"\b(?:{WEEKDAY},? )?(?P<month>{SHORT}) (?P<day>{DAY})(?! {SHORT})(?:,? (?P<year>{YEAR}))?", _day),
    ("a month of a year", r"\b{PART}(?P<month>{SHORT}),? (?:of )?(?P<year>{YEAR})", _month),
    ("a day of a year counted from now",
     r"\b(?:the )?(?:(?P<day>{DAY}) (?:of )?)?(?P<month>{MONTH})(?(day)| (?P<last>{DAY})),?"
     r" (?:of )?(?P<step>this|last|next) year\b", _day_from_now),
    ("a month of a year counted from now",
     r"\b(?P<month>{MONTH}),? (?:of )?(?P<step>this|last|next) year\b", _month_from_now),
    ("a season", r"\b(?P<season>{SEASON}) (?:of )?(?P<year>{YEAR})", _season),
    ("a season counted from now", r"\b(?P<step>last|this|next) (?P<season>{SEASON})\b", _season_from_now),
    ("a decade", r"\b(?:the )?(?:(?:early|mid|late)[ -])?(?P<decade>(?:1[5-9]|20)\d)0['’]?s\b", _decade),
    ("a month", r"{LEAD}{PART}(?P<month>{MONTH})", _bare_month),
    ("a day of the week", r"\b(?:(?P<step>last|next|this) )?(?P<weekday>{WEEKDAY})\b(?!s| prayers)", _weekday),
    ("a day by its own name",
     r"\b(?P<day>the day (?:before yesterday|after tomorrow)"
     r"|today|tonight|tomorrow|yesterday|last night|this (?:morning|afternoon|evening))\b", _named_day),
    ("a week, month or year counted from now",
     r"\b(?:(?:earlier|later|sometime) )?(?P<step>this|last|next) (?P<unit>week|month|year)\b", _unit_from_now),
    ("so long ago", r"\b(?P<number>{NUMBER}) (?P<unit>{UNIT})s? ago\b", _ago),
    ("so long before or after what is told",
     r"\b(?P<number>{NUMBER}) (?P<unit>{UNIT})s? (?P<way>later|after|earlier|before)\b", _later),
    ("beside what is told",
     r"\bthe (?P<way>next|following|same|previous) (?P<unit>{UNIT}|morning|evening)\b", _beside),
    ("then", r"\b(?P<way>that) (?P<unit>day|morning|night|week|month|year)\b", _beside),
    ("how long",
     r"\b(?:for|over|during|within|in|after)(?: (?:the|more|less|than|about|at|least|nearly|almost|past|last|next"
     r"|some|another|first|only))* (?P<number>{NUMBER}) (?P<unit>{UNIT})s?\b(?! (?:ago|later|earlier|after|before"
     r"|old))",
     _duration),
    ("how long, before a noun", r"\b(?P<number>{NUMBER})-(?P<unit>{UNIT})\b(?!-old)", _duration),
    ("how often", r"\b(?:every|each|once an?) (?:(?P<number>{NUMBER}) )?(?P<unit>{UNIT})s?\b", _every),
    ("how often, in a word", r"\b(?:daily|weekly|monthly|yearly|annually)\b", _adverb_of_frequency),
    ("a year", r"(?:{LEAD}|(?<=\bthe )|(?<=\())(?P<year>{YEAR})(?![\w-])", _year),
)  # fmt: skip
