"""From the words of a time and the date of publication to EDTF: never sharper than the words, never a guess."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from datetime import MAXYEAR, date, timedelta

from whence.language.date_counting import DAY_LENGTH, MONTH_LENGTH, count_of, is_plain, stepped, with_month
from whence.language.dates import DateExpression

__all__ = ["resolve_date", "resolve_dates"]

_ONE_DAY = re.compile(r"XXXX-\d\d-\d\d~?")
_LAST_MONTHS = {"21": 5, "22": 8, "23": 11, "24": 14, "33": 3, "34": 6, "35": 9, "36": 12}  # of seasons and quarters
# Days: one without a year that lies so near ahead is meant. In the corpus's train part and in TimeBank 45 of 50 such
# days lay ahead and one a year back; of those further ahead nearly none did.
_SOON = 60
# A quarter and what it is held against: "in the third quarter ..., from 12 a year ago".
_QUARTER = re.compile(r"(\d{4})-(?:01|04|07|10)/\1-(03|06|09|12)")
_REACH = 300  # characters: a paragraph; what was told before it is not what "that year" points back to


def resolve_dates(expressions: Iterable[DateExpression], published: str | None) -> tuple[str | None, ...]:
    """Return the EDTF of every time of a text in order: "that year" is the year of the time told just before it."""
    return tuple(_resolved(expressions, published))


def _resolved(expressions: Iterable[DateExpression], published: str | None) -> Iterator[str | None]:
    told, end = None, 0
    for each in expressions:
        edtf = resolve_date(each, published, told=told if each.start - end <= _REACH else None)
        yield edtf
        if edtf and each.duration is None and not _is_beside(each, edtf):
            told, end = edtf, each.end


def _is_beside(expression: DateExpression, edtf: str) -> bool:
    """Tell whether it is the quarter of a year ago, which is only held against the one that is told of."""
    return expression.edtf is None and bool(_QUARTER.fullmatch(edtf))


def _last_end(edtf: str) -> str:
    """Return the end of a stretch that is known, without what makes it vague."""
    return next((end for end in reversed(edtf.split("/")) if end != ".."), edtf).rstrip("~")


def resolve_date(expression: DateExpression, published: str | None, *, told: str | None = None) -> str | None:
    """Return the EDTF of a time in a document published then (EDTF); None where words and dates do not fix it.

    told: the time that the text tells just before, from which "that year" and "two days later" count. A day or month
    without a year is the last one before publication, or a day some weeks after it; the nearest one after "by",
    "until", "from", which point forward or back; the next one where the sentence tells of what is to come. Without a
    date of publication a day keeps its open year ("XXXX-03-23").
    """
    edtf = expression.edtf
    if edtf and "XXXX" not in edtf:
        return edtf
    if told and not edtf and expression.offset == "-P1Y" and (quarter := _QUARTER.fullmatch(told)):
        return _in_year(f"XXXX-{32 + int(quarter[2]) // 3}", int(quarter[1]) - 1)
    lasts = told is not None and "/" in told  # a stretch is where things lie, not what a month after it follows
    told = _last_end(told) if told else None
    if expression.anchor == "event":
        return _from_told(expression, told) if told and is_plain(told) and not expression.named else None
    if edtf and not published and expression.offset is None:
        return _in_year_told(edtf, told) or (edtf if _ONE_DAY.fullmatch(edtf) else None)
    if expression.anchor != "published" or not published or not is_plain(published):
        return None
    try:
        if edtf:
            return _with_year(expression, edtf, _now(expression, edtf, published, None if lasts else told))
        return _counted(expression, published)
    except OverflowError:  # before the year 1 or after 9999, of which the calendar knows nothing
        return None


def _in_year_told(edtf: str, told: str | None) -> str | None:
    """Return a day or month in the year that is told of just before it, which it follows there; else None."""
    if not told or not is_plain(told) or not "01" <= _part_of(edtf) <= "12" or edtf.removeprefix("XXXX-") < told[5:]:
        return None
    return _in_year(edtf, int(told[:4]))


def _now(expression: DateExpression, edtf: str, published: str, told: str | None) -> str:
    """Return the day up to which a time without its year is looked for: the end of the year told of, or publication.

    "In 1998 they came. In May" is May 1998, whenever that is published; "in May 1998 ... on the 9th" is of that May.
    """
    past = told and is_plain(told) and told < published[: len(told)] and len(published) == DAY_LENGTH
    if not past or not told or expression.offset or expression.future or expression.ahead or expression.opens:
        return published
    if edtf.startswith("XXXX-XX-"):
        follows = len(told) >= MONTH_LENGTH and edtf[-2:] >= told[8:] and told[:7] < published[:7]
        return f"{told[:7]}-31" if follows else published
    follows = "01" <= _part_of(edtf) <= "12" and edtf[edtf.index("XXXX-") + 5 :] >= told[5:]
    return f"{told[:4]}-12-31" if follows and told[:4] < published[:4] else published


def _from_told(expression: DateExpression, told: str) -> str | None:
    """Return the time counted from what is told: "that May" in its year, "the following May" the first after it."""
    try:
        if not expression.edtf:
            return _counted(expression, told)
        within = expression.offset == "P0Y" or expression.edtf.removeprefix("XXXX-") > told[5:] > ""
        return _in_year(expression.edtf, int(told[:4]) + (not within))
    except OverflowError:
        return None


def _counted(expression: DateExpression, published: str) -> str | None:
    found = _weekday(expression, published) if expression.weekday else stepped(expression.offset, published)
    if found and expression.days < 0:
        return f"{date.fromisoformat(found) + timedelta(days=expression.days + 1)}/{found}"
    if found and expression.days > 1:
        found = f"{found}/{date.fromisoformat(found) + timedelta(days=expression.days - 1)}"
    return _opened(found, expression) if found else None


def _with_year(expression: DateExpression, edtf: str, published: str) -> str | None:
    """Put the year into "XXXX-03-23"; both ends of a stretch lie in the same year, unless it runs over New Year."""
    if edtf.startswith("XXXX-XX-"):
        return _day_of_month(expression, int(edtf[-2:]), published)
    year = _year_of(expression, edtf, published)
    found = _in_year(edtf, year) if year is not None else None
    return _opened(found, expression) if found and _part_of(edtf) > "12" else found


def _part_of(edtf: str) -> str:
    """Return what follows the year: the month, or the number of a season or quarter."""
    at = edtf.index("XXXX-") + len("XXXX-")
    return edtf[at : at + 2]


def _in_year(edtf: str, year: int) -> str | None:
    if _part_of(edtf) > "24":
        last = _LAST_MONTHS[_part_of(edtf)]
        return f"{year:04}-{last - 2:02}/{year:04}-{last:02}"
    ends = edtf.split("/")
    if len(ends) == 2 and ends[0] > ends[1] and ".." not in ends:
        return f"{ends[0].replace('XXXX', f'{year - 1:04}')}/{ends[1].replace('XXXX', f'{year:04}')}"
    leap_day = "XXXX-02-29" in edtf and not calendar.isleap(year)
    return None if leap_day else edtf.replace("XXXX", f"{year:04}")


def _year_of(expression: DateExpression, edtf: str, published: str) -> int | None:
    year = int(published[:4])
    if _part_of(edtf) > "12":
        return _season_year(expression, edtf, published)
    if expression.offset:
        return year + count_of(expression.offset)
    written = next(end for end in reversed(edtf.split("/")) if end != "..").removeprefix("XXXX-").rstrip("~")
    now = published[5:]
    if len(now) < len("04"):
        return None
    sharpness = min(len(now), len(written))
    later = written[:sharpness] > now[:sharpness]
    if expression.future:
        return year if later or written[:sharpness] == now[:sharpness] else year + 1
    if expression.ahead:
        return year + _nearest_year(int(written[:2]), int(now[:2]))
    return _soon(written, published) or year - later


def _soon(written: str, published: str) -> int | None:
    """Return the year of a day that lies a few weeks after publication; of a month alone nobody can tell."""
    if len(written) < len("04-20") or len(published) < DAY_LENGTH or written == "02-29":
        return None
    year, day = int(published[:4]), date.fromisoformat(published)
    ahead = [(date.fromisoformat(f"{each:04}-{written}") - day).days for each in (year, min(year + 1, MAXYEAR))]
    return next((year + at for at, days in enumerate(ahead) if 0 <= days <= _SOON), None)


def _nearest_year(month: int, now: int) -> int:
    """Return how many years from now the month lies that is nearest to the month of publication."""
    return (now - month + 6) // 12


def _season_year(expression: DateExpression, edtf: str, published: str) -> int | None:
    """Return the year of a season, a winter's by when it began, or of a quarter: the last one that has begun.

    Which winter "this winter" is cannot be told from April to September, and "next" ones are left to the reader.
    """
    if len(published) < MONTH_LENGTH:
        return None
    last, year, month = _LAST_MONTHS[_part_of(edtf)], int(published[:4]), int(published[5:7])
    if _part_of(edtf) > "24":
        return year + count_of(expression.offset) if expression.offset else year - (month < last - 2)
    if expression.offset == "P0Y":
        return None if last > 12 and 4 <= month <= 9 else year - (last > 12 and month < 4)
    if expression.offset == "-P1Y":
        return year - 1 if last >= 12 or month <= last else year
    return None


def _day_of_month(expression: DateExpression, day: int, published: str) -> str | None:
    """Return the last such day up to publication, the next one where it lies ahead; "of this month" says which."""
    if len(published) < DAY_LENGTH:
        return None
    step = count_of(expression.offset) if expression.offset else -1 if day > int(published[8:]) else 0
    if expression.future and not expression.offset:
        step += day != int(published[8:])
    month = with_month(published, step)
    known = day <= calendar.monthrange(int(month[:4]), int(month[5:]))[1]
    return _opened(f"{month}-{day:02}", expression) if known else None


def _weekday(expression: DateExpression, published: str) -> str | None:
    """Return the last such day up to publication; strictly before for "last", strictly after where it lies ahead."""
    if len(published) < DAY_LENGTH or expression.weekday is None:
        return None
    day = date.fromisoformat(published)
    back = (day.isoweekday() - expression.weekday) % 7
    if expression.offset == "P0W":
        return (day - timedelta(days=day.isoweekday() - expression.weekday)).isoformat()
    if expression.offset == "-P1W":
        return (day - timedelta(days=back if back >= expression.days else back + 7)).isoformat()
    if expression.offset == "P1W" or (expression.ahead and back > 3) or (expression.future and back):
        return (day + timedelta(days=7 - back)).isoformat()
    return (day - timedelta(days=back)).isoformat()


def _opened(edtf: str, expression: DateExpression) -> str:
    if expression.opens is None or "~" in edtf:
        return edtf
    first, last = edtf.split("/")[0], edtf.split("/")[-1]
    return f"{first}/.." if expression.opens == "since" else f"../{last}"
