"""The name of a person taken apart: titles off, what belongs together joined, particles marked."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from whence.resolve.letters import Word, words_of
from whence.resolve.name_words import words_under
from whence.resolve.spelling import folded, skeleton

__all__ = ["Person", "parse_person"]

ASIDE = re.compile(r"\s*[(\[][^)\]]*[)\]]")
SERVANT = re.compile(r"c?abd(?:[aeou]{1,2}[lrsztdn]{1,2})?h?")  # Abd, Abdul, Abdel, Abdur
SERVANT_JOINED = re.compile(r"c?abd[aeou]{1,2}([lrsztdn])(.{3,})")
HIS_GOD = re.compile(r"l?aa?hi?")
FATHER = frozenset(("abu", "abou", "aboo", "umm", "um", "oum", "ابو", "ام"))
FAITH = re.compile(r"(?:[aeu]d)?d(?:i|ee|ie)ne?")  # of the faith: Salah al-Din, Salahuddin
FAITH_JOINED = re.compile(r"(.{2,}?)[aeiou]d+(?:i|ee|ie)ne?")
ARABIC_SMALL = frozenset(("بن", "ابن", "بنت"))


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name. words: in order, titles off; suffix: junior, senior, the third."""

    words: tuple[Word, ...]
    suffix: str = ""

    @property
    def full(self) -> tuple[Word, ...]:
        """The words that are neither particles nor initials."""
        return tuple(word for word in self.words if not word.small and not word.initial)

    @property
    def skeleton(self) -> str:
        """The classes of the consonants of all words written as one."""
        return skeleton(folded("".join(word.plain for word in self.words)))


@functools.lru_cache(maxsize=65536)
def parse_person(name: str) -> Person:
    """Return a person's name taken apart."""
    words = list(words_of(_in_order(ASIDE.sub("", name))))
    suffix = words.pop().plain if len(words) > 1 and words[-1].plain in words_under("persons", "suffixes") else ""
    words = _without_titles(words)
    if any(word.script == "arabic" for word in words):
        words = _arabic_joined(words)
    return Person(tuple(_small_marked(_joined(words))), suffix)


def _in_order(name: str) -> str:
    """Return "Obama, Barack" as "Barack Obama"."""
    family, comma, given = name.partition(",")
    turned = comma and "," not in given and given.strip().rstrip(".").lower() not in words_under("persons", "suffixes")
    return f"{given} {family}" if turned else name


def _without_titles(words: list[Word]) -> list[Word]:
    while len(words) > 1 and (words[0].plain in words_under("persons", "titles") or _is_soft(words)):
        words = words[1:]
    is_burmese = all(word.plain in words_under("persons", "burmese") for word in words[1:])
    if len(words) > 1 and is_burmese and words[0].plain in words_under("persons", "burmese_titles"):
        return words[1:]
    return words


def _is_soft(words: Sequence[Word]) -> bool:
    """Tell whether a title that may be a name, or "M." for Monsieur, stands before two words or more."""
    first = words[0]
    is_title = first.plain in words_under("persons", "soft_titles") or (first.initial and first.plain == "m")
    return is_title and len(words) > 2 and not any(word.initial for word in words[1:])


def _arabic_joined(words: Sequence[Word]) -> list[Word]:
    """Return words in Arabic letters without the article, those that make one name joined."""
    found: list[Word] = []
    for word in words:
        bare = word.plain.removeprefix("ال") if len(word.plain) > 4 or word.plain == "الله" else word.plain
        before = found[-1].plain if found else ""
        if found and (before == "عبد" or before in FATHER or bare in ("دين", "لدين")):
            found[-1] = Word(before + bare, "arabic")
        else:
            found.append(Word(bare, word.script, small=word.plain in ARABIC_SMALL))
    return found


def _joined(words: Sequence[Word]) -> list[Word]:
    """Return words with those joined that make one name: Abd al-Rahman, Abu Omar, Salah al-Din, Shafiq Ullah."""
    found: list[Word] = []
    waiting = ""
    for at, word in enumerate(words):
        last = at == len(words) - 1
        if word.plain in words_under("persons", "articles") and not last and len(words) > 1:
            continue
        if not waiting and not last and (opening := _opening(word.plain)):
            waiting = opening
            continue
        _add(found, replace(word, plain=waiting + word.plain, initial=False) if waiting else word, bool(waiting))
        waiting = ""
    return found


def _opening(plain: str) -> str:
    """Return what a word becomes that makes one name with the next, empty where it makes none."""
    if SERVANT.fullmatch(plain):
        return "abd"
    if plain in FATHER:
        return "abu" if plain.startswith("ab") else "umm"
    return ""


def _add(found: list[Word], word: Word, opened: bool) -> None:
    ends = word.script == "latin" and not opened and found and not found[-1].initial
    if ends and FAITH.fullmatch(word.plain):
        found[-1] = replace(found[-1], plain=found[-1].plain + "udin")
    else:
        found.append(word if opened or word.script != "latin" else replace(word, plain=_one_spelling(word.plain)))


def _one_spelling(plain: str) -> str:
    """Return a word that has two names in it the way it is written when they stand apart."""
    if servant := SERVANT_JOINED.fullmatch(plain):
        return "abdulah" if HIS_GOD.fullmatch(servant[2]) else "abd" + servant[2]
    if plain.startswith("abou") and len(plain) > 6:
        return "abu" + plain[4:]
    faith = FAITH_JOINED.fullmatch(plain)
    return faith[1] + "udin" if faith else plain


def _small_marked(words: Sequence[Word]) -> list[Word]:
    """Return words with particles marked, but not the first or last one, nor in a name of Viet Nam."""
    if words and words[0].plain in words_under("persons", "vietnamese") and len(words) > 2:
        return list(words)
    small = words_under("persons", "particles")
    inside = range(1, len(words) - 1)
    return [
        replace(word, small=True, initial=False) if at in inside and word.plain in small else word
        for at, word in enumerate(words)
    ]
