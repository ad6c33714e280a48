"""Tests of whence.resolve.gists: what a statement is compared by, beside it and as the case knows it."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from tests.store.material import VOCABULARY, Draft, document, telling
from whence.records import Gist, Location, Quantity, Site
from whence.resolve import Gazetteer
from whence.resolve.gists import gists_of, telling_in_case
from whence.resolve.telling_days import Days
from whence.resolve.telling_places import Where
from whence.resolve.tellings import Figure, RoleFiller, Telling
from whence.store import Loaded


def attack() -> Draft:
    """Return a document with a dated attack at a place, its dead counted, and a passage."""
    text = "The Sarvan Front attacked Bel Kadra on 12 March 2024, killing 14. Hard times, he said."
    draft = Draft(document(text, published="2024-03-13"))
    front, place = draft.entity("Sarvan Front"), draft.entity("Bel Kadra", "place")
    draft.statement("FIGHTS", "attacked", attacker=front, target=place, places=(place,), time="2024-03-12")
    dead = Quantity(of="deaths", low=14, best=14, high=14, unit="", span=draft.span("14"))
    draft.statements[0] = dataclasses.replace(draft.statements[0], quantity=dead)
    draft.statement("PASSAGE", "Hard times")
    return draft


def gist_of(draft: Draft, *locations: Location) -> Gist:
    (gist,) = gists_of(draft.document, draft.reading(), locations, Gazetteer(), VOCABULARY)
    return gist


def loaded(gist: Gist, *, judged: str | None = None, **identities: str) -> Loaded:
    return Loaded("d", gist, identities, judged, rejected=False)


def test_a_gist_has_what_the_statement_says_and_passages_have_none() -> None:
    draft = attack()
    front, place = draft.entities
    where = Location(entity=place.id, span=draft.span("Bel Kadra"), represents_area=False, why="none", score=0.0)
    assert gist_of(draft, where) == Gist(
        statement=draft.statements[0].id,
        type="FIGHTS",
        holds="event",
        fillers=(("attacker", front.id, "armed-group"), ("target", place.id, "place")),
        first="2024-03-12",
        last="2024-03-12",
        published="2024-03-13",
        sites=(Site(name="Bel Kadra", sharp=1),),
        counted=("deaths", 14.0, 14.0, 14.0),
        act="attack",
        spot=(17, 25),
        words=("attack",),
    )


def test_a_telling_has_its_entities_as_they_are_known_in_the_case() -> None:
    draft = attack()
    front, place = draft.entities
    gist = gist_of(draft)
    assert telling_in_case(loaded(gist, **{front.id: "other:Sarvan Front"}), VOCABULARY) == Telling(
        id=gist.statement,
        document="d",
        type="FIGHTS",
        holds="event",
        fillers=(
            RoleFiller("attacker", "other:Sarvan Front", "armed-group"),
            RoleFiller("target", f"own:{place.id}", "place", named=False),
        ),
        days=Days(date(2024, 3, 12), date(2024, 3, 12)),
        published=date(2024, 3, 13),
        figure=Figure("deaths", 14.0, 14.0, 14.0),
        act="attack",
        spot=(17, 25),
        words=frozenset({"attack"}),
    )


def test_sites_come_back_as_places() -> None:
    gist = dataclasses.replace(gist_of(attack()), sites=(Site(name="Kabul", id="1", within=("AF.13", "AF"), sharp=1),))
    assert telling_in_case(loaded(gist), VOCABULARY).places == (Where("Kabul", "1", ("AF.13", "AF"), 1),)


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2022", Days(date(2022, 1, 1), date(2022, 12, 31))),
        ("", Days()),
        ("2022-01-02/..", Days(date(2022, 1, 2), None, interval=True)),
    ],
)
def test_a_time_that_a_person_gave_it_is_the_time_it_has(edtf: str, days: Days) -> None:
    corrected = loaded(gist_of(attack()), judged=f'{{"time": "{edtf}"}}')
    assert telling_in_case(corrected, VOCABULARY).days == days


@pytest.mark.parametrize(
    ("read", "judged", "holds", "roles"),
    [
        ("KILLS", "LEADS", "relation", ("leader", "organisation")),
        ("KILLS", "SANCTIONS", "either", ("sender", "target")),
        ("KILLS", "KILLS", "event", ("killer", "victim")),
        ("KILLS", "PASSAGE", "either", ("about", "victim")),
        ("KILLS", "JUGGLES", "either", ("killer", "victim")),
    ],
)
def test_a_type_that_a_person_gave_it_brings_its_roles_and_whether_it_holds(
    read: str, judged: str, holds: str, roles: tuple[str, ...]
) -> None:
    draft = telling("a.txt", read, killer="Sarvan Front", victim="Ada Marsh")
    found = telling_in_case(loaded(gist_of(draft), judged=f'{{"type": "{judged}"}}'), VOCABULARY)
    assert (found.type, found.holds, tuple(it.role for it in found.fillers)) == (judged, holds, roles)
