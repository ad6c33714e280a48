"""Passages of public corpora are kept without their words, and come back whole where the text is at hand."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from training.standoff import pack, unpack
from training.standoff.__main__ import main, run
from training.standoff.files import faults, pack_all, unpack_all
from whence.errors import RecordError

BEFORE = "VELMORA, Tuesday. "
TEXT = (
    "Gunmen killed 12 herders near Tamsir on Monday, the governor of Oulem said. "
    "Gunmen killed 12 herders, he repeated, and the herders' families fled to the town."
)
SOURCE = f"{BEFORE}{TEXT} More will follow."
SENTENCE = "Gunmen killed 12 herders"


def _entity(id_: str, name: str, kind: str, *aliases: str) -> dict[str, Any]:
    return {"id": id_, "name": name, "kind": kind, "aliases": list(aliases), "unnamed": False}


def _statement() -> dict[str, Any]:
    at = TEXT.index("killed", 60)
    return {
        "id": "S1",
        "type": "KILLS",
        "trigger": "killed",
        "trigger_at": [at, at + 6],
        "roles": {"killer": ["E1"], "victim": ["E2"]},
        "texts": {"means": "Gunmen"},
        "time": "2013-01-07",
        "time_text": "on Monday",
        "places": ["E3"],
        "quantity": {"of": "deaths", "low": 12, "best": 12, "high": 12, "unit": "persons", "text": "12"},
        "phase": None,
        "condition": [],
        "evidence": SENTENCE,
        "nth": 1,
        "main": True,
    }


def _passage() -> dict[str, Any]:
    """A passage in gold shape, one name of which ("Oulem region") is not in its text."""
    named = TEXT.index("Oulem")
    claim = {"statement": "S1", "chain": ["AUTHOR", "E4"], "factuality": "CT+", "modality": "actual", "stake": True}
    return {
        "id": "tiny:doc-1#2",
        "region": "world",
        "conflict": "invented: Oulem unrest",
        "genre": "wire report",
        "author": "real",
        "near_miss": False,
        "text": TEXT,
        "meta": {"published": "2013-01-08"},
        "entities": [
            _entity("E1", "Gunmen", "armed-group", "Gunmen"),
            _entity("E2", "herders", "population", "herders", "12 herders"),
            _entity("E3", "Tamsir", "place", "Tamsir", "the town"),
            _entity("E4", "Oulem", "place", "Oulem"),
        ],
        "mentions": [{"entity": "E4", "start": named, "end": named + 5, "form": "named"}],
        "statements": [_statement()],
        "claims": [{**claim, "cue": "repeated", "evidence": SENTENCE, "nth": 1}],
        "attributions": [
            {"source": "he", "cue": "repeated", "content": SENTENCE, "nth": 1, "at": {"source": [102, 104]}}
        ],
    }


def _pack(passage: dict[str, Any]) -> dict[str, Any]:
    return pack(passage, "tiny", "doc-1", SOURCE)


def _source_text(corpus: str, source_id: str) -> str:
    return {"tiny:doc-1": SOURCE}[f"{corpus}:{source_id}"]


def test_unpacking_is_the_inverse_of_packing_through_json() -> None:
    assert unpack(json.loads(json.dumps(_pack(_passage()))), SOURCE) == _passage()


def test_a_packed_record_holds_no_four_words_of_the_source_in_a_row() -> None:
    packed = " ".join(re.findall(r"\w+", json.dumps(_pack(_passage())))).lower()
    words = re.findall(r"\w+", SOURCE.lower())
    runs = [" ".join(words[at : at + 4]) for at in range(len(words) - 3)]
    assert [run for run in runs if run in packed] == []


def test_a_packed_record_holds_none_of_the_words_that_were_read() -> None:
    packed = json.dumps({key: value for key, value in _pack(_passage()).items() if key != "conflict"})
    assert [word for word in ("Gunmen", "herders", "Tamsir", "Oulem", "Monday", "repeated") if word in packed] == []


def test_words_are_kept_as_offsets_into_the_stretch_and_the_stretch_as_a_place_in_the_source() -> None:
    record = _pack(_passage())
    second = TEXT.index(SENTENCE, 1)
    assert record["span"] == [len(BEFORE), len(BEFORE) + len(TEXT)]
    assert record["entities"][2]["aliases"] == [[30, 36], [TEXT.index("the town"), len(TEXT) - 1]]
    assert record["statements"][0]["evidence"] == [second, second + len(SENTENCE)]
    assert record["statements"][0]["trigger"] == record["statements"][0]["trigger_at"]
    assert record["attributions"][0]["source"] == [102, 104]


def test_labels_numbers_and_dates_stay_as_they_are() -> None:
    statement = _pack(_passage())["statements"][0]
    kept = [statement[key] for key in ("type", "roles", "time", "places", "phase", "condition", "nth", "main")]
    assert kept == ["KILLS", {"killer": ["E1"], "victim": ["E2"]}, "2013-01-07", ["E3"], None, [], 1, True]
    assert statement["quantity"] == {**_statement()["quantity"], "text": [14, 16]}


def test_a_name_that_is_not_in_the_text_is_null_and_comes_back_as_the_longest_named_mention() -> None:
    passage = _passage()
    passage["entities"][3]["name"] = "Oulem region"
    record = _pack(passage)
    assert record["entities"][3]["name"] is None
    assert unpack(record, SOURCE)["entities"][3]["name"] == "Oulem"


def test_without_a_named_mention_the_longest_nominal_one_is_the_name() -> None:
    passage = _passage()
    passage["entities"][3]["name"] = "Oulem region"
    for mention in passage["mentions"]:
        mention["form"] = "nominal"
    assert unpack(_pack(passage), SOURCE)["entities"][3]["name"] == "Oulem"


def test_a_name_that_nothing_in_the_text_stands_for_is_an_error() -> None:
    passage = _passage()
    passage["mentions"] = [mention for mention in passage["mentions"] if mention["entity"] != "E1"]
    passage["entities"][0]["name"] = "unknown attackers"
    with pytest.raises(RecordError) as caught:
        _pack(passage)
    assert str(caught.value) == (
        "tiny:doc-1#2.entities[0].name: the name 'unknown attackers' is not in the text, and E1 has no mention by a "
        "name or noun (a name in the words of the text)"
    )


def test_another_text_of_the_source_is_an_error_that_names_both_hashes() -> None:
    other = hashlib.sha256(b"Another text.").hexdigest()
    with pytest.raises(RecordError) as caught:
        unpack({**_pack(_passage()), "sha256": "1" * 64}, "Another text.")
    assert str(caught.value) == f"tiny:doc-1: the text has the hash {other}, the record {'1' * 64} (the same text)"


def test_a_text_that_is_no_stretch_of_the_source_is_an_error() -> None:
    with pytest.raises(RecordError, match=r"^tiny:doc-1#2: its text is no stretch of tiny:doc-1 \(one contiguous"):
        _pack({**_passage(), "text": TEXT.replace("Monday", "Friday")})


def test_words_that_are_not_in_the_text_are_an_error_with_their_place() -> None:
    passage = _passage()
    passage["claims"][0]["cue"] = "swore"
    with pytest.raises(RecordError, match=r"^tiny:doc-1#2\.claims\[0\]\.cue: 'swore' does not stand in the text \("):
        _pack(passage)


def test_words_that_stand_elsewhere_than_said_are_an_error() -> None:
    passage = _passage()
    passage["statements"][0]["trigger_at"] = [0, 6]
    with pytest.raises(RecordError, match=r"'killed' does not stand in the text at \[0, 6\]"):
        _pack(passage)


def test_a_key_that_the_shape_does_not_know_is_an_error_for_it_may_hold_words() -> None:
    with pytest.raises(RecordError, match=r"^tiny:doc-1#2\.note: is no part of a passage"):
        _pack({**_passage(), "note": "Gunmen"})


def test_a_label_that_repeats_the_source_is_an_error() -> None:
    with pytest.raises(RecordError, match="repeats the source: 'families fled to the'"):
        _pack({**_passage(), "conflict": "Families fled to the hills"})


def test_a_passage_without_mentions_is_packed_without_them() -> None:
    passage = {key: value for key, value in _passage().items() if key != "mentions"}
    assert unpack(_pack(passage), SOURCE) == passage


def test_files_of_records_come_back_and_stand() -> None:
    lines = [json.dumps(record) for record in pack_all([_passage()], _source_text)]
    assert list(unpack_all(lines, _source_text)) == [_passage()]
    assert faults(lines, _source_text) == []


def test_what_does_not_stand_is_told() -> None:
    record = {**_pack(_passage()), "sha256": "0" * 64}
    (fault,) = faults([json.dumps(record)], _source_text)
    assert fault.startswith("tiny:doc-1: the text has the hash ")


def test_a_passage_whose_id_names_no_source_is_an_error() -> None:
    with pytest.raises(RecordError, match=r"^doc-1: names no source \(CORPUS:SOURCEID or CORPUS:SOURCEID#k\)"):
        list(pack_all([{**_passage(), "id": "doc-1"}], _source_text))


def test_the_commands_unpack_and_verify_records(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "tiny.jsonl"
    file.write_text(json.dumps(_pack(_passage())) + "\n", encoding="utf-8")
    assert run("unpack", [file], _source_text) == 0
    assert json.loads(capsys.readouterr().out) == _passage()
    assert run("verify", [file], _source_text) == 0
    assert capsys.readouterr().out == "1 records, 0 faults\n"
    assert run("verify", [file], lambda _corpus, _id: "Another text.") == 1
    assert capsys.readouterr().out.splitlines()[-1] == "1 records, 1 faults"


def test_the_command_says_that_a_source_is_not_at_hand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "tiny.jsonl"
    file.write_text(json.dumps(_pack(_passage())) + "\n", encoding="utf-8")
    assert main(["--data", str(tmp_path), "unpack", str(file)]) == 1
    assert capsys.readouterr().err.startswith("tiny:doc-1: has no text here: tiny: ")


def test_a_folder_of_markup_is_packed_into_a_file(tmp_path: Path) -> None:
    (tmp_path / "markup").mkdir()
    assert run("pack", [tmp_path / "markup", tmp_path / "out.jsonl"], _source_text) == 0
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == ""
