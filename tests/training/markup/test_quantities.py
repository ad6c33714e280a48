"""Quantities come from their words, or as written in full."""

from __future__ import annotations

import pytest

from training.markup.quantities import quantity_of


@pytest.mark.parametrize(
    ("plain", "words", "bounds", "unit"),
    [
        ("deaths", "at least 13", (13, 13, None), "persons"),
        ("deaths", "more than 40", (40, None, None), "persons"),
        ("wounded", "dozens", (24, None, None), "persons"),
        ("money:USD", "$2 million", (2_000_000, 2_000_000, 2_000_000), "USD"),
        ("strength:200:-:400:persons", "a few hundred", (200, None, 400), "persons"),
        ("other:1.5:1.5:1.5:metric_tonnes", "1.5 tonnes", (1.5, 1.5, 1.5), "metric tonnes"),
        ("other:-:-:-:-", "several", (None, None, None), None),
    ],
)
def test_quantity(plain: str, words: str, bounds: tuple[float | None, ...], unit: str | None) -> None:
    low, best, high = bounds
    of = plain.partition(":")[0]
    assert quantity_of(plain, words) == {"of": of, "low": low, "best": best, "high": high, "unit": unit, "text": words}


@pytest.mark.parametrize(
    ("plain", "words", "says"),
    [
        ("dead", "13", "dead is not counted: deaths"),
        ("deaths", "", "a quantity is written OF:low:best:high:unit"),
        ("money", "$5", "a quantity is written"),
        ("deaths", "many of them", "a quantity is written"),
        ("deaths:1:2:persons", "1", "a quantity is written"),
        ("deaths:x:2:3:persons", "1", "a quantity is written"),
        ("deaths:5:2:3:persons", "5", "low, best and high rise: 5, 2, 3 do not"),
    ],
)
def test_what_is_no_quantity_is_said(plain: str, words: str, says: str) -> None:
    made = quantity_of(plain, words)
    assert isinstance(made, str)
    assert made.startswith(says)
