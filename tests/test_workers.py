"""Tests of whence.workers: real processes that hang, crash and raise."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import deque

import pytest

from whence.errors import ReadError
from whence.workers import Done, Workers


def work(task: str) -> str:
    if task == "hang":
        time.sleep(60)
    if task == "crash":
        os.abort()
    if task == "exit":
        sys.exit(3)
    if task == "swell":
        raise MemoryError
    if task == "raise":
        raise KeyError(task)
    if task == "refuse":
        raise ReadError("refuse", "is empty", "a file with text")
    return task.upper()


def run(*tasks: str, jobs: int = 1, limit: float = 30) -> list[Done[str, str]]:
    return list(Workers(function=work, where=lambda task: task, jobs=jobs, limit=limit).run(deque(tasks)))


def message(done: Done[str, str]) -> str:
    return str(done.error)


def test_results_come_in_the_order_of_the_tasks() -> None:
    assert [done.result for done in run(*"abcdefghij", jobs=2)] == list("ABCDEFGHIJ")


def test_no_tasks_give_nothing() -> None:
    assert run() == []


def test_what_hangs_is_ended_and_named_and_the_rest_goes_on() -> None:
    first, second, third = run("a", "hang", "b", limit=1)
    assert (first.result, third.result) == ("A", "B")
    assert message(second) == "hang: took more than 1 s and was ended (a larger --time-limit if the file is sound)"


def test_what_takes_its_process_down_is_named_and_the_rest_goes_on() -> None:
    crashed, sound = run("crash", "a")
    assert message(crashed) == "crash: took its process down (exit code -6) (the file is damaged or hostile)"
    assert sound.result == "A"


def test_an_unforeseen_exception_costs_its_own_task_only() -> None:
    raised, left, sound = run("raise", "exit", "a")
    assert message(raised) == "raise: could not be read: KeyError: 'raise' (please report this)"
    assert "SystemExit: 3" in message(left)
    assert sound.result == "A"


def test_an_error_of_whence_comes_through_as_it_is() -> None:
    (done,) = run("refuse")
    assert isinstance(done.error, ReadError)
    assert message(done) == "refuse: is empty (a file with text)"


def test_tasks_put_in_front_meanwhile_come_next() -> None:
    tasks = deque("abcdefgh")
    seen = []
    for done in Workers(function=work, where=lambda task: task).run(tasks):
        seen.append(done.result)
        if done.task == "a":
            tasks.extendleft("zy")
    assert seen.index("Y") < seen.index("Z") < seen.index("H")
    assert len(seen) == 10


def test_processes_that_are_still_starting_at_the_end_say_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    for _ in range(3):
        assert [done.result for done in run("a", jobs=6)] == ["A"]
    assert capfd.readouterr().err == ""


PARENT = """
from collections import deque
import test_workers
from whence.workers import Workers
if __name__ == "__main__":
    for done in Workers(function=test_workers.work, where=str).run(deque(["a", "hang"])):
        print("first", flush=True)
"""


def test_the_processes_end_with_a_killed_parent() -> None:
    here = os.path.dirname(__file__)
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT],
        stdout=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": here},
    )
    assert parent.stdout is not None
    assert parent.stdout.readline() == b"first\n"
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    deadline = time.monotonic() + 20
    while _group_lives(parent.pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not _group_lives(parent.pid)


def _group_lives(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_what_needs_more_memory_than_there_is_is_named() -> None:
    (done,) = run("swell")
    assert message(done) == "swell: needs more memory than there is (split the file)"
