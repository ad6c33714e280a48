"""Marks in the text: `[F the Front]` a mention, `<1 attacked>` a trigger, `{1 content}` (source `{1@`, cue `{1!`)."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["At", "Fault", "Mark", "Marked", "read_inline"]

PAIRS = {"[": "]", "<": ">", "{": "}"}
HEAD = {
    "[": re.compile(r"([A-Za-z][A-Za-z0-9]*|\?)(/(?:named|nominal|pronoun))?\ "),
    "<": re.compile(r"(\d+(?:,\d+)*)()\ "),
    "{": re.compile(r"(\d+(?:,\d+)*)([@!]?)\ "),
}
FORM = {
    "[": "[KEY words], a key of letters and digits such as F or E12, then one space",
    "<": "<1 words>, the number of a statement, then one space",
    "{": "{1 words}, {1@ words} or {1! words}, the number of an attribution, then one space",
}


@dataclass(frozen=True, slots=True, order=True)
class At:
    """A place in a markup file: line and column, from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a place of a markup file."""

    at: At
    says: str

    def __str__(self) -> str:
        return f"{self.at.line}:{self.at.column}: {self.says}"


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked words: opener `[`, `<` or `{`; keys; a flag (form of a mention, part of an attribution); offsets."""

    opener: str
    keys: tuple[str, ...]
    flag: str
    start: int
    end: int
    at: At


@dataclass(frozen=True, slots=True)
class Marked:
    """The text without its marks, the marks in order of their ends, and the faults met."""

    text: str
    marks: tuple[Mark, ...]
    faults: tuple[Fault, ...]


@dataclass(slots=True)
class _Open:
    opener: str
    keys: tuple[str, ...]
    flag: str
    start: int
    at: At


def read_inline(lines: list[str], first_line: int) -> Marked:
    """Read marked lines. first_line: the number of the first one in its file, from 1."""
    scan = _Scan(first_line)
    for number, line in enumerate(lines):
        if number:
            scan.put("\n")
        scan.line(line, first_line + number)
    return scan.result()


class _Scan:
    def __init__(self, first_line: int) -> None:
        self.size = 0
        self.out: list[str] = []
        self.open: list[_Open] = []
        self.marks: list[Mark] = []
        self.faults: list[Fault] = []
        self.here = At(first_line, 1)

    def put(self, words: str) -> None:
        self.out.append(words)
        self.size += len(words)

    def line(self, line: str, number: int) -> None:
        at = 0
        while at < len(line):
            self.here = At(number, at + 1)
            at = self.step(line, at)

    def step(self, line: str, at: int) -> int:
        """Take one mark, escape or character of the line; return where the next begins."""
        sign = line[at]
        if sign == "\\" and at + 1 < len(line):
            self.put(line[at + 1])
            return at + 2
        if sign in PAIRS:
            return self.opening(line, at)
        if sign in PAIRS.values():
            self.closing(sign)
            return at + 1
        self.put(sign)
        return at + 1

    def opening(self, line: str, at: int) -> int:
        head = HEAD[line[at]].match(line, at + 1)
        if not head:
            self.faults.append(
                Fault(self.here, f"a mark is written {FORM[line[at]]}; a plain bracket is written \\{line[at]}")
            )
            return at + 1
        self.open.append(_Open(line[at], tuple(head[1].split(",")), (head[2] or "").lstrip("/"), self.size, self.here))
        return head.end()

    def closing(self, sign: str) -> None:
        if not self.open or PAIRS[self.open[-1].opener] != sign:
            inner = f"the mark opened at {_where(self.open[-1].at)} closes first" if self.open else "no mark is open"
            self.faults.append(Fault(self.here, f"{sign} closes nothing: {inner}; a plain bracket is written \\{sign}"))
            return
        mark = self.open.pop()
        if mark.start == self.size:
            self.faults.append(Fault(mark.at, "an empty mark: there are no words in it"))
        self.marks.append(Mark(mark.opener, mark.keys, mark.flag, mark.start, self.size, mark.at))

    def result(self) -> Marked:
        left = (Fault(mark.at, f"{mark.opener} is never closed: {PAIRS[mark.opener]} is missing") for mark in self.open)
        return Marked("".join(self.out), tuple(self.marks), (*self.faults, *left))


def _where(at: At) -> str:
    return f"{at.line}:{at.column}"
