"""The events of PETRARCH's unit tests are met by class, and by names that fit the codes."""

from __future__ import annotations

import pytest

from benchmarks.public.petr import class_of, is_named, score
from benchmarks.public.sets import Row
from tests.benchmarks.public.planned import Plan, PlannedReader, Said

TEXT = "Arnor met Gondor."


def _row(*events: dict[str, str]) -> Row:
    return {"text": TEXT, "events": list(events)}


def _event(code: str, source: str = "ARN", target: str = "GONGOV") -> dict[str, str]:
    return {"sourcecode": source, "targetcode": target, "eventcode": code}


def _reader(type_: str = "ACCUSES") -> PlannedReader:
    said = Said(type=type_, trigger="met", roles={"accuser": "Arnor", "accused": "Gondor"})
    return PlannedReader({TEXT: Plan(statements=[said])})


def test_a_record_is_right_where_all_its_events_are_told() -> None:
    assert set(score([_row(_event("112"))], _reader()).values()) == {1.0}
    figures = score([_row(_event("112"), _event("040"))], _reader())
    assert figures == {"events": 0.5, "pairs": 1, "records": 0}


def test_a_record_without_events_is_right_where_nothing_with_a_class_is_told() -> None:
    assert score([_row({"noevents": "True"})], PlannedReader({}))["records"] == 1
    assert score([_row({"noevents": "True"})], _reader())["records"] == 0


def test_the_sides_matter() -> None:
    assert score([_row(_event("112", "GON", "ARN"))], _reader())["pairs"] == 0


@pytest.mark.parametrize(
    ("code", "name"), [("111", "ACCUSE"), ("0871", "RETREAT"), ("081", "CONCEDE"), ("195", "ASSAULT"), ("905", None)]
)
def test_cameo_codes_have_the_class_that_took_their_place(code: str, name: str | None) -> None:
    assert class_of(code) == name


def test_a_code_fits_a_word_that_has_its_letters_and_one_without_a_country_fits_any() -> None:
    assert is_named("PHLGOV", "the Philippines")
    assert is_named("---GOV", "whoever")
    assert not is_named("ARN", "Gondor")
