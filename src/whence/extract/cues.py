"""The cue table: which words give a passage to a source, in which form, and how what is said may stand to them."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from whence.language import inflect, noun_forms, verb_forms

__all__ = ["Cue", "CueTable", "Lead", "load_cues"]

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One form of a cue word.

    classes: the rows of the table it stands in. takes: how its content may stand to it. why: the first row's reason.
    slots: the forms of a verb that it can be (`base`, `third`, `past`, `participle`, `gerund`); empty for other words.
    """

    lemma: str
    classes: frozenset[str]
    takes: frozenset[str]
    slots: frozenset[str] = frozenset()
    why: str


@dataclass(frozen=True, slots=True)
class Lead:
    """Words before a source. cites: the source is that of the clause's own source ("..., citing X")."""

    words: tuple[str, ...]
    cites: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CueTable:
    """All cues by form, in lower case. passives: participles that tell hearsay; adverbs and adjectives: likewise."""

    verbs: Mapping[str, Cue]
    nouns: Mapping[str, Cue]
    willing: Mapping[str, Cue]
    leads: tuple[Lead, ...]
    passives: frozenset[str]
    adverbs: frozenset[str]
    adjectives: frozenset[str]


@functools.cache
def load_cues() -> CueTable:
    """Return the cue table of the package."""
    table = tomllib.loads(files("whence.extract").joinpath("lexicon", "cues.toml").read_text("utf-8"))
    hearsay = table["hearsay"]
    return CueTable(
        verbs=_verbs(table["verb"]),
        nouns=MappingProxyType({form: cue for cue in _cues(table["noun"]) for form in noun_forms(cue.lemma)}),
        willing=MappingProxyType({cue.lemma: cue for cue in _cues(table["adjective"])}),
        leads=tuple(
            Lead(tuple(words.split()), row.get("cites", False), row["why"])
            for row in table["lead"]
            for words in row["words"]
        ),
        passives=frozenset(inflect(word).participle for word in _listed(hearsay, "passives")),
        adverbs=frozenset(_listed(hearsay, "adverbs")),
        adjectives=frozenset(_listed(hearsay, "adjectives")),
    )


def _cues(rows: Sequence[Row]) -> list[Cue]:
    """Return one cue a lemma, with all that the rows it stands in say of it."""
    found: dict[str, Cue] = {}
    for row in rows:
        for lemma in row["words"].split():
            known = found.get(lemma)
            classes, takes = frozenset([row["class"]]), frozenset(row["takes"])
            found[lemma] = Cue(
                lemma=lemma,
                classes=classes | (known.classes if known else frozenset()),
                takes=takes | (known.takes if known else frozenset()),
                why=known.why if known else row["why"],
            )
    return list(found.values())


def _verbs(rows: Sequence[Row]) -> Mapping[str, Cue]:
    """Return the cues of verbs by form. A form of two lemmas ("found") is the one's that stands first."""
    verbs: dict[str, Cue] = {}
    for cue in _cues(rows):
        for form, slots in _slots(cue.lemma).items():
            verbs.setdefault(form, Cue(lemma=cue.lemma, classes=cue.classes, takes=cue.takes, slots=slots, why=cue.why))
    return MappingProxyType(verbs)


def _slots(lemma: str) -> dict[str, frozenset[str]]:
    """Return which forms of a verb each of its words can be."""
    forms = inflect(lemma)
    named = [
        ("base", forms.base),
        ("third", forms.third),
        ("past", forms.past),
        ("participle", forms.participle),
        ("gerund", forms.gerund),
    ]
    slots = {form: frozenset(slot for slot, word in named if word == form) for _, form in named}
    for form in verb_forms(lemma):
        slots.setdefault(form, frozenset(["gerund"] if form.endswith("ing") else ["past", "participle"]))
    return slots


def _listed(rows: Sequence[Row], key: str) -> Iterable[str]:
    return (word for row in rows for word in row.get(key, "").split())
