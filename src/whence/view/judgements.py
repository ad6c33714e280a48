"""The log of judgements: who decided what, when and why; and what rules say of names."""

from __future__ import annotations

from collections.abc import Iterator

from whence.records import Judgement, Subject, record
from whence.store import Case
from whence.view.rows import SHORT, fields_of, told

__all__ = ["JudgementRow", "find_judgements"]


@record
class JudgementRow(Judgement):
    """One judgement as it was made. undone: by another one, and of no effect any more."""

    undone: bool = False

    def lines(self) -> tuple[str, ...]:
        """Return the row as lines for a narrow terminal."""
        said = told(self.verdict, ": ".join(self.correction or ()), "(undone)" if self.undone else None, by=" ")
        signed = told(self.by, self.when, by=", ")
        return f"{self.id[:SHORT]}  {said}", "; ".join(_subject(subject) for subject in self.subjects), self.why, signed

    def cells(self) -> dict[str, str]:
        """Return the row for a table or CSV."""
        return {
            "when": self.when or "",
            "by": self.by,
            "verdict": self.verdict,
            "subjects": "; ".join(_subject(subject) for subject in self.subjects),
            "why": self.why,
            "score": "" if self.score is None else f"{self.score:.2f}",
            "correction": ": ".join(self.correction or ()),
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
    if subject.document is None:
        return subject.name or ""
    spans = ", ".join(f"{start}:{end}" for start, end in subject.spans)
    return told(subject.type, subject.name, subject.document[:SHORT], spans, by=" ")
