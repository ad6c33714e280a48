"""What tells the name of an outlet, or of an organisation that publishes, from other names."""

from __future__ import annotations

import functools
import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files

__all__ = ["NAME", "bare_outlet", "endings", "is_organisation", "is_outlet", "outlet_class", "same_outlet"]

# A name as texts write it: capitalised words, joined by small ones; digits and capitals inside words occur, and sites
# go by their domain. Days and months are no part of one.
_DATE = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May(?= \d)|June|July|August|September|"
    r"October|November|December)\b"
)
_CAPITAL = r"[A-Z\u00c0-\u00de\u0400-\u042f]"
_SITE = r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.(?:com|org|net|info|news|tv)\b"
_REST = r"[\w’'-]{0,60}"
_WORD = rf"(?!{_DATE})(?:{_SITE}|{_CAPITAL}{_REST}|\d{{1,9}}[A-Z]{_REST}|[a-z]{{1,60}}[A-Z]{_REST}|U\.[SNKE]\.)"
_LINK = r"(?:of|for|on|and|in|the|de|del|la|le|der|die|des|al|&)"
# A capital that only the beginning of a sentence gives is no part of a name either.
_OPENING = (
    r"(?:As|But|And|When|While|Although|Though|If|Yet|Still|In|On|At|For|From|Since|After|Before|However|Meanwhile)\b"
)
NAME = rf"(?:(?!{_OPENING}[ ,]){_WORD}(?:[ \u00a0/]{_WORD}|[ \u00a0]{_LINK}[ \u00a0](?:the[ \u00a0])?{_WORD}){{0,7}})"

_DOMAIN = re.compile(r"\S+\.(?:com|org|net|info|news|tv|af|uk|ru|ua|ir|pk)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Words:
    nouns: frozenset[str]
    names: frozenset[str]
    classes: tuple[str, ...]
    organisations: frozenset[str]
    company: tuple[str, ...]


@functools.cache
def _words() -> _Words:
    table = tomllib.loads(files(__package__).joinpath("outlets.toml").read_text("utf-8"))
    listed = {key: [word.strip() for word in table[key].split("|")] for key in ("names", "classes", "company")}
    return _Words(
        nouns=frozenset(table["nouns"].split()),
        names=frozenset(listed["names"]),
        classes=tuple(listed["classes"]),
        organisations=frozenset(table["organisations"].split()),
        company=tuple(listed["company"]),
    )


def is_outlet(name: str) -> bool:
    """Tell whether a name is an outlet's by itself: a known one, one with a word of the trade, or a domain."""
    plain = name.casefold().strip()
    if {plain, plain.removeprefix("the ")} & _words().names or _DOMAIN.fullmatch(plain):
        return True
    parts = _parts(name)
    if len(parts) > 2 and " ".join(parts[-2:]) in _words().classes:
        return True
    if len(parts) < 2 or parts[-1] in _words().organisations:
        return False
    return not _words().nouns.isdisjoint(parts)


def is_organisation(name: str) -> bool:
    """Tell whether a name is that of an organisation or an office, by one of its words."""
    return not _words().organisations.isdisjoint(re.findall(r"\w+", name.casefold()))


@functools.cache
def outlet_class() -> str:
    """Return the pattern of what a text calls an outlet: "news agency", "website", ..."""
    return "(?:" + "|".join(re.escape(word) for word in _words().classes) + ")"


def bare_outlet(holder: str) -> str:
    """Return a company's name without its legal form: "The Somewhere Times Company, LLC" is The Somewhere Times."""
    forms = "|".join(re.escape(form) for form in _words().company)
    ending = rf"(?<!&)(?<!\band)(?:[,\s]+(?:{forms})\b\.?)+\s*$"
    return re.sub(ending, "", holder.strip(), flags=re.IGNORECASE).strip(" ,.")


def same_outlet(one: str | None, other: str | None) -> bool:
    """Tell whether two names are one outlet's, one being the end of the other ("the Sun", "The Somewhere Sun")."""
    own, others = endings(one or ""), endings(other or "")
    return bool(own and others) and (own[0] in others or others[0] in own)


def endings(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of a name without its article, then all their endings, by which short forms are known."""
    parts = _parts(name)
    return tuple(tuple(parts[at:]) for at in range(len(parts)))


def _parts(name: str) -> list[str]:
    parts = re.findall(r"\w+", name.casefold())
    return parts[1:] if parts[:1] == ["the"] else parts
