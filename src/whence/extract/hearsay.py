"""Hearsay: what is told as said, believed or suspected, without whose word it is."""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.clauses import Line, Range, subject_before, verb_group
from whence.extract.contents import content_end
from whence.extract.cues import CueTable
from whence.extract.function_words import AUXILIARIES, BE, DETERMINERS, PREPOSITIONS, PRONOUNS
from whence.extract.telling import Telling, telling_of

__all__ = ["find_hearsay"]

_TOLD = "Told as hearsay, without a source."
_WITH_SUBJECT = frozenset(["reported", "believed", "feared", "presumed"])
_ACCUSING = frozenset(["accused", "suspected", "charged"])
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
    """Read "is said to have fled", "it is believed that ...", "two were reported killed", "suspected of ..."."""
    group = verb_group(line, at)
    passive = any(word in BE for word in line.low[group[0] : at])
    after = line.word(at + 1)
    if passive and after in ("to", "that"):
        yield from _told(line, group, (at + 1, content_end(line, at + 1, cues)), _TOLD)
    elif passive and line.low[at] in _WITH_SUBJECT and after not in ("by", "in", "on", ""):
        yield from _with_subject(line, group, cues)
    elif after in ("of", "with") and at + 2 < len(line) and _accuses(line, at, passive):
        yield from _told(line, (group[0], at + 2), (at + 2, content_end(line, at + 2, cues)), _ACCUSED)


def _accuses(line: Line, at: int, passive: bool) -> bool:
    """Tell whether the word is a participle of accusation ("suspected of"); "accused" without a subject is a noun."""
    if line.low[at] not in _ACCUSING:
        return False
    return passive or line.low[at] != "accused" or subject_before(line, at) is not None


def _told(line: Line, cue: Range, content: Range, why: str) -> Iterator[Telling]:
    if content[0] < content[1]:
        yield telling_of(line, None, cue, content, why)


def _with_subject(line: Line, group: Range, cues: CueTable) -> Iterator[Telling]:
    """Read "two soldiers were reported killed": the clause as a whole is what is told."""
    subject = subject_before(line, group[0])
    if subject is not None and line.low[subject[0]] not in PRONOUNS - DETERMINERS:
        yield from _told(line, group, (subject[0], content_end(line, group[1], cues)), _TOLD)


def _adverb(line: Line, at: int, cues: CueTable) -> Iterator[Telling]:
    if at + 1 < len(line):
        yield from _told(line, (at, at + 1), (at + 1, content_end(line, at + 1, cues)), _TOLD)


def _adjective(line: Line, at: int) -> Iterator[Telling]:
    """Read "alleged connivance", "a reported 11 dead": the things told of, up to the end of their phrase."""
    before = line.word(at - 1)
    if before not in DETERMINERS and before not in PREPOSITIONS:
        return
    end = at + 1
    while end < len(line) and _is_plain(line.low[end]):
        end += 1
    yield from _told(line, (at, at + 1), (at + 1, end), _TOLD)


def _is_plain(word: str) -> bool:
    return word[0].isalnum() and word not in PREPOSITIONS and word not in AUXILIARIES and word != "that"
