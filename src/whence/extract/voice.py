"""Whether a verb group is passive: by its auxiliary, or as a bare participle."""

from __future__ import annotations

from whence.extract.chains import following, previous
from whence.extract.phrases import NP, VP, Phrases
from whence.extract.tagging import AND, COMMA, PREP, REL, STOP, SUB, THAT, TIME
from whence.extract.word_sets import word_set

__all__ = ["is_passive"]


def is_passive(phrases: Phrases, at: int) -> bool:
    """Tell whether a verb group is passive: by its auxiliary, or as a bare participle after what it is done to."""
    part, parts = phrases.parts[at], phrases.parts
    if part.passive:
        return True
    if "participle" not in part.forms or part.first < part.main:
        return False
    if "past" not in part.forms:
        return True
    if _joins_passive(phrases, at):
        return True
    after = following(phrases, at + 1)
    kind = parts[after].kind if after < len(parts) else STOP
    if kind == PREP and (phrases.words[parts[after].first] == "by" or part.lemma in word_set("done_to")):
        return True
    if kind == NP:
        return False
    before = previous(phrases, at - 1)
    if before >= 0 and parts[before].kind == COMMA:
        return kind in (PREP, SUB, TIME) and not _is_continued(phrases, before)
    return before >= 0 and parts[before].kind == NP and _verb_follows(phrases, at + 1)


def _joins_passive(phrases: Phrases, at: int) -> bool:
    """Tell whether a participle continues a passive: "were hunted at home and recruited abroad"."""
    before = previous(phrases, at - 1)
    after = following(phrases, at + 1)
    if (
        before < 1
        or phrases.parts[before].kind != AND
        or (after < len(phrases.parts) and phrases.parts[after].kind == NP)
    ):
        return False
    verb = next((i for i in range(before, -1, -1) if phrases.parts[i].kind in (VP, STOP, COMMA)), -1)
    return verb >= 0 and phrases.parts[verb].kind == VP and phrases.parts[verb].passive


def _is_continued(phrases: Phrases, comma: int) -> bool:
    """Tell whether the verb after a comma continues a row of verbs: no noun phrase stands before the comma alone."""
    return comma > 0 and phrases.parts[comma - 1].kind != NP


def _verb_follows(phrases: Phrases, at: int) -> bool:
    """Tell whether a finite verb follows that has no subject of its own: "soldiers killed in the raid were buried"."""
    parts = phrases.parts
    while at < len(parts):
        kind = parts[at].kind
        if kind == VP and (parts[at].finite or parts[at].passive):
            return parts[at - 1].kind not in (AND, REL, THAT, SUB, COMMA)
        if kind in (STOP, REL, SUB, THAT, AND, COMMA) or phrases.words[parts[at].first] == "as":
            return False
        at += 1
    return False
