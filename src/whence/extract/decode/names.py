"""Names as they are compared: the keys that a name gives, and the shorter forms it may be taken up by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from whence.extract.lexicons import load_countries, load_known

__all__ = ["are_alike", "bases_of", "keys_of_name", "known_kind", "name_key", "short_forms", "without_possessive"]

_OPENING = re.compile(r"^(?:the|a|an|his|her|its|their|our|my|this|these|those|that)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
_BRACKETED = re.compile(r"^(?P<long>.+?)\s*\((?P<short>[^()]{2,12})\)?$")
_SMALL = frozenset({"of", "the", "and", "for", "in", "de", "la", "al"})
_STEM = re.compile(r"(?:ian|ans|an|ni|ese|ish|is|i|a|ia|e|n|s)$")
_SHORTEST = 4  # letters of a stem that may tell a country's adjective: "Kinyar" of "Kinyaran"
_LONGEST_ACRONYM = 7
_SORTS = (  # words that say of what sort a name is, or mean those who bear it: most often so in the corpus
    r"province|district|island|valley|quarter|clan|gang|group|movement|network|militias?"
    r"|fighters|forces|men|boys|guerrillas|militants|insurgents|rebels"
)
_NAME_OF_SORT = re.compile(rf"^(?P<name>.+) (?:{_SORTS})$")
_SORT_OF_NAME = re.compile(r"^(?:village|town|city|province|district|island|republic|port|hamlet) of (?P<name>.+)$")


def name_key(text: str) -> str:
    """Return a name as it is compared: without determiner, possessive and marks at its ends, in lower case.

    Letters are composed, and characters that nobody sees (joiners, marks of direction) are left out.
    """
    seen = "".join(each for each in unicodedata.normalize("NFC", text) if unicodedata.category(each) != "Cf")
    plain = _OPENING.sub("", " ".join(seen.replace("’", "'").split()))
    return without_possessive(plain.rstrip(" .,;:")).casefold()


def without_possessive(name: str) -> str:
    """Return a name as it stands, but for a possessive at its end; what is nothing else stays."""
    return _POSSESSIVE.sub("", name) or name


def keys_of_name(words: str, key: str, kind: str) -> list[str]:
    """Return the keys of a name: "the Dallol Front (DF)" gives both; a country one for all it is called by."""
    return list(dict.fromkeys(each for each in _keys(words, key, kind) if each))


def _keys(words: str, key: str, kind: str) -> Iterator[str]:
    pair = _BRACKETED.match(" ".join(words.split()))
    if pair:
        yield name_key(pair["long"])
        yield name_key(pair["short"])
    yield from _well_known(words, kind)
    yield key
    if kind == "state" and " " not in key and len(_STEM.sub("", key)) >= _SHORTEST:
        yield f"stem {_STEM.sub('', key)}"


def _well_known(words: str, kind: str) -> Iterator[str]:
    plain = _plain(words)
    country, known = load_countries().get(plain), load_known().get(plain)
    if country is not None and (country.sense == "name" or kind == "state"):
        yield f"country {country.name.casefold()}"
    elif known is not None:
        yield f"known {known.name.casefold()}"


def _plain(words: str) -> str:
    return _POSSESSIVE.sub("", _OPENING.sub("", " ".join(words.split())).rstrip(",;:"))


def known_kind(words: str) -> str | None:
    """Return the kind of what a name known across the world is of; None of any other."""
    plain = _plain(words)
    country, known = load_countries().get(plain), load_known().get(plain)
    if country is not None:
        return "state" if country.sense == "name" else None
    return known.kind if known else None


def bases_of(words: str, kind: str) -> Iterator[str]:
    """Yield the key of a name without the word that says its sort: of "Tarn province", "the town of Tarn"."""
    key = name_key(words)
    sorted_ = _NAME_OF_SORT.match(key)
    if sorted_ and kind != "person" and words.split()[-1][0].islower():
        yield from keys_of_name(words.rsplit(None, 1)[0], sorted_["name"], "")
    of = _SORT_OF_NAME.match(key)
    if of and kind in ("place", "state"):
        yield of["name"]


def short_forms(words: str, key: str, kind: str) -> Iterator[str]:
    """Yield what a fuller name may be taken up by: a person's last name, a body's initials."""
    if kind == "person":
        if " " in key:
            yield key.rsplit(" ", 1)[-1]
        return
    parts = _parts(words.split("(")[0])
    initials = "".join(part[0] for part in parts if part[0].isupper())
    if 1 < len(initials) <= _LONGEST_ACRONYM:
        yield initials.casefold()
    every = "".join(part[0] for part in parts if part.casefold() not in _SMALL)
    if 1 < len(every) <= _LONGEST_ACRONYM and every.isupper():
        yield every.casefold()


def are_alike(keys: Iterable[str], others: Iterable[str]) -> bool:
    """Tell whether names may be one: some key begins another, is its initials, or has no word that the other lacks."""
    held = list(others)
    return any(_may_be_one(*sorted((key, other), key=len)) for key in keys for other in held)


def _may_be_one(short: str, long: str) -> bool:
    parts = _parts(long)
    ours, theirs = set(_parts(short)) - _SMALL, set(parts) - _SMALL
    return (
        long.startswith(short)
        or short == "".join(word[0] for word in parts)
        or bool(ours and theirs and (ours <= theirs or theirs <= ours))
    )


def _parts(name: str) -> list[str]:
    """Return the words of a name, those that hyphens tie apart."""
    return re.findall(r"[^\s-]+", name)
