"""What stands in a stretch of text is found by its place."""

from __future__ import annotations

import pytest

from tests.extract.marked import marked, read
from whence.extract.stretches import ContentIndex, mentions_in, starting_in
from whence.records import Span


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
    filler = "the harvest was poor and " * 200
    _, reading = read(f"[Ana Ruiz|person] said that {filler} [Bo Lind|person] denied that all was well.")
    index = ContentIndex(reading.attributions)
    for attribution in reading.attributions:
        last = attribution.content[-1]
        covering = index.covering(Span(start=last.end - 1, end=last.end, text=last.text[-1]))
        sizes = [sum(part.end - part.start for part in found.content) for found in covering]
        assert attribution in covering
        assert sizes == sorted(sizes)
