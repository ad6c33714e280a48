"""Where and when it was published, in the document's own words."""

from __future__ import annotations

import pytest

from tests.read.texts import BODY, document
from whence.read.imprint import find_dateline, find_day_line, find_holder, is_copyright
from whence.read.lines import Clue, find_lines


def _said(clues: tuple[Clue, ...]) -> dict[str, str]:
    return {clue.field: clue.value for clue in clues}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Foreign Policy, April 20, 2022", {"published": "2022-04-20", "publisher": "Foreign Policy"}),
        ("The Tarn Courier | 20 April 2022", {"published": "2022-04-20", "publisher": "The Tarn Courier"}),
        ("April 20, 2022 - Velm Daily News", {"published": "2022-04-20", "publisher": "Velm Daily News"}),
        ("Published: April 20, 2022", {"published": "2022-04-20"}),
        ("Posted on 2022-04-20 10:15 UTC", {"published": "2022-04-20"}),
        ("Wednesday, April 20, 2022 10:15 AM EDT", {"published": "2022-04-20"}),
        ("April 2022", {"published": "2022-04"}),
        ("Hesk, 13 March 2024", {"published": "2024-03-13"}),
        ("Attack of April 20, 2022", {}),
        ("The raid of 20 April 2022 killed nine soldiers", {}),
        ("April 20", {}),
        ("© 2022 The Tarn Courier", {}),
        ("Copyright April 20, 2022", {}),
    ],
)
def test_a_line_with_a_day_and_at_most_an_outlet_tells_both(line: str, expected: dict[str, str]) -> None:
    assert _said(find_day_line(find_lines(f"Raid on army post\n\n{line}\n\n{BODY}"))) == expected


def test_the_day_of_publication_goes_before_the_day_of_a_change() -> None:
    lines = find_lines(f"Raid on army post\nUpdated April 22, 2022\nPublished April 20, 2022\n\n{BODY}")
    assert _said(find_day_line(lines)) == {"published": "2022-04-20"}
    assert _said(find_day_line(lines[:2])) == {"published": "2022-04-22"}


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("KABUL, April 20, 2022 (Reuters) - ", {"published": "2022-04-20", "agency": "Reuters"}),
        ("KABUL, Afghanistan, 20 April 2022 (AP) — ", {"published": "2022-04-20", "agency": "AP"}),
        ("KABUL, April 20 (Reuters) - ", {"agency": "Reuters"}),
        ("KABUL (AFP) – ", {"agency": "AFP"}),
        ("(Reuters) - ", {"agency": "Reuters"}),
        ("Velm, March 13, 2024 -- ", {"published": "2024-03-13"}),
        ("TARN — ", {}),
        ("General Ilan Vost (retired) - ", {}),
        ("The army - ", {}),
    ],
)
def test_a_dateline_tells_the_day_where_its_year_is_given_and_the_agency(start: str, expected: dict[str, str]) -> None:
    assert _said(find_dateline(find_lines(f"Raid on army post\n\n{start}{BODY}"))) == expected


@pytest.mark.parametrize(
    ("footer", "publisher"),
    [
        ("© 2024 The Tarn Courier Company, LLC. All rights reserved.", "The Tarn Courier"),
        ("Copyright © 2019-2024 Velm Media Network Ltd", "Velm Media Network"),
        ("(c) 2024 Tarn Today, which is read in the valley.", "Tarn Today"),
        ("© The Valley Institute, Inc. 2024", "The Valley Institute"),
        ("Copyright 2024 by Human Rights Watch", "Human Rights Watch"),
        ("© 2024 Valley77", "Valley77"),
        ("© Dow & Company", "Dow & Company"),
    ],
)
def test_a_copyright_footer_names_the_publisher_and_no_day(footer: str, publisher: str) -> None:
    found = document(f"{BODY}\n{footer}\n")
    assert (found.publisher, found.published) == (publisher, None)


@pytest.mark.parametrize(
    "footer", ["© 2024 Mara Lind", "© 2024", "Copyright 2024. All rights reserved.", "(c) see below"]
)
def test_an_author_who_holds_the_copyright_is_no_publisher(footer: str) -> None:
    assert find_holder(find_lines(f"{BODY}\n{footer}\n")) == ()


def test_a_line_is_known_for_a_copyright_footer() -> None:
    assert is_copyright("© 2024 The Tarn Courier")
    assert not is_copyright("The law on copyright was changed.")


@pytest.mark.parametrize(
    "line",
    [
        "By April 20, 2022 the town had fallen",
        "From 5 to 16 June 2017",
        "since 2019",
        "29 February 2023 was no day",
        "April 20, 2022 and April 22, 2022",
        "Casualties, 2022-04-20 to 2022-04-22, in the valley",
        "x" * 130 + " April 20, 2022",
        "2022",
        "Chapter 3, April",
        "next Friday",
    ],
)
def test_a_line_that_only_mentions_a_day_tells_no_day_of_publication(line: str) -> None:
    assert "published" not in _said(find_day_line(find_lines(f"Raid on army post\n\n{line}\n\n{BODY}")))


@pytest.mark.parametrize(
    ("line", "day"),
    [("Tarn Courier, 20 Apr 2022", "2022-04-20"), ("Apr 20, 2022", "2022-04-20"), ("Sept 2021", "2021-09")],
)
def test_a_short_month_without_a_point_is_one(line: str, day: str) -> None:
    assert _said(find_day_line(find_lines(f"Raid on army post\n\n{line}\n\n{BODY}")))["published"] == day


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Orrin Gazette, 2 June 2021", {"published": "2021-06-02", "publisher": "Orrin Gazette"}),
        ("2 June 2021, Orrin Gazette", {"published": "2021-06-02", "publisher": "Orrin Gazette"}),
        ("The Orrin Gazette · June 2, 2021", {"published": "2021-06-02", "publisher": "The Orrin Gazette"}),
        ("Published in Orrin Gazette, 2 June 2021", {}),
        ("First published on 2 June 2021 at 09:30", {"published": "2021-06-02"}),
        ("Last updated: Wed 2 June 2021 09.30 BST", {"published": "2021-06-02"}),
        ("Port Orrin, 2 June 2021", {"published": "2021-06-02"}),
        ("Port Orrin (2 June 2021)", {"published": "2021-06-02"}),
        ("Port Orrin 2 June 2021", {}),
        ("in Port Orrin, 2 June 2021", {}),
        ("Port Orrin after the flood, 2 June 2021", {}),
        ("(c) June 2, 2021 Orrin Gazette", {}),
    ],
)
def test_nothing_but_a_place_an_outlet_or_words_of_publishing_stands_beside_the_day(
    line: str, expected: dict[str, str]
) -> None:
    assert _said(find_day_line(find_lines(f"Flood in the lower town\n\n{line}\n\n{BODY}"))) == expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("ORRIN, June 2, 2021 (AFP) - ", {"published": "2021-06-02", "agency": "AFP"}),
        ("ORRIN, 2 June 2021 (Reuters) — ", {"published": "2021-06-02", "agency": "Reuters"}),
        ("PORT ORRIN, Kesh (AP) -- ", {"agency": "AP"}),
        ("ORRIN, Kesh – ", {}),
        ("Orrin, June 2, 2021 – ", {"published": "2021-06-02"}),
        ("ORRIN (the lower town) - ", {}),
        ("ORRIN (Reuters): ", {}),
        ("Orrin – ", {}),
        ("ORRIN June 2021 - ", {}),
    ],
)
def test_a_dateline_is_a_place_a_day_or_an_agency_before_a_dash(start: str, expected: dict[str, str]) -> None:
    assert _said(find_dateline(find_lines(f"{start}{BODY}"))) == expected


@pytest.mark.parametrize(
    ("footer", "holder"),
    [
        ("© Orrin Gazette 2021", ["Orrin Gazette"]),
        ("© 2021 Orrin Gazette | Terms | Privacy", ["Orrin Gazette"]),
        ("© 2018–present Orrin Gazette", ["Orrin Gazette"]),
        ("COPYRIGHT 2021, Orrin Broadcasting Corp.", ["Orrin Broadcasting"]),
        ("Copyright (c) 2021 Institute for River Studies", ["Institute for River Studies"]),
        ("© 2021 Brandt & Sons", ["Brandt & Sons"]),
        ("© 2021 by Ove Tarn and Mara Lind", []),
        ("© 2021 Orrin Gazette - all rights reserved", ["Orrin Gazette"]),
        ("© 2021 the authors", []),
        ("Copying is forbidden. 2021 Orrin Gazette", []),
        ("© 2021 Orrin Gazette" + " and its partners" * 20, []),
    ],
)
def test_the_holder_of_a_copyright_is_its_name_alone(footer: str, holder: list[str]) -> None:
    assert [clue.value for clue in find_holder(find_lines(f"{BODY}\n{footer}\n"))] == holder


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("© Orrin Gazette", True),
        ("Copyright © 2021", True),
        ("(C) 2021 Orrin Gazette", True),
        ("Copyright law", True),
        ("All rights reserved", False),
        ("Photo © Mara Lind", False),
    ],
)
def test_a_copyright_footer_begins_with_its_sign_or_word(line: str, told: bool) -> None:
    assert is_copyright(line) is told


def test_a_word_that_only_begins_like_copyright_is_no_footer() -> None:
    assert not is_copyright("Copyrighted work")
