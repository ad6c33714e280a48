"""What a document reprints, digests or cites, and which kind that makes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whence.read.clues import Page
from whence.read.digest import find_digested
from whence.read.leaning import Leaning, find_leanings
from whence.read.lines import Clue
from whence.read.outlets import same_outlet
from whence.read.reprint import find_reprint
from whence.records import Derivation, Span

__all__ = ["Lineage", "find_lineage"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """The kind that a document's own words show, none for a plain report, and what it derives from."""

    kind: Clue | None
    derived_from: tuple[Derivation, ...]


def find_lineage(page: Page, *, publisher: str | None, stated: str | None) -> Lineage:
    """Return what a text derives from, the outlet it reprints first, then the one it digests, then those it cites.

    publisher: its own, which it does not derive from. stated: the kind that a side-car or the format says.
    """
    leanings = find_leanings(page.text, publisher)
    reprint, kind = find_reprint(page, publisher), page.clue("kind")
    digested = None if reprint else _digested(page, leanings, stated or (kind.value if kind else None))
    derived = _derivations(page.text, leanings, digested)
    if reprint:
        evidence = (Span.of(page.text, reprint.start, reprint.end),)
        rest = (one for one in derived if not same_outlet(one.publisher, reprint.value))
        derived = (Derivation(publisher=reprint.value, how="reprint", evidence=evidence), *rest)
        kind = Clue("kind", "reprint", reprint.start, reprint.end)
    first = next((one for one in leanings if one.name == digested), None)
    return Lineage(kind=Clue("kind", "digest", first.start, first.end) if first else kind, derived_from=derived)


def _digested(page: Page, leanings: Sequence[Leaning], kind: str | None) -> str | None:
    """Return the outlet that is digested: who is said to digest leans on someone; columns and communiques cite."""
    if kind == "digest":
        first = next((one.name for one in leanings if one.how == "outlet"), None)
        return find_digested(page, leanings) or first
    return find_digested(page, leanings) if kind is None else None


def _derivations(text: str, leanings: Sequence[Leaning], digested: str | None) -> tuple[Derivation, ...]:
    evidence: dict[str, list[Span]] = {digested: []} if digested else {}
    for leaning in leanings:
        evidence.setdefault(leaning.name, []).append(Span.of(text, leaning.start, leaning.end))
    return tuple(
        Derivation(publisher=name, how="digest" if name == digested else "cites", evidence=tuple(spans))
        for name, spans in evidence.items()
    )
