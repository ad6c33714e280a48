"""The word tables of the entity rules, read once from their files."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from whence.language import lemma_candidates, noun_forms

__all__ = [
    "Country",
    "Known",
    "NameWords",
    "Noun",
    "load_adjectival_nouns",
    "load_common_words",
    "load_countries",
    "load_kind_cues",
    "load_known",
    "load_name_words",
    "load_nouns",
    "load_qualifiers",
    "load_refinements",
    "load_taken_up",
    "load_weak_nouns",
    "load_words",
    "read_table",
]


_SHORT = 4  # letters: shorter words in s are singular (bus, gas)


@dataclass(frozen=True, slots=True)
class Noun:
    """A head noun in one of its forms: its lemma, the kind a phrase headed by it has, whether it tells of several."""

    lemma: str
    kind: str
    plural: bool


@dataclass(frozen=True, slots=True)
class Country:
    """How a text can speak of a country: its first name, and what the form is (name, adjective, people, capital)."""

    name: str
    sense: str


@dataclass(frozen=True, slots=True)
class Known:
    """A name known across the world: the form an entity is called by, and its kind."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words inside or before a name, in lower case. kinds: the kind that a word of a name tells."""

    titles: frozenset[str]
    title_modifiers: frozenset[str]
    particles: frozenset[str]
    kinds: MappingProxyType[str, str]
    adjectives: frozenset[str]
    never: frozenset[str]


@dataclass(frozen=True, slots=True)
class KindCues:
    """What speaks for a kind, with its weight: by the word before or after a name, and by the name's shape."""

    before: MappingProxyType[str, list[tuple[str, int]]]
    after: MappingProxyType[str, list[tuple[str, int]]]
    of: MappingProxyType[str, list[tuple[str, int]]]
    shape: MappingProxyType[str, tuple[str, int]]


@functools.cache
def load_nouns() -> MappingProxyType[str, Noun]:
    """Load the head nouns by form, in lower case; a compound stands with a hyphen and with a blank.

    A form that stands in a table as written ("soldiers") goes before one made by rule.
    """
    tables = read_table("nouns.toml")
    kinds = [kind for kind in tables if "plural" in tables[kind]]
    written: dict[str, Noun] = {}
    made: dict[str, Noun] = {}
    for kind in kinds:
        for lemma in tables[kind]["words"].split():
            plural = _plural(lemma)
            as_written = Noun(
                _lemma(lemma),
                kind,
                _is_plural(lemma),
            )
            for form in (lemma, lemma.replace("-", " ")):
                written.setdefault(form, as_written)
            for form in (plural, plural.replace("-", " ")):
                made.setdefault(form, Noun(lemma, tables[kind]["plural"], True))
    return MappingProxyType({**made, **written})


@functools.cache
def load_weak_nouns() -> frozenset[str]:
    """Load the head nouns (lemmas) that tell of an entity only where the words around them say so."""
    return frozenset(read_table("nouns.toml")["weak"]["words"].split())


@functools.cache
def load_adjectival_nouns() -> frozenset[str]:
    """Load the head nouns (lemmas) that tell of an entity only where they head a phrase with a determiner."""
    return frozenset(read_table("nouns.toml")["adjectival"]["words"].split())


@functools.cache
def load_refinements() -> MappingProxyType[tuple[str, str], str]:
    """Load the kinds that a word before a head noun gives it, by (that word, the noun's lemma)."""
    table: dict[tuple[str, str], str] = {}
    for rule in read_table("nouns.toml")["refine"]:
        for modifier in rule["modifiers"].split():
            table |= {(modifier, head): rule["kind"] for head in rule["heads"].split()}
    return MappingProxyType(table)


@functools.cache
def load_kind_cues() -> KindCues:
    """Load what speaks for a name's kind."""
    table = read_table("kind_cues.toml")
    sides: dict[str, dict[str, list[tuple[str, int]]]] = {"before": {}, "after": {}, "of": {}}
    for cue in table["cue"]:
        for side in sides:
            for word in cue.get(side, "").split():
                sides[side].setdefault(word, []).append((cue["kind"], cue["weight"]))
    shape = {name: (cue.get("kind", ""), cue["weight"]) for name, cue in table["shape"].items()}
    return KindCues(
        MappingProxyType(sides["before"]),
        MappingProxyType(sides["after"]),
        MappingProxyType(sides["of"]),
        MappingProxyType(shape),
    )


@functools.cache
def load_countries() -> MappingProxyType[str, Country]:
    """Load the forms of the countries' names, as written."""
    table: dict[str, Country] = {}
    for line in read_table("countries.toml")["countries"].strip().splitlines():
        names, adjectives, capitals = (_forms(part) for part in line.split("|"))
        for form in names:
            table.setdefault(form, Country(names[0], "name"))
        for form in adjectives:
            table.setdefault(form, Country(names[0], "adjective"))
            if form[-2:] not in ("sh", "se", "ch", "ss"):
                table.setdefault(form + "s", Country(names[0], "people"))
        for form in capitals:
            table.setdefault(form, Country(names[0], "capital"))
    return MappingProxyType(table)


@functools.cache
def load_known() -> MappingProxyType[str, Known]:
    """Load the names known across the world by form, as written, with straight and curly apostrophes."""
    table: dict[str, Known] = {}
    for kind, entry in read_table("known.toml").items():
        for line in entry["names"].strip().splitlines():
            forms = _forms(line)
            table |= {form: Known(forms[0], kind) for form in forms}
    return MappingProxyType(table)


@functools.cache
def load_name_words() -> NameWords:
    """Load the words that stand inside or before names."""
    table = read_table("names.toml")
    kinds: dict[str, str] = {}
    for kind, entry in table["kinds"].items():
        for word in entry["words"].split():
            kinds.setdefault(word.lower(), kind)
    return NameWords(
        titles=frozenset(table["titles"]["words"].lower().split()),
        title_modifiers=frozenset(table["title_modifiers"]["words"].lower().split()),
        particles=frozenset(table["particles"]["words"].split()),
        kinds=MappingProxyType(kinds),
        adjectives=frozenset(table["adjectives"]["words"].lower().split()),
        never=frozenset(table["never"]["words"].lower().split()),
    )


@functools.cache
def load_common_words() -> frozenset[str]:
    """Load words that English writes in lower case: at the head of a sentence they are no names."""
    return frozenset(files("whence.extract.lexicon").joinpath("common_words.txt").read_text("utf-8").split())


@functools.cache
def load_taken_up() -> MappingProxyType[str, tuple[str, ...]]:
    """Load the kinds that a noun may take up ("the group"), the likeliest first."""
    rules = read_table("taking_up.toml")["noun"]
    return MappingProxyType({word: tuple(rule["kinds"]) for rule in rules for word in rule["words"].split()})


@functools.cache
def load_qualifiers() -> frozenset[tuple[str, ...]]:
    """Load the words that qualify a number: ("at", "least")."""
    return frozenset(tuple(phrase.split()) for phrase in read_table("mention_words.toml")["qualifiers"]["phrases"])


@functools.cache
def load_words(name: str) -> frozenset[str]:
    """Load one of the small closed sets of words of the entity rules."""
    return frozenset(read_table("mention_words.toml")[name]["words"].split())


def _plural(lemma: str) -> str:
    """Return the plural of a noun: also of compounds of man, wife, child."""
    for ending, plural in (("man", "men"), ("wife", "wives"), ("child", "children")):
        if lemma.endswith(ending) and lemma not in ("human", "german", "shaman", "ottoman"):
            return lemma.removesuffix(ending) + plural
    return noun_forms(lemma)[-1]


def _is_plural(word: str) -> bool:
    """Tell whether a word of a table stands in the plural: troops, gunmen, people; not gas, press, headquarters."""
    if word.endswith(("men", "children", "people", "wives", "folk")):
        return True
    return (
        word.endswith("s")
        and len(word) > _SHORT
        and not word.endswith(("ss", "us", "is", "gas", "headquarters", "works"))
    )


def _lemma(word: str) -> str:
    """Return the singular of a word that a table lists in the plural."""
    if not _is_plural(word):
        return word
    candidates = [word.removesuffix("men") + "man", *lemma_candidates(word)[1:]]
    return next((lemma for lemma in candidates if _plural(lemma) == word), word)


def _forms(part: str) -> list[str]:
    """Split "a; b, c"."""
    return [form.strip() for chunk in part.split(";") for form in chunk.split(",") if form.strip()]


def read_table(name: str) -> dict[str, Any]:
    """Read one of the tables of the lexicon."""
    return tomllib.loads(files("whence.extract.lexicon").joinpath(name).read_text("utf-8"))
