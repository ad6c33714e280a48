"""Keys that an index keeps a name under, and those it is asked for: names that can be one's find each other."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator

from whence.resolve.group_parts import Group, Token, comes_and_goes, forms_of, parse_group
from whence.resolve.likeness import joined, skeletons
from whence.resolve.person_parts import Person, parse_person
from whence.resolve.state_names import find_state
from whence.resolve.syllables import is_of_syllables, is_syllabic, readings, syllables
from whence.resolve.toponyms import PlaceName, parse_toponym

__all__ = ["asked_keys", "name_keys"]

MOST_WORDS = 6  # of a person's name that pairs are made of: pairs grow as squares, and longer ones are mostly no names
INITIALS, ACRONYM = "#", "^"  # before the first letters of a name's words, and before letters that stand for words
TURNED = {INITIALS: ACRONYM, ACRONYM: INITIALS}


@functools.lru_cache(maxsize=65536)
def name_keys(name: str, kind: str) -> frozenset[str]:
    """Return the keys that a name is kept under. Whatever `compare_names` calls the same finds it by `asked_keys`.

    That holds in any spelling or script. Of two names each finds the other, or neither does.
    A person's name of n words has about n(n-1)/2 keys, one for each two words; a group's two to four, a state's one
    more; a place's one or two. Names that are only unsure (one word, an initial) need not share one.
    """
    if kind == "person":
        return frozenset(_of_person(parse_person(name)))
    if kind in ("place", "facility"):
        return frozenset(_of_place(parse_toponym(name)))
    keys = frozenset(key for group in parse_group(name) for key in _of_group(group))
    return keys | frozenset(_of_state(name)) if kind == "state" else keys


@functools.lru_cache(maxsize=65536)
def asked_keys(name: str, kind: str) -> frozenset[str]:
    """Return the keys under which names are kept that this can be one with: its own, but for acronyms.

    An acronym asks for names with its letters as their first, and those ask for it. Names do not ask for others with
    the same first letters: they are many, and none is the same by that.
    """
    return frozenset(TURNED.get(key[0], key[0]) + key[1:] for key in name_keys(name, kind))


def _of_person(person: Person) -> Iterator[str]:
    full = [skeletons(word) for word in person.full[:MOST_WORDS]]
    for one, other in itertools.combinations(full, 2):
        yield from ("|".join(sorted(two)) for two in itertools.product(one, other))
    yield "=" + person.skeleton
    if is_syllabic(person.words):
        yield from (f"{family}+{given}" for family, given in readings(person.words))


def _of_place(place: PlaceName) -> Iterator[str]:
    yield from (f"={each}" for each in skeletons(place.core))
    yield from (f"@{name}" for name in place.known)
    if is_of_syllables(place.core):
        yield f"+{syllables(place.core.plain)}"


def _of_state(name: str) -> Iterator[str]:
    state = find_state(name)
    yield from (f"!{code}" for code in sorted(state.codes if state else ()))


def _of_group(group: Group) -> Iterator[str]:
    """Yield keys of the name's words, of the name as one word, of its acronym, of what it is known as."""
    yield from (f"@{name}" for name in group.known)
    if group.acronym:
        yield f"{ACRONYM}{_acronym(group.acronym)}"
    yield from (f"{INITIALS}{_acronym(each)}" for each in group.initials)
    for whole in dict.fromkeys((joined(group.words), group.whole)):
        yield from (f"={each}" for each in skeletons(whole))
    for form in (group, *(form for first in group.known for form in forms_of(first))):
        kept = [token for token in form.tokens if not comes_and_goes(token)]
        choices = [_of_token(token) for token in kept or form.tokens]
        yield from ("~" + "|".join(sorted(each)) for each in itertools.product(*choices))


def _of_token(token: Token) -> tuple[str, ...]:
    return skeletons(token.word) if token.sort == "proper" else (f"{token.sort}:{token.read}",)


def _acronym(letters: str) -> str:
    """Return an acronym's key: its number where it has one, as M-19 is the movement of a 19th of April."""
    return "".join(filter(str.isdigit, letters)) or letters
