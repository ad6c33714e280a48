"""Two readings of the same passages are compared layer by layer, and the figures are those worked out by hand."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from training.agreement import agreement, table, weak_types
from training.agreement.__main__ import main
from training.agreement.matching import match_entities
from training.agreement.showing import figures
from training.agreement.viewing import view_of
from whence.errors import RecordError

Passage = dict[str, Any]
TEXT = "Rebels took Tamsir on Monday, Besar Kolde said. They held 12 herders. Marren Vask denied it."


def _at(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def _entity(id_: str, name: str, kind: str, *aliases: str) -> dict[str, Any]:
    return {"id": id_, "name": name, "kind": kind, "aliases": [name, *aliases], "unnamed": False}


def _statement(id_: str, type_: str, trigger: str, roles: dict[str, list[str]], **given: Any) -> dict[str, Any]:  # noqa: ANN401
    empty: dict[str, Any] = {"texts": {}, "time": None, "places": [], "quantity": None, "main": False}
    evidence = next(part for part in TEXT.split(". ") if trigger in part)
    return {
        "id": id_,
        "type": type_,
        "trigger_at": _at(trigger),
        "roles": roles,
        "evidence": evidence,
        **empty,
        **given,
    }


def _claim(statement: str, factuality: str, *sources: str, evidence: str = "took Tamsir") -> dict[str, Any]:
    return {"statement": statement, "chain": ["AUTHOR", *sources], "factuality": factuality, "evidence": evidence}


def _passage() -> Passage:
    quantity = {"of": "persons", "low": 12, "best": 12, "high": 12}
    return {
        "id": "k0-001",
        "text": TEXT,
        "meta": {"published": None},
        "entities": [
            _entity("E1", "Rebels", "armed-group"),
            _entity("E2", "Tamsir", "place"),
            _entity("E3", "Besar Kolde", "person", "Kolde"),
            _entity("E4", "herders", "population", "12 herders"),
            _entity("E5", "Marren Vask", "person"),
        ],
        "statements": [
            _statement("S1", "TAKES_CONTROL", "took", {"taker": ["E1"], "place": ["E2"]}, time="2013-01-07", main=True),
            _statement(
                "S2", "DETAINS", "held", {"captor": ["E1"], "detainee": ["E4"]}, places=["E2"], quantity=quantity
            ),
        ],
        "claims": [
            _claim("S1", "CT+", "E3"),
            _claim("S1", "CT-", "E5", evidence="Marren Vask denied it"),
            _claim("S2", "CT+", evidence="They held 12 herders"),
        ],
        "attributions": [{"source": "Besar Kolde", "cue": "said", "content": "Rebels took Tamsir on Monday"}],
    }


def _changed(change: Callable[[Passage], object]) -> dict[str, float | None]:
    """Return the figures of the passage against itself changed."""
    other = copy.deepcopy(_passage())
    change(other)
    return figures(agreement([_passage()], [other]))


def _differing(change: Callable[[Passage], object]) -> dict[str, float | None]:
    """Return the figures that a change brings down from full agreement."""
    full = figures(agreement([_passage()], [_passage()]))
    return {name: value for name, value in _changed(change).items() if value != full[name]}


def test_a_reading_agrees_with_itself_in_every_layer() -> None:
    full = figures(agreement([_passage()], [_passage()]))
    assert {name: value for name, value in full.items() if value != 1.0} == {"times, invented": 0.0}


def test_readings_without_anything_have_nothing_to_compare() -> None:
    empty = {**_passage(), "entities": [], "statements": [], "claims": [], "attributions": []}
    assert set(figures(agreement([empty], [empty])).values()) == {None}


def test_entities_match_by_shared_names_whatever_their_ids_articles_and_marks() -> None:
    other = _passage()
    other["entities"] = [_entity("X", "“the rebels’”", "person"), _entity("Y", "Kolde", "person")]
    assert match_entities(view_of(_passage()), view_of(other)) == [("E1", "X"), ("E3", "Y")]


def test_the_pair_with_most_names_in_common_is_matched_first() -> None:
    other = _passage()
    other["entities"] = [
        _entity("X", "Kolde", "person", "the governor", "he of Oulem"),
        _entity("Y", "Besar Kolde", "person", "Kolde"),
    ]
    assert match_entities(view_of(_passage()), view_of(other)) == [("E3", "Y")]


def test_a_kind_that_differs_is_counted_on_the_matched() -> None:
    assert _differing(lambda other: other["entities"][1].update(kind="facility")) == {
        "entities, kind on the matched": 0.8
    }


def test_an_entity_that_only_one_reading_has_lowers_f1() -> None:
    assert _differing(lambda other: other["entities"].append(_entity("E6", "Monday", "item"))) == {
        "entities, F1": pytest.approx(10 / 11)
    }


def test_a_statement_of_another_type_is_the_same_only_leniently() -> None:
    differing = _differing(lambda other: other["statements"][0].update(type="WITHDRAWS"))
    assert (differing["statements, strict F1"], differing["statements, main ones found"]) == (0.5, 0.0)
    assert "statements, lenient F1" not in differing


def test_a_statement_with_another_filler_in_a_first_role_is_another() -> None:
    differing = _differing(lambda other: other["statements"][1]["roles"].update(detainee=["E5"]))
    assert differing["statements, strict F1"] == differing["statements, lenient F1"] == 0.5


def test_statements_told_in_different_sentences_are_different() -> None:
    def move(other: Passage) -> None:
        other["statements"][1].update(trigger_at=_at("denied"))
        other["claims"][2].update(evidence="Marren Vask denied it")

    assert _differing(move)["statements, strict F1"] == 0.5


def test_a_claim_tells_its_statement_where_its_evidence_stands() -> None:
    def move(other: Passage) -> None:
        other["statements"][1].update(trigger_at=_at("denied"))

    assert _differing(move) == {}


def test_of_two_statements_that_could_match_the_nearer_trigger_is_taken() -> None:
    def add(other: Passage) -> None:
        far = _statement("S3", "TAKES_CONTROL", "said", {"taker": ["E1"], "place": ["E2"]}, time="1999")
        other["statements"].insert(0, far)

    assert _differing(add)["statements, strict F1"] == 0.8
    assert "times" not in _differing(add)


def test_claims_are_compared_by_innermost_source_and_factuality() -> None:
    differing = _differing(lambda other: other["claims"][1].update(factuality="PR-"))
    assert differing == {
        "claims, factuality": pytest.approx(2 / 3),
        "claims, both": pytest.approx(2 / 3),
        "claims, both where not CT+": 0.0,
        "claims, precision": pytest.approx(2 / 3),
    }
    assert _changed(lambda other: other["claims"][0].update(chain=["AUTHOR"]))["claims, source"] == pytest.approx(2 / 3)


def test_a_chain_agrees_link_by_link() -> None:
    differing = _differing(lambda other: other["claims"][0].update(chain=["AUTHOR", "E5", "E3"]))
    assert differing == {"claims, whole chain": pytest.approx(2 / 3)}


def test_fillers_count_both_ways_and_words_may_stand_for_an_open_role() -> None:
    more = _differing(lambda other: other["statements"][1]["roles"].update(detainee=["E4", "E5"]))
    assert more == {"fillers, F1": pytest.approx(2 * 0.8 / 1.8)}
    assert _differing(lambda other: other["statements"][1]["roles"].update(means=["E5"])) == {}


def test_times_quantities_and_places_are_compared_on_the_matched() -> None:
    def change(other: Passage) -> None:
        other["statements"][0].update(time="2013-01")
        other["statements"][1].update(time="2013", places=["E5"])
        other["statements"][1]["quantity"].update(high=None)

    assert _differing(change) == {"times": 0.0, "times, invented": 1.0, "quantities": 0.0, "places": 0.0}


def test_contents_that_overlap_by_half_are_one_attribution() -> None:
    half = _differing(lambda other: other["attributions"][0].update(content="Rebels took Tamsir", source=None))
    assert half["attributions, source on the matched"] == 0.0
    assert half["attribution tokens, content F1"] == pytest.approx(2 * 3 / 8)
    assert _changed(lambda other: other["attributions"][0].update(content="Rebels took"))["attributions, F1"] == 0.0


def test_the_place_of_an_attribution_is_where_it_says_else_nearest_to_the_content() -> None:
    (said,) = view_of(_passage()).attributions
    other = _passage()
    other["attributions"][0]["at"] = {
        "source": _at("Marren Vask"),
        "cue": None,
        "content": _at("Rebels took Tamsir on Monday"),
    }
    (placed,) = view_of(other).attributions
    assert (sorted(said["source"]), sorted(placed["source"])) == ([6, 7], [15, 16])


def test_only_passages_in_both_readings_are_compared() -> None:
    agreed = agreement([_passage(), {**_passage(), "id": "k0-002"}], [_passage()])
    assert (agreed.passages, agreed.counts["entities first"]) == (1, 5)


def test_another_text_under_the_same_id_is_an_error() -> None:
    with pytest.raises(RecordError) as caught:
        agreement([_passage()], [{**_passage(), "text": f"{TEXT} More."}])
    assert str(caught.value) == "k0-001: its two readings have different texts (the same text, read twice)"


def _many(type_: str = "TAKES_CONTROL") -> list[dict[str, Any]]:
    """Return ten readings whose first statement has a type: enough for the type to be judged."""
    passages = [{**_passage(), "id": f"k0-{number:03}"} for number in range(10)]
    for passage in passages:
        passage["statements"][0]["type"] = type_
    return passages


def test_types_below_a_half_are_listed() -> None:
    agreed = agreement(_many(), _many("WITHDRAWS"))
    assert weak_types(agreed) == ["TAKES_CONTROL", "WITHDRAWS"]
    assert table(agreed).splitlines()[-7:] == [
        "| type | first | second | both | F1 |",
        "| --- | ---: | ---: | ---: | ---: |",
        "| DETAINS | 10 | 10 | 10 | 1.00 |",
        "| TAKES_CONTROL | 10 | 0 | 0 | 0.00 |",
        "| WITHDRAWS | 0 | 10 | 0 | 0.00 |",
        "",
        "Types below 0.5, of those with 10 or more statements in the two readings: TAKES_CONTROL, WITHDRAWS.",
    ]


def test_a_type_with_few_statements_is_not_judged() -> None:
    assert weak_types(agreement(_many()[:4], _many("WITHDRAWS")[:4])) == []


def test_the_table_begins_with_the_layers() -> None:
    assert table(agreement([_passage()], [_passage()])).splitlines()[:4] == [
        "| layer, 1 passages | agreement |",
        "| --- | ---: |",
        "| entities, F1 | 1.00 |",
        "| entities, kind on the matched | 1.00 |",
    ]


def test_the_command_prints_the_tables_and_fails_where_a_type_is_weak(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [tmp_path / "first.jsonl", tmp_path / "second.jsonl"]
    for file, passages in zip(files, (_many(), _many("WITHDRAWS")), strict=True):
        file.write_text("".join(json.dumps(passage) + "\n" for passage in passages), encoding="utf-8")
    assert [main([str(files[0]), str(file)]) for file in files] == [0, 1]
    assert capsys.readouterr().out.endswith("TAKES_CONTROL, WITHDRAWS.\n")
