"""Documents are listed without their text, with what became of them."""

from __future__ import annotations

import pytest

from tests.store.material import TEXT, accept, document
from whence.errors import NotFoundError
from whence.records import Found, Segment, Span
from whence.store import Case, Held


def test_documents_are_listed_by_file_then_id(case: Case) -> None:
    received = [document(f"{TEXT} {n}", file=file) for n, file in enumerate(("b.txt", "a.txt", "a.txt", "c.txt"))]
    for each in received:
        accept(case, each)
    listed = [(held.file, held.id) for held in case.documents()]
    assert listed == sorted((each.file, each.id) for each in received)


def test_a_document_that_was_read_tells_by_whom_and_how_much(case: Case) -> None:
    received = document(publisher="Herald", title="Attack", author=("A. Writer",), published="2021-05", kind="opinion",
                        language="en")  # fmt: skip
    accept(case, received, version="7")
    assert list(case.documents()) == [
        Held(
            id=received.id, file="report.txt", sha256=received.sha256, status="read", title="Attack",
            publisher="Herald", author=("A. Writer",), published="2021-05", kind="opinion", language="en",
            address=None, reader="hand", version="7", statements=1, claims=2, has_text=True,
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "status"), [("fa", "not read: language fa"), (None, "not read: language unknown")]
)
def test_a_document_that_was_not_read_says_in_which_language_it_is(
    case: Case, language: str | None, status: str
) -> None:
    case.accept(document(language=language), None, key="key")
    assert [held.status for held in case.documents()] == [status]


def test_a_document_comes_back_with_all_that_is_known_of_it(case: Case) -> None:
    received = document(
        title='A "quoted" title',
        segments=(Segment(kind="title", start=0, end=5), Segment(kind="body", start=5, end=len(TEXT))),
        found=(Found(field="title", where="text", span=Span.of(TEXT, 0, 5)),),
    )
    accept(case, received)
    assert case.document(received.id) == received


def test_a_document_that_is_withdrawn_has_no_text_to_give(case: Case) -> None:
    received = document()
    accept(case, received)
    case.withdraw(received.id, by="ada", why="sent in confidence")
    with pytest.raises(NotFoundError, match="was withdrawn: its text is erased"):
        case.document(received.id)
