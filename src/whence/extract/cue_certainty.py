"""What the cue of an attribution commits its source to: "said" to all of it, "denied" to its being untrue."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from whence.extract.lexicons import read_table
from whence.language import lemma_candidates
from whence.records import Attribution, Factuality, Modality

__all__ = ["PLAIN", "Certainty", "cue_of"]

_QUESTIONS = frozenset(["who", "whom", "whose", "what", "which", "where", "when", "why", "how", "whether", "if"])
_INFINITIVES = frozenset(["to", "for", "not"])  # what follows "asked" where it asks for an act
_HELD_BACK = frozenset(["not", "n't", "never", "decline", "refuse"])


@dataclass(frozen=True, slots=True)
class Certainty:
    """A value with its modality and the reason."""

    value: Factuality
    modality: Modality
    why: str


PLAIN = Certainty("CT+", "actual", "The words state it plainly.")


@dataclass(frozen=True, slots=True)
class _Table:
    cues: Mapping[str, Certainty]
    infinitives: frozenset[str]
    silence: Certainty
    silent: frozenset[str]


@functools.cache
def _table() -> _Table:
    raw = read_table("cue_certainty.toml")
    cues: dict[str, Certainty] = {}
    for row in raw["cue"]:
        for lemma in row["lemmas"].split():
            cues.setdefault(lemma, _certainty(row))
    return _Table(
        cues=MappingProxyType(cues),
        infinitives=frozenset(word for row in raw["cue"] if row.get("infinitive") for word in row["lemmas"].split()),
        silence=_certainty(raw["silence"]),
        silent=frozenset(raw["silence"]["lemmas"].split()),
    )


def _certainty(row: Mapping[str, Any]) -> Certainty:
    return Certainty(row["value"], row["modality"], row["why"])


def cue_of(attribution: Attribution) -> Certainty:
    """Return what the cue of an attribution commits its source to."""
    words = attribution.content[0].text.lstrip("“\"'‘ ").lower().split()
    opening = words[0] if words else ""
    cue = (attribution.cue.text if attribution.cue else "").lower().replace("’", "'").split()
    lemmas = [lemma for word in cue for lemma in lemma_candidates(word)]
    table = _table()
    if _keeps_silent(cue, lemmas, opening):
        return table.silence
    for lemma in lemmas:
        if lemma in table.cues and (lemma not in table.infinitives or opening in _INFINITIVES):
            return table.cues[lemma]
    return PLAIN


def _keeps_silent(cue: Sequence[str], lemmas: Sequence[str], opening: str) -> bool:
    """Tell whether a cue is of one who knows and does not tell: "will not say who", "declined to say whether"."""
    held_back = not _HELD_BACK.isdisjoint((*cue, *lemmas)) or any(word.endswith("n't") for word in cue)
    return held_back and opening in _QUESTIONS and not _table().silent.isdisjoint(lemmas)
