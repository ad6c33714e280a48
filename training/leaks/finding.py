"""Passages held against texts that are kept apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from training.leaks.sections import RUN, SHINGLE, Section, figures_of, names_of, section_of
from training.leaks.shingles import hashed, shingles, words_of

__all__ = ["Leak", "leaks", "sealed_leaks"]

LONG, PLAIN = 12, 5  # a run shorter than this has so many words that are no part of a name
CONTAINED = 0.3  # of a passage's shingles: less is what reports on one event have in common
LEAST_SHINGLES = 3  # found, so that a sampled section does not refuse a passage for one phrase
NAMES = 6  # rare ones shared with one text, and a figure: a paraphrase keeps both, reports on one war share five
RARE = 0.01  # of the passages: a name that more of them use is common


@dataclass(frozen=True)
class Leak:
    """A passage that holds what is kept apart: of which text, how it was found, and the words shared."""

    passage: str
    source: str
    how: Literal["run", "shingles", "names"]
    words: str

    def __str__(self) -> str:
        return f"{self.passage}: shares with {self.source} ({self.how}): {self.words}"


def leaks(passages: Iterable[Mapping[str, Any]], kept_apart: Mapping[str, str]) -> list[Leak]:
    """Return what passages share with texts by name: a run of 8 words, 0.3 of their shingles, or rare names."""
    return sealed_leaks(passages, [section_of(name, [text]) for name, text in kept_apart.items()])


def sealed_leaks(passages: Iterable[Mapping[str, Any]], sections: Sequence[Section]) -> list[Leak]:
    """Return what passages share with sections, at most one leak a passage and section: the plainest."""
    held = list(passages)
    index = _index(sections)
    common = _common_names(held)
    return [leak for passage in held for leak in _leaks_of(passage, index, common)]


Index = tuple[Mapping[int, list[Section]], Mapping[int, list[Section]], Mapping[int, list[Section]]]


def _index(sections: Sequence[Section]) -> Index:
    """Return the sections by run, by shingle and by name."""
    tables: tuple[defaultdict[int, list[Section]], ...] = defaultdict(list), defaultdict(list), defaultdict(list)
    for section in sections:
        for table, keys in zip(tables, (section.runs, section.shingles, section.names), strict=True):
            for key in keys:
                table[key].append(section)
    return tables[0], tables[1], tables[2]


def _common_names(passages: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    """Return the names that too many passages use to tell anything."""
    seen = Counter(name for passage in passages for name in names_of(passage["text"]))
    return frozenset(name for name, times in seen.items() if times > max(2, RARE * len(passages)))


def _leaks_of(passage: Mapping[str, Any], index: Index, common: frozenset[str]) -> Iterator[Leak]:
    text = passage["text"]
    words = words_of(text)
    found = {leak.source: leak for leak in _by_names(passage, index[2], common)}
    found |= {leak.source: leak for leak in _by_shingles(passage["id"], words, index[1])}
    found |= {leak.source: leak for leak in _by_runs(passage["id"], text, index[0])}
    yield from (found[source] for source in sorted(found))


def _by_runs(id_: str, text: str, runs: Mapping[int, list[Section]]) -> Iterator[Leak]:
    """Yield the longest run that the passage shares with each section, long names of offices and fronts left out."""
    words, plain = words_of(text), [word.islower() for word in words_of(text, small=False)]
    ends: dict[str, list[list[int]]] = defaultdict(list)
    for at, run in enumerate(shingles(words, RUN)):
        for section in runs.get(run, ()):
            stretches = ends[section.name]
            if stretches and stretches[-1][1] == at + RUN - 1:
                stretches[-1][1] = at + RUN
            else:
                stretches.append([at, at + RUN])
    for source, stretches in ends.items():
        told = [(start, end) for start, end in stretches if end - start >= LONG or sum(plain[start:end]) >= PLAIN]
        for start, end in sorted(told, key=lambda stretch: stretch[0] - stretch[1])[:1]:
            yield Leak(id_, source, "run", f"{end - start} words in a row: {' '.join(words[start:end])}")


def _by_shingles(id_: str, words: Sequence[str], parts: Mapping[int, list[Section]]) -> Iterator[Leak]:
    own = set(shingles(words, SHINGLE))
    hits: Counter[str] = Counter()
    sampling: dict[str, int] = {}
    for part in own:
        for section in parts.get(part, ()):
            hits[section.name] += 1
            sampling[section.name] = section.sampling
    for source, shared in hits.items():
        share = shared / sum(part % sampling[source] == 0 for part in own)
        if shared >= LEAST_SHINGLES and share >= CONTAINED:
            yield Leak(id_, source, "shingles", f"{share:.2f} of its runs of {SHINGLE} words")


def _by_names(passage: Mapping[str, Any], names: Mapping[int, list[Section]], common: frozenset[str]) -> Iterator[Leak]:
    shared: dict[str, list[str]] = defaultdict(list)
    figures: dict[str, frozenset[int]] = {}
    for name in sorted(names_of(passage["text"]) - common):
        for section in names.get(hashed(name), ()):
            shared[section.name].append(name)
            figures[section.name] = section.figures
    mine = sorted(figures_of(passage["text"])) if shared else []
    for source, rare in shared.items():
        both = [figure for figure in mine if hashed(figure) in figures[source]]
        if len(rare) >= NAMES and both:
            yield Leak(passage["id"], source, "names", f"{', '.join(rare)}; {', '.join(both)}")
