"""Plain text and Markdown: the decoded file, unchanged."""

from __future__ import annotations

from whence.read.decode import decode
from whence.read.source import Content, Limits, Source

__all__ = ["read_text"]


def read_text(data: bytes, source: Source, _limits: Limits) -> Content:
    """Return the text with every blank and line end as it stands in the file; a mark of its encoding is no part of it.

    Raises ReadError where it is empty, binary data, or in no encoding that can be told.
    """
    decoded = decode(data, source.file)
    return Content(text=decoded.text, encoding=decoded.encoding)
