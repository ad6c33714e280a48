"""Tokens to the text a reader would see, with the place of every token."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

PLAIN = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
OPENING = re.compile(r"^[^\w\s]*[(\[{“‘«#@¿¡]$|^[A-Z]{0,2}[$£€¥]$")
CLOSERS = frozenset(",.;:!?%)]}”’»…")
DASHES = frozenset({"-", "--", "–", "—", "―", "_", "*", "•", "="})
PARTS = frozenset({"s", "S", "t", "re", "ve", "ll", "d", "m", "n't", "em"})  # what stands behind an apostrophe
ELIDED = frozenset({"O", "D", "L", "d", "l", "Qur", "Sana"})  # what stands before one, in names
HOSTS = frozenset({"com", "org", "net", "co", "gov", "edu", "uk", "tv", "info", "ly"})
CLAUSE = re.compile(
    "an?|and|as|at|but|by|for|from|ha[ds]|he|her|his|i|if|in|including|is|its?|not|or|particularly|provided|said|says|she|such|"
    "that|the|their|they|this|was|we|were|are|when|where|which|while|who|with|you",
    re.IGNORECASE,
)  # a word of a new clause: the mark before it is a dash, not a hyphen
SPOKEN = re.compile("(?:(?:he|she|they|it|who) )?(?:said|says|told|added)\\b")  # a quotation has ended before this
SENTENCE = 120  # tokens of the longest; in more, several sentences, quotation marks are not counted
LEADS_IN = re.compile("said|says|saying|told|called|the|an?|of|as|and", re.IGNORECASE)  # no quotation ends so
SUFFIX = re.compile(r"(?:['’](?:s|S|re|ve|ll|d|m|t|RE|VE|LL|D|M|T)|n['’]t|N['’]T)$")
ENDED = re.compile(r"[.!?:…][\"'”’)\]]*$")
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Laid:
    """A text and the (start, end) of each token, a list for each sentence."""

    text: str
    places: tuple[tuple[Place, ...], ...]

    def span(self, sentence: int, start: int, end: int) -> Place:
        """Return the (start, end) in the text of tokens [start, end) of a sentence; IndexError where there are none."""
        if not 0 <= start < end:
            raise IndexError(f"no tokens [{start}, {end}) in sentence {sentence}")
        return self.places[sentence][start][0], self.places[sentence][end - 1][1]


def join_tokens(tokens: Sequence[str], *, hyphens: bool = True) -> tuple[str, list[Place]]:
    """Return the tokens as ordinary text, and the (start, end) of each; `hyphens`: hyphens inside words are tokens."""
    state = _State(tokens, hyphens)
    text, places = "", []
    for at, token in enumerate(tokens):
        word = state.shown(at)
        text += " " if at and state.spaced(at) else ""
        places.append((len(text), len(text) + len(word)))
        text += word
        state.pass_by(token)
    return text, places


def join_sentences(sentences: Iterable[Sequence[str]], *, hyphens: bool = True) -> Laid:
    """Return sentences as one text; one that ends without a stop is a line of its own (headline, date line)."""
    text, places = "", []
    for tokens in sentences:
        joined, spans = join_tokens(tokens, hyphens=hyphens)
        text += _gap(text, joined)
        places.append(tuple((start + len(text), end + len(text)) for start, end in spans))
        text += joined
    return Laid(text, tuple(places))


def _gap(text: str, joined: str) -> str:
    if not text:
        return ""
    return " " if ENDED.search(text) and ENDED.search(joined) else "\n\n"


class _State:
    """What stands open while tokens go by: quotes, and a web address."""

    def __init__(self, tokens: Sequence[str], hyphens: bool) -> None:
        self.tokens, self.hyphens = tokens, hyphens
        self.open: set[str] = set()
        self.opened: set[int] = set()
        self.address = _address(tokens)
        self.at = 0

    def pass_by(self, token: str) -> None:
        """Note whether a straight quotation mark opens or closes."""
        if token in ('"', "'") and not self._apostrophe(self.at):
            if self._closes(self.at):
                self.open.discard(token)
            else:
                self.open.add(token)
                self.opened.add(self.at)
        self.at += 1

    def shown(self, at: int) -> str:
        return PLAIN.get(self.tokens[at], self.tokens[at])

    def spaced(self, at: int) -> bool:
        """Tell whether a space stands before token `at`."""
        token = self.tokens[at]
        if at in self.address and at - 1 in self.address:
            return False
        if self._opens(at - 1) or SUFFIX.match(token) or self._part(at):
            return False
        if token in ('"', "'", "''"):
            return not self._closes(at)
        return not (self._hyphen(at) or self._hyphen(at - 1) or self._closing(token) or self._number(at))

    def _opens(self, at: int) -> bool:
        token = self.tokens[at]
        if token == "``" or at in self.opened:  # noqa: S105 - a quotation mark
            return True
        shown = self.shown(at)
        return bool(OPENING.search(shown))

    def _part(self, at: int) -> bool:
        """Tell whether token `at` goes on the word before it: an apostrophe, what stands behind one, a slash."""
        before, token = self.tokens[at - 1], self.tokens[at]
        if "/" in (token, before) or self._apostrophe(at) or self._apostrophe(at - 1):
            return True
        return token in PARTS and before[-1] in ("'", "’") and before[:-1].isalpha()

    def _apostrophe(self, at: int) -> bool:
        """Tell whether token `at` is an apostrophe inside a word."""
        if at < 1 or self.tokens[at] not in ("'", "’") or at + 1 >= len(self.tokens):
            return False
        return self.tokens[at + 1] in PARTS or self.tokens[at - 1] in ELIDED

    def _closes(self, at: int) -> bool:
        """Tell whether the quotation mark at `at` closes: one is open, or the words about it say so."""
        quote, before, rest = self.tokens[at], self.tokens[at - 1] if at else "", self.tokens[at + 1 :]
        if quote == "''" or not any(mark.isalnum() for mark in "".join(rest)):
            return True
        if quote == "'":
            return quote in self.open or (before[-1:] in ("s", "z", "x") and "'" not in rest)
        if quote in self.open:
            return not LEADS_IN.fullmatch(before)
        spoken = SPOKEN.match(" ".join(rest[:2])) is not None
        alone = len(self.tokens) <= SENTENCE and rest.count(quote) % 2 == 0
        return before in (",", ".", "?", "!", "...") and rest[0].islower() and (spoken or alone)

    def _closing(self, token: str) -> bool:
        shown = PLAIN.get(token, token)
        return shown not in DASHES and shown[:1] in CLOSERS and not any(mark.isalnum() for mark in shown)

    def _hyphen(self, at: int) -> bool:
        """Tell whether token `at` is a hyphen inside a word."""
        if not self.hyphens or self.tokens[at] not in ("-", "‑") or not 0 < at < len(self.tokens) - 1:
            return False
        before, after = self.tokens[at - 1], self.tokens[at + 1]
        if not (before[-1].isalnum() or before in (".", "’s", "'s")) or not after[:1].isalnum():
            return False
        more = self.tokens[at + 2 : at + 3] == ["-"] or self.tokens[max(at - 2, 0) : at - 1] == ["-"]
        dateline = before.isupper() and len(before) > 3 and after.istitle()
        return more or not (CLAUSE.fullmatch(after) or dateline)

    def _number(self, at: int) -> bool:
        """Tell whether token `at` goes on a number, a clock time or a web host: 5 : 03, 1 . 5, twitter . com."""
        mark = self.tokens[at - 1]
        if at < 2 or mark not in (":", ".", ","):
            return False
        before, token = self.tokens[at - 2], self.tokens[at]
        if mark == "." and (
            token in HOSTS
            or self.tokens[at + 1 : at + 3] == [".", "com"]
            or (len(before) == 1 == len(token) and before.isupper() and token.isupper())
        ):
            return True
        return mark != "," and before[-1:].isdigit() and token[:1].isdigit()


def _address(tokens: Sequence[str]) -> frozenset[int]:
    """Return the tokens of web addresses: words with marks between, from http on."""
    inside: set[int] = set()
    for at, token in enumerate(tokens):
        if token.lower() in ("http", "https") and list(tokens[at + 1 : at + 3]) in ([":", "/"], [":", "//"]):
            inside.update(range(at, _address_end(tokens, at)))
    return frozenset(inside)


def _address_end(tokens: Sequence[str], start: int) -> int:
    for at in range(start + 1, len(tokens)):
        if tokens[at][:1].isalnum() and tokens[at - 1][-1:].isalnum():
            return at
        if tokens[at] in (",", ")", "(", "”", "“", '"', "''", "``", "—", "–"):
            return at
    return len(tokens)
