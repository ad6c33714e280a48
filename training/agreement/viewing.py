"""One reading of a passage as it is compared: names of entities, places of words as sentences and tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from training.markup.sheet import Range, place_of
from whence.language import split_sentences
from whence.records import AUTHOR

__all__ = ["View", "tokens_at", "view_of"]

_TOKEN = re.compile(r"\w+|[^\w\s]")
_DETERMINER = re.compile(r"^(?:the|a|an|his|her|their|its|this|these|those)\s+")
_EDGE = "“”\"'.,;:()"


@dataclass(frozen=True, kw_only=True)
class View:
    """A passage's reading. names, kinds: by entity, AUTHOR among the names. told: the sentences of a statement."""

    passage: Mapping[str, Any]
    names: Mapping[str, frozenset[str]]
    kinds: Mapping[str, str]
    told: Mapping[str, frozenset[int]]
    attributions: tuple[Mapping[str, frozenset[int]], ...]

    def claims_on(self, statement: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        """Return the claims on a statement."""
        return [claim for claim in self.passage["claims"] if claim["statement"] == statement["id"]]

    def fillers(self, statement: Mapping[str, Any], role: str) -> list[frozenset[str]]:
        """Return the names of each entity in a role; statements that fill it are left out."""
        return [self.names[filler] for filler in statement["roles"].get(role, ()) if filler in self.names]


def view_of(passage: Mapping[str, Any]) -> View:
    """Return a passage's reading as it is compared."""
    text, entities = passage["text"], passage["entities"]
    by = [*(passage["meta"].get("author") or []), passage["meta"].get("publisher") or ""]
    names = {entity["id"]: _names([entity["name"], *entity["aliases"]]) for entity in entities}
    sentences, tokens = split_sentences(text), [match.span() for match in _TOKEN.finditer(text)]
    return View(
        passage=passage,
        names={**names, AUTHOR: _names(by) | {f"<{AUTHOR}>"}},
        kinds={entity["id"]: entity["kind"] for entity in entities},
        told={its["id"]: _overlapping(sentences, _tellings(passage, its)) for its in passage["statements"]},
        attributions=tuple(_attribution(text, tokens, its) for its in passage["attributions"]),
    )


def tokens_at(tokens: Iterable[Range], at: Range | None) -> frozenset[int]:
    """Return the numbers of the tokens that lie in a range."""
    return _overlapping(tokens, [at] if at else [])


def _names(written: Iterable[str]) -> frozenset[str]:
    return frozenset(name for name in map(_plain, written) if name)


def _plain(name: str) -> str:
    """Return a name without marks, possessive and determiner, small."""
    bare = re.sub(r"'s?$", "", name.replace("’", "'").replace("‘", "'").strip().strip(_EDGE))
    return re.sub(r"\s+", " ", _DETERMINER.sub("", bare.casefold())).strip()


def _tellings(passage: Mapping[str, Any], statement: Mapping[str, Any]) -> list[Range]:
    """Return where a statement is told: its trigger (its evidence without one), and the evidence of its claims."""
    text, trigger = passage["text"], statement.get("trigger_at")
    claims = (claim for claim in passage["claims"] if claim["statement"] == statement["id"])
    spans = [tuple(trigger) if trigger else _find(text, statement["evidence"], statement.get("nth") or 0)]
    spans += [_find(text, claim["evidence"], claim.get("nth") or 0) for claim in claims if claim.get("evidence")]
    return [span for span in spans if span]


def _find(text: str, words: str, nth: int) -> Range | None:
    """Return the nth occurrence of words, the first where there are not so many."""
    return place_of(text, words, nth) or place_of(text, words)


def _attribution(text: str, tokens: list[Range], attribution: Mapping[str, Any]) -> dict[str, frozenset[int]]:
    """Return the tokens of source, cue and content."""
    at = attribution.get("at") or {}
    content = at.get("content") or _find(text, attribution["content"], attribution.get("nth") or 0)
    places = {"content": content} | {
        part: at.get(part) or _nearest(text, attribution[part], content) for part in ("source", "cue")
    }
    return {part: tokens_at(tokens, tuple(place) if place else None) for part, place in places.items()}


def _nearest(text: str, words: str | None, content: Range | None) -> Range | None:
    """Return the occurrence of whole words that lies nearest to the content, one inside it before any other."""
    if not words:
        return None
    whole = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    starts = whole or [match.start() for match in re.finditer(re.escape(words), text)]
    if not starts:
        return None
    begin, end = content or (0, 0)
    gaps = {s: 0 if begin <= s < end else min(abs(s + len(words) - begin), abs(s - end)) for s in starts}
    start = min(starts, key=lambda s: gaps[s])
    return start, start + len(words)


def _overlapping(parts: Iterable[Range], spans: Iterable[Range]) -> frozenset[int]:
    """Return the numbers of the parts that overlap one of the spans."""
    held = list(spans)
    return frozenset(number for number, (begin, end) in enumerate(parts) if any(s < end and e > begin for s, e in held))
