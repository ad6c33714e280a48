"""Names of places as keys: one key for all spellings that differ in case, accents, marks and abbreviation alone."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from whence.language import word_set

__all__ = ["PART", "REGIONS", "SIDE", "NameForm", "is_direction", "name_forms", "name_key", "stem_key"]

NO_LETTER = re.compile(r"[^\w]+|_")
CLOSED = str.maketrans(dict.fromkeys("'’‘`´ʻʼʿʾ.", ""))  # marks inside a word: "N'Djamena", "U.S."
LEADING = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}

# Words that say what sort of area a division is. Reports add and drop them at will: "Aleppo", "Aleppo Governorate".
FIRST = word_set("""
    province provinces provincia governorate region oblast krai kray wilaya wilayat vilayat prefecture department
    departement departamento voivodeship state canton emirate territory muhafazah muhafazat republic autonomous okrug
""")
SECOND = word_set("""
    county parish district districts raion rayon municipality municipio borough subdistrict tehsil taluka division union
    upazila zila commune agency kreis regency kabupaten
""")
DIVISION = FIRST | SECOND
SETTLEMENT = word_set("city town village township municipality settlement hamlet")
BETWEEN = word_set("of de del do da du di e d")  # stand between such a word and the name: "Province of Herat"
# What a part of a place is named by, as patterns that others put into theirs.
SIDE = r"(?:north|south|east|west|(?:north|south)-?\s?(?:east|west))"
PART = rf"(?:{SIDE}(?:ern)?|central|upper|lower|rural)"
DIRECTION = re.compile(rf"(?!rural){PART}")  # "rural" is no part that has a name of its own

# Regions larger than a country, or of several: the embedded gazetteer has no such, and towns elsewhere bear the names.
REGIONS = frozenset(
    re.split(
        r"\s*\|\s*",
        """middle east|near east|far east|central asia|south asia|southeast asia|east asia|west asia|western europe
        |eastern europe|central europe|southern europe|northern europe|west africa|east africa|north africa
        |southern africa|central africa|horn of africa|sahel|sahara|maghreb|levant|caucasus|north caucasus
        |south caucasus|balkans|persian gulf|gulf|arabian peninsula|latin america|central america|caribbean
        |scandinavia|arctic|west|east|mediterranean|black sea|red sea|indochina|subcontinent|great lakes|baltic|baltics
        |pacific|atlantic""",
    )
)

# What makes a people of a place: "Minnesotans", "New Yorkers", "Floridians". Longest first; what is put back follows.
PEOPLE = (
    ("ians", "a"),
    ("ians", ""),
    ("ian", "a"),
    ("ian", ""),
    ("ans", ""),
    ("ans", "as"),
    ("an", ""),
    ("an", "as"),
    ("ers", ""),
    ("er", ""),
    ("ns", ""),
    ("n", ""),
    ("ites", ""),
    ("ite", ""),
    ("s", ""),
)
SHORTEST = 3  # letters of a name behind "people"; with fewer, ordinary words are taken for peoples


@dataclass(frozen=True, slots=True)
class NameForm:
    """A key to look a name up by.

    sort: what the words around it say it is: "first" or "second" order division, "settlement", "people", or nothing.
    direction: of which a part is meant, as written ("northern").
    """

    key: str
    sort: str = ""
    direction: str = ""


def name_key(name: str) -> str:
    """Return the key of a name: letters and digits in lower case without accents, words between single blanks."""
    plain = name.translate(CLOSED)
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    words = NO_LETTER.sub(" ", plain.replace("&", " and ").casefold()).split()
    if len(words) > 1:
        words[0] = LEADING.get(words[0], words[0])
    return " ".join(words)


def stem_key(name: str) -> str:
    """Return the key of a division's name without the words that say what sort it is; empty where nothing is left."""
    return " ".join(_stripped(name_key(name).split(), DIVISION))


def is_direction(word: str) -> bool:
    """Tell whether one word in lower case says which part of a place is meant: northern, north-east, upper."""
    return " " not in word and bool(DIRECTION.fullmatch(word))


def name_forms(name: str) -> tuple[NameForm, ...]:
    """Return the keys to try for a name as written, the likeliest first: as it stands, then with less and less."""
    words = name_key(name).split()
    forms = [NameForm(" ".join(words)), NameForm(" ".join(words[1:] if words[:1] == ["the"] else words))]
    rest = words[1:] if words[:1] == ["the"] else words
    for sort, among in (("first", FIRST), ("second", SECOND), ("settlement", SETTLEMENT)):
        if any(word in among for word in rest[:1] + rest[-1:]):
            forms.append(NameForm(" ".join(_stripped(rest, among)), sort))
    forms += [*_parts(name), *_peoples(" ".join(rest))]
    return tuple(dict.fromkeys(form for form in forms if form.key))


def _parts(name: str) -> list[NameForm]:
    """Return the forms of a name that means a part of a place: "northern Syria"."""
    direction, _, whole = name.removeprefix("the ").partition(" ")
    if not whole or not is_direction(direction.casefold()):
        return []
    return [NameForm(form.key, form.sort, direction) for form in name_forms(whole) if not form.direction]


def _peoples(key: str) -> list[NameForm]:
    cut = ((key.removesuffix(end), back) for end, back in PEOPLE if key.endswith(end))
    return [NameForm(stem + back, "people") for stem, back in cut if len(stem) >= SHORTEST]


def _stripped(words: list[str], among: frozenset[str]) -> list[str]:
    """Take words of a sort from both ends, and what binds them to the name."""
    first, last = 0, len(words)
    while last > first and words[last - 1] in among:
        last -= 1
    while first < last and words[first] in among:
        first += 1
        while first < last and words[first] in BETWEEN:
            first += 1
    return words[first:last]
