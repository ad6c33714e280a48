"""From the words of a time and the date of publication to EDTF: never sharper than the words, never a guess."""

from __future__ import annotations

import calendar
import re
from datetime import MAXYEAR, MINYEAR, date, timedelta

from whence.language.dates import DateExpression

__all__ = ["resolve_date"]

_OFFSET = re.compile(r"(?P<sign>-?)P(?P<number>\d+)(?P<unit>[DWMY])")
_PUBLISHED = re.compile(r"\d{4}(?:-\d\d){0,2}")
_ONE_DAY = re.compile(r"XXXX-\d\d-\d\d~?")
_DAY_LENGTH, _MONTH_LENGTH = len("2022-04-20"), len("2022-04")


def resolve_date(expression: DateExpression, published: str | None) -> str | None:
    """Return the EDTF of a time in a document published then (EDTF); None where words and date do not fix it.

    A day or month without a year is the last one before publication; the nearest one after "by", "until", "from", which
    point forward or back. Without a date of publication a day keeps its open year ("XXXX-03-23").
    """
    edtf = expression.edtf
    if edtf and "XXXX" not in edtf:
        return edtf
    if edtf and not published and expression.offset is None:
        return edtf if _ONE_DAY.fullmatch(edtf) else None
    if expression.anchor != "published" or not published or not _is_plain(published):
        return None
    if edtf:
        return _with_year(expression, edtf, published)
    try:
        return _counted(expression, published)
    except OverflowError:  # before the year 1 or after 9999, of which the calendar knows nothing
        return None


def _is_plain(published: str) -> bool:
    """Tell whether it is a day, month or year of the calendar, from which one can count."""
    if not _PUBLISHED.fullmatch(published):
        return False
    try:
        date.fromisoformat(published + "0001-01-01"[len(published) :])
    except ValueError:
        return False
    return True


def _counted(expression: DateExpression, published: str) -> str | None:
    found = _weekday(expression, published) if expression.weekday else _stepped(expression, published)
    return _opened(found, expression) if found else None


def _with_year(expression: DateExpression, edtf: str, published: str) -> str | None:
    """Put the year into "XXXX-03-23"; both ends of a stretch lie in the same year, unless it runs over New Year."""
    year = _year_of(expression, edtf, published)
    if year is None:
        return None
    ends = edtf.split("/")
    if len(ends) == 2 and ends[0] > ends[1] and ".." not in ends:
        return f"{ends[0].replace('XXXX', f'{year - 1:04}')}/{ends[1].replace('XXXX', f'{year:04}')}"
    leap_day = "XXXX-02-29" in edtf and not calendar.isleap(year)
    return None if leap_day else edtf.replace("XXXX", f"{year:04}")


def _year_of(expression: DateExpression, edtf: str, published: str) -> int | None:
    year = int(published[:4])
    if expression.offset:
        return year + _count(expression.offset) if not _is_season(edtf) else _season_year(expression, edtf, published)
    written = next(end for end in reversed(edtf.split("/")) if end != "..").removeprefix("XXXX-")
    now = published[5:]
    if len(now) < len("04"):
        return None
    sharpness = min(len(now), len(written))
    later = written[:sharpness] > now[:sharpness]
    if expression.ahead:
        return year + _nearest_year(int(written[:2]), int(now[:2]))
    return year - 1 if later else year


def _nearest_year(month: int, now: int) -> int:
    """Return how many years from now the month lies that is nearest to the month of publication."""
    return (now - month + 6) // 12


def _is_season(edtf: str) -> bool:
    return edtf[5:7] > "12"


def _season_year(expression: DateExpression, edtf: str, published: str) -> int | None:
    """Return the year of "last winter", named by the year it began in; "this" and "next" are left to the reader."""
    if len(published) < _MONTH_LENGTH or not (expression.offset or "").startswith("-"):
        return None
    last_month = {"21": 5, "22": 8, "23": 11, "24": 14}[edtf[5:7]]
    year, month = int(published[:4]), int(published[5:7])
    return year - 1 if last_month >= 12 or month <= last_month else year


def _count(offset: str) -> int:
    match = _OFFSET.fullmatch(offset)
    return int(match["sign"] + match["number"]) if match else 0


def _weekday(expression: DateExpression, published: str) -> str | None:
    """Return the last such day up to publication; strictly before for "last", strictly after where it lies ahead."""
    if len(published) < _DAY_LENGTH or expression.weekday is None:
        return None
    day = date.fromisoformat(published)
    back = (day.isoweekday() - expression.weekday) % 7
    if expression.offset == "P0W":
        return (day - timedelta(days=day.isoweekday() - expression.weekday)).isoformat()
    if expression.offset == "P1W" or (expression.ahead and back > 3):
        return (day + timedelta(days=7 - back)).isoformat()
    if expression.offset == "-P1W" and back == 0:
        back = 7
    return (day - timedelta(days=back)).isoformat()


def _stepped(expression: DateExpression, published: str) -> str | None:
    """Return the day, week, month or year that lies `offset` from publication, as sharp as the offset's unit."""
    match = _OFFSET.fullmatch(expression.offset or "")
    if match is None:
        return None
    count, unit = int(match["sign"] + match["number"]), match["unit"]
    if unit == "Y":
        return _of_year(int(published[:4]) + count)
    if len(published) < _MONTH_LENGTH:
        return None
    if unit == "M":
        months = int(published[:4]) * 12 + int(published[5:7]) - 1 + count
        return _of_year(months // 12, f"-{months % 12 + 1:02}")
    if len(published) < _DAY_LENGTH:
        return None
    day = date.fromisoformat(published) + timedelta(days=count * (7 if unit == "W" else 1))
    if unit == "D":
        return day.isoformat()
    if abs(count) > 1:
        return f"{day.isoformat()}~"
    monday = day - timedelta(days=day.isoweekday() - 1)
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def _of_year(year: int, rest: str = "") -> str:
    """Return the year written out with what follows it. Raises OverflowError as the calendar does."""
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError(year)
    return f"{year:04}{rest}"


def _opened(edtf: str, expression: DateExpression) -> str:
    if expression.opens is None or "~" in edtf:
        return edtf
    first, last = edtf.split("/")[0], edtf.split("/")[-1]
    return f"{first}/.." if expression.opens == "since" else f"../{last}"
