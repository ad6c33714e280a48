"""The segments of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.texts import BODY, document, page, parts
from whence.read.segments import find_segments, is_furniture
from whence.records import Document

PIECES = (
    *BODY.splitlines(),
    *("Raid on army post", "# Raid", "By Mara Lind", "Tarn Courier, April 20, 2022", "Follow us", "Share | Tweet"),
    *(
        "© 2024 The Tarn Courier Company, LLC.",
        "Smoke over Tarn. AP/Rana Gul, file",
        "AP/Rana Gul",
        "Home",
        "World",
        "",
    ),
    *(" \u00a0 ", "Source: Reuters", "Mara Lind is a columnist for this paper.", "* * *", "KABUL (AFP) - It fell."),
    *("Statement by the River Front", "[A/b]", "(Reporting by Mara Lind)", "“They came,” he said. (AP Photo/R. Gul)"),
)


def _check(found: Document) -> None:
    text, end = found.text, 0
    for segment in found.segments:
        assert end <= segment.start < segment.end <= len(text)
        assert not text[end : segment.start].strip()
        assert text[segment.start : segment.end] == text[segment.start : segment.end].strip()
        end = segment.end
    assert not text[end:].strip()


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=20), st.sampled_from(["\n", "\r\n", "\n\n", "\n \n"]))
def test_segments_are_in_order_never_overlap_and_cover_every_word(pieces: list[str], end: str) -> None:
    text = end.join(["Nine died.", *pieces])
    found = document(text)
    assert found.text == text
    _check(found)


@given(st.text(st.sampled_from("abAB .,\n\r\t\u00a0\u2028©#/|[]()“”’-0129:"), min_size=1))
def test_so_they_do_in_texts_that_nobody_wrote(text: str) -> None:
    found = document(f"x{text}")
    assert found.text == f"x{text}"
    _check(found)


def test_a_page_in_a_text_is_parted() -> None:
    text = (
        "Home\nWorld\nSport\nSign in\n\nRaid on army post\n\nBy Mara Lind\n\nAP/Rana Gul, file\n"
        f"Fighters show their flag. AP/Rana Gul, file\n\n{BODY}\nThe Tarn Courier\n\n"
        "© 2024 The Tarn Courier Company, LLC. All rights reserved.\n\nThe Tarn Courier\n\n"
        "Sign in or  create a free account\n"
    )
    assert parts(document(text)) == [
        ("furniture", "Home\nWorld\nSport\nSign in"),
        ("title", "Raid on army post"),
        ("byline", "By Mara Lind"),
        ("furniture", "AP/Rana Gul, file"),
        ("caption", "Fighters show their flag."),
        ("furniture", "AP/Rana Gul, file"),
        ("body", BODY.strip()),
        ("furniture", text[text.rindex("The Tarn Courier\n\n©") :].strip()),
    ]


def test_furniture_between_paragraphs_parts_the_body() -> None:
    text = f"{BODY}\nAdvertisement\n\n{BODY}"
    assert [kind for kind, _ in parts(document(text))] == ["body", "furniture", "body"]


def test_a_short_last_line_without_furniture_is_body() -> None:
    assert parts(document(f"{BODY}\nTarn, in spring")) == [("body", f"{BODY}\nTarn, in spring")]


def test_a_short_title_above_a_button_is_no_menu() -> None:
    assert parts(document(f"Tarn falls\nShare\n\n{BODY}"))[0] == ("title", "Tarn falls")


def test_a_caption_with_its_credit_is_not_furniture_as_a_whole() -> None:
    assert is_furniture([("furniture", 0, 4)])
    assert not is_furniture([("caption", 0, 4), ("furniture", 4, 9)])
    assert not is_furniture([])


def test_a_text_of_blanks_has_no_segments() -> None:
    blank = page(" \n ")
    assert find_segments(blank.text, blank.lines, blank.parts) == ()


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Mara Lind", "byline"),
        ("By Mara Lind and Ove Tarn", "byline"),
        ("By the river, men wait", "title"),
        ("Share", "furniture"),
        ("Advertisement", "furniture"),
        ("Sign in", "furniture"),
        ("Share of the harvest lost in Orrin", "title"),
    ],
)
def test_a_first_line_is_known_for_what_it_is(line: str, kind: str) -> None:
    assert parts(document(f"{line}\n\n{BODY}"))[0] == (kind, line)


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Follow us",
        "Read more",
        "Subscribe to our newsletter",
        "* * *",
        "© 2021 The Orrin Gazette",
        "All rights reserved.",
        "Share | Tweet",
    ],
)
def test_a_last_line_of_the_page_is_furniture(line: str) -> None:
    assert parts(document(f"{BODY}\n{line}\n")) == [("body", BODY.strip()), ("furniture", line)]


@pytest.mark.parametrize(
    "line",
    [
        "The advertisement was torn down.",
        "He asked them to follow us to the river.",
        "They could read more of it later, the mayor said.",
        "All rights were reserved to the council.",
        "The shares of the dam fell.",
    ],
)
def test_a_last_sentence_with_a_word_of_the_page_is_body(line: str) -> None:
    assert parts(document(f"{BODY}\n{line}\n")) == [("body", f"{BODY}\n{line}")]
