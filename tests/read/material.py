"""What the tests of `read` are made of: files built here, byte by byte, and the shortest way to unpack them."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from whence.read.source import Limits, Source, Unpacked
from whence.read.unpack import unpack


def source_of(folder: Path, name: str, data: bytes, fields: tuple[tuple[str, str], ...] = ()) -> Source:
    """Write a file and return it as a source."""
    path = folder / "received"
    path.write_bytes(data)
    return Source(path=path, file=name, fields=fields)


def unpacked(folder: Path, name: str, data: bytes, limits: Limits | None = None) -> Unpacked:
    """Unpack a file that is a container."""
    into = folder / "spool"
    into.mkdir()
    found = unpack(source_of(folder, name, data), data, into, limits or Limits())
    assert found is not None
    return found


def contents(found: Unpacked) -> dict[str, bytes]:
    """Return the bytes of each source by its file name."""
    return {source.file: source.path.read_bytes() for source in found.sources}


def errors(found: Unpacked) -> list[str]:
    """Return what is said of each failure."""
    return [failure.error for failure in found.failures]


def zip_of(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """Return a zip archive."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return target.getvalue()


def tar_of(*members: tuple[tarfile.TarInfo | str, bytes], packing: str = "") -> bytes:
    """Return a tar archive. packing: "", "gz", "bz2" or "xz"."""
    target = io.BytesIO()
    mode = f"w:{packing}"
    with tarfile.open(fileobj=target, mode=mode) as archive:  # type: ignore[call-overload]
        for named, data in members:
            info = tarfile.TarInfo(named) if isinstance(named, str) else named
            info.size = len(data) if info.isreg() else 0
            archive.addfile(info, io.BytesIO(data))
    return target.getvalue()


def tar_entry(name: str, kind: bytes, link: str = "") -> tarfile.TarInfo:
    """Return the header of something in a tar archive that is no file."""
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, link
    return info


Page = tuple[str, str, str, bytes]  # address, status, content type, body


def warc_of(*pages: Page, packed: bool = False, headers: Iterable[tuple[str, str]] = ()) -> bytes:
    """Return a web archive with a response for each page."""
    target = io.BytesIO()
    writer = WARCWriter(target, gzip=packed)
    for address, status, kind, body in pages:
        http = StatusAndHeaders(status, [("Content-Type", kind), *headers], protocol="HTTP/1.1")
        record = writer.create_warc_record(address, "response", payload=io.BytesIO(body), http_headers=http)
        writer.write_record(record)
    return target.getvalue()


def pdf_of(pages: Sequence[Sequence[str]], *, info: str = "", trailer: str = "") -> bytes:
    """Return a PDF with the lines of each page. info: the information dictionary's entries. trailer: the trailer's."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, lines in enumerate(pages):
        shown = " ".join(f"({line}) Tj T*" for line in lines)
        drawn = f"BT /F1 12 Tf 72 720 Td 14 TL {shown} ET"
        look = "/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R{look}/Contents {5 + 2 * number} 0 R>>")
        objects.append(f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream")
    objects.append(f"<<{info}>>")
    return _pdf_file(objects, f"/Info {len(objects)} 0 R{trailer}")


def _pdf_file(objects: Sequence[str], trailer: str) -> bytes:
    data, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    foot = f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + (head + foot).encode()
