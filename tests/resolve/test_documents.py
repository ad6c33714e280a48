"""A document alone settles where its places are, what a country is, and which names it says are one's."""

from __future__ import annotations

import dataclasses

from tests.store.material import Draft, document
from whence.records import Location, Mention, Resolution
from whence.resolve.documents import resolve_document
from whence.resolve.gazetteer import Gazetteer
from whence.store import open_case

TEXT = "Fighters left Kabul for Panjshir, near Bazarak in Afghanistan. Kabul said Nowherebad was quiet."


def _draft(*names: tuple[str, str], text: str = TEXT) -> Draft:
    draft = Draft(document(text))
    for words, kind in names:
        draft.entity(words, kind)
    return draft


def _settled(draft: Draft, gazetteer: Gazetteer) -> Resolution:
    return resolve_document(draft.document, draft.reading(), gazetteer)


def _locations(draft: Draft, gazetteer: Gazetteer) -> dict[str, Location]:
    return {it.span.text: it for it in _settled(draft, gazetteer).locations}


def test_a_place_is_known_by_its_id_in_the_gazetteer(gazetteer: Gazetteer) -> None:
    draft = _draft(("Bazarak", "place"), ("Afghanistan", "state"))
    assert (draft.entities[0].id, "gazetteer:1130490") in _settled(draft, gazetteer).nodes
    location = _locations(draft, gazetteer)["Bazarak"]
    assert (location.place, location.name, location.country) == (1130490, "Bāzārak", "AF")
    assert location.latitude is not None
    assert location.why


def test_a_country_is_one_entity_as_a_place_and_as_an_actor(gazetteer: Gazetteer) -> None:
    nodes = [_settled(_draft(("Afghanistan", kind)), gazetteer).nodes for kind in ("place", "state")]
    assert [node for ((_, node),) in nodes] == ["other:Afghanistan"] * 2


def test_a_state_that_is_called_by_its_capital_is_not_that_place(gazetteer: Gazetteer) -> None:
    assert _settled(_draft(("Kabul", "state")), gazetteer).nodes == ()


def test_what_is_in_no_gazetteer_stays_unlocated_and_is_known_by_its_name(gazetteer: Gazetteer) -> None:
    draft = _draft(("Nowherebad", "place"))
    assert _settled(draft, gazetteer).nodes == ()
    location = _locations(draft, gazetteer)["Nowherebad"]
    assert (location.place, location.latitude, location.country) == (None, None, None)


def test_only_names_of_places_are_looked_up(gazetteer: Gazetteer) -> None:
    draft = _draft(("Kabul", "person"), ("Fighters", "population"))
    draft.entity("Panjshir", "place", form="nominal")
    assert _settled(draft, gazetteer) == Resolution(document=draft.document.id)


def test_every_named_mention_has_its_place(gazetteer: Gazetteer) -> None:
    draft = _draft(("Kabul", "place"))
    again = TEXT.rindex("Kabul")
    span = draft.span("Kabul")
    draft.mentions.append(
        Mention(entity=draft.entities[0].id, span=dataclasses.replace(span, start=again, end=again + 5), form="named")
    )
    assert [it.span.start for it in _settled(draft, gazetteer).locations] == [TEXT.index("Kabul"), again]


def test_the_order_of_a_readings_entities_does_not_matter_to_nodes(gazetteer: Gazetteer) -> None:
    names = [("Kabul", "place"), ("Bazarak", "place"), ("Afghanistan", "state")]
    one, other = (_settled(_draft(*order), gazetteer) for order in (names, names[::-1]))
    assert one.nodes == other.nodes
    assert sorted(it.span.start for it in one.locations) == sorted(it.span.start for it in other.locations)


def test_what_a_text_introduces_is_told_with_the_words_that_do(gazetteer: Gazetteer) -> None:
    draft = _draft(
        ("Sarvan Liberation Front", "armed-group"), text="The Sarvan Liberation Front (SLF) came. The SLF left."
    )
    draft.entity("SLF", "armed-group")
    (told,) = _settled(draft, gazetteer).introductions
    assert {told.one, told.other} == {"other:Sarvan Liberation Front", "other:SLF"}
    assert told.span.stands_in(draft.document.text)
    assert told.why


def test_a_case_takes_it_and_takes_a_better_one_of_the_same_reading(gazetteer: Gazetteer, tmp_path: object) -> None:
    draft = _draft(("Kabul", "place"))
    with open_case(f"{tmp_path}/work.case", create=True) as case:
        told = (draft.document, draft.reading())
        assert case.accept(*told, key="one") == "new"
        assert case.accept(*told, _settled(draft, gazetteer), key="two") == "updated"
        assert case.accept(*told, _settled(draft, gazetteer), key="three") == "unchanged"
