"""Names of China and Korea: a family name and a given name of one or two syllables, whichever way they are spelled."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence

from whence.resolve.letters import Word
from whence.resolve.name_words import rows_of

__all__ = ["is_of_syllables", "is_pinyin", "is_syllabic", "readings", "syllables"]

ONE = r"(?:(?:ch|sh|zh|hs|tz|ts|ss|[bpmfdtnlgkhjqxrzcsyw])?[yw]?[aeiou][aeiou]{0,2}(?:ng|[nmlkgpbth](?![aeiou])|r\b)?)"
SYLLABIC = re.compile(rf"{ONE}{{1,5}}")
FINALS = "a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ue|er"
PINYIN = re.compile(rf"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:{FINALS}))+")
# From Wade-Giles, Revised Romanisation, McCune-Reischauer and habit to one spelling, in order.
HABITS = tuple(
    (re.compile(pattern), spelling)
    for pattern, spelling in (
        (r"hs", "x"),
        (r"tz|ts|ss", "z"),
        (r"ch|zh|q|j", "j"),
        (r"c", "z"),
        (r"d", "t"),
        (r"g(?!$|[^aeiou])", "k"),
        (r"(?<!n)g$", "k"),
        (r"b", "p"),
        (r"(?<=k)w(?=a)", "u"),
        (r"ien", "ian"),
        (r"ieh", "ie"),
        (r"ueh", "ue"),
        (r"ih", "i"),
        (r"yeo|you(?=ng)", "yo"),
        (r"eo", "o"),
        (r"eu", "u"),
        (r"oo|woo|wu", "u"),
        (r"ee|hui|hee|ui$", "i"),
        (r"ae", "e"),
        (r"ung", "ong"),
        (r"(?<=[aeiou])h$", ""),
    )
)


def is_syllabic(words: Sequence[Word]) -> bool:
    """Tell whether a name can be one of China or Korea: syllables, with a family name first or last."""
    if not 2 <= len(words) <= 4 or any(word.script == "arabic" for word in words):
        return False
    return all(map(is_of_syllables, words)) and any(end.plain in _families() for end in (words[0], words[-1]))


def readings(words: Sequence[Word]) -> Iterator[tuple[str, str]]:
    """Yield the (family name, given name) that a syllabic name can be, each in its one spelling."""
    for family, given in ((words[0], words[1:]), (words[-1], words[:-1])):
        if family.plain in _families():
            yield _family(family.plain), "".join(syllables(word.plain) for word in given)


@functools.lru_cache(maxsize=16384)
def syllables(plain: str) -> str:
    """Return the one spelling that syllables of China and Korea come to."""
    for pattern, spelling in HABITS:
        plain = pattern.sub(spelling, plain)
    return plain


def is_of_syllables(word: Word) -> bool:
    """Tell whether a word can be read as syllables of China or Korea."""
    return word.script == "eastern" or word.plain in _families() or bool(SYLLABIC.fullmatch(word.plain))


def is_pinyin(words: Sequence[Word]) -> bool:
    """Tell whether every word is spelled in pinyin, in which Zhang and Chang are two names."""
    return all(PINYIN.fullmatch(word.plain) for word in words)


def _family(plain: str) -> str:
    return syllables(_families()[plain][0])


def _families() -> Mapping[str, tuple[str, ...]]:
    return rows_of("persons", "syllabic")
