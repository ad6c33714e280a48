"""Tellings as hypothesis draws them: few names, places and days, so that many of them agree or clash."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from whence.resolve.telling_days import Days
from whence.resolve.telling_places import Where
from whence.resolve.tellings import Figure, RoleFiller, Telling

START = date(2022, 8, 29)
TYPES = ("FIGHTS", "KILLS", "DETAINS", "MEETS", "TAKES_CONTROL", "LEADS", "COUNTS", "SANCTIONS", "PASSAGE")
HOLDS = {"LEADS": "relation", "COUNTS": "relation", "SANCTIONS": "either", "PASSAGE": "either"}
ROLES = (
    "attacker",
    "target",
    "killer",
    "victim",
    "detainee",
    "participant",
    "leader",
    "organisation",
    "about",
    "counted",
)

KABUL = Where("Kabul", "1", ("AF.1", "AF"), 1)
DISTRICT = Where("Surobi", "AF.1.4", ("AF.1", "AF"), 1)
VILLAGE = Where("Tezin", "5", ("AF.1.4", "AF.1", "AF"), 2)
PROVINCE = Where("Kabul province", "AF.1", ("AF",), 0)
COUNTRY = Where("Afghanistan", "AF", (), 0)
ELSEWHERE = Where("Peshawar", "6", ("PK.3.?", "PK.3", "PK"), 1)
CAMP = Where("Camp Chapman", None, ("AF.1", "AF"), 1)
UNKNOWN = Where("the border", None, (), 0)
PLACES = (KABUL, DISTRICT, VILLAGE, PROVINCE, COUNTRY, ELSEWHERE, CAMP, UNKNOWN)

day = st.integers(0, 45).map(lambda number: START + timedelta(days=number))
stretches = st.builds(
    lambda first, length, interval: Days(first, first + timedelta(days=length), interval),
    day,
    st.sampled_from((0, 0, 0, 1, 2, 6, 30, 34, 35, 400)),
    st.booleans(),
)
days = st.one_of(
    st.just(Days()), stretches, day.map(lambda at: Days(at, None, True)), day.map(lambda at: Days(None, at))
)
fillers = st.builds(
    RoleFiller,
    role=st.sampled_from(ROLES),
    identity=st.sampled_from("abc"),
    kind=st.sampled_from(("person", "armed-group", "place")),
    named=st.sampled_from((True, True, True, False)),
    akin=st.sampled_from((frozenset[str](), frozenset({"a"}))),
)
figures = st.none() | st.builds(
    Figure,
    of=st.sampled_from(("deaths", "wounded")),
    low=st.sampled_from((None, 2, 13, 13.0)),
    best=st.sampled_from((None, 13, 20)),
    high=st.sampled_from((None, 13, 40)),
)
wordings = st.sampled_from((frozenset("abcdef"), frozenset("abcdefg"), frozenset("abxyz"), frozenset[str]()))


@st.composite
def tellings(draw: st.DrawFn, id_: str = "s0") -> Telling:
    """Draw a telling."""
    type_ = draw(st.sampled_from(TYPES))
    return Telling(
        id=id_,
        document=draw(st.sampled_from(("d1", "d2", "d3"))),
        type=type_,
        holds=HOLDS.get(type_, "event"),  # type: ignore[arg-type]
        fillers=tuple(draw(st.lists(fillers, max_size=4))),
        days=draw(days),
        published=draw(st.none() | st.sampled_from((START, date(2022, 9, 5), date(2022, 10, 10), date(2024, 1, 1)))),
        places=tuple(draw(st.lists(st.sampled_from(PLACES), max_size=2))),
        figure=draw(figures),
        act=draw(st.sampled_from(("attack", "kil", "meet", ""))),
        spot=draw(st.none() | st.just((3, 9))),
        words=draw(wordings),
        to_come=draw(st.sampled_from((False, False, True))),
    )


CHANGED = ("document", "fillers", "days", "published", "places", "figure", "act", "spot", "words", "to_come")


@st.composite
def cases(draw: st.DrawFn, least: int = 1, most: int = 6) -> list[Telling]:
    """Draw tellings with different ids, each like one before it but for a few things."""
    case = [draw(tellings())]
    for number in range(1, draw(st.integers(least, most))):
        like, other = draw(st.sampled_from(case)), draw(tellings())
        changed = draw(st.sets(st.sampled_from(CHANGED), max_size=4))
        case.append(replace(like, id=f"s{number}", **{name: getattr(other, name) for name in sorted(changed)}))
    return case


pairs = cases(least=2, most=2)
