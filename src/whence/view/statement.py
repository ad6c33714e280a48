"""One statement with all the claims that hold or deny it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal, get_args

from pydantic import Field

from whence.records import PASSAGE, Text, record
from whence.store import Case
from whence.view.ledger import LedgerRow, get_claims
from whence.view.rows import counted
from whence.vocabulary import StatementType, Vocabulary

__all__ = ["Section", "StatementPage", "get_statement", "group_by_statement", "group_by_type"]

Nature = Literal["events", "relations", "passages"]
NATURES: tuple[Nature, ...] = get_args(Nature)


@record
class StatementPage:
    """A statement, told once, and its claims in their order.

    A statement alone is a group of one: where several are judged to tell the same event or tie, they will share a page.
    """

    id: Text
    type: Text
    claims: Annotated[tuple[LedgerRow, ...], Field(min_length=1)]

    @property
    def told(self) -> LedgerRow:
        """The row that shows the statement itself: its roles, time, places and figure are the same in all claims."""
        return self.claims[0]

    @property
    def sources(self) -> tuple[str, ...]:
        """The chains that tell it, each once, in their order."""
        return tuple(dict.fromkeys(row.source for row in self.claims))

    @property
    def positions(self) -> tuple[str, ...]:
        """The positions taken on it, each once, in their order."""
        return tuple(dict.fromkeys(row.factuality for row in self.claims))


@record
class Section:
    """The statements of one type. says: what the type says, in the vocabulary's words.

    nature: whether it happens ("events"), holds ("relations"), or is kept as its words alone ("passages").
    """

    type: Text
    says: str
    nature: Nature
    statements: tuple[StatementPage, ...]

    @property
    def size(self) -> str:
        """How many statements and claims it has, in words."""
        claims = sum(len(page.claims) for page in self.statements)
        return f"{counted(len(self.statements), 'statement')}, {counted(claims, 'claim')}"


def get_statement(case: Case, statement: str) -> StatementPage:
    """Return the page of the statement with this id, or the one id that begins so. Raises NotFoundError."""
    rows = get_claims(case, statement)
    return StatementPage(id=rows[0].statement, type=rows[0].type, claims=rows)


def group_by_statement(rows: Iterable[LedgerRow]) -> tuple[StatementPage, ...]:
    """Gather the rows of each statement, statements in the order of their first row."""
    groups: dict[str, list[LedgerRow]] = {}
    for row in rows:
        groups.setdefault(row.statement, []).append(row)
    return tuple(StatementPage(id=id_, type=group[0].type, claims=tuple(group)) for id_, group in groups.items())


def group_by_type(rows: Iterable[LedgerRow], vocabulary: Vocabulary) -> tuple[Section, ...]:
    """Gather the statements of each type: events, then relations, then passages, each in the vocabulary's order."""
    pages: dict[str, list[StatementPage]] = {}
    for page in group_by_statement(rows):
        pages.setdefault(page.type, []).append(page)
    sections = (_section(type_, pages[name]) for name, type_ in vocabulary.types.items() if name in pages)
    return tuple(sorted(sections, key=lambda section: NATURES.index(section.nature)))


def _section(type_: StatementType, pages: list[StatementPage]) -> Section:
    nature: Nature = "passages" if type_.name == PASSAGE else "relations" if type_.holds == "relation" else "events"
    return Section(type=type_.name, says=type_.says, nature=nature, statements=tuple(pages))
