"""The outlets, authors and speakers of a case, with what they hold and what they pass on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from whence.records import FACTUALITIES, LinkRole, Text, record
from whence.store import Case, Filter, normalised
from whence.view.judgements import find_judgements
from whence.view.ledger import LedgerRow, find_ledger
from whence.view.rows import Party, counted, told

__all__ = ["SourceRow", "count_sources", "find_sources"]

Key = tuple[str, str]  # by which a letter is given: a kind and a name
ROLES: tuple[LinkRole, ...] = ("publisher", "author", "source")


@record
class SourceRow:
    """One outlet, author or speaker.

    claims: those it holds itself: a speaker's own, and for an outlet and its author those that no one else is quoted
    for. passed_on: those of the sources it quotes. positions: its own claims by factuality, in FactBank's order.
    reliability: the letter that a person gave it last, A to F.
    """

    source: Party
    claims: int
    passed_on: int
    documents: int
    positions: tuple[tuple[Text, int], ...]
    reliability: Text | None = None

    @property
    def held(self) -> str:
        """Its own claims by factuality, in words for the eye: "CT+ 4, PS+ 1"."""
        return ", ".join(f"{word} {count}" for word, count in self.positions)

    def lines(self) -> tuple[str, ...]:
        """Return the row as lines for a narrow terminal."""
        counts = f"{counted(self.claims, 'claim')}, {self.passed_on} passed on, {counted(self.documents, 'document')}"
        reliability = f"reliability {self.reliability}" if self.reliability else None
        head = told(self.source.name, self.source.role, self.source.kind, reliability, by=", ")
        return head, counts, self.held

    def cells(self) -> dict[str, str]:
        """Return the row for a table or CSV."""
        return {
            "source": self.source.name,
            "role": self.source.role,
            "kind": self.source.kind or "",
            "claims": str(self.claims),
            "passed_on": str(self.passed_on),
            "documents": str(self.documents),
            "positions": self.held,
            "reliability": self.reliability or "",
        }


@dataclass(slots=True)
class _Tally:
    source: Party
    positions: Counter[str] = field(default_factory=Counter)
    passed_on: int = 0
    documents: set[str] = field(default_factory=set)


def find_sources(case: Case) -> tuple[SourceRow, ...]:
    """Return the sources of the case: publishers, then authors, then speakers, each by the number of their claims."""
    rows = count_sources(find_ledger(case, Filter()))
    letters = _letters(case)
    if not letters:
        return rows
    names = {id_: entity.names for id_, entity in case.entities(row.source.entity or "" for row in rows).items()}
    return tuple(replace(row, reliability=_letter(row, letters, names)) for row in rows)


def count_sources(rows: Iterable[LedgerRow]) -> tuple[SourceRow, ...]:
    """Return one row for each entity and its role in the chains of these rows."""
    tallies: dict[tuple[str, str], _Tally] = {}
    for row in rows:
        own_voice = row.chain[-1].role != "source"
        for link in row.chain:
            if link.entity is None:
                continue
            tally = tallies.setdefault((link.role, link.entity), _Tally(link))
            tally.documents.add(row.document)
            if link is row.chain[-1] or own_voice:
                tally.positions[row.factuality] += 1
            else:
                tally.passed_on += 1
    return tuple(sorted((_row(tally) for tally in tallies.values()), key=_order))


def _letters(case: Case) -> dict[Key, str]:
    """Return the letter that each source, by its kind and name, was given last, as far as that is not undone."""
    given = (it for it in find_judgements(case, rules=False) if it.verdict == "reliability" and not it.undone)
    return {_key(it.subjects[0].type, it.subjects[0].name or ""): it.correction[1] for it in given if it.correction}


def _key(kind: str | None, name: str) -> Key:
    return kind or "", normalised(name)


def _letter(row: SourceRow, letters: Mapping[Key, str], names: Mapping[str, tuple[str, ...]]) -> str | None:
    """Return the letter of a source: under its name, else under another that it bears."""
    borne = (row.source.name, *names.get(row.source.entity or "", ()))
    keys = (_key(row.source.kind, name) for name in borne)
    return next((letters[key] for key in keys if key in letters), None)


def _row(tally: _Tally) -> SourceRow:
    return SourceRow(
        source=tally.source,
        claims=tally.positions.total(),
        passed_on=tally.passed_on,
        documents=len(tally.documents),
        positions=tuple((word, tally.positions[word]) for word in FACTUALITIES if word in tally.positions),
    )


def _order(row: SourceRow) -> tuple[int, int, str, str]:
    role = ROLES.index(row.source.role)
    return role, -row.claims - row.passed_on, row.source.name.casefold(), row.source.entity or ""
