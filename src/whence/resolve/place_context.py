"""What a document says around its places: the countries it names, what a place is said to lie in, vague words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from whence.resolve.gazetteer import Gazetteer, Place
from whence.resolve.place_names import PART, is_direction, name_key

__all__ = ["Container", "Setting", "Toponym", "find_container", "find_setting", "sort_behind", "toponyms_of"]

AROUND = 80  # code points before and behind a toponym that are looked at; a container or a vague word stands next to it
FIRST_LETTER = r"[^\W\d_a-z]"  # no small letter; scripts that know no capitals pass
NAME = rf"{FIRST_LETTER}[\w'’.-]*(?:[ \t]+(?:(?:of|and|de|del|la|al|el)[ \t]+)?{FIRST_LETTER}[\w'’.-]*){{0,4}}"
SORT = r"(?:district|province|county|city|town|village|governorate|region|area|municipality|subdistrict|prefecture)"
SORT_BEHIND = re.compile(r"[ \t](district|province|county|governorate|subdistrict|prefecture)\b")
BEHIND = re.compile(
    rf"\s*(?:{SORT}\b)?\s*(?P<bond>,|\(|in\b|of\b)\s*(?:the\s+)?(?:{SORT}\s+of\s+)?(?:{PART}\s+)?(?P<name>{NAME})",
    re.UNICODE,
)
PROPER = re.compile(r"[^\W\d_a-z][\w'’.-]*(?:[ \t]+(?:(?:of|and|the)[ \t]+)?[^\W\d_a-z][\w'’.-]*)*")
SHORT = 4  # code points of "D.C.", the longest code
SHORTENED = 6  # of "Calif.", the longest short form with its full stop
LONGEST = 5  # words of a country's or division's name


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A name of a place in a document, as written, with the words next to it.

    kind: the reader's: "state" for a country as an actor, "place", "facility". before and after: text that touches it.
    """

    name: str
    start: int
    end: int
    kind: Literal["state", "place", "facility"] = "place"
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Container:
    """The country or division that the text says a place lies in.

    stated: in so many words ("in", "of"), no mere comma. short: by a short form, as addresses have it ("Ill.").
    """

    place: Place
    stated: bool
    short: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a document is about as far as places go.

    countries: how often each is named, or a division of it, by ISO code.
    focus: ISO codes of the countries that the case, or the document's outlet, is about.
    """

    countries: Mapping[str, int] = field(default_factory=dict)
    focus: tuple[str, ...] = ()


def sort_behind(toponym: Toponym) -> str:
    """Return the word behind a toponym that says what sort of place it is ("district"); empty where there is none."""
    found = SORT_BEHIND.match(toponym.after)
    return found[1] if found else ""


def toponyms_of(text: str, spans: Iterable[tuple[int, int]]) -> tuple[Toponym, ...]:
    """Return the toponyms at spans of a text, with the words around them."""
    return tuple(
        Toponym(
            name=text[start:end],
            start=start,
            end=end,
            before=text[max(0, start - AROUND) : start],
            after=text[end : end + AROUND],
        )
        for start, end in spans
    )


def find_setting(
    text: str, areas: Mapping[str, str], toponyms: Iterable[Toponym] = (), *, focus: tuple[str, ...] = ()
) -> Setting:
    """Find the countries that a text names, by name, demonym or division, beside its toponyms.

    areas: what `Gazetteer.load_areas` gives. The toponyms are left out, as each is asked about and heard anyway.
    """
    runs = PROPER.findall(_without(text, toponyms))
    return Setting(
        countries=Counter(country for run in runs for country in _countries_in(run.split(), areas)), focus=focus
    )


def find_container(toponym: Toponym, gazetteer: Gazetteer) -> Container | None:
    """Find what a place is said to lie in: "Springfield, Illinois", "Musa Qala in Helmand", "X (Syria)"."""
    _, comma, behind = toponym.name.partition(",")
    found = BEHIND.match(f"{comma}{behind}{toponym.after}")
    if not found:
        return None
    area = _area(found["name"], gazetteer)
    return area and Container(area[0], found["bond"] in ("in", "of"), _is_short(area[1]))


def _without(text: str, toponyms: Iterable[Toponym]) -> str:
    """Return a text with a comma at each place of a toponym, so that its neighbours do not grow together."""
    for toponym in toponyms:
        text = text[: toponym.start] + "," * (toponym.end - toponym.start) + text[toponym.end :]
    return text


def _countries_in(words: list[str], areas: Mapping[str, str]) -> Iterator[str]:
    """Yield the countries of the areas named in a run of capitalised words, longer names before shorter ones."""
    at = 0
    while at < len(words):
        sizes = range(min(LONGEST, len(words) - at), 0, -1)
        size = next((size for size in sizes if name_key(" ".join(words[at : at + size])) in areas), 0)
        if size:
            yield areas[name_key(" ".join(words[at : at + size]))]
        at += size or 1


def _is_short(said: str) -> bool:
    return (said.endswith(".") and len(said) <= SHORTENED) or (said.replace(".", "").isupper() and len(said) <= SHORT)


def _area(name: str, gazetteer: Gazetteer) -> tuple[Place, str] | None:
    """Return the country or division that the longest beginning of some words names, and that beginning."""
    words = name.split()
    for size in range(len(words), 0, -1):
        said = " ".join(words[:size]).rstrip("-'’")
        if is_direction(name_key(said)):  # "Northern" is a district somewhere, and no container
            continue
        found = [
            one.place for one in gazetteer.find_candidates(said) if one.sort != "demonym" and not one.form.direction
        ]
        areas = [place for place in found if place.is_country or place.feature_code == "ADM1"]
        if areas:
            return max(areas, key=lambda place: (place.population, -place.id)), said
    return None
