"""The factuality of an event is that of the claim on the statement whose trigger stands there."""

from __future__ import annotations

import pytest

from benchmarks.public.factuality import class_of, score
from tests.benchmarks.public.planned import Plan, PlannedReader, Said
from whence.records import Factuality, Modality

TEXT = "They attacked the town and left ."
TOKENS = ["They", "attacked", "the", "town", "and", "left", "."]


def _reader(factuality: Factuality, modality: Modality = "actual") -> PlannedReader:
    attack = Said(type="FIGHTS", trigger="attacked", factuality=factuality, modality=modality)
    return PlannedReader({text: Plan(statements=[attack]) for text in (TEXT, TEXT.replace(" .", "."))})


@pytest.mark.parametrize(
    ("value", "factuality", "modality"),
    [
        (3.0, "CT+", "actual"),
        (-3.0, "CT-", "actual"),
        (-1.5, "PR-", "actual"),
        (1.0, "PS+", "actual"),
        (0.0, "Uu", "actual"),
        (0.0, "CT-", "planned"),
    ],
)
def test_a_claim_has_the_class_of_its_value(value: float, factuality: Factuality, modality: Modality) -> None:
    row = {"tokens": TOKENS, "factuality": [[1, value]]}
    figures = score([row], _reader(factuality, modality))
    assert figures["coverage"] == figures["accuracy"] == figures["macro F1"] == 1


def test_an_event_without_a_statement_is_missed_and_costs_only_coverage() -> None:
    row = {"tokens": TOKENS, "factuality": [[1, 3.0], [5, -3.0]]}
    figures = score([row], _reader("CT+"))
    assert (figures["coverage"], figures["accuracy"], figures["coverage of not certain"]) == (0.5, 1, 0)
    assert figures["macro F1 of all"] == 0.5


def test_probable_is_not_yet_certain() -> None:
    assert [class_of(value) for value in (3.0, 2.0, 0.0, -1.0)] == ["certain", "uncertain", "uncertain", "negative"]
