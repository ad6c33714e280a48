"""Details that few would tell alike by chance: exact figures, short quotations, names as they are spelled."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import Literal

from whence.corroborate.wording import Wording, wording_of
from whence.language import find_dates, find_numbers
from whence.records import Document, Reading, Score, Span, Text, record

__all__ = ["Detail", "DetailKind", "Holders", "SharedDetail", "details_of", "shared_details"]

DetailKind = Literal["figure", "counted", "quotation", "name"]
Holders = Callable[[str], int]  # how many documents of the case have the detail of a key, those compared included

# How much a detail that two texts share tells of one having it from the other, or both from one place; one that tells
# 1 is seldom chance. 13,742 stands for itself; "27 brokers" may be told twice; quotations and names have other ways.
TELLS: dict[DetailKind, float] = {"figure": 1.0, "counted": 0.5, "quotation": 0.5, "name": 0.25}
DIGITS = 3  # a figure with as many that are not zeros at its end is exact
SMALL = 10  # what is counted up to ten is alike in any two wars
YEARS = range(1900, 2101)
QUOTED = range(3, 13)  # words of a short quotation; longer ones are found as the same words
COMMON = ("media", "state", "place", "population")  # kinds whose names any report of the matter has
FEW = 10  # documents of a case that have a rare detail: a figure is copied, too, and one that more have is common


@record
class Detail:
    """One detail of a document. key: the same in every document that tells it the same, for an index."""

    kind: DetailKind
    key: Text
    span: Span


@record
class SharedDetail:
    """A rare detail that stands in two documents. tells: how little chance gives it."""

    kind: DetailKind
    key: Text
    one: Span
    other: Span
    tells: Score


def details_of(document: Document, reading: Reading) -> tuple[Detail, ...]:
    """Return the details of a document in the order of its text, furniture and by-lines left out, each key once."""
    wording = wording_of(document)
    found = [*_figures(wording), *_quotations(wording), *_names(wording, reading)]
    first: dict[str, Detail] = {}
    for detail in sorted(found, key=lambda detail: (detail.span.start, detail.key)):
        first.setdefault(detail.key, detail)
    return tuple(first.values())


def shared_details(one: tuple[Detail, ...], other: tuple[Detail, ...], holders: Holders) -> tuple[SharedDetail, ...]:
    """Return the rare details that both have, in the order of the one. holders: as find_derivations has them."""
    theirs = {detail.key: detail for detail in other}
    return tuple(
        SharedDetail(
            kind=detail.kind, key=detail.key, one=detail.span, other=theirs[detail.key].span, tells=TELLS[detail.kind]
        )
        for detail in one
        if detail.key in theirs and holders(detail.key) <= FEW
    )


def _figures(wording: Wording) -> Iterator[Detail]:
    """Yield exact figures with their unit, and rounder ones with the word that follows: "13742", "27 brokers"."""
    starts = [start for start, _ in wording.places]
    dates = [(date.start, date.end) for date in find_dates(wording.text)]
    for number in find_numbers(wording.text):
        best = number.best if number.best is not None else number.low
        own, after = bisect_left(starts, number.start), bisect_left(starts, number.end)
        dated = any(start < number.end and number.start < end for start, end in dates)
        if own == after or best is None or best <= SMALL or dated or (best in YEARS and not number.unit):
            continue
        span = Span.of(wording.text, number.start, number.end)
        if _is_exact(best):
            yield Detail(kind="figure", key=f"figure {best:.15g} {number.unit}".strip(), span=span)
        elif after < len(starts):
            yield Detail(kind="counted", key=f"counted {best:.15g} {wording.words[after]}", span=span)


def _is_exact(value: float) -> bool:
    digits = f"{value:.15g}".replace(".", "").lstrip("0").rstrip("0")
    return len(digits) >= DIGITS


def _quotations(wording: Wording) -> Iterator[Detail]:
    """Yield short stretches of direct speech, each of one text's own stretch."""
    begin = 0
    for at in range(1, len(wording.words) + 1):
        if at == len(wording.words) or wording.quotation[at] != wording.quotation[at - 1]:
            spans = wording.spans(begin, at) if wording.quotation[begin] and at - begin in QUOTED else ()
            if len(spans) == 1:
                yield Detail(kind="quotation", key="quotation " + " ".join(wording.words[begin:at]), span=spans[0])
            begin = at


def _names(wording: Wording, reading: Reading) -> Iterator[Detail]:
    """Yield the names of those who are neither outlets nor countries, as the text spells them."""
    starts = {start for start, _ in wording.places}
    kinds = {entity.id: entity.kind for entity in reading.entities if not entity.unnamed}
    for mention in reading.mentions:
        told = mention.form == "named" and mention.span.start in starts
        if told and kinds.get(mention.entity, COMMON[0]) not in COMMON:
            yield Detail(kind="name", key="name " + " ".join(mention.span.text.casefold().split()), span=mention.span)
