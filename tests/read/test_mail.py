"""E-mail: the message's own words, what is attached to it, and why one is refused."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.read.material import contents, errors, source_of, unpacked
from whence.errors import ReadError
from whence.read.mail import has_attachments, has_words, is_mail, open_mail, read_mail
from whence.read.source import Content, Limits, Source

SOURCE = Source(path=Path("letter.eml"), file="letter.eml")


def read(data: bytes) -> Content:
    return read_mail(data, SOURCE, Limits())


def letter(text: str = "Hello there.\n") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Grüße aus Kabul"
    message["From"] = "Jané Roe <jane@example.org>"
    message["Date"] = "Wed, 20 Apr 2022 23:30:00 -0500"
    if text:
        message.set_content(text)
    return message


def test_the_plain_part_is_read_and_the_headers_are_hints() -> None:
    """The words are the plain part's; subject, sender and the day on the sender's clock are hints."""
    content = read(letter("Hello there.\nÜber alles Weitere später.\n").as_bytes())
    assert content.text == "Hello there.\nÜber alles Weitere später."
    assert [(hint.field, hint.value) for hint in content.hints] == [
        ("title", "Grüße aus Kabul"),
        ("author", "Jané Roe"),
        ("published", "2022-04-20"),
    ]


def test_the_html_part_is_read_where_the_plain_one_is_a_stub() -> None:
    """A plain part that only says that there is an HTML one gives way to it; a real one does not."""
    message = letter("See HTML.")
    message.add_alternative("<p>The whole story, told at length.</p><p>And its end.</p>", subtype="html")
    assert read(message.as_bytes()).text == "The whole story, told at length.\n\nAnd its end."
    message = letter("The whole story.")
    message.add_alternative("<p>The whole story.</p>", subtype="html")
    assert read(message.as_bytes()).text == "The whole story."


@pytest.mark.parametrize(("charset", "words"), [("utf-8", "später"), ("no-such-set", "später"), ("ascii", "später")])
def test_a_wrong_character_set_is_put_right(charset: str, words: str) -> None:
    """A part is decoded as it says where that is so, and as is likeliest where it is not."""
    head = f"From: a@example.org\nSubject: S\nContent-Type: text/plain; charset={charset}\n\n".encode()
    assert words in read(head + "Wir sprechen später über die Wahl in der Stadt.".encode()).text


def test_a_message_without_words_is_named() -> None:
    """A message that only carries something has no words of its own."""
    message = letter("")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
    assert not has_words(message.as_bytes(), SOURCE)
    with pytest.raises(ReadError, match=r"letter\.eml: is a message without words of its own"):
        read(message.as_bytes())


def test_an_encrypted_message_is_named() -> None:
    """A sealed message is refused as such."""
    head = b'From: a@example.org\nSubject: S\nContent-Type: multipart/encrypted; boundary="b"\n\n'
    with pytest.raises(ReadError, match=r"is an encrypted message \(save it decrypted\)"):
        read(head + b"--b\nContent-Type: application/octet-stream\n\nxxxx\n--b--\n")


def test_a_message_nested_without_end_is_named() -> None:
    """Parts in parts in parts do not take the process down."""
    parts = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(3_000))
    with pytest.raises(ReadError, match="is a message nested without end"):
        read(b"From: a@example.org\nSubject: S\n" + parts)


def test_attachments_are_members_and_pictures_are_not(tmp_path: Path) -> None:
    """What could be a report hangs on the message as its member, after the message itself."""
    inner = letter("Forwarded words.")
    message = letter()
    message.add_attachment("Attached words.", filename="../notes.txt")
    message.add_attachment(b"png", maintype="image", subtype="png", filename="logo.png")
    message.add_attachment(inner)
    data = message.as_bytes()
    found = unpacked(tmp_path, "letter.eml", data)
    assert list(contents(found)) == ["letter.eml", "letter.eml!notes.txt", "letter.eml!message.eml"]
    assert contents(found)["letter.eml"] == data
    assert contents(found)["letter.eml!notes.txt"] == b"Attached words.\n"
    assert read(contents(found)["letter.eml!message.eml"]).text == "Forwarded words."
    assert errors(found) == []


def test_an_attachment_with_a_bad_name_is_a_failure(tmp_path: Path) -> None:
    """A name made to hurt costs its attachment only."""
    message = letter()
    message.add_attachment("Attached words.", filename="n" * 2_000)
    members = list(open_mail(source_of(tmp_path, "letter.eml", message.as_bytes()), Limits()))
    assert [type(member).__name__ for member in members] == ["Failure"]


def test_only_what_hangs_on_it_makes_a_message_a_container() -> None:
    """A message with nothing attached is a document."""
    assert not has_attachments(letter().as_bytes(), SOURCE)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (letter().as_bytes(), True),
        (b"Received: by x\n\twith y\nReturn-Path: <a@b>\n\nWords", True),
        (b"Title: A report\nDate: today\n\nWords", False),
        (b"The minister said: no.\nFrom: nobody.", False),
    ],
)
def test_headers_tell_a_message_from_a_text(data: bytes, expected: bool) -> None:
    """A message begins with its headers, sender and time among them."""
    assert is_mail(data) is expected
