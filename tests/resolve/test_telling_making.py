"""A statement becomes a telling with all that is known of its fillers, places and document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.resolve.telling_strategies import KABUL, PROVINCE
from whence.records import Filler, Place, Quantity, Span, Statement, Time
from whence.resolve.telling_days import days_of
from whence.resolve.telling_making import Known, Someone, telling_of
from whence.resolve.tellings import Figure, RoleFiller, Telling
from whence.vocabulary import load_vocabulary

TEXT = "Rebels attacked Kabul on Wednesday, killing 13 guards in the province."


def span(words: str) -> Span:
    return Span.of(TEXT, TEXT.index(words), TEXT.index(words) + len(words))


def filler(role: str, entity: str, words: str) -> Filler:
    return Filler(role=role, entity=entity, span=span(words))


STATEMENT = Statement(
    id="s1",
    type="FIGHTS",
    trigger=span("attacked"),
    evidence=(span("Rebels attacked Kabul"), span("killing 13 guards")),
    fillers=(
        filler("attacker", "e1", "Rebels"),
        filler("target", "e2", "Kabul"),
        filler("target", "e9", "guards"),
        Filler(role="weapon", span=span("killing")),
    ),
    time=Time(edtf="2022-08-31", span=span("on Wednesday")),
    places=(Place(entity="e3", span=span("the province")), Place(entity="e8", span=span("the province"))),
    quantity=Quantity(of="deaths", low=13, best=13, high=13, unit="guards", span=span("13")),
    by="test",
)
KNOWN = Known(
    document="d1",
    published="2022-09-01",
    people={
        "e1": Someone("rebels", "armed-group", akin=frozenset({"front"})),
        "e2": Someone("kabul", "place"),
        "e3": Someone("province", "place"),
    },
    places={"e2": KABUL, "e3": PROVINCE},
)


def test_a_statement_is_told_by_who_when_where_how_many_and_in_which_words() -> None:
    assert telling_of(STATEMENT, KNOWN, load_vocabulary()) == Telling(
        id="s1",
        document="d1",
        type="FIGHTS",
        holds="event",
        fillers=(
            RoleFiller("attacker", "rebels", "armed-group", akin=frozenset({"front"})),
            RoleFiller("target", "kabul", "place"),
        ),
        days=days_of("2022-08-31"),
        published=date(2022, 9, 1),
        places=(PROVINCE, KABUL),
        figure=Figure("deaths", 13, 13, 13),
        act="attack",
        spot=(7, 15),
        words=frozenset({"rebel", "attack", "kabul", "kil", "13", "guard"}),
    )


def test_a_state_that_is_attacked_is_no_place_of_the_attack() -> None:
    state = Known("d1", people={"e2": Someone("afghanistan", "state")}, places={"e2": KABUL})
    assert telling_of(STATEMENT, state, load_vocabulary()).places == ()


@pytest.mark.parametrize(("published", "day"), [("2022-09", None), (None, None), ("2022-09-01", date(2022, 9, 1))])
def test_only_a_publication_date_to_the_day_says_when(published: str | None, day: date | None) -> None:
    known = Known("d1", published)
    assert telling_of(STATEMENT, known, load_vocabulary()).published == day


def test_what_the_vocabulary_has_as_both_or_has_not_may_be_either() -> None:
    types = load_vocabulary()
    names = ("LEADS", "SANCTIONS", "PASSAGE", "DIGS_UP")
    held = {name: telling_of(replace(STATEMENT, type=name), KNOWN, types).holds for name in names}
    assert held == {"LEADS": "relation", "SANCTIONS": "either", "PASSAGE": "either", "DIGS_UP": "either"}


def test_what_will_happen_is_to_come() -> None:
    assert telling_of(replace(STATEMENT, phase="future"), KNOWN, load_vocabulary()).to_come
