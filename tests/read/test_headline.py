"""The title of a text that does not mark one."""

from __future__ import annotations

import pytest

from tests.read.texts import BODY, document, parts
from whence.read.headline import find_stated_title, find_title
from whence.read.lines import find_lines


@pytest.mark.parametrize(
    "title",
    [
        "Nine soldiers killed in raid on army post",
        "‘We Ran for the River’: A Night in Tarn",
        "Who struck the bridge at Tarn?",
        "13 dead in valley, front says",
        "Army chief visits U.S.",
        "Бойцы фронта напали на пост",
    ],
)
def test_a_first_line_that_is_no_sentence_is_the_title(title: str) -> None:
    found = document(f"{title}\n\n{BODY}")
    assert found.title == title
    assert parts(found)[0] == ("title", title)


@pytest.mark.parametrize(
    "first",
    [
        "Nine soldiers were killed on Monday.",
        "The army said this:",
        "As efforts to end the war fail, the front widens its hold,",
        "nine soldiers killed",
        "Nine soldiers were killed in a raid on an army post in the north of the valley on Monday, and the army, which "
        "had pulled out of most of its outposts there last year, did not say when it would go back to them",
        "“They came at night.”",
        "---",
    ],
)
def test_a_first_line_that_is_a_sentence_or_part_of_one_is_no_title(first: str) -> None:
    assert document(f"{first}\n\n{BODY}").title is None


def test_a_text_of_one_line_has_no_title() -> None:
    assert find_title(find_lines("Nine soldiers killed"), "Nine soldiers killed") is None


def test_hard_wrapped_prose_has_no_title() -> None:
    text = "Fighters of the River Front attacked an army post near Tarn before\n" * 8
    assert document(text).title is None


def test_a_menu_a_section_and_a_by_line_may_stand_above_the_title() -> None:
    found = document(f"Skip to content\nOpinion\nTarn Courier, April 20, 2022\nThe war of figures\n\n{BODY}")
    assert (found.title, found.published, found.kind) == ("The war of figures", "2022-04-20", "opinion")


def test_the_mark_of_a_heading_is_no_part_of_the_title() -> None:
    text = f"# The war of figures #\n\n{BODY}"
    found = document(text)
    assert found.title == "The war of figures"
    assert parts(found)[:3] == [("furniture", "#"), ("title", "The war of figures"), ("furniture", "#")]


def test_a_title_that_is_known_is_found_in_the_text() -> None:
    lines = find_lines(f"Tarn Courier\nThe war of figures.\n\n{BODY}")
    assert find_stated_title("The War of Figures", lines) == lines[1]
    assert find_stated_title("Another one", lines) is None
    assert document(f"The war of figures.\n\n{BODY}", title="The war of figures").segments[0].kind == "title"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("By Mara Lind\n\nFlood in the lower town", "Flood in the lower town"),
        ("Tarn Courier, 2 June 2021\n\nFlood in the lower town", "Flood in the lower town"),
        ("Opinion\n\nFlood in the lower town", "Flood in the lower town"),
        ("Flood in the lower town\n\nBy Mara Lind", "Flood in the lower town"),
        ("FLOOD IN THE LOWER TOWN", "FLOOD IN THE LOWER TOWN"),
        ("“We lost it all”: Orrin after the flood", "“We lost it all”: Orrin after the flood"),
        ("400 homes lost in Orrin", "400 homes lost in Orrin"),
        ("Is the dam of Orrin safe?", "Is the dam of Orrin safe?"),
        ("The dam of Orrin is not safe.", None),
        ("the dam of Orrin", None),
        ("By Mara Lind", None),
        ("* * *", None),
        ("2 June 2021", None),
    ],
)
def test_the_title_is_the_first_line_of_its_own(head: str, title: str | None) -> None:
    assert document(f"{head}\n\n{BODY}").title == title


@pytest.mark.parametrize(
    ("stated", "line"),
    [
        ("Flood in the lower town", 0),
        ("flood in the lower town", 0),
        ("Flood in the Lower Town!", 0),
        ("Mayor blames the dam", 1),
        ("Flood in the lower", None),
        ("Flood in the lower town, mayor blames the dam", None),
    ],
)
def test_a_stated_title_is_found_whatever_its_case_and_marks_and_only_whole(stated: str, line: int | None) -> None:
    lines = find_lines(f"Flood in the lower town\nMayor blames the dam\n\n{BODY}")
    assert find_stated_title(stated, lines) == (None if line is None else lines[line])
