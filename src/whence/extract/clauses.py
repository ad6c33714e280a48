"""Clauses without a parser: verb groups, subjects and clause ends, told by closed-class words and the marks between."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from whence.extract.layout import Sentence
from whence.language import lemma_candidates

__all__ = ["Line", "Range", "has_verb", "line_of", "noun_phrase_after", "subject_before", "verb_group"]

Range = tuple[int, int]  # token indices, half-open


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of a sentence, and their words in lower case with straight apostrophes."""

    sentence: Sentence
    low: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.low)

    def offsets(self, part: Range) -> tuple[int, int]:
        """Return where the tokens `part` stand in the text."""
        tokens = self.sentence.tokens
        return tokens[part[0]].start, tokens[part[1] - 1].end

    def is_name(self, at: int) -> bool:
        """Tell whether the token is capitalised and does not open the sentence."""
        return at > 0 and self.sentence.tokens[at].text[:1].isupper()


AUXILIARIES = frozenset(
    "am is are was were be been being has have had having do does did will would shall should can could may might must cannot "
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't couldn't mustn't".split()
)
ADVERBS = frozenset(
    "also never not again then now still even just later already often once only ever further yet too soon always sometimes earlier "
    "instead nevertheless therefore thus long first rather quite very all both n't almost otherwise once else far".split()
)
DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your some any no every each another several many few most all both".split()
)
PRONOUNS = frozenset(
    "he she it they we i you who nobody everyone someone anyone none those others many some one both neither".split()
)
SUBJECTS = frozenset("he she it they we i you there nobody everyone".split())
PREPOSITIONS = frozenset(
    "of in on at to for from by with about against after before during since until under over between through via without within "
    "into among across despite amid around near toward towards like than as inside outside upon off behind per".split()
)
SUBORDINATORS = frozenset(
    "that if because while when as although though whether but so where until unless after before than yet once nor".split()
)
RELATIVES = frozenset("who which whose whom that where".split())
TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight late early morning afternoon evening night "
    "earlier later recently week month year last this next on".split()
)
STOPS = frozenset(';:—–()[]“”"«»…') | {"--", "...", "-", "„", "‟", "/"}
QUOTES = frozenset('“”"«»„‟')
_IRREGULAR_ENOUGH = re.compile(r"^[a-z]+(?:ed)$")


def line_of(sentence: Sentence) -> Line:
    """Return the sentence ready for matching."""
    return Line(sentence, tuple(token.text.lower().replace("’", "'") for token in sentence.tokens))


def verb_group(line: Line, at: int) -> Range:
    """Return the tokens of the verb at `at` with the auxiliaries, negation and adverbs before it ("would not say")."""
    start = at
    while start > 0 and at - start < 6 and (line.low[start - 1] in AUXILIARIES or is_adverb(line.low[start - 1])):
        start -= 1
    while start < at and line.low[start] in ("then", "now", "once", "later", "earlier", "all", "both", "otherwise"):
        start += 1
    return start, at + 1


def is_adverb(word: str) -> bool:
    """Tell whether a word is an adverb by its list or its ending."""
    return word in ADVERBS or (
        word.endswith("ly")
        and len(word) > 4
        and word not in ("family", "supply", "july", "italy", "ally", "assembly", "reply", "daily", "weekly", "monthly")
    )


@functools.lru_cache(maxsize=32768)
def is_finite(word: str) -> bool:
    """Tell whether a word alone looks like a finite verb: an auxiliary, or a past form."""
    if word in AUXILIARIES and word not in ("be", "been", "being", "having"):
        return True
    if word.endswith("ed") and len(word) > 4:
        return word not in (
            "united",
            "armed",
            "hundred",
            "indeed",
            "wounded",
            "displaced",
            "so-called",
            "need",
            "masked",
            "unnamed",
            "retired",
        )
    candidates = lemma_candidates(word)
    return len(candidates) > 1 and word in _PASTS


_PASTS = frozenset(
    "began became broke brought built came did drew drove fell fled flew fought found gave got went grew had held hit kept knew led left lost "
    "made met paid ran rose said saw sent shot sold spoke spent stood stole struck swore took told thought threw understood won wrote sought "
    "says has is are was were".split()
)


def has_verb(line: Line, part: Range) -> bool:
    """Tell whether a finite verb stands among the tokens: "soldiers killed in" is none, "soldiers killed four" is one."""
    return any(_is_finite_at(line, at) for at in range(*part))


def _is_finite_at(line: Line, at: int) -> bool:
    word = line.low[at]
    if not is_finite(word) or line.is_name(at):
        return False
    if word in AUXILIARIES or word in _PASTS:
        return True
    before = line.low[at - 1] if at else ""
    after = line.low[at + 1] if at + 1 < len(line) else ""
    return (
        before not in DETERMINERS
        and before not in PREPOSITIONS
        and after not in ("by", "in", "to", "on", "at", "from", "as", "with", "last")
    )


def subject_before(line: Line, end: int, floor: int = 0) -> Range | None:
    """Return the subject that ends just before token `end`, with its title, apposition or relative clause; None without one."""
    stop = end
    if stop > floor and line.low[stop - 1] == ",":
        inner = _last(line, ",", floor, stop - 1)
        if inner is None or inner == floor:
            return None
        inserted = (inner + 1, stop - 1)
        keep = stop - 1 if _belongs(line, inserted) else inner
        start = _phrase_start(line, inner, floor)
        return _trimmed(line, (start, keep)) if start < inner else None
    start = _phrase_start(line, stop, floor)
    return _trimmed(line, (start, stop)) if start < stop else None


def _last(line: Line, word: str, floor: int, end: int) -> int | None:
    return next((at for at in range(end - 1, floor - 1, -1) if line.low[at] == word), None)


def _belongs(line: Line, inserted: Range) -> bool:
    """Tell whether what stands between two commas describes the subject: an apposition, an age, a relative clause."""
    first = line.low[inserted[0]]
    if first in RELATIVES:
        return True
    return not (
        first in PREPOSITIONS
        or first in SUBORDINATORS
        or is_adverb(first)
        or first.endswith("ing")
        or has_verb(line, inserted)
    )


def _phrase_start(line: Line, end: int, floor: int) -> int:
    """Return where the noun phrase that ends before `end` starts."""
    if end > floor and line.low[end - 1] == ")":
        opening = _last(line, "(", floor, end - 1)
        end = opening if opening is not None else end
    at = end
    while at > floor and not _is_boundary(line, at - 1, end, floor):
        at -= 1
    return at


def _is_boundary(line: Line, at: int, end: int, floor: int) -> bool:
    word = line.low[at]
    if word in STOPS or (word in SUBORDINATORS and word not in RELATIVES):
        return True
    if word == ",":
        return not _continues_phrase(line, at, floor)
    if word in RELATIVES:
        return not _opens_relative(line, at, end)
    if word in ("and", "or"):
        return at == floor or line.low[at - 1] == "," or has_verb(line, (_clause_floor(line, at, floor), at))
    if _is_finite_at(line, at):
        return not _in_relative(line, at, floor)
    return False


def _continues_phrase(line: Line, comma: int, floor: int) -> bool:
    """Tell whether a comma stands inside a noun phrase (an apposition, a list): all before it is one, without a verb."""
    start = _clause_floor(line, comma, floor)
    if start >= comma or has_verb(line, (start, comma)):
        return False
    first = line.low[start]
    return not (
        first in PREPOSITIONS
        or first in SUBORDINATORS
        or is_adverb(first)
        or first.endswith("ing")
        or first in TIME_WORDS
    )


def _clause_floor(line: Line, end: int, floor: int) -> int:
    at = end
    while at > floor and line.low[at - 1] not in STOPS and line.low[at - 1] not in SUBORDINATORS:
        at -= 1
    if at < end and line.low[at] in ("and", "but", "or"):
        at += 1
    return at


def _opens_relative(line: Line, at: int, end: int) -> bool:
    """Tell whether "who", "which" opens a clause inside the phrase rather than being its subject."""
    return (
        at + 1 < end
        and has_verb(line, (at + 1, end))
        and at > 0
        and line.low[at] in ("who", "which", "whose", "that")
        and line.low[at - 1] != ","
    )


def _in_relative(line: Line, at: int, floor: int) -> bool:
    """Tell whether the verb stands in a relative clause: "who", "that" a few words before, and no comma between."""
    for back in range(at - 1, max(floor, at - 6) - 1, -1):
        if line.low[back] in ("who", "which", "that", "whose"):
            return back > 0 and line.low[back - 1] not in (",",)
        if line.low[back] in STOPS or line.low[back] == ",":
            return False
    return False


def _trimmed(line: Line, part: Range) -> Range | None:
    """Return the phrase without conjunctions, adverbs and time words around it; None where nothing is left."""
    start, end = part
    while (
        start < end
        and (
            line.low[start] in ("and", "but", "or", ",", "meanwhile", "then", "so", "yet", "now")
            or is_adverb(line.low[start])
        )
        and line.low[start] not in PRONOUNS | DETERMINERS
    ):
        start += 1
    while start < end - 2 and line.low[start] in ("on", "in", "last", "at") and line.low[start + 1] in TIME_WORDS:
        start += 2
    while end > start and (line.low[end - 1] in (",",) or is_adverb(line.low[end - 1])):
        end -= 1
    if (
        start >= end
        or line.low[start] in PREPOSITIONS
        or not any(word[0].isalnum() or word[0] == "@" for word in line.low[start:end])
    ):
        return None
    return start, end


def noun_phrase_after(line: Line, start: int) -> Range | None:
    """Return the noun phrase that starts at token `start` (a subject after its verb, the one after "according to")."""
    at = start
    while at < len(line) and not _ends_phrase(line, at, start):
        at += 1
    while at > start and line.low[at - 1] in ("and", "or", ","):
        at -= 1
    return (start, at) if at > start else None


def _ends_phrase(line: Line, at: int, start: int) -> bool:
    word = line.low[at]
    if word in STOPS or word in (".", "?", "!"):
        return not (word in ("(", ")") and at > start)
    if word == ",":
        return not _apposition_follows(line, at)
    if word in SUBORDINATORS and word not in RELATIVES:
        return True
    if word in ("in", "on", "at", "during", "after", "to", "about") and at > start:
        after = line.low[at + 1] if at + 1 < len(line) else ""
        return (
            after in ("a", "an", "his", "her", "reporters")
            or after in TIME_WORDS
            or word in ("during", "after", "to", "about")
        )
    return at > start and (word in TIME_WORDS or (is_adverb(word) and word != "only"))


def _apposition_follows(line: Line, comma: int) -> bool:
    at = comma + 1
    if at >= len(line):
        return False
    stop = at
    while stop < len(line) and line.low[stop] not in STOPS and line.low[stop] not in (",", ".", "?", "!"):
        stop += 1
    first = line.low[at]
    if first in ("who", "whose"):
        return True
    capital = line.sentence.tokens[at].text[:1].isupper()
    return (
        (first in ("the", "a", "an", "its", "his", "their", "head", "chief", "director", "president") or capital)
        and not has_verb(line, (at, stop))
        and stop > at
    )


def words_of(text: Sequence[str]) -> str:
    """Return words as one string."""
    return " ".join(text)
