"""How certain a statement is in its own clause, and what a cue of attribution makes of it."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from whence.extract.drafts import Draft
from whence.extract.phrases import NP, VP, Phrases
from whence.extract.subjects import governor_of
from whence.extract.tagging import AND, COMMA, PREP, STOP, SUB, THAT, TO
from whence.extract.voice import is_passive
from whence.extract.word_sets import word_set
from whence.language import lemma_candidates
from whence.records import Attribution, Factuality, Modality

__all__ = ["PLAIN", "Certainty", "as_ending", "condition_of", "cue_of", "in_clause", "refers_back"]

_LONGEST_ANAPHOR = 4  # words: "any involvement at all", "the charge"
_LONGEST_OPENING = 5  # words, of the phrases in the table
_QUESTIONS = frozenset(["who", "whom", "whose", "what", "which", "where", "when", "why", "how", "whether", "if"])
_NEGATED: Mapping[Factuality, Factuality] = MappingProxyType(
    {"CT+": "CT-", "PR+": "PR-", "PS+": "PS-", "CT-": "CT+", "PR-": "PR+", "PS-": "PS+", "Uu": "CT-", "CTu": "CTu"}
)


@dataclass(frozen=True, slots=True)
class Certainty:
    """A value with its modality and the reason. own: the writer's own telling, no link of the source's."""

    value: Factuality
    modality: Modality
    why: str
    own: bool = False


PLAIN = Certainty("CT+", "actual", "The words state it plainly.")


@dataclass(frozen=True, slots=True)
class _Table:
    cues: Mapping[str, Certainty]
    infinitives: frozenset[str]
    hearsay: Mapping[str, Certainty]
    governors: Mapping[str, Certainty]
    words: Mapping[str, Certainty]
    condition: Certainty
    conditional: frozenset[str]
    openings: Mapping[str, Certainty]
    silence: Certainty
    silent: frozenset[str]
    negations: frozenset[str]
    anaphora: frozenset[str]
    ending: frozenset[str]
    ending_types: frozenset[str]
    carried_out: frozenset[str]


@functools.cache
def _table() -> _Table:
    raw = tomllib.loads(files("whence.extract.lexicon").joinpath("factuality.toml").read_text("utf-8"))
    return _Table(
        cues=_rows(raw["cue"], "lemmas"),
        hearsay=_rows(raw["hearsay"], "lemmas"),
        governors=_rows(raw["governor"], "lemmas"),
        infinitives=frozenset(word for row in raw["cue"] if row.get("infinitive") for word in row["lemmas"].split()),
        words=_rows(raw["word"], "words"),
        condition=_certainty(raw["condition"]),
        conditional=frozenset(raw["condition"]["words"].split()),
        openings=MappingProxyType({phrase: _certainty(row) for row in raw["opening"] for phrase in row["phrases"]}),
        silence=_certainty(raw["silence"]),
        silent=frozenset(raw["silence"]["lemmas"].split()),
        negations=frozenset(raw["negation"]["words"].split()),
        anaphora=frozenset(raw["anaphora"]["words"].split()),
        ending=frozenset(raw["ending"]["lemmas"].split()),
        ending_types=frozenset(raw["ending"]["types"].split()),
        carried_out=frozenset(raw["carried_out"]["lemmas"].split()),
    )


def _rows(rows: list[dict[str, Any]], key: str) -> Mapping[str, Certainty]:
    found: dict[str, Certainty] = {}
    for row in rows:
        for word in row[key].split():
            found.setdefault(word, _certainty(row))
    return MappingProxyType(found)


def _certainty(row: dict[str, Any]) -> Certainty:
    return Certainty(row["value"], row["modality"], row["why"], row.get("own", False))


def in_clause(draft: Draft) -> Certainty:
    """Return how certain a draft is by the words of its own clause: negation, modals, governing verbs, conditions."""
    found = _governed(draft) or _by_words(draft) or _opened(draft) or PLAIN
    if condition_of(draft) is not None:
        found = _table().condition
    return _negated(found) if _is_denied(draft) else found


def _negated(certainty: Certainty) -> Certainty:
    return replace(certainty, value=_NEGATED[certainty.value])


def cue_of(attribution: Attribution) -> Certainty:
    """Return what the cue of an attribution commits its source to; without a source, what it passes on as hearsay."""
    table, words = _table(), attribution.content[0].text.lstrip("“\"'‘ ").lower().split()
    opening = words[0] if words else ""
    cues = table.cues if attribution.source is not None else table.hearsay
    cue = (attribution.cue.text if attribution.cue else "").lower().replace("’", "'").split()
    if _keeps_silent(cue, opening):
        return table.silence
    for word in cue:
        for lemma in lemma_candidates(word):
            if lemma in cues and (lemma not in table.infinitives or opening in ("to", "for", "not")):
                return cues[lemma]
    return PLAIN


def _keeps_silent(cue: Sequence[str], opening: str) -> bool:
    """Tell whether a cue is of one who knows and does not tell: "will not say who", "declined to say whether"."""
    table, lemmas = _table(), [lemma for word in cue for lemma in lemma_candidates(word)]
    held_back = any(word in table.negations for word in cue) or "decline" in lemmas or "refuse" in lemmas
    return held_back and opening in _QUESTIONS and not table.silent.isdisjoint(lemmas)


def refers_back(content: str) -> bool:
    """Tell whether content only points to what was told before: "it", "the charge", "any involvement"."""
    words = content.lower().partition(" as ")[0].strip(" .,“”\"'").split()
    return len(words) <= _LONGEST_ANAPHOR and bool(_table().anaphora.intersection(words))


def as_ending(certainty: Certainty, draft: Draft) -> Certainty:
    """Return what a certainty is of the thing that ends: a release that is asked for is a detention asked not to be."""
    table = _table()
    ends = draft.type in table.ending_types and table.ending.intersection(
        lemma_candidates(draft.phrases.words[draft.first])
    )
    wanted = certainty.value == "Uu" and certainty.modality in ("requested", "planned", "ordered")
    return replace(certainty, value="CT-") if ends and wanted else certainty


def _governed(draft: Draft) -> Certainty | None:
    """Return what the verb that a trigger hangs on makes of it: "refused to leave", "planned an attack"."""
    phrases, at = draft.phrases, draft.part
    part = phrases.parts[at]
    if part.kind == VP and part.finite:
        return None
    if part.kind == NP and (at == 0 or phrases.parts[at - 1].kind not in (VP,)):
        return None
    governor = governor_of(phrases, at)
    if governor is None or _is_past_a_clause(phrases, governor, at):
        return None
    found = _table().governors.get(phrases.parts[governor].lemma)
    if (
        found is None
        and part.kind == VP
        and phrases.tags[part.first] == TO
        and phrases.parts[governor].lemma not in _table().carried_out
    ):
        return Certainty("Uu", "planned", "A purpose is not said to have happened.")
    if found is not None and _has_negation(phrases, governor):
        return _negated(found)
    return found


def _is_past_a_clause(phrases: Phrases, governor: int, at: int) -> bool:
    between = [part.kind for part in phrases.parts[governor + 1 : at]]
    gerund = phrases.parts[at].forms == {"gerund"}
    return (
        STOP in between
        or THAT in between
        or (COMMA in between and gerund)
        or (gerund and PREP in between and not _takes_gerund(phrases, governor))
    )


def _takes_gerund(phrases: Phrases, governor: int) -> bool:
    return phrases.parts[governor].lemma in ("accuse", "suspect", "prevent", "stop", "charge")


def _by_words(draft: Draft) -> Certainty | None:
    phrases, part, words = draft.phrases, draft.phrases.parts[draft.part], _table().words
    reach = range(max(0, part.first - 1), part.main) if part.kind == VP else range(max(0, part.first - 1), draft.last)
    for at in reach:
        word = phrases.words[at]
        if word in words and (part.kind == VP or word in word_set("hedges")):
            return words[word]
    return None


def _opened(draft: Draft) -> Certainty | None:
    """Return what the words before a that-clause make of it: "there is no evidence that ..."."""
    phrases = draft.phrases
    for at in range(draft.part - 1, -1, -1):
        part = phrases.parts[at]
        if part.kind == THAT:
            before = " ".join(phrases.words[max(0, part.first - _LONGEST_OPENING) : part.first])
            found = [phrase for phrase in _table().openings if f" {before}".endswith(f" {phrase}")]
            return _table().openings[max(found, key=len)] if found else None
        if part.kind in (STOP, SUB):
            return None
    return None


def condition_of(draft: Draft) -> int | None:
    """Return the part of the "if" whose clause the trigger stands in; None outside such a clause."""
    phrases = draft.phrases
    for at in range(draft.part - 1, -1, -1):
        part = phrases.parts[at]
        if part.kind == SUB:
            return at if phrases.words[part.first] in _table().conditional else None
        if part.kind in (STOP, COMMA, THAT):
            return None
    return None


def _is_denied(draft: Draft) -> bool:
    phrases, part = draft.phrases, draft.phrases.parts[draft.part]
    if part.kind == VP:
        return _has_negation(phrases, draft.part) or any(
            phrases.words[slot.first] in _table().negations for slot in draft.slots("subject", "object")
        )
    if phrases.words[part.first] in ("no", "neither", "without") or (
        part.first > 0 and phrases.words[part.first - 1] == "without"
    ):
        return True
    before = draft.part - 1
    return (
        before >= 0
        and phrases.parts[before].kind == VP
        and _has_negation(phrases, before)
        and not is_passive(phrases, before)
    )


def _has_negation(phrases: Phrases, at: int) -> bool:
    part = phrases.parts[at]
    first = part.first - 1 if part.first and phrases.parts[at - 1].kind not in (NP, AND, COMMA) else part.first
    return any(phrases.words[token] in _table().negations for token in range(first, part.main + 1))
