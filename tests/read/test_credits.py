"""Who wrote it, in the document's own words."""

from __future__ import annotations

import pytest

from tests.read.texts import BODY, document
from whence.read.credits import find_bio, find_byline, find_sign_off
from whence.read.lines import Clue, find_lines


def _named(clues: tuple[Clue, ...]) -> list[tuple[str, str]]:
    return [(clue.field, clue.value) for clue in clues]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Doe", [("author", "Jane Doe")]),
        ("BY JANE DOE", [("author", "JANE DOE")]),
        ("by Jane Doe and John van der Roe", [("author", "Jane Doe"), ("author", "John van der Roe")]),
        ("By Jane Doe, Ali al-Hadi and J. Roe", [("author", one) for one in ("Jane Doe", "Ali al-Hadi", "J. Roe")]),
        ("By Jane Doe in Kabul", [("author", "Jane Doe")]),
        ("By Jane Doe | April 20, 2022", [("author", "Jane Doe")]),
        ("Written by: Jane Doe", [("author", "Jane Doe")]),
        ("By Jane Doe, The Tarn Courier", [("author", "Jane Doe"), ("publisher", "The Tarn Courier")]),
        ("By The Associated Press", [("author", "The Associated Press")]),
        ("By Friday", []),
        ("By the end of the war", []),
        ("By Monday Evening the town had fallen.", []),
        ("By our correspondent", []),
    ],
)  # fmt: skip
def test_a_by_line_names_authors_and_their_outlet(line: str, expected: list[tuple[str, str]]) -> None:
    assert _named(find_byline(find_lines(f"Raid on army post\n{line}\n\n{BODY}"))) == expected


def test_a_sentence_far_below_is_no_by_line() -> None:
    assert find_byline(find_lines(BODY * 5 + "\nBy Jane Doe\n")) == ()


def test_a_sign_off_names_who_reported() -> None:
    lines = find_lines(f"{BODY}\n(Reporting by Jane Doe in Tarn and John Roe in Velm; editing by Max Miller)\n")
    assert _named(find_sign_off(lines))[:1] == [("author", "Jane Doe")]


@pytest.mark.parametrize(
    "bio",
    [
        "Mara spent eleven years with aid agencies. She teaches and writes about rivers, and is on two boards.",
        "Mara Lind is a columnist for this paper.",
        "Mara Lind is the author of Down the River and a senior fellow at the Velm Institute.",
        "Mara Lind, a retired colonel, served in the valley for a decade and lectures on its wars.",
        "Mara Lind is our correspondent in Tarn. Follow her @maralind.",
    ],
)
def test_a_bio_at_the_end_names_the_author(bio: str) -> None:
    found = find_bio(find_lines(f"{BODY}\n{bio}\n"))
    assert [clue.value for clue in found] == ["Mara Lind" if bio.startswith("Mara Lind") else "Mara"]


@pytest.mark.parametrize(
    "ending",
    [
        "Ilan Vost is a former teacher who has written two books and is a member of the council.",
        "Mara Lind, 31, was killed on the road to Velm.",
        "The bridge is a landmark. It has served the valley for decades and is part of every book on it.",
        "He is a member of the council and teaches history.",
        "Tarn is a town of 9,000 people.",
    ],
)
def test_whom_or_what_a_report_is_about_is_no_author(ending: str) -> None:
    assert find_bio(find_lines(f"{BODY}\n{ending}\n")) == ()


def test_a_bio_is_part_of_the_body() -> None:
    found = document(f"{BODY}\nMara Lind is a columnist for this paper.\n")
    assert found.author == ("Mara Lind",)
    assert [segment.kind for segment in found.segments] == ["body"]


@pytest.mark.parametrize(
    "line",
    [
        "By all accounts the town had fallen",
        "By Jane Doe.",
        "By day, by night",
        "By: ",
        "By 2022",
        "Bye Jane Doe",
        "Standing by Jane Doe",
        "By The Way",
        "By " + "Jane " * 60,
        "By An Admin",
        "by the river",
    ],
)
def test_a_line_that_only_begins_like_a_by_line_names_nobody(line: str) -> None:
    assert [
        clue for clue in find_byline(find_lines(f"Raid on army post\n{line}\n\n{BODY}")) if clue.field == "author"
    ] == []
