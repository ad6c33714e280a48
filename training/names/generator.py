"""Invented names: drawn from a tradition's patterns, never twice in one call, never one that is refused."""

import random
import re
from dataclasses import dataclass

from training.names.patterns import SLOT, dice, draw, is_taken, spell, spellings
from training.names.traditions import KINDS, PATTERNS, Tradition, fold, refused_names, traditions_of

MISSES = 400  # draws in a row that gave no new name, before the lists count as used up


@dataclass(frozen=True, slots=True)
class Name:
    """One invented name.

    `full`; `short`, the form of a second mention; `variants`, other spellings of `full`; `acronym` ("" where none is
    usual). Of persons also `title` (common before the name), `given` (the first name alone) and `sex` ("m" or "f").
    """

    full: str
    short: str
    variants: tuple[str, ...] = ()
    acronym: str = ""
    title: str = ""
    given: str = ""
    sex: str = ""


def generate(where: str, kind: str, count: int, seed: int, *, sex: str = "") -> list[Name]:
    """`count` different names of an entity kind, of a region (its traditions mixed) or of one tradition.

    The same arguments give the same names. `sex` "m" or "f" keeps to men or women.
    Raises KeyError for an unknown region or tradition, ValueError for an unknown kind or where the lists hold fewer.
    """
    if kind not in KINDS:
        raise ValueError(f"no names of kind {kind!r}; known: {', '.join(KINDS)}")
    choices, chance = traditions_of(where), dice(where, kind, seed, sex)
    names: dict[str, Name] = {}
    misses = 0
    while len(names) < count and misses < MISSES:
        tradition = chance.choice(choices)
        name = _draw_name(tradition, kind, chance, sex)
        misses += 1
        if fold(name.full) not in names and not is_refused(name, kind, tradition):
            names[fold(name.full)], misses = name, 0
    if len(names) < count:
        raise ValueError(f"{where} has no {count} different names of kind {kind}: {len(names)} found")
    return list(names.values())


def is_refused(name: Name, kind: str, tradition: Tradition) -> bool:
    """Whether a name is that of a known leader, armed group or populated place, or has a known group's acronym."""
    forms = [fold(form) for form in (name.full, *name.variants)]
    if kind == "person":
        return any(_holds(form, known) for known in tradition.refused for form in forms)
    if kind == "place":
        return any(is_taken(form) for form in forms)
    return name.acronym in refused_names()["acronyms"] or any(form in refused_names()["groups"] for form in forms)


def initials(text: str) -> str:
    """The acronym of a name: the first letters of its capitalised words, without accents ("Frente de Paz" -> "FP")."""
    words = re.split(r"[\s/]+", text)
    return "".join(fold(word[0]).upper() for word in words if word[:1].isupper())


def _draw_name(tradition: Tradition, kind: str, chance: random.Random, sex: str) -> Name:
    key = {"m": "men_as", "f": "women_as"}.get(sex) or chance.choices(PATTERNS[kind], [3, 1][: len(PATTERNS[kind])])[0]
    pattern = chance.choice(tradition.patterns[key])
    full, _, short = pattern.removesuffix(" (A)").partition(" | ")
    picks = draw(full, tradition, chance)
    name, rules = spell(full, picks), tradition.respell if kind in {"person", "place"} else ()
    acronym = initials(name) if pattern.endswith(" (A)") else ""
    second = spell(short, picks) if short else acronym or name
    if kind != "person":
        return Name(name, second, spellings(full, picks, rules), acronym)
    first = SLOT.search(full)
    given = picks[first[1] + first[2]][0] if first else name
    title = chance.choice(tradition.lists["titles" if key == "men_as" else "women_titles"])[0]
    return Name(name, second, spellings(full, picks, rules), "", title, given, key[0].replace("w", "f"))


def _holds(name: str, known: str) -> bool:
    return set(re.split(r"[\s-]+", known)) <= set(re.split(r"[\s-]+", name))
