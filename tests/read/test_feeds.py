"""Feeds: what an item says, and what is wrong with a feed that says nothing."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tests.read.material import contents, errors, unpacked
from whence.read.source import Limits

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Paper &amp; Post</title><language>en</language>
<item><title>A &amp;quot;quiet&amp;quot; deal</title><link>https://example.org/1</link><dc:creator>Jane Roe</dc:creator>
<pubDate>Wed, 20 Apr 2022 23:30:00 -0500</pubDate><description>In short.</description>
<content:encoded><![CDATA[<p>At length, <b>with</b> more.</p><script>x()</script><p>And an end.</p>]]></content:encoded>
</item>
<item><title>Of another</title><source url="https://example.net/">The Other</source><description>Short.</description>
</item><item><title>Nothing said</title></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Le Journal</title>
<entry><title>Un</title><link href="https://example.org/un"/><author><name>Anne</name></author><author><name>Luc</name>
</author><updated>2022-05-01T00:00:00Z</updated><published>2022-04-20T01:00:00+09:00</published>
<summary type="text">2 &lt; 3, dit-il.</summary></entry></feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Old Feed</title></channel>
<item rdf:about="u"><title>T</title><link>https://example.org/u</link><description>Said so.</description>
<dc:date>2022-04-20</dc:date></item></rdf:RDF>"""


def hints(folder: Path, feed: str, file: str) -> dict[str, str]:
    sources = unpacked(folder, "feed.xml", feed.encode()).sources
    return {hint.field: hint.value for source in sources if source.file == file for hint in source.hints}


def test_an_item_is_a_document(tmp_path: Path) -> None:
    """The fuller of content and summary is read as words; a script is none."""
    found = unpacked(tmp_path, "feed.xml", RSS.encode())
    assert contents(found) == {"feed.xml!1": b"At length, with more.\n\nAnd an end.", "feed.xml!2": b"Short."}
    assert all(source.leaf for source in found.sources)
    assert errors(found) == ["feed.xml!3: is an item without words (a summary or content)"]


def test_rss_says_who_where_and_when(tmp_path: Path) -> None:
    """Title, outlet, author, address and the outlet's own day come from the feed."""
    assert hints(tmp_path, RSS, "feed.xml!1") == {
        "title": 'A "quiet" deal',
        "publisher": "The Paper & Post",
        "author": "Jane Roe",
        "published": "2022-04-20",
        "address": "https://example.org/1",
        "language": "en",
    }


def test_an_aggregator_names_the_outlet(tmp_path: Path) -> None:
    """An item's own source is its publisher, not the feed that collects it."""
    assert hints(tmp_path, RSS, "feed.xml!2")["publisher"] == "The Other"


def test_atom(tmp_path: Path) -> None:
    """Plain text stays as it is, and the first publication goes before the change."""
    found = unpacked(tmp_path, "feed.atom", ATOM.encode())
    assert contents(found) == {"feed.atom!1": b"2 < 3, dit-il."}
    told = [(hint.field, hint.value) for hint in found.sources[0].hints]
    assert ("published", "2022-04-20") in told
    assert [value for field, value in told if field == "author"] == ["Anne", "Luc"]


def test_rss_1(tmp_path: Path) -> None:
    """RSS 1.0, which is RDF, is a feed as well."""
    assert hints(tmp_path, RDF, "feed.xml!1")["published"] == "2022-04-20"


@pytest.mark.parametrize(
    ("feed", "error"),
    [
        ('<rss version="2.0"><channel><title>x</title></channel></rss>', "feed.xml: is a feed without items"),
        ('<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel/></rss>', "feed.xml: is a feed that declares XML entities"),
        ('<?xml version="1.0" encoding="utf\0-8"?><rss><channel/></rss>', "feed.xml: is a damaged feed (embedded null"),
        (RSS[: RSS.index("<item><title>Of")], "feed.xml: is cut off after item 1"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, feed: str, error: str) -> None:
    """A feed that is empty, hostile or cut off is named."""
    assert [said.startswith(error) for said in errors(unpacked(tmp_path, "feed.xml", feed.encode()))] == [True]


def test_a_feed_too_large_to_hold_is_named(tmp_path: Path) -> None:
    """A feed over the limit is not loaded."""
    limits = dataclasses.replace(Limits(), max_size=100)
    assert errors(unpacked(tmp_path, "feed.xml", RSS.encode(), limits))[0].startswith(
        "feed.xml: is a feed over 100 bytes"
    )


def test_a_file_outside_is_never_read(tmp_path: Path) -> None:
    """An entity that points to a file stays unread, in whatever encoding the feed declares it."""
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    feed = f'<!DOCTYPE rss [<!ENTITY a SYSTEM "{secret.as_uri()}">]>' + RSS[RSS.index("<rss") :].replace("In", "&a;")
    found = unpacked(tmp_path, "feed.xml", feed.encode("utf-16"))
    assert not any(b"secret" in content for content in contents(found).values())
    assert errors(found)[0].startswith("feed.xml: is a feed that declares XML entities")
