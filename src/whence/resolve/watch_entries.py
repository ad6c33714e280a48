"""The actors of a watch list, what is wrong in it, and what of a line makes an actor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

__all__ = ["Fault", "Found", "Given", "LeftOut", "Watched", "entries_of", "own_ids", "wikidata_id"]

LONGEST = 1_000  # code points of a name or an id; FollowTheMoney allows 384 for a name
# What no name has: control characters, halves of surrogates (bytes of another encoding), the sign for what was lost.
BROKEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffd]")
# Signs that only turn the direction of what follows, by which a name can be made to look like another, and byte order
# marks. Joiners and the marks of one letter's direction stay: names in Persian and Arabic are written with them.
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff]")
ITEM = re.compile(r"Q[1-9][0-9]{0,11}")
WRITTEN = re.compile(rf"(?:.*[/:])?({ITEM.pattern})", re.IGNORECASE)  # with its address or its prefix before it


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """An actor as a list has it.

    id: the list's own, or else the Wikidata id, or else the name; one of its own in the list. kind: one of the
    vocabulary, None where the list leaves it open (any kind fits then). aliases: its other names, in any script. weak:
    names too broad to tell by. external: ids elsewhere as (scheme, id). line: where it stands, from 1.
    """

    id: str
    list_name: str
    kind: str | None
    name: str
    aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    external: tuple[tuple[str, str], ...] = ()
    line: int

    @property
    def names(self) -> tuple[str, ...]:
        """All names that tell it, its main one first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a line of a list, from 1, and what would be right."""

    line: int
    what: str
    right: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.what} ({self.right})"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something in a list that is no actor: what sort of thing."""

    sort: str


Found = Watched | Fault | LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a line gives for an actor, as it is written; names: the main one first. Empty texts are passed over."""

    line: int
    list_name: str
    id: str
    kind: str | None
    names: tuple[str, ...]
    weak: tuple[str, ...] = ()
    external: tuple[tuple[str, str], ...] = ()


def entries_of(given: Given) -> Iterator[Found]:
    """Yield the faults of what a line gives, and the actor, where a name is left to tell it by."""
    bad = [text for text in (*given.names, *given.weak) if _is_bad(text)]
    for text in dict.fromkeys(bad):
        yield Fault(given.line, f"has a name that is none: {_short(text)}", f"words, at most {LONGEST:,} characters")
    for scheme, text in given.external:
        if text.strip() and not _external(scheme, text):
            yield Fault(given.line, f"has no {scheme} id in {_short(text)}", _right_id(scheme))
    names, weak = _clean(given.names), _clean(given.weak)
    if names:
        yield _watched(given, names, tuple(name for name in weak if name not in names))
    elif weak:
        yield Fault(given.line, f"has no name but a weak one: {_short(weak[0])}", "a name that it can be told by")
    elif not bad:
        yield Fault(given.line, "has no name", "a name that it can be told by")


def wikidata_id(text: str) -> str | None:
    """Return the id of an item of Wikidata, written as such or as its address; None where there is none."""
    match = WRITTEN.fullmatch(text.strip())
    return match[1].upper() if match else None


def own_ids(id_: str, *, published: bool) -> tuple[tuple[str, str], ...]:
    """Return what a list's own id of an actor is elsewhere. published: the list is in the form of OpenSanctions."""
    plain = id_.strip()
    if not published and not plain.startswith("NK-"):
        return ()
    item = plain if ITEM.fullmatch(plain) else None
    return (("opensanctions", plain), *((("wikidata", item),) if item else ()))


def _watched(given: Given, names: tuple[str, ...], weak: tuple[str, ...]) -> Watched:
    told = ((scheme, _external(scheme, text)) for scheme, text in given.external)
    external = tuple(dict.fromkeys((scheme, id_) for scheme, id_ in told if id_))
    items = (id_ for scheme, id_ in external if scheme == "wikidata")
    return Watched(
        id=next(iter(_clean([given.id])), "") or next(items, names[0]),
        list_name=given.list_name,
        kind=given.kind or None,
        name=names[0],
        aliases=names[1:],
        weak=weak,
        external=external,
        line=given.line,
    )


def _is_bad(text: str) -> bool:
    return len(text) > LONGEST or bool(BROKEN.search(text))


def _external(scheme: str, text: str) -> str | None:
    if scheme == "wikidata":
        return wikidata_id(text)
    return next(iter(_clean([text])), None)


def _right_id(scheme: str) -> str:
    return "one such as Q12345" if scheme == "wikidata" else f"letters and digits, at most {LONGEST:,} characters"


def _clean(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the texts that are sound, each once, with single blanks; a dash in a cell says that there is none."""
    sound = (" ".join(TURNING.sub("", text).split()) for text in texts if not _is_bad(text))
    return tuple(dict.fromkeys(text for text in sound if any(map(str.isalnum, text))))


def _short(text: str) -> str:
    return ascii(text if len(text) <= 60 else text[:57] + "...") if BROKEN.search(text) else repr(text[:60])
