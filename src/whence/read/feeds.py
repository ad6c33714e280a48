"""Feed files (RSS, Atom): each item is a member, numbered from 1 in the feed's order. No address in it is fetched."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import feedparser

from whence.errors import ReadError
from whence.read.days import written_day
from whence.read.markup import words
from whence.read.members import Member, Members, refusal
from whence.read.source import Hint, Limits, Source

__all__ = ["open_feed"]

# feedparser's names of an item's dates, the first publication before later changes.
DATES = ("published", "created", "updated")
CLOSED = re.compile(r"</(?:rss|feed|(?:\w+:)?RDF)\s*>\s*(?:<!--.*-->\s*)?$", re.DOTALL)
TAIL = 1_000  # characters in which the closing tag of a whole feed stands


def open_feed(source: Source, limits: Limits) -> Members:
    """Yield the items that have words, as plain text; one without is a failure, and so is a feed that was cut off.

    Raises ReadError for a feed without items, one that declares entities, and one over the limits.
    """
    data = _safe(source, limits)
    try:
        feed: Any = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except (LookupError, ValueError) as error:
        raise ReadError(source.file, f"is a damaged feed ({error})", "a whole one: fetch it again") from None
    items = [item for item in feed.entries if item]
    if not items:
        raise ReadError(source.file, "is a feed without items", "an RSS or Atom file with at least one item")
    for number, item in enumerate(items, start=1):
        text = _text(item)
        if text:
            yield Member(name=str(number), stream=io.BytesIO(text.encode()), hints=_hints(feed.feed, item), leaf=True)
        else:
            yield refusal(source.file, ReadError(str(number), "is an item without words", "a summary or content"))
    if not CLOSED.search(data[-TAIL:].replace(b"\0", b"").decode("latin-1")):
        raise ReadError(source.file, f"is cut off after item {len(items)}", "a whole feed: fetch it again")


def _safe(source: Source, limits: Limits) -> bytes:
    """Load the feed, unless it is too large to hold or has a document type of its own making."""
    if source.path.stat().st_size > limits.max_size:
        raise ReadError(
            source.file, f"is a feed over {limits.max_size:,} bytes", "a smaller one, or its items as files"
        )
    data = source.path.read_bytes()
    if b"<!ENTITY" in data.replace(b"\0", b"")[:100_000]:
        raise ReadError(source.file, "is a feed that declares XML entities", "one without, as RSS and Atom are")
    return data


def _text(item: Any) -> str:  # noqa: ANN401 - feedparser's dictionaries have no types
    """Return the longest of the item's full content and its summary, as words."""
    parts = [*item.get("content", ()), item.get("summary_detail") or {}]
    return max((_words(part) for part in parts), key=len)


def _words(part: Any) -> str:  # noqa: ANN401
    value: str = part.get("value", "")
    return value.strip() if part.get("type") == "text/plain" else words(value)


def _hints(feed: Any, item: Any) -> tuple[Hint, ...]:  # noqa: ANN401
    return tuple(
        Hint(field=field, value=value, where="feed") for field, value in _fields(feed, item) if value and value.strip()
    )


def _fields(feed: Any, item: Any) -> Iterator[tuple[str, str | None]]:  # noqa: ANN401
    """Yield what a feed says of an item. An aggregator's item names the outlet it comes from as its source."""
    yield "title", words(item.get("title", ""))
    yield "publisher", words(item.get("source", {}).get("title") or feed.get("title", ""))
    for author in item.get("authors", ()):
        yield "author", author.get("name")
    yield "published", next((day for day in (written_day(item.get(date, "")) for date in DATES) if day), None)
    yield "address", item.get("link")
    yield "language", item.get("summary_detail", {}).get("language") or feed.get("language")
