"""One statement with all the claims that hold or deny it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal, get_args

from pydantic import Field

from whence.records import PASSAGE, Text, record
from whence.resolve import Figure, Saying, Versions, days_of, versions
from whence.store import Case
from whence.view.ledger import LedgerRow, get_claims
from whence.view.rows import counted, told
from whence.vocabulary import StatementType, Vocabulary

__all__ = ["YEAR_UNKNOWN", "Section", "StatementPage", "get_statement", "group_by_statement", "group_by_type"]

Nature = Literal["events", "relations", "passages"]
SEVERAL = 2  # figures that differ are versions
YEAR_UNKNOWN = "XXXX"  # how the time of a day of no known year begins: it cannot be put in order
NATURES: tuple[Nature, ...] = get_args(Nature)


@record
class StatementPage:
    """An event, a tie or a lone statement, and its claims in their order.

    id: of the statement that stands for all that tell it. Where these differ, each is kept beside the others.
    """

    id: Text
    type: Text
    claims: Annotated[tuple[LedgerRow, ...], Field(min_length=1)]

    @property
    def told(self) -> LedgerRow:
        """The row that shows the statement itself; the claims on one statement share its roles, time and figure."""
        return self.claims[0]

    @property
    def statements(self) -> tuple[LedgerRow, ...]:
        """One row for each statement that tells it, in their order."""
        firsts: dict[str, LedgerRow] = {}
        for row in self.claims:
            firsts.setdefault(row.statement, row)
        return tuple(firsts.values())

    @property
    def edtf(self) -> str | None:
        """When it happens or holds: the first time that a statement of it fixes, if only to a day of no known year."""
        fixed = [row.time.edtf for row in self.statements if row.time and row.time.edtf]
        return next((edtf for edtf in fixed if not edtf.startswith(YEAR_UNKNOWN)), next(iter(fixed), None))

    @property
    def when(self) -> str:
        """The time in words: of the first statement that fixes it, else that says anything of it."""
        fixing = (row.when for row in self.statements if row.time and row.time.edtf and row.time.edtf == self.edtf)
        return next(fixing, "") or _first(row.when for row in self.statements)

    @property
    def where(self) -> str:
        """The places of the first statement that has any."""
        return _first(row.where for row in self.statements)

    @property
    def figure(self) -> str:
        """What the first statement counts that counts anything, in its text's words."""
        return _first(row.figure for row in self.statements)

    @property
    def others(self) -> tuple[str, ...]:
        """What other statements say of it in another way than the first: roles, time, places, figure."""
        first, *rest = map(_way, self.statements)
        return tuple(way for way in dict.fromkeys(rest) if way not in (first, ""))

    @property
    def figures(self) -> tuple[str, ...]:
        """What is counted, with the least, best and largest figure and the rule that gave them; where they differ."""
        found = versions(saying for row in self.claims for saying in _saying(row))
        return tuple(_figure(each) for each in found if len({it.figure for it in each.sayings}) >= SEVERAL)

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
    return StatementPage(id=rows[0].group, type=rows[0].type, claims=rows)


def group_by_statement(rows: Iterable[LedgerRow]) -> tuple[StatementPage, ...]:
    """Gather the rows of each event, tie or lone statement, in the order of their first row."""
    groups: dict[str, list[LedgerRow]] = {}
    for row in rows:
        groups.setdefault(row.group, []).append(row)
    return tuple(StatementPage(id=id_, type=group[0].type, claims=tuple(group)) for id_, group in groups.items())


def group_by_type(rows: Iterable[LedgerRow], vocabulary: Vocabulary) -> tuple[Section, ...]:
    """Gather the statements of each type: events, then relations, then passages, each in the vocabulary's order."""
    pages: dict[str, list[StatementPage]] = {}
    for page in group_by_statement(rows):
        pages.setdefault(page.type, []).append(page)
    sections = (_section(type_, pages[name]) for name, type_ in vocabulary.types.items() if name in pages)
    return tuple(sorted(sections, key=lambda section: NATURES.index(section.nature)))


def _first(told: Iterable[str]) -> str:
    return next(filter(None, told), "")


def _way(row: LedgerRow) -> str:
    return told(row.line, row.when, row.where, row.figure, by=" | ")


def _saying(row: LedgerRow) -> Iterator[Saying]:
    """Yield the figure of a claim that holds it to be so, as said by its innermost source."""
    figure = row.quantity
    if figure is None or row.modality != "actual" or row.factuality not in ("CT+", "PR+", "PS+"):
        return
    claimant = next((link.entity for link in reversed(row.chain) if link.entity), None) or row.document
    of = Figure(figure.of, *(None if it is None else float(it) for it in (figure.low, figure.best, figure.high)))
    published = days_of(row.published).last
    yield Saying(claimant, row.statement, row.document, of, published)


def _figure(it: Versions) -> str:
    ends = (("low", it.low), ("best", it.best), ("high", it.high))
    return f"{it.of}: {', '.join(f'{name} {_number(end)}' for name, end in ends)} ({it.rule})"


def _number(end: float | None) -> str:
    return "not known" if end is None else f"{end:,.10g}"


def _section(type_: StatementType, pages: list[StatementPage]) -> Section:
    nature: Nature = "passages" if type_.name == PASSAGE else "relations" if type_.holds == "relation" else "events"
    return Section(type=type_.name, says=type_.says, nature=nature, statements=tuple(pages))
