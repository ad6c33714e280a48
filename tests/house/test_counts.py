"""The counts of the house, held to what it promises."""

from __future__ import annotations

import statistics

from tests.house import counts
from tests.house.source import ROOT, TESTS, listing

LONG_FUNCTION, LARGE_MODULE, MANY_PARAMETERS = 45, 400, 5


def test_half_of_all_functions_have_at_most_seven_lines_and_nine_of_ten_at_most_twenty() -> None:
    lines = list(counts.function_lines().values())
    assert statistics.median(lines) <= 7
    assert counts.p90(lines) <= 20


def test_no_function_is_longer_than_a_screen() -> None:
    faults = [f"{place}: {lines} lines" for place, lines in counts.function_lines().items() if lines > LONG_FUNCTION]
    assert not faults, listing(faults)


def test_half_of_all_modules_have_at_most_a_hundred_lines_and_none_more_than_four_hundred() -> None:
    lines = counts.module_lines()
    faults = [f"{path}: {count} lines" for path, count in lines.items() if count > LARGE_MODULE]
    assert not faults, listing(faults)
    assert statistics.median(lines.values()) <= 100


def test_nine_of_ten_functions_have_at_most_three_parameters_and_none_more_than_five() -> None:
    given = counts.parameters()
    faults = [f"{place}: {count} parameters" for place, count in given.items() if count > MANY_PARAMETERS]
    assert not faults, listing(faults)
    assert counts.p90(list(given.values())) <= 3


def test_everything_is_annotated_tests_too() -> None:
    faults = [*counts.not_annotated(), *counts.not_annotated(TESTS), *counts.not_annotated(ROOT / "benchmarks")]
    assert not faults, listing(faults)


def test_nothing_catches_everything_outside_the_named_places() -> None:
    assert not counts.blind_excepts(), listing(counts.blind_excepts())


def test_there_is_a_line_of_tests_for_every_line_of_code_and_not_much_more() -> None:
    assert 1.0 <= counts.tests_per_line() <= 1.5
