"""One report as received: immutable text, where it came from, and where each piece of that was found."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import StringConstraints, model_validator

from whence.records.base import Edtf, Text, content_id, record
from whence.records.spans import Segment, Span

__all__ = ["Derivation", "Document", "DocumentKind", "Found", "How", "document_id"]

DocumentKind = Literal["report", "opinion", "digest", "communique", "reprint"]
How = Literal["reprint", "digest", "cites"]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


@record
class Derivation:
    """A document reprints, digests or cites an outlet, or a document of it (PROV-O wasDerivedFrom)."""

    publisher: Text
    how: How
    document: str | None = None
    evidence: tuple[Span, ...] = ()


@record
class Found:
    """Where a field of the document's description was found.

    where: `text`, `side-car`, `metadata.csv`, or the part of the format that gave it (`html meta`, `pdf info`, ...).
    span: the words, where it was the document's own text.
    """

    field: Text
    where: Text
    span: Span | None = None


@record
class Document:
    """The bytes plus where they came from; the same bytes under another publisher or address are a second document.

    file: the name it was received under, relative to the path given; an archive's member is `archive!member`.
    published: EDTF, missing where it was not found. language: ISO 639-1, missing where it could not be told.
    segments: in order, not overlapping.
    """

    id: Text
    sha256: Sha256
    file: Text
    text: str
    language: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: tuple[Text, ...] = ()
    published: Edtf | None = None
    kind: DocumentKind = "report"
    address: str | None = None
    derived_from: tuple[Derivation, ...] = ()
    segments: tuple[Segment, ...] = ()
    found: tuple[Found, ...] = ()

    @model_validator(mode="after")
    def _holds_together(self) -> Any:  # noqa: ANN401
        if self.id != document_id(self.sha256, publisher=self.publisher, address=self.address):
            raise ValueError("id is not the one of its bytes, publisher and address (use document_id)")
        end = 0
        for segment in self.segments:
            if segment.start < end or segment.end > len(self.text):
                raise ValueError(f"segment {segment} overlaps another or leaves the text of {len(self.text)}")
            end = segment.end
        spans = [span for derivation in self.derived_from for span in derivation.evidence]
        spans += [found.span for found in self.found if found.span]
        for span in spans:
            if not span.stands_in(self.text):
                raise ValueError(f"{span} does not stand in the text")
        return self


def document_id(sha256: str, *, publisher: str | None, address: str | None) -> str:
    """Return the id of a document: its bytes plus where they came from."""
    return content_id("document", sha256, publisher, address)
