"""The cue table: which words give a passage to a source, in which form, and how what is said may stand to them."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType

from whence.language import inflect, noun_forms, verb_forms

__all__ = ["CueTable", "NounCue", "VerbCue", "load_cues"]


@dataclass(frozen=True, slots=True)
class VerbCue:
    """One form of a cue verb. takes: how its content may stand to it. slots: which forms it can be (`past`, `gerund`, ...)."""

    lemma: str
    takes: frozenset[str]
    slots: frozenset[str]
    why: str


@dataclass(frozen=True, slots=True)
class NounCue:
    """One form of a cue noun, and what may lead from it to its content."""

    lemma: str
    takes: frozenset[str]
    why: str


@dataclass(frozen=True, slots=True)
class CueTable:
    """All cues by form, in lower case. leads: word sequences before a source. passives: participles that tell hearsay."""

    verbs: Mapping[str, VerbCue]
    nouns: Mapping[str, NounCue]
    leads: tuple[tuple[str, ...], ...]
    passives: frozenset[str]
    adverbs: frozenset[str]


@functools.cache
def load_cues() -> CueTable:
    """Return the cue table of the package."""
    table = tomllib.loads(files("whence.extract").joinpath("lexicon", "cues.toml").read_text("utf-8"))
    passives = [word for row in table["hearsay"] for word in row.get("words", "").split()]
    return CueTable(
        verbs=MappingProxyType(dict(_verb_forms(table["verb"]))),
        nouns=MappingProxyType(dict(_noun_forms(table["noun"]))),
        leads=tuple(tuple(words.split()) for row in table["lead"] for words in row["words"]),
        passives=frozenset(inflect(word).participle for word in passives),
        adverbs=frozenset(word for row in table["hearsay"] for word in row.get("adverbs", ())),
    )


def _verb_forms(rows: list[dict[str, str]]) -> Iterator[tuple[str, VerbCue]]:
    """Give each form with what all the classes of its lemma take; the reason is that of its first class."""
    takes, why = _by_lemma(rows)
    slots: dict[str, tuple[str, set[str]]] = {}
    for lemma in takes:
        forms = inflect(lemma)
        known = {
            "base": forms.base,
            "third": forms.third,
            "past": forms.past,
            "participle": forms.participle,
            "gerund": forms.gerund,
        }
        for slot, form in known.items():
            slots.setdefault(form, (lemma, set()))[1].add(slot)
        for form in verb_forms(lemma):
            slots.setdefault(form, (lemma, {"past", "participle"} if form.endswith("ed") else {"gerund"}))
    for form, (lemma, found) in slots.items():
        yield form, VerbCue(lemma, frozenset(takes[lemma]), frozenset(found), why[lemma])


def _noun_forms(rows: list[dict[str, str]]) -> Iterator[tuple[str, NounCue]]:
    takes, why = _by_lemma(rows)
    for lemma, found in takes.items():
        for form in noun_forms(lemma):
            yield form, NounCue(lemma, frozenset(found), why[lemma])


def _by_lemma(rows: list[dict[str, str]]) -> tuple[dict[str, set[str]], dict[str, str]]:
    takes: dict[str, set[str]] = {}
    why: dict[str, str] = {}
    for row in rows:
        for lemma in row["words"].split():
            takes.setdefault(lemma, set()).update(row["takes"])
            why.setdefault(lemma, row["why"])
    return takes, why
