"""Mailboxes: which lines part the messages."""

from __future__ import annotations

from pathlib import Path

from tests.read.material import contents, unpacked

OPENING = b"From jane@example.org Wed Apr 20 12:00:00 2022\n"
HEAD = b"From: jane@example.org\nSubject: S\n\n"


def test_messages_are_numbered_in_their_order(tmp_path: Path) -> None:
    """Each message is a member by its number, its bytes as they stand there."""
    box = OPENING + HEAD + b"One.\n\n" + OPENING + HEAD + b"Two.\n"
    assert contents(unpacked(tmp_path, "box.mbox", box)) == {
        "box.mbox!1": HEAD + b"One.\n\n",
        "box.mbox!2": HEAD + b"Two.\n",
    }


def test_a_sentence_that_begins_with_from_parts_nothing(tmp_path: Path) -> None:
    """Only an empty line, `From` and a clock time open a message."""
    body = HEAD + b"From Kabul we hear\n\nFrom there at noon\n\n>From a@b Wed Apr 20 12:00:00 2022\nend\n"
    assert contents(unpacked(tmp_path, "box.mbox", OPENING + body)) == {"box.mbox!1": body}


def test_a_line_without_end_is_read_in_pieces(tmp_path: Path) -> None:
    """A very long line is part of its message, whole."""
    body = HEAD + b"x" * 200_000 + b"\n\n"
    found = contents(unpacked(tmp_path, "box.mbox", OPENING + body + OPENING + HEAD + b"Two.\n"))
    assert found["box.mbox!1"] == body


def test_what_is_attached_in_a_mailbox_is_reached(tmp_path: Path) -> None:
    """A message of the mailbox with an attachment gives itself and it."""
    mixed = b'From: a@b\nSubject: S\nContent-Type: multipart/mixed; boundary="x"\n\n--x\n\nOwn words.\n'
    part = b'--x\nContent-Disposition: attachment; filename="n.txt"\n\nAttached.\n--x--\n'
    found = contents(unpacked(tmp_path, "box.mbox", OPENING + mixed + part))
    assert list(found) == ["box.mbox!1", "box.mbox!1!n.txt"]
