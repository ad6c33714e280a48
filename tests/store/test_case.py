"""A case opens only what is a case, says what is wrong where it is none, and loses nothing that it accepted."""

from __future__ import annotations

import os
import random
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from tests.store.material import TEXT, accept, document
from whence.errors import NotACaseError, StoreError
from whence.store import open_case

NOBODY = 65534  # the user without rights that POSIX systems have


def test_a_case_keeps_what_it_has_when_it_is_closed_and_opened_again(address: str) -> None:
    with open_case(address, create=True) as case:
        accept(case, document())
    with open_case(address) as case:
        assert [held.id for held in case.documents()] == [document().id]
        assert case.address.startswith(address[:10])


@pytest.mark.parametrize("address", ["postgresql"], indirect=True)
def test_both_databases_answer_alike(address: str, tmp_path: Path) -> None:
    received = [document(f"{TEXT} {number}", file=f"{'bca'[number]}.txt", publisher="Herald") for number in range(3)]
    with open_case(address, create=True) as server, open_case(str(tmp_path / "work.case"), create=True) as file:
        for each in received:
            accept(server, each)
        for each in reversed(received):
            accept(file, each)
        assert list(server.documents()) == list(file.documents())
        assert list(server.claims()) == list(file.claims())
        assert server.find_entities("front") == file.find_entities("front")
        assert [hit.span for hit in server.search("police")] == [hit.span for hit in file.search("police")]


def test_a_case_that_is_closed_opens_anew_when_it_is_asked(address: str) -> None:
    with open_case(address, create=True) as case:
        accept(case, document())
    assert len(list(case.documents())) == 1
    case.close()


def test_a_case_file_is_one_file_when_it_is_closed(tmp_path: Path) -> None:
    with open_case(str(tmp_path / "work.case"), create=True) as case:
        accept(case, document())
    assert [path.name for path in tmp_path.iterdir()] == ["work.case"]


def test_where_there_is_no_case_it_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NotACaseError, match=r"there is no such case \(make one with: whence read CASE PATH\)"):
        open_case(str(tmp_path / "work.case"))
    assert list(tmp_path.iterdir()) == []


def test_an_empty_database_is_no_case_until_something_is_read_into_it(address: str) -> None:
    if "://" not in address:
        Path(address).touch()
    with pytest.raises(NotACaseError, match=r"is empty \(make a case with: whence read CASE PATH\)"):
        open_case(address)
    with open_case(address, create=True) as case:
        assert list(case.documents()) == []


def test_a_folder_is_no_case(tmp_path: Path) -> None:
    with pytest.raises(NotACaseError, match="is a folder"):
        open_case(str(tmp_path), create=True)


def test_a_case_is_not_made_in_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"the folder .* does not exist"):
        open_case(str(tmp_path / "nowhere" / "work.case"), create=True)


@pytest.mark.parametrize("size", [1, 100, 5_000, 100_000])
@pytest.mark.parametrize("create", [True, False])
def test_a_file_of_something_else_is_no_case_and_is_left_alone(tmp_path: Path, size: int, create: bool) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(random.Random(size).randbytes(size))
    before = path.read_bytes()
    with pytest.raises(NotACaseError, match="is not a case file"):
        open_case(str(path), create=create)
    assert path.read_bytes() == before


def test_another_sqlite_database_is_no_case_and_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE bookmarks (address TEXT)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(NotACaseError, match="is a database of something else, with the tables bookmarks"):
        open_case(str(path), create=True)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["places.sqlite"]


def test_a_damaged_case_file_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "work.case"
    with open_case(str(path), create=True) as case:
        for number in range(30):
            accept(case, document(f"{TEXT} {number}"))
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + bytes(8192) + whole[12288:])
    with pytest.raises(NotACaseError, match="is damaged and cannot be read as a case"), open_case(str(path)) as case:
        list(case.claims())


def test_a_case_in_a_folder_that_may_not_be_written_to_is_not_made(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = _open_to_all(tmp_path_factory)
    folder.chmod(0o555)
    told = _as_nobody(lambda: open_case(str(folder / "work.case"), create=True))
    assert "may not be written to" in told


def test_a_case_file_that_may_not_be_written_to_takes_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = _open_to_all(tmp_path_factory)
    place = str(folder / "work.case")
    with open_case(place, create=True) as case:
        accept(case, document())
    Path(place).chmod(0o444)
    folder.chmod(0o555)

    def add() -> None:
        with open_case(place) as case:
            accept(case, document(TEXT + " More."))

    assert "may not be written to" in _as_nobody(add)
    with open_case(place) as case:
        assert len(list(case.documents())) == 1


def test_a_case_file_that_may_not_be_read_is_told_so(tmp_path_factory: pytest.TempPathFactory) -> None:
    place = _open_to_all(tmp_path_factory) / "work.case"
    open_case(str(place), create=True).close()
    place.chmod(0o000)
    assert "the case cannot be read: Permission denied" in _as_nobody(lambda: open_case(str(place)))


WRITER = """
import sys
from tests.store.material import TEXT, accept, document
from whence.store import open_case
place, name, count = sys.argv[1:]
with open_case(place, create=True) as case:
    for number in range(int(count)):
        accept(case, document(f"{TEXT} {name} {number}", file=f"{name}{number}.txt"))
"""


def test_two_processes_that_write_to_one_case_both_get_their_documents_in(address: str) -> None:
    """They even make the case at the same time."""
    writers = [_writer(address, name, 25) for name in ("one", "two", "three")]
    for writer in writers:
        _, errors = writer.communicate(timeout=120)
        assert writer.returncode == 0, errors.decode()
    with open_case(address) as case:
        files = [held.file for held in case.documents()]
        assert files == sorted(f"{name}{number}.txt" for name in ("one", "two", "three") for number in range(25))
        assert sum(1 for _ in case.claims()) == 150


def test_a_process_killed_while_it_writes_leaves_a_sound_case(address: str) -> None:
    with open_case(address, create=True) as case:
        accept(case, document())
        for moment in range(2):
            writer = _writer(address, f"killed{moment}-", 100_000)
            while len(list(case.documents())) < 3 * (moment + 1):
                assert writer.poll() is None
            writer.kill()
            writer.wait()
            held = list(case.documents())
            assert [case.document(each.id).file for each in held] == [each.file for each in held]
            assert sum(1 for _ in case.claims()) == 2 * len(held)


def _writer(address: str, name: str, count: int) -> Popen[bytes]:
    paths = os.pathsep.join(path for path in sys.path if path)
    command = [sys.executable, "-c", WRITER, address, name, str(count)]
    return Popen(command, stderr=PIPE, env={**os.environ, "PYTHONPATH": paths})


def _open_to_all(factory: pytest.TempPathFactory) -> Path:
    """Return a folder that every user can come to."""
    folder = factory.mktemp("open")
    for each in (folder, *folder.parents):
        if each == Path("/tmp") or not os.access(each, os.W_OK) or each.stat().st_uid != os.getuid():
            break
        each.chmod(0o755)
    return folder


def _as_nobody(do: Callable[[], object]) -> str:
    """Do something in a process without rights, and return the message of the StoreError that it raises."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        told = "nothing was wrong"
        if os.getuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        try:
            do()
        except StoreError as error:
            told = str(error)
        finally:
            os.write(writes, told.encode())
            os._exit(0)
    os.close(writes)
    os.waitpid(child, 0)
    with os.fdopen(reads) as answer:
        return answer.read()
