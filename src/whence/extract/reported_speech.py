"""Reported speech: what a sentence gives to the subject of a verb of saying, thinking, wanting, judging."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from whence.extract.clauses import Line, Range, has_verb, is_adverb, noun_phrase_after, subject_before, verb_group
from whence.extract.contents import content_end, content_start, is_finite_cue, opens_phrase, without_final_marks
from whence.extract.cues import Cue, CueTable
from whence.extract.function_words import (
    AUXILIARIES,
    BE,
    BOUNDARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FINAL_MARKS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
)
from whence.extract.telling import Telling, telling_of
from whence.language import word_set

__all__ = ["find_reported"]

_QUESTIONS = word_set("whether why how what when where who if")
_PERSONS = word_set("me him her us them you it reporters journalists lawmakers parliament")
_ASIDES = word_set("in on at to during from via through after before by with for over")
_NOMINAL = DETERMINERS - word_set("this that all some many few both most each any no")
# Forms that are as often nouns as verbs: what stands around them tells which.
_NOUN_TOO = word_set(
    """
    claim claims report reports plan plans promise promises demand demands call calls fear fears hope hopes estimate
    estimates offer offers request requests order orders vow vows pledge pledges doubt doubts suspect suspects note
    notes state states post posts answer answers charge charges find finds blame praise comment comments guess
    guesses appeal appeals protest protests shout shouts cry cries wish show shows label labels brand dispute
    disputes question questions quote quotes aim aims view views count counts list lists warning finding reading
    writing saying showing calling asking meaning feeling understanding hearing offering ruling rule rules worry
    worries notice notices judge judges mock slam reply replies murmur whisper whispers counter joke jokes put read
    """
)
# Verbs that another verb's infinitive is said with: "refused to say", "went on to say".
_LEADING = word_set(
    """
    decline declined declines refuse refused refuses refusing declining went go goes continue continued continues
    like likes quick proud
    """
)
_MINDED = frozenset(
    ["think", "know", "want", "intend", "find", "judge", "describe as"]
)  # classes of mind, not of speech
_LONGEST_OBJECT = 14  # tokens of an object before its "as", "at" or "to"
_LONGEST_NAME = 9  # tokens of the one addressed: "told the BBC's Arabic service"


def find_reported(line: Line, cues: CueTable) -> Iterator[Telling]:
    """Yield what the sentence gives to the subjects of its cue verbs."""
    last: Telling | None = None
    for at, word in enumerate(line.low):
        cue = cues.verbs.get(word)
        if cue is None or not _is_verb(line, at, cue) or _is_passive(line, at, cue):
            continue
        group = _whole_cue(line, verb_group(line, at))
        if group is None:
            continue
        for told in _of_verb(line, group, cue, cues):
            if last and _goes_on(line, group, cue, told):
                told = dataclasses.replace(told, source=last.source)
            if told.source is not None:
                last = told
                yield told


def _goes_on(line: Line, group: Range, cue: Cue, told: Telling) -> bool:
    """Tell whether the speaker is the one before: ", adding that", "and says" without a subject found."""
    before = line.word(group[0] - 1)
    return (before == "," and _is_gerund(line, group, cue)) or (before == "and" and told.source is None)


def _is_verb(line: Line, at: int, cue: Cue) -> bool:
    """Tell whether the word is a verb here: it is in "army reports that", not in "the reports of"."""
    before, after = line.word(at - 1), line.word(at + 1)
    if line.is_capital(at) and not line.is_title:
        return at == 0 and "gerund" in cue.slots
    if at == 0 or before in _NOMINAL or before in PREPOSITIONS - {"to"} or before in ("'s", "'"):
        return "gerund" in cue.slots and before in ("", "by")
    if cue.slots == {"gerund"} and before not in (",", "and") and before not in AUXILIARIES and not is_adverb(before):
        return "clause" in cue.takes and (after == "that" or after == ":" or after in QUOTES)
    if before == "to" or before in AUXILIARIES or before in PRONOUNS or before in RELATIVES or is_adverb(before):
        return True
    if line.low[at] not in _NOUN_TOO:
        return True
    if after in ("that", ":") or after in QUOTES or after in SUBJECTS or after in _NOMINAL:
        return True
    if after in PREPOSITIONS or after in ("and", "or", ",", ".", "'", "'s") or after in AUXILIARIES:
        return before == "," and "gerund" in cue.slots
    plural = before.endswith(("s", "men")) or before in ("people", "police", "and")
    return plural if "base" in cue.slots else not plural


def _is_passive(line: Line, at: int, cue: Cue) -> bool:
    """Tell whether the word is a participle that does not say: "was named", "the report published by"."""
    start, _ = verb_group(line, at)
    if "participle" in cue.slots and any(word in BE for word in line.low[start:at]):
        return True
    before = line.word(at - 1)
    told_by = line.word(at + 1) == "by" and before != "," and before not in PRONOUNS
    return "past" in cue.slots and (told_by or before in ("being", "be", "been"))


def _whole_cue(line: Line, group: Range) -> Range | None:
    """Return "refused to say" as one cue; None for an infinitive that another verb governs ("plans to announce")."""
    if line.word(group[0] - 1) != "to":
        return group
    leading = group[0] - 2
    if line.word(leading) == "on":
        leading -= 1
    if line.word(leading) not in _LEADING:
        return None
    return verb_group(line, leading)[0], group[1]


def _of_verb(line: Line, group: Range, cue: Cue, cues: CueTable) -> Iterator[Telling]:
    if _speaks_of_himself(line, group, cue):
        return
    inverted = _inverted_subject(line, group, cue)
    if inverted is not None:
        yield from _closing(line, group, inverted, cue, cues)
        return
    right = _right(line, group, cue)
    source = _source(line, group, cue, closing=right is None)
    quoted_before = source is not None and line.closes(source[0] - 1)
    if source is not None and (quoted_before or right is None):
        yield from _closing(line, group, source, cue, cues)
    shared = line.word(group[0] - 1) == "and"
    if right is not None and (source is not None or shared or _is_gerund(line, group, cue)):
        cue_end, start = right
        end = content_end(line, start, cues, phrase="clause" not in cue.takes and line.low[start] != "that")
        if line.word(group[0] - 1) in RELATIVES and line.word(group[0] - 2) == ",":
            end = next((at for at in range(start, end) if line.low[at] == ","), end)
        if end > start:
            yield telling_of(line, source, (group[0], cue_end), (start, end), cue.why)


def _is_gerund(line: Line, group: Range, cue: Cue) -> bool:
    """Tell a participle clause (", saying that") from a progressive form ("is saying that")."""
    return cue.slots == {"gerund"} and not any(word in AUXILIARIES for word in line.low[group[0] : group[1]])


def _speaks_of_himself(line: Line, group: Range, cue: Cue) -> bool:
    """Tell "I think", "we want" inside quoted words: part of what the speaker says, not a source of its own."""
    if line.word(group[0] - 1) not in ("i", "we", "you") or not cue.classes & _MINDED:
        return False
    return any(line.opens(at) for at in range(group[0])) or line.sentence.segment != "body"


def _inverted_subject(line: Line, group: Range, cue: Cue) -> Range | None:
    """Return the subject after its verb: "“...,” said X", "..., says X"."""
    start = group[1]
    if (
        group[0] == 0
        or "before" not in cue.takes
        or cue.slots == {"gerund"}
        or not opens_phrase(line, start)
        or line.word(start) == "that"
    ):
        return None
    if line.closes(group[0] - 1):
        return noun_phrase_after(line, start)
    if line.low[group[0] - 1] != "," or line.word(start) in SUBJECTS or "before" not in cue.takes:
        return None
    found = noun_phrase_after(line, start)
    ends = found is not None and line.word(found[1]) in ("", ".", ",", ";", "?", "!")
    return (
        found
        if found and ends and not has_verb(line, (start, start + 1)) and subject_before(line, group[0]) is None
        else None
    )


def _source(line: Line, group: Range, cue: Cue, *, closing: bool) -> Range | None:
    if _is_gerund(line, group, cue):
        return _subject_of_sentence(line, group[0])
    if line.word(group[0] - 1) in ("and", "but") or (
        line.word(group[0] - 1) == "," and line.word(group[0] - 2) in ("and", "but")
    ):
        return _subject_of_last_verb(line, group[0] - 1)
    if line.word(group[0] - 1) in ("who", "which", "that"):
        return _antecedent(line, group[0] - 1)
    return subject_before(line, group[0], closing=closing)


def _antecedent(line: Line, relative: int) -> Range | None:
    """Return the noun phrase that "who", "which" stands for."""
    return subject_before(line, relative - (line.word(relative - 1) == ",")) if relative else None


def _subject_of_sentence(line: Line, end: int) -> Range | None:
    """Return the subject of the verb before a participle clause: "X denied it, saying ..."."""
    start = next((at + 1 for at in range(end - 1, 0, -1) if line.low[at] == ";"), 0)
    for at in range(start + 1, end):
        if has_verb(line, (at, at + 1)):
            return subject_before(line, verb_group(line, at)[0])
    return None


def _subject_of_last_verb(line: Line, end: int) -> Range | None:
    """Return the subject that a second verb shares: "it handed out tents and says ..."."""
    for at in range(end - 1, 0, -1):
        if line.low[at] == ";":
            return None
        loosely = line.low[at].endswith("ed") and line.word(at - 1) not in DETERMINERS | PREPOSITIONS
        if (loosely or has_verb(line, (at, at + 1))) and (found := subject_before(line, verb_group(line, at)[0])):
            return found
    return None


def _right(line: Line, group: Range, cue: Cue) -> Range | None:
    """Return where the cue ends and where its content starts, to the right of it; None without content there."""
    end = group[1]
    at = _after_asides(line, end, cue)
    word, after, takes = line.word(at), line.word(at + 1), cue.takes
    speaks = bool(takes & {"quote", "clause"})
    if word == "that" and "that" in takes and after not in (",", ".", ""):
        return end, at
    if speaks and (word in QUOTES and line.opens(at)):
        return end, at
    if speaks and (word == ":" or (word == "," and after in QUOTES)) and after and after not in FINAL_MARKS:
        return end, at + 1
    if word in _QUESTIONS and "whether" in takes:
        return end, at
    if word == "to" and "to" in takes and _is_infinitive(line, at + 1):
        return end, at
    if word in PREPOSITIONS and word in takes and at == end and after:
        return at + 1, at + 1
    if not opens_phrase(line, at) or word in QUOTES:
        return None
    if "clause" in takes or ("object" in takes and at == end) or _has_object_link(line, at, takes):
        return end, at
    return None


def _has_object_link(line: Line, at: int, takes: frozenset[str]) -> bool:
    """Tell whether a word that the cue's object needs follows it: "describes X as", "put the dead at", "wants X to"."""
    links = {link.removeprefix("object ") for link in takes if link.startswith("object ")}
    if not links:
        return False
    for here in range(at + 1, min(len(line), at + _LONGEST_OBJECT)):
        if line.low[here] in links:
            return line.low[here] != "to" or _is_infinitive(line, here + 1) or line.word(here + 1) in QUOTES
        if line.low[here] in BOUNDARIES or line.low[here] in FINAL_MARKS or line.low[here] in ("that", ","):
            return False
    return False


def _is_infinitive(line: Line, at: int) -> bool:
    word = line.word(at)
    return (
        bool(word) and word.isalpha() and word not in DETERMINERS and word not in PRONOUNS and not line.is_capital(at)
    )


def _after_asides(line: Line, at: int, cue: Cue) -> int:
    """Return the token after the one addressed, the times and the places told between a cue and its content."""
    here = _after_person(line, at, cue) if "person" in cue.takes else at
    while here < len(line):
        word = line.low[here]
        if word in TIMES or (is_adverb(word) and word not in ("not", "never")):
            here += 1
        elif word in _ASIDES and word not in cue.takes and line.word(here + 1) in TIMES:
            dated = line.word(here + 2).isdigit() and line.word(here + 3) in ("that", ",")  # "in June 2021 that"
            here += 2 + dated
        elif word in _ASIDES and word not in cue.takes and (stop := _phrase_stop(line, here + 1)) > here + 1:
            here = stop
        else:
            break
    return here


def _after_person(line: Line, at: int, cue: Cue) -> int:
    if line.word(at) in _PERSONS:
        return at + 1
    if line.word(at) in cue.takes:  # "warned that", "warned of": nobody is addressed
        return at
    stop = _phrase_stop(line, at)
    after = line.word(stop)
    known = after in ("that", "to", ":", ",", ".", "in", "on", "at", "of", "about", "during", "by", "")
    return stop if known or after in QUOTES or after in SUBJECTS or after in DETERMINERS or after in TIMES else at


def _phrase_stop(line: Line, at: int) -> int:
    """Return where a short noun phrase that starts at `at` stops: a determiner, then names or plain words."""
    here = at + (line.word(at) in DETERMINERS)
    named = line.is_capital(here)
    while here < len(line) and here - at < _LONGEST_NAME and not _stops_phrase(line, here, named):
        here += 2 if line.low[here] == "of" and line.word(here + 1) in DETERMINERS else 1
    return here


def _stops_phrase(line: Line, at: int, named: bool) -> bool:
    word = line.low[at]
    if word in BOUNDARIES or word in FINAL_MARKS or word in QUOTES or word in (",", "to"):
        return True
    if word in AUXILIARIES or word in SUBJECTS or word in SUBORDINATORS or word in TIMES or word in DETERMINERS:
        return True
    if word in PREPOSITIONS and word != "of":
        return True
    return named and not (line.is_capital(at) or word in ("of", "'s", "and"))


def _closing(line: Line, group: Range, source: Range, cue: Cue, cues: CueTable) -> Iterator[Telling]:
    """Yield the clause that "..., X said" closes, and the one that goes on after it."""
    first = min(group[0], source[0])
    tail = max(group[1], source[1])
    if line.word(first - 1) == "as":
        first -= 1
    if first == 0:
        if "before" in cue.takes:
            yield from _after_opening(line, group, source, cue.why)
        return
    if not (line.closes(first - 1) or (line.low[first - 1] == "," and "before" in cue.takes)):
        return
    if not (line.closes(first - 1) or "person" in cue.takes or _ends_clause(line, tail)):
        return
    start, end = content_start(line, first), without_final_marks(line, 0, first)
    if end - start >= (2 if line.closes(end - 1) else 1):
        yield telling_of(line, source, group, (start, end), cue.why)
    resumed = _resumed(line, tail, cues)
    if resumed is not None:
        yield telling_of(line, source, group, resumed, cue.why)


def _ends_clause(line: Line, at: int) -> bool:
    """Tell whether nothing but asides follows a closing "X said": "believed to be" goes on."""
    word = line.word(at)
    return (
        not word[:1].isalpha()
        or word in TIMES
        or (word in _ASIDES and word != "to")
        or word in _PERSONS
        or is_adverb(word)
        or (line.is_capital(at) or word in DETERMINERS or word in ("to", "as"))
    )


def _after_opening(line: Line, group: Range, source: Range, why: str) -> Iterator[Telling]:
    """Yield what follows "As X said, ..."."""
    comma = next((at for at in range(group[1], len(line)) if line.low[at] == ","), None)
    if line.low[0] == "as" and comma is not None and comma + 2 < len(line):
        yield telling_of(line, source, group, (comma + 1, without_final_marks(line, comma + 1, len(line))), why)


def _resumed(line: Line, tail: int, cues: CueTable) -> Range | None:
    """Return the rest of the sentence where the reported clause goes on: "..., X said, but ..."."""
    at = tail
    while at < len(line) and line.low[at] not in (",", ";", "—") and line.low[at] not in FINAL_MARKS:
        at += 1
    if line.word(at) != "," or at - tail > _LONGEST_NAME:
        return None
    start = at + 1 + (line.word(at + 1) in CONJUNCTIONS)
    if any(is_finite_cue(line.word(here), cues) for here in range(start + 1, start + _LONGEST_NAME)):
        return None
    goes_on = line.word(at + 1) in ("and", "but") or (start < len(line) and line.opens(start))
    end = without_final_marks(line, start, len(line))
    return (start, end) if goes_on and end - start > 1 else None
