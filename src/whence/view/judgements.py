"""The log of judgements: who decided what, when and why."""

from __future__ import annotations

from collections.abc import Iterator

from whence.records import Judgement, Subject, record
from whence.store import Case
from whence.view.rows import SHORT, fields_of, told

__all__ = ["JudgementRow", "find_judgements"]


@record
class JudgementRow(Judgement):
    """One judgement as it was made."""

    def cells(self) -> dict[str, str]:
        """Return the row for a table or CSV."""
        return {
            "when": self.when,
            "by": self.by,
            "verdict": self.verdict,
            "subjects": "; ".join(_subject(subject) for subject in self.subjects),
            "why": self.why,
            "correction": ": ".join(self.correction or ()),
            "judgement": self.id,
        }


def find_judgements(case: Case) -> Iterator[JudgementRow]:
    """Yield the judgements of the case in the order in which they were made."""
    return (JudgementRow(**fields_of(made)) for made in case.judgements())


def _subject(subject: Subject) -> str:
    spans = ", ".join(f"{start}:{end}" for start, end in subject.spans)
    return told(subject.type, subject.name, subject.document and subject.document[:SHORT], spans, by=" ")
