"""Tellings: figures that agree or clash, roles that say the same."""

from __future__ import annotations

import pytest

from whence.resolve.tellings import Figure, RoleFiller, Telling, family_of, role_read_as

EXACT, AT_LEAST, ABOUT, UP_TO = (
    Figure("deaths", 13, 13, 13),
    Figure("deaths", 13, 13, None),
    Figure("deaths", None, 20, None),
    Figure("deaths", None, None, 12),
)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (EXACT, AT_LEAST, False),
        (AT_LEAST, ABOUT, False),
        (EXACT, ABOUT, True),
        (EXACT, UP_TO, True),
        (AT_LEAST, UP_TO, True),
        (EXACT, Figure("wounded", 20, 20, 20), False),
        (EXACT, Figure("deaths"), False),
    ],
)
def test_figures_clash_where_no_number_is_meant_by_both(one: Figure, other: Figure, apart: bool) -> None:
    assert one.is_apart_from(other) == other.is_apart_from(one) == apart


@pytest.mark.parametrize(
    ("figure", "same", "rare"),
    [(EXACT, True, True), (Figure("deaths", 40, 40, 40), True, False), (Figure("deaths", 1, 1, 1), False, False)],
)
def test_one_is_no_figure_and_a_small_or_round_one_is_not_rare(figure: Figure, same: bool, rare: bool) -> None:
    assert (figure.is_the_same_as(figure), figure.is_rare) == (same, rare)


def test_known_fillers_are_listed_by_role_without_places_and_what_is_only_described() -> None:
    fillers = (
        RoleFiller("killer", "a"),
        RoleFiller("attacker", "b"),
        RoleFiller("target", "c", named=False),
        RoleFiller("place", "d", kind="place"),
        RoleFiller("means", "e"),
    )
    assert Telling("s", "d", "FIGHTS", fillers=fillers).named() == {"attacker": {"a", "b"}}


def test_types_and_roles_that_stand_in_no_table_are_read_as_they_are() -> None:
    assert (family_of("KILLS"), family_of("FIGHTS"), family_of("DIGS_UP")) == ("violence", "violence", "DIGS_UP")
    assert (role_read_as("victim"), role_read_as("digger")) == ("target", "digger")
