"""The name of a group, organ or outlet taken apart: what sort of thing, which words, acronyms, numbers."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from whence.resolve.letters import Word, words_of
from whence.resolve.likeness import joined
from whence.resolve.name_words import rows_of, words_under
from whence.resolve.spelling import folded

__all__ = ["Group", "Token", "comes_and_goes", "forms_of", "known_as", "parse_group", "without_rule"]

Sort = Literal["sort", "word", "country", "number", "proper"]

ASIDE = re.compile(r"^(.*\S)\s*\(([^)]+)\)\s*$")
SITE = re.compile(
    r"(?:https?://)?(?:[a-z0-9-]+\.)*?(?P<label>[a-z0-9-]{2,})(?:\.(?:co|com|org|net|gov|ac))?\.(?P<end>[a-z]{2,8})(?:/\S*)?"
)
LEADING = re.compile(r"^(?:the|a|so-called|self-styled)\s+", re.IGNORECASE)
DOTTED = re.compile(r"(?<=\b\w)\.(?=\w\b|\W|$)")
ACRONYM = re.compile(
    r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z]{0,6}[A-Z0-9](?:-[A-Z0-9]{1,3})?|[A-Z]{1,5}-?\d{1,3}|[A-Z]{1,5}-[A-Z0-9]{1,3}"
)
ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)?")
TABLES: tuple[tuple[Sort, str], ...] = (("sort", "kinds_of_group"), ("word", "words"), ("country", "countries"))


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a group's name. sort: what kind of word; read: its number, its one form, or itself."""

    sort: Sort
    read: str
    word: Word


@dataclass(frozen=True, slots=True)
class Group:
    """A group's name. tokens: in order, without small words; acronym: the whole name, where it is one.

    initials: what an acronym of the name could be. known: the names in the table that it is one of. whole: all words,
    small ones too, as one. site: it is an address on the net.
    """

    tokens: tuple[Token, ...]
    acronym: str
    initials: frozenset[str]
    known: tuple[str, ...]
    whole: Word
    site: bool = False

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the tokens."""
        return tuple(token.word for token in self.tokens)


@functools.lru_cache(maxsize=65536)
def parse_group(name: str) -> tuple[Group, ...]:
    """Return a group's name taken apart; two where a second one, an acronym mostly, stands behind it in brackets.

    An address on the net is read as the names that it may be made of: "thehesk.news" as Hesk, The Hesk and Hesk News.
    """
    if site := _site_names(name):
        return tuple(replace(_parse(part), site=True) for part in site)
    aside = ASIDE.match(name)
    return tuple(_parse(part) for part in (aside.groups() if aside else (name,)))


@functools.cache
def known_as() -> dict[str, tuple[str, ...]]:
    """Return, for each name in the table of names that differ in words, the first names of its rows."""
    found: dict[str, tuple[str, ...]] = {}
    for form, firsts in rows_of("groups", "known_as", split=";").items():
        key = _bare(words_of(form))
        found[key] = tuple(dict.fromkeys((*found.get(key, ()), *firsts)))
    return found


@functools.cache
def forms_of(first: str) -> tuple[Group, ...]:
    """Return all names of a row of that table, taken apart, by its first."""
    rows = rows_of("groups", "known_as", split=";")
    return tuple(_parse(form) for form, firsts in rows.items() if first in firsts)


def comes_and_goes(token: Token) -> bool:
    """Tell whether a word may be said with a name or not: group, movement."""
    return token.read in words_under("groups", "said_or_not")


def without_rule(group: Group) -> Group:
    """Return a group's name without words for those who govern; itself where it has none, or nothing else."""
    kept = tuple(token.word for token in group.tokens if token.read not in words_under("groups", "rule"))
    return _group(kept) if kept and len(kept) < len(group.tokens) else group


def _parse(name: str) -> Group:
    plain = DOTTED.sub("", LEADING.sub("", name.strip()))
    words = _without_phrases(tuple(map(_bare_arabic, words_of(plain))))
    return _group(words, "".join(word.plain for word in words) if ACRONYM.fullmatch(plain) else "")


def _group(words: tuple[Word, ...], acronym: str = "") -> Group:
    tokens = tuple(_token(word) for word in words if not _is_small(word)) or tuple(map(_token, words))
    known = known_as().get(_bare(words)) or known_as().get(_bare(_said(words)), ())
    whole = joined(words) if words else Word("")
    return Group(tokens, acronym, frozenset(_initials(words, tokens)), known, whole)


def _site_names(name: str) -> tuple[str, ...]:
    """Return the names that an address on the net may be made of; none where a name is no address."""
    found = SITE.fullmatch(name.strip().lower())
    if not found or not (len(found["end"]) == 2 or found["end"] in rows_of("groups", "sites")):
        return ()
    label, end = found["label"], found["end"]
    bare = label.removeprefix("the") if len(label) > 5 else label  # an article of the outlet's name
    spoken = "spoken" in rows_of("groups", "sites").get(end, ())
    return tuple(dict.fromkeys((label, bare, *((f"{label} {end}",) if spoken else ()))))


def _bare_arabic(word: Word) -> Word:
    """Return a word in Arabic letters without the article."""
    long = word.script == "arabic" and len(word.plain) > 4
    return replace(word, plain=word.plain.removeprefix("ال")) if long else word


def _without_phrases(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return words with phrases that say one thing put in one."""
    text = " ".join(word.plain for word in words)
    replaced = text
    for phrase in rows_of("groups", "phrases", split="\n"):
        said, _, read = phrase.partition(" = ")
        replaced = re.sub(rf"\b{said}\b", read, replaced)
    return words if text == replaced else tuple(map(Word, replaced.split()))


def _is_small(word: Word) -> bool:
    return word.plain in words_under("groups", "small") or (len(word.plain) == 1 and not word.plain.isdigit())


def _token(word: Word) -> Token:
    if number := ORDINAL.fullmatch(word.plain):
        return Token("number", number[1].lstrip("0") or "0", word)
    if said := rows_of("groups", "ordinals").get(word.plain):
        return Token("number", said[0], word)
    for sort, heading in TABLES:
        if read := _table(heading).get(word.plain) or _table(heading).get(folded(word.plain)):
            return Token(sort, read, word)
    return Token("proper", word.plain, word)


@functools.cache
def _table(heading: str) -> dict[str, str]:
    """Return the words of a table as written and folded, each with the one it is read as."""
    rows = {form: firsts[0] for form, firsts in rows_of("groups", heading).items()}
    read = {_bare_arabic(word).plain: first for form, first in rows.items() for word in words_of(form)}
    return {folded(form): first for form, first in rows.items() if form.isascii()} | rows | read


def _bare(words: Sequence[Word]) -> str:
    """Return words as one folded string, by which the table of known names is asked."""
    return "".join(word.form for word in words if word.plain not in words_under("groups", "small") or len(words) == 1)


def _said(words: Sequence[Word]) -> Sequence[Word]:
    """Return words without a last one that comes and goes: group, movement."""
    ends = len(words) > 1 and comes_and_goes(_token(words[-1]))
    return words[:-1] if ends else words


def _initials(words: Sequence[Word], tokens: Sequence[Token]) -> Iterator[str]:
    """Yield what could be the acronym of a name: with its small words, without, and without what comes and goes."""
    kept = [token for token in tokens if not comes_and_goes(token)]
    for some in (list(map(_token, words)), tokens, kept):
        if len(some) > 1:
            yield "".join(token.read if token.sort == "number" else token.word.plain[0] for token in some)
