"""Where and when it was published, in the document's own words: a day's line, a dateline, a copyright footer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whence.language import find_dates
from whence.read.lines import HEAD, Clue, Line
from whence.read.outlets import NAME, bare_outlet, is_organisation, is_outlet

__all__ = ["find_dateline", "find_day_line", "find_holder", "is_copyright"]

LONGEST = 120  # code points of a line with the day and little else
FULL = re.compile(r"\d{4}-\d\d(?:-\d\d)?")  # a year alone on a line may be anything
# What stands around a day without saying more: verbs of publishing, the weekday, the time.
AROUND = re.compile(
    r"\b(?:(?:first |originally |last )?(?:published|posted|updated|modified|issued|created|released)|date|on|at|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|\d{1,2}[:.]\d\d(?::\d\d)?|[ap]\.?m\b\.?|"
    r"UTC|GMT|CES?T|E[SD]?T|BST|AFT|PKT|MSK)\b|[|,·•:;()\[\]/–—-]",
    re.IGNORECASE,
)
UPDATED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
PLACE = re.compile(r"[A-Z\u00c0-\u00de][\w’'-]*(?: [A-Z\u00c0-\u00de][\w’'-]*){0,2}")
PARTED = re.compile(r"[,|·•:;(–—-]")
_CAPITAL = r"[A-Z\u00c0-\u00de]"
_PLACES = rf"{_CAPITAL}[\w.’' /-]{{1,40}}(?:, {_CAPITAL}[\w.’' -]{{1,30}}){{0,2}}"
_DAY = r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?:,? \d{4})?"
DATELINE = re.compile(
    rf"(?P<place>{_PLACES})??(?:,? ?\b(?P<day>{_DAY}),?)? ?(?:\((?P<agency>[^()]{{2,40}})\))? ?(?:[–—]|--?)\s"
)
COPYRIGHT = re.compile(r"(?:copyright\b\s*)?(?:©|\(c\)|copyright\b)\s*(?:by\s+)?", re.IGNORECASE)
FIRM = re.compile(r"(?:&|\band) (?:Co|Company|Sons|Partners|Brothers)$")
YEARS = re.compile(r"\s*,?\s*(?:\d{4}(?:\s*[-–—]\s*(?:\d{4}|present))?)\s*,?\s*(?:by\s+)?", re.IGNORECASE)
HOLDER_END = re.compile(r"\.\s|\.$|\s*[|·•;]\s*|\b(?:[Aa]ll [Rr]ights|ALL RIGHTS)\b|,\s+(?=[a-z])|\s[–—-]\s")


def find_day_line(lines: Sequence[Line]) -> tuple[Clue, ...]:
    """Return the day, and the outlet beside it, of a line with nothing else: "Foreign Policy, April 20, 2022".

    The lines at the head are looked at, then the last two. A day of change counts where there is no other.
    """
    found = [clues for line in (*lines[:HEAD], *lines[HEAD:][-2:]) if (clues := tuple(_day_and_outlet(line)))]
    found.sort(key=lambda clues: bool(UPDATED.search(_words(lines, clues[0]))))
    return found[0] if found else ()


def _words(lines: Sequence[Line], clue: Clue) -> str:
    return next(line.text for line in lines if line.start == clue.start)


def _day_and_outlet(line: Line) -> Iterator[Clue]:
    if len(line.text) > LONGEST or COPYRIGHT.match(line.text):
        return
    dates = [date for date in find_dates(line.text) if date.edtf and FULL.fullmatch(date.edtf)]
    if not dates:
        return
    date = dates[0]
    rest = line.text[: date.start] + "|" + line.text[date.end :]
    beside = AROUND.sub(" ", rest).split()
    outlet = " ".join(beside)
    named = bool(re.fullmatch(NAME, outlet)) and is_outlet(outlet)
    if not beside or named or (PLACE.fullmatch(outlet) and _is_parted(line.text, date.start, date.end)):
        yield Clue("published", date.edtf or "", line.start, line.end)
    if named:
        yield Clue("publisher", outlet, line.start, line.end)


def _is_parted(line: str, start: int, end: int) -> bool:
    """Tell whether a sign parts the day from what stands before or after it, as in "Hesk, 13 March 2024"."""
    return bool(PARTED.fullmatch(line[:start].strip()[-1:]) or PARTED.fullmatch(line[end:].strip()[:1]))


def find_dateline(lines: Sequence[Line]) -> tuple[Clue, ...]:
    """Return the day (where its year stands there) and the agency of "KABUL, April 20, 2022 (Reuters) - ..."."""
    for line in lines[:HEAD]:
        match = DATELINE.match(line.text)
        if match and match.end() < len(line.text) and _is_dateline(match):
            return tuple(_from_dateline(match, line))
    return ()


def _is_dateline(match: re.Match[str]) -> bool:
    place, agency = match["place"], match["agency"]
    known = bool(agency and is_outlet(agency))
    return known or bool(place and (match["day"] or place.isupper()) and len(place) > 2)


def _from_dateline(match: re.Match[str], line: Line) -> Iterator[Clue]:
    end = line.start + len(match[0].rstrip())
    days = find_dates(match["day"]) if match["day"] else ()
    if days and days[0].edtf and FULL.fullmatch(days[0].edtf):
        yield Clue("published", days[0].edtf, line.start, end)
    if match["agency"] and is_outlet(match["agency"]):
        yield Clue("agency", match["agency"], line.start, end)


def is_copyright(line: str) -> bool:
    """Tell whether a line is a copyright footer."""
    return bool(COPYRIGHT.match(line))


def find_holder(lines: Sequence[Line]) -> tuple[Clue, ...]:
    """Return the publisher that a copyright footer names. Its year is no day of publication."""
    for line in reversed(lines):
        match = COPYRIGHT.match(line.text)
        if match and len(line.text) <= 300:
            holder = _holder(line.text[match.end() :])
            if holder and _is_publisher(holder, lines):
                return (Clue("publisher", bare_outlet(holder), line.start, line.end),)
    return ()


def _holder(words: str) -> str | None:
    words = YEARS.sub("", words, count=1) if YEARS.match(words) else words
    name = re.sub(r",?\s*\d{4}$", "", _before_end(words)).strip(" ,.")
    return name if re.fullmatch(rf"(?:The |the )?{NAME}(?:,? [A-Z][\w.]*)*", name) else None


def _before_end(words: str) -> str:
    # "Inc." and "Co." do not end a name that goes on: only a stop before a new sentence does.
    return HOLDER_END.split(re.sub(r"\b(Inc|Ltd|Co|Corp|LLC)\.", r"\1", words), maxsplit=1)[0]


def _is_publisher(holder: str, lines: Sequence[Line]) -> bool:
    """Tell a publisher from an author who holds the copyright: by its form, its words, or its name on the page."""
    bare = bare_outlet(holder)
    if bare != holder or is_outlet(bare) or is_organisation(bare) or bare.startswith("The "):
        return True
    return len(bare.split()) == 1 or bool(FIRM.search(bare)) or any(line.text == bare for line in lines)
