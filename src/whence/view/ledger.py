"""The claim ledger: who holds what, on whose word, in which words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from whence.records import Factuality, Modality, Phase, Quantity, Span, Text, Time, record
from whence.store import Case, ClaimRow, Filter
from whence.view.parties import Parties
from whence.view.rows import SHORT, Party, told
from whence.view.wording import figure_words, position_words, time_words

__all__ = ["LedgerRow", "find_ledger", "get_claims"]


@record
class LedgerRow:
    """One claim: the statement it holds, the chain that tells it, its position, and the exact words.

    id: the claim's. roles: in the type's order. chain: outermost first, links without a name included.
    document, title, publisher, published, file: of the document that holds the claim. evidence: its spans there.
    """

    id: Text
    statement: Text
    type: Text
    roles: tuple[Party, ...]
    factuality: Factuality
    modality: Modality
    chain: tuple[Party, ...]
    stake: bool | None
    time: Time | None
    phase: Phase | None
    condition: tuple[Text, ...]
    places: tuple[Party, ...]
    quantity: Quantity | None
    document: Text
    file: Text
    title: str | None
    publisher: str | None
    published: str | None
    evidence: tuple[Span, ...]
    score: float
    tentative: bool
    group: Text

    @property
    def line(self) -> str:
        """The statement in a line of roles: "attacker: X; target: Y"."""
        return told(*(f"{role}: {names}" for role, names in self.by_role.items()))

    @property
    def by_role(self) -> dict[str, str]:
        """The names in each role, peers joined by "+"."""
        roles: dict[str, list[str]] = {}
        for party in self.roles:
            roles.setdefault(party.role, []).append(party.name)
        return {role: " + ".join(names) for role, names in roles.items()}

    @property
    def source(self) -> str:
        """The source chain in a line, outermost first: "publisher > author > source"."""
        return " > ".join(link.name for link in self.links)

    @property
    def links(self) -> tuple[Party, ...]:
        """The links that have a name, and a source without one at the end, which holds the claim."""
        named = tuple(link for link in self.chain if link.entity)
        last = self.chain[-1]
        needed = last.entity is None and (last.role == "source" or not named)
        return (*named, last) if needed else named

    @property
    def position(self) -> str:
        """The position of the source in plain words."""
        return position_words(self.factuality, self.modality)

    @property
    def when(self) -> str:
        """When it happens or holds, as precise as the text has it."""
        return time_words(self.time, self.phase)

    @property
    def where(self) -> str:
        """The places, innermost first."""
        return ", ".join(place.name for place in self.places)

    @property
    def figure(self) -> str:
        """What is counted, in the text's words."""
        return figure_words(self.quantity)

    @property
    def quote(self) -> str:
        """The evidence, its spans joined by an ellipsis."""
        return " […] ".join(span.text for span in self.evidence)

    @property
    def stand(self) -> str:
        """The position in words and as FactBank's value, and whether the statement is tentative."""
        return f"{self.position} ({self.factuality}){', tentative' if self.tentative else ''}"

    @property
    def place_of_quote(self) -> str:
        """The document and the offsets of the quote in it."""
        return f"{self.title or self.file} [{self.evidence[0].start}:{self.evidence[-1].end}]"

    def lines(self) -> tuple[str, ...]:
        """Return the row as lines for a narrow terminal."""
        head = f"{self.statement[:SHORT]}  {self.type}  {self.stand}"
        facts = told(self.when, self.where, self.figure, by=" | ")
        return head, self.line, self.source, facts, f"“{self.quote}”", self.place_of_quote

    def cells(self) -> dict[str, str]:
        """Return the row for a table or CSV: ids in full, the quote in its exact words."""
        return {
            "statement": self.statement,
            "type": self.type,
            "roles": self.line,
            "factuality": self.factuality,
            "modality": self.modality,
            "source": self.source,
            "stake": {True: "yes", False: "no", None: ""}[self.stake],
            "when": self.when,
            "where": self.where,
            "figure": self.figure,
            "document": self.title or self.file,
            "document_id": self.document,
            "publisher": self.publisher or "",
            "published": self.published or "",
            "quote": self.quote,
            "start": str(self.evidence[0].start),
            "end": str(self.evidence[-1].end),
            "tentative": "yes" if self.tentative else "",
            "event_or_tie": self.group,
        }


def find_ledger(case: Case, wanted: Filter) -> Iterator[LedgerRow]:
    """Yield the claims that the filter lets through, by document (file, id), then in the order of the reading.

    Raises NotFoundError for an id in the filter that leads nowhere. One document's claims are in memory at a time.
    """
    parties = Parties(case)
    for _, claims in groupby(case.claims(wanted), key=lambda found: found.document.id):
        yield from _rows(tuple(claims), parties)


def get_claims(case: Case, statement: str) -> tuple[LedgerRow, ...]:
    """Return the claims on the statement with this id, or the one id that begins so. Raises NotFoundError."""
    return tuple(_rows(case.statement(statement), Parties(case)))


def _rows(claims: Sequence[ClaimRow], parties: Parties) -> Iterator[LedgerRow]:
    parties.prepare(claims)
    return (_row(found, parties) for found in claims)


def _row(found: ClaimRow, parties: Parties) -> LedgerRow:
    held, statement, claim = found.document, found.statement, found.claim
    return LedgerRow(
        id=claim.id,
        statement=statement.id,
        type=statement.type,
        roles=tuple(parties.filler(filler, held) for filler in statement.fillers),
        factuality=claim.factuality,
        modality=claim.modality,
        chain=tuple(parties.link(link, held) for link in claim.chain),
        stake=claim.stake,
        time=statement.time,
        phase=statement.phase,
        condition=statement.condition,
        places=tuple(parties.place(place) for place in statement.places),
        quantity=statement.quantity,
        document=held.id,
        file=held.file,
        title=held.title,
        publisher=held.publisher,
        published=held.published,
        evidence=claim.evidence,
        score=min(statement.score, claim.score),
        tentative=statement.tentative,
        group=found.group,
    )
