"""What all pages are made with: the templates, the style with its hash, and the filters that show a row."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from whence import __version__
from whence.records import FACTUALITIES, Span
from whence.view import FACTUALITY_WORDS, ActorRow, LedgerRow, Party, StatementPage, veil

__all__ = ["Anchors", "environment", "number_claims"]

Anchors = Mapping[tuple[str, int, int], str]  # (document, start, end) of a quote -> its place in the page
# What each position means, as the legend tells it.
MEANINGS = {
    "CT+": "The source says it is so.",
    "PR+": "The source holds it for likely.",
    "PS+": "The source holds it for possible.",
    "CT-": "The source says it is not so: a denial, if it is about what happened.",
    "PR-": "The source holds it for unlikely.",
    "PS-": "The source holds that it may not be so.",
    "CTu": "The source knows, but does not say.",
    "Uu": "The source takes no position: it is reported, asked, planned, or not verified.",
}


def environment(*, public: frozenset[str] | None, anchors: Anchors) -> Environment:
    """Return the templates with their filters.

    public: the persons whose names are shown; None shows all names. anchors: where the quotes stand in the page.
    """
    showing = _Showing(public=public, anchors=anchors)
    made = Environment(loader=PackageLoader("whence.export"), autoescape=True, undefined=StrictUndefined)
    made.filters |= {
        "first_of_statement": _first_of_statement,
        "groupby_in_order": _groupby_in_order,
        "one_line": _one_line,
        "place": showing.place,
        "shown": showing.name,
        "shown_line": showing.line,
        "shown_links": showing.links,
        "shown_positions": showing.positions,
        "statement_count": _statement_count,
    }
    made.globals |= _style(made) | {
        "meanings": MEANINGS,
        "positions": [(code, FACTUALITY_WORDS[code]) for code in FACTUALITIES],
        "version": __version__,
    }
    return made


@dataclass(frozen=True, slots=True, kw_only=True)
class _Showing:
    """How rows are shown in one page, where some names are not."""

    public: frozenset[str] | None
    anchors: Anchors

    def name(self, party: Party) -> str:
        return party.name if self.public is None else veil(party, self.public)

    def place(self, row: LedgerRow, span: Span) -> str:
        return self.anchors.get((row.document, span.start, span.end), "")

    def line(self, row: LedgerRow) -> str:
        groups = groupby(row.roles, key=attrgetter("role"))
        return "; ".join(f"{role}: {' + '.join(map(self.name, parties))}" for role, parties in groups)

    def links(self, row: LedgerRow) -> list[Party]:
        """Return the links worth showing: an author whose name is not shown says nothing between two others."""
        last = row.links[-1]
        return [link for link in row.links if link is last or link.role != "author" or self.name(link) == link.name]

    def positions(self, page: StatementPage) -> list[str]:
        told = (f"{' > '.join(map(self.name, self.links(row)))}: {row.position}" for row in page.claims)
        return list(dict.fromkeys(told))


def number_claims(rows: Iterable[LedgerRow]) -> dict[str, int]:
    """Return the number of each claim in the order given, from 1."""
    return {row.id: number for number, row in enumerate(rows, start=1)}


def _style(templates: Environment) -> dict[str, Any]:
    """Return the style sheet, and the hash by which the page's policy lets this style through and no other."""
    style = templates.get_template("page.css").render()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return {"style": Markup(style), "style_hash": Markup(f"sha256-{digest}")}  # noqa: S704 - our own file and a hash


def _groupby_in_order(items: Iterable[object], attribute: str) -> list[tuple[str, list[object]]]:
    groups: dict[str, list[object]] = {}
    for item in items:
        groups.setdefault(getattr(item, attribute), []).append(item)
    return list(groups.items())


def _first_of_statement(rows: Iterable[LedgerRow]) -> list[LedgerRow]:
    first: dict[str, LedgerRow] = {}
    for row in rows:
        first.setdefault(row.statement, row)
    return list(first.values())


def _statement_count(actor: ActorRow) -> str:
    count = len({row.statement for row in (*actor.about, *actor.says)})
    return f"{count} statement{'s' if count != 1 else ''}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
