"""A user's list of actors loads whatever its form and name; what is wrong in it is told, and the rest is kept."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from whence.errors import WatchListError
from whence.resolve import watch_lists
from whence.resolve.watch_lists import Fault, Watched, WatchList, load_watch_list
from whence.vocabulary import load_vocabulary


def _write(folder: Path, data: str | bytes, name: str = "mine.csv") -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def _ftm(id_: str, schema: str, *names: str) -> str:
    return json.dumps({"id": id_, "schema": schema, "properties": {"name": names}})


def test_a_table_loads_in_its_order(tmp_path: Path) -> None:
    path = _write(tmp_path, "name,kind,wikidata\nRed Dawn,armed-group,Q999\nAnn Other,person,\n,person,\n")
    assert load_watch_list(path) == WatchList(
        name="mine",
        entries=(
            Watched(
                id="Q999",
                list_name="mine",
                kind="armed-group",
                name="Red Dawn",
                external=(("wikidata", "Q999"),),
                line=2,
            ),
            Watched(id="Ann Other", list_name="mine", kind="person", name="Ann Other", line=3),
        ),
        faults=(Fault(4, "has no name", "a name that it can be told by"),),
    )


def test_the_form_is_told_from_the_content_and_not_from_the_name(tmp_path: Path) -> None:
    lines = "\n".join([_ftm("a", "Person", "A"), _ftm("v", "Vessel", "V"), _ftm("w", "Vessel", "W")])
    item = json.dumps({"id": "Q1", "labels": {"en": {"value": "I"}}})
    for name, data, id_, left_out in (
        ("one.csv", lines.encode(), "a", (("Vessel", 2),)),
        ("two.txt", gzip.compress(f"[\n{item}\n]\n".encode()), "Q1", ()),
        ("three.json", b"\xef\xbb\xbfname\nT\n", "T", ()),
    ):
        loaded = load_watch_list(_write(tmp_path, data, name))
        assert ([actor.id for actor in loaded.entries], loaded.left_out) == ([id_], left_out)


@pytest.mark.parametrize(
    ("file", "name"),
    [("mine.csv", "mine"), ("targets.simple.csv.gz", "targets.simple"), ("list", "list"), ("LIST.JSON.BZ2", "LIST")],
)
def test_a_list_is_called_as_its_file_or_as_it_is_told(tmp_path: Path, file: str, name: str) -> None:
    path = _write(tmp_path, "name\nA\n", file)
    assert load_watch_list(path).name == load_watch_list(path).entries[0].list_name == name
    assert load_watch_list(path, name="other").entries[0].list_name == "other"


def test_a_kind_that_a_user_s_vocabulary_adds_may_be_used(tmp_path: Path) -> None:
    vocabulary = load_vocabulary().extended('[kinds]\nwar-band = "a band"', name="more.toml")
    path = _write(tmp_path, "name,kind\nA,war band\n")
    assert load_watch_list(path, vocabulary=vocabulary).entries[0].kind == "war-band"


def test_an_id_that_comes_again_is_the_same_actor_s_and_another_name_is_told(tmp_path: Path) -> None:
    path = _write(tmp_path, "id,name,kind,aliases,lei\n1,A,,B,\n1,B,person,C,x\n1,D,person,,\n")
    loaded = load_watch_list(path)
    assert loaded.entries == (
        Watched(
            id="1", list_name="mine", kind="person", name="A", aliases=("B", "C", "D"), external=(("lei", "x"),), line=2
        ),
    )
    what = "has the id '1' of line 2: 'D' is taken for another name of it"
    assert loaded.faults == (Fault(4, what, "an id of its own where it is another actor"),)


def test_an_id_that_comes_again_for_another_kind_is_left_out(tmp_path: Path) -> None:
    loaded = load_watch_list(_write(tmp_path, "name,kind\nAlpha,person\nAlpha,armed-group\nAlpha,\n"))
    assert [(actor.name, actor.kind, actor.line) for actor in loaded.entries] == [("Alpha", "person", 2)]
    what = "has the id 'Alpha' of line 2, which is of the kind person, not armed-group: it is left out"
    assert loaded.faults == (Fault(3, what, "an id of its own"),)


def test_a_weak_name_that_is_said_again_as_a_full_one_is_one(tmp_path: Path) -> None:
    loaded = load_watch_list(_write(tmp_path, "id,name,weak_aliases\n1,A,B;C\n1,A,D\n1,B,\n"))
    assert [(actor.names, actor.weak) for actor in loaded.entries] == [(("A", "B"), ("C", "D"))]


def test_faults_beyond_a_thousand_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch_lists, "MOST_FAULTS", 2)
    loaded = load_watch_list(_write(tmp_path, "name,id\n" + ",1\n" * 5 + "A,2\n"))
    assert ([fault.line for fault in loaded.faults], loaded.more_faults) == ([2, 3], 3)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty (a list with an actor in it)"),
        (b"\xef\xbb\xbf \n", "is empty (a list with an actor in it)"),
        (b"\x7fELF\x00\x01", "is binary data, not a list (CSV, FollowTheMoney or Wikidata JSON)"),
        (b"name,id\n", "has no actor in it (a list as CSV, FollowTheMoney or Wikidata)"),
        (
            _ftm("v", "Vessel", "V").encode() + b"\n{}\n",
            "has no actor in it; 1 Vessel; line 2: has an object of another form () (entities of FollowTheMoney (id, "
            "schema, properties) or of Wikidata (id, labels, claims)) (a list as CSV, FollowTheMoney or Wikidata)",
        ),
    ],
)
def test_a_file_that_is_no_list_says_what_it_has_instead(tmp_path: Path, data: bytes, said: str) -> None:
    path = _write(tmp_path, data)
    with pytest.raises(WatchListError) as error:
        load_watch_list(path)
    assert str(error.value) == f"{path}: {said}"
