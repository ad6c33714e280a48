"""What a case shows, and what is written of it for others."""

from __future__ import annotations

import sys
from typing import Any

import click

from whence.cli.options import case_argument, examples, format_option
from whence.export import EXPORTS, write_dossier, write_rows, write_statement
from whence.store import open_case
from whence.view import (
    find_answers,
    find_dossier,
    find_ledger,
    find_places,
    find_sources,
    find_ties,
    find_timeline,
    get_statement,
    make_filter,
)

__all__ = ["ask", "dossier", "export", "ledger", "places", "sources", "statement", "ties", "timeline"]


def _not_yet(context: click.Context, option: click.Parameter, value: str | None) -> None:
    """Refuse the filter by standing: an empty ledger, or one that is not filtered, would say something untrue."""
    if value is not None:
        raise click.BadParameter("the standing of statements is not worked out yet", ctx=context, param=option)


@click.command()
@examples(
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
@click.option("--rejected", is_flag=True, help="Also what a person has rejected.")
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


@click.command()
@examples("whence statement lenna.case 3fa29c01")
@case_argument
@click.argument("statement", metavar="ID")
@format_option
def statement(case: str, statement: str, form: str) -> None:
    """Show one statement with all the claims on it. The first digits of its id are enough."""
    with open_case(case) as opened:
        write_statement(get_statement(opened, statement), sys.stdout, form=form)


@click.command()
@examples('whence ask lenna.case "How many soldiers were killed at Quarrow?"')
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


@click.command()
@examples('whence dossier lenna.case "Lenna Freedom Army" -o lfa.html')
@case_argument
@click.argument("entity")
@click.option("-o", "--output", "goal", default="-", metavar="FILE", help="Write to FILE.md or FILE.html.")
@click.option(
    "--private", is_flag=True, help="Also of a private person: one without office, leadership or watch-list entry."
)
def dossier(case: str, entity: str, goal: str, private: bool) -> None:
    """Show all that is said of one entity, and by it.

    By whom, since when and in which words. A person without office, leadership or
    watch-list entry is private and has no dossier.
    """
    with open_case(case) as opened:
        write_dossier(find_dossier(opened, entity, private=private), goal)


@click.command()
@examples("whence timeline lenna.case")
@case_argument
@format_option
def timeline(case: str, form: str) -> None:
    """Show the events in the order of their times.

    Each time is as precise as the text has it; what no text dates comes last.
    """
    with open_case(case) as opened:
        write_rows(find_timeline(opened), sys.stdout, form=form, nothing="No event is told in this case.")


@click.command()
@examples("whence ties lenna.case --format csv > network.csv")
@case_argument
@format_option
def ties(case: str, form: str) -> None:
    """Show the network: who is tied to whom, on how many claims."""
    with open_case(case) as opened:
        write_rows(find_ties(opened), sys.stdout, form=form, nothing="No relation is told in this case.")


@click.command()
@examples("whence sources lenna.case")
@case_argument
@format_option
def sources(case: str, form: str) -> None:
    """Show the outlets, authors and speakers with their claims.

    Claims of their own are counted by factuality, and those that they pass on.
    """
    with open_case(case) as opened:
        write_rows(find_sources(opened), sys.stdout, form=form, nothing="No source is named in this case.")


@click.command()
@examples("whence places lenna.case --format csv > map.csv")
@case_argument
@format_option
def places(case: str, form: str) -> None:
    """Show where the places are, and how sharply that is known.

    These are the rows of a map: coordinates are the gazetteer's, and each row says what the point stands for.
    """
    with open_case(case) as opened:
        write_rows(find_places(opened), sys.stdout, form=form, nothing="No place is named in this case.")


@click.command()
@examples(
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
