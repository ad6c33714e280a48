"""Tests of whence.view.privacy."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.view.material import Draft, small_case
from whence.errors import PrivateError
from whence.records import AUTHOR, Factuality, Link
from whence.resolve import watch
from whence.store import Case, Filter, open_case
from whence.view import (
    Party,
    find_dossier,
    find_ledger,
    find_public,
    gather_actors,
    is_private,
    public_persons,
    veil,
)
from whence.view.asked import find_entity


@pytest.mark.parametrize(
    ("name", "private"),
    [
        ("Mira Holt", True),
        ("Ana Reyl", True),
        ("Tomas Keld", False),
        ("Ivo Marten", False),
        ("Lenna Freedom Army", False),
    ],
)
def test_a_person_without_office_or_leadership_is_private(case: Case, name: str, private: bool) -> None:
    assert is_private(case, find_entity(case, name)) is private


def test_leaders_and_holders_of_an_office_are_public(case: Case) -> None:
    names = {find_entity(case, name).id for name in ("Tomas Keld", "Ivo Marten")}
    assert public_persons(find_ledger(case, Filter())) == names


def test_a_tentative_statement_makes_nobody_public(case: Case) -> None:
    rows = [replace(row, tentative=True) for row in find_ledger(case, Filter(type="LEADS"))]
    assert public_persons(rows) == frozenset()


def test_the_name_of_a_private_person_is_veiled_and_a_public_one_is_not() -> None:
    mira = Party(role="source", name="Mira Holt", entity="m", kind="person")
    assert veil(mira, frozenset()) == "a private person"
    assert veil(mira, frozenset({"m"})) == "Mira Holt"


def test_a_by_line_is_veiled_as_the_author() -> None:
    assert veil(Party(role="author", name="Ana Reyl", entity="a", kind="person"), frozenset()) == "the author"


def test_the_words_for_an_unnamed_person_tell_no_name_and_stay() -> None:
    resident = Party(role="source", name="a resident", entity="r", kind="person", unnamed=True)
    assert veil(resident, frozenset()) == "a resident"


def test_an_outlet_is_no_person(case: Case) -> None:
    assert veil(Party(role="publisher", name="Northern Wire", entity="n", kind="media"), frozenset()) == "Northern Wire"


def case_of(folder: Path, *drafts: Draft) -> Case:
    made = open_case(str(folder / "made.case"), create=True)
    for draft in drafts:
        made.accept(draft.document, draft.reading(), key=draft.document.file)
    return made


def leader(words: str, *, tentative: bool = False, factuality: Factuality = "CT+") -> Draft:
    """Return a document in which Pell Orran leads the Salt Guard, told so or only guessed."""
    draft = Draft(words, file="a.txt", language="en")
    person, group = draft.name("Pell Orran", "person"), draft.name("Salt Guard", "armed-group")
    told = draft.state(
        "LEADS",
        words,
        (("leader", person), ("organisation", group)),
        score=0.2 if tentative else 1.0,
        tentative=tentative,
    )
    draft.claim(told, (Link(role="author"),), factuality)
    return draft


WORDS = "Pell Orran leads the Salt Guard."


@pytest.mark.parametrize("factuality", ["CT+", "PS+", "CT-", "Uu"])
def test_who_is_spoken_of_as_a_leader_is_public_even_where_it_is_denied(tmp_path: Path, factuality: Factuality) -> None:
    with case_of(tmp_path, leader(WORDS, factuality=factuality)) as made:
        assert not is_private(made, find_entity(made, "Pell Orran"))
        assert "Pell Orran" in {actor.name for actor in gather_actors(find_ledger(made, Filter()))}


def test_who_leads_only_by_a_guess_has_no_dossier_and_is_no_actor(tmp_path: Path) -> None:
    with case_of(tmp_path, leader(WORDS, tentative=True)) as made:
        assert is_private(made, find_entity(made, "Pell Orran"))
        with pytest.raises(PrivateError, match="Pell Orran: is a private person"):
            find_dossier(made, "Pell Orran")
        rows = tuple(find_ledger(made, Filter(tentative=True)))
        assert rows
        assert [actor.name for actor in gather_actors(rows)] == ["Salt Guard"]


def test_what_is_done_to_a_leader_makes_no_leader_of_its_other_roles(tmp_path: Path) -> None:
    draft = Draft("Pell Orran was made to lead. The Salt Guard held Pell Orran.", file="a.txt", language="en")
    person, group = draft.name("Pell Orran", "person"), draft.name("Salt Guard", "armed-group")
    held = draft.state("DETAINS", "The Salt Guard held Pell Orran.", (("captor", group), ("detainee", person)))
    draft.claim(held, (Link(role="author"),))
    with case_of(tmp_path, draft) as made:
        assert is_private(made, find_entity(made, "Pell Orran"))
        assert [actor.name for actor in gather_actors(find_ledger(made, Filter()))] == ["Salt Guard"]


def test_a_writer_who_holds_an_office_makes_no_other_writer_public(tmp_path: Path) -> None:
    minister = Draft("I am the minister of salt.", file="a.txt", language="en", author=("Una Brask",))
    office = minister.state("HOLDS_OFFICE", "I am the minister of salt.", (("holder", AUTHOR),))
    minister.claim(office, (Link(role="author"),))
    baker = Draft("I met the baker of Tarn.", file="b.txt", language="en", author=("Olen Marsk",))
    meeting = baker.state("MEETS", "I met the baker of Tarn.", (("participant", AUTHOR),))
    baker.claim(meeting, (Link(role="author"),))
    with case_of(tmp_path, minister, baker) as made:
        rows = tuple(find_ledger(made, Filter()))
        public = public_persons(rows)
        assert public == frozenset()
        assert gather_actors(rows) == ()
        shown = {veil(party, public) for row in rows for party in row.roles}
        assert shown == {"a private person"}


def test_a_dossier_by_the_digits_of_an_id_is_as_closed_as_one_by_name(case: Case) -> None:
    mira = find_entity(case, "Mira Holt")
    for typed in (mira.id, mira.id[:8], "mira holt", " Mira  Holt "):
        with pytest.raises(PrivateError):
            find_dossier(case, typed)


def test_the_message_about_a_private_person_tells_nothing_but_what_was_typed(case: Case) -> None:
    mira = find_entity(case, "Mira Holt")
    with pytest.raises(PrivateError) as caught:
        find_dossier(case, mira.id[:8])
    assert "Mira" not in str(caught.value)


def test_a_person_in_a_watch_list_is_not_private_as_long_as_the_list_has_them(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    with small_case(tmp_path) as made:
        file.write_text("name,id,kind\nMira Holt,Q2,person\n")
        watch(made, file)
        mira, rows = find_entity(made, "Mira Holt"), tuple(find_ledger(made, Filter()))
        assert not is_private(made, mira)
        assert find_public(made, rows) - public_persons(rows) == {mira.id}
        file.write_text("name,id,kind\nBea Torn,Q3,person\n")
        watch(made, file)
        assert is_private(made, mira)
        assert find_public(made, rows) == public_persons(rows)


def test_a_weak_name_of_a_watch_list_makes_nobody_public(tmp_path: Path) -> None:
    with small_case(tmp_path) as made:
        (tmp_path / "list.csv").write_text("name,kind,weak_aliases\nBea Torn,person,Mira Holt\n")
        watch(made, tmp_path / "list.csv")
        assert is_private(made, find_entity(made, "Mira Holt"))


def test_whoever_is_public_in_the_case_is_an_actor(tmp_path: Path) -> None:
    with small_case(tmp_path) as made:
        mira, rows = find_entity(made, "Mira Holt").id, tuple(find_ledger(made, Filter()))
        assert "Mira Holt" not in {actor.name for actor in gather_actors(rows)}
        assert "Mira Holt" in {actor.name for actor in gather_actors(rows, public=frozenset({mira}))}
