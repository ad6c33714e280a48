"""A page as records: the document as `read` makes it, and the reading that a reader without fault would give."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.planted.page import Marks, Page, Sentence
from benchmarks.planted.telling import Figure, Told, Version
from benchmarks.planted.world import Being
from whence.read import Limits, Source, parse
from whence.read.source import Hint
from whence.records import (
    Attribution,
    Claim,
    Document,
    Entity,
    Filler,
    Link,
    Mention,
    Place,
    Quantity,
    Reading,
    Span,
    Speech,
    Statement,
    Time,
    attribution_id,
    claim_id,
    content_id,
    entity_id,
    statement_id,
)

__all__ = ["READER", "Held", "Read", "make_records"]

READER, VERSION = "planted", "1"
LIMITS = Limits()
OPENED_BY = {"is": (1, 1, 1), "at least": (1, 1, 0), "more than": (1, 0, 0), "about": (0, 1, 0)}  # low, best, high
Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A telling as it stands in a document: the claim, and the statement that it holds."""

    told: Told
    claim: str
    statement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A document with its planted reading, and what is told in it. entities: their ids by who they are."""

    document: Document
    reading: Reading
    held: tuple[Held, ...]
    entities: tuple[tuple[str, str], ...]


def make_records(page: Page) -> Read:
    """Return the records of a page. Raises RecordError where a span would not stand, which would be a fault here."""
    return _Making(page).make()


@dataclass(slots=True)
class _Making:
    page: Page
    document: Document = field(init=False)
    ids: dict[str, str] = field(default_factory=dict)
    outside: dict[str, Entity] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    known: dict[tuple[str, str, Figure | None], str] = field(default_factory=dict)
    attributions: dict[str, Attribution] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    held: dict[tuple[str, bool], Held] = field(default_factory=dict)
    outer: tuple[Link, ...] = ()

    def make(self) -> Read:
        self.document = _document(self.page)
        self.ids = {
            key: entity_id(self.document.id, *min(stands for stands, _ in mentions))
            for key, mentions in self.page.mentions.items()
        }
        entities = {key: self._entity(key) for key in self.ids}
        self.outer = self._outer()
        for sentence in self.page.sentences:
            self._take(sentence)
        reading = Reading(
            document=self.document.id,
            reader=READER,
            version=VERSION,
            entities=(*entities.values(), *self.outside.values()),
            mentions=tuple(self._mentions()),
            attributions=tuple(self.attributions.values()),
            statements=tuple(self.statements.values()),
            claims=tuple(self.claims.values()),
        )
        ids = tuple(self.ids.items())
        return Read(document=self.document, reading=reading, held=tuple(self.held.values()), entities=ids)

    def _span(self, stands: Range) -> Span:
        return Span.of(self.document.text, *stands)

    def _entity(self, key: str) -> Entity:
        being, text = self.page.beings[key], self.page.text
        names = sorted({text[start:end] for (start, end), _ in self.page.mentions[key]})
        return Entity(
            id=self.ids[key], name=self._name(being), kind=being.kind, names=tuple(names), unnamed=being.unnamed
        )

    def _name(self, being: Being) -> str:
        if being.counted:
            start, end = min(stands for stands, _ in self.page.mentions[being.key])
            return self.page.text[start:end]
        name = being.name
        for right, wrong in self.page.draft.misspelt:
            name = name.replace(right, wrong)
        return name

    def _mentions(self) -> Iterator[Mention]:
        found = [
            (stands, self.ids[key], form)
            for key, mentions in self.page.mentions.items()
            for stands, form in mentions
        ]  # fmt: skip
        for stands, id_, form in sorted(found):
            yield Mention(entity=id_, span=self._span(stands), form="nominal" if form == "nominal" else "named")

    def _outer(self) -> tuple[Link, ...]:
        outlet = self.page.draft.outlet
        publisher = Link(role="publisher", entity=self.ids.get(outlet.key) or self._made(outlet.name, outlet.kind))
        author = self._made(self.document.author[0], "person") if self.document.author else None
        return publisher, Link(role="author", entity=author)

    def _made(self, name: str, kind: str) -> str:
        """Return the id of someone whom the text does not mention."""
        id_ = content_id("entity", self.document.id, 0, 0, name)
        self.outside[id_] = Entity(id=id_, name=name, kind=kind)
        return id_

    def _take(self, sentence: Sentence) -> None:
        stands = self._span((sentence.start, sentence.end))
        for marks in sentence.offices:
            self._claim(marks, stands, None)
        for number, marks in enumerate(sentence.marks):
            attribution = self._attribution(sentence, number) if sentence.contents else None
            self._claim(marks, stands, attribution)

    def _attribution(self, sentence: Sentence, number: int) -> str:
        """Return the id of the attribution around the clause of this number, its outer one included."""
        at = min(number, len(sentence.contents) - 1)
        cue = sentence.cues[min(at, len(sentence.cues) - 1)] if sentence.cues else None
        content, speaker = sentence.contents[at], sentence.source or sentence.via
        parent = None
        if sentence.via and sentence.source and len(sentence.cues) > 1 and sentence.via < sentence.source:
            inside = sentence.source[0], content[1]
            parent = self._attribute(sentence.via, sentence.cues[0], inside, None)
            cue = sentence.cues[1]
        return self._attribute(speaker, cue, content, parent)

    def _attribute(self, speaker: Range | None, cue: Range | None, content: Range, parent: str | None) -> str:
        source, said = self._span(speaker) if speaker else None, (self._span(content),)
        at_cue = self._span(cue) if cue else None
        id_ = attribution_id(self.document.id, source, at_cue, said)
        speech: Speech = "direct" if said[0].text.startswith("“") else "indirect"
        self.attributions[id_] = Attribution(
            id=id_, source=source, cue=at_cue, content=said, speech=speech, entity=self._who(speaker), parent=parent
        )
        return id_

    def _who(self, stands: Range | None) -> str | None:
        for key, mentions in self.page.mentions.items():
            if any(stands == where for where, _ in mentions):
                return self.ids[key]
        return None

    def _claim(self, marks: Marks, evidence: Span, attribution: str | None) -> None:
        told = marks.told
        statement = self._statement(marks, evidence)
        chain = (*self.outer, *(Link(role="source", entity=self.ids[being.key]) for being in told.chain))
        id_ = claim_id(statement, chain, told.factuality, told.modality)
        before = self.claims.get(id_)
        self.claims[id_] = Claim(
            id=id_,
            statement=statement,
            chain=chain,
            factuality=told.factuality,
            modality=told.modality,
            attribution=before.attribution if before else attribution,
            evidence=tuple(dict.fromkeys((*before.evidence, evidence))) if before else (evidence,),
        )
        self.held.setdefault((id_, told.takes_back), Held(told=told, claim=id_, statement=statement))

    def _statement(self, marks: Marks, evidence: Span) -> str:
        """Return the id of the statement of this version; a denial is one more claim on what is told already."""
        told = marks.told
        known = self._known(told)
        if known:
            before = self.statements[known]
            together = tuple(dict.fromkeys((*before.evidence, evidence)))
            self.statements[known] = replace(before, evidence=together)
            return known
        made = self._made_statement(marks, evidence)
        self.statements[made.id] = made
        self.known[_key(told, told.version)] = made.id
        return made.id

    def _known(self, told: Told) -> str | None:
        exact = self.known.get(_key(told, told.version))
        if exact or told.factuality != "CT-" or told.version.figure:
            return exact
        culprit = told.version.culprit.key if told.version.culprit else ""
        same = (id_ for (matter, who, _), id_ in self.known.items() if (matter, who) == (told.matter.id, culprit))
        return next(same, None)

    def _made_statement(self, marks: Marks, evidence: Span) -> Statement:
        told = marks.told
        trigger = self._span(marks.trigger) if marks.trigger else None
        fillers = tuple(self._fillers(marks))
        return Statement(
            id=statement_id(self.document.id, told.matter.type, trigger, fillers),
            type=told.matter.type,
            trigger=trigger,
            evidence=(evidence,),
            fillers=fillers,
            time=self._time(marks),
            phase="future" if told.modality in ("planned", "ordered") else None,
            places=tuple(Place(entity=self.ids[place.key], span=self._span(at)) for place, at in marks.places),
            quantity=self._quantity(marks),
            by=READER,
        )

    def _fillers(self, marks: Marks) -> Iterator[Filler]:
        told, roles = marks.told, [role for role, _, _ in marks.fillers]
        first, culprit = told.matter.roles[0][0], told.version.culprit
        if culprit and first not in roles and culprit.key in self.page.mentions:
            stands = self._nearest(culprit, marks)
            yield Filler(role=first, entity=self.ids[culprit.key], span=self._span(stands))
        for role, being, stands in marks.fillers:
            yield Filler(role=role, entity=self.ids[being.key] if being else None, span=self._span(stands))

    def _nearest(self, being: Being, marks: Marks) -> Range:
        """Return the mention of someone that stands nearest to a trigger: the speaker's own, where he denies it."""
        at = marks.trigger[0] if marks.trigger else 0
        return min((stands for stands, _ in self.page.mentions[being.key]), key=lambda one: abs(one[0] - at))

    def _time(self, marks: Marks) -> Time | None:
        day = marks.told.matter.day
        if marks.time is None or day is None:
            return None
        return Time(edtf=day.isoformat(), span=self._span(marks.time))

    def _quantity(self, marks: Marks) -> Quantity | None:
        figure = marks.told.version.figure
        if marks.quantity is None or figure is None:
            return None
        low, best, high = (figure.number if there else None for there in OPENED_BY[figure.hedge])
        span = self._span(marks.quantity)
        return Quantity(of=figure.of, low=low, best=best, high=high, unit=figure.unit, span=span)


def _key(told: Told, version: Version) -> tuple[str, str, Figure | None]:
    return told.matter.id, version.culprit.key if version.culprit else "", version.figure


def _document(page: Page) -> Document:
    draft, data = page.draft, page.text.encode()
    told = {
        "title": draft.title,
        "publisher": _publisher(draft.outlet),
        "published": draft.day.isoformat(),
        "kind": draft.kind,
        "language": "en",
    }
    hints = tuple(Hint(field=name, value=value, where="metadata.csv") for name, value in told.items() if value)
    file = f"{draft.number:06}.txt"
    document = parse(Source(path=Path(file), file=file, hints=hints, leaf=True), data, LIMITS)
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    return document


def _publisher(outlet: Being) -> str:
    return f"The {outlet.name}" if outlet.article and outlet.kind == "media" else outlet.name
