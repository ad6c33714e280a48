"""The documents of a case with what became of them."""

from __future__ import annotations

from collections.abc import Iterator

from whence.records import record
from whence.store import Case, Held
from whence.view.rows import SHORT, counted, fields_of, told

__all__ = ["DocumentRow", "find_documents"]


@record
class DocumentRow(Held):
    """One document as the case holds it, without its text."""

    @property
    def facts(self) -> str:
        """Its description in a line: publisher, authors, date, kind, file, address, what became of it."""
        author = ", ".join(self.author)
        return told(self.publisher, author, self.published, self.kind, self.file, self.address, self.status, by=" · ")

    def lines(self) -> tuple[str, ...]:
        """Return the row as lines for a narrow terminal."""
        described = told(self.publisher, self.published, self.kind, self.language, by=", ")
        counts = f"{counted(self.statements, 'statement')}, {counted(self.claims, 'claim')}"
        status = f"{self.status} by {self.reader} {self.version}: {counts}" if self.reader else self.status
        return f"{self.id[:SHORT]}  {self.title or self.file}", described, status

    def cells(self) -> dict[str, str]:
        """Return the row for a table or CSV."""
        return {
            "document": self.id,
            "title": self.title or self.file,
            "publisher": self.publisher or "",
            "published": self.published or "",
            "kind": self.kind,
            "language": self.language or "",
            "status": self.status,
            "reader": told(self.reader, self.version, by=" "),
            "statements": str(self.statements),
            "claims": str(self.claims),
        }


def find_documents(case: Case) -> Iterator[DocumentRow]:
    """Yield the documents of the case in the order of (file, id)."""
    return (DocumentRow(**fields_of(held)) for held in case.documents())
