"""What stands in a stretch of text is found by its place."""

from __future__ import annotations

import pytest

from tests.extract.marked import marked
from whence.extract.stretches import ContentIndex, mentions_in, starting_in
from whence.records import Attribution, Span


@pytest.mark.parametrize(
    ("start", "end", "found"), [(0, 10, [1, 4, 9]), (1, 4, [1]), (2, 4, []), (9, 9, []), (20, 30, [])]
)
def test_items_are_found_by_where_they_start(start: int, end: int, found: list[int]) -> None:
    assert list(starting_in([1, 4, 9, 14], start, end, key=int)) == found


def test_mentions_stand_wholly_inside() -> None:
    made = marked("[Ana Ruiz|person] met [Bo Lind|person].")
    text = made.document.text
    assert [mention.span.text for mention in mentions_in(Span.of(text, 0, 15), made.mentions)] == ["Ana Ruiz"]


def test_content_is_found_from_any_place_in_it_the_narrowest_first() -> None:
    text = "the harvest was poor and " * 200
    wide, narrow, other = (
        Attribution(id=name, source=None, cue=None, content=(Span.of(text, *at),), speech="indirect")
        for name, at in (("wide", (0, len(text))), ("narrow", (2000, 3000)), ("other", (0, 20)))
    )
    index = ContentIndex([other, wide, narrow])
    for start in (0, 1000, 2500, 2999, len(text) - 1):
        covering = index.covering(Span.of(text, start, start + 1))
        assert covering == ([narrow] if 2000 <= start < 3000 else [other] if start < 20 else []) + [wide]
