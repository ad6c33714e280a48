"""The events that a reader tells in ECB+, as mentions: nothing gold is given but texts and which sentences count."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.public.seen import Seen, read_text
from training.sources import laid_out
from whence.extract import Reader
from whence.extract.trained import TrainedReader
from whence.records import Filler, Quantity, Statement
from whence.resolve.embedded import open_gazetteer
from whence.resolve.gazetteer import Gazetteer
from whence.resolve.names import compare_names
from whence.resolve.telling_days import days_of
from whence.resolve.telling_places import Where
from whence.resolve.telling_words import act_of, content_words
from whence.resolve.tellings import Figure, RoleFiller, Telling
from whence.vocabulary import Vocabulary, load_vocabulary

__all__ = ["Kit", "default_kit", "gold_items", "identified", "told_in"]

Row = dict[str, Any]
Words = frozenset[tuple[int, int]]  # of a trigger: (sentence, token) each


@dataclass(frozen=True)
class Kit:
    """What documents are read with."""

    reader: Reader
    vocabulary: Vocabulary
    gazetteer: Gazetteer


def default_kit() -> Kit:
    """Return the shipped reader, the vocabulary and the embedded gazetteer."""
    return Kit(TrainedReader(), load_vocabulary(), open_gazetteer())


def told_in(row: Row, kit: Kit) -> Iterator[Telling]:
    """Yield the events that a reader tells in the checked sentences of a document of ECB+, one for a trigger.

    A telling has the id of the gold mention that it shares a word with, each gold one once, else one of its own.
    """
    laid = laid_out("ecbplus", row)
    gold = {id_: {(item["sent"], token) for token in item["tokens"]} for id_, item in gold_items(row)}
    tokens = {
        place: (sentence, number)
        for sentence in row["validated_sents"]
        for number, place in enumerate(laid.places[sentence])
    }
    seen, taken = read_text(laid.text, kit.reader), set[Words]()
    for statement in seen.statements:
        words = _words_of(statement, tokens)
        if not words or words in taken or kit.vocabulary.types[statement.type].holds == "relation":
            continue
        taken.add(words)
        met = next((id_ for id_, own in gold.items() if own & words), "")
        gold.pop(met, None)
        sentence = row["sentences"][min(words)[0]]
        id_ = met or f"{row['id']}:told{len(taken)}"
        yield _telling(statement, seen, kit, (id_, row["id"], " ".join(sentence)))


def gold_items(row: Row) -> Iterator[tuple[str, Row]]:
    """Yield the gold action mentions of checked sentences, each with its id."""
    for number, item in enumerate(row["mentions"]):
        if item["validated"] and "ACTION" in item["type"]:
            yield f"{row['id']}:{number}", item


def identified(tellings: Sequence[Telling]) -> Iterator[Telling]:
    """Yield tellings with one identity for names that `compare_names` takes to be one; those left unsure are akin."""
    kinds = {filler.identity: filler.kind for one in tellings for filler in one.fillers if filler.named}
    first, akin = {name: name for name in kinds}, defaultdict[str, set[str]](set)
    for one, other in itertools.combinations(sorted(kinds), 2):
        verdict = compare_names(one, other, kind=kinds[one]).verdict
        if verdict == "same":
            low, high = sorted((first[one], first[other]))
            first |= {name: low for name in kinds if first[name] == high}
        elif verdict == "unsure":
            akin[one].add(other)
            akin[other].add(one)
    for telling in tellings:
        yield replace(telling, fillers=tuple(_identified(filler, first, akin) for filler in telling.fillers))


def _identified(filler: RoleFiller, first: Mapping[str, str], akin: Mapping[str, set[str]]) -> RoleFiller:
    if not filler.named:
        return filler
    name = filler.identity
    return replace(filler, identity=first[name], akin=frozenset(first[other] for other in akin.get(name, ())))


def _words_of(statement: Statement, tokens: dict[tuple[int, int], tuple[int, int]]) -> Words:
    """Return the words of a trigger that stand in sentences which count."""
    span = statement.trigger
    if span is None:
        return frozenset()
    return frozenset(token for (start, end), token in tokens.items() if start < span.end and span.start < end)


def _telling(statement: Statement, seen: Seen, kit: Kit, told: tuple[str, str, str]) -> Telling:
    """Return a statement as it is compared. told: its id, its document and its sentence."""
    id_, document, sentence = told
    fillers = (_filler(filler, seen, document) for filler in statement.fillers if filler.entity in seen.entities)
    names = sorted({seen.entities[place.entity].name for place in statement.places if place.entity in seen.named})
    return Telling(
        id=id_,
        document=document,
        type=statement.type,
        fillers=tuple(fillers),
        days=days_of(statement.time.edtf if statement.time else None),
        places=tuple(Where(name, sharp=int(_is_small(name, kit.gazetteer))) for name in names),
        figure=_figure(statement.quantity),
        act=act_of(statement.trigger.text if statement.trigger else ""),
        spot=(statement.trigger.start, statement.trigger.end) if statement.trigger else None,
        words=content_words(sentence),
    )


def _filler(filler: Filler, seen: Seen, document: str) -> RoleFiller:
    """Return a filler known by its name, or by its document where it is only described there."""
    entity, named = seen.entities[filler.entity or ""], filler.entity in seen.named
    identity = entity.name.casefold().removeprefix("the ") if named else f"{document}:{entity.id}"
    return RoleFiller(filler.role, identity, entity.kind, named)


def _is_small(name: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a name is none of a country's or division's."""
    return not any(candidate.place.feature_class == "A" for candidate in gazetteer.find_candidates(name))


def _figure(quantity: Quantity | None) -> Figure | None:
    return Figure(quantity.of, quantity.low, quantity.best, quantity.high) if quantity else None
