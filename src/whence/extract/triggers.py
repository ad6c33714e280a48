"""Triggers in a sentence: verbs, nouns, adjectives and prepositions that state something by a frame."""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.chains import Slot
from whence.extract.drafts import Draft, Filling, Knowledge, is_filled
from whence.extract.frames import Frame
from whence.extract.phrases import NP, VP, Part, Phrases
from whence.extract.roles import Positions, around_noun, around_verb
from whence.extract.subjects import governor_of, subject_of
from whence.extract.tagging import ADV, COMMA, NOT, NOUN, PREP, QUOTE, STOP, THAT, TO
from whence.extract.voice import is_passive
from whence.extract.word_sets import word_set

__all__ = ["find_drafts"]

_GAP = 6  # words that "~" in a phrase stands for: "took three of the aid workers hostage"
# A verb's frame was right less often in a noun phrase than in its own clause: 0.26 against 0.54 on the passages.
_NOMINAL = 0.25


def find_drafts(phrases: Phrases, known: Knowledge) -> Iterator[Draft]:
    """Yield the drafts of a sentence in the order of their triggers."""
    for at, part in enumerate(phrases.parts):
        if part.kind == VP:
            yield from _of_verb(phrases, at, known)
            yield from _of_adjective(phrases, at, known)
        elif part.kind == NP:
            yield from _of_noun(phrases, at, known)
            yield from _of_attached(phrases, at, known)


def _of_verb(phrases: Phrases, at: int, known: Knowledge) -> Iterator[Draft]:
    part = phrases.parts[at]
    hits = [
        (rest, end, frame)
        for rest, frame in known.table.verbs.get(phrases.words[part.main], ())
        if (end := _follows(phrases, part.main + 1, rest))
    ]
    longest = max((len(rest) for rest, _, _ in hits), default=0)
    for rest, end, frame in hits:
        if len(rest) < longest or (frame.passive and not is_passive(phrases, at)):
            continue
        joined = bool(rest) and "~" not in rest
        positions = around_verb(phrases, at, phrases.by_token[end - 1] + 1 if joined else at + 1)
        clause = _clause(phrases, at)
        if clause and frame.infinitive and phrases.tags[clause[0]] not in (TO, NOT):
            clause = None
        if clause:
            positions["clause"] = [Slot(*clause, None)]
        draft = Draft(phrases, frame.type, frame.why, frame.score, at, part.main, end, frame, clause=clause)
        if is_filled(draft, positions, known):
            yield draft


def _follows(phrases: Phrases, at: int, rest: tuple[str, ...]) -> int:
    """Return the token after the words of a phrase that start at token `at`, or 0 where they do not follow."""
    words = phrases.words
    for number, word in enumerate(rest):
        if word == "~":
            reach = range(at, min(at + _GAP + 1, len(words)))
            found = next((i for i in reach if words[i] == rest[number + 1]), None)
            if found is None or any(words[i] in (",", ".", ";") for i in range(at, found)):
                return 0
            at = found
        elif at < len(words) and words[at] == word:
            at += 1
        else:
            return 0
    return at


def _clause(phrases: Phrases, at: int) -> tuple[int, int] | None:
    """Return the tokens that a verb governs: from "to" or "that", past its object, up to the next stop."""
    parts, start = phrases.parts, at + 1
    for ahead in range(at + 1, min(at + 8, len(parts))):
        part = parts[ahead]
        if (
            part.kind == THAT
            or (part.kind == VP and phrases.tags[part.first] == TO)
            or (part.kind == VP and phrases.words[part.first] in ("not", "never"))
        ):
            start = part.first
            break
        if part.kind not in (NP, PREP, ADV, QUOTE):
            return None
    else:
        return None
    end = next(
        (parts[i].first for i in range(ahead + 1, len(parts)) if parts[i].kind in (STOP,) or (parts[i].kind == COMMA)),
        parts[-1].last,
    )
    return (start, end) if end > start else None


def _of_adjective(phrases: Phrases, at: int, known: Knowledge) -> Iterator[Draft]:
    """Read "X is loyal to Y"; "fighters loyal to Y" is one noun phrase with what follows, read with the nouns."""
    after = at + 1
    if (
        phrases.parts[at].lemma not in word_set("being")
        or after >= len(phrases.parts)
        or phrases.parts[after].kind != NP
    ):
        return
    yield from _adjective(
        phrases, after, [Slot(p.first, p.last, p.head) for p in _parts(phrases, subject_of(phrases, at))], known
    )


def _parts(phrases: Phrases, numbers: list[int]) -> list[Part]:
    return [phrases.parts[number] for number in numbers]


def _adjective(phrases: Phrases, at: int, subject: list[Slot], known: Knowledge) -> Iterator[Draft]:
    part = phrases.parts[at]
    for token in range(part.first, part.last):
        for _, frame in known.table.adjectives.get(phrases.words[token], ()):
            positions = around_noun(phrases, at, token) | {"subject": subject or _before(phrases, token)}
            draft = Draft(phrases, frame.type, frame.why, frame.score, at, token, token + 1, frame)
            if is_filled(draft, positions, known):
                yield draft


def _before(phrases: Phrases, token: int) -> list[Slot]:
    """Return the mention that ends right before a token: "fighters" in "fighters loyal to"."""
    return [Slot(first, last, mention) for first, last, mention in phrases.mentions if last == token][:1]


def _of_noun(phrases: Phrases, at: int, known: Knowledge) -> Iterator[Draft]:
    part = phrases.parts[at]
    table = known.table.nouns
    done: list[tuple[int, str]] = []
    for token in range(part.first, part.last):
        hits = [
            (end, frame)
            for rest, frame in table.get(phrases.words[token], ())
            if (end := _noun_follows(phrases, token, rest, part))
        ]
        longest = max((end for end, _ in hits), default=0)
        for end, frame in hits:
            if (
                end == longest
                and _is_head(phrases, part, end, frame)
                and not any(token < last and type_ == frame.type for last, type_ in done)
            ):
                draft = Draft(phrases, frame.type, frame.why, frame.score, at, token, end, frame)
                if is_filled(draft, _noun_positions(phrases, at, end - 1), known):
                    done.append((end, frame.type))
                    yield draft
    yield from _verbal(phrases, at, known)
    subject = [Slot(part.first, part.last, part.head)] if part.head is not None else []
    yield from _adjective(phrases, at, subject, known)


def _verbal(phrases: Phrases, at: int, known: Knowledge) -> Iterator[Draft]:
    """Read a verb's frame in a noun phrase: "the closing of the road", "deposed president X", "wounded children"."""
    part = phrases.parts[at]
    for token in range(part.first, part.last):
        word = phrases.words[token]
        last = token == part.last - 1
        if (
            not (word.endswith("ing") if last else word.endswith(("ed", "en", "own")))
            or phrases.tags[token] != NOUN
            or word in known.table.nouns
        ):
            continue
        positions = _nominal(phrases, at, token) if last else _described(part)
        for rest, frame in known.table.verbs.get(word, ()):
            draft = Draft(phrases, frame.type, frame.why, max(0.0, frame.score - _NOMINAL), at, token, token + 1, frame)
            if not rest and frame.type not in ("DEMANDS", "PROMISES") and is_filled(draft, dict(positions), known):
                yield draft


def _nominal(phrases: Phrases, at: int, token: int) -> Positions:
    """Turn a gerund's positions into a verb's: what follows "of" is its object, its owner or "by" its subject."""
    found = around_noun(phrases, at, token)
    subject = found.pop("by", None) or found.pop("owner", None) or found.pop("doer", [])
    return found | {"object": found.pop("of", []), "subject": subject} if "of" in found else {}


def _described(part: Part) -> Positions:
    return {"object": [Slot(part.first, part.last, part.head)]} if part.head is not None else {}


def _noun_follows(phrases: Phrases, token: int, rest: tuple[str, ...], part: Part) -> int:
    end = _follows(phrases, token + 1, rest)
    return end if end <= part.last or rest else 0


def _is_head(phrases: Phrases, part: Part, end: int, frame: Frame) -> bool:
    """Tell whether the trigger heads its phrase: it ends it, or only a name follows ("the minister X")."""
    if end >= part.last:
        return True
    rest = range(end, part.last)
    if "self" in frame.roles:
        return phrases.sentence.tokens[end].text[:1].isupper()
    return all(phrases.tags[at] == NOUN for at in rest) and phrases.words[part.last - 1] in (
        "campaign",
        "attack",
        "attacks",
        "operation",
        "agreement",
        "deal",
    )


def _noun_positions(phrases: Phrases, at: int, head: int) -> Positions:
    """Return the positions around a noun; as a predicate ("X is the head of Y") it speaks of the verb's subject."""
    found = around_noun(phrases, at, head)
    before = at - 1
    while (before > 0 and phrases.parts[before].kind in (QUOTE, ADV)) or (
        before > 0 and phrases.words[phrases.parts[before].first] == "as"
    ):
        before -= 1
    if before < 0 or phrases.parts[before].kind != VP:
        return found
    verb = phrases.parts[before]
    named = verb.lemma in word_set("appointing") and is_passive(phrases, before)
    if verb.lemma in word_set("being") or named:
        found["self"] = [Slot(p.first, p.last, p.head) for p in _parts(phrases, subject_of(phrases, before))]
    return found


def _of_attached(phrases: Phrases, at: int, known: Knowledge) -> Iterator[Draft]:
    """Read two noun phrases joined by a preposition by the kinds of both: "villagers in X", "the bridge at Y"."""
    parts = phrases.parts
    preposition = at + 1
    if preposition < len(parts) and parts[preposition].kind == COMMA:
        preposition += 1
    if preposition + 1 >= len(parts) or parts[preposition].kind != PREP or parts[preposition + 1].kind != NP:
        return
    left, right = parts[at].head, parts[preposition + 1].head
    if left is None or right is None or left.entity == right.entity:
        return
    verbal = _is_verbal(phrases, at, preposition)
    for frame in known.table.attached.get(phrases.words[parts[preposition].first], ()):
        if verbal and frame.loose:
            continue
        if known.kinds.get(left.entity) in frame.left and known.kinds.get(right.entity) in frame.right:
            draft = Draft(
                phrases, frame.type, frame.why, frame.score, at, parts[preposition].first, parts[preposition].last, None
            )
            slots = (
                Slot(parts[at].first, parts[at].last, left),
                Slot(parts[preposition + 1].first, parts[preposition + 1].last, right),
            )
            draft.fillings = [
                Filling(role, side, slot)
                for role, side, slot in zip(frame.roles, ("left", "right"), slots, strict=True)
            ]
            yield draft


def _is_verbal(phrases: Phrases, at: int, preposition: int) -> bool:
    """Tell whether the preposition belongs to a verb rather than to the noun before it, its object."""
    return (
        preposition == at + 1 and at > 0 and phrases.parts[at - 1].kind == VP and governor_of(phrases, at) is not None
    )
