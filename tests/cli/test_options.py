"""Tests of whence.cli.options: what several commands share."""

from __future__ import annotations

import getpass

import click
import pytest

from tests.cli.material import Capture, printed, refused
from whence.cli import commands
from whence.cli.options import by_option, case_argument, examples, format_option, why_option

DECIDING = (["judge", "CASE", "same", "a", "b"], ["undo", "CASE"], ["withdraw", "CASE", "3fa2"])


def nobody() -> str:
    raise KeyError("getpwuid(): uid not found: 4711")


@pytest.mark.parametrize("command", DECIDING, ids=lambda command: command[0])
@pytest.mark.parametrize("blank", ["", " ", "\t\n"])
@pytest.mark.parametrize(("option", "other"), [("--why", "--by"), ("--by", "--why")])
def test_a_reason_and_a_name_are_words(
    capsys: Capture, case: str, command: list[str], option: str, other: str, blank: str
) -> None:
    arguments = [case if part == "CASE" else part for part in command]
    error = refused(capsys, *arguments, option, blank, other, "words", status=2)
    assert f"Invalid value for '{option}': is empty; say it in words" in error


@pytest.mark.parametrize("command", DECIDING, ids=lambda command: command[0])
def test_without_a_reason_nothing_is_decided(capsys: Capture, case: str, command: list[str]) -> None:
    arguments = [case if part == "CASE" else part for part in command]
    assert "Missing option '--why'" in refused(capsys, *arguments, status=2)


def test_where_the_system_knows_no_user_the_name_is_asked_for(
    capsys: Capture, own_case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(getpass, "getuser", nobody)
    assert "Missing option '--by'" in refused(capsys, "undo", own_case, "--why", "x", status=2)
    rated = printed(capsys, "judge", own_case, "reliability", "Hesk Courier", "B", "--why", "x", "--by", "Ada")
    assert rated.endswith(": reliability\n")


def test_the_user_s_name_stands_where_none_is_given(
    capsys: Capture, own_case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "eva")
    printed(capsys, "judge", own_case, "reliability", "Hesk Courier", "B", "--why", "x")
    assert ",eva,reliability," in printed(capsys, "judgements", own_case, "--format", "csv")


def test_examples_close_the_help_of_a_command() -> None:
    @examples("whence do this", "whence do that")
    def command() -> None:
        """Do it."""

    assert command.__doc__ == "Do it.\n\n\b\nExamples:\n  whence do this\n  whence do that"


def test_the_shared_options_are_the_same_everywhere() -> None:
    @click.command()
    @case_argument
    @why_option
    @by_option
    @format_option
    def command() -> None:
        """Do it."""

    shared = {parameter.name: parameter.to_info_dict() for parameter in command.params}
    told = [parameter for name, each in commands.commands.items() if name != "export" for parameter in each.params]
    for parameter in told:
        assert parameter.to_info_dict() == shared.get(parameter.name, parameter.to_info_dict())
