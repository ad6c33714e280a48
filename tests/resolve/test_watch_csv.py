"""Tables name their columns as people do; a bad row costs itself only, and a cell is text whatever it looks like."""

from __future__ import annotations

import io

import pytest

from whence.errors import WatchListError
from whence.resolve.watch_csv import read_table
from whence.resolve.watch_entries import Fault, Found, LeftOut, Watched
from whence.resolve.watch_lines import Lines
from whence.vocabulary import load_vocabulary

KINDS = tuple(load_vocabulary().kinds)


def _read(text: str, most: int = 1_000) -> list[Found]:
    return list(read_table(Lines(io.StringIO(text, newline=""), most), "mine.csv", "mine", KINDS))


def _actors(text: str) -> list[Watched]:
    return [found for found in _read(text) if isinstance(found, Watched)]


def test_a_row_is_an_actor_with_what_its_columns_say() -> None:
    text = (
        "Name;Type;Other names;AKA 2;Weak alias;QID;ID;LEI;Notes\n"
        "Red Dawn;Armed Group;RD | فجر احمر; Aurora;Dawn;wd:Q999;a-1;;very secret\n"
    )
    assert _read(text) == [
        Watched(
            id="a-1",
            list_name="mine",
            kind="armed-group",
            name="Red Dawn",
            aliases=("RD", "فجر احمر", "Aurora"),
            weak=("Dawn",),
            external=(("wikidata", "Q999"),),
            line=2,
        )
    ]


OPENSANCTIONS = (
    '"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails",'
    '"dataset","first_seen","last_seen","last_change"\n'
    '"NK-1","Person","Ann Other","""Other; Ann"";Anna Other","1970","","","P1","","","","List","2020","2021","x"\n'
    '"Q99","Organization","Front","Фронт","","","","","Reason; more","","","List","2020","2021","x"\n'
    '"NK-2","Vessel","Sea","","","","","","","","","List","2020","2021","x"\n'
    '"NK-3","Company","Trade\nHouse","","","","","","","","","List","2020","2021","x"\n'
)


def test_the_simple_table_of_opensanctions_is_read_as_it_is_published() -> None:
    person, front, ship, house = _read(OPENSANCTIONS)
    assert person == Watched(
        id="NK-1",
        list_name="mine",
        kind="person",
        name="Ann Other",
        aliases=("Other; Ann", "Anna Other"),
        external=(("opensanctions", "NK-1"),),
        line=2,
    )
    assert isinstance(front, Watched)
    assert (front.kind, front.external) == (None, (("opensanctions", "Q99"), ("wikidata", "Q99")))
    assert ship == LeftOut("Vessel")
    assert isinstance(house, Watched)
    assert (house.name, house.kind, house.line) == ("Trade House", "organisation", 5)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_usual_delimiter_is_told_from_the_header(delimiter: str) -> None:
    text = f"id{delimiter}name{delimiter}kind\n1{delimiter}A{delimiter}state\n"
    assert [(actor.id, actor.name, actor.kind) for actor in _actors(text)] == [("1", "A", "state")]


def test_a_list_of_names_alone_will_do_and_blank_lines_are_nothing() -> None:
    assert [(actor.name, actor.kind, actor.line) for actor in _actors("\nname\n\nA\n,\nB\n")] == [
        ("A", None, 4),
        ("B", None, 6),
    ]


def test_names_may_all_stand_in_one_column() -> None:
    assert [actor.names for actor in _actors("names\nA;B|C\n")] == [("A", "B", "C")]


def test_a_formula_is_only_text() -> None:
    (actor,) = _actors('name\n"=HYPERLINK(""https://x.example"";""A"")"\n')
    assert actor.name == '=HYPERLINK("https://x.example";"A")'


def test_a_short_row_lacks_what_it_does_not_say_and_a_long_one_is_a_fault() -> None:
    assert _read("name,kind,id\nA\nB, Inc.,person,2,\nC,person,3,4\nD,person,5,,\n") == [
        Watched(id="A", list_name="mine", kind=None, name="A", line=2),
        Fault(3, "has 5 cells under a header of 3", "quotes around a cell that has the delimiter in it"),
        Fault(4, "has 4 cells under a header of 3", "quotes around a cell that has the delimiter in it"),
        Watched(id="5", list_name="mine", kind="person", name="D", line=5),
    ]


def test_a_kind_that_is_not_known_is_told_once_and_fits_any() -> None:
    found = _read("name,kind\nA,wizard\nB,wizard\nC,entity\n")
    assert found[0] == Fault(2, "is of a kind that is not known: 'wizard'", f"one of {', '.join(KINDS)}")
    assert [actor.kind for actor in found[1:] if isinstance(actor, Watched)] == [None, None, None]


def test_a_ship_in_a_user_s_own_table_is_left_out() -> None:
    assert _read("name,kind\nSea,ship\n") == [LeftOut("ship")]


def test_a_quote_that_is_not_closed_costs_its_line_only() -> None:
    text = 'name,id\nA,"1\nB,2\n' + "C,3\n" * 150
    found = _read(text)
    what = "is a row that cannot be read (a quote is opened and not closed within 100 lines)"
    assert found[0] == Fault(2, what, "quotes doubled and closed")
    assert [actor.line for actor in found if isinstance(actor, Watched)] == list(range(3, 154))


def test_a_quote_that_is_not_closed_before_the_end_costs_its_line_only() -> None:
    fault, actor = _read('name,id\nA,"1\nB,2')
    assert fault == Fault(2, "is a row that cannot be read (unexpected end of data)", "quotes doubled and closed")
    assert isinstance(actor, Watched)
    assert (actor.name, actor.line) == ("B", 3)


def test_a_giant_line_costs_itself_only() -> None:
    fault, actor = _read("name,id\n" + "x" * 5_000 + ",1\nB,2\n")
    what = "is a row that cannot be read (a line over 1,000 characters)"
    assert fault == Fault(2, what, "quotes doubled and closed")
    assert isinstance(actor, Watched)
    assert (actor.name, actor.line) == ("B", 3)


def test_a_name_with_a_zero_byte_or_another_encoding_is_told() -> None:
    assert [found.what for found in _read("name\nA\x00\nM\udcfc\n") if isinstance(found, Fault)] == [
        "has a name that is none: 'A\\x00'",
        "has a name that is none: 'M\\udcfc'",
    ]


@pytest.mark.parametrize(
    ("text", "had"),
    [
        ("Once upon a time, there was a group.\nIt was red.\n", "'once_upon_a_time, there_was_a_group.'"),
        ('"\n', "none"),
    ],
)
def test_what_names_no_column_of_names_is_no_list(text: str, had: str) -> None:
    with pytest.raises(WatchListError) as error:
        _read(text)
    right = 'a header with "name", and "id", "kind", "aliases", "wikidata" where they are known'
    assert str(error.value) == f"mine.csv: is a table without a column of names (it has {had}) ({right})"
