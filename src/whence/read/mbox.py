"""Mailboxes in the mbox form: each message is a member, numbered from 1 in the order it stands there."""

from __future__ import annotations

import itertools
import operator
import re
from collections.abc import Iterator
from typing import IO

from whence.read.members import CHUNK, Member, Members, Pieces
from whence.read.source import Limits, Source

__all__ = ["OPENING", "open_mbox"]

# The line that opens a message: "From sender Wed Apr 20 12:00:00 2022", after an empty line. The clock time tells it
# from a sentence that begins with "From" and was left unquoted.
OPENING = re.compile(rb"From [^\r\n]*\d{1,2}:\d{2}")


def open_mbox(source: Source, _limits: Limits) -> Members:
    """Yield the messages, their bytes as they stand in the mailbox (a quoted `>From ` stays quoted)."""
    with source.path.open("rb") as stream:
        for number, lines in itertools.groupby(_numbered(stream), key=operator.itemgetter(0)):
            yield Member(name=str(number), stream=Pieces(line for _, line in lines))


def _numbered(stream: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield each line, or piece of a very long one, with the number of its message; opening lines are left out."""
    number, blank = 0, True
    for line in iter(lambda: stream.readline(CHUNK), b""):
        if blank and OPENING.match(line):
            number += 1
        else:
            yield number, line
        blank = not line.strip()
