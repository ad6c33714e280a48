"""Which nodes are one is a pure function of what binds them."""

from __future__ import annotations

from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.resolve.identity import identities
from whence.store import Bond

NODES = ("a", "b", "c", "d", "e", "watch:l:1", "watch:l:2")
bonds = st.builds(
    Bond,
    by=st.sampled_from(["person", "text", "list", "rule"]),
    one=st.sampled_from(NODES),
    other=st.sampled_from(NODES),
    verdict=st.sampled_from(["same", "same", "different", "unsure"]),
    weight=st.sampled_from([0.5, 0.75, 1.0]),
    moment=st.sampled_from(["2024-01-01", "2024-01-02"]),
).map(lambda bond: _sound(bond))
some = st.lists(bonds, max_size=10)


def _sound(bond: Bond) -> Bond:
    """Return a bond as the store has them: a list says whose names are one's, a person's word has a moment."""
    if bond.by == "list":
        return Bond("list", "watch:l:1" if bond.one < bond.other else "watch:l:2", min(bond.other, "e"), "same")
    return Bond(bond.by, bond.one, bond.other, bond.verdict, bond.weight, bond.moment if bond.by == "person" else "")


def _groups(*said: Bond, nodes: str = "abcde") -> set[str]:
    found: dict[str, str] = {}
    for node, identity in sorted(identities(nodes, said).items()):
        found[identity] = found.get(identity, "") + node
    return set(found.values())


def _same(one: str, other: str, by: str = "rule", weight: float = 1.0, moment: str = "") -> Bond:
    return Bond(by, one, other, "same", weight, moment)  # type: ignore[arg-type]


def _apart(one: str, other: str, by: str = "rule", moment: str = "") -> Bond:
    return Bond(by, one, other, "different", moment=moment)  # type: ignore[arg-type]


@given(some, st.data())
def test_the_order_of_bonds_and_nodes_does_not_matter(said: list[Bond], data: st.DataObject) -> None:
    mixed, nodes = data.draw(st.permutations(said)), data.draw(st.permutations(NODES))
    assert identities(nodes, mixed) == identities(NODES, said)


@given(some)
def test_saying_everything_twice_changes_nothing(said: list[Bond]) -> None:
    assert identities(NODES, [*said, *said]) == identities(NODES, said)


@given(some)
def test_the_sides_of_a_bond_can_be_exchanged(said: list[Bond]) -> None:
    turned = [Bond(it.by, it.other, it.one, it.verdict, it.weight, it.moment) if it.by != "list" else it for it in said]
    assert identities(NODES, turned) == identities(NODES, said)


@given(some)
def test_each_is_one_with_the_smallest_of_its_group(said: list[Bond]) -> None:
    found = identities(NODES, said)
    assert found.keys() == set(NODES)
    for node, identity in found.items():
        assert identity <= node
        assert found[identity] == identity


@given(some)
def test_nothing_is_one_that_no_chain_of_bonds_joins(said: list[Bond]) -> None:
    found = identities(NODES, [bond for bond in said if bond.verdict != "same"])
    assert all(node == identity for node, identity in found.items())


@given(some)
def test_what_the_weightiest_word_tells_apart_is_never_one_but_by_a_persons_word(said: list[Bond]) -> None:
    rules = [bond for bond in said if bond.by == "rule"]
    found = identities(NODES, rules)
    same = {frozenset((it.one, it.other)) for it in rules if it.verdict != "different"}
    for bond in rules:
        pair = frozenset((bond.one, bond.other))
        if bond.verdict == "different" and len(pair) == 2 and pair not in same:
            assert found[bond.one] != found[bond.other]


@given(some)
def test_what_a_person_tells_apart_is_never_one(said: list[Bond]) -> None:
    found = identities(NODES, said)
    for bond in said:
        pair = {bond.one, bond.other}
        against = (it for it in said if it.by == "person" and {it.one, it.other} == pair and it.verdict != "different")
        if bond.by == "person" and bond.verdict == "different" and len(pair) == 2 and not list(against):
            assert found[bond.one] != found[bond.other]


@given(some)
def test_what_only_a_person_called_the_same_is_one(said: list[Bond]) -> None:
    alone = [*said, _same("y", "z", "person", moment="2024-01-03")]
    found = identities([*NODES, "y", "z"], alone)
    assert found["y"] == found["z"] == "y"


def test_bonds_join_by_way_of_third_ones() -> None:
    assert _groups(_same("a", "b"), _same("b", "c"), _same("d", "e")) == {"abc", "de"}


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_name_that_fits_two_which_are_told_apart_is_neithers(order: tuple[int, ...]) -> None:
    said = (_same("a", "b", weight=0.9), _same("a", "c", weight=0.8), _apart("b", "c"))
    assert _groups(*(said[number] for number in order)) == {"a", "b", "c", "d", "e"}


def test_a_text_that_says_whose_a_short_form_is_outweighs_a_rule_but_not_another_text() -> None:
    said = (_same("a", "b", "text"), _same("a", "c"), _apart("b", "c"))
    assert _groups(*said) == {"ab", "c", "d", "e"}
    assert _groups(*said[::2], _same("a", "c", "text")) == {"a", "b", "c", "d", "e"}


def test_what_is_told_apart_does_not_come_together_by_a_chain() -> None:
    said = (_same("a", "b", weight=0.9), _same("b", "c", weight=0.8), _same("c", "d", weight=0.7), _apart("a", "d"))
    assert _groups(*said) == {"abc", "d", "e"}


@pytest.mark.parametrize("weaker", ["rule", "text", "list"])
def test_a_persons_word_goes_before_others(weaker: str) -> None:
    assert _groups(_same("a", "b", weaker), _apart("a", "b", "person", "1")) == {"a", "b", "c", "d", "e"}
    assert _groups(_apart("a", "b", weaker), _same("a", "b", "person", moment="1")) == {"ab", "c", "d", "e"}


def test_a_text_goes_before_a_rule_and_a_list_before_a_text() -> None:
    for high, low in combinations(("person", "list", "text", "rule"), 2):
        assert _groups(_same("a", "b", high), _apart("a", "b", low)) == {"ab", "c", "d", "e"}


def test_what_persons_join_by_a_chain_no_rule_parts() -> None:
    said = (_same("a", "b", "person", moment="1"), _same("b", "c", "person", moment="2"), _apart("a", "c"))
    assert _groups(*said) == {"abc", "d", "e"}


def test_of_persons_words_that_cannot_all_hold_the_later_ones_do() -> None:
    said = (
        _same("a", "b", "person", moment="1"),
        _same("b", "c", "person", moment="2"),
        _apart("a", "c", "person", "3"),
    )
    assert _groups(*said) == {"a", "bc", "d", "e"}


def test_of_two_words_on_one_pair_by_persons_the_later_counts() -> None:
    assert _groups(_same("a", "b", "person", moment="2"), _apart("a", "b", "person", "1")) == {"ab", "c", "d", "e"}
    assert _groups(_same("a", "b", "person", moment="1"), _apart("a", "b", "person", "2")) == {*"abcde"}


def test_what_a_person_leaves_open_binds_nobody() -> None:
    assert _groups(_same("a", "b"), Bond("person", "a", "b", "unsure", moment="1")) == {*"abcde"}


def test_two_entries_of_one_list_are_two_and_a_name_of_both_is_neithers() -> None:
    one, other, third = "watch:l:1", "watch:l:2", "watch:m:1"
    said = [Bond("list", one, "a", "same"), Bond("list", other, "a", "same"), Bond("list", third, "b", "same")]
    found = identities([one, other, third, "a", "b"], said)
    assert [found["a"], found[one], found[other]] == ["a", one, other]
    assert found[third] == "b"
    merged = identities([one, other, "a"], [*said[:2], _same(one, other, "person", moment="1")])
    assert set(merged.values()) == {"a"}
