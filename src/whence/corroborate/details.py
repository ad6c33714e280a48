"""Details that few would tell alike by chance: exact figures, short quotations, names; and how texts begin and end."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from whence.corroborate.wording import Wording, wording_of
from whence.language import NumberExpression, find_dates, find_numbers, find_paragraphs, word_set
from whence.records import Document, Reading, Score, Span, Text, content_id, record

__all__ = ["Detail", "DetailKind", "Holders", "SharedDetail", "details_of", "furniture_of", "shared_details"]

DetailKind = Literal["figure", "counted", "few", "quotation", "name", "edge"]
Holders = Callable[[str], int]  # how many documents of the case have the detail of a key, those compared included

# How much a detail that two texts share tells of one having it from the other, or both from one place; one that tells
# 1 is seldom chance. 13,742 stands for itself; "27 brokers" may be told twice; quotations and names have other ways.
TELLS: dict[DetailKind, float] = {
    "figure": 1.0,
    "counted": 0.5,
    "few": 0.25,
    "quotation": 0.5,
    "name": 0.25,
    "edge": 0.0,
}
DIGITS = 3  # a figure with as many that are not zeros at its end is exact
SMALLEST, SMALL = 3, 10  # up to three of anything are everywhere; up to ten are told alike more often than more
BEHIND, LONG = 3, 4  # words after a figure that may say what is counted, and their letters
NOT_COUNTED = word_set(
    "about after also been before both from have into more most only other over said some than that "
    "their them then there these they this those were what when which while will with would"
)
YEARS, LAST_OF_MONTH = range(1900, 2101), 31
BESIDE = 20  # code points: "on the 13th of September 2024"
QUOTED = range(3, 13)  # words of a short quotation; longer ones are found as the same words
COMMON = ("media", "state", "place", "population")  # kinds whose names any report of the matter has
MANY = 4  # documents that begin or end alike: a note, an imprint; as many reprints of one text are whole without it
EDGES, EDGE_WORDS = 2, range(4, 61)  # paragraphs at each end, and their words
FEW = 10  # documents of a case that have a rare detail: a figure is copied, too, and one that more have is common


@record
class Detail:
    """One detail of a document. key: the same in every document that tells it the same, for an index.

    An `edge` is a short paragraph that the text begins or ends with: where many do, it is furniture.
    """

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
    found = [*_figures(wording), *_quotations(wording), *_names(wording, reading), *_edges(wording)]
    first: dict[str, Detail] = {}
    for detail in sorted(found, key=lambda detail: (detail.span.start, detail.key)):
        first.setdefault(detail.key, detail)
    return tuple(first.values())


def furniture_of(details: tuple[Detail, ...], holders: Holders) -> tuple[Span, ...]:
    """Return the edges of a document that so many others have that they are none of its own words."""
    return tuple(detail.span for detail in details if detail.kind == "edge" and holders(detail.key) >= MANY)


def shared_details(one: tuple[Detail, ...], other: tuple[Detail, ...], holders: Holders) -> tuple[SharedDetail, ...]:
    """Return the rare details that both have, in the order of the one, each place once.

    holders: as find_derivations has them.
    """
    theirs = {detail.key: detail for detail in other if detail.kind != "edge"}
    found: dict[int, SharedDetail] = {}
    for detail in one:
        if detail.key in theirs and holders(detail.key) <= FEW:
            there, tells = theirs[detail.key].span, TELLS[detail.kind]
            shared = SharedDetail(kind=detail.kind, key=detail.key, one=detail.span, other=there, tells=tells)
            found.setdefault(detail.span.start, shared)
    return tuple(found.values())


def _figures(wording: Wording) -> Iterator[Detail]:
    """Yield exact figures with their unit, and other figures with what is counted: "13742", "27 broker"."""
    starts = [start for start, _ in wording.places]
    for number in find_numbers(wording.text):
        value = next((each for each in (number.best, number.low, number.high) if each is not None), 0)
        own, after = bisect_left(starts, number.start), bisect_left(starts, number.end)
        if own == after or value <= SMALLEST or _is_dated(wording.text, number, value):
            continue
        span = Span.of(wording.text, number.start, number.end)
        if _is_exact(value):
            yield Detail(kind="figure", key=f"figure {value:.15g} {number.unit}".strip(), span=span)
            continue
        for word in _counted(wording.words[after : after + BEHIND]):
            yield Detail(kind="counted" if value > SMALL else "few", key=f"counted {value:.15g} {word}", span=span)


def _counted(words: Sequence[str]) -> Iterator[str]:
    """Yield the words that may be what is counted: "40 LFA fighters" and "40 dead fighters" have one in common."""
    for word in words:
        if len(word) >= LONG and word not in NOT_COUNTED:
            yield word.removesuffix("s")


def _is_dated(text: str, number: NumberExpression, value: float) -> bool:
    """Tell whether a number is a year, or the day in a date; to save time only the words beside it are looked at."""
    if value > LAST_OF_MONTH:
        return value in YEARS and not number.unit
    begin = max(0, number.start - BESIDE)
    dates = find_dates(text[begin : number.end + BESIDE])
    return any(date.start + begin < number.end and number.start < date.end + begin for date in dates)


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
            yield Detail(kind="name", key="name " + _folded(mention.span.text), span=mention.span)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


def _edges(wording: Wording) -> Iterator[Detail]:
    """Yield the short paragraphs at both ends, from the ends inwards, up to half of the text."""
    starts = [start for start, _ in wording.places]
    places = [(bisect_left(starts, start), bisect_left(starts, end)) for start, end in find_paragraphs(wording.text)]
    held = [(first, last) for first, last in places if first < last]
    left = len(starts) / 2
    for first, last in dict.fromkeys(each for at in range(EDGES) for each in (*held[-1 - at :][:1], *held[at:][:1])):
        left -= last - first
        if last - first in EDGE_WORDS and left >= 0:
            key = "edge " + content_id("edge", *wording.words[first:last])
            yield from (Detail(kind="edge", key=key, span=span) for span in wording.spans(first, last)[:1])
