"""The words of a piece of HTML that is all content (a feed's item, a mail), with nothing on the page to be left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

__all__ = ["words"]

HIDDEN = frozenset({"head", "noscript", "object", "script", "style", "template"})
PARAGRAPHS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "div",
        "dl",
        "figure",
        "figcaption",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
    ]
)
LINES = frozenset({"br", "dd", "dt", "li", "tr"})
CELLS = frozenset({"td", "th"})

BREAK, NEW_LINE = "\u2029", "\n"  # Unicode's paragraph separator, which HTML treats as any blank


def words(markup: str) -> str:
    """Return the text of HTML: paragraphs parted by an empty line, other line breaks kept, blanks run together."""
    bare = markup.replace("\0", "").replace(BREAK, " ").encode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(bare, parser=parser)
    except etree.ParserError:  # nothing in it: blanks, or comments only
        return ""
    paragraphs = (_lines(part) for part in "".join(_pieces(root)).split(BREAK))
    return "\n\n".join(part for part in paragraphs if part)


def _pieces(root: html.HtmlElement) -> Iterator[str]:
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        yield _mark(element.tag)
        if event == "end":
            yield _blanks(element.tail)
        elif element.tag in HIDDEN:
            walk.skip_subtree()
        else:
            yield _blanks(element.text)


def _mark(tag: str) -> str:
    if tag in PARAGRAPHS:
        return BREAK
    if tag in LINES:
        return NEW_LINE
    return " " if tag in CELLS else ""


def _blanks(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _lines(part: str) -> str:
    lines = (re.sub(r" {2,}", " ", line).strip() for line in part.split(NEW_LINE))
    return "\n".join(line for line in lines if line)
