"""Where the fillers of roles stand near a trigger: subject, objects, prepositional phrases, owner, modifiers, apposition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.extract.phrases import NP, VP, Part, Phrases
from whence.extract.tagging import ADV, AND, CLOSE, COMMA, OPEN, PREP, QUOTE, REL, STOP, SUB, THAT, TIME, TO
from whence.records import Mention

__all__ = ["Positions", "Slot", "around_noun", "around_verb", "governor_of", "is_passive", "noun_phrase_of", "subject_of"]

_CLEAR = frozenset({ADV, QUOTE, TIME})
_DEPTH = 6  # verbs stepped over while looking for a shared subject: longer chains are misread more often than not
# The object of these does what the infinitive, or the gerund after a preposition, says.
_OBJECT_CONTROL = frozenset(
    """ask order tell urge force allow invite instruct call press persuade require enable help lead encourage permit warn recruit train
    send want pay accuse suspect blame charge convict ban bar prevent stop prohibit forbid arrest detain hire use compel push beg get
    authorise authorize condemn criticise criticize sentence""".split()
)
# These lend their subject to an act that their object names: "launched an attack", "signed a truce".
_LIGHT = frozenset(
    """carry launch conduct stage mount make commit hold sign begin start open claim lead resume continue plan order impose declare
    announce agree reach issue give do have wage undertake perpetrate run organise organize call extend broker seek offer provide take
    face suffer receive""".split()
)


# "Many of the fighters" speaks of the fighters.
_QUANTIFIERS = frozenset(
    """many some most all both none several half one two three four five six seven eight nine ten dozens scores hundreds thousands number
    majority part few each any couple group groups""".split()
)


@dataclass(frozen=True, slots=True)
class Slot:
    """A noun phrase in a position: its tokens `[first, last)`, the mention it speaks of, and its owner, where it has them."""

    first: int
    last: int
    mention: Mention | None
    owner: Mention | None = None


Positions = dict[str, list[Slot]]


def around_verb(phrases: Phrases, at: int, after: int) -> Positions:
    """Return what stands in each position around the verb group at part `at`; a passive is turned round.

    after: the part that follows the verb and the words that belong to it ("pulled out of").
    """
    part, right = phrases.parts[at], _right_of(phrases, after)
    subject = [_slot(phrases, index) for index in subject_of(phrases, at)]
    if is_passive(phrases, at):
        second = right.pop("object", [])
        doer = right.pop("by", [])
        return {**right, "object": subject, "subject": doer, "second": second, "by": doer}
    if "of" in right and part.lemma not in ("accuse", "rob", "deprive", "convict", "consist", "strip", "dispose", "warn", "suspect"):
        right.pop("of")
    return {**right, "subject": subject}


def around_noun(phrases: Phrases, at: int, head: int) -> Positions:
    """Return what stands in each position around the noun at token `head` in the noun phrase at part `at`."""
    part = phrases.parts[at]
    found = _right_of(phrases, at + 1, nominal=True)
    found.pop("object", None)
    owner = _owner(phrases, part)
    if owner:
        found["owner"] = [owner]
    modifiers = [slot for slot in _modifiers(phrases, part) if slot.last <= head]
    if modifiers:
        found["modifier"] = modifiers
    itself = _itself(phrases, part, head)
    if itself:
        found["self"] = [itself]
    found["apposition"] = _apposed(phrases, at)
    found["doer"] = _doer(phrases, at)
    return {name: slots for name, slots in found.items() if slots}


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
    after = _next(phrases, at + 1)
    kind = parts[after].kind if after < len(parts) else STOP
    if kind == PREP and phrases.words[parts[after].first] == "by":
        return True
    if kind == NP:
        return False
    before = _previous(phrases, at - 1)
    if before >= 0 and parts[before].kind == COMMA:
        return kind in (PREP, SUB, TIME) and not _is_continued(phrases, before)
    return before >= 0 and parts[before].kind == NP and _verb_follows(phrases, at + 1)


def _joins_passive(phrases: Phrases, at: int) -> bool:
    """Tell whether a participle continues a passive: "were hunted at home and recruited abroad"."""
    before = _previous(phrases, at - 1)
    after = _next(phrases, at + 1)
    if before < 1 or phrases.parts[before].kind != AND or (after < len(phrases.parts) and phrases.parts[after].kind == NP):
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
        if kind == VP:
            return parts[at].finite and not (parts[at - 1].kind in (AND, REL, THAT, SUB, COMMA))
        if kind in (STOP, REL, SUB, THAT, AND, COMMA) or phrases.words[parts[at].first] == "as":
            return False
        at += 1
    return False


def subject_of(phrases: Phrases, at: int, depth: int = 0) -> list[int]:
    """Return the noun phrases (part numbers) that are the subject of the verb group at part `at`."""
    part = phrases.parts[at]
    if depth > _DEPTH:
        return []
    if not part.finite and not is_passive(phrases, at):
        return _controller(phrases, at, depth)
    before = _previous(phrases, at - 1)
    if before < 0:
        return []
    return _subject_before(phrases, at, before, depth)


def _subject_before(phrases: Phrases, at: int, before: int, depth: int) -> list[int]:
    kind = phrases.parts[before].kind
    if kind == REL or (kind == THAT and _is_relative(phrases, before)):
        return _antecedent(phrases, before)
    if kind == NP:
        return _listed_before(phrases, _chain_start(phrases, before))
    if kind == COMMA and is_passive(phrases, at) and not phrases.parts[at].passive:
        last = _previous(phrases, before - 1)
        return [last] if last >= 0 and phrases.parts[last].kind == NP else []
    if kind == COMMA:
        return _across_insertion(phrases, at, before, depth)
    if kind in (AND, VP):
        return _shared(phrases, at, depth)
    return []


def _is_relative(phrases: Phrases, at: int) -> bool:
    return at > 0 and phrases.parts[at - 1].kind == NP


def _antecedent(phrases: Phrases, at: int) -> list[int]:
    before = at - 1
    while before >= 0 and phrases.parts[before].kind in (COMMA, QUOTE, PREP, TIME):
        before -= 1
    if before < 0 or phrases.parts[before].kind != NP:
        return []
    start = _chain_start(phrases, before)
    return [start if phrases.parts[start].head else before]


def _chain_start(phrases: Phrases, at: int) -> int:
    """Return the head of a chain of noun phrases: "gunmen" in "gunmen of the movement in the north"."""
    parts = phrases.parts
    while True:
        before = _previous(phrases, at - 1, through=frozenset({QUOTE}))
        if before < 1 or parts[before].kind != PREP:
            return at
        further = _previous(phrases, before - 1, through=frozenset({QUOTE}))
        if further < 0 or parts[further].kind != NP:
            return at
        at = further


def _listed_before(phrases: Phrases, last: int) -> list[int]:
    """Return a list of subjects that ends at part `last`: "A, B and C"."""
    parts, found = phrases.parts, [last]
    before = last - 1
    if before < 1 or parts[before].kind != AND:
        return found
    while before > 0 and parts[before].kind in (AND, COMMA):
        before -= 1 if parts[before].kind == AND and parts[before - 1].kind == COMMA else 0
        if parts[before - 1].kind != NP:
            break
        found.append(_chain_start(phrases, before - 1))
        before = found[-1] - 1
    if before >= 0 and parts[before].kind == VP and parts[before].lemma not in ("say", "tell", "claim", "report", "believe"):
        return [last]
    return sorted(found)


def _across_insertion(phrases: Phrases, at: int, comma: int, depth: int) -> list[int]:
    """Step back over what stands between two commas: an apposition, a relative clause."""
    opening = next((i for i in range(comma - 1, -1, -1) if phrases.parts[i].kind == COMMA), None)
    if opening is None or opening == 0:
        return _shared(phrases, at, depth)
    inside = phrases.parts[opening + 1 : comma]
    verbs = [i for i in range(opening + 1, comma) if phrases.parts[i].kind == VP and phrases.parts[i].finite and not is_passive(phrases, i)]
    before = _previous(phrases, opening - 1)
    described = not verbs or (inside and (inside[0].kind == REL or phrases.words[inside[0].first] == "whose"))
    if described and before >= 0 and phrases.parts[before].kind == NP:
        return [_chain_start(phrases, before)]
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
    before = _previous(phrases, at - 1)
    kind = parts[before].kind if before >= 0 else STOP
    gerund = parts[at].forms == {"gerund"}
    if gerund and kind == NP:
        return _listed_before(phrases, _chain_start(phrases, before))
    governor = governor_of(phrases, at)
    if governor is None:
        return _following_subject(phrases, at) if gerund else []
    if parts[governor].lemma in _OBJECT_CONTROL and kind in (NP, PREP, COMMA):
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
    after = _next(phrases, governor + 1)
    if after < end and phrases.parts[after].kind == PREP and phrases.words[phrases.parts[after].first] in ("on", "upon", "for", "to"):
        after += 1
    return _listed_after(phrases, after) if after < end and phrases.parts[after].kind == NP else []


def _following_subject(phrases: Phrases, at: int) -> list[int]:
    """Return the subject of the main clause after an opening gerund: "After seizing the town, the army ..."."""
    for ahead in range(at + 1, len(phrases.parts)):
        if phrases.parts[ahead].kind == VP and phrases.parts[ahead].finite:
            before = _previous(phrases, ahead - 1)
            return [_chain_start(phrases, before)] if phrases.parts[before].kind == NP else []
        if phrases.parts[ahead].kind == STOP:
            return []
    return []


def _right_of(phrases: Phrases, at: int, *, nominal: bool = False) -> Positions:
    """Return object, second object and prepositional phrases from part `at` to the end of the clause."""
    found: Positions = {}
    parts, commas = phrases.parts, 0
    at = _next(phrases, at) if not nominal else at
    if not nominal and at < len(parts) and parts[at].kind == NP:
        at = _objects(phrases, at, found)
    while at < len(parts):
        kind = parts[at].kind
        if kind == PREP:
            at = _prepositional(phrases, at, found)
        elif kind in _CLEAR:
            at += 1
        elif kind == OPEN:
            at = next((i for i in range(at, len(parts)) if parts[i].kind == CLOSE), len(parts)) + 1
        elif kind == COMMA and not nominal and commas < 2 and at + 1 < len(parts) and parts[at + 1].kind in (PREP, TIME):
            at, commas = at + 1, commas + 1
        else:
            break
    return found


def _objects(phrases: Phrases, at: int, found: Positions) -> int:
    listed = _listed_after(phrases, at)
    found["object"] = [_slot(phrases, index) for index in listed]
    at = listed[-1] + 1
    while at + 1 < len(phrases.parts) and phrases.parts[at].kind == PREP and phrases.words[phrases.parts[at].first] == "of":
        at += 2
    if at < len(phrases.parts) and phrases.parts[at].kind == NP:
        found["second"] = [_slot(phrases, index) for index in _listed_after(phrases, at)]
        at += 1
    return at


def _prepositional(phrases: Phrases, at: int, found: Positions) -> int:
    """Read one prepositional phrase into its position; return where the next part stands."""
    word = phrases.words[phrases.parts[at].first]
    after = at + 1
    while after < len(phrases.parts) and phrases.parts[after].kind in (QUOTE, PREP, ADV):
        if phrases.parts[after].kind == PREP:
            word = phrases.words[phrases.parts[after].first] if phrases.words[phrases.parts[after].first] != "of" else word
        after += 1
    if after >= len(phrases.parts) or phrases.parts[after].kind != NP:
        return after
    listed = _listed_after(phrases, after)
    found.setdefault(word, []).extend(_slot(phrases, index) for index in listed)
    return listed[-1] + 1


def _listed_after(phrases: Phrases, first: int) -> list[int]:
    """Return a list of noun phrases that starts at part `first`: "A, B of X and C"; one without an "and" is no list."""
    parts, found, at, joined = phrases.parts, [first], first, False
    while True:
        end = _past_of(phrases, at + 1)
        following = end
        while following < len(parts) and parts[following].kind in (COMMA, AND):
            joined = joined or (parts[following].kind == AND and phrases.words[parts[following].first] in ("and", "or", "&"))
            following += 1
        if following == end or following >= len(parts) or parts[following].kind != NP or _opens_clause(phrases, following):
            break
        if parts[end].kind == COMMA and following == end + 1 and joined:
            break
        found.append(following)
        at = following
        if joined:
            break
    return found if joined else [first]


def _past_of(phrases: Phrases, at: int) -> int:
    while at + 1 < len(phrases.parts) and phrases.parts[at].kind == PREP and phrases.parts[at + 1].kind == NP and phrases.words[phrases.parts[at].first] == "of":
        at += 2
    return at


def _opens_clause(phrases: Phrases, at: int) -> bool:
    """Tell whether a noun phrase is the subject of a clause of its own."""
    after = _next(phrases, _past_of(phrases, at + 1))
    return after < len(phrases.parts) and phrases.parts[after].kind == VP and phrases.parts[after].finite and not is_passive_bare(phrases, after)


def is_passive_bare(phrases: Phrases, at: int) -> bool:
    """Tell whether a verb group is a participle without an auxiliary."""
    part = phrases.parts[at]
    return part.first == part.main and "participle" in part.forms and "past" not in part.forms


def _owner(phrases: Phrases, part: Part) -> Slot | None:
    if phrases.words[part.first] == "whose":
        return next((_slot(phrases, index) for index in _antecedent(phrases, phrases.by_token[part.first])), None)
    return _of_mention(phrases, part.owner) if part.owner else None


def _modifiers(phrases: Phrases, part: Part) -> Iterator[Slot]:
    for mention in part.modifiers:
        slot = _of_mention(phrases, mention)
        if slot:
            yield slot


def _itself(phrases: Phrases, part: Part, head: int) -> Slot | None:
    """Return the entity that the noun phrase itself speaks of, where the noun at `head` is a part of how it is called."""
    if part.head is None:
        return None
    slot = _of_mention(phrases, part.head)
    return slot if slot and slot.last > head else None


def _of_mention(phrases: Phrases, mention: Mention) -> Slot | None:
    return next((Slot(first, last, mention) for first, last, known in phrases.mentions if known is mention), None)


def _apposed(phrases: Phrases, at: int) -> list[Slot]:
    """Return the noun phrase that stands beside this one, between commas or brackets: "X, the head of Y, ..."."""
    parts = phrases.parts
    after = _past_of(phrases, at + 1)
    while after + 1 < len(parts) and parts[after].kind == PREP and parts[after + 1].kind == NP:
        after += 2
    if after + 1 < len(parts) and parts[after].kind == COMMA and parts[after + 1].kind == NP and _named(parts[after + 1]):
        if after + 2 >= len(parts) or parts[after + 2].kind in (COMMA, STOP, VP, QUOTE, CLOSE):
            return [_slot(phrases, after + 1)]
    if at >= 2 and parts[at - 1].kind in (COMMA, OPEN) and parts[at - 2].kind == NP and (after >= len(parts) or parts[after].kind in (COMMA, STOP, CLOSE, QUOTE, REL)):
        return [_slot(phrases, _chain_start(phrases, at - 2))]
    return []


def _named(part: Part) -> bool:
    return part.head is not None and part.head.form == "named"


def _doer(phrases: Phrases, at: int) -> list[Slot]:
    """Return who does the act that a noun names, where it is the object of a light verb."""
    before = _previous(phrases, at - 1)
    while before > 0 and phrases.parts[before].kind == PREP and phrases.words[phrases.parts[before].first] in ("out", "in", "up", "on", "for", "to"):
        before = _previous(phrases, before - 1)
    if before < 0 or phrases.parts[before].kind != VP or phrases.parts[before].lemma not in _LIGHT or is_passive(phrases, before):
        return []
    return [_slot(phrases, index) for index in subject_of(phrases, before)]


def noun_phrase_of(phrases: Phrases, token: int) -> int | None:
    """Return the part number of the noun phrase that holds a token, or None."""
    at = phrases.by_token[token]
    return at if phrases.parts[at].kind == NP else None


def _slot(phrases: Phrases, index: int) -> Slot:
    part = phrases.parts[index]
    if phrases.words[part.first] in ("who", "which", "whom"):
        return next((_slot(phrases, found) for found in _antecedent(phrases, index)), Slot(part.first, part.last, None))
    if part.head is None and phrases.words[part.last - 1] in _QUANTIFIERS and _past_of(phrases, index + 1) > index + 1:
        inner = phrases.parts[index + 2]
        return Slot(part.first, part.last, inner.head, inner.owner)
    return Slot(part.first, part.last, part.head, part.owner)


def _next(phrases: Phrases, at: int) -> int:
    while at < len(phrases.parts) and phrases.parts[at].kind in (ADV, QUOTE):
        at += 1
    return at


def _previous(phrases: Phrases, at: int, through: frozenset[str] = _CLEAR) -> int:
    """Return the nearest part to the left that is no adverb, quotation mark, time (with its preposition) or bracket."""
    parts = phrases.parts
    while at >= 0:
        kind = parts[at].kind
        if kind == CLOSE:
            at = next((i for i in range(at, -1, -1) if parts[i].kind == OPEN), 0) - 1
        elif kind == PREP and at + 1 < len(parts) and parts[at + 1].kind == TIME and TIME in through:
            at -= 1
        elif kind in through:
            at -= 1
        else:
            break
    return at
