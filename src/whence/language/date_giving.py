"""What the words of a date fix of it: a function for each form, from a match of its pattern to the fields."""

from __future__ import annotations

import calendar
import re
from typing import TypeAlias

from whence.language.date_pieces import DECADES, FEASTS, HUNDREDS, MONTHS, ORDINALS, SEASONS, step_of
from whence.language.numerals import number_of

__all__ = [
    "Fields",
    "Match",
    "bare_month",
    "century",
    "day",
    "day_from_now",
    "day_of_month",
    "day_of_this_month",
    "day_to_day",
    "days",
    "decade",
    "either_year",
    "feast",
    "half",
    "hundred",
    "iso",
    "month",
    "month_from_now",
    "month_to_month",
    "month_told",
    "months_running",
    "named_decade",
    "numeric",
    "quarter",
    "season",
    "season_from_now",
    "short_year",
    "spoken_year",
    "this_month",
    "year",
    "year_to_year",
    "years_running",
]

Match: TypeAlias = re.Match[str]
Fields: TypeAlias = dict[str, str | int | None]


def iso(match: Match) -> Fields:
    """A day as ISO 8601 writes it."""
    year, month, day = (int(match[part]) for part in ("year", "month", "day"))
    return _calendar_day(year, month, day) if year > 999 else {}


def numeric(match: Match) -> Fields:
    """A day in figures where it can be told which is the month: one of the two is above 12, or both are the same."""
    first, second = int(match["first"]), int(match["second"])
    if first <= 12 and second <= 12 and first != second:
        return {}
    day, month = (first, second) if first > 12 else (second, first)
    return _calendar_day(int(match["year"]), month, day)


def day(match: Match) -> Fields:
    """A day of a month, with its year where that is written."""
    return _fixed(_written(match["year"], match["month"], match["day"]))


def month(match: Match) -> Fields:
    """A month of a year."""
    return _fixed(_written(match["year"], match["month"]))


def bare_month(match: Match) -> Fields:
    """A month without a year. Capitalised, as months are: "may" and "march" are other words."""
    return _fixed(_written(None, match["month"])) if match["month"][0].isupper() else {}


def month_told(match: Match) -> Fields:
    """A month of the year that is told of ("that May"), or the first one after it ("the following May")."""
    step = "P0Y" if match["way"].lower() == "that" else "P1Y"
    fixed = _fixed(_written(None, match["month"], match.groupdict().get("day")))
    return {**fixed, "anchor": "event", "offset": step} if fixed and match["month"][0].isupper() else {}


def days(match: Match) -> Fields:
    """From a day to a day of one month."""
    first, last = (_written(match["year"], match["month"], match[day]) for day in ("day", "last"))
    return _fixed(f"{first}/{last}")


def day_to_day(match: Match) -> Fields:
    """From a day of a month to a day of another."""
    first = _written(match["year"] or match["to_year"], match["month"], match["day"])
    return _fixed(f"{first}/{_written(match['to_year'], match['to_month'], match['to_day'])}")


def month_to_month(match: Match) -> Fields:
    """From a month to a month."""
    first = _written(match["year"] or match["to_year"], match["month"])
    return _fixed(f"{first}/{_written(match['to_year'], match['to_month'])}")


def months_running(match: Match) -> Fields:
    """A month and the next: "in January and February 1995"; nothing where one lies between."""
    if not (match["month"][0].isupper() and match["to_month"][0].isupper()):
        return {}
    first, last = (int(_written(None, match[part])[5:]) for part in ("month", "to_month"))
    return month_to_month(match) if last == first % 12 + 1 else {}


def year_to_year(match: Match) -> Fields:
    """From a year to a later one; nothing where it runs backwards."""
    first, last = match["year"], match["last"]
    last = first[: 4 - len(last)] + last
    return _fixed(f"{first}/{last}") if int(first) < int(last) else {}


def years_running(match: Match) -> Fields:
    """A year and the next."""
    running = int(match["last"]) == int(match["year"]) + 1
    return {"edtf": f"{match['year']}/{match['last']}"} if running else {}


def either_year(match: Match) -> Fields:
    """One of two years."""
    return {"edtf": f"[{match['year']},{match['last']}]"} if match["year"] < match["last"] else {}


def month_from_now(match: Match) -> Fields:
    """A month of this, the last or the next year."""
    return {"edtf": _written(None, match["month"]), "anchor": "published", "offset": step_of(match["step"], "Y")}


def day_from_now(match: Match) -> Fields:
    """A day of this, the last or the next year."""
    fixed = _fixed(_written(None, match["month"], match["day"] or match["last"]))
    return {**fixed, "offset": step_of(match["step"], "Y")} if fixed else {}


def this_month(match: Match) -> Fields:
    """A month of the year of publication: "this September"."""
    fixed = _fixed(_written(None, match["month"]))
    return {**fixed, "offset": "P0Y"} if match["month"][0].isupper() else {}


def feast(match: Match) -> Fields:
    """A day of the calendar by its name."""
    name = " ".join(match["feast"].lower().replace("’", "'").split())
    return _fixed(f"{match['year'] or 'XXXX'}-{FEASTS[name]}")


def season(match: Match) -> Fields:
    """A season of a year."""
    return {"edtf": f"{match['year']}-{SEASONS[match['season'].lower()]}"}


def season_from_now(match: Match) -> Fields:
    """A season of this, the last or the next year."""
    number = SEASONS[match["season"].lower()]
    return {"edtf": f"XXXX-{number}", "anchor": "published", "offset": step_of(match["step"], "Y")}


def quarter(match: Match) -> Fields:
    """A quarter of a year: its three months where the year is written, else "XXXX-33" to "XXXX-36" (ISO 8601-2)."""
    number = ORDINALS[match["quarter"].lower()] if match["quarter"] else int(match["short"])
    year = match["year"] or match["before"]
    if year:
        return {"edtf": f"{year}-{3 * number - 2:02}/{year}-{3 * number:02}"}
    offset = step_of(match["step"], "Y") if match["step"] else None
    return {"edtf": f"XXXX-{32 + number}", "anchor": "published", "offset": offset}


def half(match: Match) -> Fields:
    """Half of a year, that of publication where none is written: its six months."""
    first, last = ("01", "06") if ORDINALS[match["half"].lower()] == 1 else ("07", "12")
    if match["year"]:
        return {"edtf": f"{match['year']}-{first}/{match['year']}-{last}"}
    return {"edtf": f"XXXX-{first}/XXXX-{last}", "anchor": "published", "offset": step_of(match["step"], "Y")}


def decade(match: Match) -> Fields:
    """A decade in figures."""
    return {"edtf": f"{match['decade']}X"}


def hundred(match: Match) -> Fields:
    """The years of a century: "the 1600s". Those of 1900 and 2000 may be a decade's."""
    return {"edtf": f"{match['century']}XX"}


def named_decade(match: Match) -> Fields:
    """A decade of the last century by its name."""
    return {"edtf": f"{DECADES[match['decade'].lower()]}X"}


def century(match: Match) -> Fields:
    """A century by its number: the 19th is the eighteen-hundreds."""
    return {"edtf": f"{int(match['century']) - 1:02}XX"}


def year(match: Match) -> Fields:
    """A year in figures."""
    return {"edtf": match["year"]}


def short_year(match: Match) -> Fields:
    """A year by its last two figures: of the last century from '40 on; before that it may be of either."""
    return {"edtf": f"19{match['year']}"} if match["year"] >= "40" else {}


def spoken_year(match: Match) -> Fields:
    """A year in words: "nineteen ninety-one", "two thousand and four"."""
    words = re.split(r"[\s-]", match["year"].lower(), maxsplit=1)
    if words[0] == "two":
        return {"edtf": str(number_of(match["year"]))}
    return {"edtf": str(HUNDREDS[words[0]] + int(number_of(words[1].replace("oh", ""))))}


def day_of_month(match: Match) -> Fields:
    """A day of the month that is told of by its number: "on the 9th"."""
    return {"anchor": "published", "edtf": f"XXXX-XX-{int(match['day'][:-2]):02}"}


def day_of_this_month(match: Match) -> Fields:
    """A day of the month of publication: "the 9th of this month"."""
    return {**day_of_month(match), "offset": step_of(match["step"], "M")}


def _calendar_day(year: int, month: int, day: int) -> Fields:
    real = 1 <= month <= 12 and 1 <= day <= _last_day(month, year)
    return {"edtf": f"{year:04}-{month:02}-{day:02}"} if real else {}


def _written(year: str | None, month: str, day: str | None = None) -> str:
    """Return "2022-03-23", "2022-03", or with XXXX for a year that the words leave out."""
    number = next(at for name, at in MONTHS.items() if name.startswith(month.lower().rstrip(".")))
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
