"""Who and what a document speaks of: the entities it mentions, and every mention of them."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from whence.extract.candidates import Candidate, Line
from whence.extract.coreference import Group, join
from whence.extract.cues import load_cues
from whence.extract.evidence import gather_evidence
from whence.extract.frames import load_frames
from whence.extract.function_words import TIMES
from whence.extract.layout import Layout
from whence.extract.names import find_names
from whence.extract.pronouns import add_pronouns
from whence.extract.retagging import mend_tags
from whence.extract.sightings import find_candidates
from whence.extract.tagging import Grammar, load_grammar, tag_words
from whence.records import Document, Entity, Mention, Span, entity_id
from whence.vocabulary import load_vocabulary

__all__ = ["find_mentions"]


def find_mentions(document: Document, layout: Layout) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """Return the entities of a document, and their mentions in the order of the text.

    An entity's id is made from its first mention; its names are its surface forms, named and nominal, sorted.
    """
    lines = list(_lines(layout))
    groups = join([item for line in lines for item in find_candidates(line)])
    add_pronouns(lines, groups, layout.quotations)
    things = [(_entity(document, group), group) for group in groups]
    mentions = [
        Mention(entity=entity.id, span=Span.of(layout.text, item.start, item.end), form=item.form)
        for entity, group in things
        for item in group.candidates
    ]
    mentions.sort(key=lambda mention: (mention.span.start, -mention.span.end, mention.entity))
    return tuple(sorted((entity for entity, _ in things), key=lambda entity: entity.id)), tuple(mentions)


@functools.cache
def _grammar() -> Grammar:
    """Return the grammar with every verb that another table knows."""
    cues = {cue.lemma for cue in load_cues().verbs.values()}
    return load_grammar(tuple(sorted(cues | set(load_frames(load_vocabulary()).lemmas))))


def _lines(layout: Layout) -> Iterator[Line]:
    evidence, grammar = gather_evidence(layout), _grammar()
    for number, sentence in enumerate(layout.sentences):
        words = [token.text.lower().replace("’", "'") for token in sentence.tokens]
        names = find_names(sentence, evidence)
        named = [False] * len(words)
        for first, last in names:
            named[first:last] = [True] * (last - first)
        times = [word in TIMES and not named[at] for at, word in enumerate(words)]
        yield Line(number, sentence, words, names, mend_tags(words, tag_words(words, named, times, grammar)))


def _entity(document: Document, group: Group) -> Entity:
    first = min(group.candidates, key=_place)
    return Entity(
        id=entity_id(document.id, first.start, first.end),
        name=group.name,
        kind=group.kind,
        names=group.names(),
        unnamed=not group.named and group.kind == "person",
    )


def _place(item: Candidate) -> tuple[int, int]:
    return item.start, item.end
