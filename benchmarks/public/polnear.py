"""PolNeAR dev: attributions of US political news of 2016 as source, cue and content.

Mapping. None is needed: PolNeAR and the Attribution record follow PARC 3's scheme. What PolNeAR keeps as one content
of several parts the reader may give as several attributions; those that share source and cue are joined first.
Attributions without content are left out.
Measures. Token F1 of each part, over all attributions of an article at once. Whole quotes as Citron's evaluation
does: exact, where the tokens of all three parts are the same; overlap, the F1 of the tokens that two quotes share,
part by part.
Published. Citron (BBC, the card of its model en_2021-11-15): 56.7 exact and 83.2 overlap; of tokens, source 85.3, cue
76.8, content 83.3. The least figures for the tokens are our own aims.
Not comparable. Citron was measured on the test part of PARC 3 (Wall Street Journal 1989), trained on the same paper.
Citron counts the shared tokens of every pair of quotes, so that a source of two quotes counts twice; here a quote has
one partner at most (the one that shares most), which gives lower figures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.public.measures import Count, Place, covered, tokens_of
from benchmarks.public.seen import place, read_text
from benchmarks.public.sets import Benchmark, Figures, Published, Row, Rows
from training.converters.rows import read_rows
from whence.extract import Reader
from whence.records import Attribution

PARTS = ("source", "cue", "content")

Quote = Mapping[str, tuple[Place, ...]]
Tokens = tuple[frozenset[int], ...]  # of source, cue and content


def rows(data: Path) -> Iterator[Row]:
    """Yield the articles of the dev part."""
    return read_rows(data, "polnear.dev")


def score(rows: Rows, reader: Reader) -> Figures:
    """Return the F1 of tokens by part, and of whole quotes."""
    tokens = {part: Count() for part in PARTS}
    exact, shared = Count(), Count()
    for row in rows:
        text: str = row["text"]
        places = tokens_of(text)
        found = [_numbers(places, quote) for quote in joined(read_text(text, reader).reading.attributions)]
        gold = [_numbers(places, quote) for quote in _gold(row["attributions"])]
        for at, part in enumerate(PARTS):
            tokens[part].add(_all(found, at), _all(gold, at))
        exact.add(found, gold)
        _add_shared(shared, found, gold)
    by_part = {f"{part} tokens F1": count.f1 for part, count in tokens.items()}
    return {**by_part, "quote exact F1": exact.f1, "quote overlap F1": shared.f1}


def joined(found: Iterable[Attribution]) -> Iterator[Quote]:
    """Yield the quotes of attributions: those that share source and cue are one with several content spans."""
    contents: dict[tuple[tuple[Place, ...], ...], list[Place]] = defaultdict(list)
    for each in found:
        ends: tuple[tuple[Place, ...], ...] = tuple((place(span),) if span else () for span in (each.source, each.cue))
        contents[ends if each.cue else (*ends, (place(each.content[0]),))] += map(place, each.content)
    for ends, content in contents.items():
        yield {"source": ends[0], "cue": ends[1], "content": tuple(content)}


def _gold(attributions: Iterable[Row]) -> Iterator[Quote]:
    for each in attributions:
        if each.get("content"):
            yield {part: tuple((start, end) for start, end in each.get(part, ())) for part in PARTS}


def _numbers(tokens: Sequence[Place], quote: Quote) -> Tokens:
    return tuple(covered(tokens, quote[part]) for part in PARTS)


def _all(quotes: Iterable[Tokens], part: int) -> set[int]:
    return {number for quote in quotes for number in quote[part]}


def _add_shared(count: Count, found: Sequence[Tokens], gold: Sequence[Tokens]) -> None:
    """Pair quotes, those that share most first, and count the tokens that partners share."""
    shared = ((_shared(one, other), at, to) for at, one in enumerate(found) for to, other in enumerate(gold))
    taken: tuple[set[int], set[int]] = (set(), set())
    met = 0
    for number, at, to in sorted(shared, key=lambda pair: (-pair[0], pair[1:])):
        if number and at not in taken[0] and to not in taken[1]:
            taken[0].add(at)
            taken[1].add(to)
            met += number
    count.add_met(found=sum(map(_size, found)), right=met, gold=sum(map(_size, gold)), met=met)


def _shared(one: Tokens, other: Tokens) -> int:
    return sum(len(mine & theirs) for mine, theirs in zip(one, other, strict=True))


def _size(quote: Tokens) -> int:
    return sum(map(len, quote))


BENCHMARK = Benchmark(
    name="polnear",
    rows=rows,
    score=score,
    published={
        "source tokens F1": Published(figure=0.84, whose="least wanted"),
        "cue tokens F1": Published(figure=0.72, whose="least wanted"),
        "content tokens F1": Published(figure=0.91, whose="least wanted"),
        "quote exact F1": Published(figure=0.567, whose="Citron, PARC 3"),
        "quote overlap F1": Published(figure=0.832, whose="Citron, PARC 3"),
    },
    differs="Citron: other set of the same scheme; a quote is paired once here, which is stricter",
)
