"""What is withdrawn is gone; that it was there, and what was judged of it, stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.store.material import Draft, accept, document
from whence.errors import NotFoundError
from whence.records import Judgement, Subject, judgement_id
from whence.store import Case, open_case, schema

SECRET = "Xylophonic zephyrs attacked quixotic Jabberwock near Bel Kadra."

KEPT = ("document", "receipt", "judgement", "judgement_subject")


def _secret(file: str = "secret.txt") -> Draft:
    draft = Draft(document(SECRET, file=file, publisher="Herald", title="Attack", author=("A. Writer",)))
    front = draft.entity("Xylophonic zephyrs")
    draft.claim(draft.statement("FIGHTS", "attacked quixotic", attacker=front), front)
    draft.attribution("Xylophonic zephyrs", "attacked", "quixotic Jabberwock")
    return draft


def _note(document_id: str) -> Judgement:
    about, moment = (Subject(document=document_id, type="document"),), "2024-01-01T00:00:00+00:00"
    id_ = judgement_id("note", about, "ada", moment)
    return Judgement(id=id_, verdict="note", subjects=about, by="ada", when=moment, why="look again")


def test_text_reading_and_index_are_erased_and_description_and_judgements_stay(case: Case) -> None:
    draft = _secret()
    accept(case, document())
    case.accept(draft.document, draft.reading(), key="key")
    case.append(_note(draft.document.id))
    made = case.withdraw(draft.document.id[:8], by="ada", why="sent in confidence")
    (held,) = [held for held in case.documents() if held.status == "withdrawn"]
    assert (held.id, held.sha256, held.file) == (draft.document.id, draft.document.sha256, "secret.txt")
    assert (held.title, held.publisher, held.author, held.has_text) == ("Attack", "Herald", (), False)
    assert case.reading(held.id) is None
    assert case.search("quixotic") == ()
    assert case.find_entities("Xylophonic zephyrs") == ()
    assert [row.document.id for row in case.claims() if row.document.id == held.id] == []
    assert list(case.judgements()) == [_note(held.id), made]
    assert (made.verdict, made.by, made.why) == ("withdraw", "ada", "sent in confidence")


def test_no_word_of_it_is_left_in_the_files_of_the_case(tmp_path: Path) -> None:
    place = tmp_path / "work.case"
    with open_case(str(place), create=True) as case:
        accept(case, document())
        draft = _secret()
        case.accept(draft.document, draft.reading(), key="key")
        assert b"quixotic" in _bytes(tmp_path)
        case.withdraw(draft.document.id, by="ada", why="sent in confidence")
        left = _bytes(tmp_path).lower()
        assert b"sarvan" in left
        for word in (b"quixotic", b"jabberwock", b"xylophon", b"zephyr"):
            assert word not in left


def test_no_row_of_it_is_left_in_the_tables(case: Case) -> None:
    draft = _secret()
    case.accept(draft.document, draft.reading(), key="key")
    case.withdraw(draft.document.id, by="ada", why="sent in confidence")
    with case._reading() as connection:
        for table in schema.metadata.sorted_tables:
            count = connection.scalar(select(func.count()).select_from(table))
            assert count == (1 if table.name in KEPT else 0), table.name


@pytest.mark.parametrize("key", ["key", "another key"])
def test_reading_it_again_does_not_bring_it_back(case: Case, key: str) -> None:
    draft = _secret()
    case.accept(draft.document, draft.reading(), key="key")
    case.withdraw(draft.document.id, by="ada", why="sent in confidence")
    assert case.known("secret.txt", "key") == "withdrawn"
    assert case.accept(draft.document, draft.reading(), key=key) == "withdrawn"
    assert case.known("secret.txt", key) == "withdrawn"
    again = _secret("copy.txt")
    assert case.accept(again.document, again.reading(), key=key) == "withdrawn"
    assert [held.status for held in case.documents()] == ["withdrawn"]


def test_once_the_withdrawal_is_undone_it_can_be_read_again(case: Case) -> None:
    draft = _secret()
    case.accept(draft.document, draft.reading(), key="key")
    made = case.withdraw(draft.document.id, by="ada", why="sent in confidence")
    about, moment = (Subject(type="judgement", name=made.id),), "2044-01-01T00:00:00+00:00"
    id_ = judgement_id("undo", about, "ada", moment)
    case.append(Judgement(id=id_, verdict="undo", subjects=about, by="ada", when=moment, why="now public"))
    assert [held.status for held in case.documents()] == ["not read: erased, and free to be read again"]
    assert case.known("secret.txt", "key") is None
    assert case.accept(draft.document, draft.reading(), key="key") == "new"
    assert case.reading(draft.document.id) == draft.reading()
    assert case.document(draft.document.id) == draft.document


def test_withdrawing_twice_is_two_judgements_on_one_document(case: Case) -> None:
    accept(case, document())
    for _ in range(2):
        case.withdraw(document().id, by="ada", why="sent in confidence")
    assert [made.verdict for made in case.judgements()] == ["withdraw", "withdraw"]


def test_what_is_not_there_cannot_be_withdrawn(case: Case) -> None:
    with pytest.raises(NotFoundError, match="is not in the case"):
        case.withdraw("abcdef", by="ada", why="sent in confidence")
    assert list(case.judgements()) == []


def _bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))
