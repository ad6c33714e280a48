"""Who and what a document speaks of: the entities it mentions, and every mention of them."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from whence.extract.candidates import Candidate, Line, line_of, words_of
from whence.extract.coreference import join
from whence.extract.cues import load_cues
from whence.extract.evidence import gather_evidence
from whence.extract.frames import load_frames
from whence.extract.function_words import TIMES
from whence.extract.groups import Group
from whence.extract.layout import Layout
from whence.extract.names import find_names
from whence.extract.pronouns import add_pronouns
from whence.extract.retagging import mend_tags
from whence.extract.sightings import find_candidates
from whence.extract.tagging import Grammar, load_grammar, tag_words
from whence.records import Document, Entity, Mention, Span, entity_id
from whence.vocabulary import load_vocabulary

__all__ = ["find_mentions", "lines_of"]


def find_mentions(document: Document, layout: Layout) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """Return the entities of a document, sorted by id, and their mentions in the order of the text.

    An entity's id is made from its first mention; its names are its surface forms, named and nominal, sorted.
    Mentions may stand inside one another ("the head of the council" holds "the council").
    """
    lines = list(lines_of(layout))
    groups = join([item for line in lines for item in find_candidates(line)])
    add_pronouns(lines, groups, layout.quotations)
    entities, mentions = [], []
    for group in groups:
        entity = _entity(document, group)
        entities.append(entity)
        mentions += [_mention(layout.text, entity, item) for item in group.candidates]
    mentions.sort(key=lambda mention: (mention.span.start, -mention.span.end, mention.entity))
    return tuple(sorted(entities, key=lambda entity: entity.id)), tuple(mentions)


@functools.cache
def _grammar() -> Grammar:
    """Return the grammar with every verb that another table knows."""
    cues = {cue.lemma for cue in load_cues().verbs.values()}
    return load_grammar(tuple(sorted(cues | set(load_frames(load_vocabulary()).lemmas))))


def lines_of(layout: Layout) -> Iterator[Line]:
    """Yield the sentences of a document with their names and tags."""
    evidence, grammar = gather_evidence(layout), _grammar()
    for number, sentence in enumerate(layout.sentences):
        words, names = words_of(sentence), find_names(sentence, evidence)
        named = {at for first, last in names for at in range(first, last)}
        flags = [at in named for at in range(len(words))]
        times = [word in TIMES and at not in named for at, word in enumerate(words)]
        tags = tag_words(list(words), flags, times, grammar)
        yield line_of(number, sentence, names, mend_tags(words, tags))


def _entity(document: Document, group: Group) -> Entity:
    first = min(group.candidates, key=lambda item: (item.start, item.end))
    return Entity(
        id=entity_id(document.id, first.start, first.end),
        name=group.name,
        kind=group.kind,
        names=group.names(),
        unnamed=not group.named and group.kind == "person",
    )


def _mention(text: str, entity: Entity, item: Candidate) -> Mention:
    return Mention(entity=entity.id, span=Span.of(text, item.start, item.end), form=item.form)
