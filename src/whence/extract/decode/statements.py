"""Statements: triggers of a scan with what fills their roles, time, place and quantity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

import numpy as np

from whence.extract.decode.entities import Cast, sentence_of, span_of
from whence.extract.decode.framed import Framed
from whence.extract.decode.judging import Filling, Judge, features_of
from whence.extract.decode.valued import quantity_of, takers_of, time_of, with_own_time
from whence.extract.decode.values import Values
from whence.extract.net.engine import Floats
from whence.extract.net.labels import PHASES, RELS
from whence.extract.net.scan import Scan, Triggered
from whence.records import Filler, Phase, Place, Span, Statement, statement_id
from whence.vocabulary import Vocabulary

__all__ = ["Choice", "Context", "Stated", "statements_of"]

# How likely a filler must be: the best one, the best one of a role that must be filled, a further one, and one that
# shares words with a likelier one. Found together on the dev part: lower ones find more statements, and worse fillers.
FILLS, SCARCE, FURTHER, WITHIN = 0.4, 0.15, 0.5, 0.7
VALUED = {"TIME": 0.5, "QUANTITY": 0.25}
TITLED = frozenset({"LEADS", "HOLDS_OFFICE"})
IDENTITY = frozenset(
    ["HOLDS_OFFICE", "LEADS", "MEMBER_OF", "PART_OF", "FAMILY_OF", "ORIGIN", "LOCATED_IN", "PRESENT_IN"]
)
_COLUMN = {name: column for column, name in enumerate(RELS)}
PLACES = frozenset({"place", "facility", "state"})

ByWord = Mapping[tuple[str, int], Sequence[Framed]]  # by type and word of the trigger


@dataclass(slots=True)
class Choice:
    """One trigger with what was chosen for it: (role, number, whether it is a span, probability)."""

    trigger: int
    type: str
    fillers: list[Filling]
    score: float
    by: str
    features: Mapping[str, float]


@dataclass(slots=True)
class Stated:
    """A statement with the triggers that tell it, and what its score was made from."""

    statement: Statement
    features: Mapping[str, float]
    triggers: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Context:
    """What a document's statements are made from: its scan and cast, its text and id, and what its words are worth."""

    scan: Scan
    cast: Cast
    text: str
    document: str
    values: Values
    vocabulary: Vocabulary


def statements_of(context: Context, judge: Judge, framed: Sequence[Framed] = ()) -> tuple[Stated, ...]:
    """Return the typed statements of a scan in the order of their triggers, each once however often it is told."""
    by_word = _by_word(framed)
    found = (_choice(number, context, judge, by_word) for number in range(len(context.scan.triggers)))
    choices = _apart([choice for choice in found if choice], context.scan)
    takers = takers_of(context.scan)
    for choice in choices:
        choice.fillers = with_own_time(choice.fillers, context.scan.triggers[choice.trigger].at, takers)
    made: dict[int, Stated] = {}
    told: dict[tuple[object, ...], Stated] = {}
    for choice in _inner_first(choices):
        statement = _statement(choice, context, made, judge.operating_point)
        if statement is None:
            continue
        known = told.setdefault(_what_it_says(statement), Stated(statement, choice.features))
        if known.statement.score < statement.score:
            known.statement = replace(known.statement, score=statement.score, tentative=statement.tentative)
        known.triggers.append(choice.trigger)
        made[choice.trigger] = known
    return tuple(sorted(told.values(), key=_place_in_text))


def _by_word(framed: Sequence[Framed]) -> ByWord:
    found: dict[tuple[str, int], list[Framed]] = {}
    for each in framed:
        for word in range(each.at[0], each.at[1] + 1):
            found.setdefault((each.candidate.type, word), []).append(each)
    return found


def _choice(number: int, context: Context, judge: Judge, framed: ByWord) -> Choice | None:
    """Return what fills a trigger's roles, and its score; None where nothing does, or where it is surely wrong."""
    trigger = context.scan.triggers[number]
    roles = [role.name for role in context.vocabulary.types[trigger.type].roles if role.name in _COLUMN]
    frame = _frame_at(trigger, framed)
    fillers = list(_likely(trigger, [*roles, "PLACE", "TIME", "QUANTITY", "CONDITION"], context, frame, judge.boost))
    fillers = list(_once_an_entity(fillers, context))
    if not any(role in roles for role, *_ in fillers):
        return None
    known = (frame, judge.frame_score(frame)) if frame else None
    features = features_of(trigger, fillers, roles, context.scan.spans, known)
    score = judge.score(trigger.type, features)
    if score < judge.least:
        return None
    by = f"frame: {frame.candidate.why}" if frame else "head: types and roles"
    return Choice(number, trigger.type, fillers, score, by, features)


def _frame_at(trigger: Triggered, framed: ByWord) -> Framed | None:
    """Return what the frames say of a trigger: the candidate of its type on its words that fills most."""
    words = range(trigger.at[0], trigger.at[1] + 1)
    near = [each for word in words for each in framed.get((trigger.type, word), ())]
    return max(near, key=lambda each: (len(each.roles), -each.at[0]), default=None)


def _boosted(chance: float, by: float) -> float:
    odds = chance / max(1e-4, 1 - chance) * by
    return odds / (1 + odds)


def _likely(
    trigger: Triggered, roles: Sequence[str], context: Context, frame: Framed | None, boost: float
) -> Iterator[Filling]:
    given = {role: {mention.entity for mention in found} for role, found in frame.roles.items()} if frame else {}
    required = {role.name for role in context.vocabulary.types[trigger.type].roles if not role.optional}
    for role in roles:
        ranked = _ranked(trigger, role, context, given.get(role, set()), boost)
        yield from _chosen(ranked, SCARCE if role in required else FILLS, context.scan)


def _ranked(trigger: Triggered, role: str, context: Context, given: set[str], boost: float) -> list[Filling]:
    """Return what may fill a role, the likeliest first; what a frame puts there gains by `boost`."""
    column, found = _COLUMN[role], []
    for (number, is_span), chances in trigger.roles.items():
        if _fits(role, number, is_span, context):
            chance = float(chances[column])
            if is_span and context.cast.by_span.get(number) in given:
                chance = _boosted(chance, boost)
            found.append((role, number, is_span, chance))
    return sorted(found, key=lambda one: (-one[3], one[1], one[2]))


def _chosen(ranked: Sequence[Filling], least: float, scan: Scan) -> Iterator[Filling]:
    """Yield the likeliest filler, and further ones that are likely and stand apart from it."""
    kept: list[Filling] = []
    for filling in ranked:
        role, number, is_span, chance = filling
        single = role in ("TIME", "QUANTITY")
        if chance < (VALUED.get(role, least) if not kept else FURTHER) or (single and kept):
            break
        within = any(
            is_span and other[2] and _overlap(scan.spans[number].at, scan.spans[other[1]].at) for other in kept
        )
        if not within or chance >= WITHIN:
            kept.append(filling)
            yield filling


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _fits(role: str, number: int, is_span: bool, context: Context) -> bool:
    """Tell whether something may fill a role at all: a time is no killer."""
    if not is_span:
        return role in ("subject", "CONDITION")
    span = context.scan.spans[number]
    if role == "TIME":
        return span.label == "time"
    if role == "QUANTITY":
        return span.label == "quantity"
    if span.label != "mention" or number not in context.cast.by_span or role == "CONDITION":
        return False
    return role != "PLACE" or context.cast.kinds[context.cast.by_span[number]] in PLACES


def _once_an_entity(fillers: Sequence[Filling], context: Context) -> Iterator[Filling]:
    """Keep one mention of each entity in a role: the likeliest."""
    seen: set[tuple[str, object]] = set()
    places = {context.cast.by_span.get(number) for role, number, is_span, _ in fillers if is_span and role != "PLACE"}
    for role, number, is_span, chance in sorted(fillers, key=lambda one: -one[3]):
        key = role, (context.cast.by_span.get(number, number) if is_span else -1 - number)
        if key in seen or (role == "PLACE" and key[1] in places):
            continue
        seen.add(key)
        yield role, number, is_span, chance


def _apart(choices: Sequence[Choice], scan: Scan) -> list[Choice]:
    """Keep the best of the choices of one type whose triggers share a word."""
    kept: list[Choice] = []
    taken: dict[str, set[int]] = {}
    for choice in sorted(choices, key=lambda one: (-one.score, one.trigger)):
        first, last = scan.triggers[choice.trigger].at
        words = set(range(first, last + 1))
        if not words & taken.setdefault(choice.type, set()):
            taken[choice.type] |= words
            kept.append(choice)
    return kept


def _inner_first(choices: Sequence[Choice]) -> list[Choice]:
    """Return choices so that what fills another's role comes before it; a circle is cut where it closes."""
    by_trigger = {choice.trigger: choice for choice in choices}
    done: dict[int, Choice] = {}
    begun: dict[int, Iterator[int]] = {}
    for choice in sorted(choices, key=lambda one: one.trigger):
        above = [choice.trigger]
        while above:  # no recursion: a chain may be longer than the interpreter's own
            here = above[-1]
            inner = begun.setdefault(here, _inner(by_trigger[here], by_trigger))
            deeper = next((number for number in inner if number not in begun), None)
            if deeper is None:
                done.setdefault(above.pop(), by_trigger[here])
            else:
                above.append(deeper)
    return list(done.values())


def _inner(choice: Choice, known: Mapping[int, Choice]) -> Iterator[int]:
    """Yield the triggers that fill a choice's roles."""
    return (number for _, number, is_span, _ in choice.fillers if not is_span and number in known)


def _statement(
    choice: Choice, context: Context, made: Mapping[int, Stated], operating_point: float
) -> Statement | None:
    scan, text = context.scan, context.text
    trigger = scan.triggers[choice.trigger]
    at = span_of(scan, trigger.at, text)
    fillers = tuple(dict.fromkeys(_fillers(choice, at, context, made)))
    if not any(filler.entity or filler.statement for filler in fillers):
        return None
    given = {role: number for role, number, is_span, _ in choice.fillers if is_span and role in ("TIME", "QUANTITY")}
    sentence = sentence_of(scan, trigger.at[0], text)
    return Statement(
        id=statement_id(context.document, choice.type, at, fillers),
        type=choice.type,
        trigger=at,
        evidence=(sentence,),
        fillers=fillers,
        time=time_of(given, scan, text, context.values),
        phase=_phase(trigger.phases),
        condition=_conditions(choice, made),
        places=tuple(_places(choice, context)),
        quantity=quantity_of(given["QUANTITY"], choice.trigger, scan, text, context.values)
        if "QUANTITY" in given
        else None,
        score=round(choice.score, 3),
        tentative=choice.score < operating_point,
        by=choice.by,
    )


def _fillers(choice: Choice, trigger: Span, context: Context, made: Mapping[int, Stated]) -> Iterator[Filler]:
    order = [role.name for role in context.vocabulary.types[choice.type].roles]
    chosen = sorted(
        (each for each in choice.fillers if each[0] in order), key=lambda each: (order.index(each[0]), each[1], each[2])
    )
    for role, number, is_span, _ in chosen:
        if is_span:
            entity = context.cast.by_span[number]
            yield Filler(
                role=role, entity=entity, span=span_of(context.scan, context.scan.spans[number].at, context.text)
            )
        elif number in made and number != choice.trigger:
            inner = made[number].statement
            yield Filler(role=role, statement=inner.id, span=inner.trigger)
    last_word = context.scan.triggers[choice.trigger].at[1]
    if choice.type in TITLED and context.scan.upos[last_word] != "VERB":  # "chairs" is no title
        yield Filler(role="title", span=trigger)


def _conditions(choice: Choice, made: Mapping[int, Stated]) -> tuple[str, ...]:
    found = (number for role, number, is_span, _ in choice.fillers if role == "CONDITION" and not is_span)
    return tuple(dict.fromkeys(made[number].statement.id for number in found if number in made))


def _places(choice: Choice, context: Context) -> Iterator[Place]:
    for role, number, is_span, _ in sorted(choice.fillers, key=lambda each: each[1]):
        if role == "PLACE" and is_span:
            span = span_of(context.scan, context.scan.spans[number].at, context.text)
            yield Place(entity=context.cast.by_span[number], span=span)


def _phase(chances: Floats) -> Phase | None:
    name = PHASES[int(np.argmax(chances))]
    return cast(Phase, name) if name else None


def _what_it_says(statement: Statement) -> tuple[object, ...]:
    """Return what makes a statement the same as another of its document: type, fillers, time, places, quantity."""
    time, quantity = statement.time, statement.quantity
    filled = sorted(
        (filler.role, filler.entity or filler.statement or "") for filler in statement.fillers if filler.role != "title"
    )
    return (
        statement.type,
        tuple(filled),
        (time.edtf, time.span.text if time.span else "") if time else None,
        tuple(sorted(place.entity for place in statement.places)),
        (quantity.of, quantity.low, quantity.best, quantity.high) if quantity else None,
    )


def _place_in_text(stated: Stated) -> tuple[int, int, str, str]:
    trigger = stated.statement.trigger
    assert trigger is not None  # noqa: S101 - every typed statement has one here
    return trigger.start, trigger.end, stated.statement.type, stated.statement.id
