"""All that a text says of itself."""

from __future__ import annotations

from tests.read.texts import BODY, page
from whence.read.clues import find_page

TEXT = f"Raid on army post\n\nBy Mara Lind\nTarn Courier, April 20, 2022\n\n{BODY}\n© 2024 Velm Media, Inc.\n"


def test_each_clue_stands_at_its_words() -> None:
    found = page(TEXT)
    said = {clue.field: (clue.value, TEXT[clue.start : clue.end]) for clue in reversed(found.clues)}
    assert said == {
        "title": ("Raid on army post", "Raid on army post"),
        "author": ("Mara Lind", "By Mara Lind"),
        "published": ("2022-04-20", "Tarn Courier, April 20, 2022"),
        "publisher": ("Tarn Courier", "Tarn Courier, April 20, 2022"),
    }


def test_the_most_telling_clue_of_a_field_comes_first() -> None:
    publishers = [clue.value for clue in page(TEXT).clues if clue.field == "publisher"]
    assert publishers == ["Tarn Courier", "Velm Media"]
    clue = page(TEXT).clue("publisher")
    assert clue is not None
    assert clue.value == "Tarn Courier"
    assert page(TEXT).clue("address") is None


def test_the_lines_of_clues_are_title_and_by_lines() -> None:
    found = page(TEXT)
    kinds = [[kind for kind, _, _ in parts] for parts in found.parts]
    assert kinds == [["title"], ["byline"], ["byline"], [], [], [], ["furniture"]]


def test_a_title_that_is_known_and_not_in_the_text_is_not_guessed_at() -> None:
    assert find_page(TEXT, "Another title").clue("title") is None


def test_a_bio_is_of_one_in_the_by_line_where_there_is_one() -> None:
    bio = "Ove Tarn is a columnist for this paper."
    assert [clue.value for clue in page(f"{TEXT}\n{bio}\n").clues if clue.field == "author"] == ["Mara Lind"]
