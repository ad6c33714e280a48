"""What a line gives becomes an actor with sound names; what is wrong with it is told and costs no more than it must."""

from __future__ import annotations

import pytest

from whence.resolve.watch_entries import Fault, Given, Watched, entries_of, own_ids, wikidata_id


def _given(
    *names: str, id_: str = "7", weak: tuple[str, ...] = (), external: tuple[tuple[str, str], ...] = ()
) -> Given:
    return Given(line=3, list_name="mine", id=id_, kind="person", names=names, weak=weak, external=external)


def test_an_actor_has_its_names_once_and_with_single_blanks() -> None:
    given = _given("  Jan  Novak\u00a0", "J. Novak", "Jan Novak", "", "—", weak=("Jan", "J. Novak"))
    assert list(entries_of(given)) == [
        Watched(id="7", list_name="mine", kind="person", name="Jan Novak", aliases=("J. Novak",), weak=("Jan",), line=3)
    ]


def test_names_holds_the_main_name_and_the_others_and_no_weak_one() -> None:
    (actor,) = entries_of(_given("Jan Novak", "J. Novak", weak=("Jan",)))
    assert isinstance(actor, Watched)
    assert actor.names == ("Jan Novak", "J. Novak")


def test_an_actor_without_an_id_is_called_by_its_wikidata_id_or_its_name() -> None:
    found = [*entries_of(_given("A", id_="", external=(("wikidata", "Q5"),))), *entries_of(_given("B", id_=" "))]
    assert [actor.id for actor in found if isinstance(actor, Watched)] == ["Q5", "B"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("A\x00B", "'A\\x00B'"),
        ("M\udcfcller", "'M\\udcfcller'"),
        ("M\ufffdller", "'M\\ufffdller'"),
        ("x" * 1001, repr("x" * 60)),
    ],
)
def test_a_name_that_is_none_is_told_and_another_takes_its_place(name: str, shown: str) -> None:
    fault, actor = entries_of(_given(name, "B"))
    assert fault == Fault(3, f"has a name that is none: {shown}", "words, at most 1,000 characters")
    assert isinstance(actor, Watched)
    assert actor.names == ("B",)


def test_signs_that_turn_the_direction_go_and_joiners_stay() -> None:
    (actor,) = entries_of(_given("\u202eevil\u202c", "می\u200cخواهم"))
    assert isinstance(actor, Watched)
    assert actor.names == ("evil", "می\u200cخواهم")


def test_an_actor_without_a_name_that_tells_it_is_a_fault() -> None:
    right = "a name that it can be told by"
    assert list(entries_of(_given(" ", "-"))) == [Fault(3, "has no name", right)]
    assert list(entries_of(_given(weak=("Ali",)))) == [Fault(3, "has no name but a weak one: 'Ali'", right)]


@pytest.mark.parametrize(
    ("written", "id_"),
    [
        ("Q42", "Q42"),
        (" q42 ", "Q42"),
        ("wd:Q42", "Q42"),
        ("https://wiki.example.org/wiki/Q42", "Q42"),
        ("Q0", None),
        ("42", None),
        ("Q42 (human)", None),
        ("", None),
    ],
)
def test_a_wikidata_id_is_read_as_people_write_it(written: str, id_: str | None) -> None:
    assert wikidata_id(written) == id_


def test_an_id_that_is_none_is_told_and_the_actor_stays() -> None:
    fault, actor = entries_of(_given("A", external=(("wikidata", "unknown"), ("lei", " X1 "), ("wikidata", ""))))
    assert fault == Fault(3, "has no wikidata id in 'unknown'", "one such as Q12345")
    assert isinstance(actor, Watched)
    assert actor.external == (("lei", "X1"),)


def test_ids_of_opensanctions_are_known_elsewhere_and_other_ids_are_the_list_s_own() -> None:
    assert own_ids("NK-abc", published=False) == (("opensanctions", "NK-abc"),)
    assert own_ids("Q42", published=True) == (("opensanctions", "Q42"), ("wikidata", "Q42"))
    assert own_ids("Q42", published=False) == ()


def test_a_fault_reads_as_a_sentence_with_its_line() -> None:
    assert str(Fault(3, "has no name", "a name")) == "line 3: has no name (a name)"
