"""Entities: mentions joined where the network or their names say they are the same."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from whence.extract.decode.names import are_alike, keys_of_name, name_key, short_forms, without_possessive
from whence.extract.net.scan import Scan, Spotted
from whence.extract.net.windows import Word
from whence.records import Entity, Form, Mention, Span, entity_id

__all__ = ["Cast", "cast_of", "sentence_of", "span_of"]

_ANEW = re.compile(
    r"(?:an?|another|other|his|her|its|their|our|my|some|several|\d+|two|three|four|five|six)\b", re.IGNORECASE
)
_NAME_WEIGHT = 3.0  # a name tells a kind better than "the group" does
_NONE = -1  # stands for no earlier mention
_SURE_SPAN = 0.5  # how likely a mention must be to give its entity the name it is called by, if another is
_SURE = 0.8  # how likely two names must be one thing where neither is part of the other
_FIRST = 0.6  # how likely a name must be that of what was only described before


@dataclass(slots=True)
class Cast:
    """Who and what a document speaks of. by_span: the number of a scan's span to its entity's id."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    by_span: Mapping[int, str]
    kinds: Mapping[str, str]


@dataclass(slots=True)
class _Group:
    """Mentions of one thing, by number; its names by key, in the order of the text."""

    members: list[int] = field(default_factory=list)
    keys: dict[str, None] = field(default_factory=dict)


def cast_of(scan: Scan, text: str, document: str) -> Cast:
    """Return the entities and mentions of a scan. document: its id."""
    entities, mentions, by_span = [], [], {}
    for group in _Joining(scan, text).join():
        spans = [(number, scan.spans[number]) for number in group.members]
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


class _Joining:
    """Joins the mentions of a document, in the order of the text; the inner of two that open together comes first."""

    def __init__(self, scan: Scan, text: str) -> None:
        self.scan, self.text = scan, text
        self.groups: list[_Group] = []  # in the order of their first mentions
        self.group_of: dict[int, int] = {}
        self.by_name: dict[str, int] = {}
        self.by_phrase: dict[str, int] = {}
        self.by_place: dict[tuple[int, int], int] = {}

    def join(self) -> list[_Group]:
        """Return the groups, in the order of their first mentions."""
        spans = self.scan.spans
        numbers = [number for number, span in enumerate(spans) if span.label == "mention"]
        for number in sorted(numbers, key=lambda number: spans[number].at):  # as the network was taught "earlier"
            self._place(number, spans[number])
        return self.groups

    def _place(self, number: int, span: Spotted) -> None:
        words = span_of(self.scan, span.at, self.text).text
        key = name_key(words)
        keys = keys_of_name(words, key, span.kind) if span.form == "named" else []
        known = next((self.by_name[each] for each in keys if each in self.by_name), None)
        group = self._shorter(span) if known is None else known
        if group is None:
            group = self._linked(span, keys)
        if group is None and span.form == "nominal" and not _ANEW.match(words):
            group = self.by_phrase.get(key)
        if group is None:
            group = len(self.groups)
            self.groups.append(_Group())
        self.groups[group].members.append(number)
        self.group_of[number] = group
        self.by_place[span.at] = number
        for each in keys:
            self.groups[group].keys[each] = None
            self.by_name.setdefault(each, group)
        for each in short_forms(words, key, span.kind) if span.form == "named" else ():
            self.by_name.setdefault(each, group)
        if span.form == "nominal" and key:
            self.by_phrase[key] = group

    def _shorter(self, span: Spotted) -> int | None:
        """Return the group of a mention that this one lengthens: "a clinic" of "a clinic in Tarn"."""
        for last in range(span.at[0], span.at[1]):
            number = self.by_place.get((span.at[0], last))
            if number is not None and self._is_lengthened(span.at, last):
                return self.group_of[number]
        return None

    def _is_lengthened(self, at: tuple[int, int], last: int) -> bool:
        """Tell whether the head of a longer span stands in its words up to `last`, and nothing else is joined to it."""
        first, end = at
        heads, rels = self.scan.heads, self.scan.rels
        top = next(
            (word for word in range(first, end + 1) if not first <= heads[word] <= end or heads[word] == word), end
        )
        joined = any(rels[word] == "conj" and heads[word] <= last for word in range(last + 1, end + 1))
        return top <= last and not joined

    def _linked(self, span: Spotted, keys: Sequence[str]) -> int | None:
        """Return the group of the likeliest earlier mention; names that share nothing must be surely the same."""
        chances: dict[int, float] = defaultdict(float)
        for other, chance in span.same.items():
            chances[self.group_of.get(other, _NONE)] += chance
        if span.form == "pronoun" and len(chances) > 1:  # a pronoun speaks of somebody: rather the likeliest than none
            chances.pop(_NONE, None)
        best = max(chances, key=lambda group: (round(chances[group], 6), -group), default=_NONE)
        if best == _NONE:
            return None
        others = self.groups[best].keys
        if keys and chances[best] < (_SURE if others else _FIRST) and not are_alike(keys, others):
            return None
        return best


def _entity(spans: Sequence[Spotted], scan: Scan, text: str, document: str) -> Entity | None:
    """Return the entity of mentions; None where nothing but pronouns speaks of it."""
    worded = [(span, span_of(scan, span.at, text)) for span in spans if span.form != "pronoun"]
    if not worded:
        return None
    votes: dict[str, float] = defaultdict(float)
    for span, _ in worded:
        for kind, chance in span.kinds.items():
            votes[kind] += chance * (_NAME_WEIGHT if span.form == "named" else 1.0)
    kind = max(sorted(votes), key=lambda each: votes[each])
    names = [at for span, at in worded if span.form == "named"]
    sure = [at for span, at in worded if span.score >= _SURE_SPAN and (span.form == "named" or not names)]
    best = max(sure or names or [at for _, at in worded], key=lambda at: (len(at.text), -at.start))
    start, end = min((scan.words[span.at[0]].start, scan.words[span.at[1]].end) for span in spans)
    return Entity(
        id=entity_id(document, start, end),
        name=without_possessive(best.text),
        kind=kind,
        names=tuple(sorted({at.text for _, at in worded})),
        unnamed=not names and kind == "person",
    )
