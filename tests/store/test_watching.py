"""Watch lists in a case: entries are nodes of their own, bound to those of their names."""

from __future__ import annotations

import pytest

from tests.store.material import TEXT, accept, document, read
from whence.records import WatchEntry
from whence.store import Case, Listed, name_node
from whence.store.watching import watch_node

FRONT = "other:Sarvan Front"


def _listed(id_: str, *nodes: str, list_: str = "mine") -> Listed:
    entry = WatchEntry(id=id_, list=list_, name=f"Name of {id_}", external=(("wikidata", "Q42"),))
    return Listed(entry=entry, names=frozenset(nodes))


def _bind(case: Case, *listed: Listed, list_: str = "mine") -> None:
    """Keep a list, and make one with each entry what bears its names, as `resolve` would."""
    with case.linking() as links:
        links.put_watched(list_, listed)
        for each in listed:
            node = watch_node(list_, each.entry.id)
            links.identify(dict.fromkeys([node, *each.names], node), settled=[node, *each.names])


@pytest.fixture
def filled(case: Case) -> Case:
    """Give a case whose document tells of the Sarvan Front."""
    accept(case, document(TEXT))
    return case


def _front() -> str:
    return next(it.id for it in read(document(TEXT)).entities if it.name == "Sarvan Front")


def test_an_entity_that_bears_a_name_of_an_entry_is_found_with_it(filled: Case) -> None:
    assert name_node("the Sarvan Front", "armed-group") == FRONT
    _bind(filled, _listed("A1", FRONT, "other:SF"), _listed("B2", "other:Karel Army"))
    assert filled.watched([_front(), "nobody"]) == {_front(): (_listed("A1").entry,)}


def test_an_entity_may_stand_in_several_lists(filled: Case) -> None:
    with filled.linking() as links:
        links.put_watched("mine", [_listed("A1", FRONT)])
        links.put_watched("yours", [_listed("X", FRONT, list_="yours")])
        nodes = [FRONT, watch_node("mine", "A1"), watch_node("yours", "X")]
        links.identify(dict.fromkeys(nodes, FRONT), settled=nodes)
    found = filled.watched([_front()])[_front()]
    assert [(entry.list, entry.id) for entry in found] == [("mine", "A1"), ("yours", "X")]


def test_a_list_of_the_same_name_takes_the_place_of_the_one_before(filled: Case) -> None:
    _bind(filled, _listed("A1", FRONT, "other:SF"))
    _bind(filled, _listed("C3", "other:Karel Army"))
    with filled.linking() as links:
        left = links.connected([FRONT])[0]
        assert left == {FRONT}
        assert links.connected(["other:SF"])[1] == ()


def test_names_of_a_list_and_of_the_one_before_are_to_be_settled_and_nothing_else(filled: Case) -> None:
    with filled.linking() as links:
        links.put_watched("mine", [_listed("A1", "other:SF")])
        links.identify({}, settled=links.unsettled(99))
        links.put_watched("mine", [_listed("B2", FRONT)])
        assert links.unsettled(99) == (FRONT, watch_node("mine", "B2"))
        assert links.told([FRONT, "other:SF", watch_node("mine", "B2")]) == {FRONT}


def test_an_empty_list_takes_its_entries_back(filled: Case) -> None:
    _bind(filled, _listed("A1", FRONT))
    _bind(filled)
    with filled.linking() as links:
        assert links.connected([watch_node("mine", "A1")])[1] == ()


@pytest.mark.parametrize(("list_", "id_"), [("a:b", "c"), ("a", "b:c"), ("a/b", "é 1"), ("", "")])
def test_nodes_of_one_list_begin_alike_up_to_the_last_colon(list_: str, id_: str) -> None:
    assert watch_node(list_, id_).rpartition(":")[0] == watch_node(list_, "other").rpartition(":")[0]
    assert watch_node(list_, id_) != watch_node(f"{list_}:{id_}", "")


def test_nobody_is_watched_in_a_case_without_lists(filled: Case) -> None:
    assert filled.watched([_front()]) == {}
