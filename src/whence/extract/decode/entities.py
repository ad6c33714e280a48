"""Entities: mentions joined where the network or their names say they are the same."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from whence.extract.decode.joining import NAME_WEIGHT, join_mentions
from whence.extract.decode.names import known_kind, name_key, short_forms, without_possessive
from whence.extract.decode.sureness import without_doubtful
from whence.extract.net.scan import Scan, Spotted
from whence.extract.net.windows import Word
from whence.records import Entity, Form, Mention, Span, entity_id

__all__ = ["Cast", "cast_of", "sentence_of", "span_of"]

_SURE_SPAN = 0.5  # how likely a mention must be to give its entity the name it is called by, if another is
_BROKEN_NAME = re.compile(r"[,;:\u2013\u2014\u201c\u201d\"()]")
_LONG_NAME = 6  # words: what is longer tells more than a person's name
_KNOWN = 1.0  # a known name tells its kind as well as the network does


@dataclass(slots=True)
class Cast:
    """Who and what a document speaks of. by_span: the number of a scan's span to its entity's id."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    by_span: Mapping[int, str]
    kinds: Mapping[str, str]


def cast_of(scan: Scan, text: str, document: str) -> Cast:
    """Return the entities and mentions of a scan. document: its id."""
    entities, mentions, by_span = [], [], {}
    for group in without_doubtful(join_mentions(scan, text), scan):
        spans = [(number, scan.spans[number]) for number in group]
        entity = _entity([span for _, span in spans], scan, text, document)
        if entity is None:
            continue
        entities.append(entity)
        for number, span in spans:
            by_span[number] = entity.id
            mentions.append(Mention(entity=entity.id, span=span_of(scan, span.at, text), form=cast(Form, span.form)))
    mentions.sort(key=lambda mention: (mention.span.start, -mention.span.end, mention.entity))
    kinds = {entity.id: entity.kind for entity in entities}
    return Cast(tuple(entities), tuple(mentions), by_span, kinds)


def span_of(scan: Scan, at: tuple[int, int], text: str) -> Span:
    """Return the span of words of a document."""
    return Span.of(text, scan.words[at[0]].start, scan.words[at[1]].end)


def sentence_of(scan: Scan, word: int, text: str) -> Span:
    """Return the sentence that a word stands in."""
    number = scan.words[word].sentence
    first = bisect.bisect_left(scan.words, number, key=_sentence)
    return span_of(scan, (first, bisect.bisect_right(scan.words, number, lo=first, key=_sentence) - 1), text)


def _sentence(word: Word) -> int:
    return word.sentence


def _entity(spans: Sequence[Spotted], scan: Scan, text: str, document: str) -> Entity | None:
    """Return the entity of mentions; None where nothing but pronouns speaks of it."""
    worded = [(span, span_of(scan, span.at, text)) for span in spans if span.form != "pronoun"]
    if not worded:
        return None
    kind = _kind([(span, at.text) for span, at in worded])
    names = [(span, at) for span, at in worded if span.form == "named"]
    start, end = min((scan.words[span.at[0]].start, scan.words[span.at[1]].end) for span in spans)
    return Entity(
        id=entity_id(document, start, end),
        name=_called(names or worded, kind),
        kind=kind,
        names=tuple(sorted({at.text for _, at in worded})),
        unnamed=not names and kind == "person",
    )


def _called(worded: Sequence[tuple[Spotted, Span]], kind: str) -> str:
    """Return what an entity is called: as it is most often and most surely, or a fuller form of that."""
    weights: dict[str, float] = defaultdict(float)
    forms: dict[str, str] = {}
    for span, at in worded:
        words = without_possessive(at.text)
        key = name_key(words)
        weights[key] += span.score
        forms.setdefault(key, words)
    usual = max(weights, key=lambda key: (round(weights[key], 6), len(key), key))
    fuller = [key for key in weights if weights[key] >= _SURE_SPAN and _is_fuller(forms[key], usual, kind)]
    return forms[max(fuller, key=lambda key: (len(key), key), default=usual)]


def _is_fuller(words: str, usual: str, kind: str) -> bool:
    """Tell whether words are a person's name with more of it, or what an acronym is made of."""
    key = name_key(words)
    if kind == "person":
        return set(usual.split()) < set(key.split()) and not _BROKEN_NAME.search(key) and key.count(" ") < _LONG_NAME
    return key != usual and usual in short_forms(words, key, kind)


def _kind(worded: Sequence[tuple[Spotted, str]]) -> str:
    """Return the kind that mentions tell, the surer ones louder; a known name has its own."""
    votes: dict[str, float] = defaultdict(float)
    for span, words in worded:
        weight = span.score * (NAME_WEIGHT if span.form == "named" else 1.0)
        for kind, chance in span.kinds.items():
            votes[kind] += chance * weight
        known = known_kind(words) if span.form == "named" else None
        if known:
            votes[known] += _KNOWN * weight
    return max(sorted(votes), key=lambda each: votes[each])
