"""JSON is read one entity a line or spread over lines; a bad line costs itself only, however it is meant."""

from __future__ import annotations

import io
import json

import pytest

from whence.errors import WatchListError
from whence.resolve import watch_json
from whence.resolve.watch_entries import Fault, Found, Watched
from whence.resolve.watch_json import is_spread, read_json
from whence.resolve.watch_lines import Lines

ONE = {"id": "a", "schema": "Person", "properties": {"name": ["A"]}}
TWO = {"type": "item", "id": "Q2", "labels": {"en": {"language": "en", "value": "B"}}, "claims": {}}
OTHER = {"type": "item", "id": "Q3", "labels": {"en": {"language": "en", "value": "C"}}, "claims": {}}
RIGHT = "one JSON object a line"


def _read(text: str, most: int = 1_000_000) -> list[Found]:
    lines = Lines(io.StringIO(text, newline=""), most)
    return list(read_json(lines, "mine.json", "mine", spread=is_spread(text)))


def _told(text: str) -> list[tuple[str, int]]:
    return [(found.id, found.line) if isinstance(found, Watched) else (str(found), 0) for found in _read(text)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"{json.dumps(ONE)}\n\n{json.dumps(TWO)}\n", (1, 3)),
        (f"[\n{json.dumps(ONE)},\n{json.dumps(TWO)}\n]\n", (2, 3)),
        (f"[{json.dumps(ONE)},\r\n{json.dumps(TWO)}]", (1, 2)),
        (json.dumps([ONE, TWO]), (1, 1)),
        (json.dumps([ONE, TWO], indent=1), (2, 11)),
        (json.dumps(ONE, indent=1) + "\n" + json.dumps(TWO, indent=1), (1, 10)),
        (json.dumps({"entities": {"x": ONE, "Q2": TWO}}), (1, 1)),
        (json.dumps({"entities": {"x": ONE, "Q2": TWO}, "success": 1}, indent=1), (3, 12)),
        (json.dumps({"entities": {"x": ONE}}) + "\n" + json.dumps({"entities": {"Q2": TWO}}) + "\n", (1, 2)),
    ],
)
def test_every_form_in_which_entities_are_published_is_read(text: str, lines: tuple[int, int]) -> None:
    assert _told(text) == [("a", lines[0]), ("Q2", lines[1])]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('{"id": }', "is no JSON (Expecting value at its character 8)"),
        ("[" * 100_000, "is no JSON (nested too deep)"),
        ('{"id": ' + "9" * 5_000 + "}", "is no JSON (a number too long)"),
        ("7", "has no object but a int"),
        ('{"b": 1, "a": 2}', "has an object of another form (a, b)"),
    ],
)
def test_a_line_that_is_no_entity_is_told_and_the_rest_is_kept(line: str, what: str) -> None:
    fault, *rest = _read(f"{line}\n{json.dumps(TWO)}\n")
    assert isinstance(fault, Fault)
    assert (fault.line, fault.what) == (1, what)
    assert [(found.id, found.line) for found in rest if isinstance(found, Watched)] == [("Q2", 2)]


def test_a_giant_line_is_passed_over() -> None:
    fault, actor = _read(json.dumps({**ONE, "more": "x" * 1_000}) + "\n" + json.dumps(TWO), most=500)
    assert fault == Fault(1, "is a line over 500 characters", "one entity a line")
    assert isinstance(actor, Watched)
    assert (actor.id, actor.line) == ("Q2", 2)


def test_entities_spread_over_lines_are_read_as_far_as_they_are_sound() -> None:
    broken = json.dumps([ONE, TWO], indent=1).replace('"claims": {}', '"claims": {')
    right = "whole objects, one after the other"
    assert _told(broken)[0] == ("a", 2)
    assert _told(broken)[1][0].startswith("line 11: is no JSON (")
    assert _told(json.dumps(ONE, indent=1) + "\n\nrubbish") == [
        ("a", 1),
        (f"line 11: is followed by what is no JSON object ({right})", 0),
    ]


def test_entities_nested_too_deep_are_told() -> None:
    text = '{\n"a": ' + "[" * 100_000
    assert _read(text) == [Fault(1, "is no JSON (nested too deep)", "whole objects, one after the other")]


def test_a_file_too_large_to_be_read_at_once_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch_json, "MAX_SPREAD", 50)
    with pytest.raises(WatchListError) as error:
        _read(json.dumps([ONE, TWO], indent=1))
    assert str(error.value) == "mine.json: has over 50 characters of JSON in one (one entity a line)"
