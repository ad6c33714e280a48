"""What a document reprints, digests or cites, told from how its text names other outlets."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.read.clues import Page
from whence.read.imprint import find_holder
from whence.read.lines import HEAD, TAIL, Clue, Line
from whence.read.outlets import NAME, is_organisation, is_outlet, outlet_class, same_outlet
from whence.records import Derivation, How, Span

__all__ = ["Leaning", "Lineage", "find_leaning", "find_lineage"]

# A digest leans on one outlet throughout: so often in all, in so many of its paragraphs, from the first third on, and for
# so much of what it takes from outlets. Found on digests of one to twelve paragraphs, and on reports that quote an
# outlet once or twice for a background.
FEWEST, PARAGRAPHS, FROM, MOSTLY = 3, 0.25, 1 / 3, 0.6
REACH = 150  # code points before a verb in which its subject, with what is set between commas, begins
BRIEF = 150  # words: a text as short leans on the outlet that its first sentence names

_PIECE = (
    r"(?:report|article|stor(?:y|ies)|piece|investigation|dispatch|analysis|account|interview|exposé|despatch|leak)s?"
)
_PAPER = r"(?:report|study|survey|statement|communiqu[eé]|press release|news release|assessment|index|paper|briefing|data|figures|estimates?|tally)s?"
_BEFORE = r"(?:(?:the|an?|its|their|another)\s+)?(?:[\w’'.-]+\s+){0,5}?"
LEAN = re.compile(
    r"\b(?:[Rr]eported|[Rr]eports|wrote|writes|[Rr]evealed|broadcast|has learned|claimed|noted|published)\b"
)
SPEAK = re.compile(r"\b(?:[Tt]old|[Ii]nterview with|[Rr]emarks to|[Ss]poke to|[Ss]peaking to|[Ss]tatement to)\s+")
BACK = r"(?:said|says|added|adds|noted|notes|quoted|quotes|cited|cites|learned|claimed|claims|wrote|reported|reports)"

REPRINT = re.compile(
    r"\W*(?:(?:this|the above|the following)\s+(?:article|story|piece|post|commentary|report|essay|op-?ed|interview|analysis|column|item|text)\s+)?"
    r"(?:(?:was|is|has been|had been|were)\s+)?(?:(?:(?:originally|first|previously|also)\s+)?(?:re-?published|published|appeared|posted|reprinted|reproduced|"
    r"syndicated|excerpted)(?:\s+here)?)(?:\s+(?:courtesy|by (?:kind )?permission|with (?:the )?(?:kind )?permission))?\s+(?:by|in|on|at|from|of)\s+(?:the\s+)?",
    re.IGNORECASE,
)  # fmt: skip
SOURCE_LINE = re.compile(r"(?:[Ss]ource|SOURCE|[Vv]ia|VIA|[Cc]ourtesy(?: of)?|[Ff]rom)\s*:?\s+(?:the\s+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """What a document's own words show of its kind, and what it derives from."""

    kind: Clue | None
    derived_from: tuple[Derivation, ...]


@dataclass(frozen=True, slots=True)
class Leaning:
    """One passage that takes something from an outlet. speaks: someone spoke to the outlet; that is no leaning on it."""

    name: str
    start: int
    end: int
    speaks: bool = False
    paper: bool = False


def find_lineage(page: Page, publisher: str | None, stated: str | None) -> Lineage:
    """Return the kind that a text's own words show, none for a plain report, and what it derives from.

    publisher: its own, which it does not derive from. stated: the kind that a side-car or the format says.
    """
    leanings = find_leaning(page.text, publisher)
    reprint = find_reprint(page, publisher)
    own = page.clue("kind")
    digested = find_digested(page, leanings) if stated in (None, "digest") and not reprint and not own else None
    if stated == "digest" and not digested:
        digested = next((one.name for one in leanings if not one.speaks), None)
    derived = find_derivations(page.text, leanings, digested)
    if reprint:
        rest = tuple(one for one in derived if not same_outlet(one.publisher, reprint.value))
        evidence = (Span.of(page.text, reprint.start, reprint.end),)
        derived = (Derivation(publisher=reprint.value, how="reprint", evidence=evidence), *rest)
        return Lineage(kind=Clue("kind", "reprint", reprint.start, reprint.end), derived_from=derived)
    first = next((one for one in leanings if one.name == digested), None)
    return Lineage(kind=Clue("kind", "digest", first.start, first.end) if first else own, derived_from=derived)


def find_leaning(text: str, publisher: str | None) -> tuple[Leaning, ...]:
    """Return the passages that take something from other outlets or organisations' papers, in order."""
    found = sorted(_candidates(text), key=lambda leaning: (leaning.start, -leaning.end))
    full = tuple(leaning.name for leaning in found)
    kept: list[Leaning] = []
    for leaning in found:
        if same_outlet(leaning.name, publisher) or (kept and leaning.start < kept[-1].end):
            continue
        name = next(
            (name for name in full if same_outlet(name, leaning.name) and len(name) > len(leaning.name)), leaning.name
        )
        kept.append(Leaning(name, leaning.start, leaning.end, leaning.speaks, leaning.paper))
    return tuple(kept)


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    kind = outlet_class()
    outlet = (
        rf"(?:(?:{_BEFORE}(?P<kind>{kind})\s+|[Tt]he\s+)?(?P<name>{NAME})(?:[’']s)?(?P<after>\s+(?:news\b|{kind}\b))?)"
    )
    return (
        re.compile(rf"\b(?:[Aa]ccording to\s+)?{_BEFORE}{_PIECE}\s+(?:published\s+|posted\s+)?(?:by|from|in|of|on)\s+{outlet}"),
        re.compile(rf"\b(?:[Aa]ccording to|[Cc]iting|[Cc]ited by|[Qq]uoted by|[Rr]eported by|[Pp]ublished (?:by|in)|[Oo]btained by|[Ss]een by|[Qq]uoting)\s+{outlet}"),
        re.compile(rf"{outlet}(?:,[^,.\n]{{1,80}},)?(?:\s+(?:also|first|later|previously|has|had|separately|on \w+day))?\s*$"),
        re.compile(outlet),
    )  # fmt: skip


def _candidates(text: str) -> Iterator[Leaning]:
    """Yield what names an outlet by itself, and what names one that the text has called an outlet elsewhere."""
    matches = tuple(_matches(text))
    called = tuple(match["name"] for match, _ in matches if match["kind"] or match["after"])
    for match, leaning in matches:
        if is_outlet(match["name"]) or any(same_outlet(match["name"], name) for name in called):
            yield leaning
    yield from _papers(text)


def _matches(text: str) -> Iterator[tuple[re.Match[str], Leaning]]:
    piece, cue, subject, spoken = _patterns()
    for pattern in (piece, cue):
        for match in pattern.finditer(text):
            yield match, Leaning(match["name"], match.start(), match.end())
    for verb in LEAN.finditer(text):
        begin = max(0, verb.start() - REACH)
        found = subject.search(text, max(begin, text.rfind("\n", begin, verb.start()) + 1), verb.start())
        if found:
            yield found, Leaning(found["name"], found.start(), verb.end())
    for verb in SPEAK.finditer(text):
        found = spoken.match(text, verb.end())
        if found:
            yield found, Leaning(found["name"], verb.start(), found.end(), speaks=True)


PAPERS = re.compile(
    rf"\b(?:[Aa]ccording to\s+)?(?:(?:the|an?)\s+)?(?:[\w’'-]+\s+){{0,2}}?{_PAPER}\s+(?:(?:issued|published|released|compiled|made)\s+)?(?:by|from|of)\s+(?:the\s+)?(?P<name>{NAME})"
    rf"|\b(?:classified|ranked|rated|listed|labelled|labeled|assessed|graded)\s+(?:as\s+)?[^.\n]{{2,40}}?\s+by\s+(?:the\s+)?(?P<judge>{NAME})"
)


def _papers(text: str) -> Iterator[Leaning]:
    for match in PAPERS.finditer(text):
        name = match["name"] or match["judge"]
        if is_organisation(name) and not is_outlet(name):
            yield Leaning(name, match.start(), match.end(), paper=True)


def find_digested(page: Page, leanings: Sequence[Leaning]) -> str | None:
    """Return the outlet that a text leans on throughout, None where it leans on none so."""
    text = page.text
    lines = [line for line, parts in zip(page.lines, page.parts, strict=True) if not parts]
    taken = [leaning for leaning in leanings if not leaning.speaks and not leaning.paper]
    if not taken or not lines:
        return None
    names = [leaning.name for leaning in taken]
    top = max(dict.fromkeys(names), key=names.count)
    places = sorted([*(one.start for one in taken if one.name == top), *_back(text, top)])
    if places[0] > lines[0].start + FROM * (lines[-1].end - lines[0].start) or names.count(top) < MOSTLY * len(names):
        return None
    if len(text.split(maxsplit=BRIEF)) <= BRIEF:
        return top if len(places) >= 2 or places[0] < _first_sentence_end(text, lines) else None
    paragraphs = {next((at for at, line in enumerate(lines) if place < line.end), 0) for place in places}
    enough = len(places) >= FEWEST and names.count(top) > 1 and len(paragraphs) >= max(2, PARAGRAPHS * len(lines))
    return top if enough else None


def _first_sentence_end(text: str, lines: Sequence[Line]) -> int:
    end = re.compile(r"[.!?]\s").search(text, lines[0].start)
    return end.start() if end else lines[-1].end


def _back(text: str, name: str) -> list[int]:
    """Return where the text comes back to an outlet that it has named: "the agency said", "according to the report"."""
    last = re.escape(name.split()[-1])
    back = re.compile(
        rf"\b(?:[Tt]he\s+(?:{last}|report|article|{outlet_class()})|{re.escape(name)})(?:\s+(?:also|further|then|has))?\s+{BACK}\b"
        rf"|\b[Aa]ccording to (?:the|an?) (?:\w+ )?(?:report|article|{outlet_class()})\b(?! (?:by|from|in|of))|\btold the (?:{last}|{outlet_class()})\b"
    )
    return [match.start() for match in back.finditer(text)]


def find_reprint(page: Page, publisher: str | None) -> Clue | None:
    """Return the outlet that a text was first published by, and the words that say so.

    An outlet that a by-line or the dateline names as the text's own shows a reprint as well, under another publisher.
    """
    for line in (*page.lines[:HEAD], *page.lines[HEAD:][-TAIL:]):
        clue = _reprint(line)
        if clue and not same_outlet(clue.value, publisher):
            return clue
    own = (clue for clue in page.clues if clue.field in ("publisher", "agency") and is_outlet(clue.value))
    footers = {clue.start for clue in find_holder(page.lines)}
    other = (clue for clue in own if clue.start not in footers and not same_outlet(clue.value, publisher))
    return next(other, None) if publisher else None


def _reprint(line: Line) -> Clue | None:
    match = REPRINT.match(line.text)
    name = re.compile(NAME).match(line.text, match.end()) if match else None
    if match and name:
        return Clue("reprint", name[0], line.start, line.end)
    match = SOURCE_LINE.match(line.text)
    name = re.compile(NAME).fullmatch(line.text.rstrip(" ."), match.end()) if match else None
    if name and is_outlet(name[0]):
        return Clue("reprint", name[0], line.start, line.end)
    return None


def find_derivations(text: str, leanings: Sequence[Leaning], digested: str | None) -> tuple[Derivation, ...]:
    """Return the outlet that a text digests, then those it cites, each with the passages that do so."""
    names = dict.fromkeys([*([digested] if digested else []), *(leaning.name for leaning in leanings)])
    return tuple(_derivation(text, name, "digest" if name == digested else "cites", leanings) for name in names)


def _derivation(text: str, name: str, how: How, leanings: Sequence[Leaning]) -> Derivation:
    spans = tuple(Span.of(text, one.start, one.end) for one in leanings if one.name == name)
    return Derivation(publisher=name, how=how, evidence=spans)
