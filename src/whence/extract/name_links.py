"""Where a name goes on over small words, and where a run of capitals is two names."""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.evidence import is_common, is_known
from whence.extract.layout import Sentence
from whence.extract.lexicons import load_countries, load_known, load_name_words, load_words
from whence.language import Token

__all__ = ["joins", "parts_of"]

Range = tuple[int, int]

_QUOTES = frozenset(["“", "”", '"', "'", "‘", "’"])
_BODIES = frozenset(["armed-group", "organisation", "government-body", "media", "item"])
_OF_PLACES = frozenset(["gulf", "bay", "strait", "straits", "republic", "sea", "province", "cape", "horn", "islands"])
_MEETS_ON = frozenset(["council", "committee", "commission", "conference", "institute", "panel", "convention"])


def joins(sentence: Sentence, before: Range, after: Range) -> bool:
    """Tell whether two runs of capitals are one name: a word that names a body, a link, and what it is for."""
    link = [token.text.lower() for token in sentence.tokens[before[1] : after[0]]]
    start = [token.text.lower() for token in sentence.tokens[before[0] : before[1]]]
    if link in (["'"], ["’"], ["'s"], ["’s"]):
        return _owns(sentence, start, after)
    if link == ["&"] or _is_nickname(sentence, before, after):
        return True
    if link in (["and"], ["and", "the"]):
        return _pairs(sentence, start, before, after, link)
    return bool(link) and link[1:] in ([], ["the"]) and _leads_to(start, link[0])


def _is_nickname(sentence: Sentence, before: Range, after: Range) -> bool:
    """Tell a name with a nickname in quotation marks inside it, at either of its ends: Nelito "Fogo" Kapenda."""
    if after[0] - before[1] != 1 or _text(sentence, before[1]) not in _QUOTES:
        return False
    closes = before[1] - before[0] > 2 and _text(sentence, before[1] - 2) in _QUOTES
    opens = after[1] - after[0] == 1 and _text(sentence, after[1]) in _QUOTES
    return closes or (opens and _text(sentence, after[1] + 1)[:1].isupper())


def _text(sentence: Sentence, at: int) -> str:
    return sentence.tokens[at].text if at < len(sentence.tokens) else ""


def _leads_to(start: list[str], link: str) -> bool:
    """Tell whether a name that begins so goes on over this word."""
    words = load_name_words()
    head = start[-1]
    if head in words.titles and head not in words.kinds:
        return False
    kind = words.kinds.get(head) or words.kinds.get(start[0])
    if link == "of":
        return kind in _BODIES or head in _OF_PLACES
    if link == "on":
        return head in _MEETS_ON
    return link == "for" and kind in _BODIES


def _owns(sentence: Sentence, start: list[str], after: Range) -> bool:
    """Tell "Peoples' Liberation Front" from "Iran's Revolutionary Guard"."""
    last = sentence.tokens[after[1] - 1].text.lower()
    return start[-1] in load_words("plurals_that_name") and load_name_words().kinds.get(last) in _BODIES


def _pairs(sentence: Sentence, start: list[str], before: Range, after: Range, link: list[str]) -> bool:
    """Tell "Ministry of Interior and Justice" from "Iran and Russia"."""
    linked = {"of", "for", "on"} & set(start)
    kinds, last = load_name_words().kinds, sentence.tokens[after[1] - 1].text.lower()
    if link == ["and"] and kinds.get(last) in _BODIES and start[-1] not in kinds and is_common(start[-1]):
        return True
    ends = sentence.tokens[before[1] - 1].text, sentence.tokens[after[0]].text
    if not linked or any(is_known(end) for end in ends) or load_name_words().kinds.get(start[0]) not in _BODIES:
        return False
    return link == ["and", "the"] or after[1] - after[0] == 1


def parts_of(sentence: Sentence, name: Range) -> Iterator[Range]:
    """Split a run where a nationality or a body stands before a title: "Turkish | President Erdogan"."""
    tokens = sentence.tokens[name[0] : name[1]]
    if _is_nationality(tokens):
        yield name[0], name[0] + 1
        return
    cut = 0 if " ".join(token.text for token in tokens) in load_known() else _title_at(tokens)
    if cut:
        yield name[0], name[0] + cut
    yield name[0] + cut, name[1]


def _is_nationality(tokens: tuple[Token, ...]) -> bool:
    """Tell a nationality with other adjectives after it: "Iraqi Shia Islamist"."""
    country = load_countries().get(tokens[0].text)
    adjectives = load_name_words().adjectives
    return country is not None and len(tokens) > 1 and all(token.text.lower() in adjectives for token in tokens[1:])


def _title_at(tokens: tuple[Token, ...]) -> int:
    """Return where a title begins after what it is a title in, or 0."""
    words = load_name_words()
    small = [token.text.lower().rstrip(".") for token in tokens]
    cut = next((at for at in range(1, len(small)) if small[at] in words.titles), 0)
    while cut > 1 and small[cut - 1] in words.title_modifiers:
        cut -= 1
    if not cut or any(word in words.titles or word in words.title_modifiers for word in small[:cut]):
        return 0
    lead = " ".join(token.text for token in tokens[:cut])
    return cut if is_known(lead) or small[cut - 1] in words.kinds else 0
