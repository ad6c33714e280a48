"""Tests of whence.errors."""

from __future__ import annotations

import inspect
import pickle

import pytest

from whence import errors
from whence.errors import BusyCaseError, StoreError, WhenceError

TREE = errors.__doc__ or ""
CLASSES = [value for value in vars(errors).values() if inspect.isclass(value) and issubclass(value, Exception)]


@pytest.mark.parametrize("error", CLASSES)
def test_every_error_is_caught_by_the_root(error: type[Exception]) -> None:
    assert issubclass(error, WhenceError)


@pytest.mark.parametrize("error", CLASSES)
def test_the_tree_at_the_head_of_the_file_draws_every_error_under_its_parent(error: type[Exception]) -> None:
    lines = TREE.splitlines()
    (line,) = [number for number, text in enumerate(lines) if f" {error.__name__} " in f" {text} "]
    above = [text for text in lines[:line] if _depth(text) < _depth(lines[line]) and "Error" in text]
    parent = above[-1].strip("├└│─ ").split()[0] if above else "Exception"
    assert parent == error.__bases__[0].__name__


@pytest.mark.parametrize("error", CLASSES)
def test_the_tree_says_what_the_docstring_says(error: type[Exception]) -> None:
    says = inspect.getdoc(error) or ""
    if error is not WhenceError:
        assert says.rstrip(".").lower() in TREE.lower()


def test_a_message_says_where_what_and_what_would_be_right() -> None:
    error = BusyCaseError("war.case", "another process writes to it", "wait until it has ended")
    assert str(error) == "war.case: another process writes to it (wait until it has ended)"
    assert (error.where, error.what, error.right) == (
        "war.case",
        "another process writes to it",
        "wait until it has ended",
    )


def test_a_message_may_leave_out_what_would_be_right() -> None:
    assert str(StoreError("war.case", "is damaged")) == "war.case: is damaged"


def test_an_error_comes_back_from_a_pickle_with_its_three_sentences() -> None:
    """Errors cross from the worker processes to the main one."""
    error = pickle.loads(pickle.dumps(BusyCaseError("a", "b", "c")))
    assert (type(error), error.where, error.what, error.right) == (BusyCaseError, "a", "b", "c")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip("├└│─ "))
