"""The trained reader: a document goes through the network, and its scores become a reading."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Mapping, Sequence

from whence.extract.decode.attributions import Told, attributions_of
from whence.extract.decode.claims import Speaking, by_anchor, claims_of
from whence.extract.decode.entities import Cast, cast_of
from whence.extract.decode.enumerations import taken_apart
from whence.extract.decode.framed import framed_of
from whence.extract.decode.pruning import find_weak, without_idle
from whence.extract.decode.statements import Context, Stated, statements_of
from whence.extract.decode.unknown_types import claims_on, stated_by_frames
from whence.extract.decode.values import Values
from whence.extract.frame_words import lexicon_types
from whence.extract.frames import FrameTable, load_frames
from whence.extract.grounding import grounded
from whence.extract.kit import Kit, load_kit
from whence.extract.layout import lay_out
from whence.extract.net.labels import TYPES
from whence.extract.net.scan import Scan, scan
from whence.extract.net.windows import split_words
from whence.extract.passages import find_passages
from whence.extract.sourcing import linked, outer_links, sides_of, speakers_of
from whence.extract.tree_frames import FrameIndex, index_frames
from whence.records import Attribution, Claim, Document, Json, Link, Reading, Statement, content_id
from whence.vocabulary import Vocabulary, check, load_vocabulary

__all__ = ["NetworkReader", "TrainedReader", "hints_of", "load_lexicon"]

VERSION = "4"  # of all but the weights: raised whenever the same document gives another reading by the same weights
_SHOWN = 8  # letters of an id that a version shows


class NetworkReader:
    """A reader by any network and frames."""

    name = "trained"
    languages = frozenset({"en"})

    def __init__(
        self,
        kit: Kit,
        hints: Mapping[str, Sequence[str]],
        *,
        vocabulary: Vocabulary | None = None,
        frames: FrameIndex | None = None,
    ) -> None:
        """Make a reader. hints: word (lower case) to the types it may state, as the network is shown them."""
        self.version = VERSION
        self.kit, self.hints, self.frames = kit, hints, frames
        self.vocabulary = vocabulary or load_vocabulary()

    def read(self, document: Document) -> Reading:
        """Return what the network finds in a document; every span of it stands in the text."""
        return self.read_stated(document)[0]

    def scanned(self, document: Document) -> Scan:
        """Return what the network finds in a document, window by window, before anything is made of it."""
        words = split_words(lay_out(document))
        return taken_apart(scan(words, self.kit.engine, self.kit.pieces, self.hints, self.kit.limits))

    def read_stated(self, document: Document) -> tuple[Reading, Sequence[Stated]]:
        """Return the reading, and the statements by the network with what their scores were made from."""
        text, judge = document.text, self.kit.judge
        found = self.scanned(document)
        cast = cast_of(found, text, document.id)
        told = _told(found, cast, document)
        framed = list(framed_of(found, cast, self.frames)) if self.frames else []
        values = Values(text, document.published)
        stated = statements_of(Context(found, cast, text, document.id, values, self.vocabulary), judge, framed)
        own = stated_by_frames(framed, found, text, document.id, judge.operating_point)
        typed = sorted((*(each.statement for each in stated), *own), key=_place)
        outer, outside = outer_links(document, cast.entities)
        speaking = _speaking(found, cast, told, outer, typed)
        weak = find_weak(found, cast)
        sure = [mention for mention in cast.mentions if mention.entity not in weak]
        passages, reported = find_passages(document.id, typed, sure, speaking)
        claims = [claim for each in stated for claim in claims_of(each, speaking, text)]
        reading = Reading(
            document=document.id,
            reader=self.name,
            version=self.version,
            entities=(*cast.entities, *outside),
            mentions=cast.mentions,
            attributions=tuple(speaking.by_id.values()),
            statements=(*typed, *passages),
            claims=_once((*claims, *claims_on(own, speaking), *reported)),
        )
        reading = grounded(without_idle(reading, weak), text)
        check(reading, self.vocabulary)
        return reading, stated


class TrainedReader(NetworkReader):
    """The reader of this package: by its own weights, and its own frames with those of a case."""

    def __init__(self, vocabulary: Vocabulary | None = None, *, frames: tuple[str, ...] = ()) -> None:
        """Load it.

        vocabulary: the case's own, where it has one. frames: TOML texts in the form of frames.toml.
        Raises VocabularyError where a frame is misshapen or uses a type, role or kind not in the vocabulary.
        """
        vocabulary = vocabulary or _plain_vocabulary()
        kit, (hints, index) = load_kit(), load_lexicon(vocabulary, frames)
        super().__init__(kit, hints, vocabulary=vocabulary, frames=index)
        self.version = f"{VERSION}.{kit.id[:_SHOWN]}{_added(vocabulary, frames)}"


@functools.lru_cache(maxsize=4)
def load_lexicon(
    vocabulary: Vocabulary, frames: tuple[str, ...] = ()
) -> tuple[Mapping[str, Sequence[str]], FrameIndex]:
    """Load the frames ready for trees, and the types that they let each word state as the network is shown them."""
    table = load_frames(vocabulary, frames)
    return hints_of(table), index_frames(table, vocabulary)


def hints_of(table: FrameTable) -> Mapping[str, tuple[str, ...]]:
    """Return the types that each word may state, of those that the network knows."""
    known = frozenset(TYPES)
    return {word: tuple(name for name in types if name in known) for word, types in lexicon_types(table).items()}


@functools.cache
def _plain_vocabulary() -> Vocabulary:
    """Load the vocabulary that no case has extended, once in a process: what is made of it is made once too."""
    return load_vocabulary()


def _added(vocabulary: Vocabulary, frames: Sequence[str]) -> str:
    """Return what tells a reader with extensions and frames of a case from one without; nothing without any."""
    if not vocabulary.extensions and not frames:
        return ""
    extensions: list[Json] = [list(extension) for extension in vocabulary.extensions]
    return f"+{content_id('added', extensions, list(frames))[:_SHOWN]}"


def _told(found: Scan, cast: Cast, document: Document) -> tuple[Told, ...]:
    """Return the attributions of a scan, each with the entity that its source's words speak of."""
    told = attributions_of(found, document.text, document.id)
    attributions = linked([each.attribution for each in told], cast.mentions)
    return tuple(dataclasses.replace(each, attribution=one) for each, one in zip(told, attributions, strict=True))


def _speaking(
    found: Scan, cast: Cast, told: Sequence[Told], outer: tuple[Link, ...], typed: Sequence[Statement]
) -> Speaking:
    attributions: list[Attribution] = [each.attribution for each in told]
    return Speaking(
        scan=found,
        outer=outer,
        by_anchor=by_anchor(told),
        by_id={attribution.id: attribution for attribution in attributions},
        sides=sides_of(typed),
        speakers=speakers_of(attributions, cast.mentions),
    )


def _place(statement: Statement) -> tuple[int, int, str, str]:
    span = statement.trigger or statement.evidence[0]
    return span.start, span.end, statement.type, statement.id


def _once(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    return tuple({claim.id: claim for claim in claims}.values())
