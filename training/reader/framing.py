"""How often a frame is right: what the frames find in passages, counted by frame and by the words of its trigger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from training.reader.telling import document_of
from whence.extract.decode.entities import cast_of
from whence.extract.decode.framed import Framed, framed_of
from whence.extract.frames import FrameTable
from whence.extract.kit import Kit
from whence.extract.net.engine import Engine
from whence.extract.net.pieces import Pieces
from whence.extract.net.scan import Scan
from whence.extract.trained import NetworkReader, hints_of
from whence.extract.tree_frames import FrameIndex, index_frames
from whence.records import Mention
from whence.vocabulary import load_vocabulary

__all__ = ["precisions"]

ALIKE = 3  # how many findings of its type, right as often as the type is, count beside those of a word
HALF = (0.5, 2)  # a precision that nothing is known of, and the findings it counts for
ROUNDED = 3
Passage = Mapping[str, Any]
Found = tuple[str, str, str, bool]  # the type, what the frame says of itself, the words of the trigger, is it right


def precisions(engine: Engine, pieces: Pieces, table: FrameTable, passages: Sequence[Passage]) -> dict[str, float]:
    """Return how often frames were right in passages, by "TYPE|why" and "TYPE|words of the trigger", sorted.

    Frames are counted as the product finds them, over the network's trees and mentions, before any judge. A precision
    is drawn towards what is usual where little was found: that of a frame towards a half, that of words towards the
    precision of their type.
    """
    vocabulary = load_vocabulary()
    reader = NetworkReader(Kit(engine, pieces), hints_of(table), vocabulary=vocabulary)
    index = index_frames(table, vocabulary)
    return _smoothed([found for passage in passages for found in _found(passage, reader, index)])


def _found(passage: Passage, reader: NetworkReader, index: FrameIndex) -> Iterator[Found]:
    """Yield what the frames find in a passage."""
    document = document_of(passage)
    scan = reader.scanned(document)
    cast = cast_of(scan, document.text, document.id)
    for framed in framed_of(scan, cast, index):
        candidate = framed.candidate
        yield candidate.type, candidate.why, framed.words, _is_right(framed, scan, passage)


def _is_right(framed: Framed, scan: Scan, passage: Passage) -> bool:
    """Tell whether a passage states the type there, with each role that both fill by a filler of the frame's."""
    start, end = scan.words[framed.at[0]].start, scan.words[framed.at[1]].end
    for stated in passage["statements"]:
        at = stated["trigger_at"]
        if stated["type"] == framed.candidate.type and at and at[0] < end and start < at[1]:
            roles = ((mentions, stated["roles"].get(role)) for role, mentions in framed.roles.items())
            if all(_meet(mentions, wanted, passage) for mentions, wanted in roles if wanted):
                return True
    return False


def _meet(mentions: Iterable[Mention], wanted: Sequence[str], passage: Passage) -> bool:
    return any(_entity_of(mention, passage) in wanted for mention in mentions)


def _entity_of(mention: Mention, passage: Passage) -> str | None:
    """Return the entity of the passage's mention at the same place, else of the first that begins or ends with it."""
    start, end, near = mention.span.start, mention.span.end, None
    for known in passage["mentions"]:
        same = (known["start"] == start) + (known["end"] == end)
        if same == 2:
            return str(known["entity"])
        near = near or (str(known["entity"]) if same else None)
    return near


def _smoothed(found: Iterable[Found]) -> dict[str, float]:
    types, frames, words = (defaultdict[str, _Rate](_Rate) for _ in range(3))
    for type_, why, trigger, is_right in found:
        for rate in (types[type_], frames[f"{type_}|{why}"], words[f"{type_}|{trigger}"]):
            rate.met += 1
            rate.right += is_right
    drawn = {key: rate.towards(*HALF) for key, rate in frames.items()}
    for key, rate in words.items():
        drawn[key] = rate.towards(types[key.partition("|")[0]].towards(*HALF), ALIKE)
    return {key: round(precision, ROUNDED) for key, precision in sorted(drawn.items())}


@dataclass(slots=True)
class _Rate:
    """How many were found, and how many of them rightly."""

    met: int = 0
    right: int = 0

    def towards(self, usual: float, weight: int) -> float:
        """Return the share of right ones as if so many more had been found, right as often as usual."""
        return (self.right + weight * usual) / (self.met + weight)
