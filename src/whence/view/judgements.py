"""The log of judgements: who decided what, when and why; and what rules say of names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from whence.records import Judgement, Subject, record
from whence.store import Case
from whence.view.rows import SHORT, fields_of, told

__all__ = ["JudgementRow", "find_judgements"]

NAMED = ("judgement",)  # subjects without a document of which the sort is told: others are names
ID = re.compile(r"[0-9a-f]{20}")


@record
class JudgementRow(Judgement):
    """One judgement as it was made. undone: by another one, and of no effect any more."""

    undone: bool = False

    def lines(self) -> tuple[str, ...]:
        """Return the row as lines for a narrow terminal."""
        said = told(self.verdict, self.new, "(undone)" if self.undone else None, by=" ")
        score = None if self.score is None else f"score {self.score:.2f}"
        signed = told(self.by, _minute(self.when), score, by=", ")
        return f"{self.id[:SHORT]} {said}", *(_subject(subject) for subject in self.subjects), self.why, signed

    @property
    def new(self) -> str:
        """What a correction or a reliability says, in words."""
        field, value = self.correction or ("", "")
        return value if field in ("", self.verdict) else f"{field}: {value or 'none'}"

    def cells(self) -> dict[str, str]:
        """Return the row for a table or CSV."""
        return {
            "when": self.when or "",
            "by": self.by,
            "verdict": self.verdict,
            "subjects": "; ".join(_subject(subject) for subject in self.subjects),
            "why": self.why,
            "score": "" if self.score is None else f"{self.score:.2f}",
            "correction": self.new,
            "undone": "yes" if self.undone else "",
            "judgement": self.id,
        }


def find_judgements(case: Case, *, rules: bool = True) -> Iterator[JudgementRow]:
    """Yield the judgements of people in the order in which they were made, then those of rules by the names.

    rules: what rules say of names too, as far as it is "same" or "unsure".
    """
    made = list(case.judgements())
    undone = {subject.name for it in made if it.verdict == "undo" for subject in it.subjects}
    yield from (JudgementRow(**fields_of(it), undone=it.id in undone) for it in made)
    if rules:
        yield from (JudgementRow(**fields_of(it), undone=gone) for it, gone in case.rule_judgements())


def _subject(subject: Subject) -> str:
    """Return what a judgement is about in words: of a name that stands alone, only the name."""
    name = subject.name or ""
    shown = name[:SHORT] if ID.fullmatch(name) else name
    if subject.document is None:
        return told(subject.type if subject.type in NAMED else None, shown, by=" ")
    spans = ", ".join(f"{start}:{end}" for start, end in subject.spans)
    in_ = "" if subject.type == "document" else "in"
    return told(subject.type, shown, in_, subject.document[:SHORT], spans and f"[{spans}]", by=" ")


def _minute(moment: str | None) -> str:
    """Return a moment as sharply as the eye needs it, in one time zone for all."""
    return "" if moment is None else f"{datetime.fromisoformat(moment).astimezone(UTC):%Y-%m-%d %H:%M} UTC"
