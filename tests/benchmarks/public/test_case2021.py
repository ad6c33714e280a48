"""Our types and the words of a sentence give CASE-2021's labels by a table."""

from __future__ import annotations

import pytest

from benchmarks.public.case2021 import label_of, score, table
from benchmarks.public.seen import vocabulary
from tests.benchmarks.public.planned import Plan, PlannedReader, Said


def test_the_table_names_each_of_the_thirty_labels_once_and_only_types_of_ours() -> None:
    names = [label["name"] for label in table()]
    assert len(names) == len(set(names)) == 30
    assert {type_ for label in table() for type_ in label["types"]} <= set(vocabulary().types)


@pytest.mark.parametrize(
    ("types", "text", "label"),
    [
        ({"FIGHTS"}, "Warplanes hit the village.", "AIR_STRIKE"),
        ({"FIGHTS"}, "They hit the village.", "ATTACK"),
        ({"DETAINS"}, "Police took three men.", "ARREST"),
        ({"DETAINS"}, "Three men were kidnapped.", "ABDUCT_DISSAP"),
        ({"LEADS"}, "Warplanes hit the village.", "OTHER"),
        (set(), "Nothing.", "OTHER"),
    ],
)
def test_the_specific_label_wins_and_what_meets_no_row_is_other(types: set[str], text: str, label: str) -> None:
    assert label_of(types, text) == label


def test_a_type_counts_as_found_whatever_label_the_words_give() -> None:
    rows = [
        {"text": "They shelled the town.", "label": "ATTACK"},
        {"text": "A dam broke.", "label": "MAN_MADE_DISASTER"},
    ]
    reader = PlannedReader({rows[0]["text"]: Plan(statements=[Said(type="FIGHTS", trigger="shelled")])})
    figures = score(rows, reader)
    assert figures == {"label weighted F1": 0, "label accuracy": 0, "type found": 1, "reachable": 0.5}
