"""What came is compared with what shares a key, and joined, whatever was there before and however far it got."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.derived import derived, told_apart
from tests.store.material import Draft, named, put, undoing
from whence.resolve import settling
from whence.resolve.settling import asked_by_node, keys_of_node, liken, settle
from whence.store import Case, Node, open_case


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """Yield an empty case."""
    with open_case(str(tmp_path / "work.case"), create=True) as opened:
        yield opened


def _groups(case: Case, *drafts: Draft) -> set[frozenset[str]]:
    """Return which names are one in the case."""
    found: dict[str, set[str]] = {}
    names = {entity.id: entity.name for draft in drafts for entity in draft.entities}
    for id_, settled in case.identity(names).items():
        found.setdefault(settled, set()).add(names[id_])
    return {frozenset(group) for group in found.values()}


def _settled(case: Case, *drafts: Draft) -> set[frozenset[str]]:
    put(case, *drafts)
    settle(case)
    return _groups(case, *drafts)


def test_spellings_of_a_name_in_two_documents_are_one(case: Case) -> None:
    drafts = named("Sarvan Front", file="a.txt"), named("Sarwan Front", "Karel Army", file="b.txt")
    assert _settled(case, *drafts) == {frozenset({"Sarvan Front", "Sarwan Front"}), frozenset({"Karel Army"})}


def test_it_says_how_many_were_settled_and_does_nothing_twice(case: Case) -> None:
    put(case, named("Sarvan Front", "Sarwan Front", "Karel Army"))
    assert settle(case) == 3
    before = derived(case)
    assert settle(case) == 0
    assert derived(case) == before


def test_steps_are_as_small_as_wanted_and_lead_to_the_same(case: Case, tmp_path: Path) -> None:
    names = [f"{word} {sort}" for word in ("Sarvan", "Sarwan", "Serik", "Karel") for sort in ("Front", "Army")]
    drafts = named(*names, "SF", "SA"), named("KA", "KF", file="b.txt")
    put(case, *drafts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settling, "AT_ONCE", 3)
        assert settle(case) == 12
    with open_case(str(tmp_path / "other.case"), create=True) as other:
        put(other, *drafts)
        assert settle(other) == 12
        assert told_apart(derived(case), derived(other)) == {}


def test_an_acronym_is_the_one_groups_that_it_fits(case: Case) -> None:
    assert _settled(case, named("Sarvan Front", "SF")) == {frozenset({"Sarvan Front", "SF"})}


@pytest.mark.parametrize("names", [("Sarvan Front", "SF"), ("SF", "Sarvan Front")])
def test_an_acronym_and_its_name_find_each_other_whichever_comes_first(case: Case, names: tuple[str, str]) -> None:
    drafts = [named(name, file=f"{name}.txt") for name in names]
    for draft in drafts:
        _settled(case, draft)
    assert _groups(case, *drafts) == {frozenset(names)}


def test_an_acronym_that_fits_two_is_neithers_until_one_of_them_goes(case: Case) -> None:
    drafts = named("Sarvan Front", "SF", file="a.txt"), named("Serik Front", file="b.txt")
    assert len(_settled(case, *drafts)) == 3
    case.withdraw(drafts[1].document.id, by="ada", why="wrong")
    settle(case)
    assert _groups(case, drafts[0]) == {frozenset({"Sarvan Front", "SF"})}


def test_names_that_only_an_acronym_leads_to_are_compared_as_long_as_it_does(case: Case) -> None:
    drafts = named("Sarvan Front", "Serik Federation", file="a.txt"), named("SF", file="b.txt")
    put(case, drafts[0])
    settle(case)
    before = derived(case)
    put(case, drafts[1])
    settle(case)
    assert len(_groups(case, *drafts)) == 3
    case.withdraw(drafts[1].document.id, by="ada", why="wrong")
    settle(case)
    assert told_apart(before, derived(case)) == {}


def test_two_persons_of_whom_a_third_name_could_be_either_stay_apart(case: Case) -> None:
    drafts = [
        named(name, kind="person", file=f"{name}.txt") for name in ("Ada Marsh", "Ada Zoe Marsh", "Ada Lea Marsh")
    ]
    assert len(_settled(case, *drafts)) == 3


def test_what_a_text_introduces_is_one_while_that_text_is_there(case: Case) -> None:
    told, other = named("Sarvan Front", file="a.txt"), named("Sarvan Front", "Karel Army", file="b.txt")
    other.introduce("Sarvan Front", "Karel Army")
    assert len(_settled(case, told, other)) == 1
    other.introductions.clear()
    put(case, other, version="2")
    settle(case)
    assert len(_groups(case, told, other)) == 2


def test_a_rules_word_that_is_undone_stays_so_when_the_names_come_again(case: Case) -> None:
    one, other = named("Sarvan Front", file="a.txt"), named("Sarwan Front", file="b.txt")
    _settled(case, one, other)
    ((made, _),) = case.rule_judgements()
    case.append(undoing(made.id))
    settle(case)
    assert len(_groups(case, one, other)) == 2
    case.accept(other.document, Draft(other.document).reading("2"), key="2")
    settle(case)
    assert len(_settled(case, one, other)) == 2
    assert [undone for _, undone in case.rule_judgements()] == [True]


def test_names_are_found_among_those_of_their_sort_only() -> None:
    assert not keys_of_node(Node("person:Ada Marsh")) & asked_by_node(Node("place:Ada Marsh"))
    assert keys_of_node(Node("people:Sarvan Front")) & asked_by_node(Node("other:Sarvan Front"))
    assert asked_by_node(Node("gazetteer:7")) == asked_by_node(Node("own:abc")) == frozenset()
    assert keys_of_node(Node("gazetteer:7")) == keys_of_node(Node("own:abc")) == frozenset()


def test_names_that_differ_in_capitals_are_the_same_whatever_the_order() -> None:
    (said,) = liken("other:sarvan front", "other:Sarvan Front")
    assert (said.one, said.other, said.verdict) == ("other:Sarvan Front", "other:sarvan front", "same")
    assert list(liken("other:Sarvan Front", "other:sarvan front")) == [said]


def test_a_people_is_a_group_of_just_its_name_and_no_other() -> None:
    assert [said.verdict for said in liken("people:Sarvan Front", "other:Sarvan Front")] == ["same"]
    assert list(liken("people:Sarvan Front", "other:Sarwan Front")) == []


def test_of_what_has_no_name_and_of_names_of_two_sorts_nothing_is_said() -> None:
    for other in ("gazetteer:7", "own:abc", "person:Sarvan Front", "place:Sarvan Front"):
        assert list(liken("other:Sarvan Front", other)) == []


def test_of_names_that_share_only_their_first_letters_nothing_is_kept_but_where_an_acronym_fits_both(
    case: Case,
) -> None:
    put(case, named("Sarvan Front", "Serik Federation"))
    settle(case)
    assert derived(case)["likeness"] == []
    put(case, named("SF", file="b.txt"))
    settle(case)
    assert len(derived(case)["likeness"]) == 3
