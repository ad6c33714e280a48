"""Containers to sources: archives, mailboxes, feeds, web archives and tables, and those inside them, within limits."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

from whence.errors import ReadError
from whence.read.archives import allowed, open_compressed, open_tar, open_zip
from whence.read.beside import with_side_cars
from whence.read.containers import HEAD, find_container
from whence.read.delimited import open_csv
from whence.read.feeds import open_feed
from whence.read.jsonl import open_jsonl
from whence.read.mail import has_words, open_mail
from whence.read.mbox import open_mbox
from whence.read.members import BROKEN, FullError, Member, Members
from whence.read.source import Failure, Hint, Limits, Source, Unpacked
from whence.read.spool import Spool
from whence.read.warc import open_warc

__all__ = ["unpack"]

OPENERS: Mapping[str, Callable[[Source, Limits], Members]] = {
    "compressed": open_compressed,
    "csv": open_csv,
    "feed": open_feed,
    "jsonl": open_jsonl,
    "mail": open_mail,
    "mbox": open_mbox,
    "tar": open_tar,
    "warc": open_warc,
    "zip": open_zip,
}
FOLDERS = ("tar", "zip")  # kinds that hold files beside each other, so that side-cars have a place in them
OWN = ("title", "address")  # fields that say something of a container as a whole, and nothing of what lies in it

Part = Source | Failure


def unpack(source: Source, data: bytes, into: Path, limits: Limits) -> Unpacked | None:
    """Unpack a container, and the containers inside it, into files under the folder `into` (made if missing).

    None where the source is no container. data: its bytes, or their beginning; the rest is read from its path. The
    sources given are documents, in the container's own order, nested ones in the place of their container; none is to
    be unpacked again (asked to, this gives None). A mail with attachments is given itself, before them. What cannot be
    read is named, and the rest is kept.
    """
    kind = None if source.depth or source.leaf else find_container(source, data, limits)
    if kind is None:
        return None
    into.mkdir(parents=True, exist_ok=True)
    spool = Spool(into=Path(mkdtemp(dir=into)), limits=limits, most=allowed(source.path.stat().st_size, limits))
    found = tuple(_documents(source, kind, spool))
    return Unpacked(
        sources=tuple(part for part in found if isinstance(part, Source)),
        failures=tuple(part for part in found if isinstance(part, Failure)),
    )


def _documents(source: Source, kind: str, spool: Spool) -> Iterator[Part]:
    """Yield what lies in a container, however deep."""
    if kind == "mail" and has_words(source.path.read_bytes(), source):
        yield replace(source, depth=source.depth + 1)
    if source.depth >= spool.limits.max_depth:
        what = f"lies in {source.depth} containers and is one itself"
        error = ReadError(source.file, what, f"at most {spool.limits.max_depth} in each other: unpack the outer ones")
        yield _failure(error)
        return
    level = tuple(_level(source, kind, spool))
    for part in with_side_cars(level, source) if kind in FOLDERS else level:
        if isinstance(part, Failure) or part.leaf:
            yield part
        else:
            yield from _inner(part, spool)


def _inner(part: Source, spool: Spool) -> Iterator[Part]:
    """Yield a member, or what lies in it where it is a container itself."""
    with part.path.open("rb") as stream:
        head = stream.read(HEAD)
    try:
        kind = find_container(part, head, spool.limits)
    except ReadError as error:
        yield _failure(error)
        return
    if kind:
        yield from _documents(part, kind, spool)
    else:
        yield part


def _level(source: Source, kind: str, spool: Spool) -> Iterator[Part]:
    """Yield the members of one container, ending in a failure where it cannot be read further, or holds nothing."""
    names: set[str] = set()
    empty = kind != "mail"
    try:
        for member in OPENERS[kind](source, spool.limits):
            empty = False
            yield member if isinstance(member, Failure) else _kept(source, member, spool, names)
    except ReadError as error:
        yield _failure(error)
    except BROKEN as error:
        yield _failure(ReadError(source.file, f"is damaged ({error})", "a whole one: fetch it again"))
    else:
        if empty:
            yield _failure(ReadError(source.file, "holds nothing to read", "an archive with reports in it"))


def _kept(source: Source, member: Member, spool: Spool, names: set[str]) -> Part:
    """Unpack one member. Raises ReadError where the container itself cannot be read further."""
    file = f"{source.file}!{_new_name(member.name, names)}"
    try:
        path = spool.keep(member, file)
    except FullError:
        raise
    except ReadError as error:
        if error.where != file:
            raise
        return _failure(error)
    inherited = tuple(hint for hint in source.hints if hint.field not in OWN)
    hints: tuple[Hint, ...] = (*member.hints, *inherited)
    return Source(path=path, file=file, hints=hints, fields=source.fields, depth=source.depth + 1, leaf=member.leaf)


def _new_name(name: str, names: set[str]) -> str:
    """Return the name, with a number where the container has used it before, and remember it."""
    tries = itertools.chain([name], (f"{name} ({number})" for number in itertools.count(2)))
    new = next(candidate for candidate in tries if candidate not in names)
    names.add(new)
    return new


def _failure(error: ReadError) -> Failure:
    return Failure(file=error.where, error=str(error))
