"""The commands: one function each, no logic. What they print comes from `view` and is written by `export`."""

from __future__ import annotations

import getpass
import inspect
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import MofNCompleteColumn, Progress

from whence import __version__
from whence.errors import WhenceError
from whence.export import EXPORTS, FORMS, clean, write_dossier, write_rows, write_statement
from whence.pipeline import Options, Summary, read_into_case
from whence.read import Limits
from whence.records import Judgement, Verdict
from whence.resolve import WatchList, find_gazetteers, load_dump
from whence.resolve import judge as make_judgement
from whence.resolve import undo as undo_judgement
from whence.resolve import watch as watch_actors
from whence.store import open_case
from whence.view import (
    SHAPES,
    find_answers,
    find_documents,
    find_dossier,
    find_judged,
    find_judgements,
    find_ledger,
    find_places,
    find_sources,
    find_ties,
    find_timeline,
    get_statement,
    make_filter,
)

__all__ = ["main"]

F = TypeVar("F", bound=Callable[..., object])

STOPPED = 130  # the exit status that a shell gives a command ended by Ctrl-C
FILE_WIDTH = 40  # of a file's name in the progress bar, so that the bar keeps its place
HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


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


def _examples(*lines: str) -> Callable[[F], F]:
    """Close the help text of a command with examples; click leaves a paragraph alone that begins with a backspace."""

    def told(command: F) -> F:
        command.__doc__ = f"{inspect.cleandoc(command.__doc__ or '')}\n\n\b\nExamples:\n" + "\n".join(
            f"  {line}" for line in lines
        )
        return command

    return told


def _not_yet(context: click.Context, option: click.Parameter, value: str | None) -> None:
    """Refuse the filter by standing: an empty ledger, or one that is not filtered, would say something untrue."""
    if value is not None:
        raise click.BadParameter("the standing of statements is not worked out yet", ctx=context, param=option)


case_argument = click.argument("case")
why_option = click.option("--why", required=True, metavar="TEXT", help="The reason, which is kept.")
by_option = click.option(
    "--by", default=getpass.getuser, show_default="your user name", metavar="NAME", help="Who decides."
)
format_option = click.option(
    "--format", "form", type=click.Choice(FORMS), default="table", show_default=True,
    help="A table to read, CSV for a spreadsheet, or JSON Lines with every field.",
)  # fmt: skip


@click.group(context_settings=HELP)
@click.version_option(__version__, message="%(prog)s %(version)s")
@_examples("whence read lenna.case reports/", "whence ledger lenna.case")
def commands() -> None:
    """Read reports about conflicts, and see who said what, on whose word, beside the exact words.

    CASE is a file in which Whence keeps all that belongs to one piece of work, or a postgresql:// address.
    """


@commands.command()
@_examples("whence read lenna.case reports/ feed.xml archive.zip")
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


@commands.command()
@_examples("whence documents lenna.case")
@case_argument
@format_option
def documents(case: str, form: str) -> None:
    """List the documents of a case, and what became of them."""
    with open_case(case) as opened:
        write_rows(find_documents(opened), sys.stdout, form=form, nothing="This case holds no document.")


@commands.command()
@_examples('whence withdraw lenna.case 3fa29c01 --why "sent to us in confidence"')
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


@commands.command()
@_examples(
    'whence ledger lenna.case --about "Lenna Freedom Army" --type KILLS',
    "whence ledger lenna.case --since 2024-03 --format csv > claims.csv",
)
@case_argument
@click.option("--about", metavar="ENTITY", help="Only statements in which this one fills a role: a name or an id.")
@click.option("--source", metavar="ENTITY", help="Only claims in whose chain this one stands: a name or an id.")
@click.option("--type", metavar="TYPE", help="Only statements of this type, such as KILLS.")
@click.option("--place", metavar="PLACE", help="Only statements about this place: a name or an id.")
@click.option("--since", metavar="DATE", help="Only what may have happened on this date or later, such as 2024-03.")
@click.option("--until", metavar="DATE", help="Only what may have happened on this date or earlier.")
@click.option("--document", metavar="ID", help="Only claims in this document.")
@click.option("--tentative", is_flag=True, help="Also statements that Whence is not sure to have read rightly.")
@click.option("--standing", metavar="WORD", callback=_not_yet, expose_value=False,
              help="Not yet: Whence does not work out the standing of statements so far.")  # fmt: skip
@format_option
def ledger(case: str, form: str, **wanted: Any) -> None:  # noqa: ANN401
    """Show the claim ledger: who holds what, in which words.

    In CSV, a cell that a spreadsheet would take for a formula has an apostrophe before it.
    """
    with open_case(case) as opened:
        rows = find_ledger(opened, make_filter(opened, **wanted))
        write_rows(rows, sys.stdout, form=form, nothing="No claim in this case is like that.")


@commands.command()
@_examples("whence statement lenna.case 3fa29c01")
@case_argument
@click.argument("statement", metavar="ID")
@format_option
def statement(case: str, statement: str, form: str) -> None:
    """Show one statement with all the claims on it. The first digits of its id are enough."""
    with open_case(case) as opened:
        write_statement(get_statement(opened, statement), sys.stdout, form=form)


@commands.command()
@_examples('whence ask lenna.case "How many soldiers were killed at Quarrow?"')
@case_argument
@click.argument("question")
@click.option("--top", type=click.IntRange(min=1), default=10, show_default=True, help="The most answers to show.")
@format_option
def ask(case: str, question: str, top: int, form: str) -> None:
    """Find the sentences that answer a question, the best first.

    These are the sentences that have its words, with what is stated in them. No text is generated: each answer is a
    quote, with who said it.
    """
    with open_case(case) as opened:
        rows = find_answers(opened, question, top=top)
        write_rows(rows, sys.stdout, form=form, nothing="Nothing in this case answers that.")


@commands.command()
@_examples('whence dossier lenna.case "Lenna Freedom Army" -o lfa.html')
@case_argument
@click.argument("entity")
@click.option("-o", "--output", "goal", default="-", metavar="FILE", help="Write to FILE.md or FILE.html.")
@click.option("--private", is_flag=True, help="Also of a private person: one without office or leadership.")
def dossier(case: str, entity: str, goal: str, private: bool) -> None:
    """Show all that is said of one entity, and by it.

    By whom, since when and in which words. A person without office or leadership is private and has no dossier.
    """
    with open_case(case) as opened:
        write_dossier(find_dossier(opened, entity, private=private), goal)


@commands.command()
@_examples("whence timeline lenna.case")
@case_argument
@format_option
def timeline(case: str, form: str) -> None:
    """Show the events in the order of their times.

    Each time is as precise as the text has it; what no text dates comes last.
    """
    with open_case(case) as opened:
        write_rows(find_timeline(opened), sys.stdout, form=form, nothing="No event is told in this case.")


@commands.command()
@_examples("whence ties lenna.case --format csv > network.csv")
@case_argument
@format_option
def ties(case: str, form: str) -> None:
    """Show the network: who is tied to whom, on how many claims."""
    with open_case(case) as opened:
        write_rows(find_ties(opened), sys.stdout, form=form, nothing="No relation is told in this case.")


@commands.command()
@_examples("whence sources lenna.case")
@case_argument
@format_option
def sources(case: str, form: str) -> None:
    """Show the outlets, authors and speakers with their claims.

    Claims of their own are counted by factuality, and those that they pass on.
    """
    with open_case(case) as opened:
        write_rows(find_sources(opened), sys.stdout, form=form, nothing="No source is named in this case.")


@commands.command()
@_examples("whence places lenna.case --format csv > map.csv")
@case_argument
@format_option
def places(case: str, form: str) -> None:
    """Show the rows of the map: where the places are, and how sharply that is known."""
    with open_case(case) as opened:
        write_rows(find_places(opened), sys.stdout, form=form, nothing="No place is named in this case.")


@commands.command()
@_examples(
    'whence judge lenna.case same "Lenna Freedom Army" "LFA" --why "the communique of 3 March uses both"',
    'whence judge lenna.case different "Amir Khan@3fa29c01" "Amir Khan" --why "a doctor, not the commander"',
    'whence judge lenna.case correct 7be01a22 type DETAINS --why "he was held, not killed"',
    'whence judge lenna.case reliability "Quarrow Herald" B --why "its reports were borne out before"',
)
@case_argument
@click.argument("verdict", type=click.Choice(tuple(SHAPES)))
@click.argument("words", nargs=-1, required=True, metavar="SUBJECT... [FIELD VALUE | LETTER]")
@why_option
@by_option
def judge(case: str, verdict: Verdict, words: Sequence[str], why: str, by: str) -> None:
    """Decide what Whence cannot: who is the same, what was read rightly, how reliable a source is.

    same, different, unsure: of two entities, by name or id; NAME@DOCUMENT is the entity as one document has it.
    accept, reject: a statement or claim by its id. correct: a statement (type, time), claim (factuality, modality) or
    entity (kind, name). reliability: of a source, A to F. A judgement stays in the log, and can be undone.
    """
    with open_case(case) as opened:
        subjects, says = find_judged(opened, verdict, words)
        _confirm(make_judgement(opened, verdict, subjects, signed=(by, why), says=says))


@commands.command()
@_examples('whence undo lenna.case --why "I had misread it"', 'whence undo lenna.case 51c0 --why "two groups"')
@case_argument
@click.argument("judgement", required=False, metavar="[ID]")
@why_option
@by_option
def undo(case: str, judgement: str | None, why: str, by: str) -> None:
    """Take a judgement back, a person's or a rule's: the last of people's, unless its id is given.

    All that hung on it is as it was before. Both stay in the log.
    """
    with open_case(case) as opened:
        _confirm(undo_judgement(opened, judgement, signed=(by, why)))


@commands.command()
@_examples("whence judgements lenna.case", "whence judgements lenna.case --people")
@case_argument
@click.option("--people", is_flag=True, help="Only those of people, not what rules say of names.")
@format_option
def judgements(case: str, people: bool, form: str) -> None:
    """Show the log of judgements: who, what, when and why.

    After those of people come those of rules: which names are the same, and which may be.
    """
    with open_case(case) as opened:
        rows = find_judgements(opened, rules=not people)
        write_rows(rows, sys.stdout, form=form, nothing="No judgement was made in this case.")


@commands.command()
@_examples("whence watch lenna.case actors.csv", "whence watch lenna.case entities.ftm.json --name sanctions")
@case_argument
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--name", metavar="NAME", help="What the list is called, else as its file.")
def watch(case: str, file: Path, name: str | None) -> None:
    """Give a case your own list of actors: whoever bears a name of it gets its name and ids.

    FILE is a table (CSV), FollowTheMoney's JSON lines, or an extract of Wikidata. Whence ships no such list.
    """
    with open_case(case) as opened:
        _tell_list(watch_actors(opened, file, name=name))


@commands.command()
@_examples("whence gazetteer", "whence gazetteer AF.zip --names alternateNamesV2.zip")
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="[FILE]")
@click.option("--names", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
              help="GeoNames' alternate names, for more names than the dump has.")  # fmt: skip
def gazetteer(file: Path | None, names: Path | None) -> None:
    """Load a GeoNames dump for villages, and list the gazetteers that there are.

    The one that comes with Whence has countries, their first and second divisions, and towns; it is made the first
    time, which takes half a minute. What is read later is placed by all of them.
    """
    if file is not None:
        load_dump(file, alternates=names)
    for path in find_gazetteers():
        click.echo(path)


@commands.command()
@_examples(
    "whence export lenna.case --format report -o lenna.html", "whence export lenna.case --format readings -o - | wc -l"
)
@case_argument
@click.option("--format", "form", type=click.Choice(tuple(EXPORTS)), required=True,
              help="readings: JSON Lines for other tools; csv: the ledger; report: one HTML page.")  # fmt: skip
@click.option("-o", "--output", "goal", required=True, metavar="PATH", help="The file to write; - is standard output.")
def export(case: str, form: str, goal: str) -> None:
    """Write a case to a file for other people or other tools.

    A file that is there already is replaced, once the new one is whole.
    """
    with open_case(case) as opened:
        EXPORTS[form](opened, goal)


def _confirm(made: Judgement) -> None:
    click.echo(f"judgement {made.id}: {made.verdict}")


def _tell_list(loaded: WatchList) -> None:
    """Print what came of a watch list: the faults by line, then the counts in one line."""
    for fault in loaded.faults:
        click.echo(clean(str(fault)))
    more = [f"{loaded.more_faults} further faults"] if loaded.more_faults else []
    left = [f"{count} left out: {sort}" for sort, count in loaded.left_out]
    click.echo(clean(", ".join([f"{loaded.name}: {len(loaded.entries)} actors", *left, *more])))


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
