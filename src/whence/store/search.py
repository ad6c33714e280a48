"""Full-text search: the sentences that answer best to some words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from sqlalchemy import Connection, Row, exists, select, text

from whence.records import Span, Text, record
from whence.store import schema
from whence.store.held import Held, get_held
from whence.store.index import plain_words

__all__ = ["Hit", "search"]

# How many sentences are looked at for one question. A word that stands in more of them than are left (after rarer
# words) does not find sentences by itself; it still counts in those that others found. Bounds the time of a search.
LOOKED_AT = 20_000
MOST_WORDS = 40  # of a question; each is counted, so that a pasted page does not keep the database busy
SHARPNESS = 6  # decimal places of a score: below that, machines may differ

COUNT = {
    "sqlite": "SELECT count(*) FROM search WHERE search MATCH :word",
    "postgresql": "SELECT count(*) FROM search WHERE words @@ plainto_tsquery('english', :word)",
}


@record
class Hit:
    """A sentence that answers: its document, its place and words, and the statements told in it.

    statements: ids of those that a claim holds, in the order of the reading, tentative ones included.
    score: higher is better; only to be compared within one search.
    """

    document: Held
    span: Span
    statements: tuple[Text, ...]
    score: float


def search(connection: Connection, query: str, *, top: int = 10) -> tuple[Hit, ...]:
    """Return the sentences that answer best to a question, at most `top`, best first; nothing in it is an operator."""
    words = _by_rarity(connection, query)
    if not words:
        return ()
    find = _find_in_sqlite if connection.dialect.name == "sqlite" else _find_in_postgresql
    found = find(connection, words, top)
    held = get_held(connection, {row.document for row in found})
    return tuple(_hit(connection, row, held[row.document]) for row in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The words of a question. finding: the rare ones, which find sentences. counting: all, which rank them."""

    finding: tuple[str, ...]
    counting: tuple[tuple[str, int], ...]


def _by_rarity(connection: Connection, query: str) -> _Words | None:
    count = text(COUNT[connection.dialect.name])
    words = sorted(set(plain_words(query)))[:MOST_WORDS]
    counts = {word: connection.scalar(count, {"word": f'"{word}"'}) or 0 for word in words}
    known = sorted((word for word in words if counts[word]), key=lambda word: (counts[word], word))
    if not known:
        return None
    sums = accumulate(counts[word] for word in known)
    finding = tuple(word for word, total in zip(known, sums, strict=True) if total <= LOOKED_AT) or (known[0],)
    return _Words(finding=finding, counting=tuple((word, counts[word]) for word in known))


def _find_in_sqlite(connection: Connection, words: _Words, top: int) -> Sequence[Row[Any]]:
    """Rank by BM25. A word in quotes is a word to FTS5, whatever it is."""
    finding = " OR ".join(f'"{word}"' for word in words.finding)
    counting = " OR ".join(f'"{word}"' for word, _ in words.counting)
    query = (
        'SELECT document, start, "end", -bm25(search) AS score FROM search JOIN passage ON number = search.rowid '
        "WHERE search MATCH :match ORDER BY score DESC, document, start LIMIT :top"
    )
    return connection.execute(text(query), {"match": f"({finding}) AND ({counting})", "top": top}).all()


def _find_in_postgresql(connection: Connection, words: _Words, top: int) -> Sequence[Row[Any]]:
    """Rank by the words found, rare ones more, over the length: PostgreSQL's own ranks do not know what is rare."""
    found = " || ".join(f"plainto_tsquery('english', :find{n})" for n, _ in enumerate(words.finding))
    weights = " + ".join(
        f"CAST(:weight{n} AS float8) * (words @@ plainto_tsquery('english', :word{n}))::int"
        for n, _ in enumerate(words.counting)
    )
    query = (
        f'SELECT document, start, "end", ({weights}) / (20 + length(words)) AS score '  # noqa: S608 - names of ours
        f"FROM search JOIN passage USING (number) WHERE words @@ ({found}) "
        "ORDER BY score DESC, document, start LIMIT :top"
    )
    values: dict[str, Any] = {f"find{n}": word for n, word in enumerate(words.finding)}
    for n, (word, count) in enumerate(words.counting):
        values |= {f"word{n}": word, f"weight{n}": 20 / (1 + math.log(count))}
    return connection.execute(text(query), {**values, "top": top}).all()


def _hit(connection: Connection, row: Row[Any], held: Held) -> Hit:
    table, texts, claim = schema.statement, schema.document_text, schema.claim
    words: str = connection.scalars(select(texts.c.text).where(texts.c.document == held.id)).one()
    told = select(table.c.id).where(table.c.document == held.id, table.c.start < row.end, table.c.end > row.start)
    told = told.where(exists().where(claim.c.document == held.id, claim.c.statement == table.c.position))
    return Hit(
        document=held,
        span=Span.of(words, row.start, row.end),
        statements=tuple(connection.scalars(told.order_by(table.c.position))),
        score=round(row.score, SHARPNESS),
    )
