"""What people decide, and the log of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from whence.cli.options import by_option, case_argument, examples, format_option, why_option
from whence.export import write_rows
from whence.records import Judgement, Verdict
from whence.resolve import judge as make_judgement
from whence.resolve import undo as undo_judgement
from whence.store import open_case
from whence.view import SHAPES, find_judged, find_judgements

__all__ = ["judge", "judgements", "undo"]


def _shaped(context: click.Context, argument: click.Parameter, words: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse another number of words than the verdict is said of."""
    verdict = context.params.get("verdict")
    shape = SHAPES[verdict] if verdict else ""
    if verdict and len(words) != len(shape.split()):
        raise click.BadParameter(f"{verdict} is said as: {verdict} {shape}", ctx=context, param=argument)
    return words


@click.command()
@examples(
    'whence judge lenna.case same "Lenna Freedom Army" "LFA" --why "the communique of 3 March uses both"',
    'whence judge lenna.case different "Amir Khan@3fa29c01" "Amir Khan" --why "a doctor, not the commander"',
    'whence judge lenna.case correct 7be01a22 type DETAINS --why "he was held, not killed"',
    'whence judge lenna.case reliability "Quarrow Herald" B --why "its reports were borne out before"',
)
@case_argument
@click.argument("verdict", type=click.Choice(tuple(SHAPES)))
@click.argument("words", nargs=-1, required=True, callback=_shaped, metavar="SUBJECT... [FIELD VALUE | LETTER]")
@why_option
@by_option
def judge(case: str, verdict: Verdict, words: Sequence[str], why: str, by: str) -> None:
    """Decide who is the same, and what was read rightly.

    same, different, unsure: of two entities, by name or id; NAME@DOCUMENT is the entity as one document has it. Or of
    two statements, which then tell one event or tie, or do not. accept, reject: a statement or claim by its id.
    correct: a statement (type, time), claim (factuality, modality) or entity (kind, name). reliability: of a source,
    A to F. A judgement stays in the log, and can be undone.
    """
    with open_case(case) as opened:
        subjects, says = find_judged(opened, verdict, words)
        _confirm(make_judgement(opened, verdict, subjects, signed=(by, why), says=says))


@click.command()
@examples('whence undo lenna.case --why "I had misread it"', 'whence undo lenna.case 51c0 --why "two groups"')
@case_argument
@click.argument("judgement", required=False, metavar="[ID]")
@why_option
@by_option
def undo(case: str, judgement: str | None, why: str, by: str) -> None:
    """Take a judgement back: the last one, or the one of this id.

    The last one is that of people; what a rule says of two names is taken back by its id. All that hung on it is as it
    was before. Both stay in the log.
    """
    with open_case(case) as opened:
        _confirm(undo_judgement(opened, judgement, signed=(by, why)))


@click.command()
@examples("whence judgements lenna.case", "whence judgements lenna.case --people")
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


def _confirm(made: Judgement) -> None:
    of = f" of {made.subjects[0].name}" if made.verdict == "undo" else ""
    click.echo(f"judgement {made.id}: {made.verdict}{of}")
