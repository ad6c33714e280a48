"""Mentions joined into groups of one thing each: by their names, by the network's links, by their nouns."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from whence.extract.decode.names import are_alike, bases_of, keys_of_name, name_key, short_forms
from whence.extract.decode.spelling import Spellings
from whence.extract.net.scan import Scan, Spotted

__all__ = ["NAME_WEIGHT", "head_of", "join_mentions"]

NAME_WEIGHT = 3.0  # a name tells a kind better than "the group" does
_ANEW = re.compile(
    r"(?:an?|another|other|his|her|its|their|our|my|some|several|\d+|two|three|four|five|six)\b", re.IGNORECASE
)
_DEFINITE = re.compile(r"(?:the|this|that|these|those)\b", re.IGNORECASE)
_NONE = -1  # stands for no earlier mention
# How likely two names must be one thing where neither is part of the other. At .7 and at .9 the long documents of GUM
# and MEANTIME are joined worse, by .002 and not at all of B-cubed F1; on the dev part it makes next to no difference.
_SURE = 0.8
_NEVER = 2.0  # no chance: two persons of different names are not one, whatever the network thinks
_FIRST = 0.6  # how likely a name must be that of what was only described before
_FITTING = 0.1  # how alike the kinds must be: on the dev part a tenth of the wrong joinings less, for one split more
_SAME_NOUN = 0.3  # the same, where nothing but the noun speaks for it
_LOOKED_BACK = 8  # how many mentions with the same noun are looked at
_GOES_ON = frozenset({"NOUN", "PROPN", "ADJ", "PART"})  # "the Tarn" is no short form of "the Tarn clinic"


@dataclass(slots=True)
class _Group:
    """Mentions of one thing, by number; its names by key, in the order of the text; its kinds by their weight."""

    members: list[int] = field(default_factory=list)
    keys: dict[str, None] = field(default_factory=dict)
    kinds: dict[str, float] = field(default_factory=lambda: defaultdict(float))


def join_mentions(scan: Scan, text: str) -> list[list[int]]:
    """Return the numbers of the mentions of each thing, the things in the order of their first mentions."""
    return [group.members for group in _Joining(scan, text).join()]


def head_of(scan: Scan, at: tuple[int, int]) -> int:
    """Return the word of a span that hangs on none of its other words; its last one where there is none such."""
    first, last = at
    heads = scan.heads
    return next(
        (word for word in range(first, last + 1) if not first <= heads[word] <= last or heads[word] == word), last
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """A mention as it is being placed. bases: what its name may be without a word for its sort."""

    number: int
    span: Spotted
    words: str
    key: str
    keys: Sequence[str]
    bases: Sequence[str]
    noun: str

    @property
    def named(self) -> bool:
        return self.span.form == "named"

    @property
    def taken_up(self) -> bool:
        """Whether the words may speak of what was spoken of: "a clinic" and "his clinic" speak of another one."""
        return self.span.form == "nominal" and not _ANEW.match(self.words)


def _is_full(one: _Read) -> bool:
    """Tell whether a mention is a person's name of two words or more."""
    return " " in one.key and max(one.span.kinds, key=lambda kind: (one.span.kinds[kind], kind)) == "person"


class _Joining:
    """Joins the mentions of a document, in the order of the text; the inner of two that open together comes first."""

    def __init__(self, scan: Scan, text: str) -> None:
        self.scan, self.text = scan, text
        self.groups: list[_Group] = []  # in the order of their first mentions
        self.group_of: dict[int, int] = {}
        self.by_name: dict[str, int] = {}
        self.by_base: dict[str, int] = {}
        self.by_phrase: dict[str, int] = {}
        self.by_noun: dict[str, list[_Read]] = {}
        self.by_place: dict[tuple[int, int], int] = {}
        self.spellings = Spellings()

    def join(self) -> list[_Group]:
        """Return the groups, in the order of their first mentions."""
        spans = self.scan.spans
        numbers = [number for number, span in enumerate(spans) if span.label == "mention"]
        for number in sorted(numbers, key=lambda number: spans[number].at):  # as the network was taught "earlier"
            one = self._read(number, spans[number])
            self._add(one, self._group_for(one))
        return self.groups

    def _read(self, number: int, span: Spotted) -> _Read:
        words = self._words(span.at)
        key = name_key(words)
        named = span.form == "named"
        bases = [*bases_of(words, span.kind), *self._after_noun(span.at)] if named else []
        keys = keys_of_name(words, key, span.kind) if named else []
        return _Read(number, span, words, key, keys, bases, self.scan.words[head_of(self.scan, span.at)].text.lower())

    def _words(self, at: tuple[int, int]) -> str:
        return self.text[self.scan.words[at[0]].start : self.scan.words[at[1]].end]

    def _after_noun(self, at: tuple[int, int]) -> list[str]:
        """Return the key of the name that a noun leads in: of "the supply ship Ana Ruiz"; none where it is no such."""
        words, upos, (first, last) = self.scan.words, self.scan.upos, at
        opening = first + (upos[first] == "DET")
        start = next((word for word in range(opening, last + 1) if words[word].text[:1].isupper()), first)
        led = start > first and words[start - 1].text[:1].islower() and upos[start - 1] == "NOUN"
        goes_on = any(words[word].text[:1].islower() and upos[word] != "ADP" for word in range(start, last + 1))
        return [name_key(self._words((start, last)))] if led and not goes_on else []

    def _group_for(self, one: _Read) -> int | None:
        """Return the group that a mention belongs to, None for a new one; what says it most surely is asked first."""
        group = self._named_so(one)
        if group is None:
            group = self._shorter(one.span)
        if group is None:
            group = self._linked(one)
        if group is None and one.taken_up:
            group = self.by_phrase.get(one.key)
        if group is None and one.span.form == "nominal" and _DEFINITE.match(one.words):
            group = self._of_same_noun(one)
        return group

    def _named_so(self, one: _Read) -> int | None:
        """Return the group that is called by a mention's words, or by what is written nearly so."""
        if not one.named:
            return self.by_name.get(one.key) if one.taken_up else None
        group = next((self.by_name[key] for key in one.keys if key in self.by_name), None)
        for known in (
            *(self.by_name.get(base) for base in one.bases),
            self.by_base.get(one.key),
            self.by_phrase.get(one.key),
            self.spellings.find(one.key),
        ):
            if group is None and known is not None and self._alike(one.span, known) >= _FITTING:
                group = known
        return group

    def _alike(self, span: Spotted, group: int) -> float:
        """Return how likely a mention and a group are of one kind."""
        held = self.groups[group].kinds
        total = sum(held.values())
        return sum(chance * held.get(kind, 0.0) for kind, chance in span.kinds.items()) / total if total else 1.0

    def _shorter(self, span: Spotted) -> int | None:
        """Return the group of a mention that this one lengthens: "a clinic" of "a clinic in Tarn"."""
        for last in range(span.at[0], span.at[1]):
            number = self.by_place.get((span.at[0], last))
            if number is not None and self._is_lengthened(span.at, last):
                return self.group_of[number]
        return None

    def _is_lengthened(self, at: tuple[int, int], last: int) -> bool:
        """Tell whether the head of a longer span stands in its words up to `last`, and nothing else is joined to it."""
        if self.scan.upos[last + 1] in _GOES_ON:
            return False
        heads, rels = self.scan.heads, self.scan.rels
        joined = any(rels[word] == "conj" and heads[word] <= last for word in range(last + 1, at[1] + 1))
        return head_of(self.scan, at) <= last and not joined

    def _linked(self, one: _Read) -> int | None:
        """Return the group of the likeliest earlier mention; names that share nothing must be surely the same."""
        chances: dict[int, float] = defaultdict(float)
        for other, chance in one.span.same.items():
            chances[self.group_of.get(other, _NONE)] += chance
        if one.span.form != "pronoun":
            for group in [group for group in chances if group != _NONE and self._alike(one.span, group) < _FITTING]:
                chances.pop(group)
        elif len(chances) > 1:  # a pronoun speaks of somebody: rather the likeliest than none
            chances.pop(_NONE, None)
        best = max(chances, key=lambda group: (round(chances[group], 6), -group), default=_NONE)
        if best == _NONE:
            return None
        others = self.groups[best].keys
        least = _FIRST if not others else _NEVER if _is_full(one) and any(" " in key for key in others) else _SURE
        if one.keys and chances[best] < least and not are_alike(one.keys, others):
            return None
        return best

    def _of_same_noun(self, one: _Read) -> int | None:
        """Return the group last spoken of by the same noun, with all that stands by it: "the guard" of "Tarn guard"."""
        ours = frozenset(one.key.split())
        for other in reversed(self.by_noun.get(one.noun, ())[-_LOOKED_BACK:]):
            group = self.group_of[other.number]
            if ours <= frozenset(other.key.split()) and self._alike(one.span, group) > _SAME_NOUN:
                return group
        return None

    def _add(self, one: _Read, group: int | None) -> None:
        if group is None:
            group = len(self.groups)
            self.groups.append(_Group())
        held = self.groups[group]
        held.members.append(one.number)
        self.group_of[one.number] = group
        self.by_place[one.span.at] = one.number
        if one.named:
            self._name(one, group)
        elif one.span.form == "nominal" and one.key:
            self.by_phrase[one.key] = group
        if one.span.form != "pronoun":
            self.by_noun.setdefault(one.noun, []).append(one)
            for kind, chance in one.span.kinds.items():
                held.kinds[kind] += chance * (NAME_WEIGHT if one.named else 1.0)

    def _name(self, one: _Read, group: int) -> None:
        """Remember the names that a group goes by from now on."""
        for key in one.keys:
            self.groups[group].keys[key] = None
            self.by_name.setdefault(key, group)
        for key in short_forms(one.words, one.key, one.span.kind):
            self.by_name.setdefault(key, group)
        for key in one.bases:
            self.by_base.setdefault(key, group)
        self.spellings.add(one.key, group)
