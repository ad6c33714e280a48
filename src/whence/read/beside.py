"""Side-cars inside an archive: they say the same of the members beside them as they would in a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from whence.errors import ReadError
from whence.read.sidecars import TABLE, Note, load_side_car, load_table
from whence.read.source import Failure, Source

__all__ = ["with_side_cars"]

SIDE_CAR = ".toml"

Part = Source | Failure
Members = Mapping[str, Source]
Tables = Mapping[PurePosixPath, Mapping[str, Note]]


def with_side_cars(parts: tuple[Part, ...], archive: Source) -> Iterator[Part]:
    """Yield the members of an archive with what its side-cars say of them; side-cars themselves are no members.

    A side-car that cannot be used, or that lies beside nothing it could describe, is a failure.
    """
    members = {part.file.removeprefix(f"{archive.file}!"): part for part in parts if isinstance(part, Source)}
    yield from (part for part in parts if isinstance(part, Failure))
    tables: dict[PurePosixPath, Mapping[str, Note]] = {}
    for name, member in members.items():
        if PurePosixPath(name).name == TABLE:
            folder = PurePosixPath(name).parent
            tables[folder], failures = load_table(member.path, member.file, holds=_holder(folder, members))
            yield from failures
    for name in members:
        if name.endswith(SIDE_CAR):
            yield from _orphan(name, members)
        elif PurePosixPath(name).name != TABLE:
            yield from _described(name, members, tables)


def _holder(folder: PurePosixPath, members: Members) -> Callable[[str], bool]:
    """Return what tells whether a folder of the archive, or one below it, holds a file of a name."""
    return lambda name: str(folder / name) in members


def _orphan(name: str, members: Members) -> Iterator[Failure]:
    if not any(name in _side_cars(other) for other in members if other != name):
        stem = name.removesuffix(SIDE_CAR)
        error = ReadError(members[name].file, "is a side-car of nothing", f"{stem} or {stem}.* beside it")
        yield Failure(file=error.where, error=str(error))


def _side_cars(name: str) -> tuple[str, ...]:
    """Return the names that a member's side-car may have, itself not among them."""
    path = PurePosixPath(name)
    names = (name + SIDE_CAR, str(path.parent / (path.stem + SIDE_CAR)))
    return tuple(dict.fromkeys(side_car for side_car in names if side_car != name))


def _described(name: str, members: Members, tables: Tables) -> Iterator[Part]:
    member = members[name]
    notes = tuple(_notes(name, members, tables))
    yield from (failure for note in notes for failure in note.failures)
    hints = (hint for note in notes for hint in note.hints)
    fields = (pair for note in notes for pair in note.fields)
    yield replace(member, hints=(*hints, *member.hints), fields=(*fields, *member.fields))


def _notes(name: str, members: Members, tables: Tables) -> Iterator[Note]:
    """Yield what is noted of a member, the nearest first: its side-cars, its row here, its row in a folder above."""
    for side_car in _side_cars(name):
        if side_car in members:
            yield load_side_car(members[side_car].path, members[side_car].file)
    for folder in PurePosixPath(name).parents:
        if folder in tables:
            note = tables[folder].get(str(PurePosixPath(name).relative_to(folder)))
            if note:
                yield note
