"""Tests of whence.view.asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.view.material import Draft
from whence.errors import NotFoundError, RecordError, VocabularyError
from whence.records import Entity, Link, Mention, Span, Time, entity_id
from whence.store import Case, Filter, open_case
from whence.view import find_ledger, make_filter
from whence.view.asked import find_entity


def test_names_become_the_ids_of_the_case(case: Case) -> None:
    army, marten = find_entity(case, "Lenna Freedom Army").id, find_entity(case, "Ivo Marten").id
    wanted = make_filter(case, about="lenna freedom army", source="Ivo Marten", type="KILLS", since="2024")
    assert wanted == Filter(about=army, source=marten, type="KILLS", since="2024")


@pytest.mark.parametrize("typed", ["Lenna Freedom Army", "the Lenna Freedom Army", " LENNA  freedom army "])
def test_case_blanks_and_an_article_do_not_matter(case: Case, typed: str) -> None:
    assert find_entity(case, typed).name == "Lenna Freedom Army"


def test_an_entity_is_found_by_the_first_digits_of_its_id(case: Case) -> None:
    army = find_entity(case, "Lenna Freedom Army")
    assert find_entity(case, army.id[:10]) == army


def test_a_part_of_a_name_is_not_taken_for_the_name_but_told(case: Case) -> None:
    with pytest.raises(NotFoundError, match=r"'Marten': no entity of this case is called just so \(perhaps Ivo Marten"):
        find_entity(case, "Marten")


def test_a_name_that_is_nowhere_is_an_error(case: Case) -> None:
    with pytest.raises(NotFoundError, match="'Atlantis': no entity of this case is called so"):
        find_entity(case, "Atlantis")


def test_a_type_that_the_case_does_not_know_is_an_error_that_lists_them(case: Case) -> None:
    with pytest.raises(VocabularyError, match=r"--type MURDERS: is no statement type of this case \(ACCUSES, AGREES"):
        make_filter(case, type="MURDERS")


def test_a_date_that_is_none_is_an_error(case: Case) -> None:
    with pytest.raises(RecordError, match="since: not an EDTF date"):
        make_filter(case, since="last week")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"place": "Quarrow"}, ["KILLS", "FIGHTS"]),
        ({"source": "Mira Holt"}, ["FIGHTS"]),
        ({"about": "Tomas Keld"}, ["LEADS"]),
        ({"type": "SUPPORTS"}, ["SUPPORTS"]),
        ({"until": "2024-03-12"}, ["FIGHTS"]),
        ({"since": "2024-03-15"}, ["KILLS", "ALLIED_WITH"]),
        ({"about": "Orrin Front", "source": "Hesk Courier"}, ["ALLIED_WITH"]),
        ({"type": "MEETS"}, []),
    ],
)
def test_a_filter_leaves_the_claims_that_were_asked_for(case: Case, wanted: dict[str, Any], found: list[str]) -> None:
    assert [row.type for row in find_ledger(case, make_filter(case, **wanted))] == found


def dated(folder: Path) -> Case:
    """Return a case of raids told at every sharpness, in a report of May 2024; one of them without a time."""
    text = "Raid A. Raid B. Raid C. Raid D. Raid E. Raid F."
    draft = Draft(text, file="raids.txt", language="en", published="2024-05-20")
    for letter, edtf in zip(
        "ABCDE", ["2024-03-12", "2024-03", "2023", "2022/..", "2024-04-30/2024-05-02"], strict=True
    ):
        words = f"Raid {letter}"
        draft.claim(
            draft.state("FIGHTS", f"{words}.", (("attacker", words),), time=Time(edtf=edtf, span=None)),
            (Link(role="author"),),
        )
    draft.claim(draft.state("FIGHTS", "Raid F.", (("attacker", "Raid F"),)), (Link(role="author"),))
    made = open_case(str(folder / "dated.case"), create=True)
    made.accept(draft.document, draft.reading(), key="raids")
    return made


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, "ABCDEF"),
        ({"since": "2024-03-13"}, "BDEF"),
        ({"since": "2024-03-12"}, "ABDEF"),
        ({"since": "2024-04"}, "DEF"),
        ({"since": "2024"}, "ABDEF"),
        ({"since": "2025"}, "D"),
        ({"until": "2023"}, "CD"),
        ({"until": "2022"}, "D"),
        ({"until": "2021-12-31"}, ""),
        ({"until": "2024-03-11"}, "BCD"),
        ({"until": "2024-04-30"}, "ABCDE"),
        ({"since": "2024-03-12", "until": "2024-03-12"}, "ABD"),
        ({"since": "2024-05-02", "until": "2024-05"}, "DEF"),
        ({"since": "2024-03/2024-04"}, "ABDEF"),
        ({"since": "2023-06-30", "until": "2023-07-01"}, "CD"),
        ({"since": "2024", "until": "2023"}, "D"),
    ],
)
def test_what_may_have_happened_in_the_time_asked_for_is_found_however_sharp_both_are(
    tmp_path: Path, wanted: dict[str, Any], found: str
) -> None:
    with dated(tmp_path) as made:
        rows = find_ledger(made, make_filter(made, **wanted))
        assert "".join(row.roles[0].name[-1] for row in rows) == found


@pytest.mark.parametrize("date", ["", "2024-13", "31.12.2024", "2024-02-30x", "now"])
@pytest.mark.parametrize("field", ["since", "until"])
def test_no_time_but_edtf_is_asked_for(case: Case, field: str, date: str) -> None:
    with pytest.raises(RecordError, match=f"{field}: "):
        make_filter(case, **{field: date})  # type: ignore[arg-type]


@pytest.mark.parametrize("typed", ["", " ", "the", "%", "_", "'; --", "*"])
def test_a_name_of_marks_alone_leads_nowhere(case: Case, typed: str) -> None:
    with pytest.raises(NotFoundError):
        find_entity(case, typed)


def test_two_entities_of_one_name_are_told_apart_by_their_ids(tmp_path: Path) -> None:
    draft = Draft("Tarn the town. The man Tarn.", file="a.txt", language="en")
    draft.name("Tarn", "place")
    span = Span.of(draft.document.text, 23, 27)
    id_ = entity_id(draft.document.id, 23, 27)
    draft.parts["entities"].append(Entity(id=id_, name="Tarn", kind="person", names=("Tarn",)))
    draft.parts["mentions"].append(Mention(entity=id_, span=span, form="named"))
    with open_case(str(tmp_path / "two.case"), create=True) as made:
        made.accept(draft.document, draft.reading(), key="a")
        if len(made.find_entities("Tarn")) > 1:
            with pytest.raises(NotFoundError, match="may be several entities"):
                find_entity(made, "Tarn")
        assert find_entity(made, made.find_entities("Tarn")[0].id).name == "Tarn"
