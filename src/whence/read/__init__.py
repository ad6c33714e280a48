"""Bytes to documents.

Duty. Find files, unpack containers, read text from every format, and tell title, publisher, day, kind and segments.
Takes. Paths, bytes and limits.
Gives. Documents, each field with where it was found, and a failure with its reason for what is none.
Never. Fetch an address, run what a file holds, change a text, or read a statement out of it.
"""

from whence.read.parse import parse
from whence.read.source import Failure, Hint, Limits, Source, Unpacked
from whence.read.unpack import unpack
from whence.read.walk import find_sources

__all__ = ["Failure", "Hint", "Limits", "Source", "Unpacked", "find_sources", "parse", "unpack"]
