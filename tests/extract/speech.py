"""What the tests of attribution are made of: a document of a text, and who is told to say what in it."""

from __future__ import annotations

import hashlib

from whence.extract.attribution import find_attributions
from whence.extract.clauses import Line, line_of
from whence.extract.layout import lay_out
from whence.records import Attribution, Document, Segment, document_id

Told = tuple[str | None, str | None, str]  # source, cue, content


def document_of(text: str, segments: tuple[Segment, ...] = ()) -> Document:
    """Return a document of a text."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    named = document_id(digest, publisher=None, address=None)
    return Document(id=named, sha256=digest, file="report.txt", text=text, segments=segments)


def attributions(text: str) -> tuple[Attribution, ...]:
    """Return the attributions of a text."""
    document = document_of(text)
    return find_attributions(document, lay_out(document))


def told(text: str) -> list[Told]:
    """Return who says what in a text, by which cue."""
    return [
        (a.source.text if a.source else None, a.cue.text if a.cue else None, " .. ".join(c.text for c in a.content))
        for a in attributions(text)
    ]


def line(text: str) -> Line:
    """Return the first sentence of a text, ready for matching."""
    return line_of(lay_out(document_of(text)).sentences[0])
