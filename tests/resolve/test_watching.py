"""Tests of whence.resolve.watching: a list in a case names and links who bears its names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.material import named, put
from whence.errors import WatchListError
from whence.records import Entity, WatchEntry
from whence.resolve import WatchList, judge, settle, undo, watch
from whence.store import Case, open_case

SIGNED = ("Ada", "as told")
HEADER = "name,id,kind,aliases,weak_aliases\n"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with open_case(str(tmp_path / "work.case"), create=True) as opened:
        put(opened, named("Sarvan Front", "Karel Army", file="a.txt"), named("SF of Sarvan", "Front", file="b.txt"))
        settle(opened)
        yield opened


def give(case: Case, folder: Path, *lines: str, name: str = "actors") -> WatchList:
    (folder / f"{name}.csv").write_text(HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return watch(case, folder / f"{name}.csv")


def one(case: Case, name: str) -> Entity:
    (entity,) = case.find_entities(name)
    return entity


def listed(case: Case, name: str) -> list[tuple[str, str]]:
    id_ = one(case, name).id
    return [(entry.list, entry.id) for entry in case.watched([id_]).get(id_, ())]


def test_who_bears_a_name_of_an_entry_has_its_id_and_goes_by_its_name(case: Case, tmp_path: Path) -> None:
    loaded = give(case, tmp_path, "Front of Sarvan,A1,armed-group,Sarvan Front;SF of Sarvan,")
    assert [entry.id for entry in loaded.entries] == ["A1"]
    assert one(case, "Sarvan Front") == one(case, "SF of Sarvan")
    assert one(case, "Sarvan Front").name == "Front of Sarvan"
    id_ = one(case, "Sarvan Front").id
    assert case.watched([id_])[id_] == (WatchEntry(id="A1", list="actors", name="Front of Sarvan"),)
    assert listed(case, "Karel Army") == []


def test_a_list_is_called_as_one_likes(case: Case, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(f"{HEADER}Karel Army,B2,armed-group,,\n", encoding="utf-8")
    assert watch(case, tmp_path / "x.csv", name="whom I follow").name == "whom I follow"
    assert listed(case, "Karel Army") == [("whom I follow", "B2")]


def test_who_comes_later_is_linked_when_it_comes(case: Case, tmp_path: Path) -> None:
    give(case, tmp_path, "Mountain Guard,C3,armed-group,MG of Tarn,")
    put(case, named("MG of Tarn", file="c.txt"))
    settle(case)
    assert listed(case, "MG of Tarn") == [("actors", "C3")]


def test_weak_names_and_names_of_another_kind_link_nobody(case: Case, tmp_path: Path) -> None:
    give(case, tmp_path, "Army of Karel Hills,D4,armed-group,,Front", "Karel Army,E5,person,,", "Front,F6,place,,")
    assert listed(case, "Front") == []
    assert listed(case, "Karel Army") == []


def test_a_kind_left_open_fits_any(case: Case, tmp_path: Path) -> None:
    give(case, tmp_path, "Karel Army,E5,,,")
    assert listed(case, "Karel Army") == [("actors", "E5")]


def test_a_single_word_names_no_person(case: Case, tmp_path: Path) -> None:
    put(case, named("Halven", "Ivo Halven", kind="person", file="c.txt"))
    settle(case)
    give(case, tmp_path, "Halven,G7,person,Ivo Halven,")
    assert listed(case, "Ivo Halven") == [("actors", "G7")]
    assert listed(case, "Halven") == []


def test_the_same_list_again_changes_nothing(case: Case, tmp_path: Path) -> None:
    line = "Front of Sarvan,A1,armed-group,Sarvan Front,"
    give(case, tmp_path, line)
    before = one(case, "Sarvan Front")
    give(case, tmp_path, line)
    assert one(case, "Sarvan Front") == before
    assert listed(case, "Sarvan Front") == [("actors", "A1")]


def test_a_list_of_the_same_name_replaces_the_one_before_and_others_stay(case: Case, tmp_path: Path) -> None:
    give(case, tmp_path, "Sarvan Front,A1,armed-group,SF of Sarvan,")
    give(case, tmp_path, "Karel Army,X,armed-group,,", name="others")
    give(case, tmp_path, "Sarvan Front,A2,armed-group,,")
    assert listed(case, "Sarvan Front") == [("actors", "A2")]
    assert listed(case, "SF of Sarvan") == []
    assert listed(case, "Karel Army") == [("others", "X")]


def test_two_entries_of_one_list_do_not_come_together(case: Case, tmp_path: Path) -> None:
    give(case, tmp_path, "Sarvan Front,A1,armed-group,,", "Karel Army,B2,armed-group,,")
    assert listed(case, "Sarvan Front") == [("actors", "A1")]
    assert listed(case, "Karel Army") == [("actors", "B2")]


def test_a_person_s_word_goes_before_a_list_s_and_can_be_taken_back(case: Case, tmp_path: Path) -> None:
    apart = [case.entity_subject(one(case, name).id) for name in ("Sarvan Front", "SF of Sarvan")]
    judge(case, "different", apart, signed=SIGNED)
    give(case, tmp_path, "Sarvan Front,A1,armed-group,SF of Sarvan,")
    assert one(case, "Sarvan Front") != one(case, "SF of Sarvan")
    undo(case, signed=SIGNED)
    assert one(case, "Sarvan Front") == one(case, "SF of Sarvan")


def test_a_file_that_is_no_list_changes_nothing(case: Case, tmp_path: Path) -> None:
    give(case, tmp_path, "Sarvan Front,A1,armed-group,,")
    (tmp_path / "actors.csv").write_text("title,amount\nx,1\n", encoding="utf-8")
    with pytest.raises(WatchListError, match="is a table without a column of names"):
        watch(case, tmp_path / "actors.csv")
    assert listed(case, "Sarvan Front") == [("actors", "A1")]


def test_the_order_of_lists_and_documents_does_not_matter(case: Case, tmp_path: Path) -> None:
    give(case, tmp_path, "Front of Sarvan,A1,armed-group,Sarvan Front;SF of Sarvan,")
    with open_case(str(tmp_path / "other.case"), create=True) as other:
        give(other, tmp_path, "Front of Sarvan,A1,armed-group,Sarvan Front;SF of Sarvan,")
        put(other, named("SF of Sarvan", "Front", file="b.txt"), named("Sarvan Front", "Karel Army", file="a.txt"))
        settle(other)
        for name in ("Sarvan Front", "SF of Sarvan", "Karel Army", "Front"):
            assert (one(other, name), listed(other, name)) == (one(case, name), listed(case, name))


def test_an_entity_is_found_by_a_name_that_only_the_list_has(case: Case, tmp_path: Path) -> None:
    give(case, tmp_path, "The Old Guard of Karel,A1,armed-group,Karel Army;KA of the Hills,")
    for name in ("The Old Guard of Karel", "Old Guard of Karel", "KA of the Hills"):
        assert one(case, name).names == ("Karel Army",)
