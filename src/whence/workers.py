"""Work in processes of its own: what hangs or crashes there is ended and named, and the rest goes on."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import TimeoutError as LateError
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import resource_tracker
from typing import Generic, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from whence.errors import WhenceError

__all__ = ["Done", "Workers"]

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 4  # tasks given out ahead of the one awaited, per process: enough to keep all busy, few enough to bound memory
WORKER = "pebble_pool_worker"  # what pebble calls its processes
WATCH = 1.0  # seconds between two looks of a process at whether its parent still lives


@dataclass(frozen=True, slots=True, kw_only=True)
class Done(Generic[T, R]):
    """A task that ended: with its result, or with the error that says why there is none."""

    task: T
    result: R | None = None
    error: WhenceError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Workers(Generic[T, R]):
    """A function run on tasks in `jobs` processes, each task ended after `limit` seconds.

    where: the name of a task in error messages. A function that raises anything, hangs, or takes its process down
    costs its own task only.
    """

    function: Callable[[T], R]
    where: Callable[[T], str]
    jobs: int = 1
    limit: float = 60.0

    def run(self, tasks: deque[T]) -> Iterator[Done[T, R]]:
        """Yield each task as it is done, in the order of `tasks`, which is used up and may grow meanwhile."""
        under_way: deque[tuple[T, ProcessFuture[R]]] = deque()
        with _pool(self.jobs) as pool:
            while tasks or under_way:
                while tasks and len(under_way) < self.jobs * AHEAD:
                    task = tasks.popleft()
                    under_way.append((task, pool.schedule(self.function, args=[task], timeout=self.limit)))
                yield self._done(*under_way.popleft())

    def _done(self, task: T, future: ProcessFuture[R]) -> Done[T, R]:
        where = self.where(task)
        try:
            return Done(task=task, result=future.result())
        except WhenceError as error:
            return Done(task=task, error=error)
        except LateError:
            right = "a larger --time-limit if the file is sound"
            return Done(task=task, error=WhenceError(where, f"took more than {self.limit:g} s and was ended", right))
        except ProcessExpired as error:
            what = f"took its process down (exit code {error.exitcode})"
            return Done(task=task, error=WhenceError(where, what, "the file is damaged or hostile"))
        except MemoryError:
            return Done(task=task, error=WhenceError(where, "needs more memory than there is", "split the file"))
        except (Exception, SystemExit) as error:  # noqa: BLE001 - the one named place: what a parser raises costs its file
            what = f"could not be read: {type(error).__name__}: {error}"
            return Done(task=task, error=WhenceError(where, what, "please report this"))


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPool]:
    """Open a pool that is stopped at once, not drained, when its user stops early (Ctrl-C)."""
    # spawn: the parent holds a database connection and threads, which a forked child must not share
    context = multiprocessing.get_context("spawn")
    pool = ProcessPool(max_workers=jobs, initializer=_start, initargs=[os.getpid()], context=context)
    with _ctrl_c_held_back():
        _ = pool.active  # asked, it starts its threads; their processes do not hear Ctrl-C from their first moment
    try:
        yield pool
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        _end_all()
        pool.join()


def _end_all() -> None:
    """End the pool's processes at once: one that is still starting would trip over the locks that `join` takes away."""
    for process in multiprocessing.active_children():
        if process.name == WORKER:
            process.terminate()


@contextmanager
def _ctrl_c_held_back() -> Iterator[None]:
    """Block Ctrl-C in this thread for a moment; threads and processes that start meanwhile keep it blocked."""
    resource_tracker.ensure_running()  # started later, it would set Ctrl-C free again in the thread that starts it
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start(parent: int) -> None:
    """End with the parent, however it ends."""
    threading.Thread(target=_end_with, args=[parent], daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(WATCH)
    os._exit(1)
