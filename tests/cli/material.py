"""Running a command in the tests of the commands."""

from __future__ import annotations

import sys

import pytest

from whence.cli import main

__all__ = ["WHENCE", "Capture", "printed", "refused"]

Capture = pytest.CaptureFixture[str]
WHENCE = [sys.executable, "-c", "import sys; from whence.cli import main; sys.exit(main())"]


def printed(capsys: Capture, *arguments: str) -> str:
    """Return what a command that succeeds prints, which says nothing on standard error."""
    assert main(arguments) == 0
    out, error = capsys.readouterr()
    assert error == ""
    return out


def refused(capsys: Capture, *arguments: str, status: int = 1) -> str:
    """Return what a command that ends with this status says on standard error."""
    assert main(arguments) == status
    return capsys.readouterr().err
