"""Passages counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from training.markup.questions import QUESTION
from training.quotas.phenomena import IN_PASSAGES, IN_STATEMENTS
from training.splits import conflict_of, is_real
from whence.language import tokenize

__all__ = ["Counts", "count"]


@dataclass(frozen=True, kw_only=True)
class Counts:
    """What the passages hold. Only `real`, `real_tokens` and `real_statements` are about passages of public corpora.

    conflicts, regions, genres: passages each. types: statements each. kinds: entities each. tallies: how often each
    phenomenon was found: passages that show it, or statements (figures, dates, offices ...). Stand-off records have no
    tokens: their texts are not here.
    """

    authored: int = 0
    real: int = 0
    questions: int = 0
    tokens: int = 0
    real_tokens: int = 0
    statements: int = 0
    real_statements: int = 0
    conflicts: Mapping[str, int] = field(default_factory=Counter)
    regions: Mapping[str, int] = field(default_factory=Counter)
    genres: Mapping[str, int] = field(default_factory=Counter)
    types: Mapping[str, int] = field(default_factory=Counter)
    kinds: Mapping[str, int] = field(default_factory=Counter)
    tallies: Mapping[str, int] = field(default_factory=Counter)


def count(passages: Iterable[Mapping[str, Any]]) -> Counts:
    """Count passages in gold shape: quotas are about authored ones; real ones and questions are counted apart."""
    held = list(passages)
    real = [passage for passage in held if is_real(passage)]
    authored = [passage for passage in held if not is_real(passage) and passage["genre"] != QUESTION]
    statements = [statement for passage in authored for statement in passage["statements"]]
    return Counts(
        authored=len(authored),
        real=len(real),
        questions=len(held) - len(real) - len(authored),
        tokens=_tokens(authored),
        real_tokens=_tokens(real),
        statements=len(statements),
        real_statements=sum(len(passage["statements"]) for passage in real),
        conflicts=Counter(filter(None, map(conflict_of, authored))),
        regions=Counter(passage["region"] for passage in authored if passage.get("region")),
        genres=Counter(passage["genre"] for passage in authored),
        types=Counter(statement["type"] for statement in statements),
        kinds=Counter(entity["kind"] for passage in authored for entity in passage["entities"]),
        tallies=_tallies(authored, statements),
    )


def _tokens(passages: Iterable[Mapping[str, Any]]) -> int:
    return sum(len(tokenize(passage.get("text", ""))) for passage in passages)


def _tallies(passages: Sequence[Mapping[str, Any]], statements: Sequence[Mapping[str, Any]]) -> Counter[str]:
    found = {name: sum(map(shows, passages)) for name, shows in IN_PASSAGES.items()}
    return Counter(found | {name: sum(map(shows, statements)) for name, shows in IN_STATEMENTS.items()})
