"""Which kind of document a text is by itself: an opinion piece, a communique, or a report like any other."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Sequence
from importlib.resources import files

from whence.read.lines import HEAD, Clue, Line
from whence.read.outlets import NAME

__all__ = ["find_communique", "find_opinion"]

# Bounded: a quote that is never closed must not cost a look at the whole text.
QUOTED = re.compile(r"[“\"«][^“”\"«»\n]{0,2000}[”\"»]")
_OPENS = "statement|communiqu[eé]|declaration|press release|news release"
_ABOUT = "on|regarding|concerning|about|following|to|at"
COMMUNIQUE = re.compile(
    rf"(?:(?:joint|official|press|news|media|public|urgent|military|final|closing|the) )*(?:{_OPENS})(?: no\.? ?\d+)?"
    rf"(?:\s+(?:issued )?(?:by|of|from)\s+(?:the )?(?P<issuer>.+?))?(?:\s+(?:{_ABOUT})\b.*|\s*[:,(–—-].*)?"
    r"|for immediate release\b.*",
    re.IGNORECASE,
)
LONGEST = 200  # code points of a communique's opening line
# An organisation that speaks of what is its own; a reporter has no fighters and no central committee.
_OWNED = (
    "fighters|mujahideen|mujahedin|forces|troops|soldiers|units|brigades?|movement|party|organi[sz]ation|front|army|"
    "martyrs|comrades|spokes(?:man|woman|person)|leadership|central committee|command"
)
OWN = re.compile(rf"\b[Oo]n behalf of (?:the )?{NAME}|\b[Ww]e, the\b|\b[Oo]ur (?:\w+ )?(?:{_OWNED})\b")
WE = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s)\b(?!\.)")
FEWEST_WE, WE_RATE = (
    4,
    120,
)  # of "we" in all, and words to one: communiques have one in 20 to 60, columns in 150 or more

_SECTIONS = "opinions?|op-?eds?|comment|commentary|editorials?|guest (?:column|essay|post)|columns?|perspectives?"
SECTION = re.compile(rf"\W*(?:{_SECTIONS})\W*(?:[|/·:].*)?", re.IGNORECASE)
DISCLAIMER = re.compile(
    r"\b(?:views?|opinions?) expressed\b.{0,80}\b(?:own|author|writer|columnist|reflect|represent)", re.IGNORECASE
)
I = re.compile(r"(?<![\w.’'-])(?:I(?:[’'](?:ve|m|d|ll))?|[Mm]y|me)(?![\w.-])")  # noqa: E741
# Each sign of an opinion piece with its weight; they are one from ENOUGH on. Found on columns, analyses and partisan
# reports: a bio alone also ends reports, loaded words alone are found in reports, and two together in columns only.
SURE, STRONG, WEAK, ENOUGH = 3, 2, 1, 3
FEWEST_I, FEWEST_LOADED = 3, 3


def find_opinion(text: str, lines: Sequence[Line], bio: Sequence[Clue]) -> Clue | None:
    """Return the words that show an opinion piece best, None where they do not suffice."""
    own = QUOTED.sub("", text)
    signs = [(SURE, line.start, line.end) for line in lines[:HEAD] if SECTION.fullmatch(line.text)]
    signs += [(SURE, *said.span()) for said in DISCLAIMER.finditer(text)]
    signs += [(STRONG, clue.start, clue.end) for clue in bio[:1]]
    if len(I.findall(own)) >= FEWEST_I:
        signs += [(STRONG, *said.span()) for said in list(I.finditer(text))[:1]]
    if sum(weight for weight, _, _ in signs) in range(ENOUGH - WEAK, ENOUGH):  # else they would change nothing
        signs += _loaded(text, own)
    if sum(weight for weight, _, _ in signs) < ENOUGH:
        return None
    _, start, end = max(signs, key=lambda sign: sign[0])
    return Clue("kind", "opinion", start, end)


def _loaded(text: str, own: str) -> list[tuple[int, int, int]]:
    """Return the first of the words that judge, where there are enough. own: the text without what is quoted."""
    words = _loaded_words()
    if len({word.casefold() for word in words.findall(own)}) < FEWEST_LOADED:
        return []
    return [(WEAK, *said.span()) for said in list(words.finditer(text))[:1]]


@functools.cache
def _loaded_words() -> re.Pattern[str]:
    table = tomllib.loads(files(__package__).joinpath("loaded.toml").read_text("utf-8"))
    listed = "|".join(re.escape(word.strip()) for word in table["words"].split("|"))
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


def find_communique(text: str, lines: Sequence[Line]) -> tuple[Clue, ...]:
    """Return the words that show a communique, and the publisher where they name who issued it."""
    for line in lines[:3]:
        match = COMMUNIQUE.fullmatch(line.text) if len(line.text) <= LONGEST and not line.text.endswith(".") else None
        if match:
            issuer = (match["issuer"] or "").strip()
            named = [Clue("publisher", issuer, line.start, line.end)] if re.fullmatch(NAME, issuer) else []
            return (Clue("kind", "communique", line.start, line.end), *named)
    own = QUOTED.sub("", text)
    said = OWN.search(text)
    count = len(WE.findall(own))
    if said and OWN.search(own) and count >= FEWEST_WE and count * WE_RATE >= len(own.split()):
        return (Clue("kind", "communique", *said.span()),)
    return ()
