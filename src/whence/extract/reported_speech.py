"""Indirect speech: what a sentence gives to a source by a verb, a noun, "according to", or as hearsay."""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.clauses import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    RELATIVES,
    STOPS,
    SUBJECTS,
    SUBORDINATORS,
    TIME_WORDS,
    Line,
    Range,
    has_verb,
    is_adverb,
    noun_phrase_after,
    subject_before,
    verb_group,
)
from whence.extract.cues import CueTable, NounCue, VerbCue
from whence.extract.telling import Telling

__all__ = ["find_reported"]

_QUESTIONS = frozenset("whether why how what when where who if".split())
CLOSING_QUOTES = frozenset('”»"')
_PERSONS = frozenset("me him her us them you it reporters journalists lawmakers parliament".split())


def find_reported(line: Line, cues: CueTable) -> Iterator[Telling]:
    """Yield what the sentence gives to sources."""
    for at, word in enumerate(line.low):
        verb = cues.verbs.get(word)
        if word in cues.passives and (told := _hearsay(line, at)):
            yield told
        elif verb and _is_verb(line, at, verb):
            yield from _by_verb(line, at, verb)
        elif (noun := cues.nouns.get(word)) and (told := _by_noun(line, at, noun)):
            yield told
        elif word in cues.adverbs and (told := _by_adverb(line, at)):
            yield told
    yield from _by_lead(line, cues)


def _is_verb(line: Line, at: int, cue: VerbCue) -> bool:
    """Tell whether the word is a verb here: "army reports that" is, "the reports of" is not, "the claimed attack" is not."""
    before = line.low[at - 1] if at else ""
    if (
        at == 0
        or before in PREPOSITIONS
        or before in DETERMINERS - {"this", "that", "all", "some", "many", "few", "both", "most", "each"}
        or before in ("'s", "'")
    ):
        return bool(cue.slots & {"gerund"}) and before in ("", ",", "by")
    if before == "to" or before in AUXILIARIES or before in PRONOUNS or before in RELATIVES or is_adverb(before):
        return True
    if cue.slots & {"past", "gerund"}:
        return True
    after = line.low[at + 1] if at + 1 < len(line) else ""
    if after in ("of", "by", "from", "in", "on", "and", ",", ".", "for"):
        return False
    return (
        "base" not in cue.slots
        or before.endswith("s")
        or before.endswith("ople")
        or before in ("and", "men", "women", "police")
    )


def _by_verb(line: Line, at: int, cue: VerbCue) -> Iterator[Telling]:
    group = verb_group(line, at)
    if _is_passive(line, at, group, cue):
        return
    if group[0] and line.low[group[0] - 1] == "to":
        widened = _widened(line, group)
        if widened is None:
            return
        group = widened
    if _is_inverted(line, group, cue):
        yield from _before(line, group, None, cue)
        return
    source = _source_of(line, at, group, cue)
    if source and "quote" in cue.takes and source[0] and line.low[source[0] - 1] in CLOSING_QUOTES:
        yield from _before(line, group, source, cue)
    right = _right(line, group, cue)
    if right is not None:
        cue_end, start = right
        end = _content_end(line, start)
        if end > start and (source or cue.slots & {"gerund"}):
            yield _telling(line, source, (group[0], cue_end), (start, end), cue.why)
            return
    if "before" in cue.takes and not (source and line.low[source[0] - 1] in CLOSING_QUOTES):
        yield from _before(line, group, source, cue)


def _is_inverted(line: Line, group: Range, cue: VerbCue) -> bool:
    """Tell whether the subject follows: "“...,” said X". Not after a participle, nor before "that" or a quotation."""
    if group[0] == 0 or "before" not in cue.takes or not cue.slots & {"past", "third", "base"}:
        return False
    after = line.low[group[1]] if group[1] < len(line) else ""
    if line.low[group[0] - 1] not in CLOSING_QUOTES or after in ("that", ":", ",", ".", "to", "") or after in QUOTES:
        return False
    return after in PRONOUNS or after in DETERMINERS or line.is_name(group[1]) or after.isalpha()


def _is_passive(line: Line, at: int, group: Range, cue: VerbCue) -> bool:
    """A participle after a form of "be", or without a subject of its own ("the man named in the report")."""
    helpers = line.low[group[0] : at]
    if "participle" in cue.slots and any(
        word in ("is", "are", "was", "were", "be", "been", "being", "am") for word in helpers
    ):
        return True
    return "past" in cue.slots and at + 1 < len(line) and line.low[at + 1] == "by"


_LEADING_TO = frozenset(
    "decline declined declines refuse refused refuses refusing declining went go goes continue continued continues wants wanted".split()
)


def _widened(line: Line, group: Range) -> Range | None:
    """Return "refused to say", "went on to say" as one cue; None for an infinitive that another verb governs."""
    at = group[0] - 2
    if at >= 1 and line.low[at] == "on":
        at -= 1
    if at < 0 or line.low[at] not in _LEADING_TO:
        return None
    return verb_group(line, at)[0], group[1]


def _source_of(line: Line, at: int, group: Range, cue: VerbCue) -> Range | None:
    if cue.slots == {"gerund"}:
        return _subject_of_sentence(line, group[0])
    found = subject_before(line, group[0])
    if found and line.low[found[1] - 1] in ("who", "which", "that"):
        antecedent = subject_before(line, found[1] - 1)
        return antecedent or found
    return found


def _subject_of_sentence(line: Line, end: int) -> Range | None:
    """Return the subject of the verb before a participle clause (", saying that ..."): the first subject of the sentence."""
    for at in range(1, end):
        if (
            line.low[at] in AUXILIARIES
            or (line.low[at].endswith("ed") and line.low[at - 1] not in DETERMINERS)
            or line.low[at] in ("said", "told", "says", "say", "made", "took", "gave", "came", "went")
        ):
            return subject_before(line, verb_group(line, at)[0])
    return None


def _right(line: Line, group: Range, cue: VerbCue) -> tuple[int, int] | None:
    """Return where the cue ends and where its content starts to the right of it; None without content there."""
    at = _skip_asides(line, group[1], cue)
    if at >= len(line):
        return None
    word = line.low[at]
    after = line.low[at + 1] if at + 1 < len(line) else ""
    if word == "that" and "that" in cue.takes and after not in (",", ".", ""):
        return group[1], at
    if word in QUOTES and cue.takes & {"quote", "clause"}:
        return group[1], at
    if word == ":" and cue.takes & {"quote", "clause"} and at + 2 < len(line):
        return group[1], at + 1
    if word == "," and after in QUOTES and cue.takes & {"quote", "clause"}:
        return group[1], at + 1
    if word in _QUESTIONS and "whether" in cue.takes:
        return group[1], at
    if (
        word == "to"
        and "to" in cue.takes
        and after
        and after not in DETERMINERS
        and after not in PRONOUNS
        and not line.is_name(at + 1)
    ):
        return group[1], at
    if word in PREPOSITIONS and word in cue.takes and at == group[1]:
        return (at + 1, at + 1) if at + 1 < len(line) else None
    if not _opens_phrase(line, at):
        return None
    if "clause" in cue.takes and has_verb(line, (at + 1, min(len(line), at + 40))):
        return group[1], at
    if "object" in cue.takes and at == group[1]:
        return group[1], at
    return None


def _skip_asides(line: Line, at: int, cue: VerbCue) -> int:
    """Return the token after the one addressed, times, and places told between a cue and its content."""
    if "person" in cue.takes:
        at = _skip_person(line, at)
    here = at
    while here < len(line):
        if line.low[here] in TIME_WORDS or (is_adverb(line.low[here]) and line.low[here] != "not"):
            here += 1
            continue
        if (
            line.low[here]
            in ("in", "on", "at", "to", "during", "from", "via", "through", "after", "before", "by", "with", "for")
            and line.low[here] not in cue.takes
        ):
            stop = _phrase_stop(line, here + 1)
            if stop > here + 1:
                here = stop
                continue
        break
    return here


def _skip_person(line: Line, at: int) -> int:
    if at < len(line) and line.low[at] in _PERSONS:
        return at + 1
    stop = _phrase_stop(line, at)
    after = line.low[stop] if stop < len(line) else ""
    if (
        after in ("that", "to", ":", ",", "in", "on", "at", "of", "about")
        or after in QUOTES
        or after in SUBJECTS
        or after in DETERMINERS
        or after in TIME_WORDS
    ):
        return stop
    return at


def _phrase_stop(line: Line, at: int) -> int:
    """Return where a short noun phrase that starts at `at` stops: a determiner, then names or plain words."""
    here = at
    if here < len(line) and (line.low[here] in DETERMINERS or line.low[here] in ("reporters",)):
        here += 1
    named = here < len(line) and line.sentence.tokens[here].text[:1].isupper()
    while here < len(line) and here - at < 9:
        word = line.low[here]
        if (
            word in STOPS
            or word in (",", ".", "that", "to")
            or word in AUXILIARIES
            or word in SUBJECTS
            or (word in DETERMINERS and here > at)
            or word in SUBORDINATORS
        ):
            break
        if word in PREPOSITIONS and word != "of" or word in TIME_WORDS:
            break
        if named and not (line.sentence.tokens[here].text[:1].isupper() or word in ("of", "'s", "and")):
            break
        here += 1
        if word == "of" and here < len(line) and line.low[here] in DETERMINERS:
            here += 1
    return here


def _opens_phrase(line: Line, at: int) -> bool:
    word = line.low[at]
    return not (
        word in STOPS
        or word in (",", ".", "?", "!", "'s", "and", "or", "but")
        or word in PREPOSITIONS
        or word in AUXILIARIES
        or (word in SUBORDINATORS and word != "that")
    )


_CLOSERS = frozenset(".?!,;")


def _content_end(line: Line, start: int) -> int:
    """Return where content that starts at `start` ends: before the next cue of another clause, or the sentence's last mark."""
    depth = 0
    for at in range(start, len(line)):
        word = line.low[at]
        if word in ("“", "«"):
            depth += 1
        elif word in ("”", "»"):
            depth -= 1
            if depth < 0:
                return _without_stop(line, start, at)
            continue
        if depth > 0:
            continue
        if word == ";":
            return at
        if word == "," and _new_clause_after(line, at):
            return at
        if word == "according" and at > start:
            return _without_stop(line, start, at)
    return _without_stop(line, start, len(line))


_GERUNDS = frozenset(
    "adding saying noting calling citing telling arguing claiming insisting stressing warning referring accusing according quoting".split()
)


def _new_clause_after(line: Line, comma: int) -> bool:
    after = line.low[comma + 1] if comma + 1 < len(line) else ""
    if after in _GERUNDS:
        return True
    return after == "but" and any(
        word in ("said", "says", "told", "denied", "added") for word in line.low[comma + 1 : comma + 8]
    )


def _without_stop(line: Line, start: int, end: int) -> int:
    while end > start and line.low[end - 1] in _CLOSERS:
        end -= 1
    return end


def _before(line: Line, group: Range, source: Range | None, cue: VerbCue) -> Iterator[Telling]:
    """Yield the clause in front of "..., X said" or "..., said X"; both halves where the sentence goes on after it."""
    if source and source[0] > 1 and line.low[source[0] - 1] == "as":
        source = source[0] - 1, source[1]
    after = group[1]
    if source is None or source[0] == 0 or line.low[source[0] - 1] not in (",", "”", "as", '"'):
        if group[0] == 0 or line.low[group[0] - 1] != "," or cue.slots & {"gerund"}:
            if source and source[0] == 1 and line.low[0] == "as":
                yield from _after_as(line, source, group, cue)
            return
        source = noun_phrase_after(line, group[1])
        if source is None:
            return
        left_end, after = group[0] - 1, source[1]
    elif line.low[source[0]] == "as":
        source = source[0] + 1, source[1]
        left_end = source[0] - 1
    else:
        left_end = source[0] - 1 if line.low[source[0] - 1] == "," else source[0]
    start = _left_start(line, left_end)
    if left_end - start < 3:
        return
    yield _telling(line, source, group, (start, _without_stop(line, start, left_end)), cue.why)


def _after_as(line: Line, source: Range, group: Range, cue: VerbCue) -> Iterator[Telling]:
    """Yield what follows "As X said, ..."."""
    comma = next((at for at in range(group[1], len(line)) if line.low[at] == ","), None)
    if comma is not None and comma + 2 < len(line):
        yield _telling(line, source, group, (comma + 1, _without_stop(line, comma + 1, len(line))), cue.why)


def _left_start(line: Line, end: int) -> int:
    """Return where the clause before a closing attribution starts: after a dateline, a semicolon, an opening conjunction."""
    start = 0
    for at in range(min(end, 14)):
        if line.low[at] in ("-", "–", "—", "--") and all(
            t.text[:1].isupper() or t.text[:1].isdigit() or not t.text[:1].isalpha() or t.text in ("de",)
            for t in line.sentence.tokens[:at]
        ):
            start = at + 1
    for at in range(end - 1, start, -1):
        if line.low[at] == ";":
            start = at + 1
            break
    while start < end and line.low[start] in ("and", "but", "meanwhile", ",", "so"):
        start += 1
    return start


def _by_noun(line: Line, at: int, cue: NounCue) -> Telling | None:
    after = line.low[at + 1] if at + 1 < len(line) else ""
    if after not in cue.takes or at + 2 >= len(line):
        return None
    source = _owner(line, at)
    keeps = after not in ("that", "to")
    start = at + 2 if keeps else at + 1
    if after == "to" and (line.low[at + 2] in DETERMINERS or line.is_name(at + 2)):
        return None
    if source is None and keeps and cue.lemma not in ("report", "rumour", "allegation"):
        return None
    end = _content_end(line, start)
    return _telling(line, source, (at, at + 2 if keeps else at + 1), (start, end), cue.why) if end > start else None


def _owner(line: Line, at: int) -> Range | None:
    """Return whose claim it is: "X's claim", "their claim"."""
    here = at - 1
    while here > 0 and at - here < 4 and line.low[here] not in ("'s", "'") and line.low[here] not in DETERMINERS:
        here -= 1
    if here >= 0 and line.low[here] in ("his", "her", "their", "its", "our", "my", "your"):
        return here, here + 1
    if here > 0 and line.low[here] in ("'s", "'"):
        return subject_before(line, here)
    return None


def _hearsay(line: Line, at: int) -> Telling | None:
    """Read "is said to have fled", "it is believed that ...", "suspected of ..."."""
    group = verb_group(line, at)
    passive = any(word in ("is", "are", "was", "were", "been", "be", "being") for word in line.low[group[0] : at])
    after = line.low[at + 1] if at + 1 < len(line) else ""
    if passive and after in ("to", "that") and at + 2 < len(line):
        end = _content_end(line, at + 1)
        return _telling(line, None, group, (at + 1, end), "Told as hearsay, without a source.")
    if (
        after in ("of", "with")
        and line.low[at] in ("accused", "suspected", "charged")
        and (passive or line.low[at - 1] not in DETERMINERS)
    ):
        if not passive and at + 2 < len(line) and subject_before(line, at) and line.low[at] == "accused":
            return None
        return (
            _telling(
                line,
                None,
                (group[0], at + 2),
                (at + 2, _content_end(line, at + 2)),
                "An accusation whose author is not told.",
            )
            if at + 2 < len(line)
            else None
        )
    return None


def _by_adverb(line: Line, at: int) -> Telling | None:
    start = at + 1
    if start >= len(line):
        return None
    end = _content_end(line, start)
    return (
        _telling(line, None, (at, at + 1), (start, end), "Told as hearsay, without a source.")
        if end - start > 1
        else None
    )


def _by_lead(line: Line, cues: CueTable) -> Iterator[Telling]:
    for lead in cues.leads:
        for at in range(len(line) - len(lead)):
            if line.low[at] == lead[0] and line.low[at : at + len(lead)] == lead:
                told = _led(line, (at, at + len(lead)))
                if told:
                    yield told


def _led(line: Line, lead: Range) -> Telling | None:
    source = noun_phrase_after(line, lead[1])
    if source is None:
        return None
    if lead[0] <= 1:
        start = source[1]
        while start < len(line) and line.low[start] == ",":
            start += 1
        content = start, _without_stop(line, start, len(line))
    else:
        stop = lead[0]
        content = _left_start(line, stop), _without_stop(line, 0, stop)
    if content[1] - content[0] < 2:
        return None
    return _telling(line, source, lead, content, "The text names its source outright.")


def _telling(line: Line, source: Range | None, cue: Range, content: Range, why: str) -> Telling:
    return Telling(
        source=line.offsets(source) if source else None,
        cue=line.offsets(cue),
        content=(line.offsets(content),),
        why=why,
    )
