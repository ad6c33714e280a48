"""How sharply a place is known: the words that make it vague, UCDP's where_prec and ACLED's geo_precision."""

from __future__ import annotations

import re
from dataclasses import dataclass

from whence.resolve.gazetteer import Place
from whence.resolve.place_names import PART, SIDE

__all__ = ["Precision", "find_vagueness", "precision_of"]

NEAR = (
    r"near(?:by)?|close to|around|outside(?: of)?|next to|adjacent to|just (?:outside|off)|towards?|"
    r"(?:on|in|at) the (?:out)?skirts of|outskirts of|(?:in )?the vicinity of|(?:in )?the suburbs of|suburbs? of|"
    rf"(?:\S+\s+)?(?:km|kilomet(?:er|re)s?|miles?)\s+(?:to the\s+)?(?:{SIDE} of|from|outside(?: of)?)|"
    rf"(?:to the )?{SIDE} of"
)
BORDER = (
    r"(?:along|on|at|near|across) the border (?:with|of|between)|border (?:area|region|zone)s? (?:of|with|in|between)|"
    r"between|the borders? (?:of|with)"
)
AREA = r"(?:in )?parts of|the (?:area|region|countryside) (?:of|around)|areas? (?:of|around|near)|across"
BEFORE = re.compile(
    rf"(?<!\w)(?P<said>(?P<near>{NEAR})|(?P<border>{BORDER})|(?P<area>{AREA})|(?P<part>{PART}))\s+(?:the\s+)?\Z", re.I
)
AFTER = re.compile(
    r"\s*(?P<said>(?P<border>[’']?s?\s?borders?(?:\s(?:area|region|zone)s?)?)|(?P<near>outskirts|suburbs?|surroundings)|"
    r"(?P<area>countryside|areas?|region|district|province|county|governorate|highway|road|hinterland))\b",
    re.I,
)

POINT, NEARBY, SECOND, FIRST, FUZZY, COUNTRY = 1, 2, 3, 4, 5, 6  # UCDP's where_prec; 7, high seas, no gazetteer says
# ACLED's geo_precision for UCDP's: 1 the town itself, 2 a small part of a region or near a town, 3 a larger region.
GEO_PRECISION = {POINT: 1, NEARBY: 2, SECOND: 2, FIRST: 3, FUZZY: 3, COUNTRY: 3}


@dataclass(frozen=True, slots=True)
class Precision:
    """where_prec: UCDP's, 1 to 7; geo_precision: ACLED's, 1 to 3; None where the place is larger than a country.

    represents_area: whether the point stands for an area, and not for where something happened.
    """

    where_prec: int | None
    geo_precision: int | None
    represents_area: bool


@dataclass(frozen=True, slots=True)
class Vagueness:
    """The words that make a place vague, as written, and what they do: "near", "border", "area", "part"."""

    said: str
    sort: str


def find_vagueness(before: str, after: str = "", direction: str = "") -> Vagueness | None:
    """Find the vague words that touch a name: before it, behind it, or as its own first word ("northern Syria")."""
    if direction:
        return Vagueness(direction, "part")
    found = BEFORE.search(before) or AFTER.match(after)
    if not found:
        return None
    return Vagueness(found["said"], next(sort for sort, words in found.groupdict().items() if sort != "said" and words))


def precision_of(place: Place, vague: Vagueness | None, *, inside: bool = False) -> Precision:
    """Return how sharply a place is known. inside: it stands for a place somewhere in it that no gazetteer has."""
    level = _level(place)
    if level is None:
        return Precision(None, None, True)
    where = _with(level, vague.sort if vague else "")
    return Precision(where, GEO_PRECISION[where], place.is_area or inside or where > POINT)


def _level(place: Place) -> int | None:
    """Return where_prec of a place as such: what stands at its parent's point is no better known than the parent."""
    if place.is_country:
        return COUNTRY
    if place.feature_class == "A":
        return SECOND if place.admin2 and place.point == "own" else FIRST
    if place.feature_class == "L" and place.feature_code == "CONT":
        return None
    return FUZZY if place.feature_class in ("L", "H", "V", "U", "R") else POINT


def _with(level: int, sort: str) -> int:
    """Return where_prec with vague words: near a town is 2; a border, or an informal part of a country, is 5."""
    if level < FIRST:
        return max(level, NEARBY) if sort in ("near", "border", "area") else level
    if level == COUNTRY:
        return FUZZY if sort in ("part", "border") else COUNTRY
    return FUZZY if sort in ("near", "border") else level
