"""The events in the order of their times, as precise as the texts have them."""

from __future__ import annotations

import functools
import time
from collections.abc import Iterable

from edtf import parse_edtf

from whence.language import date_prec, time_precision
from whence.records import PASSAGE, Text, record
from whence.store import Case, Filter
from whence.view.ledger import find_ledger
from whence.view.rows import SHORT, told
from whence.view.statement import YEAR_UNKNOWN, StatementPage, group_by_statement
from whence.vocabulary import Vocabulary

__all__ = ["TimelineRow", "find_timeline", "order_events"]

Moment = tuple[int, ...]
NOT_DATED = "not dated"


@record
class TimelineRow:
    """One event: when, what, where, how many, and on whose word.

    when, where and figure are those of the first statement of it that has one. edtf: missing where no text fixes the
    time. when: the date as written in EDTF, else the text's words.
    """

    statement: Text
    type: Text
    edtf: str | None
    when: str
    roles: str
    where: str
    figure: str
    positions: tuple[str, ...]
    sources: tuple[str, ...]
    claims: int
    quote: str

    def lines(self) -> tuple[str, ...]:
        """Return the row as lines for a narrow terminal."""
        head = f"{self.when or NOT_DATED}  {self.type}  {self.statement[:SHORT]}"
        return (
            head,
            self.roles,
            told(self.where, self.figure, by=" | "),
            f"{', '.join(self.positions)}: {'; '.join(self.sources)}",
        )

    def cells(self) -> dict[str, str]:
        """Return the row for a table or CSV."""
        return {
            "when": self.when,
            "date_prec": _code(date_prec(self.edtf)),
            "time_precision": _code(time_precision(self.edtf)),
            "type": self.type,
            "roles": self.roles,
            "where": self.where,
            "figure": self.figure,
            "positions": ", ".join(self.positions),
            "sources": "; ".join(self.sources),
            "statement": self.statement,
        }


def _code(code: int | None) -> str:
    return "" if code is None else str(code)


def find_timeline(case: Case) -> tuple[TimelineRow, ...]:
    """Return the events of the case in order: by the earliest, then the latest moment they may have happened.

    Events whose time no text fixes come last, in the order of the documents.
    """
    return tuple(_row(page) for page in order_events(group_by_statement(find_ledger(case, Filter())), case.vocabulary))


def order_events(pages: Iterable[StatementPage], vocabulary: Vocabulary) -> tuple[StatementPage, ...]:
    """Return those of the pages that tell an event, in the order of their times."""
    events = (page for page in pages if _happens(page.type, vocabulary))
    return tuple(sorted(events, key=lambda page: _moments(page.edtf)))


def _happens(type_: str, vocabulary: Vocabulary) -> bool:
    known = vocabulary.types.get(type_)
    return known is not None and known.holds != "relation" and type_ != PASSAGE


def _row(page: StatementPage) -> TimelineRow:
    told = page.told
    return TimelineRow(
        statement=page.id,
        type=page.type,
        edtf=page.edtf,
        when=page.when,
        roles=told.line,
        where=page.where,
        figure=page.figure,
        positions=page.positions,
        sources=page.sources,
        claims=len(page.claims),
        quote=told.quote,
    )


@functools.lru_cache(maxsize=4096)
def _moments(edtf: str | None) -> tuple[bool, Moment, Moment]:
    """Return the key that sorts a time: unknown last, then by the first and the last day it may mean."""
    if edtf is None or edtf.startswith(YEAR_UNKNOWN):
        return True, (), ()
    parsed = parse_edtf(edtf)
    return False, _day(parsed.lower_strict()), _day(parsed.upper_strict())


def _day(moment: time.struct_time | float) -> Moment:
    """Return the day of a moment; an open end of an interval is infinite, before or after all days."""
    if isinstance(moment, float):
        return (9999, 12, 31) if moment > 0 else (-9999, 1, 1)
    return tuple(moment)[:3]
