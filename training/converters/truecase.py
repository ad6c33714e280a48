"""Upper-case text to ordinary case: each word as the reference texts write it before such a word, names as names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
MONTH = re.compile("JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC")
TITLE = re.compile(
    "GENERAL|COLONEL|MAJOR|CAPTAIN|LIEUTENANT|SERGEANT|MONSIGNOR|FATHER|ARCHBISHOP|BISHOP|JUDGE|PRESIDENT|MINISTER|"
    "COMMANDER|SENATOR|AMBASSADOR|ENGINEER|DOCTOR"
)  # capitalised before a name
SMALL = re.compile("del?|las?|los|el|y|d[ao]s?|of|the|and|for|in|to|e")  # small inside a name
ENDINGS = (
    *("s", "es", "d", "ed", "ing", "ly", "er", "ers", "al", "ally"),
    *("ness", "ist", "ists", "ment", "ments", "ion", "ions"),
)
STARTS = ("un", "non", "re", "anti", "counter", "dis", "pre", "in", "im")
LEAST = 3  # a word seen so often before such a word is judged by that; below, by all its places
SURE = 0.9  # a word written small so often is small everywhere
WINDOW = 120  # characters before a word in which its sentence's beginning shows
BEGINS = re.compile(r"(?:^|\n\n|[.?!][\"')\]]* |-- (?:\[[^\]]*\] )*|: (?=\"))[\"'(\[]*$")
INITIAL = re.compile(r"\b(?:[A-Z]|NO)\. $")
SMALL_ENDING = re.compile(
    r"\w{4}(?:ING|LESS|TIONS?|NESS|MENTS?|ABLE|IBLE|OUS|LY|IVE|ISM|ISTS?|IZED|ATED|SHIP|TORY|TIC)$"
)
HEADLINE = 0.6  # a line with more capitalised words than this tells nothing of case


@dataclass(slots=True)
class CaseTable:
    """How often each word stands in each case, inside sentences: by itself, before a capital, beside a word."""

    alone: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    before: dict[tuple[str, bool], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    pairs: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def count(self, words: Sequence[str]) -> None:
        """Count one sentence's words; its first is left out, and a headline's all."""
        if sum(word[0].isupper() for word in words) > HEADLINE * len(words):
            return
        for at in range(1, len(words)):
            word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
            low = word.lower()
            self.alone[low][word] += 1
            self.before[low, after[:1].isupper()][word] += 1
            self.pairs[words[at - 1].lower(), low][f"{words[at - 1]} {word}"] += 1

    def best(self, word: str, prior: str, after: str) -> str | None:
        """Return the likeliest form of a word between `prior` and `after` (already cased); None where it is unknown."""
        low = word.lower()
        alone = self.alone.get(low, Counter())
        if alone[low] >= SURE * sum(alone.values()) > 0:
            return low
        beside = _commonest(self.pairs.get((low, after.lower()))).split(" ")
        if after and beside[-1] == after:
            return beside[0]
        before = _commonest(self.before.get((low, after[:1].isupper())))
        if before and after[:1].isupper():
            return before
        behind = _commonest(self.pairs.get((prior.lower(), low))).split(" ")
        if behind[-1] and (behind[-1] == low or behind[0] != behind[0].lower()):
            return behind[-1]
        return before or _commonest(alone) or None

    def is_small(self, word: str) -> bool:
        """Tell whether a word, or what it is made from by an ending, is mostly written small."""
        return any(
            stem in self.alone and _commonest(self.alone[stem], 1) == stem for stem in _stems(word.lower())
        ) or bool(SMALL_ENDING.search(word))


@dataclass(frozen=True, slots=True)
class Names:
    """What a corpus knows by itself: phrases of names and acronyms (upper case), and words that are small."""

    phrases: frozenset[tuple[str, ...]] = frozenset()
    acronyms: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()

    def starts(self) -> dict[str, tuple[int, ...]]:
        """Return the lengths of the phrases that begin with each word, longest first."""
        lengths: dict[str, set[int]] = defaultdict(set)
        for phrase in self.phrases:
            lengths[phrase[0]].add(len(phrase))
        return {word: tuple(sorted(sizes, reverse=True)) for word, sizes in lengths.items()}


class Beside(NamedTuple):
    """The words beside a word: as the text has the one before, the one after already cased; empty behind a mark."""

    prior: str
    after: str

    def is_dated(self) -> bool:
        """Tell whether a number stands beside: a day or a year."""
        return self.prior[-1:].isdigit() or self.after[:1].isdigit()


def count_cases(sentences: Iterable[str]) -> CaseTable:
    """Return the table of these sentences' words."""
    table = CaseTable()
    for sentence in sentences:
        if words := WORD.findall(sentence):
            table.count(words)
    return table


def truecase(text: str, table: CaseTable, names: Names) -> str:
    """Return upper-case `text` in ordinary case, of the same length, decided from right to left."""
    words = list(WORD.finditer(text))
    named = _named([word[0] for word in words], names)
    cased, after = list(text), ""
    for at in range(len(words) - 1, -1, -1):
        start, end = words[at].span()
        apart = at + 1 < len(words) and re.search(r"[.,;:?!\"()\[\]]", text[end : words[at + 1].start()])
        prior = words[at - 1][0] if at and text[words[at - 1].end() : start] == " " else ""
        form = named.get(at) or _form(words[at][0], Beside(prior, "" if apart else after), table, names)
        form = form[0].upper() + form[1:] if _begins(text, start) else form
        cased[start:end], after = form, form
    return "".join(cased)


def _form(word: str, beside: Beside, table: CaseTable, names: Names) -> str:
    stem = re.split(r"['’]", word)[0]
    if stem in names.acronyms:
        return stem + word[len(stem) :].lower()
    if TITLE.fullmatch(word) and beside.after[:1].isupper():
        return word.capitalize()
    if word.lower() in names.small:
        return word.lower()
    if MONTH.fullmatch(word) and (word != "MAY" or beside.is_dated()):
        return word.capitalize()
    if word[0].isdigit():
        return word.lower() if re.fullmatch(r"\d+(?:ST|D|ND|RD|TH|S)", word) else word
    best = table.best(word, *beside)
    if best is None and stem != word and (best := table.best(stem, *beside)) is not None:
        best += word[len(stem) :].lower()
    if best is not None:
        return best if len(best) == len(word) else word.lower()
    return word.lower() if table.is_small(stem) else stem.capitalize() + word[len(stem) :].lower()


def _named(words: Sequence[str], names: Names) -> dict[int, str]:
    """Return the form of each word inside a phrase of names, longest phrase first."""
    starts = names.starts()
    found: dict[int, str] = {}
    at = 0
    while at < len(words):
        sizes = starts.get(words[at].removesuffix("'S"), ())
        size = next((n for n in sizes if _stemmed(words[at : at + n]) in names.phrases and at + n <= len(words)), 0)
        for inside in range(at, at + size):
            found[inside] = _name_form(words[inside], first=inside == at, names=names)
        at += size or 1
    return found


def _stemmed(words: Sequence[str]) -> tuple[str, ...]:
    return (*words[:-1], words[-1].removesuffix("'S")) if words else ()


def _name_form(word: str, *, first: bool, names: Names) -> str:
    low = word.lower()
    stem = word.removesuffix("'S")
    if stem in names.acronyms:
        return stem + low[len(stem) :]
    return low if SMALL.fullmatch(low) and not first else low.capitalize()


def _begins(text: str, start: int) -> bool:
    """Tell whether a sentence begins here: at a paragraph, behind a stop, a date line or a colon and quote."""
    before = text[max(start - WINDOW, 0) : start]
    return BEGINS.search(before) is not None and not INITIAL.search(before)


def _stems(low: str) -> Iterable[str]:
    yield low
    for body in (
        low,
        *(low.removeprefix(start) for start in STARTS if low.startswith(start) and len(low) > len(start) + 3),
    ):
        yield body
        for ending in ENDINGS:
            if body.endswith(ending) and len(body) - len(ending) > 2:
                stem = body.removesuffix(ending)
                yield from (stem, stem + "e", stem[:-1] + "y" if stem[-1] == "i" else stem)
                if stem[-1] == stem[-2]:
                    yield stem[:-1]


def _commonest(counts: Counter[str] | None, least: int = LEAST) -> str:
    """Return the commonest form of one seen `least` times in all, else nothing; of equals the smaller case."""
    if not counts or sum(counts.values()) < least:
        return ""
    return min(counts, key=lambda form: (-counts[form], form.isupper(), form != form.lower(), form))
