"""Words, figures and marks of a text, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Token", "tokenize"]


@dataclass(frozen=True, slots=True)
class Token:
    """One word, figure or mark: `text` stands at `[start, end)` of the whole text."""

    start: int
    end: int
    text: str


# Letters, digits, and what joins on to them: marks over letters (Latin, Hebrew, Arabic, Indic), joiners of Persian.
_LETTER = r"[^\W_]|[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0d7f\u200c\u200d]"
_RUN = rf"(?:{_LETTER})+"
# Short forms that keep their point: those before a name or a figure (the sentence rules have a longer list).
_SHORT = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Sgt|Capt|Cpl|Cmdr|Adm|Brig|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr"
    r"|No|Inc|Ltd|Co|Corp|vs|etc|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\."
)
_TOKEN = re.compile(
    rf"""
      (?:https?://|www\.)[^\s<>"”»]*[^\s<>"”»).,;:!?'’]      # an address
    | [@\#]\w+                                                # a handle, a hashtag
    | (?:[A-Za-z]\.){{2,}}(?:-{_RUN})*                        # U.S., U.S.-made, a.m.
    | {_SHORT}(?=\s|$)                                        # Mr.
    | (?:US|A|C|NZ|HK)?[$€£¥₹₽]\s?\d+(?:[.,]\d+)*(?:bn|tn|[mkb])?\b   # $600, €3.5, $2m
    | \d+(?:[.,:]\d+)*%                                       # 38%
    | \d+(?:[.,:]\d+)+(?:(?:-|\u2011){_RUN})*                 # 13,000, 3.5, 06:40
    | ['’]s\b                                                 # the possessive, alone
    | {_RUN}(?:(?:[-\u2010\u2011&·]|['’](?!s\b)|\.(?=[^\W\d_]{{2,3}}\b)(?<=[a-z0-9]\.)){_RUN})*
    | \.{{3,}}|--+                                            # an ellipsis, a typed dash
    | \S
    """,
    re.VERBOSE,
)


def tokenize(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Return the tokens of `text[start:end]` in order, with offsets in `text`.

    Inner hyphens, apostrophes and points stay ("al-Qaeda", "O'Brien", "U.S.-made"); possessives and marks stand alone.
    """
    stop = len(text) if end is None else end
    return tuple(Token(found.start(), found.end(), found.group()) for found in _TOKEN.finditer(text, start, stop))
