"""Headings and labels that name a speaker: "Resistance: ..." in a headline, "A: ..." in an interview."""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.clauses import Line, has_verb
from whence.extract.function_words import FINAL_MARKS, PREPOSITIONS, QUOTES
from whence.extract.telling import Telling
from whence.language import word_set

__all__ = ["find_headed"]

_LONGEST = 6  # words of a speaker's label; longer ones are sentences with a list
_FEWEST = 4  # words of a headline's second half; fewer are a score or a figure
_WHY = "A speaker's name and a colon at the head of a line."
_NO_SPEAKER = word_set(
    """
    note update updated correction breaking live photo photos video watch read related see caption source sources
    credit date time place location subject from to cc re tel phone fax email e-mail contact editor analysis opinion
    explainer factbox timeline background summary conclusion example question answer warning attention part chapter
    section exclusive today tags topics latest plus poll name names age city twitter byline contributing results
    signed function grounds justification nationality passport weather traffic names headlines news
    """
)


def find_headed(lines: Sequence[Line], at: int) -> Telling | None:
    """Return what line `at` gives to the name before its colon; an answer reaches to the end of its paragraph."""
    line = lines[at]
    colon = next((here for here in range(1, min(len(line), _LONGEST + 1)) if line.low[here] == ":"), None)
    if colon is None or colon + 2 > len(line) or not _may_speak(line, colon):
        return None
    if line.word(colon + 1) in QUOTES:
        return _telling(line, line, colon)
    if line.low[:colon] == ("a",) or line.low[0].startswith("@"):
        return _telling(line, _last_of_paragraph(lines, at), colon)
    if (
        line.word(len(line) - 1) not in FINAL_MARKS
        and line.is_title
        and len(line) - colon > _FEWEST
        and _is_name(line, colon)
    ):
        return _telling(line, line, colon)
    return None


def _may_speak(line: Line, colon: int) -> bool:
    words = line.low[:colon]
    if any(word in _NO_SPEAKER or word[0].isdigit() or word == "," for word in words) or words[0] in PREPOSITIONS:
        return False
    return not has_verb(line, (0, colon)) and (line.is_capital(0) or words[0].startswith("@"))


def _is_name(line: Line, colon: int) -> bool:
    return all(
        token.text[0].isupper() or token.text in ("of", "the", "and", "’s", "'s")
        for token in line.sentence.tokens[:colon]
    )


def _last_of_paragraph(lines: Sequence[Line], at: int) -> Line:
    while (
        at + 1 < len(lines)
        and lines[at + 1].sentence.start - lines[at].sentence.end <= 1
        and not lines[at + 1].opens_paragraph
    ):
        at += 1
    return lines[at]


def _telling(line: Line, last: Line, colon: int) -> Telling:
    start, end = line.sentence.tokens[colon + 1].start, last.sentence.end
    if last is line and line.sentence.tokens[-1].text == ".":
        end = line.sentence.tokens[-2].end
    return Telling(
        source=line.offsets((0, colon)), cue=line.offsets((colon, colon + 1)), content=((start, end),), why=_WHY
    )
