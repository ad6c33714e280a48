"""Frames over trees: what a sentence may state by the triggers of the frame table and the mentions in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from whence.extract.frame_words import nouns_prepositions
from whence.extract.frames import FrameTable
from whence.extract.tree_attached import find_attached
from whence.extract.tree_candidates import Candidate
from whence.extract.tree_filling import fill
from whence.extract.tree_mentions import Headed, head_mentions
from whence.extract.tree_nouns import around_noun, around_participle
from whence.extract.tree_positions import Around
from whence.extract.tree_triggers import find_hits
from whence.extract.tree_verbs import around_adjective, around_copula, around_verb
from whence.extract.trees import Tree
from whence.extract.trigger_index import TriggerIndex, index_triggers
from whence.records import Mention
from whence.vocabulary import Vocabulary

__all__ = ["FrameIndex", "find_candidates", "index_frames"]

_READERS = {
    "verb": around_verb,
    "noun": around_noun,
    "adjective": around_adjective,
    "copula": around_copula,
    "participle": around_participle,
}


@dataclass(frozen=True, slots=True)
class FrameIndex:
    """The frame table made ready for trees. peers: each type's roles that take a list; wanted: nouns' prepositions."""

    table: FrameTable
    triggers: TriggerIndex
    peers: Mapping[str, frozenset[str]]
    wanted: Mapping[str, frozenset[str]]


def index_frames(table: FrameTable, vocabulary: Vocabulary) -> FrameIndex:
    """Make a frame table ready for trees."""
    peers = {name: frozenset(r.name for r in type_.roles if r.peers) for name, type_ in vocabulary.types.items()}
    return FrameIndex(table, index_triggers(table), MappingProxyType(peers), nouns_prepositions(table))


def find_candidates(
    tree: Tree, mentions: Iterable[Mention], kinds: Mapping[str, str], index: FrameIndex
) -> Iterator[Candidate]:
    """Yield what a sentence may state, in the order of the triggers; of one type on the same words the fullest.

    mentions: those of the sentence. kinds: the kind of each entity.
    """
    headed = head_mentions(tree, mentions)
    if not headed.mentions:
        return
    found: dict[tuple[int, str], Candidate] = {}
    for candidate in _all(headed, kinds, index):
        key = candidate.first, candidate.type
        if key not in found or _rank(candidate) > _rank(found[key]):
            found[key] = candidate
    yield from _without_inner(sorted(found.values(), key=lambda one: (one.first, one.last, one.type)))


def _rank(candidate: Candidate) -> tuple[int, int, float]:
    return len(candidate.fillings), len(candidate.words), candidate.score


def _without_inner(candidates: list[Candidate]) -> Iterator[Candidate]:
    """Leave out what a word of a phrase tells by itself ("control" in "took control of"), or what tells less of it."""
    lost: set[int] = set()
    for phrase in (one for one in candidates if len(one.words) > 1):
        for one in candidates:
            if set(one.words) < set(phrase.words):
                fuller = one.type == phrase.type and len(one.fillings) > len(phrase.fillings)
                lost.add(id(phrase if fuller else one))
    yield from (one for one in candidates if id(one) not in lost)


def _all(headed: Headed, kinds: Mapping[str, str], index: FrameIndex) -> Iterator[Candidate]:
    known: dict[tuple[int, str, tuple[int, ...]], Around] = {}
    for hit in find_hits(headed.tree, index.triggers):
        key = hit.at, hit.reading, hit.words
        if key not in known:
            known[key] = Around(headed, hit.at, frozenset(hit.words), _READERS[hit.reading], index.wanted)
        candidate = fill(hit, known[key], kinds, index.peers.get(hit.frame.type, frozenset()))
        if candidate:
            yield candidate
    yield from find_attached(headed, kinds, index.table)
