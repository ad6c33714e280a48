"""Names as candidates: titles apart from what one is called by, names before a hyphen."""

from __future__ import annotations

import pytest

from tests.extract.mentioned import line
from whence.extract.name_sightings import sight_direction, sight_hyphened, sight_names


@pytest.mark.parametrize(
    ("words", "text", "heads"),
    [
        ("Gen. Abdul Raziq", "Abdul Raziq", []),
        ("Colonel Bakary Touré", "Bakary Touré", ["colonel"]),
        ("Deputy Defence Minister General Amir Khan", "Amir Khan", ["deputy", "minister", "general"]),
        ("National Renewal Council", "National Renewal Council", ["council"]),
    ],
)
def test_a_title_is_a_form_of_a_name_and_not_its_key(words: str, text: str, heads: list[str]) -> None:
    (item,) = sight_names(line(f"They met {words} there.")).values()
    assert item.text == text
    assert item.forms == [words]
    assert item.heads == heads or item.heads[-1] in text.lower()


def test_a_title_speaks_for_a_person() -> None:
    (item,) = sight_names(line("They met Colonel Front there.")).values()
    assert max(item.votes, key=lambda kind: item.votes[kind]) == "person"


def test_a_name_knows_the_article_before_it() -> None:
    (item,) = sight_names(line("They left the Front there.")).values()
    assert item.determiner == "the"


@pytest.mark.parametrize(("text", "name"), [("Czech-made guns", "Czech"), ("Taliban-run courts", "Taliban")])
def test_the_name_before_a_hyphen_is_mentioned(text: str, name: str) -> None:
    (item,) = sight_hyphened(line(f"They saw {text}."))
    assert (item.text, item.start, item.end) == (name, 9, 9 + len(name))


def test_a_hyphen_inside_a_name_is_none() -> None:
    assert not list(sight_hyphened(line("They saw al-Qaeda men and well-made guns.")))


def test_a_direction_before_a_name_makes_a_place() -> None:
    each = line("They left northern Mali.")
    item = sight_direction(each, each.names[0])
    assert item.text == "northern Mali"
    assert item.votes["place"] > 0
