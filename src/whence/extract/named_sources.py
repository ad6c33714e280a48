"""Sources named outright, without a verb: "according to X", "citing X", "X's claim that", "reports of"."""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.clauses import Line, Range, noun_phrase_after, subject_before
from whence.extract.contents import content_end, content_start, without_final_marks
from whence.extract.cues import CueTable, NounCue
from whence.extract.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from whence.extract.telling import Telling, telling_of

__all__ = ["find_named"]

_OUTRIGHT = "The text names its source outright."
_OWNERS = frozenset("his her their its our my your whose".split())
_REACH = 4  # adjectives between an owner and its noun: "the group's repeated public denials that"


def find_named(line: Line, cues: CueTable) -> Iterator[Telling]:
    """Yield what the sentence gives to a source by a noun, or by words that lead to a source."""
    for lead in cues.leads:
        for at in range(len(line) - len(lead)):
            if line.low[at] == lead[0] and line.low[at : at + len(lead)] == lead:
                yield from _led(line, (at, at + len(lead)), cues)
    for at, word in enumerate(line.low):
        noun = cues.nouns.get(word)
        if noun is not None:
            yield from _of_noun(line, at, noun, cues)


def _led(line: Line, lead: Range, cues: CueTable) -> Iterator[Telling]:
    """Read "according to X, ...", "..., according to X", "A, according to X, did ..."."""
    source = noun_phrase_after(line, lead[1])
    if source is None:
        return
    if lead[0] <= 1 or line.word(lead[0] - 1) in (";", ":"):
        start = source[1] + (line.word(source[1]) == ",")
        content = start, content_end(line, start, cues) if start < len(line) else start
    else:
        end = without_final_marks(line, 0, lead[0])
        content = content_start(line, end), end
        goes_on = line.word(source[1]) == "," and source[1] + 3 < len(line)
        if goes_on and content[1] - content[0] < 4 + (line.low[content[0]] in PREPOSITIONS) * 6:
            content = source[1] + 1, without_final_marks(line, source[1] + 1, len(line))
    if content[1] - content[0] > 1:
        yield telling_of(line, source, lead, content, _OUTRIGHT)


def _of_noun(line: Line, at: int, cue: NounCue, cues: CueTable) -> Iterator[Telling]:
    """Read "X's claim that", "a report by X that", "reports of", "the decision to"."""
    link, source, cue_end = at + 1, _owner(line, at), at + 1
    if line.word(at + 1) in ("by", "from") and (found := noun_phrase_after(line, at + 2)):
        named = _before_that(line, found)
        link, source, cue_end = named[1], named, at + 2
    word = line.word(link)
    if word not in cue.takes or link + 1 >= len(line):
        return
    keeps = word not in ("that", "to")
    if word == "to" and (line.word(link + 1) in DETERMINERS or line.is_capital(link + 1)):
        return
    if source is None and keeps and cue.lemma not in ("report", "rumour", "rumor", "allegation"):
        return
    start = link + 1 if keeps else link
    end = content_end(line, start, cues)
    if end > start:
        yield telling_of(line, source, (at, link + 1 if keeps else cue_end), (start, end), cue.why)


def _before_that(line: Line, part: Range) -> Range:
    stop = next((at for at in range(part[0] + 1, part[1]) if line.low[at] == "that"), part[1])
    return part[0], stop


def _owner(line: Line, at: int) -> Range | None:
    """Return whose word it is: "X's claim", "their claim"."""
    for here in range(at - 1, max(-1, at - 1 - _REACH), -1):
        word = line.low[here]
        if word in _OWNERS:
            return here, here + 1
        if word == "'s" or (word == "'" and line.word(here - 1).endswith("s")):
            return subject_before(line, here)
        if word in PREPOSITIONS or word in CONJUNCTIONS or word in DETERMINERS or word == ",":
            return None
    return None
