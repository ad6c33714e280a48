"""The trained reader: a document goes through the network, and its scores become a reading."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from whence.extract.decode.attributions import attributions_of
from whence.extract.decode.claims import Speaking, by_anchor, claims_of
from whence.extract.decode.entities import cast_of
from whence.extract.decode.framed import framed_of
from whence.extract.decode.judging import Judge
from whence.extract.decode.statements import Stated, statements_of
from whence.extract.decode.values import Values
from whence.extract.grounding import grounded
from whence.extract.layout import lay_out
from whence.extract.net.engine import Engine
from whence.extract.net.pieces import Pieces
from whence.extract.net.scan import Limits, scan
from whence.extract.net.windows import split_words
from whence.extract.sourcing import linked, outer_links, sides_of, speakers_of
from whence.extract.tree_frames import FrameIndex
from whence.records import Document, Reading
from whence.vocabulary import Vocabulary, check, load_vocabulary

__all__ = ["TrainedReader"]


class TrainedReader:
    """The reader by trained weights and frames."""

    name = "trained"
    languages = frozenset({"en"})
    version = "1"

    def __init__(
        self, engine: Engine, pieces: Pieces, hints: Mapping[str, Sequence[str]], *,
        vocabulary: Vocabulary | None = None, limits: Limits | None = None, judge: Judge | None = None,
        frames: FrameIndex | None = None,
    ) -> None:  # fmt: skip
        self.frames = frames
        self.engine, self.pieces, self.hints = engine, pieces, hints
        self.vocabulary = vocabulary or load_vocabulary()
        self.limits, self.judge = limits or Limits(), judge or Judge()

    def read(self, document: Document) -> Reading:
        """Return what the network finds in a document; every span of it stands in the text."""
        return self.read_stated(document)[0]

    def read_stated(self, document: Document) -> tuple[Reading, Sequence[Stated]]:
        """Return the reading, and the typed statements with what their scores were made from."""
        text = document.text
        found = scan(split_words(lay_out(document)), self.engine, self.pieces, self.hints, self.limits)
        cast = cast_of(found, text, document.id)
        outer, outside = outer_links(document, cast.entities)
        told = attributions_of(found, text, document.id)
        attributions = linked([each.attribution for each in told], cast.mentions)
        told = tuple(dataclasses.replace(each, attribution=one) for each, one in zip(told, attributions, strict=True))
        values = Values(text, document.published)
        framed = list(framed_of(found, cast, self.frames)) if self.frames else []
        stated = statements_of(found, cast, text, document.id, values, self.vocabulary, self.judge, framed)
        statements = [each.statement for each in stated]
        speaking = Speaking(
            scan=found,
            outer=outer,
            by_anchor=by_anchor(told),
            by_id={attribution.id: attribution for attribution in attributions},
            sides=sides_of(statements),
            speakers=speakers_of(attributions, cast.mentions),
        )
        claims = {claim.id: claim for each in stated for claim in claims_of(each, speaking, text)}
        reading = Reading(
            document=document.id,
            reader=self.name,
            version=self.version,
            entities=(*cast.entities, *outside),
            mentions=cast.mentions,
            attributions=attributions,
            statements=tuple(statements),
            claims=tuple(claims.values()),
        )
        reading = grounded(reading, text)
        check(reading, self.vocabulary)
        return reading, stated
