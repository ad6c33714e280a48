"""Statements and claims come from their lines."""

from __future__ import annotations

import pytest

from tests.training.markup.material import RAID, compiled, faults


def test_fillers_stand_in_the_order_of_the_roles_joined_by_plus_and_a_dash_leaves_one_out() -> None:
    first, second, _ = compiled().passage["statements"]
    assert first["roles"] == {"attacker": ["F"], "target": ["T", "C"]}
    assert second["roles"] == {"giver": ["K"], "item": ["G"]}


def test_statement_keeps_time_quantity_places_phase_condition_and_words() -> None:
    first, second, third = compiled().passage["statements"]
    assert (first["time"], first["time_text"]) == ("2013-01-08", "on Tuesday")
    assert first["quantity"] == {
        "of": "deaths",
        "low": 13 - 1,
        "best": 12,
        "high": None,
        "unit": "persons",
        "text": "at least 12",
    }
    assert (second["phase"], second["condition"], second["texts"]) == ("future", ["S3"], {"means": "rifles"})
    assert (third["places"], third["main"], first["main"]) == (["T"], False, True)


def test_trigger_is_where_its_mark_stands() -> None:
    passage = compiled().passage
    for statement in passage["statements"]:
        assert passage["text"][slice(*statement["trigger_at"])] == statement["trigger"]


def test_evidence_is_the_sentence_of_the_trigger_or_as_written() -> None:
    _, second, third = compiled().passage["statements"]
    assert second["evidence"].startswith("A trader said he was told")
    assert third["evidence"] == "if the army left"


def test_claim_without_a_line_is_the_authors_own() -> None:
    passage = compiled(RAID.replace(' | A CT+ "said" ! | L CT- "denied" !', "")).passage
    assert passage["claims"][0] == {
        "statement": "S1",
        "chain": ["AUTHOR"],
        "factuality": "CT+",
        "modality": "actual",
        "cue": None,
        "evidence": passage["statements"][0]["evidence"],
        "stake": False,
    }


def test_claim_whose_cue_stands_elsewhere_has_that_sentence_as_evidence() -> None:
    said, denied, *_ = compiled().passage["claims"]
    assert said["evidence"].startswith("The army said")
    assert denied["evidence"] == "The Front denied it had men there."
    assert (denied["chain"], denied["factuality"], denied["stake"]) == (["AUTHOR", "L"], "CT-", True)


def test_chain_of_sources_and_modality_are_kept() -> None:
    claims = compiled().passage["claims"]
    assert (claims[2]["chain"], claims[2]["modality"]) == (["AUTHOR", "W", "N"], "planned")
    assert (claims[3]["chain"], claims[3]["modality"]) == (["AUTHOR"], "conditional")


def test_evidence_of_a_claim_may_be_written_as_sentences_or_words() -> None:
    markup = RAID.replace('"denied" !', '"denied" ! @2-3').replace('"said" !', '"said" ! @"Tilla on Tuesday"')
    said, denied, *_ = compiled(markup).passage["claims"]
    assert said["evidence"] == "Tilla on Tuesday"
    assert denied["evidence"].startswith("The Front denied")
    assert denied["evidence"].endswith("left.")


def test_words_that_occur_again_are_counted() -> None:
    markup = "@ t1-003 | world | x | feature | -\nThey fled. They <1 fled>.\n--\n1 SUFFERS | . CT+ @1\n"
    passage = compiled(markup).passage
    assert (passage["statements"][0]["evidence"], passage["statements"][0].get("nth")) == ("They fled.", 1)
    assert (passage["claims"][0]["evidence"], passage["claims"][0].get("nth")) == ("They fled.", None)


@pytest.mark.parametrize(
    ("written", "instead", "says"),
    [
        ("1* FIGHTS", "1* FIGHT", "FIGHT is no statement type of the vocabulary"),
        (
            "2 TRANSFERS",
            "2 PASSAGE",
            "PASSAGE is no statement type of the vocabulary (and PASSAGE is not read by hand)",
        ),
        ("<3 left>", "left", "statement 3 has 0 triggers: mark one, <3 words>"),
        ("F T+C t=", "F T C A t=", "FIGHTS has the roles attacker, target, weapon; several fillers are joined by +"),
        ("F T+C t=", "F T+X t=", "X is no entity and no statement of this passage"),
        ("means=", "colour=", "colour is no role of TRANSFERS: giver, recipient, item, title, means; fields are t, in"),
        ("W>N Uu", "W>Q Uu", "Q is no entity of this passage; a chain is . or entities joined by >"),
        ('"denied" !', '"denies" !', 'the cue is not in the text: "denies"'),
        ('"denied" !', '"denied" ! @9', 'evidence is N or N-M, sentences from 1 to 3, or "words of the text"'),
        ('"on Tuesday"', '"on Monday"', 'not in the text: "on Monday"'),
        ('q=deaths"at', 'q=dead"at', "dead is not counted: deaths, wounded"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(written: str, instead: str, says: str) -> None:
    assert any(says in fault for fault in faults(RAID.replace(written, instead, 1)))
