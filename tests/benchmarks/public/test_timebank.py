"""Times are scored as expressions with values, and as what statements carry."""

from __future__ import annotations

import pytest

from benchmarks.public.sets import Row
from benchmarks.public.timebank import score, value_of
from tests.benchmarks.public.planned import Plan, PlannedReader, Said, place_of

TEXT = "They met on 3 March 1998 and now again."


def _row(**values: str) -> Row:
    marked = {"day": "3 March 1998", "now": "now"}
    timex = [
        {"start": place_of(TEXT, words)[0], "end": place_of(TEXT, words)[1], "type": "DATE", "value": values[name]}
        for name, words in marked.items()
        if name in values
    ]
    return {"text": TEXT, "dct": "1998-04-01T09:00", "timex": timex}


def test_a_date_in_words_is_found_with_its_value() -> None:
    figures = score([_row(day="1998-03-03")], PlannedReader({}))
    assert figures["expressions overlap F1"] > 0
    assert figures["value F1"] == figures["values precision"] == 1


def test_another_value_is_wrong() -> None:
    assert score([_row(day="1998-03-04")], PlannedReader({}))["value F1"] == 0


def test_statements_carry_times_and_values() -> None:
    meeting = Said(type="MEETS", trigger="met", time=("3 March 1998", "1998-03-03"))
    row = _row(day="1998-03-03", now="PRESENT_REF")
    figures = score([row], PlannedReader({TEXT: Plan(statements=[meeting])}))
    assert figures["statement times precision"] == figures["statement values precision"] == 1
    assert figures["statement times recall"] == 0.5


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [("DATE", "1998-03", "1998-03"), ("DURATION", "P4Y", "P4Y"), ("DURATION", "PXM", None), ("DATE", "PAST_REF", None)],
)
def test_a_value_is_kept_where_edtf_or_a_duration_can_say_it(kind: str, value: str, said: str | None) -> None:
    assert value_of(kind, value) == said
