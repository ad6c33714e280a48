"""Statements of a document: drafts made whole, one for each thing stated however often it is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from whence.extract.chains import Slot
from whence.extract.drafts import Draft, Filling, Knowledge
from whence.extract.factuality import condition_of
from whence.extract.layout import Layout
from whence.extract.phrases import VP, Marks, phrases_of
from whence.extract.quantities import quantity_of
from whence.extract.tagging import COMMA, STOP, load_grammar
from whence.extract.times import phase_of, time_of
from whence.extract.triggers import find_drafts
from whence.records import (
    Document,
    Filler,
    Place,
    Span,
    Statement,
    statement_id,
)

__all__ = ["IDENTITY", "OPERATING_POINT", "Told", "find_statements", "sentence_span"]

# Statements below it are tentative: their frame was wrong more often than right on the passages (see the scores there).
OPERATING_POINT = 0.5
# Facts about who somebody is: told inside noun phrases, they do not take the place of the clause around them.
IDENTITY = frozenset(
    ["HOLDS_OFFICE", "LEADS", "MEMBER_OF", "PART_OF", "FAMILY_OF", "ORIGIN", "LOCATED_IN", "PRESENT_IN"]
)
_PLACE_KINDS = frozenset({"place", "facility", "state"})
_PLACE_WORDS = ("in", "at", "near", "on", "inside", "outside", "across", "around")


@dataclass(slots=True)
class Told:
    """A statement with every draft that tells it."""

    statement: Statement
    drafts: list[Draft] = field(default_factory=list)


@dataclass(slots=True)
class Findings:
    """What is found so far in a document: its marks and kinds, the statements by what they say, by draft and by id."""

    document: Document
    marks: Marks
    kinds: Mapping[str, str]
    told: dict[tuple[object, ...], Told] = field(default_factory=dict)
    by_draft: dict[int, str] = field(default_factory=dict)
    by_id: dict[str, Told] = field(default_factory=dict)


def find_statements(document: Document, layout: Layout, marks: Marks, known: Knowledge) -> tuple[Told, ...]:
    """Return the typed statements of a document in the order of their triggers."""
    grammar = load_grammar(known.table.lemmas)
    findings = Findings(document, marks, known.kinds)
    for sentence in layout.sentences:
        drafts = _without_doubles(list(find_drafts(phrases_of(sentence, marks, grammar), known)))
        for draft in sorted(
            drafts, key=lambda draft: (-draft.first, -draft.last, draft.type)
        ):  # what is inside comes first
            _tell(draft, drafts, findings)
        _add_conditions(drafts, findings)
    return tuple(sorted(findings.told.values(), key=_place_in_text))


def _add_conditions(drafts: list[Draft], findings: Findings) -> None:
    """Give the statement of a main clause the statements of the if-clause that it depends on."""
    for draft in drafts:
        at = condition_of(draft) if draft.type not in IDENTITY else None
        main = _consequent(draft, at, drafts) if at is not None else None
        if main is not None:
            depends, condition = findings.by_draft[id(main)], findings.by_draft[id(draft)]
            told = findings.by_id[depends]
            known = told.statement.condition
            if condition != depends and condition not in known:
                told.statement = replace(told.statement, condition=(*known, condition))


def _consequent(draft: Draft, at: int, drafts: list[Draft]) -> Draft | None:
    """Return the act of the clause that depends on the if-clause at part `at`: after its comma, or right before it."""
    parts = draft.phrases.parts
    acts = [
        other
        for other in drafts
        if other.type not in IDENTITY and parts[other.part].kind == VP and condition_of(other) is None
    ]
    comma = next((place for place in range(draft.part, len(parts)) if parts[place].kind == COMMA), len(parts))
    before = [other for other in acts if other.part < at]
    after = [other for other in acts if other.part > comma]
    if before and STOP not in {part.kind for part in parts[before[-1].part : at]}:
        return max(before, key=lambda other: other.first)
    return min(after, key=lambda other: other.first) if after and not before else None


def _without_doubles(drafts: list[Draft]) -> list[Draft]:
    """Keep the best of the drafts of one type on one trigger."""
    best: dict[tuple[int, str], Draft] = {}
    for draft in drafts:
        key = draft.first, draft.type
        if key not in best or len(draft.fillings) > len(best[key].fillings):
            best[key] = draft
    return list(best.values())


def _place_in_text(told: Told) -> tuple[int, int, str, str]:
    trigger = told.statement.trigger
    return (trigger.start, trigger.end, told.statement.type, told.statement.id) if trigger else (0, 0, "", "")


def _tell(draft: Draft, drafts: list[Draft], findings: Findings) -> None:
    """Add a draft as a statement, or as one more telling of a statement that stands already."""
    fillers = tuple(dict.fromkeys(_filler(filling, draft, drafts, findings) for filling in _fillings(draft)))
    statement = _statement(draft, fillers, findings)
    key = _what_it_says(statement)
    known = findings.told.get(key)
    if known is None:
        findings.told[key] = findings.by_id[statement.id] = known = Told(statement)
    findings.by_draft[id(draft)] = known.statement.id
    known.drafts.append(draft)


def _fillings(draft: Draft) -> Iterator[Filling]:
    yield from draft.fillings
    if draft.frame is not None and draft.frame.title:
        yield Filling("title", "", Slot(draft.first, draft.last, None))


def _filler(filling: Filling, draft: Draft, drafts: list[Draft], findings: Findings) -> Filler:
    mention = filling.slot.mention
    if mention is not None:
        return Filler(role=filling.role, entity=mention.entity, span=mention.span)
    inner = _inner(filling.slot, draft, drafts) if filling.role == "subject" else None
    span = Span.of(findings.document.text, *draft.phrases.offsets(filling.slot.first, filling.slot.last))
    if inner is not None:
        return Filler(role=filling.role, statement=findings.by_draft[id(inner)], span=span)
    return Filler(role=filling.role, span=span)


def _inner(slot: Slot, draft: Draft, drafts: list[Draft]) -> Draft | None:
    """Return the act told inside a clause or noun phrase: the first that is no fact about who somebody is."""
    inside = [
        other
        for other in drafts
        if slot.first <= other.first < slot.last and other.first > draft.first and other.type not in IDENTITY
    ]
    return min(inside, key=lambda other: (other.first, other.type)) if inside else None


def _statement(draft: Draft, fillers: tuple[Filler, ...], findings: Findings) -> Statement:
    text, document = findings.document.text, findings.document
    trigger = Span.of(text, *draft.phrases.offsets(draft.first, draft.last))
    return Statement(
        id=statement_id(document.id, draft.type, trigger, fillers),
        type=draft.type,
        trigger=trigger,
        evidence=(sentence_span(draft, text),),
        fillers=fillers,
        time=time_of(draft, findings.marks.dates, text, document.published),
        phase=phase_of(draft),
        places=tuple(_places(draft, findings)),
        score=draft.score,
        tentative=draft.score < OPERATING_POINT,
        quantity=quantity_of(draft, findings.marks.numbers, text, findings.kinds),
        by=f"rule: {draft.why}",
    )


def sentence_span(draft: Draft, text: str) -> Span:
    """Return the sentence that a draft stands in."""
    return Span.of(text, draft.phrases.sentence.start, draft.phrases.sentence.end)


def _places(draft: Draft, findings: Findings) -> Iterator[Place]:
    """Yield where it happens: places after a preposition of place that fill no role."""
    if draft.type in IDENTITY:
        return
    filled = {filling.slot.mention.entity for filling in draft.fillings if filling.slot.mention}
    for word in _PLACE_WORDS:
        for slot in draft.positions.get(word, ()):
            mention = slot.mention
            if mention and mention.entity not in filled and findings.kinds.get(mention.entity) in _PLACE_KINDS:
                filled.add(mention.entity)
                yield Place(entity=mention.entity, span=mention.span)


def _what_it_says(statement: Statement) -> tuple[object, ...]:
    """Return what makes a statement the same as another of its document: type, fillers, time, places, quantity."""
    time, quantity = statement.time, statement.quantity
    return (
        statement.type,
        tuple(
            sorted(
                (f.role, f.entity or f.statement or (f.span.text if f.span else ""))
                for f in statement.fillers
                if f.role != "title"
            )
        ),
        (time.edtf, time.span.text if time.span else "") if time else None,
        tuple(sorted(place.entity for place in statement.places)),
        (quantity.of, quantity.low, quantity.best, quantity.high) if quantity else None,
    )
