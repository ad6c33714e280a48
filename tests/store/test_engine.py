"""Both databases are set up so that what is accepted is kept, and writers wait for each other."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text

from tests.store.material import TEXT, accept, document
from whence.errors import BusyCaseError, StoreError
from whence.store import Case, open_case
from whence.store.address import parse_address
from whence.store.engine import connect, writing


def test_a_case_file_is_set_up_to_keep_what_it_accepts(tmp_path: Path) -> None:
    wanted = {"journal_mode": "wal", "foreign_keys": 1, "secure_delete": 1, "synchronous": 2, "busy_timeout": 7000}
    with open_case(str(tmp_path / "work.case"), create=True, patience=7) as case, case._reading() as connection:
        assert {name: connection.scalar(text(f"PRAGMA {name}")) for name in wanted} == wanted


def test_rows_without_their_parents_are_refused(case: Case) -> None:
    with pytest.raises(StoreError, match="the database failed"), case._writing() as connection:
        connection.execute(text("INSERT INTO document_text (document, text) VALUES ('nowhere', 'words')"))


def test_what_is_written_is_kept_as_a_whole_or_not_at_all(case: Case) -> None:
    def write_and_fail() -> None:
        with case._writing() as connection:
            connection.execute(text("INSERT INTO vocabulary_extension (name, text) VALUES ('a', 'b')"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_and_fail()
    with case._reading() as connection:
        assert connection.scalar(text("SELECT count(*) FROM vocabulary_extension")) == 0


def test_a_reader_sees_the_case_as_it_was_at_its_first_question(address: str) -> None:
    with open_case(address, create=True) as case, open_case(address) as other:
        accept(case, document())
        documents = other.documents()
        next(documents)
        accept(case, document(TEXT + " More."))
        assert list(documents) == []
        assert len(list(other.documents())) == 2


def test_a_writer_waits_for_the_other(address: str) -> None:
    with open_case(address, create=True) as case:
        engine = connect(parse_address(address))
        holds = threading.Event()

        def hold() -> None:
            with writing(engine):
                holds.set()
                time.sleep(0.5)

        other = threading.Thread(target=hold)
        other.start()
        holds.wait()
        began = time.monotonic()
        assert accept(case, document()) == "new"
        assert time.monotonic() - began > 0.3
        other.join()
        engine.dispose()


def test_a_writer_that_waits_too_long_is_told_who_is_in_the_way(address: str) -> None:
    open_case(address, create=True).close()
    engine = connect(parse_address(address))
    with writing(engine), open_case(address, patience=0.2) as case:
        assert list(case.documents()) == []
        with pytest.raises(BusyCaseError, match="another process is writing to the case"):
            accept(case, document())
    engine.dispose()
    with open_case(address) as case:
        assert accept(case, document()) == "new"


def test_a_full_disk_leaves_a_sound_case(tmp_path: Path) -> None:
    place = str(tmp_path / "work.case")
    open_case(place, create=True).close()
    pages = Path(place).stat().st_size // 4096

    def fill(connection: object, _: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages + 40}")  # type: ignore[attr-defined]

    event.listen(Engine, "connect", fill)
    try:
        with open_case(place) as case:
            with pytest.raises(StoreError, match="the disk is full"):
                _accept_many(case)
            kept = len(list(case.documents()))
            assert kept > 0
    finally:
        event.remove(Engine, "connect", fill)
    with open_case(place) as case:
        assert [held.file for held in case.documents()] == [f"{number:03}.txt" for number in range(kept)]
        assert accept(case, document(f"{TEXT} more", file="more.txt")) == "new"
        with case._reading() as connection:
            assert connection.scalar(text("PRAGMA integrity_check")) == "ok"


def _accept_many(case: Case) -> None:
    for number in range(1000):
        accept(case, document(f"{TEXT} {number} " + "word " * 2000, file=f"{number:03}.txt"))


def test_a_server_without_its_driver_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "psycopg"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match=r"a case on PostgreSQL needs the package psycopg \(pip install"):
        open_case("postgresql://ada@localhost/work")
