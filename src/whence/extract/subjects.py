"""Whose act a verb tells: its subject, across relative clauses, insertions, shared subjects and infinitives."""

from __future__ import annotations

from whence.extract.chains import antecedent, chain_start, following, listed_after, listed_before, previous
from whence.extract.phrases import NP, VP, Phrases
from whence.extract.tagging import AND, COMMA, PREP, REL, STOP, THAT
from whence.extract.voice import is_passive
from whence.extract.word_sets import word_set

__all__ = ["governor_of", "subject_of"]

_DEPTH = 6  # verbs stepped over while looking for a shared subject: longer chains are misread more often than not


def subject_of(phrases: Phrases, at: int, depth: int = 0) -> list[int]:
    """Return the noun phrases (part numbers) that are the subject of the verb group at part `at`."""
    part = phrases.parts[at]
    if depth > _DEPTH:
        return []
    if not part.finite and not is_passive(phrases, at):
        return _controller(phrases, at, depth)
    before = previous(phrases, at - 1)
    if before < 0:
        return []
    return _subject_before(phrases, at, before, depth)


def _subject_before(phrases: Phrases, at: int, before: int, depth: int) -> list[int]:
    kind = phrases.parts[before].kind
    if kind == REL or (kind == THAT and _is_relative(phrases, before)):
        return antecedent(phrases, before)
    if kind == NP:
        start = chain_start(phrases, before)
        return listed_before(phrases, start if (described := _described(phrases, start)) is None else described)
    if kind == COMMA and is_passive(phrases, at) and not phrases.parts[at].passive:
        last = previous(phrases, before - 1)
        return [last] if last >= 0 and phrases.parts[last].kind == NP else []
    if kind == COMMA:
        return _across_insertion(phrases, at, before, depth)
    if kind in (AND, VP):
        return _shared(phrases, at, depth)
    return []


def _described(phrases: Phrases, at: int) -> int | None:
    """Return what a participle before a noun phrase describes: "tanks", not "Norland", in "tanks sent by Norland"."""
    preposition = previous(phrases, at - 1)
    participle = previous(phrases, preposition - 1) if preposition > 0 else -1
    if participle < 1 or phrases.parts[preposition].kind != PREP or phrases.parts[participle].kind != VP:
        return None
    noun = previous(phrases, participle - 1)
    if noun < 0 or phrases.parts[noun].kind != NP or phrases.parts[participle].first < phrases.parts[participle].main:
        return None
    return chain_start(phrases, noun) if is_passive(phrases, participle) else None


def _is_relative(phrases: Phrases, at: int) -> bool:
    return at > 0 and phrases.parts[at - 1].kind == NP


def _across_insertion(phrases: Phrases, at: int, comma: int, depth: int) -> list[int]:
    """Step back over what stands between two commas: an apposition, a relative clause."""
    opening = next((i for i in range(comma - 1, -1, -1) if phrases.parts[i].kind == COMMA), None)
    if opening is None or opening == 0:
        return _shared(phrases, at, depth)
    inside = phrases.parts[opening + 1 : comma]
    verbs = [
        i
        for i in range(opening + 1, comma)
        if phrases.parts[i].kind == VP and phrases.parts[i].finite and not is_passive(phrases, i)
    ]
    before = previous(phrases, opening - 1)
    described = not verbs or (inside and (inside[0].kind == REL or phrases.words[inside[0].first] == "whose"))
    if described and before >= 0 and phrases.parts[before].kind == NP:
        return [chain_start(phrases, before)]
    return _shared(phrases, at, depth)


def _shared(phrases: Phrases, at: int, depth: int) -> list[int]:
    """Return the subject of the verb before: "attacked the post and burned it"."""
    candidates: list[int] = []
    for back in range(at - 1, -1, -1):
        part = phrases.parts[back]
        if part.kind == STOP:
            break
        if part.kind == VP and (part.finite or not phrases.parts[at].finite):
            candidates.append(back)
    alike = [back for back in candidates if _tense(phrases, back) == _tense(phrases, at)]
    chosen = (alike or candidates)[:1]
    return subject_of(phrases, chosen[0], depth + 1) if chosen else []


def _tense(phrases: Phrases, at: int) -> str:
    """Tell a present from a past verb: "says the army fled and demands ..." goes on with who says."""
    part = phrases.parts[at]
    if part.first < part.main:
        return phrases.words[part.first]
    return "past" if "past" in part.forms and "base" not in part.forms else "present"


def _controller(phrases: Phrases, at: int, depth: int) -> list[int]:
    """Return who does what an infinitive or a gerund says."""
    parts = phrases.parts
    before = previous(phrases, at - 1)
    kind = parts[before].kind if before >= 0 else STOP
    gerund = parts[at].forms == {"gerund"}
    if gerund and kind == NP:
        return listed_before(phrases, chain_start(phrases, before))
    governor = governor_of(phrases, at)
    if governor is None:
        return _following_subject(phrases, at) if gerund else []
    if parts[governor].lemma in word_set("object_control") and kind in (NP, PREP, COMMA):
        done_to = _patient(phrases, governor, at)
        if done_to:
            return done_to
    return subject_of(phrases, governor, depth + 1)


def governor_of(phrases: Phrases, at: int) -> int | None:
    """Return the verb group that an infinitive or gerund hangs on: the nearest before it in its clause."""
    for back in range(at - 1, -1, -1):
        if phrases.parts[back].kind == VP:
            return back
        if phrases.parts[back].kind == STOP:
            return None
    return None


def _patient(phrases: Phrases, governor: int, end: int) -> list[int]:
    """Return the object of a verb (its subject, where it is passive)."""
    if is_passive(phrases, governor):
        return subject_of(phrases, governor)
    after = following(phrases, governor + 1)
    if (
        after < end
        and phrases.parts[after].kind == PREP
        and phrases.words[phrases.parts[after].first] in ("on", "upon", "for", "to")
    ):
        after += 1
    return listed_after(phrases, after) if after < end and phrases.parts[after].kind == NP else []


def _following_subject(phrases: Phrases, at: int) -> list[int]:
    """Return the subject of the main clause after an opening gerund: "After seizing the town, the army ..."."""
    for ahead in range(at + 1, len(phrases.parts)):
        if phrases.parts[ahead].kind == VP and phrases.parts[ahead].finite:
            before = previous(phrases, ahead - 1)
            return [chain_start(phrases, before)] if phrases.parts[before].kind == NP else []
        if phrases.parts[ahead].kind == STOP:
            return []
    return []
