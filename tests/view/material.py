"""One small real case: three invented documents with readings made by hand, kept in a case file.

Northern Wire reports an attack and quotes both sides, an unnamed official and a private person; the Hesk Courier denies
and corrects; a third document is in a language that was not read.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from whence.records import (
    AUTHOR,
    Claim,
    Document,
    Entity,
    Factuality,
    Filler,
    Link,
    Mention,
    Modality,
    Place,
    Quantity,
    Reading,
    Segment,
    Span,
    Statement,
    Time,
    claim_id,
    content_id,
    document_id,
    entity_id,
    statement_id,
)
from whence.store import Case, open_case

WIRE = """Post attacked at Quarrow

Fighters of the Lenna Freedom Army attacked a post at Quarrow on 12 March 2024. Colonel Ivo Marten, a spokesman for the
Ministry of Defence, said that nine soldiers were killed. The Lenna Freedom Army denied it.
Mira Holt, a baker, said that the army shelled Tarn. An official said that Bastrovia may have armed the group.
Tomas Keld leads the Lenna Freedom Army. The Lenna Freedom Army is allied with the Orrin Front.
Follow us for more.
"""
COURIER = """=Twelve soldiers killed=

Twelve soldiers were killed at Quarrow, the Ministry of Defence said on Friday. The Lenna Freedom Army is not allied
with the Orrin Front, its spokesman wrote.
"""
Roles = tuple[tuple[str, str], ...]  # a role and its fillers, "; " between them

PERSIAN = "صدای انفجار در شهر شنیده شد."


class Draft:
    """A document and the reading of it, put together from words that stand in its text."""

    def __init__(self, text: str, *, file: str, **fields: Any) -> None:  # noqa: ANN401
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        id_ = document_id(sha256, publisher=fields.get("publisher"), address=None)
        self.document = Document(id=id_, sha256=sha256, file=file, text=text, **fields)
        self.parts: dict[str, list[Any]] = {"entities": [], "mentions": [], "statements": [], "claims": []}

    def span(self, words: str) -> Span:
        """Return where the words stand first."""
        start = self.document.text.index(words)
        return Span.of(self.document.text, start, start + len(words))

    def name(self, words: str, kind: str, *, unnamed: bool = False) -> str:
        """Return the id of the entity that these words name, or, where they do not stand in the text, that they are."""
        found = words in self.document.text
        if found:
            span = self.span(words)
            id_ = entity_id(self.document.id, span.start, span.end)
            form = "nominal" if unnamed or kind == "population" else "named"
            self.parts["mentions"].append(Mention(entity=id_, span=span, form=form))  # type: ignore[arg-type]
        else:
            id_ = content_id("entity", self.document.id, 0, 0, words)
        self.parts["entities"].append(Entity(id=id_, name=words, kind=kind, names=(words,), unnamed=unnamed))
        return id_

    def state(self, type_: str, evidence: str, roles: Roles, **fields: Any) -> Statement:  # noqa: ANN401
        """Return a statement told by the evidence; fillers are ids of entities, or words of the text."""
        fillers = tuple(self._filler(role, filler) for role, told in roles for filler in told.split("; "))
        id_ = statement_id(self.document.id, type_, None, fillers)
        told = Statement(
            id=id_, type=type_, trigger=None, evidence=(self.span(evidence),), fillers=fillers, by="hand", **fields
        )  # fmt: skip
        self.parts["statements"].append(told)
        return told

    def claim(self, told: Statement, chain: tuple[Link, ...], factuality: Factuality = "CT+", **fields: Any) -> None:  # noqa: ANN401
        """Add a claim on a statement; its evidence is the statement's unless given as words."""
        modality: Modality = fields.pop("modality", "actual")
        words = fields.pop("evidence", None)
        evidence = (self.span(words),) if words else told.evidence
        id_ = claim_id(told.id, chain, factuality, modality)
        position: dict[str, Any] = {"factuality": factuality, "modality": modality}
        made = Claim(id=id_, statement=told.id, chain=chain, evidence=evidence, **position, **fields)
        self.parts["claims"].append(made)

    def reading(self) -> Reading:
        """Return the reading of the document."""
        parts = {name: tuple(items) for name, items in self.parts.items()}
        return Reading(document=self.document.id, reader="hand", version="1", **parts)

    def _filler(self, role: str, filler: str) -> Filler:
        known = {entity.id for entity in self.parts["entities"]} | {AUTHOR}
        return Filler(role=role, entity=filler) if filler in known else Filler(role=role, span=self.span(filler))


def wire() -> Draft:
    """Return the report of Northern Wire."""
    draft = Draft(
        WIRE,
        file="wire.txt",
        title="Post attacked at Quarrow",
        publisher="Northern Wire",
        author=("Ana Reyl",),
        published="2024-03-13",
        language="en",
        segments=(
            Segment(kind="title", start=0, end=24),
            Segment(kind="furniture", start=WIRE.index("Follow"), end=len(WIRE)),
        ),
    )
    army, ministry = (
        draft.name("Lenna Freedom Army", "armed-group"),
        draft.name("Ministry of Defence", "government-body"),
    )
    marten, mira = draft.name("Ivo Marten", "person"), draft.name("Mira Holt", "person")
    keld, official = draft.name("Tomas Keld", "person"), draft.name("An official", "population", unnamed=True)
    quarrow, tarn = draft.name("Quarrow", "place"), draft.name("Tarn", "place")
    front, state = draft.name("Orrin Front", "armed-group"), draft.name("Bastrovia", "state")
    outlet, author = draft.name("Northern Wire", "media"), draft.name("Ana Reyl", "person")
    own = (Link(role="publisher", entity=outlet), Link(role="author", entity=author))

    def told_by(source: str) -> tuple[Link, ...]:
        return (*own, Link(role="source", entity=source))

    attack = draft.state(
        "FIGHTS", "Fighters of the Lenna Freedom Army attacked a post at Quarrow on 12 March 2024.",
        (("attacker", army), ("target", "a post")), places=(Place(entity=quarrow, span=draft.span("Quarrow")),),
        time=Time(edtf="2024-03-12", span=draft.span("12 March 2024")),
    )  # fmt: skip
    draft.claim(attack, own)
    toll = draft.state(
        "KILLS", "nine soldiers were killed", (("killer", army), ("victim", "soldiers")),
        quantity=Quantity(of="deaths", low=9, best=9, high=9, unit="", span=draft.span("nine")),
    )  # fmt: skip
    draft.claim(toll, told_by(marten), stake=True)
    draft.claim(toll, told_by(army), "CT-", stake=True, evidence="The Lenna Freedom Army denied it.")
    draft.claim(draft.state("HOLDS_OFFICE", "Colonel Ivo Marten, a spokesman for the\nMinistry of Defence",
                            (("holder", marten), ("organisation", ministry), ("title", "spokesman"))), own)  # fmt: skip
    shelling = draft.state("FIGHTS", "the army shelled Tarn", (("attacker", "the army"), ("target", tarn)))
    draft.claim(shelling, told_by(mira))
    armed = draft.state("SUPPORTS", "Bastrovia may have armed the group", (("supporter", state), ("beneficiary", army)))
    draft.claim(armed, told_by(official), "PS+")
    draft.claim(draft.state("LEADS", "Tomas Keld leads the Lenna Freedom Army.",
                            (("leader", keld), ("organisation", army))), own)  # fmt: skip
    ties = "The Lenna Freedom Army is allied with the Orrin Front."
    alliance = draft.state("ALLIED_WITH", ties, (("party", f"{front}; {army}"),))
    draft.claim(alliance, own)
    guess = draft.state("PRESENT_IN", "Tomas Keld", (("actor", keld), ("place", quarrow)), score=0.2, tentative=True)
    draft.claim(guess, own)
    return draft


def courier() -> Draft:
    """Return the report of the Hesk Courier, which has no author; its title begins like a formula."""
    draft = Draft(
        COURIER, file="courier.txt", title="=Twelve soldiers killed=", publisher="Hesk Courier", published="2024-03-15",
        language="en",
    )  # fmt: skip
    ministry, army = (
        draft.name("Ministry of Defence", "government-body"),
        draft.name("Lenna Freedom Army", "armed-group"),
    )
    front, quarrow = draft.name("Orrin Front", "armed-group"), draft.name("Quarrow", "place")
    own = (Link(role="publisher", entity=draft.name("Hesk Courier", "media")), Link(role="author"))
    toll = draft.state(
        "KILLS", "Twelve soldiers were killed at Quarrow", (("victim", "soldiers"),),
        places=(Place(entity=quarrow, span=draft.span("Quarrow")),),
        quantity=Quantity(of="deaths", low=12, best=12, high=12, unit="", span=draft.span("Twelve")),
    )  # fmt: skip
    draft.claim(toll, (*own, Link(role="source", entity=ministry)), stake=True)
    ties = "The Lenna Freedom Army is not allied\nwith the Orrin Front"
    alliance = draft.state("ALLIED_WITH", ties, (("party", f"{army}; {front}"),))
    draft.claim(alliance, (*own, Link(role="source")), "CT-")
    return draft


def small_case(folder: Path) -> Case:
    """Return a case file in this folder with the three documents."""
    case = open_case(str(folder / "small.case"), create=True)
    for draft in (wire(), courier()):
        case.accept(draft.document, draft.reading(), key=draft.document.file)
    unread = Draft(PERSIAN, file="persian.txt", language="fa")
    case.accept(unread.document, None, key="persian.txt")
    return case
