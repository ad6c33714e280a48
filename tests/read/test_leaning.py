"""Where a text takes something from another outlet, or from an organisation's paper."""

from __future__ import annotations

import pytest

from whence.read.leaning import find_leanings, phrases


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("It fell, according to the Velm Herald.", "Velm Herald", "according to the Velm Herald"),
        ("According to Reuters, it fell.", "Reuters", "According to Reuters"),
        (
            "It fell, according to a report by security website Watchline.",
            "Watchline",
            "according to a report by security website Watchline",
        ),
        ("It fell, according to the Free Valley news.", "Free Valley", "according to the Free Valley news"),
        ("It fell, the Qatari broadcaster Al Jazeera reported.", "Al Jazeera", "Al Jazeera reported"),
        ("The Velm Herald, a daily, has also reported this.", "The Velm Herald", "Herald, a daily, has also reported"),
        ("A story in Le Monde says so.", "Le Monde", "A story in Le Monde"),
        ("It fell, as reported by valleynews.com on Monday.", "valleynews.com", "as reported by valleynews.com"),
        ("The memo, first published by The Guardian, shows it.", "The Guardian", "published by The Guardian"),
    ],
)  # fmt: skip
def test_what_is_taken_from_an_outlet_is_found_with_its_name_as_the_text_has_it(
    text: str, name: str, words: str
) -> None:
    (found,) = find_leanings(text, None)
    assert (found.name, found.how) == (name, "outlet")
    assert text[found.start : found.end].endswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "According to General Vost, it fell.",
        "According to the ministry, it fell.",
        "Colonel Ilan Vost reported that it fell.",
        "The Tarn post fell, he wrote.",
        "A report on Monday said so.",
        "He told Mara Lind that it fell.",
        "It fell, according to a report.",
    ],
)
def test_persons_offices_and_days_are_no_outlets(text: str) -> None:
    assert find_leanings(text, None) == ()


def test_what_someone_told_an_outlet_is_told_apart() -> None:
    (found,) = find_leanings("The governor told Reuters that it fell.", None)
    assert (found.name, found.how) == ("Reuters", "told")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In a communiqué issued by the Foreign Ministry it was called a crime.", "Foreign Ministry"),
        ("A study by the Valley Institute counts nine.", "Valley Institute"),
        ("The war is rated as critical by the Council on River Affairs.", "Council on River Affairs"),
        ("According to figures from the World Bank, trade fell.", "World Bank"),
    ],
)
def test_a_paper_of_an_organisation_is_cited(text: str, name: str) -> None:
    assert [(found.name, found.how) for found in find_leanings(text, None)] == [(name, "paper")]


def test_a_name_that_the_text_calls_a_website_once_is_an_outlet_throughout() -> None:
    text = "It fell, the website Watchline reported. According to Watchline, nine died."
    assert [found.name for found in find_leanings(text, None)] == ["Watchline", "Watchline"]


def test_a_short_name_stands_for_the_long_one() -> None:
    text = "The Velm Post reported the raid. The town burned, the Post reported."
    assert {found.name for found in find_leanings(text, None)} == {"The Velm Post"}


def test_a_publisher_does_not_lean_on_itself() -> None:
    assert find_leanings("He told the Herald so. The Velm Herald reported it.", "The Velm Herald") == ()


def test_the_phrases_are_patterns() -> None:
    assert set(phrases()) >= {"cites", "pieces", "papers", "reports", "speaks", "back", "reprinted"}
