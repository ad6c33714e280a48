"""The frame table: which words state what, and in which positions the roles of a statement stand."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from whence.errors import VocabularyError
from whence.language import noun_forms, verb_forms
from whence.records import Counted, Phase
from whence.vocabulary import FRAMES, Vocabulary

__all__ = ["Attached", "Frame", "FrameTable", "load_frames"]

_TABLES = (
    "frames.toml",
    "frames_identity.toml",
    "frames_force.toml",
    "frames_dealings.toml",
    "frames_being.toml",
)
_SORTS = ("verb", "noun", "adjective")
_KEYS = frozenset(
    [
        "type",
        "why",
        "words",
        "phrases",
        "roles",
        "kinds",
        "needs",
        "needs_any",
        "least",
        "fillers",
        "counts",
        "phase",
        "score",
        "text",
        "title",
        "passive",
        "figure",
        "infinitive",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One frame.

    roles: position to roles ("mover+moved" fills both). kinds: position to the entity kinds that may stand there.
    needs, needs_any: positions that must be filled: all, at least one. least: how many required roles must be filled;
    fillers: how many fillers there must be. text: positions that take words where no entity stands.
    """

    sort: str
    type: str
    why: str
    roles: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, frozenset[str]]
    needs: frozenset[str]
    needs_any: frozenset[str]
    least: int
    fillers: int
    counts: Counted | None
    phase: Phase | None
    score: float
    text: frozenset[str]
    title: bool
    passive: bool
    figure: bool
    infinitive: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """Two noun phrases joined by a preposition, told by the kinds of both.

    loose: not after a verb, which may own the phrase.
    """

    type: str
    why: str
    roles: tuple[str, str]
    left: frozenset[str]
    right: frozenset[str]
    score: float
    loose: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameTable:
    """All frames by the first word (in any form) of what triggers them, with the words that must follow it.

    verbs, nouns, adjectives: word to (following words, frame); "~" among them stands for up to six words.
    attached: preposition to frames. lemmas: the verbs, so that the lemma of a form is found.
    """

    verbs: Mapping[str, tuple[tuple[tuple[str, ...], Frame], ...]]
    nouns: Mapping[str, tuple[tuple[tuple[str, ...], Frame], ...]]
    adjectives: Mapping[str, tuple[tuple[tuple[str, ...], Frame], ...]]
    attached: Mapping[str, tuple[Attached, ...]]
    lemmas: tuple[str, ...]


@functools.lru_cache(maxsize=4)
def load_frames(vocabulary: Vocabulary, extra: tuple[str, ...] = ()) -> FrameTable:
    """Load the frames of the package, of the vocabulary's extensions, and of more TOML texts of the same form.

    An extension holds them in its table [frames]. Raises VocabularyError.
    """
    sources = [(name, files("whence.extract.lexicon").joinpath(name).read_text("utf-8")) for name in _TABLES]
    sources += [(f"frames {number}", text) for number, text in enumerate(extra, 1)]
    tables = [(name, _parsed(text, name)) for name, text in sources]
    tables += [(name, _parsed(text, name).get(FRAMES, {})) for name, text in vocabulary.extensions]
    rows: dict[str, list[dict[str, Any]]] = {}
    groups: dict[str, frozenset[str]] = {}
    for name, table in tables:
        _check_tables(table, name)
        groups |= {group: frozenset(kinds.split()) for group, kinds in table.pop("kinds", {}).items()}
        for sort, found in table.items():
            rows.setdefault(sort, []).extend({**row, "in": name} for row in found)
    return _table(rows, groups, vocabulary)


def _parsed(text: str, name: str) -> dict[str, Any]:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(name, f"is not TOML: {error}", "a file like frames.toml") from None
    return table


def _check_tables(table: dict[str, Any], name: str) -> None:
    unknown = sorted(set(table) - {*_SORTS, "attached", "kinds"})
    if unknown:
        raise VocabularyError(
            name, f"has the unknown table(s) {', '.join(unknown)}", "kinds, verb, noun, adjective, attached"
        )


def _table(
    rows: dict[str, list[dict[str, Any]]], groups: Mapping[str, frozenset[str]], vocabulary: Vocabulary
) -> FrameTable:
    found: dict[str, dict[str, list[tuple[tuple[str, ...], Frame]]]] = {sort: {} for sort in _SORTS}
    lemmas: dict[str, None] = {}
    for sort in _SORTS:
        for row in rows.get(sort, []):
            frame = _frame(sort, row, groups, vocabulary)
            for words in [
                *([word] for word in row.get("words", "").split()),
                *(phrase.split() for phrase in row.get("phrases", [])),
            ]:
                lemmas |= {words[0]: None} if sort == "verb" else {}
                for form, rest in _forms(sort, words):
                    found[sort].setdefault(form, []).append((rest, frame))
    frozen = {
        sort: MappingProxyType({word: tuple(hits) for word, hits in table.items()}) for sort, table in found.items()
    }
    attached = _attached(rows.get("attached", []), groups, vocabulary)
    return FrameTable(
        verbs=frozen["verb"],
        nouns=frozen["noun"],
        adjectives=frozen["adjective"],
        attached=attached,
        lemmas=tuple(lemmas),
    )


def _forms(sort: str, words: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the first word in all forms with the rest; of a noun of several words, the last is inflected."""
    if sort == "verb":
        yield from ((form, tuple(words[1:])) for form in verb_forms(words[0]))
    elif sort == "noun" and len(words) > 1:
        yield from ((words[0], (*words[1:-1], form)) for form in noun_forms(words[-1]))
    else:
        yield from ((form, ()) for form in (noun_forms(words[0]) if sort == "noun" else (words[0],)))


def _frame(sort: str, row: dict[str, Any], groups: Mapping[str, frozenset[str]], vocabulary: Vocabulary) -> Frame:
    where = f"{row['in']} [[{sort}]] {row.get('type', '?')}"
    unknown = sorted(set(row) - _KEYS - {"in"})
    if unknown or not {"type", "why", "roles"} <= set(row):
        raise VocabularyError(
            where, f"has the unknown key(s) {unknown} or lacks type, why or roles", ", ".join(sorted(_KEYS))
        )
    roles = {position: tuple(names.split("+")) for position, names in row["roles"].items()}
    _check_roles(where, row["type"], [name for names in roles.values() for name in names], vocabulary)
    kinds = {position: _kinds(names, groups, vocabulary, where) for position, names in row.get("kinds", {}).items()}
    return Frame(
        sort=sort,
        type=row["type"],
        why=row["why"],
        roles=roles,
        kinds=kinds,
        needs=frozenset(row.get("needs", ())),
        needs_any=frozenset(row.get("needs_any", ())),
        least=row.get("least", 2),
        fillers=row.get("fillers", 1),
        counts=row.get("counts"),
        phase=row.get("phase"),
        score=row.get("score", 0.5),
        text=frozenset(row.get("text", ())),
        title=row.get("title", False),
        passive=row.get("passive", False),
        figure=row.get("figure", False),
        infinitive=row.get("infinitive", False),
    )


def _check_roles(where: str, type_: str, roles: list[str], vocabulary: Vocabulary) -> None:
    known = vocabulary.types.get(type_)
    if known is None:
        raise VocabularyError(where, f"no statement type {type_!r}", "a type of the vocabulary")
    wrong = sorted(set(roles) - known.role_names())
    if wrong:
        raise VocabularyError(
            where, f"{type_} has no role {', '.join(wrong)}", ", ".join(role.name for role in known.roles)
        )


def _kinds(names: str, groups: Mapping[str, frozenset[str]], vocabulary: Vocabulary, where: str) -> frozenset[str]:
    found = frozenset(kind for name in names.split() for kind in groups.get(name, (name,)))
    wrong = sorted(found - set(vocabulary.kinds))
    if wrong:
        raise VocabularyError(where, f"no entity kind {', '.join(wrong)}", ", ".join(vocabulary.kinds))
    return found


def _attached(
    rows: list[dict[str, Any]], groups: Mapping[str, frozenset[str]], vocabulary: Vocabulary
) -> Mapping[str, tuple[Attached, ...]]:
    found: dict[str, list[Attached]] = {}
    for row in rows:
        where = f"{row['in']} [[attached]] {row['type']}"
        _check_roles(where, row["type"], row["roles"], vocabulary)
        left, right = (_kinds(row[side], groups, vocabulary, where) for side in ("left", "right"))
        frame = Attached(
            type=row["type"],
            why=row["why"],
            roles=(row["roles"][0], row["roles"][1]),
            left=left,
            right=right,
            score=row["score"],
            loose=row.get("loose", True),
        )
        for word in row["prepositions"].split():
            found.setdefault(word, []).append(frame)
    return MappingProxyType({word: tuple(frames) for word, frames in found.items()})
