"""The one place where a command begins and ends: the list of them all, and the status with which each ends."""

from __future__ import annotations

from collections.abc import Sequence

import click

from whence import __version__
from whence.cli.judging import judge, judgements, undo
from whence.cli.options import examples
from whence.cli.reading import documents, gazetteer, read, watch, withdraw
from whence.cli.showing import ask, dossier, export, ledger, places, sources, statement, ties, timeline
from whence.errors import WhenceError
from whence.export import clean

__all__ = ["commands", "main"]

STOPPED = 130  # the exit status that a shell gives a command ended by Ctrl-C
HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
COMMANDS = (
    read, documents, withdraw, ledger, statement, ask, dossier, timeline, ties, sources, places, judge, undo,
    judgements, watch, gazetteer, export,
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0 done, 1 failed, 2 wrongly called, 130 stopped.

    The one place where a WhenceError ends: in one line on standard error.
    """
    try:
        return commands.main(arguments, prog_name="whence", standalone_mode=False) or 0
    except WhenceError as error:
        click.echo(f"whence: {clean(str(error))}", err=True)
        return 1
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("whence: stopped; what was accepted before stays", err=True)
        return STOPPED


@click.group(context_settings=HELP, commands=COMMANDS)
@click.version_option(__version__, message="%(prog)s %(version)s")
@examples("whence read lenna.case reports/", "whence ledger lenna.case")
def commands() -> None:
    """Read reports about conflicts, and see who said what, on whose word, beside the exact words.

    CASE is a file in which Whence keeps all that belongs to one piece of work, or a postgresql:// address.
    """
