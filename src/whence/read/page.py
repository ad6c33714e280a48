"""What an HTML page says of itself: JSON-LD, Open Graph and other meta elements, links, the language of its root."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from htmldate import find_date
from lxml import html

from whence.read.days import written_day
from whence.read.source import Hint
from whence.records import Json

__all__ = ["find_page_hints"]

# The names of meta elements (`name`, `property` or `itemprop`, in lower case) that hold a field, the surer one first.
META: Mapping[str, tuple[str, ...]] = {
    field: tuple(names.split())
    for field, names in {
        "title": "og:title dc.title dcterms.title citation_title twitter:title headline",
        "publisher": "og:site_name dc.publisher dcterms.publisher citation_publisher publisher copyright-holder",
        "author": "author article:author dc.creator dcterms.creator citation_author parsely-author byl sailthru.author",
        "published": "article:published_time datepublished og:published_time dc.date.issued dcterms.issued dc.date "
        "dcterms.date dcterms.created citation_publication_date parsely-pub-date sailthru.date pubdate publishdate "
        "publish-date publication_date article_date_original date",
        "address": "og:url",
        "section": "article:section parsely-section",
    }.items()
}
ARTICLE = re.compile(r"(?:Article|Posting|Report|NewsItem)$")  # the types of schema.org that are a page's main thing
OPINION = re.compile(r"opinion|op-?ed|commentary|editorial|columns?", re.IGNORECASE)
EARLIEST, LATEST = "1900-01-01", "2100-01-01"  # without them htmldate asks the clock, and answers by the day it is run
MOST_SCRIPT = 1_000_000  # characters of JSON-LD: longer is no description of an article
TITLE_PARTS = re.compile(r"\s+[|–—·»:-]\s+")

logging.getLogger("htmldate").addHandler(logging.NullHandler())


def find_page_hints(tree: html.HtmlElement) -> tuple[Hint, ...]:
    """Return what a page says of itself, the surer first: JSON-LD, meta elements, then links and the title."""
    meta = _meta(tree)
    hints = [*_from_json_ld(tree), *_from_meta(meta), *_from_elements(tree)]
    if not any(hint.field == "published" for hint in hints):
        hints += _from_htmldate(tree)
    return tuple(hint for hint in hints if hint.value)


def _meta(tree: html.HtmlElement) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        value = " ".join((element.get("content") or "").split())
        if name and value:
            found[name.lower()] = (*found.get(name.lower(), ()), value)
    return found


def _from_meta(meta: Mapping[str, tuple[str, ...]]) -> Iterator[Hint]:
    for field, names in META.items():
        values = next((meta[name] for name in names if name in meta), ())
        if field == "author":
            yield from (Hint(field=field, value=value, where="html meta") for value in values if not _is_address(value))
        elif field == "published":
            yield from _dated(values, "html meta")
        elif field == "section":
            yield from _opinion(values, "html meta")
        else:
            yield from (Hint(field=field, value=value, where="html meta") for value in values[:1])


def _is_address(value: str) -> bool:
    return bool(urlsplit(value).scheme in ("http", "https") or value.startswith("@"))


def _dated(values: tuple[str, ...], where: str) -> Iterator[Hint]:
    day = written_day(values[0]) if values else None
    if day:
        yield Hint(field="published", value=day, where=where)


def _opinion(values: tuple[str, ...], where: str) -> Iterator[Hint]:
    if any(OPINION.fullmatch(value) for value in values):
        yield Hint(field="kind", value="opinion", where=where)


def _from_json_ld(tree: html.HtmlElement) -> Iterator[Hint]:
    for script in tree.xpath("//script[translate(@type, 'JSOND', 'jsond')='application/ld+json']"):
        for thing in _things(script.text_content()):
            if ARTICLE.search(" ".join(_names(thing.get("@type")))):
                yield from _from_article(thing)
                return


def _things(script: str) -> Iterator[dict[str, Json]]:
    """Yield the objects of a JSON-LD script, those in lists and in `@graph` too; none where it is broken."""
    try:
        parts: list[Json] = [json.loads(script, strict=False)] if len(script) <= MOST_SCRIPT else []
    except (ValueError, RecursionError):
        return
    while parts:
        part = parts.pop(0)
        if isinstance(part, list):
            parts = [*part, *parts]
        elif isinstance(part, dict):
            yield part
            parts.append(part.get("@graph"))


def _from_article(thing: dict[str, Json]) -> Iterator[Hint]:
    where = "html json-ld"
    for field, key in (("title", "headline"), ("publisher", "publisher"), ("address", "url")):
        yield from (Hint(field=field, value=name, where=where) for name in _names(thing.get(key))[:1])
    authors = [name for name in _names(thing.get("author")) if not _is_address(name)]
    yield from (Hint(field="author", value=name, where=where) for name in authors)
    yield from _dated(_names(thing.get("datePublished")), where)
    if "OpinionNewsArticle" in _names(thing.get("@type")):
        yield Hint(field="kind", value="opinion", where=where)
    yield from _opinion(_names(thing.get("articleSection")), where)


def _names(value: Json) -> tuple[str, ...]:
    """Return the words of a JSON-LD value: a text, a thing with a name, or a list of these."""
    if isinstance(value, str):
        name = " ".join(value.split())
        return (name,) if name else ()
    if isinstance(value, dict):
        return _names(value.get("name"))
    return tuple(name for part in value for name in _names(part)) if isinstance(value, list) else ()


def _from_elements(tree: html.HtmlElement) -> Iterator[Hint]:
    for address in tree.xpath("//link[@rel='canonical']/@href")[:1]:
        yield Hint(field="address", value=address.strip(), where="html link")
    headings = [_said(element) for element in tree.iter("h1")]
    if len(headings) == 1:
        yield Hint(field="title", value=headings[0], where="html h1")
    for title in tree.xpath("//head/title | //body/title")[:1]:
        yield Hint(field="title", value=_without_outlet(_said(title)), where="html title")
    for author in tree.xpath("//a[@rel='author']")[:3]:
        yield Hint(field="author", value=_said(author), where="html link")
    for language in tree.xpath("//html/@lang")[:1]:
        yield Hint(field="language", value=language.strip(), where="html lang")


def _said(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _without_outlet(title: str) -> str:
    """Return a browser's title without the outlet's name, which stands before or after the longest part."""
    return max(TITLE_PARTS.split(title), key=len) if title else title


def _from_htmldate(tree: html.HtmlElement) -> Iterator[Hint]:
    """Yield the day that htmldate finds in the page's elements, no sharper than it can be.

    Its wider search is off: that takes a copyright year for a date. It fills up a month or a year to its first day, so
    that a first day says no more than the month.
    """
    day = find_date(tree, extensive_search=False, original_date=True, min_date=EARLIEST, max_date=LATEST)
    if day and not day.endswith("-01-01"):
        yield Hint(field="published", value=day.removesuffix("-01"), where="html date")
