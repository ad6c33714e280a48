"""How far reported content reaches: from its start to the end of its clause, or back to the start of one."""

from __future__ import annotations

from whence.extract.clauses import Line, has_verb, is_adverb
from whence.extract.cues import CueTable
from whence.extract.function_words import (
    AUXILIARIES,
    BOUNDARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FINAL_MARKS,
    PREPOSITIONS,
    QUOTES,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
)
from whence.language import word_set

__all__ = ["content_end", "content_start", "is_finite_cue", "opens_phrase", "without_final_marks"]

_LONGEST_DATELINE = 14  # tokens of "CITY, State, June 15 (Agency) -"
_LOOSE_ENDS = frozenset([",", ";", ":", "—", "–", "-", "--", "(", "and", "but", "or"])
_NEW_SUBJECT = 8  # tokens looked at for a verb of saying after ", but" and ", and"
_NOT_RESTRICTING = word_set("which who")


def content_end(line: Line, start: int, cues: CueTable, *, phrase: bool = False) -> int:
    """Return where content that starts at token `start` ends: at the next clause outside it, or the last mark.

    phrase: the content is no clause of its own, so that a finite verb or "and they" belongs to the clause around it.
    """
    depth, narrow = 0, phrase or line.low[start] == "to"
    for at in range(start, len(line)):
        word = line.low[at]
        if word in QUOTES:
            depth += 1 if line.opens(at) else -1
            if depth < 0:
                return without_final_marks(line, start, at)
        elif depth == 0 and at > start and _ends_content(line, at, start, cues):
            return without_final_marks(line, start, at)
        elif narrow and depth == 0 and word in SUBORDINATORS | RELATIVES:
            narrow = False
        elif narrow and at > start + 1 and _leaves_phrase(line, at):
            return without_final_marks(line, start, at)
    return without_final_marks(line, start, len(line))


def _leaves_phrase(line: Line, at: int) -> bool:
    """Tell whether a finite verb, or a subject after "and", shows that the clause around the phrase goes on."""
    before = line.word(at - 1)
    if line.low[at] in SUBJECTS and before == "and":
        return True
    return has_verb(line, (at, at + 1)) and before not in AUXILIARIES and before not in ("to", "and", ",")


def without_final_marks(line: Line, start: int, end: int) -> int:
    """Return the end without the full stop, comma or dash that closes the clause."""
    while end > start and (line.low[end - 1] in FINAL_MARKS or line.low[end - 1] in _LOOSE_ENDS):
        end -= 1
    return end


def _ends_content(line: Line, at: int, start: int, cues: CueTable) -> bool:
    word, after = line.low[at], line.word(at + 1)
    if word == ";" or (word == ")" and "(" not in line.low[start:at]) or (word == "according" and after == "to"):
        return True
    if word == ",":
        return _ends_at_comma(line, at, cues)
    if word in ("—", "–", "-", "--"):
        return after in ("and", "but", "a", "the", "though")
    if word in ("and", "but"):
        helped = after in ("has", "have", "had") and line.word(at + 2) in cues.verbs
        return helped or is_finite_cue(after, cues)
    return False


def _ends_at_comma(line: Line, comma: int, cues: CueTable) -> bool:
    after, next_but_one = line.word(comma + 1), line.word(comma + 2)
    cue = cues.verbs.get(after)
    if cue and cue.slots == {"gerund"} and cue.classes & _SAYING:
        return True
    if after in _NOT_RESTRICTING or after in ("while", "though", "although", "but", "whereas", "otherwise"):
        return True
    if after == "and":
        new_subject = any(is_finite_cue(line.word(at), cues) for at in range(comma + 2, comma + _NEW_SUBJECT))
        return is_finite_cue(next_but_one, cues) or next_but_one in ("has", "have", "had") or new_subject
    return False


_SAYING = frozenset(["say", "tell", "ask", "judge", "name", "describe as", "call for"])  # classes of speech


def is_finite_cue(word: str, cues: CueTable) -> bool:
    """Tell whether a word is a finite verb of saying: one that starts what another clause says."""
    cue = cues.verbs.get(word)
    return (
        cue is not None
        and bool(cue.classes & _SAYING)
        and bool(cue.slots & {"past", "third"})
        and "base" not in cue.slots
    )


def content_start(line: Line, end: int) -> int:
    """Return where the clause that ends before token `end` starts: after a dateline, a semicolon, a conjunction."""
    start = _dateline(line, end)
    for at in range(end - 1, start, -1):
        if line.low[at] == ";":
            start = at + 1
            break
    while start < end and (
        line.low[start] in CONJUNCTIONS or line.low[start] in (",", "meanwhile", "-", "–", "—", "--", "•")
    ):
        start += 1
    return start


def _dateline(line: Line, end: int) -> int:
    """Return the token after "CITY, June 15 (Agency) -", 0 where the sentence has no dateline."""
    for at in range(1, min(end, _LONGEST_DATELINE)):
        if line.low[at] not in ("-", "–", "—", "--"):
            continue
        head = [token.text for token in line.sentence.tokens[:at]]
        if head[0].isupper() or all(not text[0].isalpha() or text[0].isupper() or len(text) < 3 for text in head):
            return at + 1
    return 0


def opens_phrase(line: Line, at: int) -> bool:
    """Tell whether a clause or a noun phrase can start at this token."""
    word = line.word(at)
    if not word or word in BOUNDARIES or word in FINAL_MARKS or word in (",", "'s", "'"):
        return False
    if word in CONJUNCTIONS or word in PREPOSITIONS or word in AUXILIARIES:
        return False
    return word not in SUBORDINATORS or word == "that"


def is_clause(line: Line, at: int) -> bool:
    """Tell whether a clause of its own starts at this token: a subject pronoun, or a verb further on."""
    return (
        line.word(at) in SUBJECTS
        or has_verb(line, (at + 1, len(line)))
        or line.word(at) in DETERMINERS
        or is_adverb(line.word(at))
    )
