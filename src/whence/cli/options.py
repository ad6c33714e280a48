"""What several commands share: arguments, options, and the examples that close a help text."""

from __future__ import annotations

import getpass
import inspect
from collections.abc import Callable
from typing import TypeVar

import click

from whence.export import FORMS

__all__ = ["by_option", "case_argument", "examples", "format_option", "why_option"]

F = TypeVar("F", bound=Callable[..., object])


def examples(*lines: str) -> Callable[[F], F]:
    """Close the help text of a command with examples; click leaves a paragraph alone that begins with a backspace."""

    def told(command: F) -> F:
        command.__doc__ = f"{inspect.cleandoc(command.__doc__ or '')}\n\n\b\nExamples:\n" + "\n".join(
            f"  {line}" for line in lines
        )
        return command

    return told


def _said(context: click.Context, option: click.Parameter, value: str | None) -> str:
    """Refuse nothing and blanks: a judgement without a reason or a name is none."""
    if value is None:
        raise click.MissingParameter(ctx=context, param=option)
    if not value.strip():
        raise click.BadParameter("is empty; say it in words", ctx=context, param=option)
    return value


def _user() -> str | None:
    """Return the user's name; none where the system knows none, as in some containers."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return None


case_argument = click.argument("case")
why_option = click.option("--why", required=True, callback=_said, metavar="TEXT", help="The reason, which is kept.")
by_option = click.option(
    "--by",
    default=_user,
    required=True,
    callback=_said,
    show_default="your user name",
    metavar="NAME",
    help="Who decides.",
)
format_option = click.option(
    "--format", "form", type=click.Choice(FORMS), default="table", show_default=True,
    help="A table to read, CSV for a spreadsheet, or JSON Lines with every field.",
)  # fmt: skip
