"""A network tried on passages: what it states of them, for the judge to be fitted on, and its figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from training.agreement import agreement
from training.agreement.showing import figures
from training.reader.framing import precisions
from training.reader.judge import Judged, best_f1, crossed_scores, fit, operating_point, right_ones
from training.reader.plan import Fitting
from training.reader.preparing import Prepared
from training.reader.telling import as_passage, document_of
from whence.extract.decode.judging import FEATURES, Judge
from whence.extract.frames import FrameTable, load_frames
from whence.extract.kit import Kit
from whence.extract.net.engine import Engine
from whence.extract.net.pieces import Pieces
from whence.extract.trained import NetworkReader, hints_of
from whence.extract.tree_frames import index_frames
from whence.records import Reading
from whence.vocabulary import load_vocabulary

__all__ = ["figures_of", "fitted", "judged", "load_table"]

ROUNDED = 4
Passages = Sequence[Mapping[str, Any]]


def load_table() -> FrameTable:
    """Return the frames as the product reads them."""
    return load_frames(load_vocabulary())


def fitted(engine: Engine, pieces: Pieces, table: FrameTable, prepared: Prepared, how: Fitting) -> Judge:
    """Return the judge that fits what a network finds in the dev part, and what the frames find in the train part.

    Its two points are of scores by weights that were fitted without the statement.
    """
    frames = precisions(engine, pieces, table, prepared.train[:: how.framed])
    loose = Judge(least=how.candidates, boost=how.boost, frames=frames)
    found = judged(_reader(engine, pieces, table, loose), prepared.dev)
    weights = fit(found, FEATURES, ridge=how.ridge, type_ridge=how.type_ridge)
    crossed = crossed_scores(found, FEATURES, ridge=how.ridge, type_ridge=how.type_ridge)
    return Judge(
        weights={name: round(weight, ROUNDED) for name, weight in weights.items()},
        least=best_f1(crossed, found.right, found.wanted),
        operating_point=operating_point(crossed, found.right, how.precision),
        boost=how.boost,
        frames=frames,
    )


def judged(reader: NetworkReader, passages: Passages) -> Judged:
    """Return the statements that a reader finds in passages, each with whether it is right."""
    found = Judged()
    for passage in passages:
        reading, stated = reader.read_stated(document_of(passage))
        right = right_ones(passage, as_passage(reading, passage))
        found.wanted += len(passage["statements"])
        for each in stated:
            found.features.append(each.features)
            found.types.append(each.statement.type)
            found.right.append(each.statement.id in right)
    return found


def figures_of(
    engine: Engine, pieces: Pieces, table: FrameTable, passages: Passages, judge: Judge
) -> dict[str, float | None]:
    """Return how well readings agree with passages, by the name of the figure; tentative statements are left out."""
    reader = _reader(engine, pieces, table, judge)
    read = [_sure(reader.read(document_of(each)), each) for each in passages]
    found = figures(agreement(passages, read))
    return {name: None if value is None else round(value, ROUNDED) for name, value in found.items()}


def _sure(reading: Reading, passage: Mapping[str, Any]) -> dict[str, Any]:
    """Return a reading in gold shape without its tentative statements and their claims."""
    told = as_passage(reading, passage)
    sure = {statement.id for statement in reading.statements if not statement.tentative}
    told["statements"] = [each for each in told["statements"] if each["id"] in sure]
    told["claims"] = [each for each in told["claims"] if each["statement"] in sure]
    return told


def _reader(engine: Engine, pieces: Pieces, table: FrameTable, judge: Judge) -> NetworkReader:
    vocabulary = load_vocabulary()
    kit = Kit(engine, pieces, judge)
    return NetworkReader(kit, hints_of(table), vocabulary=vocabulary, frames=index_frames(table, vocabulary))
