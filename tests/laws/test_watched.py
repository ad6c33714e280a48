"""Whatever lists a case has had, in whatever order with its documents, it derives what they say now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.laws.test_identity import DOCUMENTS, NAMES, Way, a_case, chosen, someone, told
from tests.store.derived import copy_log, derived, told_apart
from whence.records import WatchEntry
from whence.resolve.identity import identities
from whence.resolve.settling import settle
from whence.store import Case, Listed, name_node, open_case, schema

LISTS = ("mine", "yours")

entries = st.dictionaries(st.sampled_from("ABC"), chosen, max_size=3)
lists = st.tuples(st.just("list"), st.sampled_from(LISTS), entries)
steps = st.one_of(
    told,
    lists,
    lists,
    st.tuples(st.just("withdraw"), st.integers(0, DOCUMENTS - 1)),
    st.tuples(st.sampled_from(["same", "different"]), someone, someone),
    st.tuples(st.sampled_from(["undo", "undo a rule"]), st.integers(0, 20)),
    st.just(("settle",)),
)


class Watching(Way):
    """A case that is given lists, too, and what they say last."""

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        self.lists: dict[str, Mapping[str, Sequence[int]]] = {}

    def _list(self, _: str, name: str, listed: Mapping[str, Sequence[int]]) -> None:
        self.lists[name] = listed
        watch(self.case, name, listed)


def watch(case: Case, list_: str, listed: Mapping[str, Sequence[int]]) -> None:
    """Give a case a list of entries with the numbers of their names."""
    with case.linking() as links:
        links.put_watched(list_, [_listed(list_, id_, which) for id_, which in listed.items()])


def _listed(list_: str, id_: str, which: Sequence[int]) -> Listed:
    nodes = {node for each in which if (node := name_node(*NAMES[each]))}
    return Listed(entry=WatchEntry(id=id_, list=list_, name=f"Entry {id_}"), names=nodes)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where an empty case is, to be copied."""
    place = tmp_path_factory.mktemp("empty") / "empty.case"
    open_case(str(place), create=True).close()
    return place


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(steps, max_size=12), st.data())
def test_a_case_with_lists_derives_what_one_does_that_has_the_same_at_once(
    empty: Path, way: list[tuple[object, ...]], data: st.DataObject
) -> None:
    with a_case(empty, "way.case") as case, a_case(empty, "anew.case") as anew:
        gone = Watching(case)
        for step in way:
            gone.go(step)
        settle(case)
        for name in data.draw(st.permutations(sorted(gone.lists))):
            watch(anew, name, gone.lists[name])
        for number in data.draw(st.permutations(sorted(gone.left))):
            draft, version = gone.left[number]
            anew.accept(draft.document, draft.reading(version), draft.resolution(), key=version)
        copy_log(case, anew)
        settle(anew)
        assert told_apart(derived(case), derived(anew)) == {}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(steps, max_size=12))
def test_what_is_one_in_a_case_with_lists_is_what_all_its_bonds_together_say(
    empty: Path, way: list[tuple[object, ...]]
) -> None:
    with a_case(empty, "way.case") as case:
        gone = Watching(case)
        for step in way:
            gone.go(step)
        settle(case)
        with case._reading() as connection:
            rows = connection.execute(select(schema.node.c.id, schema.node.c.identity))
            held = {row.id: row.identity for row in rows}
        with case.linking() as links:
            _, bonds = links.connected(held)
        assert held == identities(held, bonds)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(told, max_size=3), st.lists(lists, max_size=3))
def test_lists_that_are_taken_back_leave_nothing(
    empty: Path, stories: list[tuple[object, ...]], given_: list[tuple[object, ...]]
) -> None:
    with a_case(empty, "way.case") as case, a_case(empty, "anew.case") as anew:
        for one, steps_ in ((case, [*stories, *given_]), (anew, stories)):
            gone = Watching(one)
            for step in steps_:
                gone.go(step)
            settle(one)
        for name in LISTS:
            watch(case, name, {})
        settle(case)
        assert told_apart(derived(case), derived(anew)) == {}
