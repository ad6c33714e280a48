"""Laws of watch lists: no file breaks the loader, names put in come out, and loading twice gives the same."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from whence.errors import WatchListError
from whence.resolve.watch_lists import Watched, WatchList, load_watch_list

NAMES = st.text(st.characters(categories=("L", "N"), include_characters=" -'\"();,="), min_size=1, max_size=30)
SOUND = NAMES.map(lambda name: " ".join(name.split())).filter(lambda name: any(map(str.isalnum, name)))
PIECES = st.sampled_from(
    [
        *('{"id":"a","schema":"Person","properties":{"name":["A"]}}', '{"id":"Q1","labels":', '{"entities":'),
        *("name", "kind", "person", "Q5", '"', ",", ";", "\n", "\r", "[", "]", "{", "}", "\x00", "ü", "\ufeff"),
    ]
)
FILES = st.one_of(st.binary(max_size=200), st.lists(PIECES, max_size=30).map(lambda parts: "".join(parts).encode()))


def _load(data: bytes) -> WatchList:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list"
        path.write_bytes(data)
        return load_watch_list(path)


def _tried(data: bytes) -> WatchList | WatchListError:
    try:
        return _load(data)
    except WatchListError as error:
        return error


@given(FILES)
def test_any_file_is_a_list_or_is_refused_with_a_reason(data: bytes) -> None:
    loaded = _tried(data)
    if isinstance(loaded, WatchListError):
        assert loaded.what
        assert loaded.right
    else:
        assert all(actor.name.strip() and actor.line > 0 for actor in loaded.entries)
        assert len({actor.id for actor in loaded.entries}) == len(loaded.entries)
        assert _tried(data) == loaded


@given(st.lists(st.tuples(SOUND, SOUND), min_size=1, max_size=5))
def test_names_that_are_put_in_a_table_come_out_of_it(names: list[tuple[str, str]]) -> None:
    out = io.StringIO()
    rows = [(number, name, f'"{alias.replace(chr(34), chr(34) * 2)}"') for number, (name, alias) in enumerate(names)]
    csv.writer(out).writerows([("id", "name", "aliases"), *rows])
    assert _load(out.getvalue().encode()).entries == _expected(names, first=2)


@given(st.lists(st.tuples(SOUND, SOUND), min_size=1, max_size=5), st.sampled_from([None, 1]))
def test_names_that_are_put_in_json_come_out_of_it(names: list[tuple[str, str]], indent: int | None) -> None:
    objects = [
        {"id": str(number), "schema": "LegalEntity", "properties": {"name": [name], "alias": [alias]}}
        for number, (name, alias) in enumerate(names)
    ]
    found = _load("\n".join(json.dumps(one, indent=indent) for one in objects).encode()).entries
    assert [(actor.id, actor.names) for actor in found] == [
        (actor.id, actor.names) for actor in _expected(names, first=1)
    ]


def _expected(names: list[tuple[str, str]], *, first: int) -> tuple[Watched, ...]:
    return tuple(
        Watched(
            id=str(number),
            list_name="list",
            kind=None,
            name=name,
            aliases=() if alias == name else (alias,),
            line=number + first,
        )
        for number, (name, alias) in enumerate(names)
    )
