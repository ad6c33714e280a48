"""A figure counts what it stands with."""

from __future__ import annotations

import pytest

from tests.extract.marked import read


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("[Rebels|armed-group] killed [13 men|population].", ("deaths", 13, 13, 13, "men")),
        ("[Rebels|armed-group] killed [at least 13 men|population].", ("deaths", 13, 13, None, "men")),
        ("[Rebels|armed-group] wounded [dozens of men|population].", ("wounded", 24, None, None, "dozens")),
        ("[The army|government-body] expelled [about 20 men|population].", ("displaced", None, 20, None, "men")),
        ("[Rebels|armed-group] have [40 rifles|item].", ("munitions", 40, 40, 40, "rifles")),
        ("[Norland|state] paid [$5 million|item] to [the Front|armed-group].", ("money", 5e6, 5e6, 5e6, "USD")),
    ],
)
def test_the_figure_of_the_object(text: str, figure: tuple[object, ...]) -> None:
    _, reading = read(text)
    quantities = [statement.quantity for statement in reading.statements if statement.quantity]
    assert [(q.of, q.low, q.best, q.high, q.unit) for q in quantities][:1] == [figure]


def test_the_words_of_the_figure_stand_in_its_span() -> None:
    _, reading = read("[Rebels|armed-group] killed [at least 13 men|population].")
    quantity = reading.statements[0].quantity
    assert quantity is not None
    assert quantity.span.text == "at least 13"


def test_without_a_figure_there_is_no_quantity() -> None:
    _, reading = read("[Rebels|armed-group] killed [men|population].")
    assert reading.statements[0].quantity is None


COUNTED = [  # of, low, best, high, unit
    ("killed [more than 40 men|population]", ("deaths", 40, None, None, "men")),
    ("killed [about 40 men|population]", ("deaths", None, 40, None, "men")),
    ("killed [between 5 and 7 men|population]", ("deaths", 5, None, 7, "men")),
    ("killed [two men|population]", ("deaths", 2, 2, 2, "men")),
    ("killed [a dozen men|population]", ("deaths", 12, 12, 12, "men")),
    ("killed [up to 10 men|population]", ("deaths", None, None, 10, "men")),
    ("killed [nearly 40 men|population]", ("deaths", None, 40, None, "men")),
    ("killed [1,300 men|population]", ("deaths", 1300, 1300, 1300, "men")),
    ("detained [12 men|population]", ("persons", 12, 12, 12, "men")),
    ("burned [three villages|place]", ("places", 3, 3, 3, "villages")),
    ("attacked [five posts|facility]", ("places", 5, 5, 5, "posts")),
    ("wounded [20 men|population]", ("wounded", 20, 20, 20, "men")),
    ("recruited [at least 50 boys|population]", ("persons", 50, 50, None, "boys")),
    ("trained [200 men|population]", ("persons", 200, 200, 200, "men")),
    ("freed [12 men|population]", ("persons", 12, 12, 12, "men")),
    ("hold [two towns|place]", ("places", 2, 2, 2, "towns")),
    ("received [$5 million|item] from [Norland|state]", ("money", 5000000, 5000000, 5000000, "USD")),
    ("displaced [5,000 people|population]", ("displaced", 5000, 5000, 5000, "people")),
    ("built [four schools|facility]", ("places", 4, 4, 4, "schools")),
]


def _figures(text: str) -> list[tuple[object, ...]]:
    _, reading = read(text)
    quantities = [statement.quantity for statement in reading.statements if statement.quantity]
    return [(q.of, q.low, q.best, q.high, q.unit) for q in quantities]


@pytest.mark.parametrize(("act", "figure"), COUNTED, ids=[act for act, _ in COUNTED])
def test_what_is_counted_and_how_sharply_is_told_by_act_and_words(act: str, figure: tuple[object, ...]) -> None:
    assert figure in _figures(f"[Rebels|armed-group] {act}.")


@pytest.mark.parametrize(
    "text",
    [
        "[Nine men|population] were killed.",
        "The killing of [nine men|population] shocked many.",
        "A raid that killed [nine men|population] shocked many.",
        "The attack on [Kelm|place] killed [nine men|population].",
    ],
)
def test_the_toll_is_the_same_in_active_passive_noun_and_relative_clause(text: str) -> None:
    assert _figures(text) == [("deaths", 9, 9, 9, "men")]


@pytest.mark.parametrize("when", ["in 2021", "on 4 March 2021", "at 9 p.m."])
def test_a_date_or_an_hour_counts_nothing(when: str) -> None:
    assert _figures(f"[Rebels|armed-group] attacked [Kelm|place] {when}.") == []
