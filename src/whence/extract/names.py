"""Capitalised names in a sentence: which words stand together as one name."""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.evidence import Evidence, is_capital, is_known, is_shouted, is_titled, opens
from whence.extract.function_words import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from whence.extract.layout import Sentence
from whence.extract.lexicons import load_countries, load_known, load_name_words

__all__ = ["find_names"]

Range = tuple[int, int]

_CLOSED = (ADVERBS | AUXILIARIES | DETERMINERS | PREPOSITIONS | PRONOUNS | SUBORDINATORS) - {"may", "march", "will"}
_CALENDAR = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan.",
        "feb.",
        "mar.",
        "apr.",
        "jun.",
        "jul.",
        "aug.",
        "sep.",
        "sept.",
        "oct.",
        "nov.",
        "dec.",
        "ramadan",
        "eid",
        "christmas",
        "easter",
        "ad",
        "bc",
        "gmt",
        "am",
        "pm",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
)
# Names of bodies go on over these: Ministry of Defence, Front for the Liberation of X, Islamic Movement of Uzbekistan.
_LINKS = frozenset(["of", "for", "against", "in", "to", "on"])
_LONGEST_LINK = 3  # tokens between the parts of one name: "for", "the"; "of", "the"
_GENERIC = frozenset(["i", "a", "q", "i'm", "i'd", "i'll", "i've", "p.s", "ps", "re", "fwd", "ok"])


def find_names(sentence: Sentence, evidence: Evidence) -> tuple[Range, ...]:
    """Return the token ranges of the names of a sentence, in order, titles included ("Gen. Abdul Raziq")."""
    flags = _flags(sentence, evidence)
    found: list[Range] = []
    for first, last in _runs(sentence, flags):
        if found and _joins(sentence, found[-1], (first, last)):
            found[-1] = found[-1][0], last
        else:
            found.append((first, last))
    return tuple(part for name in found for part in _parts(sentence, name))


def _flags(sentence: Sentence, evidence: Evidence) -> list[bool]:
    tokens = sentence.tokens
    loud = is_shouted(sentence) or is_titled(sentence)
    flags = []
    for at, token in enumerate(tokens):
        word = token.text
        low = word.lower().replace("’", "'")
        if not is_capital(word) or low in _CALENDAR or low in _GENERIC:
            flags.append(False)
        elif loud:
            flags.append(_stands_out(word, low, evidence))
        elif opens(tokens, at):
            flags.append(_opens_with_name(sentence, at, evidence))
        else:
            flags.append(not (low in _CLOSED and not word.isupper()) or word in ("US", "IS", "IT", "Will"))
    return flags


def _stands_out(word: str, low: str, evidence: Evidence) -> bool:
    """In a headline or a shouted line only what is a name elsewhere is one."""
    if low in _CLOSED and word != "US":
        return False
    proper = word.title() if word.isupper() and len(word) > 4 else word
    return is_known(proper) or evidence.capital[proper] > 0 or (not evidence.common(low) and not evidence.small[low])


def _opens_with_name(sentence: Sentence, at: int, evidence: Evidence) -> bool:
    word = sentence.tokens[at].text
    low = word.lower().replace("’", "'")
    if low in _CLOSED and word not in ("US", "Al", "El"):
        return False
    if is_known(word) or (word.isupper() and len(word) > 1) or any(letter.isupper() for letter in word[1:]):
        return True
    if evidence.is_name_word(word):
        return True
    after = sentence.tokens[at + 1].text if at + 1 < len(sentence.tokens) else ""
    if not is_capital(after) or after.lower() in _CLOSED | _CALENDAR:
        return False
    words = load_name_words()
    return low in words.titles or low in words.title_modifiers or low in words.kinds


def _runs(sentence: Sentence, flags: list[bool]) -> Iterator[Range]:
    """Yield runs of capitalised words with the particles between them: Osama bin Laden, Rio de Janeiro."""
    tokens, particles = sentence.tokens, load_name_words().particles
    at = 0
    while at < len(tokens):
        if not flags[at]:
            at += 1
            continue
        last = at + 1
        while last < len(tokens):
            step = last
            while step < len(tokens) and step - last < 2 and tokens[step].text in particles:
                step += 1
            if (
                step < len(tokens)
                and (flags[step] or (step == last and _numbers(tokens[step].text)))
                and tokens[step - 1].end < tokens[step].start + 1
            ):
                last = step + 1
            else:
                break
        yield at, last
        at = last


def _numbers(word: str) -> bool:
    return word.isdigit() and len(word) < 3


def _joins(sentence: Sentence, before: Range, after: Range) -> bool:
    """Tell whether two runs are one name: a word that names a body, "of" or "for", and what it is for."""
    link = [token.text for token in sentence.tokens[before[1] : after[0]]]
    if not link or len(link) > _LONGEST_LINK:
        return False
    words = load_name_words()
    head = sentence.tokens[before[1] - 1].text.lower()
    start = [token.text for token in sentence.tokens[before[0] : before[1]]]
    if link == ["&"]:
        return True
    if link == ["and"]:
        return _pairs(sentence, before, after)
    if link[0] not in _LINKS or link[1:] not in ([], ["the"]):
        return False
    if head in words.titles and words.kinds.get(head) is None:
        return False
    kind = words.kinds.get(head) or words.kinds.get(start[0].lower())
    if link[0] == "of":
        return kind is not None and (kind not in ("place", "population") or head in _OF_PLACES)
    return link[0] == "for" and kind in ("armed-group", "organisation", "government-body", "media")


_OF_PLACES = frozenset(
    ["gulf", "bay", "strait", "straits", "republic", "sea", "province", "state", "cape", "horn", "state", "islands"]
)


def _pairs(sentence: Sentence, before: Range, after: Range) -> bool:
    """Tell "Ministry of Interior and Justice" from "Iran and Russia": two plain words after "of" or "for"."""
    inner = [token.text for token in sentence.tokens[before[0] : before[1]]]
    ends = sentence.tokens[before[1] - 1].text, sentence.tokens[after[0]].text
    linked = "of" in inner or "for" in inner
    return (
        linked
        and not any(end in load_countries() or end in load_known() for end in ends)
        and after[1] - after[0] == 1
        and (load_name_words().kinds.get(inner[0].lower()) in ("government-body", "organisation", "armed-group"))
    )


def _parts(sentence: Sentence, name: Range) -> Iterator[Range]:
    """Split a run where a nationality or a known body stands before a title: "Turkish | President Erdogan"."""
    words = load_name_words()
    first, last = name
    texts = [token.text for token in sentence.tokens[first:last]]
    if " ".join(texts) in load_known():
        yield name
        return
    cut = next((at for at in range(1, len(texts)) if texts[at].lower() in words.titles), None)
    if cut is not None:
        while cut > 1 and texts[cut - 1].lower() in words.title_modifiers:
            cut -= 1
        lead = " ".join(texts[:cut])
        if (is_known(lead) or words.kinds.get(texts[cut - 1].lower()) is not None) and lead.lower() not in words.titles:
            yield first, first + cut
            yield first + cut, last
            return
    yield name
