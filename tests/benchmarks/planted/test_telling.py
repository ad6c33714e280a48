"""Versions: which exclude each other, and who has a stake in a telling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.planted.telling import Figure, Matter, Told, Version, excludes
from benchmarks.planted.world import Being

FRONT = Being(key="front", name="Tarn Front", kind="armed-group", side=("front", "group"))
LEAGUE = Being(key="league", name="Vorl League", kind="armed-group", side=("league", "group"))
ARMY = Being(key="army", name="Army of Kessia", kind="government-body", side=("Kess", "state"))
BAKER = Being(key="baker", name="Anla Sorin", kind="person")
MILL = Being(key="mill", name="Tarn mill", kind="facility")
RAID = Matter(id="raid", type="FIGHTS", roles=(("attacker", FRONT), ("target", MILL)))

figures = st.builds(
    Figure,
    of=st.just("deaths"),
    number=st.integers(1, 60),
    unit=st.just("people"),
    hedge=st.sampled_from(["is", "at least", "more than", "about"]),
)
versions = st.builds(Version, culprit=st.sampled_from([None, FRONT, ARMY]), figure=st.none() | figures)


def _dead(number: int, hedge: str = "is") -> Version:
    return Version(culprit=FRONT, figure=Figure(of="deaths", number=number, unit="people", hedge=hedge))


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (_dead(12), _dead(30, "at least"), "figure"),
        (_dead(12), _dead(9, "at least"), ""),
        (_dead(20, "about"), _dead(23), ""),
        (_dead(20, "about"), _dead(40), "figure"),
        (_dead(12), _dead(12, "more than"), "figure"),
        (Version(culprit=FRONT), Version(culprit=ARMY), "culprit"),
        (Version(culprit=None), Version(culprit=ARMY), ""),
    ],
)
def test_two_versions_exclude_each_other_where_both_cannot_be_right(one: Version, other: Version, about: str) -> None:
    assert excludes(one, other) == about


@given(versions, versions)
def test_excluding_is_mutual_and_no_version_excludes_itself(one: Version, other: Version) -> None:
    assert excludes(one, other) == excludes(other, one)
    assert excludes(one, one) == ""


@pytest.mark.parametrize(("speaker", "stake"), [(FRONT, True), (ARMY, True), (LEAGUE, False), (BAKER, False)])
def test_a_party_and_its_enemy_have_a_stake_and_others_have_none(speaker: Being, stake: bool) -> None:
    told = Told(matter=RAID, version=Version(culprit=FRONT), origin=speaker.key, root=speaker, chain=(speaker,))
    assert told.stake is stake


def test_an_outlet_that_passes_a_partys_word_on_has_no_stake_but_its_origin_has() -> None:
    outlet = Being(key="outlet", name="Tarn Herald", kind="media")
    told = Told(matter=RAID, version=Version(culprit=FRONT), origin="army", root=ARMY, chain=(outlet,))
    assert (told.stake, told.origin_has_stake) == (False, True)
