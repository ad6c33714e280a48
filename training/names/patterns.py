"""A pattern filled: words drawn for its slots, spelled out, with the other spellings of the same name."""

import random
import re
from collections.abc import Mapping

from training.names.traditions import Tradition, fold, taken_places

SLOT = re.compile(r"\{([a-z_]+)(\d?)\}")
VOWELS = frozenset("aeiouáéíóúâêôãõäöüāīū")
Picks = Mapping[str, tuple[str, ...]]


def dice(*parts: object) -> random.Random:
    """A generator of chance fixed by its parts, the same in every process."""
    return random.Random("|".join(map(str, parts)))  # noqa: S311 - names, not secrets


def draw(pattern: str, tradition: Tradition, chance: random.Random) -> dict[str, tuple[str, ...]]:
    """Slot -> spellings of the drawn word, the first one used in the full form; no word twice in one name."""
    picks: dict[str, tuple[str, ...]] = {}
    turn = chance.randrange(6)  # the same for all words of a name: a romanisation is kept to
    for slot in SLOT.finditer(pattern):
        key = slot[1] + slot[2]
        while key not in picks or any(set(picks[key]) & set(other) for name, other in picks.items() if name != key):
            picks[key] = _word(slot[1], tradition, chance, turn)
    return picks


def spell(pattern: str, picks: Picks, which: int = 0) -> str:
    """The pattern with the `which`-th spelling of every word; words that touch are joined as one."""
    text, end = "", 0
    for slot in SLOT.finditer(pattern):
        forms = picks[slot[1] + slot[2]]
        literal, word = pattern[end : slot.start()], forms[which % len(forms)]
        text = text + literal + word if literal or not text else join(text, word)
        end = slot.end()
    return text + pattern[end:]


def join(stem: str, ending: str) -> str:
    """Stem and ending as one word: two vowels that meet become one, and no letter stands three times."""
    if stem[-1] in VOWELS and ending[0] in VOWELS:
        stem = stem[:-1]
    return re.sub(r"(\w)\1{2,}", r"\1\1", stem + ending)


def spellings(pattern: str, picks: Picks, rules: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The other spellings of the same name, not the full form: other forms of its words, then rewriting rules."""
    full = spell(pattern, picks)
    found = [spell(pattern, picks, which) for which in range(1, max([1, *map(len, picks.values())]))]
    found += [spell(pattern, {**picks, key: forms[1:]}) for key, forms in picks.items() if len(forms) > 1]
    found += [form.replace(old, new) for form in [full, *found] for old, new in rules]
    return tuple(dict.fromkeys(form for form in found if form != full))


def _word(slot: str, tradition: Tradition, chance: random.Random, turn: int) -> tuple[str, ...]:
    if slot == "place":
        return _place(tradition, chance)
    forms = chance.choice(tradition.lists[slot])
    first = turn % len(forms)
    return forms[first:] + forms[:first]


def _place(tradition: Tradition, chance: random.Random) -> tuple[str, ...]:
    pattern = "{stems}{endings}"
    forms: tuple[str, ...] = ("",)
    while not forms[0] or any(is_taken(form) for form in forms):
        picks = draw(pattern, tradition, chance)
        forms = (spell(pattern, picks), *spellings(pattern, picks, tradition.respell))
    return forms


def is_taken(place: str) -> bool:
    """Whether a populated place or province of that name exists."""
    return fold(place) in taken_places()
