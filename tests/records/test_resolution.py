"""What is settled about a document goes as JSON and back, and keeps to the codebooks' scales."""

from __future__ import annotations

import pytest

from whence.errors import RecordError
from whence.records import Introduction, Location, Resolution, Span, from_json, to_json

SPAN = Span(start=4, end=13, text="Bel Kadra")


def test_a_resolution_goes_as_json_and_back() -> None:
    resolution = Resolution(
        document="d",
        nodes=(("e", "gazetteer:7"),),
        locations=(Location(entity="e", span=SPAN, place=7, latitude=34.5, where_prec=1, geo_precision=1, score=0.8),),
        introductions=(Introduction(one="other:Bel Kadra", other="other:BK", span=SPAN, why="In brackets."),),
    )
    assert from_json(Resolution, to_json(resolution)) == resolution


def test_what_is_not_told_is_missing() -> None:
    location = Location(entity="e", span=SPAN)
    assert (location.place, location.latitude, location.where_prec, location.vagueness) == (None, None, None, None)
    assert Resolution(document="d") == Resolution(document="d", nodes=(), locations=(), introductions=())


@pytest.mark.parametrize(
    "field", [{"where_prec": 0}, {"where_prec": 8}, {"geo_precision": 4}, {"score": 1.5}, {"entity": ""}]
)
def test_what_no_codebook_has_is_refused(field: dict[str, object]) -> None:
    with pytest.raises(RecordError, match=next(iter(field))):
        Location(**{"entity": "e", "span": SPAN, **field})  # type: ignore[arg-type]


def test_an_introduction_says_why_and_of_whom() -> None:
    for missing in ("one", "other", "why"):
        with pytest.raises(RecordError, match=missing):
            Introduction(**{"one": "a", "other": "b", "span": SPAN, "why": "c", missing: ""})  # type: ignore[arg-type]
