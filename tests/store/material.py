"""Reports with their readings, written by hand: what the tests of the store put into cases."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from whence.records import (
    Attribution,
    Claim,
    Document,
    Entity,
    Factuality,
    Filler,
    Form,
    Introduction,
    Judgement,
    Link,
    Mention,
    Place,
    Reading,
    Resolution,
    Span,
    Statement,
    Subject,
    Time,
    Verdict,
    attribution_id,
    claim_id,
    content_id,
    document_id,
    entity_id,
    judgement_id,
    statement_id,
)
from whence.resolve import Gazetteer
from whence.resolve.gists import gists_of
from whence.store import Case, Outcome, name_node
from whence.vocabulary import load_vocabulary

TEXT = "The Sarvan Front attacked a police post near Bel Kadra. Two officers died, Colonel Halven said."
VOCABULARY = load_vocabulary()
PEOPLE = ("Ada Marsh", "Ivo Halven", "Colonel Halven")


def document(text: str = TEXT, *, file: str = "report.txt", publisher: str | None = None, **told: object) -> Document:
    """Return a document with this text. told: other fields of its description."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    id_ = document_id(sha256, publisher=publisher, address=None)
    return Document(id=id_, sha256=sha256, file=file, text=text, publisher=publisher, **told)  # type: ignore[arg-type]


@dataclass
class Draft:
    """A reading in the making: each call finds words in the text, and returns the id of what it added."""

    document: Document
    entities: list[Entity] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    introductions: list[Introduction] = field(default_factory=list)

    def span(self, words: str) -> Span:
        """Return the first place of these words."""
        start = self.document.text.index(words)
        return Span.of(self.document.text, start, start + len(words))

    def entity(self, words: str, kind: str = "armed-group", *, form: Form = "named", unnamed: bool = False) -> str:
        """Add an entity with one mention."""
        span = self.span(words)
        id_ = entity_id(self.document.id, span.start, span.end)
        self.entities.append(Entity(id=id_, name=words, kind=kind, names=(words,), unnamed=unnamed))
        self.mentions.append(Mention(entity=id_, span=span, form=form))
        return id_

    def outlet(self, name: str) -> str:
        """Add an entity that only the document's description names."""
        id_ = content_id("entity", self.document.id, 0, 0, name)
        self.entities.append(Entity(id=id_, name=name, kind="media"))
        return id_

    def statement(self, type_: str, trigger: str, *, places: tuple[str, ...] = (), time: str | None = None,
                  tentative: bool = False, **roles: str) -> str:  # fmt: skip
        """Add a statement told by the words of its trigger. roles: the ids of entities."""
        span = self.span(trigger)
        fillers = tuple(Filler(role=role, entity=id_, span=self._where(id_)) for role, id_ in roles.items())
        self.statements.append(
            Statement(
                id=statement_id(self.document.id, type_, span, fillers),
                type=type_,
                trigger=span,
                evidence=(span,),
                fillers=fillers,
                places=tuple(Place(entity=id_, span=self._where(id_)) for id_ in places),
                time=Time(edtf=time, span=None) if time else None,
                tentative=tentative,
                by="hand",
            )
        )
        return self.statements[-1].id

    def claim(self, statement: str, *sources: str, publisher: str | None = None, is_it: Factuality = "CT+") -> str:
        """Add a claim on a statement: the outlet's, the author's and these sources'."""
        outlet = (Link(role="publisher", entity=publisher),) if publisher else ()
        chain = (*outlet, Link(role="author"), *(Link(role="source", entity=id_) for id_ in sources))
        evidence = next(it.evidence for it in self.statements if it.id == statement)
        id_ = claim_id(statement, chain, is_it, "actual")
        self.claims.append(Claim(id=id_, statement=statement, chain=chain, factuality=is_it, evidence=evidence))
        return id_

    def attribution(self, source: str, cue: str, content: str) -> str:
        """Add a passage that the text gives to a source."""
        at, by, words = self.span(source), self.span(cue), (self.span(content),)
        id_ = attribution_id(self.document.id, at, by, words)
        self.attributions.append(Attribution(id=id_, source=at, cue=by, content=words, speech="indirect"))
        return id_

    def reading(self, version: str = "1") -> Reading:
        """Return the reading as far as it is made."""
        return Reading(
            document=self.document.id,
            reader="hand",
            version=version,
            entities=tuple(self.entities),
            mentions=tuple(self.mentions),
            attributions=tuple(self.attributions),
            statements=tuple(self.statements),
            claims=tuple(self.claims),
        )

    def introduce(self, one: str, other: str, kind: str = "armed-group") -> None:
        """Have the text say that two names are one's."""
        first, second = name_node(one, kind), name_node(other, kind)
        assert first
        assert second
        why = "The text says so."
        self.introductions.append(Introduction(one=first, other=second, span=self.span(one), why=why))

    def resolution(self) -> Resolution:
        """Return what is settled about the document so far."""
        gists = gists_of(self.document, self.reading(), (), Gazetteer(), VOCABULARY)
        return Resolution(document=self.document.id, introductions=tuple(self.introductions), gists=tuple(gists))

    def _where(self, entity: str) -> Span:
        return next(mention.span for mention in self.mentions if mention.entity == entity)


def read(received: Document, *, version: str = "1") -> Reading:
    """Return a reading of a document that has the words of TEXT: one attack, told by a spokesman and by the outlet."""
    draft = Draft(received)
    front, post = draft.entity("Sarvan Front"), draft.entity("police post", "facility", form="nominal")
    place, colonel = draft.entity("Bel Kadra", "place"), draft.entity("Colonel Halven", "person")
    draft.attribution("Colonel Halven", "said", "Two officers died")
    attack = draft.statement("FIGHTS", "attacked", attacker=front, target=post, places=(place,))
    outlet = draft.outlet(received.publisher) if received.publisher else None
    draft.claim(attack, publisher=outlet)
    draft.claim(attack, colonel, publisher=outlet, is_it="PR+")
    return draft.reading(version)


def accept(case: Case, received: Document, *, version: str = "1", key: str = "key") -> Outcome:
    """Put a document that has the words of TEXT into a case, with its reading."""
    return case.accept(received, read(received, version=version), key=key)


def put(case: Case, *drafts: Draft, version: str = "1") -> None:
    """Put what is drafted into a case."""
    for draft in drafts:
        case.accept(draft.document, draft.reading(version), draft.resolution(), key=version)


def named(*names: str, kind: str = "armed-group", file: str = "report.txt") -> Draft:
    """Return the draft of a document in which these came, each an entity of this kind, in the order of the names."""
    draft = Draft(document(f"{' and '.join(names)} came, says {file}.", file=file))
    for name in names:
        draft.entity(name, kind)
    return draft


def telling(file: str, type_: str = "KILLS", *, time: str | None = None, **roles: str) -> Draft:
    """Return the draft of a document that tells one statement, by "happened". roles: names, of PEOPLE or of groups."""
    draft = Draft(document(f"{', '.join(dict.fromkeys(roles.values()))}: it happened, says {file}.", file=file))
    ids = {name: draft.entity(name, "person" if name in PEOPLE else "armed-group") for name in roles.values()}
    fillers = {role: ids[name] for role, name in roles.items()}
    draft.claim(draft.statement(type_, "happened", time=time, **fillers))  # type: ignore[arg-type]
    return draft


def told_in(draft: Draft) -> Subject:
    """Return the statement of a document that tells one as what a judgement is about."""
    (statement,) = draft.statements
    span = draft.span("happened")
    return Subject(document=draft.document.id, type=statement.type, spans=((span.start, span.end),), name=statement.id)


def subject(draft: Draft, name: str) -> Subject:
    """Return what the draft of a document calls so as what a judgement is about."""
    entity = next(it for it in draft.entities if it.name == name)
    spans = tuple((it.span.start, it.span.end) for it in draft.mentions if it.entity == entity.id)[:1]
    return Subject(document=draft.document.id, type=entity.kind, spans=spans, name=name)


def judged(
    verdict: Verdict, *subjects: Subject, day: int = 1, by: str = "ada", says: tuple[str, str] | None = None
) -> Judgement:
    """Return a judgement made on this day. says: of a correction, the field and its value."""
    when = f"2024-01-{day:02}T12:00:00+00:00"
    id_ = judgement_id(verdict, subjects, by, when, says=": ".join(says or ()))
    return Judgement(id=id_, verdict=verdict, subjects=subjects, by=by, when=when, why="a reason", correction=says)


def undoing(id_: str, *, day: int = 28) -> Judgement:
    """Return the judgement that another one, given by its id, is undone."""
    return judged("undo", Subject(type="judgement", name=id_), day=day)
