"""Archives: each way in which one is hostile, damaged or merely odd."""

from __future__ import annotations

import bz2
import dataclasses
import gzip
import io
import lzma
import stat
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.read.material import contents, errors, source_of, tar_entry, tar_of, unpacked, zip_of
from whence.errors import ReadError
from whence.read.archives import allowed, expanded
from whence.read.source import Limits

CLIMBS = "is a name that leads out of the archive (a path without ..)"


def test_zip_members_come_in_archive_order(tmp_path: Path) -> None:
    """Files are members by their paths, folders are none."""
    data = zip_of(("b/two.txt", b"Two."), ("b/", b""), ("a.txt", b"One."))
    assert list(contents(unpacked(tmp_path, "in.zip", data)).items()) == [
        ("in.zip!b/two.txt", b"Two."),
        ("in.zip!a.txt", b"One."),
    ]


@pytest.mark.parametrize("packing", ["", "gz", "bz2", "xz"])
def test_tar_members_come_in_archive_order(tmp_path: Path, packing: str) -> None:
    """Tar is read plain, gzipped, bzipped and in xz, whatever its name is."""
    folder = tar_entry("b", tarfile.DIRTYPE)
    data = tar_of(("b/two.txt", b"Two."), (folder, b""), ("a.txt", b"One."), packing=packing)
    assert list(contents(unpacked(tmp_path, "in.dat", data)).items()) == [
        ("in.dat!b/two.txt", b"Two."),
        ("in.dat!a.txt", b"One."),
    ]


@pytest.mark.parametrize(
    ("name", "packed", "member"),
    [
        ("a.txt.gz", gzip.compress(b"Words."), "a.txt.gz!a.txt"),
        ("folder/a.txt.bz2", bz2.compress(b"Words."), "folder/a.txt.bz2!a.txt"),
        ("A.TXT.XZ", lzma.compress(b"Words."), "A.TXT.XZ!A.TXT"),
        ("nameless", gzip.compress(b"Words."), "nameless!unpacked"),
    ],
)
def test_a_single_compressed_file(tmp_path: Path, name: str, packed: bytes, member: str) -> None:
    """A file that is merely compressed is a member under its name without the ending."""
    assert contents(unpacked(tmp_path, name, packed)) == {member: b"Words."}


def test_names_that_lead_out_are_refused_in_a_zip(tmp_path: Path) -> None:
    """A path that climbs is named and not read; an absolute one is read as a relative one; nothing lands outside."""
    data = zip_of(("../../evil.txt", b"x"), ("..\\evil.txt", b"x"), ("/etc/a.txt", b"A."), ("C:\\b.txt", b"B."))
    found = unpacked(tmp_path, "in.zip", data)
    assert contents(found) == {"in.zip!etc/a.txt": b"A.", "in.zip!b.txt": b"B."}
    assert errors(found) == [f"in.zip!../../evil.txt: {CLIMBS}", f"in.zip!..\\evil.txt: {CLIMBS}"]
    assert not list(tmp_path.parent.rglob("evil*"))


def test_a_zip_link_is_refused(tmp_path: Path) -> None:
    """A link in a zip is named, and what it points to is not read."""
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    found = unpacked(tmp_path, "in.zip", zip_of((link, b"/etc/passwd"), ("a.txt", b"A.")))
    assert list(contents(found)) == ["in.zip!a.txt"]
    assert errors(found) == ["in.zip!link.txt: is a link (the file itself)"]


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE])
def test_links_and_devices_in_a_tar_are_refused(tmp_path: Path, kind: bytes) -> None:
    """What is no file in a tar is named, and the rest is read."""
    found = unpacked(tmp_path, "in.tar", tar_of(("a.txt", b"A."), (tar_entry("x", kind, "/etc/passwd"), b"")))
    assert list(contents(found)) == ["in.tar!a.txt"]
    assert errors(found) == ["in.tar!x: is a link or a device, not a file (the file itself)"]


def test_a_sparse_file_is_refused(tmp_path: Path) -> None:
    """A file of holes, small in the archive and huge outside, is named."""
    data = bytearray(tar_of(("holes.txt", b"A."), ("a.txt", b"A.")))
    data[156:157] = tarfile.GNUTYPE_SPARSE
    data[386:483] = b"%011o\0%011o\0" % (0, 2) + bytes(73)
    data[483:495] = b"%011o\0" % 8_000_000_000
    data[148:156] = b"        "
    data[148:156] = b"%06o\0 " % sum(data[:512])
    found = unpacked(tmp_path, "in.tar", bytes(data))
    assert list(contents(found)) == ["in.tar!a.txt"]
    assert errors(found) == ["in.tar!holes.txt: is a sparse file (a plain file)"]


def test_an_encrypted_member_is_refused(tmp_path: Path) -> None:
    """A member with a password is named, and the rest is read."""
    data = bytearray(zip_of(("secret.txt", b"x"), ("a.txt", b"A.")))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    found = unpacked(tmp_path, "in.zip", bytes(data))
    assert list(contents(found)) == ["in.zip!a.txt"]
    assert errors(found) == ["in.zip!secret.txt: is encrypted (unpack it with its password, and give the folder)"]


def test_an_unknown_packing_is_refused(tmp_path: Path) -> None:
    """A member packed in a way that is not known is named."""
    data = bytearray(zip_of(("odd.txt", b"x"), ("a.txt", b"A.")))
    data[data.index(b"PK\x01\x02") + 10] = 97
    data[8] = 97
    found = unpacked(tmp_path, "in.zip", bytes(data))
    assert list(contents(found)) == ["in.zip!a.txt"]
    assert errors(found)[0].startswith("in.zip!odd.txt: is packed in a way not known here")


def test_a_name_in_utf_8_that_does_not_say_so(tmp_path: Path) -> None:
    """Many packers write UTF-8 without the mark for it."""
    data = zip_of(("kaefer.txt", b"A.")).replace(b"kaefer", "käfer".encode())
    assert list(contents(unpacked(tmp_path, "in.zip", data))) == ["in.zip!käfer.txt"]


def test_a_name_with_a_zero_byte_is_refused(tmp_path: Path) -> None:
    """A name that would end early elsewhere is named."""
    data = zip_of(("a_b.txt", b"x")).replace(b"a_b.txt", b"a\0b.txt")
    assert errors(unpacked(tmp_path, "in.zip", data)) == [
        "in.zip!a\\x00b.txt: is a name with control characters (a plain file name)"
    ]


def test_a_tar_name_in_another_encoding_is_shown(tmp_path: Path) -> None:
    """Bytes of a name that are not UTF-8 are shown as unknown, and the file is read."""
    raw = bytearray(tar_of(("k_.txt", b"A.")))
    raw[1] = 0xE4
    raw[148:156] = b"        "
    raw[148:156] = b"%06o\0 " % sum(raw[:512])
    assert list(contents(unpacked(tmp_path, "in.tar", bytes(raw)))) == ["in.tar!k\ufffd.txt"]


@pytest.mark.parametrize("cut", [-60, 40])
def test_a_truncated_zip_is_named(tmp_path: Path, cut: int) -> None:
    """Without its directory at the end a zip cannot be read."""
    found = unpacked(tmp_path, "in.zip", zip_of(("a.txt", b"A."))[:cut])
    assert errors(found) == ["in.zip: is a damaged zip archive (File is not a zip file) (a whole one: fetch it again)"]


def test_a_zip_member_with_a_wrong_sum_is_named(tmp_path: Path) -> None:
    """A member whose bytes were changed is named, and the rest is read."""
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as archive:
        archive.writestr("bad.txt", b"original words")
        archive.writestr("a.txt", b"A.")
    found = unpacked(tmp_path, "in.zip", stored.getvalue().replace(b"original", b"tampered"))
    assert list(contents(found)) == ["in.zip!a.txt"]
    assert errors(found)[0].startswith("in.zip!bad.txt: is cut off or damaged in its archive (Bad CRC-32")


@pytest.mark.parametrize(
    ("cut", "message"),
    [
        (1_700, "in.tar!b.txt: is cut off or damaged in its archive (unexpected end of data)"),
        (1_200, "in.tar: is damaged (truncated header)"),
    ],
)
def test_what_comes_before_the_cut_of_a_tar_is_kept(tmp_path: Path, cut: int, message: str) -> None:
    """A tar cut off in a file or in a header gives what was whole, and is named."""
    found = unpacked(tmp_path, "in.tar", tar_of(("a.txt", b"A."), ("b.txt", b"B" * 900))[:cut])
    assert contents(found) == {"in.tar!a.txt": b"A."}
    assert errors(found)[0].startswith(message)


def test_what_comes_before_the_cut_of_a_compressed_tar_is_kept(tmp_path: Path) -> None:
    """The same where the compression is what is cut off."""
    noise = lzma.compress(bytes(range(256))) * 2_000
    data = tar_of(("a.txt", b"A."), ("noise.txt", noise), ("b.txt", b"B."), packing="gz")
    found = unpacked(tmp_path, "in.tgz", data[:-200])
    assert next(iter(contents(found))) == "in.tgz!a.txt"
    assert errors(found)[-1].startswith("in.tgz: is cut off or damaged (Compressed file ended before")


def test_a_tar_header_that_is_damaged_is_no_end(tmp_path: Path) -> None:
    """Damage in the middle of a tar is named, where tarfile would take it for the end."""
    data = bytearray(tar_of(("a.txt", b"A."), ("b.txt", b"B."), ("c.txt", b"C.")))
    data[1_024 + 150] ^= 0xFF
    found = unpacked(tmp_path, "in.tar", bytes(data))
    assert contents(found) == {"in.tar!a.txt": b"A."}
    assert errors(found) == ["in.tar: is damaged (invalid header) (a whole one: fetch it again)"]


def test_a_huge_tar_header_is_refused(tmp_path: Path) -> None:
    """A name of gigabytes is not loaded to be looked at."""
    info = tar_entry("x", tarfile.GNUTYPE_LONGNAME)
    raw = bytearray(tar_of(("a.txt", b"A."), (info, b"")))
    raw[1_024 + 124 : 1_024 + 136] = b"%011o\0" % 5_000_000_000
    raw[1_024 + 148 : 1_024 + 156] = b"        "
    raw[1_024 + 148 : 1_024 + 156] = b"%06o\0 " % sum(raw[1_024 : 1_024 + 512])
    found = unpacked(tmp_path, "in.tar", bytes(raw))
    assert errors(found) == ["in.tar: is damaged (a header of 5,000,000,000 bytes) (a whole one: fetch it again)"]


def test_a_truncated_compressed_file_is_named(tmp_path: Path) -> None:
    """Half a document is none."""
    found = unpacked(tmp_path, "a.txt.gz", gzip.compress(b"Words. " * 900)[:-9])
    assert contents(found) == {}
    assert errors(found)[0].startswith("a.txt.gz: is cut off or damaged (Compressed file ended before")


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_bomb_stops_at_its_ratio(tmp_path: Path, pack: type) -> None:
    """What unpacks to hundreds of times its size is stopped, however large the limit in all is."""
    found = unpacked(tmp_path, "bomb", pack(bytes(30_000_000)))
    assert contents(found) == {}
    assert errors(found)[0].startswith("bomb: unpacks to more than the 10,000,000 bytes allowed for one of its size")


def test_what_may_be_unpacked_follows_the_size() -> None:
    """The ratio counts from a floor up, and the limit in all stands above it."""
    limits = dataclasses.replace(Limits(), max_ratio=100, max_unpacked=500_000_000)
    assert [allowed(size, limits) for size in (10, 1_000_000, 100_000_000)] == [10_000_000, 100_000_000, 500_000_000]


def test_a_stream_over_its_limit_ends(tmp_path: Path) -> None:
    """The stream itself ends, so that what is skipped counts as well as what is kept."""
    source = source_of(tmp_path, "a.gz", gzip.compress(bytes(2_000)))
    with expanded(source, dataclasses.replace(Limits(), max_unpacked=1_000)) as stream:
        assert len(stream.read(1_000)) == 1_000
        with pytest.raises(ReadError, match=r"unpacks to more than the 1,000 bytes"):
            stream.read(1)
