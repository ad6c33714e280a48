"""Speakers that no mention covers: entities made from a source's own words, and whom a pronoun stands for."""

from __future__ import annotations

import bisect
import dataclasses
import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from whence.extract.candidates import key_of
from whence.extract.function_words import AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS, QUOTES, RELATIVES
from whence.extract.lexicons import load_nouns, read_table
from whence.extract.tagging import load_grammar
from whence.language import lemma_candidates, tokenize
from whence.records import Attribution, Entity, Mention, Span, entity_id

__all__ = ["Cast", "find_speakers"]

_LONGEST = 7  # words of a phrase before its first preposition: longer ones are clauses that were cut wrongly
_NEAR = 20  # mentions that may start before a phrase and still hold it
_CLAUSAL = AUXILIARIES | (PRONOUNS - DETERMINERS)  # what a noun phrase has not before its head
_ACTING = frozenset({"person", "population", "armed-group", "state", "government-body", "organisation", "media"})


@dataclass(frozen=True, slots=True)
class Cast:
    """Who a document speaks of. document: its id. mentions: in the order of the text.

    publisher, author: their entities, if known; they quote the others.
    """

    document: str
    entities: Sequence[Entity]
    mentions: Sequence[Mention]
    publisher: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class _Rule:
    kinds: frozenset[str]
    not_called: frozenset[str]


@dataclass(slots=True)
class _Search:
    """What is known of the speakers so far.

    called: the words for each entity; made: entities made here, by their words; quoted: the kind of each source, the
    last one last.
    """

    cast: Cast
    starts: Sequence[int]
    kinds: dict[str, str]
    called: Mapping[str, frozenset[str]]
    made: dict[str, Entity] = field(default_factory=dict)
    added: list[Mention] = field(default_factory=list)
    quoted: dict[str, str] = field(default_factory=dict)


def find_speakers(attributions: Sequence[Attribution], cast: Cast) -> tuple[tuple[Attribution, ...], Cast]:
    """Return attributions whose sources have an entity wherever their words allow one, and the cast with those made.

    attributions: with the entities that mentions give them. An author is no source of his own, and no pronoun
    stands for author or publisher.
    """
    starts = [mention.span.start for mention in cast.mentions]
    search = _Search(cast, starts, {entity.id: entity.kind for entity in cast.entities}, _called(cast))
    found = {a.id: _with_speaker(a, search) for a in sorted(attributions, key=_place)}
    whole = dataclasses.replace(
        cast,
        entities=(*cast.entities, *search.made.values()),
        mentions=tuple(sorted((*cast.mentions, *search.added), key=_where)),
    )
    return tuple(found[attribution.id] for attribution in attributions), whole


def _called(cast: Cast) -> Mapping[str, frozenset[str]]:
    """Return the words that each entity is mentioned by, in lower case."""
    words: dict[str, set[str]] = {}
    for mention in cast.mentions:
        words.setdefault(mention.entity, set()).update(mention.span.text.lower().split())
    return {entity: frozenset(known) for entity, known in words.items()}


def _place(attribution: Attribution) -> tuple[int, str]:
    return (attribution.source or attribution.content[0]).start, attribution.id


def _where(mention: Mention) -> tuple[int, int, str]:
    return mention.span.start, -mention.span.end, mention.entity


def _with_speaker(attribution: Attribution, search: _Search) -> Attribution:
    source, entity = attribution.source, attribution.entity
    if source is None:
        return attribution
    if entity is None:
        entity = _stood_for(source, search) if key_of(source.text) in _pronouns() else _made(source, search)
    if entity is not None and entity == search.cast.author:
        entity = None
    if entity is not None and entity != search.cast.publisher:
        search.quoted.pop(entity, None)
        search.quoted[entity] = search.kinds.get(entity, "")
    return attribution if entity == attribution.entity else dataclasses.replace(attribution, entity=entity)


def _stood_for(pronoun: Span, search: _Search) -> str | None:
    """Return the source quoted last that a pronoun can stand for."""
    rule = _pronouns()[key_of(pronoun.text)]
    return next(
        (
            entity
            for entity, kind in reversed(search.quoted.items())
            if kind in rule.kinds and not search.called.get(entity, frozenset()) & rule.not_called
        ),
        None,
    )


def _made(source: Span, search: _Search) -> str | None:
    """Return the entity of a source's own words: made, or made before of the same words."""
    span = _phrase(source)
    kind = _kind(_words(span.text)) if span else ""
    if span is None or not kind or _is_mentioned(span, search):
        return None
    words = span.text.lower()
    key = f"{words} {span.start}" if words in _alone() else key_of(span.text)
    known = search.made.get(key) or _entity(span, kind, search)
    texts = tuple(sorted({*known.names, span.text}))
    search.made[key] = dataclasses.replace(known, names=texts)
    search.kinds[known.id] = known.kind
    search.added.append(Mention(entity=known.id, span=span, form="named" if words.startswith("@") else "nominal"))
    return known.id


def _entity(span: Span, kind: str, search: _Search) -> Entity:
    id_ = entity_id(search.cast.document, span.start, span.end)
    return Entity(id=id_, name=span.text, kind=kind, names=(span.text,), unnamed=_is_anonymous(span.text, kind))


def _is_mentioned(span: Span, search: _Search) -> bool:
    """Tell whether a mention stands in a span or around its start."""
    near = bisect.bisect_left(search.starts, span.end)
    return any(mention.span.end > span.start for mention in search.cast.mentions[max(0, near - _NEAR) : near])


def _phrase(source: Span) -> Span | None:
    """Return a source without what follows its head noun: "two men" of "two men in the market"."""
    tokens = tokenize(source.text)
    small = [token.text.lower() for token in tokens]
    end = next((at for at, word in enumerate(small) if at and _ends(word)), len(small))
    if (
        not 0 < end <= _LONGEST
        or small[0][0] in QUOTES
        or any(word in _CLAUSAL for word in small[:end] if word not in _alone())
    ):
        return None
    start, stop = tokens[0].start, tokens[end - 1].end
    return Span(start=source.start + start, end=source.start + stop, text=source.text[start:stop])


def _ends(word: str) -> bool:
    return word in PREPOSITIONS or word in RELATIVES or not (word[0].isalnum() or word[0] in "'’@")


def _words(text: str) -> list[str]:
    return [token.text.lower() for token in tokenize(text)]


def _kind(words: list[str]) -> str:
    """Return the kind of a phrase by its head noun, by its ending or by how it opens; empty where nothing tells."""
    head, opening, table = words[-1], words[0], _table()
    if " ".join(words) in _alone():
        return _alone()[" ".join(words)]
    if opening.startswith("@"):
        return "person"
    if any(lemma in table["reports"] for lemma in (head, *lemma_candidates(head))):
        return "media"
    noun = load_nouns().get(head)
    if noun is not None:
        return noun.kind if noun.kind in _ACTING else ""
    if opening in table["several"] or (_is_plural(head) and not _is_verb(head)):
        return "population"
    return "person" if opening in DETERMINERS and head.endswith(tuple(table["people"])) else ""


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _is_verb(word: str) -> bool:
    """Tell a verb's form: a source that ends in one was cut from a clause."""
    return any(lemma in load_grammar().verbs for lemma in lemma_candidates(word))


def _is_anonymous(text: str, kind: str) -> bool:
    """Tell whether a source is nobody in particular: someone, some residents, reports."""
    words = _words(text)
    opens_definitely = words[0] in _table()["definite"]
    return kind in ("person", "population", "media") and not words[0].startswith("@") and not opens_definitely


@functools.cache
def _table() -> Mapping[str, tuple[str, ...]]:
    raw = read_table("speakers.toml")
    lists = {name: tuple(raw[name]["words"].split()) for name in ("reports", "several", "definite")}
    return lists | {"people": tuple(raw["people"]["endings"].split())}


@functools.cache
def _alone() -> Mapping[str, str]:
    """Return the words that stand alone for somebody who is not named, with their kind."""
    row = read_table("speakers.toml")["anonymous"]
    return {word: kind for kind in ("person", "population") for word in row[kind].split()}


@functools.cache
def _pronouns() -> Mapping[str, _Rule]:
    """Return what each pronoun may stand for; who is called by a noun or pronoun of the other sex is not meant."""
    sexes = {word: row["not_called"] for row in read_table("pronouns.toml")["pronoun"] for word in row["words"].split()}
    return {
        word: _Rule(frozenset(row["kinds"]), frozenset(f"{row['not_called']} {sexes.get(word, '')}".split()))
        for row in read_table("speakers.toml")["pronoun"]
        for word in row["words"].split()
    }
