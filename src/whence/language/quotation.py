"""Quotation: what stands between quotation marks, nested or not, over paragraphs, and left open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from whence.language.paragraphs import find_paragraphs

__all__ = ["Quotation", "find_quotations"]

_MARK = re.compile(r"``|''|[“”„‟\"«»‹›‘’‚']")
_DOUBLE, _GUILLEMET, _SINGLE = "“”„‟\"``''", "«»‹›", "‘’‚'"
_BEFORE_OPENING = frozenset('([{—–-/:…“„"«»‘=>')
_CLOSING_FOLLOWS = frozenset(".,;:!?)]}")
# Cut-off words that start with an apostrophe ('90s, 'em): never an opening mark.
_CUT_OFF = re.compile(r"['’‘](?:\d0s|\d\d|em|til|tis|twas|cause|round|n|s|ll|re|ve)\b", re.IGNORECASE)
# A mark after these is one of length or angle (12", 5'), unless a quotation is open.
_MEASURED = frozenset("0123456789")
_REACH = 4  # marks looked ahead to tell an apostrophe from a closing mark: bounded, so that a scan stays linear


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Quoted words with their marks at `[start, end)`. depth: 0 for the outermost. closed: a closing mark was found."""

    start: int
    end: int
    depth: int
    closed: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    """A quotation mark, or an apostrophe: its place, the sign, its family, and the characters around it."""

    start: int
    end: int
    sign: str
    family: str
    before: str
    after: str

    @property
    def leans_right(self) -> bool:
        """It stands before a word and after a blank: it looks like an opening mark."""
        return bool(self.after.strip()) and (not self.before.strip() or self.before in _BEFORE_OPENING)

    @property
    def leans_left(self) -> bool:
        """It stands after a word or a stop: it looks like a closing mark."""
        return bool(self.before.strip()) and not self.after.isalnum()


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text by their start, outer before inner, marks included.

    One that runs over paragraphs (its opening mark repeated at each) is one quotation; one left open ends with its
    paragraph. Apostrophes, feet and inches are no quotations.
    """
    scan = _Scan(text)
    for start, end in find_paragraphs(text):
        scan.read_paragraph(start, end)
    scan.give_up()
    return tuple(_nested(sorted(scan.found, key=lambda found: (found[0], -found[1]))))


def _nested(found: list[tuple[int, int, bool]]) -> Iterator[Quotation]:
    """Give each quotation its depth: how many that opened before it are still open."""
    ends: list[int] = []
    for start, end, closed in found:
        ends = [other for other in ends if other > start]
        yield Quotation(start=start, end=end, depth=len(ends), closed=closed)
        ends.append(end)


class _Scan:
    """The marks that wait for their partner while the paragraphs go by."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[tuple[int, int, bool]] = []  # start, end, whether closed
        self.waiting: list[_Mark] = []
        self.end_of_last = 0

    def read_paragraph(self, start: int, end: int) -> None:
        """Open and close quotations at the marks of one paragraph."""
        marks = [_mark(self.text, match) for match in _MARK.finditer(self.text, start, end)]
        skipped = 1 if self._goes_on(marks, start) else 0
        closers = [mark.start for mark in marks if mark.family == _SINGLE and mark.leans_left]
        last_single = closers[-1] if closers else -1
        for at in range(skipped, len(marks)):
            self._read_mark(marks, at, last_single)
        self.end_of_last = end
        del self.waiting[1:]
        if self.waiting and self.waiting[0].family == _SINGLE:
            self.waiting.clear()

    def give_up(self) -> None:
        """End what is still open with the last paragraph read."""
        if self.waiting:
            self.found.append((self.waiting[0].start, self.end_of_last, False))
        self.waiting.clear()

    def _goes_on(self, marks: list[_Mark], start: int) -> bool:
        """Tell whether the open quotation goes on: the paragraph opens with its mark again. If not, end it."""
        if not self.waiting:
            return False
        first = marks[0] if marks and marks[0].start == start else None
        if first and first.family == self.waiting[0].family and first.leans_right:
            return True
        self.give_up()
        return False

    def _read_mark(self, marks: list[_Mark], at: int, last_single: int) -> None:
        mark = marks[at]
        single = mark.family == _SINGLE
        if self._closes(mark, marks[at + 1 : at + 1 + _REACH]):
            self._close(mark)
        elif _opens(self.text, mark) and not (single and last_single <= mark.start):
            self._open(mark, marks[at + 1 : at + 3])

    def _closes(self, mark: _Mark, following: list[_Mark]) -> bool:
        opener = next((open_ for open_ in reversed(self.waiting) if open_.family == mark.family), None)
        if opener is None:
            return False
        if mark.family == _SINGLE:
            return mark.leans_left and not _is_plural_possessive(self.text, mark, following)
        if mark.family == _GUILLEMET:
            return mark.sign != opener.sign
        if mark.sign in "”''":
            return True
        return opener.sign == "„" or (mark.leans_left and not mark.leans_right)

    def _close(self, mark: _Mark) -> None:
        while self.waiting:
            opener = self.waiting.pop()
            if opener.family == mark.family:
                self.found.append((opener.start, mark.end, True))
                return

    def _open(self, mark: _Mark, following: list[_Mark]) -> None:
        """Wait for the partner. The same mark opened twice without a close between: the first was left open."""
        again = self.waiting and self.waiting[-1].family == mark.family == _DOUBLE
        if again and not (len(following) == 2 and all(m.family == _DOUBLE and m.leans_left for m in following)):
            opener = self.waiting.pop()
            cut = len(self.text[opener.start : mark.start].rstrip())
            self.found.append((opener.start, opener.start + cut, False))
        self.waiting.append(mark)


def _mark(text: str, match: re.Match[str]) -> _Mark:
    start, end, sign = match.start(), match.end(), match.group()
    family = _SINGLE if sign in _SINGLE else _GUILLEMET if sign in _GUILLEMET else _DOUBLE
    return _Mark(start, end, sign, family, text[start - 1 : start], text[end : end + 1])


def _opens(text: str, mark: _Mark) -> bool:
    if mark.sign in "“„‟``«‹":
        return not (mark.before.isalnum() and not mark.after.isalnum())
    if mark.family == _SINGLE:
        return (
            mark.leans_right and (mark.after.isalnum() or mark.after in '“"[') and not _CUT_OFF.match(text, mark.start)
        )
    if mark.before in _MEASURED and mark.before:
        return False
    return mark.leans_right and mark.after not in _CLOSING_FOLLOWS


def _is_plural_possessive(text: str, mark: _Mark, following: list[_Mark]) -> bool:
    """Tell an apostrophe after a plural from a closing mark: "the soldiers’ families" inside single marks."""
    if mark.before != "s" or not text[mark.end : mark.end + 2].strip().islower():
        return False
    for later in following:
        if later.family == _SINGLE and later.leans_right:
            return False
        if later.family == _SINGLE and later.leans_left:
            return True
    return False
