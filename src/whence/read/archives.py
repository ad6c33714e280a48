"""Archives of files: zip, tar (plain, gzip, bzip2, xz) and a single compressed file. Members come in archive order."""

from __future__ import annotations

import bz2
import gzip
import lzma
import re
import stat
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from whence.errors import ReadError
from whence.read.members import BROKEN, Bounded, Member, Members, clean_name, refusal
from whence.read.source import Limits, Source
from whence.read.walk import HIDDEN

__all__ = ["allowed", "expanded", "open_compressed", "open_tar", "open_zip"]

# A ratio says nothing about small files: a few kilobytes of one repeated letter are no bomb.
RATIO_FLOOR = 10_000_000  # bytes
MAX_TAR_HEADER = 1_000_000  # bytes of a long name or pax header, which tarfile reads into memory whole

# How each compression begins, the ending of its files, and what reads it.
PACKERS: tuple[tuple[bytes, str, type[gzip.GzipFile] | type[bz2.BZ2File] | type[lzma.LZMAFile]], ...] = (
    (b"\x1f\x8b", ".gz", gzip.GzipFile),
    (b"BZh", ".bz2", bz2.BZ2File),
    (b"\xfd7zXZ\x00", ".xz", lzma.LZMAFile),
)


def allowed(size: int, limits: Limits) -> int:
    """Return how many bytes a container of `size` bytes may unpack to, all that lies nested in it included."""
    return min(limits.max_unpacked, max(RATIO_FLOOR, size * limits.max_ratio))


def open_zip(source: Source, _limits: Limits) -> Members:
    """Yield the files of a zip archive; what is encrypted, a link or badly named is a failure."""
    try:
        archive = zipfile.ZipFile(source.path)
    except (*BROKEN, NotImplementedError) as error:
        raise ReadError(source.file, f"is a damaged zip archive ({error})", "a whole one: fetch it again") from None
    with archive:
        for info in archive.infolist():
            if info.filename.endswith("/") or _is_hidden(info.filename):
                continue
            try:
                yield _zip_member(archive, info)
            except ReadError as error:
                yield refusal(source.file, error)


def _is_hidden(name: str) -> bool:
    """Tell whether a member is what programs leave in archives unasked, as they do in folders."""
    return any(part.startswith(HIDDEN) and part not in (".", "..") for part in re.split(r"[/\\]", name))


def _zip_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Member:
    name = clean_name(_zip_name(info))
    if info.flag_bits & 0x1:
        raise ReadError(name, "is encrypted", "unpack it with its password, and give the folder")
    if stat.S_ISLNK(info.external_attr >> 16):
        raise ReadError(name, "is a link", "the file itself")
    try:
        return Member(name=name, stream=archive.open(info))
    except NotImplementedError as error:
        raise ReadError(name, f"is packed in a way not known here ({error})", "deflate, bzip2 or lzma") from None
    except BROKEN as error:
        raise ReadError(name, f"is damaged in the archive ({error})", "a whole archive: fetch it again") from None


def _zip_name(info: zipfile.ZipInfo) -> str:
    """Return the name as its packer meant it: many write UTF-8 without saying so, which zipfile takes for CP437."""
    if info.flag_bits & 0x800:
        return info.orig_filename
    try:
        return info.orig_filename.encode("cp437").decode()
    except UnicodeError:
        return info.orig_filename


def open_tar(source: Source, limits: Limits) -> Members:
    """Yield the files of a tar archive as they stream by; links, devices and bad names are failures."""
    with expanded(source, limits) as stream, _tar(source, stream) as archive:
        for info in archive:
            archive.members.clear()  # type: ignore[attr-defined]  # tarfile keeps every header it has seen
            if info.isdir() or _is_hidden(info.name):
                continue
            try:
                yield _tar_member(archive, info)
            except ReadError as error:
                yield refusal(source.file, error)


def _tar(source: Source, stream: Bounded) -> tarfile.TarFile:
    try:
        return tarfile.open(fileobj=stream, mode="r|", tarinfo=_TarInfo)  # type: ignore[call-overload, no-any-return]
    except BROKEN as error:
        raise ReadError(source.file, f"is a damaged tar archive ({error})", "a whole one: fetch it again") from None


class _TarInfo(tarfile.TarInfo):
    """A header that says when it is damaged, where tarfile would take it for the end, and that stays small."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> _TarInfo:
        try:
            info = super().frombuf(buf, encoding, errors)
        except (tarfile.InvalidHeaderError, tarfile.TruncatedHeaderError) as error:  # type: ignore[attr-defined]
            raise tarfile.ReadError(str(error)) from None
        if not info.isreg() and info.size > MAX_TAR_HEADER:
            raise tarfile.ReadError(f"a header of {info.size:,} bytes")
        return info


def _tar_member(archive: tarfile.TarFile, info: tarfile.TarInfo) -> Member:
    name = clean_name(info.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
    if info.issparse():
        raise ReadError(name, "is a sparse file", "a plain file")
    stream = archive.extractfile(info) if info.isreg() else None
    if stream is None:
        raise ReadError(name, "is a link or a device, not a file", "the file itself")
    return Member(name=name, stream=stream)


def open_compressed(source: Source, limits: Limits) -> Members:
    """Yield the one file that was compressed, under the archive's name without its ending."""
    name = re.split("[!/]", source.file)[-1]
    with expanded(source, limits) as stream:
        yield Member(name=_uncompressed(name), stream=stream)


def _uncompressed(name: str) -> str:
    for _, ending, _ in PACKERS:
        if name.lower().endswith(ending) and len(name) > len(ending):
            return name[: -len(ending)]
    return "unpacked"


@contextmanager
def expanded(source: Source, limits: Limits) -> Iterator[Bounded]:
    """Open a file, decompressed where it is gzip, bzip2 or xz. The stream ends with a FullError past its limit."""
    size = source.path.stat().st_size
    with source.path.open("rb") as packed:
        head = packed.read(6)
    opener = next((opener for magic, _, opener in PACKERS if head.startswith(magic)), None)
    with opener(source.path) if opener else source.path.open("rb") as stream:
        yield Bounded(stream=stream, left=allowed(size, limits), where=source.file)
