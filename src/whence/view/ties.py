"""The network: who is tied to whom by which relation, as rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations, product

from whence.records import PASSAGE, Text, record
from whence.resolve import Telling, days_of, times_of_tie
from whence.store import Case, Filter
from whence.view.ledger import LedgerRow, find_ledger
from whence.view.rows import Party, counted, told
from whence.vocabulary import StatementType, Vocabulary

__all__ = ["TieRow", "find_ties", "tie_up"]

TEXT_ROLES = ("title", "means")  # roles that any type may fill with words; they are no end of a tie
AGAINST = ("CT-", "PR-", "PS-")

Pair = tuple[Party, Party]


@record
class TieRow:
    """A relation between two entities, with all the claims on it.

    one, other: the fillers of the type's first two roles; for peers (two parties) in the order of their names.
    against: the claims that deny it. valid_from, valid_to: days from and to which it is said to hold, as far as that is
    said. first_attested, last_attested: the first and the last day of a document that tells it. sources: the chains,
    each once. statements: the ids, in order.
    """

    one: Party
    type: Text
    other: Party
    claims: int
    against: int
    documents: int
    valid_from: str | None
    valid_to: str | None
    first_attested: str | None
    last_attested: str | None
    sources: tuple[str, ...]
    statements: tuple[str, ...]

    @property
    def when(self) -> str:
        """When it is said to hold, and when it was told, in words."""
        held = _stretch("said to hold", self.valid_from, self.valid_to)
        return told(held, _stretch("told", self.first_attested, self.last_attested))

    def lines(self) -> tuple[str, ...]:
        """Return the row as lines for a narrow terminal."""
        counts = f"{counted(self.claims, 'claim')}, {self.against} against, {counted(self.documents, 'document')}"
        return f"{self.one.name} {self.type} {self.other.name}", counts, self.when, "; ".join(self.sources)

    def cells(self) -> dict[str, str]:
        """Return the row for a table or CSV."""
        return {
            "from": self.one.name,
            "type": self.type,
            "to": self.other.name,
            "claims": str(self.claims),
            "against": str(self.against),
            "documents": str(self.documents),
            "valid_from": self.valid_from or "",
            "valid_to": self.valid_to or "",
            "first_attested": self.first_attested or "",
            "last_attested": self.last_attested or "",
            "sources": "; ".join(self.sources),
        }


def find_ties(case: Case) -> tuple[TieRow, ...]:
    """Return the relations of the case as rows, in the order of the two names and the type."""
    return tie_up(find_ledger(case, Filter()), case.vocabulary)


def tie_up(rows: Iterable[LedgerRow], vocabulary: Vocabulary) -> tuple[TieRow, ...]:
    """Return one row for each pair of entities and type of relation in the rows of a ledger."""
    ties: dict[tuple[str | None, str, str | None], list[tuple[Pair, LedgerRow]]] = {}
    for row in rows:
        known = vocabulary.types.get(row.type)
        if known is None or known.holds == "event" or row.type == PASSAGE:
            continue
        for one, other in _pairs(row, known):
            ties.setdefault((one.entity, row.type, other.entity), []).append(((one, other), row))
    return tuple(sorted((_tie(claims) for claims in ties.values()), key=_order))


def _pairs(row: LedgerRow, type_: StatementType) -> Iterator[Pair]:
    """Yield the pairs that a claim ties: peers among each other, else each first with each second filler."""
    fillers: dict[str, list[Party]] = {}
    for party in row.roles:
        if party.entity is not None and party.role not in TEXT_ROLES:
            fillers.setdefault(party.role, []).append(party)
    ends = [(role, fillers[role.name]) for role in type_.roles if role.name in fillers]
    if ends and ends[0][0].peers:
        yield from (_in_order(pair) for pair in combinations(ends[0][1], 2) if pair[0].entity != pair[1].entity)
    elif len(ends) > 1 and ends[0][0] == type_.roles[0]:
        yield from product(ends[0][1], ends[1][1])


def _in_order(pair: Pair) -> Pair:
    one, other = sorted(pair, key=lambda party: (party.name, party.entity or ""))
    return one, other


def _tie(claims: list[tuple[Pair, LedgerRow]]) -> TieRow:
    (one, other), first = claims[0]
    rows = {row.id: row for _, row in claims}.values()  # one claim may name a pair twice
    times = times_of_tie(map(_telling, rows))
    return TieRow(
        one=one,
        type=first.type,
        other=other,
        claims=len(rows),
        against=sum(row.factuality in AGAINST and row.modality == "actual" for row in rows),
        documents=len({row.document for row in rows}),
        valid_from=_day(times.valid_from),
        valid_to=_day(times.valid_to),
        first_attested=_day(times.first_attested),
        last_attested=_day(times.last_attested),
        sources=tuple(dict.fromkeys(row.source for row in rows)),
        statements=tuple(dict.fromkeys(row.statement for row in rows)),
    )


def _telling(row: LedgerRow) -> Telling:
    """Return a claim's statement with what tells when it holds: its time, and the day of its document."""
    days, published = days_of(row.time.edtf if row.time else None), days_of(row.published)
    known = published.last if published.length == 1 else None
    return Telling(id=row.statement, document=row.document, type=row.type, holds="relation", days=days, published=known)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _stretch(word: str, first: str | None, last: str | None) -> str | None:
    """Return from and to which day, in words; None where neither is known."""
    if first == last:
        return first and f"{word} {first}"
    return f"{word} {told(first and f'from {first}', last and f'to {last}', by=' ')}"


def _order(tie: TieRow) -> tuple[str, ...]:
    return (tie.one.name.casefold(), tie.other.name.casefold(), tie.type, tie.one.entity or "", tie.other.entity or "")
