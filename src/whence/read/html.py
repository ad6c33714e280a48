"""HTML: the main text of a page, without what stands around it. Nothing in a page is run, no address in it fetched."""

from __future__ import annotations

import logging
import re

import trafilatura
from lxml import etree, html

from whence.errors import ReadError
from whence.read.decode import decode
from whence.read.markup import words
from whence.read.page import find_page_hints
from whence.read.source import Content, Hint, Limits, Source

__all__ = ["read_html"]

CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]+?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
CHARSET_REACH = 4_096  # bytes: browsers look for it in the first 1,024, and pages put scripts before it
TITLE_REACH = 400  # characters at the head of the main text: a title that stands there is not put before it again

logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # what it has to say of bad pages, we say ourselves


def read_html(data: bytes, source: Source, _limits: Limits) -> Content:
    """Return the main text of a page, its title first, with what its head says of it as hints.

    Raises ReadError where it has no words, or is in no encoding that can be told.
    """
    declared = CHARSET.search(data[:CHARSET_REACH])
    decoded = decode(data, source.file, declared=declared[1].decode("ascii", "replace") if declared else None)
    tree = _tree(decoded.text, source)
    if tree is None:
        raise _wordless(source)
    hints = find_page_hints(tree)
    text = _main_text(tree) or words(decoded.text)
    if not text.strip():
        raise _wordless(source)
    return Content(text=_titled(text, hints), hints=hints, encoding=decoded.encoding)


def _tree(page: str, source: Source) -> html.HtmlElement | None:
    """Return the page's elements, None where there is none. Raises ReadError where they lie too deep in each other."""
    bare = page.replace("\0", "").encode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        tree = html.document_fromstring(bare, parser=parser)
    except etree.ParserError:  # nothing in it but blanks or comments
        return None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" or "depth" in entry.message for entry in parser.error_log):
        raise ReadError(
            source.file, "nests its elements too deep to be read whole", "the page's text, or a print of it"
        )
    return tree


def _wordless(source: Source) -> ReadError:
    what = "is an HTML page without words"
    return ReadError(source.file, what, "one saved as the browser shows it: some pages are filled by a script only")


def _main_text(tree: html.HtmlElement) -> str:
    """Return the main text, its paragraphs parted by an empty line."""
    found = trafilatura.bare_extraction(tree, include_comments=False)
    text: str = getattr(found, "text", None) or ""
    return "\n\n".join(line.strip() for line in text.splitlines() if line.strip())


def _titled(text: str, hints: tuple[Hint, ...]) -> str:
    """Return the text with its title at the head, where the page shows one apart from the main text."""
    title = next((hint.value for hint in hints if hint.field == "title"), None)
    if not title or _plain(title) in _plain(text[: TITLE_REACH + len(title)]):
        return text
    return f"{title}\n\n{text}"


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
