"""A marked text is the text, whole and in order, with marks that nest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whence.export.marking import Token, mark
from whence.records import Segment

TEXT = "Two shells struck a clinic. Nobody was hurt, the ministry said."
places = st.dictionaries(
    st.tuples(st.integers(0, 62), st.integers(0, 62)).filter(lambda place: place[0] < place[1]),
    st.just((1,)),
    max_size=12,
)


def shown(*tokens: Token) -> str:
    marks = {"open": "<", "close": ">"}
    return "".join(marks.get(token.what, token.text) for token in tokens)


@given(places)
def test_no_word_is_lost_added_or_moved(places: dict[tuple[int, int], tuple[int, ...]]) -> None:
    tokens = list(
        mark(TEXT, places, [Segment(kind="title", start=3, end=9), Segment(kind="furniture", start=9, end=30)])
    )
    assert "".join(token.text for token in tokens) == TEXT


@given(places)
def test_marks_nest_and_each_place_begins_and_ends_once(places: dict[tuple[int, int], tuple[int, ...]]) -> None:
    tokens = list(mark(TEXT, places, []))
    depth = 0
    for token in tokens:
        depth += {"open": 1, "close": -1}.get(token.what, 0)
        assert depth >= 0
    assert depth == 0
    for what in ("open", "close"):
        assert sorted(t.place for t in tokens if t.what == what and t.place) == sorted(places)


@given(places)
def test_a_mark_begins_and_ends_where_its_place_does(places: dict[tuple[int, int], tuple[int, ...]]) -> None:
    at = 0
    for token in mark(TEXT, places, []):
        if token.place:
            assert at == token.place[0 if token.what == "open" else 1]
        at += len(token.text)


def test_a_place_inside_another_is_a_mark_inside_a_mark() -> None:
    tokens = mark(TEXT, {(0, 27): (1,), (4, 10): (2, 3)}, [])
    assert shown(*tokens) == "<Two <shells> struck a clinic.> Nobody was hurt, the ministry said."


def test_a_place_that_crosses_another_is_marked_in_two_parts() -> None:
    tokens = mark(TEXT, {(0, 10): (1,), (4, 17): (2,)}, [])
    assert shown(*tokens) == "<Two <shells>>< struck> a clinic. Nobody was hurt, the ministry said."


def test_the_claims_stand_where_the_mark_ends() -> None:
    tokens = mark(TEXT, {(0, 10): (1,), (4, 17): (2, 5)}, [])
    assert [token.numbers for token in tokens if token.what == "close" and token.numbers] == [(1,), (2, 5)]


def test_words_of_a_segment_say_which_kind_it_is() -> None:
    tokens = list(mark(TEXT, {}, [Segment(kind="title", start=0, end=27)]))
    assert [(token.text, token.segment) for token in tokens] == [(TEXT[:27], "title"), (TEXT[27:], "body")]
