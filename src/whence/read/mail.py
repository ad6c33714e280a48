"""E-mail: the message's own words, its subject, sender and day; what is attached to it becomes members of it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses

from whence.errors import ReadError
from whence.read.days import written_day
from whence.read.decode import decode
from whence.read.markup import words
from whence.read.members import Member, Members, clean_name, refusal
from whence.read.source import Content, Hint, Limits, Source

__all__ = ["has_attachments", "has_words", "is_mail", "open_mail", "read_mail"]

# A message begins with lines of headers; these two kinds tell it from a text that begins with "Title: ...".
HEADERS = re.compile(rb"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
SENDER = re.compile(rb"^(?:from|sender|return-path):", re.IGNORECASE | re.MULTILINE)
SENT = re.compile(rb"^(?:date|received|message-id|mime-version|subject):", re.IGNORECASE | re.MULTILINE)

SEALED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
# What hangs on mails and is no report: pictures and sounds, signatures, cards, appointments.
NO_REPORT = ("image/", "audio/", "video/", "font/", "application/pgp", "application/pkcs7", "application/x-pkcs7")
NO_REPORT_TEXT = ("text/calendar", "text/vcard", "text/x-vcard", "text/css")
# A plain part this much shorter than the HTML one only says that there is an HTML one.
STUB = 0.2


def read_mail(data: bytes, source: Source, _limits: Limits) -> Content:
    """Return the words of a message, its plain part before its HTML one, with subject, sender and day as hints.

    Raises ReadError where it is encrypted, or has no words of its own.
    """
    message = _message(data, source)
    if _is_sealed(message):
        raise ReadError(source.file, "is an encrypted message", "save it decrypted")
    text = _words(message, source.file)
    if not text:
        raise ReadError(source.file, "is a message without words of its own", "one with a text or HTML part")
    return Content(text=text, hints=tuple(_hints(message)))


def is_mail(head: bytes) -> bool:
    """Tell whether a file that begins so is a message."""
    headers = HEADERS.match(head)
    return bool(headers and SENDER.search(headers[0]) and SENT.search(headers[0]))


def open_mail(source: Source, _limits: Limits) -> Members:
    """Yield what is attached to a message, under its own names, or `part N` where it has none."""
    for number, part in enumerate(_attached(_message(source.path.read_bytes(), source)), start=1):
        try:
            yield Member(name=clean_name(_name(part) or f"part {number}"), stream=io.BytesIO(_content(part)))
        except ReadError as error:
            yield refusal(source.file, error)


def has_attachments(data: bytes, source: Source) -> bool:
    """Tell whether something hangs on a message that could be a report."""
    return any(_attached(_message(data, source)))


def has_words(data: bytes, source: Source) -> bool:
    """Tell whether a message says anything itself, or only carries what is attached."""
    try:
        return bool(_words(_message(data, source), source.file))
    except ReadError:  # they are there, and reading them will say what is wrong with them
        return True


def _message(data: bytes, source: Source) -> Message:
    try:
        message = message_from_bytes(data)
        for _ in message.walk():
            pass
    except RecursionError:
        raise ReadError(source.file, "is a message nested without end", "one as mail programs write them") from None
    return message


def _is_sealed(message: Message) -> bool:
    return any(
        part.get_content_type() in SEALED and part.get_param("smime-type") != "signed-data" for part in message.walk()
    )


def _words(message: Message, where: str) -> str:
    """Return the plain parts, or the HTML parts where there are none or where the plain ones are a stub."""
    plain = "\n\n".join(_decoded(part, where) for part in _own(message, "text/plain")).replace("\r\n", "\n").strip()
    marked = "\n\n".join(words(_decoded(part, where)) for part in _own(message, "text/html")).strip()
    return marked if len(plain) < STUB * len(marked) else plain


def _own(message: Message, kind: str) -> Iterator[Message]:
    return (part for part in _parts(message) if part.get_content_type() == kind and not _is_attached(part))


def _attached(message: Message) -> Iterator[Message]:
    for part in _parts(message):
        kind = part.get_content_type()
        if _is_attached(part) and not kind.startswith(NO_REPORT) and kind not in NO_REPORT_TEXT:
            yield part


def _parts(message: Message) -> Iterator[Message]:
    """Yield the parts that hold something themselves; a forwarded message is one part."""
    if message.get_content_type() == "message/rfc822" or not message.is_multipart():
        yield message
    else:
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _parts(part)


def _is_attached(part: Message) -> bool:
    if part.get_content_type() not in ("text/plain", "text/html"):
        return True
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    if isinstance(content, bytes):
        return content
    inner = part.get_payload(0)
    return inner.as_bytes() if isinstance(inner, Message) else b""


def _decoded(part: Message, where: str) -> str:
    """Return the words of a text part: UTF-8 where it is, else in the character set it names, else in the likeliest."""
    content = _content(part)
    return decode(content, where, declared=part.get_content_charset()).text if content else ""


def _name(part: Message) -> str:
    """Return an attachment's name without the folders that some senders leave in it."""
    name = re.split(r"[/\\]", _header(part.get_filename() or ""))[-1]
    return name or ("message.eml" if part.get_content_type() == "message/rfc822" else "")


def _header(value: object) -> str:
    """Return a header's words, decoded where they are encoded soundly."""
    try:
        return " ".join(str(make_header(decode_header(str(value)))).split())
    except (MessageError, LookupError, ValueError):
        return " ".join(str(value).split())


def _hints(message: Message) -> Iterator[Hint]:
    fields = [("title", _header(message.get("Subject", "")))]
    senders = getaddresses([str(sender) for sender in message.get_all("From", [])])
    fields += [("author", _header(name) or address) for name, address in senders]
    fields.append(("published", written_day(str(message.get("Date", ""))) or ""))
    for field, value in fields:
        if value:
            yield Hint(field=field, value=value, where="mail header")
