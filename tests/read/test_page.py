"""What an HTML page says of itself."""

from __future__ import annotations

import json

import pytest
from lxml import html

from whence.read.page import find_page_hints


def _hints(head: str, body: str = "<p>x</p>") -> list[tuple[str, str, str]]:
    tree = html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")
    return [(hint.field, hint.value, hint.where) for hint in find_page_hints(tree)]


def _ld(thing: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(thing)}</script>"


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Raid on army post",
    "datePublished": "2022-04-20T23:30:00-04:00",
    "author": [{"@type": "Person", "name": "Mara Lind"}, "Ove Tarn"],
    "publisher": {"@type": "Organization", "name": "Tarn Courier"},
    "url": "https://tarn.example/raid",
}
SAID = [
    ("title", "Raid on army post", "html json-ld"),
    ("publisher", "Tarn Courier", "html json-ld"),
    ("address", "https://tarn.example/raid", "html json-ld"),
    ("author", "Mara Lind", "html json-ld"),
    ("author", "Ove Tarn", "html json-ld"),
    ("published", "2022-04-20", "html json-ld"),
]


@pytest.mark.parametrize(
    "thing",
    [
        ARTICLE,
        [{"@type": "WebSite", "name": "x"}, ARTICLE],
        {"@graph": [{"@type": "BreadcrumbList"}, ARTICLE]},
        ARTICLE | {"@type": ["Article", "ReportageNewsArticle"]},
    ],
)
def test_json_ld_tells_of_the_article(thing: object) -> None:
    assert _hints(_ld(thing)) == SAID


@pytest.mark.parametrize("script", ["{broken", "[]", "null", '{"@type": "WebSite", "name": "x"}', "[" * 100_000])
def test_broken_json_ld_is_passed_over(script: str) -> None:
    assert _hints(f"<script type='application/ld+json'>{script}</script>") == []


def test_an_opinion_is_told_by_the_page() -> None:
    assert ("kind", "opinion", "html json-ld") in _hints(_ld(ARTICLE | {"@type": "OpinionNewsArticle"}))
    assert ("kind", "opinion", "html meta") in _hints("<meta property='article:section' content='Opinion'>")
    assert _hints("<meta property='article:section' content='World'>") == []


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("og:title", "Raid  on\narmy post", ("title", "Raid on army post")),
        ("DC.publisher", "Tarn Courier", ("publisher", "Tarn Courier")),
        ("dcterms.date", "2022-04", ("published", "2022-04")),
        ("date", "2022", ("published", "2022")),
        ("article:published_time", "Wed, 20 Apr 2022 10:00:00 GMT", ("published", "2022-04-20")),
        ("author", "Mara Lind", ("author", "Mara Lind")),
        ("og:url", "https://tarn.example/raid", ("address", "https://tarn.example/raid")),
    ],
)
def test_meta_elements_tell_as_sharply_as_they_are_filled(name: str, value: str, expected: tuple[str, str]) -> None:
    assert _hints(f"<meta name='{name}' content='{value}'>") == [(*expected, "html meta")]


def test_an_address_is_no_author_and_a_word_is_no_day() -> None:
    head = "<meta name='author' content='https://social.example/mara'><meta name='date' content='yesterday'>"
    assert _hints(head) == []


def test_links_headings_and_the_title_tell_what_is_left() -> None:
    head = "<title>Raid on army post | Tarn Courier</title><link rel='canonical' href=' https://tarn.example/raid '>"
    assert _hints(head, "<h1>Raid</h1><a rel='author' href='/m'>Mara Lind</a>") == [
        ("address", "https://tarn.example/raid", "html link"),
        ("title", "Raid", "html h1"),
        ("title", "Raid on army post", "html title"),
        ("author", "Mara Lind", "html link"),
    ]


def test_a_day_in_the_page_is_found_and_no_sharper_than_it_can_be() -> None:
    assert ("published", "2022-04-20", "html date") in _hints("", "<time datetime='2022-04-20T10:00'>today</time>")
    assert ("published", "2022-04", "html date") in _hints("", "<time datetime='2022-04-01'>April</time>")


@pytest.mark.parametrize(
    "body", ["<footer>© 2024 Tarn Courier</footer>", "<p>The raid of 12 May 2021 killed nine.</p>", "<p>x</p>"]
)
def test_a_copyright_year_and_a_day_in_a_sentence_are_no_day_of_publication(body: str) -> None:
    assert _hints("", body) == []


@pytest.mark.parametrize(
    ("change", "field", "values"),
    [
        ({"author": "Mara Lind"}, "author", ["Mara Lind"]),
        ({"author": {"name": " Mara \n Lind "}}, "author", ["Mara Lind"]),
        ({"author": ["https://tarn.example/mara", "Mara Lind"]}, "author", ["Mara Lind"]),
        ({"author": [{"name": ["Mara Lind", "Ove Tarn"]}]}, "author", ["Mara Lind", "Ove Tarn"]),
        ({"author": None}, "author", []),
        ({"author": {"name": 7}}, "author", []),
        ({"author": ""}, "author", []),
        ({"publisher": "Orrin Gazette"}, "publisher", ["Orrin Gazette"]),
        ({"publisher": [{"name": "Orrin Gazette"}, {"name": "Tarn Courier"}]}, "publisher", ["Orrin Gazette"]),
        ({"publisher": {}}, "publisher", []),
        ({"headline": "  "}, "title", []),
        ({"headline": ["Flood", "Raid"]}, "title", ["Flood"]),
        ({"datePublished": "2021-06"}, "published", ["2021-06"]),
        ({"datePublished": "last week"}, "published", []),
        ({"datePublished": 20210602}, "published", []),
        ({"articleSection": "Editorial"}, "kind", ["opinion"]),
        ({"articleSection": ["World", "Op-Ed"]}, "kind", ["opinion"]),
        ({"articleSection": "Opinion polls"}, "kind", []),
        ({"@type": "BlogPosting"}, "title", ["Raid on army post"]),
        ({"@type": "Organization"}, "title", []),
        ({"@type": "ArticleList"}, "title", []),
        ({"@type": None}, "title", []),
    ],
)
def test_a_field_of_json_ld_is_a_text_a_thing_with_a_name_or_nothing(
    change: dict[str, object], field: str, values: list[str]
) -> None:
    assert [value for told, value, where in _hints(_ld(ARTICLE | change)) if told == field] == values


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Flood in the lower town - Orrin Gazette", "Flood in the lower town"),
        ("Orrin Gazette : Flood in the lower town", "Flood in the lower town"),
        ("Flood in the lower town", "Flood in the lower town"),
        ("Lower-town flood: the toll", "Lower-town flood: the toll"),
        ("Orrin | World | Flood in the lower town", "Flood in the lower town"),
    ],
)
def test_the_title_of_a_browser_is_its_longest_part(title: str, told: str) -> None:
    assert _hints(f"<title>{title}</title>") == [("title", told, "html title")]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<meta itemprop='datePublished' content='2021-06-02'>", [("published", "2021-06-02", "html meta")]),
        ("<meta NAME='Author' CONTENT='Mara Lind'>", [("author", "Mara Lind", "html meta")]),
        ("<meta name='author' content='  '>", []),
        ("<meta name='author'>", []),
        ("<meta content='Mara Lind'>", []),
        ("<meta name='authors' content='Mara Lind'>", []),
        ("<meta name='author' content='@maralind'>", []),
        ("<meta name='parsely-section' content='Columns'>", [("kind", "opinion", "html meta")]),
    ],
)
def test_a_meta_element_has_a_known_name_and_words(head: str, expected: list[tuple[str, str, str]]) -> None:
    assert _hints(head) == expected
