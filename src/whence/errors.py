"""Every error that Whence raises on purpose, in one tree.

WhenceError
├── RecordError        a record was given a wrong shape
├── VocabularyError    a type, role, kind or a vocabulary file is not what the vocabulary allows
├── ReadError          a file, or a part of one, cannot become a document
│   ├── GazetteerError     a file of places is not what GeoNames publishes
│   └── WatchListError     a file is no list of actors
├── StoreError         the case cannot be opened, or does not take what it was given
│   ├── NotACaseError      the file is no case, or the server holds none
│   ├── NewerCaseError     the case comes from a newer version of Whence
│   └── BusyCaseError      another process is writing to the case
├── NotFoundError      an id or a name leads to nothing, or to more than one thing
├── PrivateError       a private person is not profiled
└── ExportError        the export cannot be written where it should go

Each message says where, what, and what would be right.
"""

from __future__ import annotations

__all__ = [
    "BusyCaseError",
    "ExportError",
    "GazetteerError",
    "NewerCaseError",
    "NotACaseError",
    "NotFoundError",
    "PrivateError",
    "ReadError",
    "RecordError",
    "StoreError",
    "VocabularyError",
    "WatchListError",
    "WhenceError",
]


class WhenceError(Exception):
    """The root: whoever catches this catches all that Whence raises on purpose."""

    def __init__(self, where: str, what: str, right: str = "") -> None:
        """Build an error from its three sentences.

        where: the file, record or argument at fault. what: the fault. right: what would be right (may be empty).
        """
        super().__init__(where, what, right)
        self.where = where
        self.what = what
        self.right = right

    def __str__(self) -> str:
        said = f"{self.where}: {self.what}"
        return f"{said} ({self.right})" if self.right else said


class RecordError(WhenceError):
    """A record was given a wrong shape."""


class VocabularyError(WhenceError):
    """A type, role, kind or a vocabulary file is not what the vocabulary allows."""


class ReadError(WhenceError):
    """A file, or a part of one, cannot become a document."""


class GazetteerError(ReadError):
    """A file of places is not what GeoNames publishes."""


class WatchListError(ReadError):
    """A file is no list of actors."""


class StoreError(WhenceError):
    """The case cannot be opened, or does not take what it was given."""


class NotACaseError(StoreError):
    """The file is no case, or the server holds none."""


class NewerCaseError(StoreError):
    """The case comes from a newer version of Whence."""


class BusyCaseError(StoreError):
    """Another process is writing to the case."""


class NotFoundError(WhenceError):
    """An id or a name leads to nothing, or to more than one thing."""


class PrivateError(WhenceError):
    """A private person is not profiled."""


class ExportError(WhenceError):
    """The export cannot be written where it should go."""
