"""Files and folders to sources, in a fixed order, each with what its side-cars say."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from whence.errors import ReadError
from whence.read.sidecars import TABLE, Note, load_side_car, load_table
from whence.read.source import Failure, Source, Unpacked

__all__ = ["find_sources"]

SIDE_CAR = ".toml"
# What programs leave in folders without being asked: hidden files, locks of open documents, traces of the desktop.
HIDDEN = (".", "~$", "__MACOSX", "Thumbs.db", "desktop.ini")

Part = Source | Failure


def find_sources(paths: Sequence[Path]) -> Unpacked:
    """Return the sources under files and folders, sorted by the name people see, and what cannot be read there.

    Side-cars become hints of what they describe, and are no sources. Hidden files are passed over, links are followed,
    but not in circles. A file is named relative to the path given. Raises ReadError for a path that does not exist.
    """
    found: dict[tuple[str, str], Part] = {}
    for path in paths:
        if not path.exists():
            raise ReadError(str(path), "does not exist", "a file or a folder")
        for part in _parts(path):
            found[part.file, str(part.path.absolute()) if isinstance(part, Source) else part.error] = part
    parts = [found[key] for key in sorted(found)]
    return Unpacked(
        sources=tuple(part for part in parts if isinstance(part, Source)),
        failures=tuple(part for part in parts if isinstance(part, Failure)),
    )


def _parts(path: Path) -> Iterator[Part]:
    if path.is_dir():
        yield from _Folder(path=path).parts()
        return
    folder = _Folder(path=path.parent)
    folder.load()
    if path.name == TABLE or (path.suffix == SIDE_CAR and folder.describes(path.name)):
        return
    yield from folder.file(path.name)


@dataclass(slots=True, kw_only=True)
class _Folder:
    """One folder on the way down. shown: its name for people, ending in a slash. above: the folder it lies in."""

    path: Path
    shown: str = ""
    above: _Folder | None = None
    notes: Mapping[str, Note] = field(default_factory=dict)
    failures: tuple[Failure, ...] = ()

    def parts(self) -> Iterator[Part]:
        """Yield the sources and failures in the folder and below it."""
        try:
            names = sorted(name for name in os.listdir(self.path) if not name.startswith(HIDDEN))
        except OSError as error:
            yield _failure(
                self.shown.rstrip("/") or str(self.path), f"is a folder that cannot be read ({error.strerror})"
            )
            return
        self.load()
        yield from self.failures
        for name in names:
            if self.path.joinpath(name).is_dir():
                yield from self._below(name)
            elif name.endswith(SIDE_CAR):
                yield from self._orphan(name)
            elif name != TABLE:
                yield from self.file(name)

    def load(self) -> None:
        """Read the folder's table, where it has one."""
        table = self.path / TABLE
        if table.is_file():
            self.notes, self.failures = load_table(table, self.shown + TABLE)

    def file(self, name: str) -> Iterator[Part]:
        """Yield a file as a source, with what is wrong with its side-cars."""
        path, shown = self.path / name, self.shown + _shown(name)
        fault = _fault(path)
        if fault:
            yield _failure(shown, fault)
            return
        notes = tuple(self._notes(name))
        yield from (failure for note in notes for failure in note.failures)
        yield Source(
            path=path,
            file=shown,
            hints=tuple(hint for note in notes for hint in note.hints),
            fields=tuple(pair for note in notes for pair in note.fields),
        )

    def _notes(self, name: str) -> Iterator[Note]:
        """Yield what is noted of a file, the nearest first: its side-cars, its row here, its row in a folder above."""
        for side_car in dict.fromkeys((name + SIDE_CAR, Path(name).stem + SIDE_CAR)):
            if side_car != name and self.path.joinpath(side_car).is_file():
                yield load_side_car(self.path / side_car, self.shown + _shown(side_car))
        folder: _Folder | None = self
        while folder:
            below = self.shown[len(folder.shown) :] + name
            if below in folder.notes:
                yield folder.notes[below]
            folder = folder.above

    def describes(self, side_car: str) -> bool:
        """Tell whether a file lies beside a side-car that it describes."""
        name = side_car.removesuffix(SIDE_CAR)
        return any(
            other == name or (Path(other).stem == name and other != side_car)
            for other in os.listdir(self.path)
            if not other.startswith(HIDDEN)
        )

    def _orphan(self, name: str) -> Iterator[Part]:
        if not self.describes(name):
            stem = _shown(name.removesuffix(SIDE_CAR))
            yield _failure(self.shown + _shown(name), "is a side-car of nothing", f"{stem} or {stem}.* beside it")

    def _below(self, name: str) -> Iterator[Part]:
        below = _Folder(path=self.path / name, shown=f"{self.shown}{_shown(name)}/", above=self)
        if not self._circles(below.path):
            yield from below.parts()

    def _circles(self, path: Path) -> bool:
        """Tell whether a folder is one that we came through, under another name."""
        folder: _Folder | None = self
        while folder:
            if path.samefile(folder.path):
                return True
            folder = folder.above
        return False


def _shown(name: str) -> str:
    """Return a file's name as text, where its bytes are none."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _fault(path: Path) -> str | None:
    """Return why a path is nothing to read, None where it can be read."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return f"is a link to nothing ({error.strerror})" if path.is_symlink() else f"cannot be read ({error.strerror})"
    if not stat.S_ISREG(mode):
        return "is no regular file, but a pipe, a socket or a device"
    return None if os.access(path, os.R_OK, effective_ids=True) else "cannot be read (permission denied)"


def _failure(file: str, what: str, right: str = "a file you may read") -> Failure:
    return Failure(file=file, error=str(ReadError(file, what, right)))
