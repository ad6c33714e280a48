"""Whether a text says that another outlet published it first."""

from __future__ import annotations

import pytest

from tests.read.texts import BODY, document

DATELINE = "TARN, April 20, 2022 (Reuters) - "


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("This article was originally published by the Velm Herald.", "Velm Herald"),
        ("This article originally appeared in Foreign Policy on April 20, 2022.", "Foreign Policy"),
        ("Republished with permission from Watchline.", "Watchline"),
        ("First published in The Tarn Courier", "The Tarn Courier"),
        ("Reprinted courtesy of the Velm Herald", "Velm Herald"),
        ("(This story was first published on Valley77)", "Valley77"),
        ("Source: Reuters", "Reuters"),
        ("Via Al Jazeera", "Al Jazeera"),
    ],
)
@pytest.mark.parametrize("at_end", [True, False])
def test_a_line_about_the_text_itself_shows_a_reprint(line: str, outlet: str, at_end: bool) -> None:
    text = f"Raid on army post\n\n{BODY}\n{line}\n" if at_end else f"Raid on army post\n\n{line}\n\n{BODY}"
    found = document(text)
    assert found.kind == "reprint"
    assert [(one.publisher, one.how, one.evidence[0].text) for one in found.derived_from] == [(outlet, "reprint", line)]


@pytest.mark.parametrize(
    "line",
    [
        "The memo, first published by The Guardian, shows that the army knew.",
        "Source: residents of Tarn",
        "The report was published by the Valley Institute in April.",
        "Published in April",
        "Published on April 20, 2022",
    ],
)
def test_a_line_about_something_else_shows_none(line: str) -> None:
    assert document(f"Raid on army post\n\n{BODY}\n{line}\n").kind == "report"


def test_an_agency_in_the_dateline_under_another_publisher_shows_a_reprint() -> None:
    found = document(DATELINE + BODY, publisher="The Tarn Courier")
    assert (found.kind, found.publisher) == ("reprint", "The Tarn Courier")
    assert [(one.publisher, one.how) for one in found.derived_from] == [("Reuters", "reprint")]


def test_an_agency_that_publishes_itself_reprints_nothing() -> None:
    assert document(DATELINE + BODY, publisher="Reuters").kind == "report"
    assert document(DATELINE + BODY).derived_from == ()


def test_an_outlet_and_a_day_at_the_head_under_another_publisher_show_a_reprint() -> None:
    found = document(f"The war of figures\n\nForeign Policy, April 20, 2022\n\n{BODY}", publisher="Valley77")
    assert [(one.publisher, one.how) for one in found.derived_from] == [("Foreign Policy", "reprint")]


def test_the_company_in_a_footer_is_no_other_outlet() -> None:
    found = document(f"{BODY}\n© 2022 Velm Media Network, Inc.\n", publisher="The Tarn Courier")
    assert (found.kind, found.derived_from) == ("report", ())


def test_the_kind_that_people_say_stands_and_the_reprint_is_told_beside_it() -> None:
    found = document(f"{BODY}\nThis article was originally published by the Velm Herald.\n", kind="opinion")
    assert (found.kind, [one.how for one in found.derived_from]) == ("opinion", ["reprint"])
