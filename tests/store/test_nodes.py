"""A node's id is made of what entities are one by, and tells it again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.material import Draft, document
from whence.records import Entity, Form
from whence.store.names import LONGEST
from whence.store.nodes import Node, name_node, node_of, own_node, place_node, sort_of


def _node(words: str, kind: str = "armed-group", *, form: Form = "named", unnamed: bool = False) -> str:
    draft = Draft(document(f"Then {words} came."))
    draft.entity(words, kind, form=form, unnamed=unnamed)
    return node_of(draft.entities[0], draft.mentions)


def test_what_has_a_name_is_known_by_it_and_by_its_sort() -> None:
    assert _node("Sarvan Front") == "other:Sarvan Front"
    assert _node("Ada Marsh", "person") == "person:Ada Marsh"
    assert _node("Bel Kadra", "place") == _node("Bel Kadra", "facility") == "place:Bel Kadra"
    assert _node("Karelians", "population") == "people:Karelians"


def test_who_is_only_described_or_unnamed_is_their_documents_own() -> None:
    for node in (_node("the rebels", form="nominal"), _node("a witness", unnamed=True), _node("they", form="pronoun")):
        assert node.startswith("own:")


def test_one_word_tells_no_person_apart_but_a_group() -> None:
    assert _node("Halven", "person").startswith("own:")
    assert name_node("Halven", "person") is None
    assert name_node("Halven", "armed-group") == "other:Halven"


def test_what_a_documents_description_names_is_known_by_that_name() -> None:
    assert node_of(Entity(id="a", name="Herald", kind="media"), ()) == "other:Herald"


@pytest.mark.parametrize("name", ["the Sarvan Front", " Sarvan  Front's", "The Sarvan Front\u2019s", "Sarvan\0Front"])
def test_article_possessive_and_blanks_do_not_matter(name: str) -> None:
    assert name_node(name, "armed-group") == "other:Sarvan Front"


def test_capitals_do_as_acronyms_are_told_by_them() -> None:
    assert name_node("IS", "armed-group") != name_node("is", "armed-group")


@pytest.mark.parametrize("name", ["", " ", "...", "\0"])
def test_what_has_no_word_is_no_name(name: str) -> None:
    assert name_node(name, "armed-group") is None


def test_a_name_is_cut_where_no_name_is_that_long() -> None:
    node = name_node("a" * 1000, "armed-group")
    assert node is not None
    assert len(node) == len("other:") + LONGEST


@given(st.text(max_size=20), st.sampled_from(["person", "place", "population", "state"]))
def test_a_node_tells_its_name_and_sort_again(name: str, kind: str) -> None:
    node = name_node(name, kind)
    if node is not None:
        assert Node(node).sort == sort_of(kind)
        assert name_node(Node(node).name or "", kind) in (node, name_node(name, kind))
        assert f"{Node(node).sort}:{Node(node).name}" == node


def test_places_of_the_gazetteer_own_nodes_and_watch_lists_have_no_name() -> None:
    for node in (place_node(1138958), own_node("abc"), "watch:people:1"):
        assert (Node(node).sort, Node(node).name) == (None, None)
