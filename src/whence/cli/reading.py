"""What comes into a case: documents, a withdrawal, watch lists, places."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import MofNCompleteColumn, Progress

from whence.cli.options import by_option, case_argument, examples, format_option, why_option
from whence.export import clean, write_rows
from whence.pipeline import Options, Summary, read_into_case
from whence.read import Limits
from whence.resolve import WatchList, find_gazetteers, load_dump
from whence.resolve import watch as watch_actors
from whence.store import open_case
from whence.view import counted, find_documents

__all__ = ["documents", "gazetteer", "read", "watch", "withdraw"]

FILE_WIDTH = 40  # of a file's name in the progress bar, so that the bar keeps its place


@click.command()
@examples("whence read lenna.case reports/ feed.xml archive.zip")
@case_argument
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATH...")
@click.option("--jobs", type=click.IntRange(min=1), default=len(os.sched_getaffinity(0)), show_default="one a core",
              help="Processes that read at the same time. The result does not depend on it.")  # fmt: skip
@click.option("--max-size", type=click.IntRange(min=1), default=Limits().max_size, show_default=True, metavar="BYTES",
              help="A text larger than this is refused.")  # fmt: skip
@click.option("--max-pages", type=click.IntRange(min=1), default=Limits().max_pages, show_default=True,
              metavar="PAGES", help="A PDF with more pages is refused.")  # fmt: skip
@click.option("--time-limit", type=click.FloatRange(min=0, min_open=True), default=Options().time_limit,
              show_default=True, metavar="SECONDS", help="A file that takes longer is ended and named.")  # fmt: skip
@click.option("--vocabulary", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path),
              metavar="FILE", help="A file that adds types and kinds to the case, and their words.")  # fmt: skip
def read(case: str, paths: Sequence[Path], max_size: int, max_pages: int, **chosen: Any) -> None:  # noqa: ANN401
    """Read files, folders, feeds and archives into a case.

    The case is created if there is none. Reading the same again changes nothing. A file that cannot be read is named
    with its reason, and the rest is kept: the exit status is then 1.
    """
    with _progress() as progress:
        limits = Limits(max_size=max_size, max_file=max(max_size, Limits().max_file), max_pages=max_pages)
        options = Options(limits=limits, **chosen)
        summary = read_into_case(case, paths, options=options, progress=progress)
    _tell(summary)
    raise click.exceptions.Exit(1 if summary.failures else 0)


@click.command()
@examples("whence documents lenna.case")
@case_argument
@format_option
def documents(case: str, form: str) -> None:
    """List the documents of a case, and what became of them."""
    with open_case(case) as opened:
        write_rows(find_documents(opened), sys.stdout, form=form, nothing="This case holds no document.")


@click.command()
@examples('whence withdraw lenna.case 3fa29c01 --why "sent to us in confidence"')
@case_argument
@click.argument("document")
@why_option
@by_option
def withdraw(case: str, document: str, why: str, by: str) -> None:
    """Take a document back: its text is erased.

    So is all that was read in it. Its hash, its description and the judgements on it stay, so that it is known and
    not read again by accident.
    """
    with open_case(case) as opened:
        opened.withdraw(document, by=by, why=why)


@click.command()
@examples("whence watch lenna.case actors.csv", "whence watch lenna.case entities.ftm.json --name sanctions")
@case_argument
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--name", metavar="NAME", help="What the list is called, else as its file.")
def watch(case: str, file: Path, name: str | None) -> None:
    """Give a case your own list of actors.

    Entities that bear a name of it get its name and ids. FILE is a table (CSV), FollowTheMoney's JSON lines, or an
    extract of Wikidata. A list of the same name is replaced. Whence ships no such list.
    """
    with open_case(case) as opened:
        _tell_list(watch_actors(opened, file, name=name))


@click.command()
@examples("whence gazetteer AF.zip --names alternateNamesV2.zip", "whence gazetteer")
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="[FILE]")
@click.option("--names", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
              help="GeoNames' alternate names, for more names than the dump has.")  # fmt: skip
def gazetteer(file: Path | None, names: Path | None) -> None:
    """Load a GeoNames dump, and list the gazetteers there are.

    A dump has villages, rivers and mountains. The gazetteer that comes with Whence has countries, their first and
    second divisions, and towns; it is made the first time, which takes half a minute. What is read later is placed by
    all of them.
    """
    if file is not None:
        load_dump(file, alternates=names)
    for path in find_gazetteers():
        click.echo(path)


def _tell_list(loaded: WatchList) -> None:
    """Print what came of a watch list: the faults by line, then the counts in one line."""
    for fault in loaded.faults:
        click.echo(clean(str(fault)))
    more = [counted(loaded.more_faults, "further fault")] if loaded.more_faults else []
    left = [f"{count} left out: {sort}" for sort, count in loaded.left_out]
    click.echo(clean(", ".join([f"{loaded.name}: {counted(len(loaded.entries), 'actor')}", *left, *more])))


def _tell(summary: Summary) -> None:
    """Print what came of a run: the failures by file, then the counts in one line."""
    for failure in summary.failures:
        click.echo(clean(failure.error))
    counts = [f"{summary.read} read", f"{summary.unchanged} unchanged"]
    counts += [f"{summary.withdrawn} withdrawn before"] if summary.withdrawn else []
    counts += [f"{count} not read: language {language}" for language, count in sorted(summary.not_read.items())]
    counts += [f"{len(summary.failures)} failed"]
    found = f"{summary.statements} statements, {summary.claims} claims"
    click.echo(f"{', '.join(counts)}; {found}; {summary.seconds:.1f} s")


@contextmanager
def _progress() -> Iterator[Callable[[int, int, str], None] | None]:
    """Show a bar on standard error while something long goes on, if that is a terminal."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    with Progress(*Progress.get_default_columns(), MofNCompleteColumn(), console=console, transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def told(done: int, known: int, file: str) -> None:
            bar.update(task, completed=done, total=known, description=escape(clean(file)[:FILE_WIDTH]))

        yield told
