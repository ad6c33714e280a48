"""Clauses without a parser: verb groups, subjects and noun phrases, told by closed-class words and by marks."""

from __future__ import annotations

from dataclasses import dataclass

from whence.extract.function_words import (
    ADVERBS,
    AUXILIARIES,
    BOUNDARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FINAL_MARKS,
    OPENING_QUOTES,
    PASTS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    RELATIVES,
    SUBORDINATORS,
    TIMES,
)
from whence.extract.layout import Sentence
from whence.language import word_set

__all__ = ["Line", "Range", "has_verb", "is_adverb", "line_of", "noun_phrase_after", "subject_before", "verb_group"]

Range = tuple[int, int]  # token indices, half-open
_MOST_CAPITALS = 0.6
_LONGEST_GROUP = 6  # auxiliaries and adverbs before a verb: "would not have ever publicly said"
_NO_ADVERBS = word_set(
    """
    family supply italy ally assembly reply daily weekly monthly anomaly monopoly fly rely apply early only
    """
)
_ADJECTIVES = word_set("united armed hundred indeed masked unnamed retired so-called need")
_CAPITALISED = {"may": "May", "us": "US", "will": "Will"}  # a month, a state, a name: not an auxiliary, not a pronoun
_DESCRIBING = word_set("by in to on at from as with last for of during near")


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of a sentence, and their words in lower case with straight apostrophes."""

    sentence: Sentence
    low: tuple[str, ...]
    opens_paragraph: bool = True

    def __len__(self) -> int:
        return len(self.low)

    def word(self, at: int) -> str:
        """Return the word at a token, "" outside the sentence."""
        return self.low[at] if 0 <= at < len(self.low) else ""

    def offsets(self, part: Range) -> tuple[int, int]:
        """Return where the tokens `part` stand in the text."""
        tokens = self.sentence.tokens
        return tokens[part[0]].start, tokens[part[1] - 1].end

    def is_capital(self, at: int) -> bool:
        """Tell whether the token starts with a capital letter."""
        return at < len(self.low) and self.sentence.tokens[at].text[:1].isupper()

    @property
    def is_title(self) -> bool:
        """Tell whether most words are capitalised, as in a headline: then a capital tells nothing."""
        words = [token.text for token in self.sentence.tokens if token.text[0].isalpha()]
        return sum(word[0].isupper() for word in words) > _MOST_CAPITALS * len(words)

    def opens(self, at: int) -> bool:
        """Tell whether the token is an opening quotation mark: by its sign, or a straight one by its count."""
        word = self.low[at]
        return word in OPENING_QUOTES or (word == '"' and self.low[:at].count('"') % 2 == 0)

    def closes(self, at: int) -> bool:
        """Tell whether the token is a closing quotation mark."""
        return 0 <= at < len(self.low) and self.low[at] in QUOTES and not self.opens(at)


def line_of(sentence: Sentence, *, opens_paragraph: bool = True) -> Line:
    """Return the sentence ready for matching. opens_paragraph: no other sentence stands before it in its paragraph."""
    low = [token.text.lower().replace("’", "'") for token in sentence.tokens]
    for at, token in enumerate(sentence.tokens):
        if at and token.text[0].isupper() and _CAPITALISED.get(low[at]) == token.text:
            low[at] = token.text
    return Line(sentence, tuple(low), opens_paragraph)


def is_adverb(word: str) -> bool:
    """Tell whether a word is an adverb, by its list or its ending."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in _NO_ADVERBS)


def verb_group(line: Line, at: int) -> Range:
    """Return the verb at `at` with the auxiliaries, negation and adverbs before it ("would not say")."""
    start = at
    while (
        start > 0
        and at - start < _LONGEST_GROUP
        and (line.low[start - 1] in AUXILIARIES or is_adverb(line.low[start - 1]))
    ):
        start -= 1
    return start, at + 1


def has_verb(line: Line, part: Range) -> bool:
    """Tell whether a finite verb stands among the tokens: in "men killed four" one does, in "men killed in" none."""
    return any(_is_finite(line, at) for at in range(*part))


def _is_finite(line: Line, at: int) -> bool:
    word = line.low[at]
    if word in PASTS or (word in AUXILIARIES and word not in ("be", "been", "being", "having")):
        return not (line.is_capital(at) and at > 0)
    if not word.endswith("ed") or len(word) < 5 or word in _ADJECTIVES or line.is_capital(at):
        return False
    before = line.word(at - 1)
    return before not in DETERMINERS and before not in PREPOSITIONS and line.word(at + 1) not in _DESCRIBING


def subject_before(line: Line, end: int, *, closing: bool = False) -> Range | None:
    """Return the subject that ends just before token `end`, with its title, apposition or relative clause, if any.

    closing: the verb has nothing to its right, so that a comma before the subject parts it from the clause it closes.
    """
    if line.word(end - 1) == ",":
        return _subject_with_insertion(line, end - 1, closing)
    start = _phrase_start(line, end, closing)
    return _trimmed(line, (start, end))


def _subject_with_insertion(line: Line, comma: int, closing: bool) -> Range | None:
    """Read "X, who heads it," and "X, 43," as a subject; "X, however," as X."""
    opening = _last(line, ",", comma)
    if opening is None or opening == 0:
        return None
    first = line.low[opening + 1]
    if first in CONJUNCTIONS:
        return None
    describes = first in RELATIVES or not (
        first in PREPOSITIONS or first in SUBORDINATORS or is_adverb(first) or first.endswith("ing") or first in TIMES
    )
    if describes and first not in RELATIVES and _runs_on(line, (opening + 1, comma)):
        return None
    start = _phrase_start(line, opening, closing)
    return _trimmed(line, (start, comma if describes else opening))


def _runs_on(line: Line, inserted: Range) -> bool:
    """Tell whether an insertion has a verb of its own: no participle at its head, no relative clause inside."""
    relative = next((at for at in range(*inserted) if line.low[at] in RELATIVES), inserted[1])
    return has_verb(line, (inserted[0] + 1, relative))


def _last(line: Line, word: str, end: int, floor: int = 0) -> int | None:
    return next((at for at in range(end - 1, floor - 1, -1) if line.low[at] == word), None)


def _phrase_start(line: Line, end: int, closing: bool) -> int:
    """Return where the noun phrase that ends before `end` starts."""
    at = end
    while at > 0:
        word = line.low[at - 1]
        partner = _partner(line, at - 1)
        if partner is not None:
            at = partner
        elif _is_boundary(line, at - 1, word, closing):
            return at
        else:
            at -= 1
    return at


def _partner(line: Line, at: int) -> int | None:
    """Return the opening mark of a bracket or of a few quoted words that close at `at` inside a phrase."""
    if line.low[at] == ")":
        return _last(line, "(", at)
    if line.closes(at) and line.word(at - 1) not in (",", ".", "?", "!", "…", "—"):
        return next((back for back in range(at - 1, max(-1, at - 8), -1) if line.low[back] in QUOTES), None)
    return None


def _is_boundary(line: Line, at: int, word: str, closing: bool) -> bool:
    if word in BOUNDARIES or word in QUOTES or word in FINAL_MARKS:
        return True
    if word == ",":
        return closing or not _continues_phrase(line, at)
    if word in RELATIVES:
        return line.word(at - 1) == "," or not _is_noun_before(line, at)
    if word in SUBORDINATORS:
        return True
    if word in CONJUNCTIONS:
        return at == 0 or line.low[at - 1] == "," or has_verb(line, (_floor(line, at, commas=True), at))
    return _is_finite(line, at) and not _in_relative(line, at)


def _is_noun_before(line: Line, at: int) -> bool:
    """Tell whether a relative word follows the noun it describes ("a man who fled"), not a verb ("said that")."""
    before = line.word(at - 1)
    return line.low[at] in ("who", "which", "whose", "whom") and bool(before) and before not in AUXILIARIES


def _continues_phrase(line: Line, comma: int) -> bool:
    """Tell whether a comma stands inside a noun phrase (an apposition, a list): all before it is one, verbless."""
    start = _floor(line, comma)
    first = line.word(start)
    if start >= comma or has_verb(line, (start, comma)):
        return False
    return not (
        first in PREPOSITIONS or first in SUBORDINATORS or is_adverb(first) or first.endswith("ing") or first in TIMES
    )


def _floor(line: Line, end: int, *, commas: bool = False) -> int:
    """Return where the piece of a sentence that ends before `end` starts: after a mark, or where a clause opens."""
    at = end
    while at > 0 and not (
        line.low[at - 1] in BOUNDARIES or line.low[at - 1] in QUOTES or line.low[at - 1] in SUBORDINATORS
    ):
        if commas and line.low[at - 1] == ",":
            break
        at -= 1
    return at + 1 if at < end and line.low[at] in CONJUNCTIONS else at


def _in_relative(line: Line, at: int) -> bool:
    """Tell whether the verb stands in a relative clause: "who", "that" a few words before, and no comma between."""
    for back in range(at - 1, max(0, at - 6) - 1, -1):
        if line.low[back] in ("who", "which", "that", "whose"):
            return back > 0 and line.low[back - 1] != ","
        if line.low[back] in BOUNDARIES or line.low[back] == ",":
            return False
    return False


def _trimmed(line: Line, part: Range) -> Range | None:
    """Return the phrase without conjunctions, adverbs and times around it; None where nothing is left."""
    start, end = part
    while start < end and _is_loose(line.low[start]):
        start += 1
    while start < end - 2 and line.low[start] in ("on", "in", "last", "at", "by") and line.low[start + 1] in TIMES:
        start += 2
    if end - start > 2 and line.low[start].endswith("ing") and line.low[start + 1] in PREPOSITIONS:
        start += 2
    while end > start and (line.low[end - 1] == "," or (is_adverb(line.low[end - 1]) and line.low[end - 1] != "first")):
        end -= 1
    if start >= end or line.low[start] in PREPOSITIONS or line.low[start] in AUXILIARIES:
        return None
    return (start, end) if any(word[0].isalnum() or word[0] == "@" for word in line.low[start:end]) else None


def _is_loose(word: str) -> bool:
    if word in PRONOUNS or word in DETERMINERS:
        return False
    return word in CONJUNCTIONS or word in (",", "meanwhile", "then") or is_adverb(word)


def noun_phrase_after(line: Line, start: int) -> Range | None:
    """Return the noun phrase that starts at token `start`: a subject after its verb, a source after "according to"."""
    at = start
    while at < len(line) and not _ends_phrase(line, at, start):
        at = _after_bracket(line, at) if line.low[at] == "(" else at + 1
    while at > start and line.low[at - 1] in ("and", "or", ","):
        at -= 1
    return (start, at) if at > start else None


def _after_bracket(line: Line, at: int) -> int:
    closing = next((here for here in range(at, len(line)) if line.low[here] == ")"), at)
    return closing + 1


def _ends_phrase(line: Line, at: int, start: int) -> bool:
    word, after = line.low[at], line.word(at + 1)
    if word == "(":
        return at == start
    if word in BOUNDARIES or word in FINAL_MARKS:
        return True
    if word in QUOTES:
        return at > start and line.word(at - 1) not in ("the", "a") and line.opens(at)
    if word == ",":
        return not _apposition_follows(line, at)
    if word in SUBORDINATORS and word not in ("that", "where", "before", "after"):
        return True
    if at == start:
        return False
    if "who" in line.low[start:at]:
        return word in AUXILIARIES and at > start + 4
    if word in ("in", "on", "at", "to", "during", "after", "before", "about", "by", "for"):
        return (
            word in ("during", "after", "before", "about", "to")
            or after in TIMES
            or after in ("a", "an", "his", "her", "reporters")
        )
    return word in TIMES or word in AUXILIARIES or (is_adverb(word) and word != "only")


def _apposition_follows(line: Line, comma: int) -> bool:
    """Tell whether what follows a comma describes the phrase before it: "who ...", "the head of ..."."""
    first, stop = line.word(comma + 1), comma + 1
    if first in ("who", "whose"):
        return True
    while stop < len(line) and not (
        line.low[stop] in BOUNDARIES or line.low[stop] in (",", ".", "?", "!") or line.low[stop] in QUOTES
    ):
        stop += 1
    described = first in DETERMINERS or line.is_capital(comma + 1) or line.word(comma + 2) == "of"
    return (
        described
        and first not in RELATIVES
        and stop - comma > 2
        and not has_verb(line, (comma + 1, stop))
        and line.word(stop) in ("", ".", ",")
    )
