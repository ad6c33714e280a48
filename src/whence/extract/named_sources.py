"""Sources named outright, without a verb: "according to X", "citing X", "X's claim that", "reports of"."""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.clauses import Line, Range, has_verb, noun_phrase_after, subject_before, verb_group
from whence.extract.contents import content_end, content_start, without_final_marks
from whence.extract.cues import Cue, CueTable
from whence.extract.function_words import AUXILIARIES, BE, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from whence.extract.telling import Telling, telling_of
from whence.language import word_set

__all__ = ["find_named"]

_OUTRIGHT = "The text names its source outright."
_OWNERS = word_set("his her their its our my your whose")
_LONGEST_TAIL = 12  # tokens of ", the regional daily X reported" between a clause and ", citing"
_REACH = 4  # adjectives between an owner and its noun: "the group's repeated public denials that"


def find_named(line: Line, cues: CueTable) -> Iterator[Telling]:
    """Yield what the sentence gives to a source by a noun, or by words that lead to a source."""
    for lead in cues.leads:
        for at in _places(line, lead.words):
            part = at, at + len(lead.words)
            yield from _cited(line, part, lead.why) if lead.cites else _led(line, part, cues)
    for at, word in enumerate(line.low):
        if (noun := cues.nouns.get(word)) is not None:
            yield from _of_noun(line, at, noun, cues)
        elif (willing := cues.willing.get(word)) is not None:
            yield from _of_adjective(line, at, willing, cues)


def _places(line: Line, words: tuple[str, ...]) -> list[int]:
    if words[0] not in line.low:
        return []
    return [at for at in range(len(line) - len(words)) if line.low[at : at + len(words)] == words]


def _cited(line: Line, lead: Range, why: str) -> Iterator[Telling]:
    """Read "..., X reported, citing Y": the clause in front is what Y is cited for."""
    source = noun_phrase_after(line, lead[1])
    if source is None or line.word(lead[0] - 1) != ",":
        return
    end = without_final_marks(line, 0, lead[0])
    start = content_start(line, end)
    comma = next((at for at in range(end - 1, start, -1) if line.low[at] == ","), None)
    if (
        comma is not None
        and end - comma <= _LONGEST_TAIL
        and line.word(end - 1).endswith(("said", "reported", "say", "says", "wrote"))
    ):
        end = without_final_marks(line, start, comma)
    if end - start > 2 and has_verb(line, (start, end)):
        yield telling_of(line, source, lead, (start, end), why)


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


def _of_noun(line: Line, at: int, cue: Cue, cues: CueTable) -> Iterator[Telling]:
    """Read "X's claim that", "a report by X that", "reports of", "the decision to"."""
    link, source, cue_end = at + 1, _owner(line, at), at + 1
    if line.word(at + 1) in ("by", "from") and (found := noun_phrase_after(line, at + 2)):
        named = _before_that(line, found)
        link, source, cue_end = named[1], named, at + 2
    word = line.word(link)
    if word not in cue.takes or link + 1 >= len(line):
        return
    keeps = word not in ("that", "to")
    if word == "to" and (
        line.word(link + 1) in DETERMINERS or line.is_capital(link + 1) or not line.word(link + 1).isalpha()
    ):
        return
    if source is None and keeps:
        if cue.lemma not in ("report", "rumour", "rumor", "allegation"):
            return
        source = _noun_itself(line, at)
    start = link + 1 if keeps else link
    end = content_end(line, start, cues)
    if end > start:
        yield telling_of(line, source, (at, link + 1 if keeps else cue_end), (start, end), cue.why)


def _of_adjective(line: Line, at: int, cue: Cue, cues: CueTable) -> Iterator[Telling]:
    """Read "is willing to", "seemed reluctant to"."""
    group = verb_group(line, at)
    if line.word(at + 1) != "to" or at + 2 >= len(line) or not any(word in BE for word in line.low[group[0] : at]):
        return
    source = subject_before(line, group[0])
    if source is not None:
        yield telling_of(line, source, group, (at + 1, content_end(line, at + 1, cues)), cue.why)


def _noun_itself(line: Line, at: int) -> Range:
    """Return "several reports" as the source of "reports of": nobody else is named."""
    start = at
    while start > 0 and at - start < _REACH and not _ends_modifiers(line, start - 1):
        start -= 1
    return start, at + 1


def _ends_modifiers(line: Line, at: int) -> bool:
    word = line.low[at]
    return (
        word in AUXILIARIES
        or word in PREPOSITIONS
        or word in CONJUNCTIONS
        or not word[0].isalpha()
        or word in ("been", "there")
    )


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
