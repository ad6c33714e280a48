"""Containers in containers: what comes out, in which order, under which names, and where it stops."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from pathlib import Path

from tests.read.material import contents, errors, source_of, tar_of, unpacked, warc_of, zip_of
from whence.read.source import Hint, Limits
from whence.read.unpack import unpack


def small(**limits: int) -> Limits:
    return dataclasses.replace(Limits(), **limits)


def test_a_document_is_no_container(tmp_path: Path) -> None:
    """A text, and a text with commas, is not unpacked, and no folder is made for it."""
    for text in (b"Kabul, Herat and others.\nNone, they said.\n", b"", b"{not json}\n"):
        source = source_of(tmp_path, "a.txt", text)
        assert unpack(source, text, tmp_path / "spool", Limits()) is None
    assert not (tmp_path / "spool").exists()


def test_nested_containers_take_the_place_of_their_container(tmp_path: Path) -> None:
    """Names tell the way in, and the order is the archive's own."""
    table = b'{"text": "Row one."}\n{"text": "Row two."}\n'
    inner = tar_of(("b.txt", b"B."), ("rows.dat", table), packing="gz")
    data = zip_of(("a.txt", b"A."), ("inner.tgz", inner), ("z.txt", b"Z."))
    assert list(contents(unpacked(tmp_path, "in.zip", data)).items()) == [
        ("in.zip!a.txt", b"A."),
        ("in.zip!inner.tgz!b.txt", b"B."),
        ("in.zip!inner.tgz!rows.dat!1", b"Row one."),
        ("in.zip!inner.tgz!rows.dat!2", b"Row two."),
        ("in.zip!z.txt", b"Z."),
    ]


def test_what_was_unpacked_is_not_unpacked_again(tmp_path: Path) -> None:
    """Every source that comes out is a document, also one that was a container of its own, as a mail is."""
    mixed = b'From: a@b\nSubject: S\nContent-Type: multipart/mixed; boundary="x"\n\n--x\n\nOwn words.\n'
    mail = mixed + b'--x\nContent-Disposition: attachment; filename="n.txt"\n\nAttached.\n--x--\n'
    found = unpacked(tmp_path, "in.zip", zip_of(("a.eml", mail)))
    assert [source.file for source in found.sources] == ["in.zip!a.eml", "in.zip!a.eml!n.txt"]
    for source in found.sources:
        assert unpack(source, source.path.read_bytes(), tmp_path / "again", Limits()) is None


def test_members_lie_under_names_of_our_own(tmp_path: Path) -> None:
    """No name of an archive reaches the disk, and two runs into one folder do not meet."""
    data = zip_of(("évil name.txt", b"A."), ("b.txt", b"B."))
    source = source_of(tmp_path, "in.zip", data)
    runs = [unpack(source, data, tmp_path / "spool", Limits()) for _ in range(2)]
    paths = [part.path for run in runs if run for part in run.sources]
    assert len(set(paths)) == 4
    assert sorted({path.name for path in paths}) == ["000001", "000002"]


def test_a_name_used_twice_is_kept_twice(tmp_path: Path) -> None:
    """Two files of one name are two sources with two names."""
    data = tar_of(("a.txt", b"One."), ("a.txt", b"Two."), ("./a.txt", b"Three."))
    assert contents(unpacked(tmp_path, "in.tar", data)) == {
        "in.tar!a.txt": b"One.",
        "in.tar!a.txt (2)": b"Two.",
        "in.tar!a.txt (3)": b"Three.",
    }


def test_hints_of_a_container_hold_for_its_members(tmp_path: Path) -> None:
    """Publisher and the like are handed down after the member's own; title and address are the container's alone."""
    data = warc_of(("https://example.org/1", "200 OK", "text/html", b"<html>Words.</html>"))
    told = tuple(
        Hint(field=field, value=value, where="side-car")
        for field, value in (("publisher", "The Paper"), ("title", "A crawl"), ("address", "https://example.org"))
    )
    source = dataclasses.replace(source_of(tmp_path, "a.warc", data), hints=told)
    found = unpack(source, data, tmp_path / "spool", Limits())
    assert found is not None
    assert [(hint.field, hint.value) for hint in found.sources[0].hints] == [
        ("address", "https://example.org/1"),
        ("publisher", "The Paper"),
    ]


def test_too_deep(tmp_path: Path) -> None:
    """Containers in containers end at the limit, and what lies before it is kept."""
    data = zip_of(("deep.txt", b"Deep."))
    for depth in range(3):
        data = zip_of((f"{depth}.zip", data), (f"{depth}.txt", b"Words."))
    found = unpacked(tmp_path, "in.zip", data)
    assert list(contents(found)) == ["in.zip!2.zip!1.zip!0.txt", "in.zip!2.zip!1.txt", "in.zip!2.txt"]
    assert errors(found) == [
        "in.zip!2.zip!1.zip!0.zip: lies in 3 containers and is one itself"
        " (at most 3 in each other: unpack the outer ones)"
    ]


def test_too_many_members(tmp_path: Path) -> None:
    """Files over the limit are not read, those of nested containers counted in."""
    inner = zip_of(("b.txt", b"B."), ("c.txt", b"C."))
    data = zip_of(("a.txt", b"A."), ("inner.zip", inner))
    found = unpacked(tmp_path, "in.zip", data, small(max_members=3))
    assert list(contents(found)) == ["in.zip!a.txt", "in.zip!inner.zip!b.txt"]
    assert errors(found)[0].startswith("in.zip: holds more than 3 files; those after them were not read")


def test_too_much_in_all(tmp_path: Path) -> None:
    """Bytes over the limit are not unpacked, and what came before is kept."""
    data = zip_of(("a.txt", b"A."), ("b.txt", b"B" * 2_000), ("c.txt", b"C."))
    found = unpacked(tmp_path, "in.zip", data, small(max_unpacked=1_000))
    assert contents(found) == {"in.zip!a.txt": b"A."}
    assert errors(found)[0].startswith("in.zip: unpacks to more than the 1,000 bytes allowed")


def test_a_bomb_of_bombs(tmp_path: Path) -> None:
    """Containers that each unpack to little more than they are, and together to far too much, are stopped in all."""
    inner = zip_of(("zeros", bytes(9_000_000)))
    data = zip_of(*((f"{number}.zip", inner) for number in range(40)))
    found = unpacked(tmp_path, "in.zip", data)
    written = sum(path.stat().st_size for path in (tmp_path / "spool").rglob("*") if path.is_file())
    assert len(errors(found)) > 0
    assert written <= 10_000_000


def test_overlapping_members(tmp_path: Path) -> None:
    """A zip whose entries all point to the same packed bytes is stopped like any bomb."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", bytes(9_000_000))
        first = archive.infolist()[0]
        for number in range(50):
            again = zipfile.ZipInfo(f"a{number}")
            for field in ("header_offset", "compress_size", "file_size", "CRC", "compress_type"):
                setattr(again, field, getattr(first, field))
            archive.filelist.append(again)
    found = unpacked(tmp_path, "in.zip", target.getvalue())
    assert len(contents(found)) <= 1
    assert errors(found)


def test_an_empty_archive(tmp_path: Path) -> None:
    """An archive without a file says so."""
    assert errors(unpacked(tmp_path, "in.zip", zip_of())) == [
        "in.zip: holds nothing to read (an archive with reports in it)"
    ]


def test_a_damaged_archive_inside_costs_itself_only(tmp_path: Path) -> None:
    """What lies beside a damaged archive is read."""
    found = unpacked(tmp_path, "in.zip", zip_of(("bad.zip", zip_of(("a", b"A"))[:50]), ("b.txt", b"B.")))
    assert contents(found) == {"in.zip!b.txt": b"B."}
    assert errors(found)[0].startswith("in.zip!bad.zip: is a damaged zip archive")


def test_side_cars_in_an_archive_speak_of_the_members_beside_them_only(tmp_path: Path) -> None:
    """A table in one folder of an archive, or in an archive inside it, says nothing of another folder's files."""
    table = b"file,publisher\na.txt,Gull\n"
    inner = zip_of(("a.txt", b"Inner."), ("a.toml", b'publisher = "Heron"\n'))
    data = zip_of(("one/a.txt", b"One."), ("one/metadata.csv", table), ("two/a.txt", b"Two."), ("two/in.zip", inner))
    found = unpacked(tmp_path, "x.zip", data)
    told = {source.file: [hint.value for hint in source.hints if hint.field == "publisher"] for source in found.sources}
    assert told == {"x.zip!one/a.txt": ["Gull"], "x.zip!two/a.txt": [], "x.zip!two/in.zip!a.txt": ["Heron"]}
    assert errors(found) == []


def test_a_bad_side_car_in_an_archive_is_named_by_its_way_in(tmp_path: Path) -> None:
    """The document beside it is kept."""
    data = zip_of(("a.txt", b"One."), ("a.toml", b'kind = "gossip"\n'))
    found = unpacked(tmp_path, "x.zip", data)
    assert list(contents(found)) == ["x.zip!a.txt"]
    (error,) = errors(found)
    assert "x.zip!a.toml" in error
    assert 'has "gossip" as kind' in error


def test_every_kind_of_archive_may_lie_in_every_other(tmp_path: Path) -> None:
    """Three deep, a tar in a zip in a tar, is still read; the order is the outer one's."""
    deepest = zip_of(("c.txt", b"Three."))
    middle = tar_of(("b.txt", b"Two."), ("deepest.zip", deepest), packing="xz")
    outer = tar_of(("middle.txz", middle), ("a.txt", b"One."), packing="bz2")
    assert list(contents(unpacked(tmp_path, "outer.tbz", outer)).items()) == [
        ("outer.tbz!middle.txz!b.txt", b"Two."),
        ("outer.tbz!middle.txz!deepest.zip!c.txt", b"Three."),
        ("outer.tbz!a.txt", b"One."),
    ]


def test_an_archive_in_an_archive_goes_by_its_bytes_not_its_name(tmp_path: Path) -> None:
    """A zip called .txt is unpacked; a text called .zip is a text."""
    data = zip_of(("inner.txt", zip_of(("a.txt", b"In."))), ("plain.zip", b"Only words.\n"))
    assert contents(unpacked(tmp_path, "x.zip", data)) == {
        "x.zip!inner.txt!a.txt": b"In.",
        "x.zip!plain.zip": b"Only words.\n",
    }
