"""A dossier as text, Markdown or one HTML file: labels and quotes, no prose."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath
from typing import TextIO

from jinja2 import Environment, PackageLoader, StrictUndefined

from whence.errors import ExportError
from whence.export.pages import environment, number_claims
from whence.export.terminal import clean
from whence.export.writing import STANDARD_OUTPUT, open_goal
from whence.view import Dossier

__all__ = ["write_dossier"]

MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")


def write_dossier(dossier: Dossier, goal: str) -> None:
    """Write a dossier to this goal: Markdown or HTML by the ending of its name, text to standard output ("-").

    Raises ExportError for any other ending, and where the place cannot be written.
    """
    writers = {"": _write_text, ".md": _write_markdown, ".html": _write_html}
    ending = PurePath(goal).suffix.lower()
    if ending not in writers or (not ending and goal != STANDARD_OUTPUT):
        raise ExportError(goal, "a dossier is not written as such a file", "a name that ends in .md or .html")
    with open_goal(goal) as out:
        writers[ending](dossier, out)


def _write_text(dossier: Dossier, out: TextIO) -> None:
    _write_lines(dossier, out, clean)


def _write_markdown(dossier: Dossier, out: TextIO) -> None:
    _write_lines(dossier, out, lambda text: MARKDOWN.sub(r"\\\1", clean(text)))


def _write_lines(dossier: Dossier, out: TextIO, escape: Callable[[str], str]) -> None:
    """Write the Markdown template. escape: what is done to each piece of text that comes from the documents."""
    # not HTML: every text goes through `finalize`, Markdown's own characters are escaped there
    templates = Environment(  # noqa: S701
        loader=PackageLoader("whence.export"),
        undefined=StrictUndefined,
        finalize=lambda value: escape(value) if isinstance(value, str) else value,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    out.write(templates.get_template("dossier.md.j2").render(dossier=dossier))


def _write_html(dossier: Dossier, out: TextIO) -> None:
    page = environment(public=None, anchors={})
    numbers = number_claims(dossier.rows)
    out.write(page.get_template("dossier.html.j2").render(dossier=dossier, numbers=numbers, anchors=frozenset()))
