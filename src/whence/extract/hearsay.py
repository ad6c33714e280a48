"""Hearsay: what is told as said, believed or suspected, without whose word it is."""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.clauses import Line, subject_before, verb_group
from whence.extract.contents import content_end
from whence.extract.cues import CueTable
from whence.extract.function_words import AUXILIARIES, BE, DETERMINERS, PREPOSITIONS, PRONOUNS
from whence.extract.telling import Telling, telling_of

__all__ = ["find_hearsay"]

_TOLD = "Told as hearsay, without a source."
_ACCUSED = "An accusation whose author is not told."


def find_hearsay(line: Line, cues: CueTable) -> Iterator[Telling]:
    """Yield what the sentence passes on without a source: "is said to", "reportedly", "suspected of"."""
    for at, word in enumerate(line.low):
        if word in cues.passives:
            yield from _passive(line, at, cues)
        elif word in cues.adverbs:
            yield from _adverb(line, at, cues)
        if word in cues.adjectives:
            yield from _adjective(line, at)


def _passive(line: Line, at: int, cues: CueTable) -> Iterator[Telling]:
    """Read "is said to have fled", "it is believed that ...", "suspected of ...", "alleged ..."."""
    group = verb_group(line, at)
    passive = any(word in BE for word in line.low[group[0] : at])
    after = line.word(at + 1)
    if passive and after in ("to", "that") and at + 2 < len(line):
        yield telling_of(line, None, group, (at + 1, content_end(line, at + 1, cues)), _TOLD)
    elif (
        passive
        and line.low[at] in ("reported", "believed", "feared", "presumed")
        and after not in ("by", "in", "on", "")
    ):
        yield from _with_subject(line, group, cues)
    elif after in ("of", "with") and line.low[at] in ("accused", "suspected", "charged") and at + 2 < len(line):
        active = not passive and line.low[at] == "accused" and subject_before(line, at) is None
        if not active:
            yield telling_of(line, None, (group[0], at + 2), (at + 2, content_end(line, at + 2, cues)), _ACCUSED)


def _with_subject(line: Line, group: tuple[int, int], cues: CueTable) -> Iterator[Telling]:
    """Read "two soldiers were reported killed": the clause as a whole is what is told."""
    subject = subject_before(line, group[0])
    if subject is not None and line.low[subject[0]] not in PRONOUNS - DETERMINERS:
        yield telling_of(line, None, group, (subject[0], content_end(line, group[1], cues)), _TOLD)


def _adverb(line: Line, at: int, cues: CueTable) -> Iterator[Telling]:
    if at + 1 < len(line):
        end = content_end(line, at + 1, cues)
        if end > at + 2:
            yield telling_of(line, None, (at, at + 1), (at + 1, end), _TOLD)


def _adjective(line: Line, at: int) -> Iterator[Telling]:
    """Read "alleged connivance", "a reported 11 dead": the things told of, up to the end of their phrase."""
    before, after = line.word(at - 1), line.word(at + 1)
    if (
        not (before in DETERMINERS or before in PREPOSITIONS)
        or not after
        or after in PREPOSITIONS
        or after == "that"
        or not after[0].isalnum()
    ):
        return
    end = at + 1
    while end < len(line) and (
        line.low[end][0].isalnum() and line.low[end] not in PREPOSITIONS and line.low[end] not in AUXILIARIES
    ):
        end += 1
    yield telling_of(line, None, (at, at + 1), (at + 1, end), _TOLD)
