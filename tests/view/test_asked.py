"""Tests of whence.view.asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.view.material import Draft, courier, small_case, wire
from whence.errors import NotFoundError, RecordError, VocabularyError
from whence.records import Entity, Link, Mention, Span, Subject, Time, Verdict, entity_id
from whence.resolve import watch
from whence.store import Case, Filter, open_case
from whence.view import find_ledger, make_filter
from whence.view.asked import find_entity, find_judged, find_subject


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


def ids(case: Case, type_: str) -> tuple[str, str]:
    """Return the ids of a statement of this type and of a claim on it."""
    row = next(iter(find_ledger(case, Filter(type=type_))))
    return row.statement, row.id


def test_a_statement_and_a_claim_are_judged_by_the_first_digits_of_their_ids(case: Case) -> None:
    statement, claim = ids(case, "LEADS")
    assert find_judged(case, "accept", [statement[:8]]) == ((case.statement_subject(statement),), None)
    assert find_judged(case, "reject", [claim[:8]]) == ((case.claim_subject(claim),), None)
    assert find_judged(case, "correct", [statement[:8], "type", "FIGHTS"]) == (
        (case.statement_subject(statement),),
        ("type", "FIGHTS"),
    )


def test_an_entity_is_judged_as_its_first_document_has_it_or_as_one_has_it(case: Case) -> None:
    first = min(wire().document.id, courier().document.id)
    assert find_subject(case, "Orrin Front").document == first
    for document in (wire().document, courier().document):
        start = document.text.index("Orrin Front")
        expected = Subject(document=document.id, type="armed-group", spans=((start, start + 11),), name="Orrin Front")
        assert find_subject(case, f"the orrin front@{document.id[:8]}") == expected


def test_a_source_is_judged_by_its_name(case: Case) -> None:
    assert find_judged(case, "reliability", ["hesk courier", "B"]) == (
        (Subject(type="media", name="Hesk Courier"),),
        ("reliability", "B"),
    )


@pytest.mark.parametrize(
    ("verdict", "typed", "said"),
    [
        ("same", ["Orrin Front"], r"judge same: is given 1 word \(same ENTITY\|STATEMENT ENTITY\|STATEMENT\)"),
        ("accept", [], r"judge accept: is given 0 words \(accept STATEMENT\)"),
        ("correct", ["Orrin Front", "kind"], r"judge correct: is given 2 words \(correct SUBJECT FIELD VALUE\)"),
    ],
)
def test_a_verdict_of_another_shape_says_how_it_is_said(
    case: Case, verdict: Verdict, typed: list[str], said: str
) -> None:
    with pytest.raises(RecordError, match=said):
        find_judged(case, verdict, typed)


@pytest.mark.parametrize(
    ("verdict", "typed", "said"),
    [
        ("same", ["Orrin Front", "Atlantis"], "'Atlantis': no entity of this case is called so"),
        ("same", ["Marten", "Orrin Front"], "'Marten': no entity of this case is called just so"),
        ("accept", ["Orrin Front"], "statement or claim 'Orrin Front': is not in the case"),
        ("accept", [""], "statement or claim '': is not in the case"),
        ("correct", ["0123abcd", "type", "FIGHTS"], "statement or claim '0123abcd': is not in the case"),
        ("correct", ["Atlantis", "kind", "place"], "'Atlantis': no entity of this case is called so"),
        ("same", ["Orrin Front@zz", "Tarn"], "document 'zz': is not in the case"),
        ("same", ["Orrin Front@", "Tarn"], "document '': is not in the case"),
        ("same", ["@", "Tarn"], "'': no entity of this case is called so"),
        ("reliability", ["Atlantis", "B"], "'Atlantis': no entity of this case is called so"),
    ],
)
def test_what_is_not_there_cannot_be_judged(case: Case, verdict: Verdict, typed: list[str], said: str) -> None:
    with pytest.raises(NotFoundError, match=said):
        find_judged(case, verdict, typed)


def test_a_document_that_does_not_speak_of_an_entity_says_so(case: Case) -> None:
    document = courier().document.id[:8]
    with pytest.raises(NotFoundError, match=f"document {document} does not speak of it"):
        find_subject(case, f"Tarn@{document}")


def test_a_beginning_of_a_statement_and_of_a_claim_is_not_enough(case: Case) -> None:
    found = {row.statement for row in find_ledger(case, Filter())} | {row.id for row in find_ledger(case, Filter())}
    several = next(digit for digit in "0123456789" if sum(id_.startswith(digit) for id_ in found) > 1)
    with pytest.raises(NotFoundError, match=f"statement or claim '{several}': begins more than one id"):
        find_judged(case, "accept", [several])


def named(folder: Path, *names: str) -> Case:
    """Return a case with a document in which these act, all of one kind."""
    text = " ".join(f"The {name} came." for name in names)
    draft = Draft(text, file="a.txt", language="en")
    for name in names:
        entity = draft.name(name, "organisation")
        draft.claim(draft.state("MOVES", f"The {name} came.", (("mover", entity),)), (Link(role="author"),))
    made = open_case(str(folder / "named.case"), create=True)
    made.accept(draft.document, draft.reading(), key="a")
    return made


def test_a_name_with_an_at_sign_is_a_name(tmp_path: Path) -> None:
    with named(tmp_path, "press@lenna.example", "Orrin Front") as made:
        document = next(made.documents()).id
        whole = find_subject(made, "press@lenna.example")
        assert whole.name == "press@lenna.example"
        assert find_subject(made, f"press@lenna.example@{document[:8]}") == whole


def test_a_name_that_is_also_the_beginning_of_an_id_is_a_name_where_entities_are_judged(tmp_path: Path) -> None:
    with small_case(tmp_path) as made:
        statement = ids(made, "LEADS")[0]
        add(made, statement[:5])
        (one, other), _ = find_judged(made, "same", [statement[:5], "Orrin Front"])
        assert (one.name, other.name) == (statement[:5], "Orrin Front")


def test_what_may_be_a_statement_or_an_entity_is_not_guessed(tmp_path: Path) -> None:
    with small_case(tmp_path) as made:
        statement = ids(made, "LEADS")[0]
        add(made, statement[:5])
        with pytest.raises(NotFoundError, match=f"may be the LEADS {statement} or {statement[:5]}"):
            find_subject(made, statement[:5])
        assert find_subject(made, statement[:6]).name == statement


def add(case: Case, name: str) -> None:
    """Add a document with an organisation of this name."""
    draft = Draft(f"The {name} group came.", file="b.txt", language="en")
    draft.name(name, "organisation")
    case.accept(draft.document, draft.reading(), key="b")


def test_of_names_that_are_one_the_one_typed_is_meant(tmp_path: Path) -> None:
    with named(tmp_path, "Salt Guard", "Guard of Salt") as made:
        (tmp_path / "list.csv").write_text("name,aliases\nSalt Guard,Guard of Salt\n")
        watch(made, tmp_path / "list.csv")
        assert find_entity(made, "Salt Guard") == find_entity(made, "Guard of Salt")
        (one, other), _ = find_judged(made, "different", ["Guard of Salt", "salt guard"])
        assert (one.name, other.name) == ("Guard of Salt", "Salt Guard")


def test_of_several_of_one_name_the_outlet_is_the_source_and_others_are_told_by_their_ids(tmp_path: Path) -> None:
    with open_case(str(tmp_path / "outlets.case"), create=True) as made:
        for kind in ("place", "media"):
            draft = Draft(f"Tarn Post, a {kind}, said so.", file=f"{kind}.txt", language="en")
            draft.name("Tarn Post", kind)
            made.accept(draft.document, draft.reading(), key=kind)
        found = {it.kind: it.id for it in made.find_entities("Tarn Post")}
        assert len(found) == 2
        assert find_judged(made, "reliability", ["Tarn Post", "B"])[0] == (Subject(type="media", name="Tarn Post"),)
        for kind, id_ in found.items():
            assert find_judged(made, "reliability", [id_, "B"])[0] == (Subject(type=kind, name="Tarn Post"),)
