"""A sentence as a row of parts: noun phrases with the entities they speak of, verb groups, and the words between."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass, field

from whence.extract.layout import Sentence
from whence.extract.tagging import (
    ADV,
    AUX,
    DET,
    NOT,
    NOUN,
    POSS,
    PRON,
    QUOTE,
    TIME,
    TO,
    VERB,
    Grammar,
    Tag,
    tag_words,
    verb_form,
)
from whence.extract.word_sets import word_set
from whence.language import DateExpression, NumberExpression
from whence.records import Mention

__all__ = ["NP", "VP", "Marks", "Part", "Phrases", "phrases_of"]

NP, VP = "np", "vp"


@dataclass(frozen=True, slots=True)
class Marks:
    """What is already known of a document's words, each in order: mentions, numbers, times."""

    mentions: Sequence[Mention]
    numbers: Sequence[NumberExpression]
    dates: Sequence[DateExpression]


@dataclass(slots=True)
class Part:
    """One part, at tokens `[first, last)`. kind: NP, VP or the tag of a single word.

    For a noun phrase, head: the mention it speaks of; owner: the mention before its last possessive mark, or its
    possessive pronoun; modifiers: mentions inside it that are neither.
    For a verb group, main: the token of its verb (the last auxiliary where it has none); forms: the slots its form can
    fill; passive: by its auxiliary; finite: it is no infinitive, gerund or bare participle.
    """

    kind: str
    first: int
    last: int
    head: Mention | None = None
    owner: Mention | None = None
    modifiers: tuple[Mention, ...] = ()
    main: int = 0
    lemma: str = ""
    forms: frozenset[str] = frozenset()
    passive: bool = False
    finite: bool = False


@dataclass(slots=True)
class Phrases:
    """A sentence in parts. words: its tokens in lower case with straight apostrophes."""

    sentence: Sentence
    words: list[str]
    tags: list[Tag]
    parts: list[Part]
    mentions: list[tuple[int, int, Mention]] = field(default_factory=list)
    by_token: list[int] = field(default_factory=list)

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Return where the tokens `[first, last)` stand in the text."""
        return self.sentence.tokens[first].start, self.sentence.tokens[last - 1].end


def phrases_of(sentence: Sentence, marks: Marks, grammar: Grammar) -> Phrases:
    """Return a sentence in its parts."""
    words = [token.text.lower().replace("’", "'") for token in sentence.tokens]
    mentions = _mentions_in(sentence, marks.mentions)
    names, times = [False] * len(words), [False] * len(words)
    for first, last, mention in mentions:
        if mention.form == "named":
            for at in range(first, last):
                names[at] = sentence.tokens[at].text[:1].isupper() and (
                    last - first > 1 or at > 0 or words[at] not in grammar.classes
                )
    for date in _within(marks.dates, sentence):
        for at, token in enumerate(sentence.tokens):
            times[at] = times[at] or (date.start <= token.start and token.end <= date.end)
    tags = tag_words(words, names, times, grammar)
    _count_as_nouns(tags, sentence, _within(marks.numbers, sentence))
    phrases = Phrases(sentence, words, tags, [], mentions)
    _group(phrases, grammar)
    return phrases


def _within(marks: Sequence, sentence: Sentence) -> Sequence:  # type: ignore[type-arg]
    low = bisect.bisect_left(marks, sentence.start, key=lambda mark: mark.start)
    high = bisect.bisect_left(marks, sentence.end, key=lambda mark: mark.start)
    return marks[low:high]


def _mentions_in(sentence: Sentence, mentions: Sequence[Mention]) -> list[tuple[int, int, Mention]]:
    """Return the mentions of a sentence with the tokens they cover, the longer of two that start together first."""
    low = bisect.bisect_left(mentions, sentence.start, key=lambda mention: mention.span.start)
    high = bisect.bisect_left(mentions, sentence.end, key=lambda mention: mention.span.start)
    starts = [token.start for token in sentence.tokens]
    found = []
    for mention in mentions[low:high]:
        first = bisect.bisect_right(starts, mention.span.start) - 1
        last = bisect.bisect_left(starts, mention.span.end)
        if 0 <= first < last and starts[first] == mention.span.start:  # a part of "Taliban-led" is no phrase
            found.append((first, last, mention))
    return sorted(found, key=lambda item: (item[0], -item[1], item[2].entity))


def _count_as_nouns(tags: list[Tag], sentence: Sentence, numbers: Sequence[NumberExpression]) -> None:
    """Keep "at least six", "more than 40" inside their noun phrase."""
    for number in numbers:
        for at, token in enumerate(sentence.tokens):
            if number.start <= token.start < number.end and tags[at] not in (TIME, QUOTE):
                opens = token.start == number.start and (at == 0 or tags[at - 1] not in (DET, POSS))
                tags[at] = DET if opens else NOUN


def _group(phrases: Phrases, grammar: Grammar) -> None:
    at, tags = 0, phrases.tags
    while at < len(tags):
        if tags[at] in (AUX, VERB, TO, NOT):
            part = _verb_group(phrases, at, grammar)
        elif tags[at] in (NOUN, DET, POSS):
            part = _noun_phrase(phrases, at)
        elif tags[at] == PRON:
            part = Part(NP, at, at + 1, head=_exact(phrases, at, at + 1))
        else:
            part = Part(tags[at], at, at + 1)
        phrases.by_token += [len(phrases.parts)] * (part.last - at)
        phrases.parts.append(part)
        at = part.last


def _verb_group(phrases: Phrases, first: int, grammar: Grammar) -> Part:
    """Read auxiliaries, negation and adverbs up to the main verb."""
    tags, at = phrases.tags, first
    while at < len(tags) and tags[at] in (AUX, NOT, TO, ADV):
        at += 1
    if at == len(tags) or tags[at] != VERB:
        while tags[at - 1] == ADV and at > first + 1:
            at -= 1
        main = next((back for back in range(at - 1, first - 1, -1) if tags[back] == AUX), at - 1)
        return _finished(
            phrases, Part(VP, first, at, main=main, lemma=_auxiliary(phrases.words[main])), frozenset({"past", "third"})
        )
    form = verb_form(grammar, phrases.words[at])
    part = Part(VP, first, at + 1, main=at, lemma=form.lemma if form else phrases.words[at])
    return _finished(phrases, part, form.slots if form else frozenset({"base"}))


def _auxiliary(word: str) -> str:
    return (
        "get"
        if word in ("get", "gets", "got")
        else "be"
        if word in word_set("be")
        else "have"
        if word in word_set("have")
        else word
    )


def _finished(phrases: Phrases, part: Part, forms: frozenset[str]) -> Part:
    before = [phrases.words[at] for at in range(part.first, part.main)]
    auxiliaries = [
        word for at, word in zip(range(part.first, part.main), before, strict=True) if phrases.tags[at] == AUX
    ]
    part.forms = forms
    part.passive = bool(auxiliaries) and auxiliaries[-1] in word_set("be") and "participle" in forms
    infinitive = any(phrases.tags[at] == TO for at in range(part.first, part.main))
    bare = not auxiliaries and (forms == {"gerund"} or not forms & {"past", "third", "base"})
    part.finite = not infinitive and not bare and auxiliaries[:1] not in (["being"], ["having"])
    return part


def _noun_phrase(phrases: Phrases, first: int) -> Part:
    """Read determiners, nouns and possessive marks up to where another phrase begins."""
    tags, words, at = phrases.tags, phrases.words, first + 1
    while at < len(tags) and tags[at] in (NOUN, POSS, DET):
        if tags[at] == DET and tags[at - 1] not in (DET, POSS):
            break
        at += 1
    part = Part(NP, first, at)
    _place_mentions(phrases, part)
    if part.owner is None and words[first] in ("his", "her", "its", "their", "our", "my", "your", "whose"):
        part.owner = _exact(phrases, first, first + 1)
    return part


def _place_mentions(phrases: Phrases, part: Part) -> None:
    """Tell the mention that a noun phrase speaks of from its owner and from those that only modify it."""
    inside = [item for item in phrases.mentions if part.first <= item[0] < part.last]
    cut = max((at for at in range(part.first, part.last) if phrases.tags[at] == POSS), default=-1)
    head = _head(inside, part, cut)
    part.head = head[2] if head else None
    owner = next((item for item in inside if item[1] == cut and item is not head), None)
    part.owner = owner[2] if owner else None
    others = (item for item in inside if item[1] < part.last and item is not owner and item is not head)
    part.modifiers = tuple(item[2] for item in others if item[0] > cut)


def _head(inside: list[tuple[int, int, Mention]], part: Part, cut: int) -> tuple[int, int, Mention] | None:
    """Return the mention that ends a phrase or goes on past it; else a nominal one that opens it ("guards hostage")."""
    ending = [item for item in inside if item[1] >= part.last]
    heads = [item for item in ending if item[0] > cut] or ending
    if heads:
        return max(heads, key=lambda item: (item[1] == part.last, item[1] - item[0]))
    opening = [item for item in inside if item[0] == max(part.first, cut + 1) and item[2].form == "nominal"]
    return opening[0] if opening and len(opening) == len(inside) else None


def _exact(phrases: Phrases, first: int, last: int) -> Mention | None:
    return next((item[2] for item in phrases.mentions if item[0] == first and item[1] == last), None)
