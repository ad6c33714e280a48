"""The corpus is counted from the labels of its passages, and held against quotas in proportion to its size."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from training.quotas import Counts, count, table, unmet
from training.quotas.__main__ import main
from training.quotas.phenomena import IN_PASSAGES, IN_STATEMENTS
from training.quotas.verdict import TALLIES
from training.quotas.wording import is_metonym, is_relative_or_vague, spelt_otherwise

DISPUTED = "denial, doubt, hedge, conflicting version"
NESTED = "nested or unnamed source"
NOT_YET = "negation, plan, order, condition, prediction"
Passage = dict[str, Any]


def _entity(id_: str, name: str, kind: str, *aliases: str, unnamed: bool = False) -> dict[str, Any]:
    return {"id": id_, "name": name, "kind": kind, "aliases": list(aliases), "unnamed": unnamed}


def _statement(type_: str, roles: dict[str, list[str]], **given: Any) -> dict[str, Any]:  # noqa: ANN401
    empty: dict[str, Any] = {
        "texts": {},
        "time": None,
        "time_text": None,
        "quantity": None,
        "phase": None,
        "condition": [],
    }
    return {"id": "S1", "type": type_, "trigger_at": [0, 1], "roles": roles, **empty, **given}


def _claim(factuality: str = "CT+", modality: str = "actual", *sources: str) -> dict[str, Any]:
    return {"statement": "S1", "chain": ["AUTHOR", *sources], "factuality": factuality, "modality": modality}


def _passage(text: str = "Rebels held Tamsir.", **given: Any) -> Passage:  # noqa: ANN401
    plain = {"region": "world", "conflict": "invented: Oulem unrest", "genre": "feature", "near_miss": False}
    return {"id": "k0-001", **plain, "text": text, "entities": [], "statements": [], "claims": [], **given}


def _told(*claims: dict[str, Any]) -> Passage:
    unnamed = _entity("E2", "an official", "person", "an official", unnamed=True)
    return _passage(claims=list(claims), entities=[_entity("E1", "Oulem", "place", "Oulem"), unnamed])


def _quantity(of: str, low: int | None, high: int | None) -> dict[str, Any]:
    return {"of": of, "low": low, "best": low, "high": high, "unit": "persons", "text": "12"}


@pytest.mark.parametrize(
    ("claims", "shown"),
    [
        ([_claim()], []),
        ([_claim("CT-", "actual")], [DISPUTED, NOT_YET]),
        ([_claim("Uu", "unverified")], [DISPUTED]),
        ([_claim("Uu", "planned")], [NOT_YET]),
        ([_claim("PS+", "actual"), _claim()], [DISPUTED]),
        ([_claim("CT+"), _claim("CT-", "planned")], [DISPUTED, NOT_YET]),
        ([_claim("CT+", "actual", "E1", "E1")], [NESTED]),
        ([_claim("CT+", "actual", "E2")], [NESTED]),
        ([_claim("CT+", "actual", "E1")], []),
    ],
)
def test_what_the_claims_of_a_passage_show(claims: list[dict[str, Any]], shown: list[str]) -> None:
    passage = _told(*claims)
    assert [name for name in (DISPUTED, NESTED, NOT_YET) if IN_PASSAGES[name](passage)] == shown


@pytest.mark.parametrize(
    ("mentions", "shown"),
    [
        ([], False),
        ([("E1", 0, 6, "named"), ("E1", 27, 31, "pronoun")], True),
        ([("E1", 0, 6, "named"), ("E1", 27, 31, "named")], False),
        ([("E1", 0, 6, "named"), ("E1", 12, 18, "nominal")], False),
        ([("E1", 0, 6, "named"), ("E2", 27, 31, "pronoun")], False),
    ],
)
def test_coreference_is_a_pronoun_or_noun_in_a_later_sentence(mentions: list[tuple[Any, ...]], shown: bool) -> None:
    keys = ("entity", "start", "end", "form")
    passage = _passage(
        "Rebels held Tamsir on May. They left it.", mentions=[dict(zip(keys, m, strict=True)) for m in mentions]
    )
    assert IN_PASSAGES["coreference over sentences"](passage) is shown


def test_a_near_miss_and_a_passage_without_statements_hold_nothing_to_find() -> None:
    nothing = IN_PASSAGES["near miss or nothing to find"]
    statement = _statement("CONTROLS", {"holder": ["E1"]})
    assert [
        nothing(_passage()),
        nothing(_passage(statements=[statement])),
        nothing(_passage(statements=[statement], near_miss=True)),
    ] == [True, False, True]


@pytest.mark.parametrize(
    ("text", "start", "end", "shown"),
    [
        ("The killing of a trader", 4, 11, True),
        ("Its brief siege of Oulem", 10, 15, True),
        ("They were killing traders", 10, 17, False),
        ("The attack shook them", 4, 10, False),
    ],
)
def test_an_event_told_as_a_noun_stands_between_an_article_and_a_preposition(
    text: str, start: int, end: int, shown: bool
) -> None:
    passage = _passage(text, statements=[_statement("KILLS", {}, trigger_at=[start, end])])
    assert IN_PASSAGES["event told as a noun"](passage) is shown


@pytest.mark.parametrize(
    ("name", "statement", "shown"),
    [
        ("figure of casualties or strength", _statement("KILLS", {}, quantity=_quantity("deaths", 12, 12)), True),
        ("figure of casualties or strength", _statement("COUNTS", {}, quantity=_quantity("money", 12, 12)), False),
        ("of these a range or vague", _statement("KILLS", {}, quantity=_quantity("deaths", 12, 12)), False),
        ("of these a range or vague", _statement("KILLS", {}, quantity=_quantity("deaths", 12, None)), True),
        ("of these a range or vague", _statement("KILLS", {}, quantity=_quantity("deaths", None, None)), True),
        ("list of actors", _statement("FIGHTS", {"attacker": ["E1", "E2"]}), True),
        ("list of actors", _statement("MEETS", {"participant": ["E1", "E2"]}), False),
        ("list of actors", _statement("MEETS", {"participant": ["E1", "E2", "E3"]}), True),
        ("office with its title", _statement("HOLDS_OFFICE", {"holder": ["E1"]}, texts={"title": "envoy"}), True),
        ("office with its title", _statement("LEADS", {"leader": ["E1"]}), False),
        ("event without an agent", _statement("KILLS", {"victim": ["E1"]}), True),
        ("event without an agent", _statement("KILLS", {"killer": ["E2"], "victim": ["E1"]}), False),
        ("event without an agent", _statement("KILLS", {"victim": ["E1"]}, texts={"killer": "a shell"}), False),
        ("event without an agent", _statement("MEMBER_OF", {"organisation": ["E1"]}), False),
        ("phase marked", _statement("LEADS", {}, phase="past"), True),
        ("condition marked", _statement("LEADS", {}, condition=["S2"]), True),
    ],
)
def test_what_a_statement_shows(name: str, statement: dict[str, Any], shown: bool) -> None:
    assert IN_STATEMENTS[name](statement) is shown


@pytest.mark.parametrize(
    "words", ["on Monday", "last week", "in August", "at dawn", "by the weekend", "two winters ago"]
)
def test_a_time_without_its_year_is_relative_or_vague(words: str) -> None:
    assert is_relative_or_vague(words)


@pytest.mark.parametrize("words", ["on 6 April 1994", "in 2013", "since 1964", "former", "used to", "for twenty years"])
def test_a_time_with_its_year_a_phase_or_a_duration_is_not(words: str) -> None:
    assert not is_relative_or_vague(words)


def test_a_capital_that_stands_for_its_state_is_a_metonym_an_adjective_or_acronym_is_none() -> None:
    assert is_metonym("Quisaya", ["Quisaya", "Puerto", "Quisayan"])
    assert not is_metonym("Republic of Quisaya", ["Quisaya", "the Quisayan army", "ROQ"])
    assert not is_metonym("United States", ["American", "the Americans", "US"])


def test_names_with_a_word_one_or_two_letters_apart_are_one_name_spelt_otherwise() -> None:
    assert spelt_otherwise(["Qarim Dostyar", "Karim Dostyar"])
    assert spelt_otherwise(["Colonel Dostiar", "Karim Dostyar"])
    assert not spelt_otherwise(["Karim Dostyar", "KARIM DOSTYAR,", "Karim Dostyar's", "the Dostyars", "dostiar"])


def test_variants_are_looked_for_among_named_mentions_and_among_aliases_where_there_are_none() -> None:
    variant = IN_PASSAGES["spelling variant of a name"]
    entity = _entity("E1", "Tamsir", "place", "Tamsir", "Tamseer")
    mention = {"entity": "E1", "start": 12, "end": 18, "form": "named"}
    assert variant(_passage(entities=[entity]))
    assert not variant(_passage(entities=[entity], mentions=[mention]))


def test_passages_are_counted_and_the_real_ones_apart() -> None:
    entity, held = _entity("E1", "Tamsir", "place", "Tamsir"), _statement("CONTROLS", {"place": ["E1"]})
    authored = _passage(entities=[entity], statements=[held], conflict="invented: Oulem unrest (late phase)")
    calm = _passage(conflict="none", genre="ordinary news")
    asked = [_passage("Who held it?", id=f"q-{at}", genre="question", statements=[held]) for at in range(3)]
    counts = count([authored, calm, _passage(id="tiny:doc-1", statements=[held]), *asked])
    assert (counts.authored, counts.real, counts.questions) == (2, 1, 3)
    assert (counts.tokens, counts.real_tokens, counts.statements, counts.real_statements) == (8, 4, 1, 1)
    assert counts.conflicts == {"invented: Oulem unrest": 1}
    assert (counts.regions, counts.genres) == ({"world": 2}, {"feature": 1, "ordinary news": 1})
    assert (counts.types, counts.kinds) == ({"CONTROLS": 1}, {"place": 1})
    assert counts.tallies["near miss or nothing to find"] == 1


def test_every_quota_of_a_phenomenon_is_of_one_that_is_counted() -> None:
    assert set(TALLIES) <= {*IN_PASSAGES, *IN_STATEMENTS}


def test_quotas_are_in_proportion_to_the_size_and_each_that_is_not_met_is_told() -> None:
    lines = unmet(Counts(authored=2, real=9, conflicts={"a": 2}, regions={"Afghanistan": 1}), 300)
    assert lines[:4] == [
        "authored passages: 2, should be >= 300",
        "real passages: 9, should be >= 25",
        "questions: 0, should be >= 25",
        "denial, doubt, hedge, conflicting version: 0, should be >= 90",
    ]
    assert "largest conflict: a: 2, should be <= 0" in lines
    assert "region: Afghanistan: 1, should be <= 0" in lines
    assert "conflicts: 1, should be >= 25" in lines
    assert {"genre: communique: 0, should be >= 4", "type: KILLS: 0, should be >= 6"} <= set(lines)
    assert "kind: item: 0, should be >= 50" in lines


@pytest.mark.parametrize(("size", "real"), [(600, 50), (1200, 100), (2100, 225), (3000, 350)])
def test_real_passages_come_in_two_parts(size: int, real: int) -> None:
    assert f"real passages: 0, should be >= {real}" in unmet(Counts(), size)


def test_the_table_shows_counts_beside_quotas() -> None:
    lines = table(Counts(authored=1200, real=100, questions=99), 1200).splitlines()
    assert lines[:3] == [
        "| what | count | quota at 1,200 passages | met |",
        "| --- | ---: | ---: | --- |",
        "| authored passages | 1,200 |  |  |",
    ]
    assert "| real passages | 100 | >= 100 | yes |" in lines
    assert "| questions | 99 | >= 100 | NO |" in lines


def test_a_stand_off_record_is_counted_without_a_text() -> None:
    record = {"id": "tiny:doc-1", "statements": [_statement("CONTROLS", {"place": ["E1"]})]}
    counts = count([record])
    assert (counts.real, counts.real_tokens, counts.real_statements) == (1, 0, 1)


def test_the_command_prints_the_table_and_what_is_not_met(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "k0.jsonl").write_text(json.dumps(_passage()) + "\n", encoding="utf-8")
    assert main(["--size", "300", str(tmp_path / "k0.jsonl")]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "| what | count | quota at 300 passages | met |"
    assert "authored passages: 1, should be >= 300" in lines
