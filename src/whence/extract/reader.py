"""The reader: a document becomes a reading."""

from __future__ import annotations

from typing import Protocol

from whence.records import Document, Reading

__all__ = ["Reader"]


class Reader(Protocol):
    """Whatever turns a document into a reading. The same document always gives an equal reading."""

    @property
    def name(self) -> str:
        """Its name, which stands in its readings."""

    @property
    def version(self) -> str:
        """Its version, which stands in its readings."""

    @property
    def languages(self) -> frozenset[str]:
        """The languages it reads, ISO 639-1."""

    def read(self, document: Document) -> Reading:
        """Return what it finds in a document."""
