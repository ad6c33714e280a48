"""The folder that members are unpacked into, under names of our own making, and the count of what may go there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from whence.errors import ReadError
from whence.read.members import BROKEN, CHUNK, FullError, Member, too_much
from whence.read.source import Limits

__all__ = ["Spool"]


@dataclass(slots=True, kw_only=True)
class Spool:
    """A folder for the members of one container and of all that lies nested in it.

    most: bytes that may go there in all. members, size: what has gone there so far, files and bytes.
    """

    into: Path
    limits: Limits
    most: int
    members: int = 0
    size: int = 0

    def keep(self, member: Member, file: str) -> Path:
        """Write a member to a new file and return its path. file: its name for people.

        Raises FullError where the container holds more than its limits allow, ReadError where the member is damaged.
        """
        if self.members == self.limits.max_members:
            what = f"holds more than {self.members:,} files; those after them were not read"
            raise FullError(file.partition("!")[0], what, "unpack it yourself, and give the folder")
        self.members += 1
        path = self.into / f"{self.members:06d}"
        try:
            self._write(member, path, file)
        except ReadError:
            path.unlink(missing_ok=True)
            raise
        except OSError as error:
            what = f"cannot be unpacked into {self.into} ({error.strerror})"
            raise FullError(file.partition("!")[0], what, "room in the temporary folder: set TMPDIR") from None
        return path

    def _write(self, member: Member, path: Path, file: str) -> None:
        with path.open("xb") as target:
            while piece := _piece(member, file):
                self.size += len(piece)
                if self.size > self.most:
                    raise too_much(file.partition("!")[0], self.most)
                target.write(piece)


def _piece(member: Member, file: str) -> bytes:
    try:
        return member.stream.read(CHUNK)
    except BROKEN as error:
        raise ReadError(
            file, f"is cut off or damaged in its archive ({error})", "a whole one: fetch it again"
        ) from None
