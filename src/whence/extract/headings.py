"""Headings and labels that name a speaker: "Resistance: ..." in a headline, "Minister: ..." in a transcript."""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.clauses import Line, has_verb
from whence.extract.function_words import PREPOSITIONS
from whence.extract.telling import Telling

__all__ = ["find_headed"]

_LONGEST = 6  # words of a speaker's label; longer ones are sentences with a list
_NO_SPEAKER = frozenset(
    "note update updated correction breaking live photo photos video watch read related see caption source sources credit date time "
    "place location subject from to cc re tel phone fax email e-mail contact editor's analysis opinion explainer factbox timeline "
    "background summary conclusion example question answer warning attention part chapter section exclusive today tags topics".split()
)


def find_headed(line: Line) -> Iterator[Telling]:
    """Yield what follows the name and colon at the head of a line."""
    colon = next((at for at in range(1, min(len(line), _LONGEST + 1)) if line.low[at] == ":"), None)
    if colon is None or colon + 3 > len(line) or not _is_speaker(line, colon):
        return
    stop = len(line)
    while stop > colon + 2 and line.low[stop - 1] in (".",):
        stop -= 1
    yield Telling(
        source=line.offsets((0, colon)), cue=line.offsets((colon, colon + 1)), content=(line.offsets((colon + 1, stop)),),
        why="A name and a colon at the head of a line.",
    )  # fmt: skip


def _is_speaker(line: Line, colon: int) -> bool:
    words = line.low[:colon]
    if (
        words[0] in _NO_SPEAKER
        or words[0] in PREPOSITIONS
        or has_verb(line, (0, colon))
        or any(word[0].isdigit() for word in words)
    ):
        return False
    tokens = line.sentence.tokens[:colon]
    return tokens[0].text[:1].isupper() or tokens[0].text.startswith("@")
