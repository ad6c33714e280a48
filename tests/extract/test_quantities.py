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
