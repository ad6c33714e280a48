"""What a judgement is about is named by its document, its type and where it stands there."""

from __future__ import annotations

import pytest

from tests.store.material import TEXT, accept, document, read
from whence.errors import NotFoundError
from whence.records import Entity, Reading, Subject, judgement_id
from whence.records import Judgement as Made
from whence.store import Case, Likeness

HERE, THERE = document(TEXT, file="here.txt"), document(f"{TEXT} Later.", file="there.txt")
FRONT = (4, 16)  # "Sarvan Front" in TEXT


@pytest.fixture
def filled(case: Case) -> Case:
    """Give a case in which two documents tell the same."""
    for received in (HERE, THERE):
        accept(case, received)
    return case


def _entity(reading: Reading, name: str) -> Entity:
    return next(entity for entity in reading.entities if entity.name == name)


def test_an_entity_is_named_as_its_first_document_has_it(filled: Case) -> None:
    first = min(HERE.id, THERE.id)
    expected = Subject(document=first, type="armed-group", spans=(FRONT,), name="Sarvan Front")
    for received in (HERE, THERE):
        assert filled.entity_subject(_entity(read(received), "Sarvan Front").id) == expected


def test_an_entity_is_named_as_a_document_has_it(filled: Case) -> None:
    id_ = _entity(read(HERE), "Sarvan Front").id
    for received in (HERE, THERE):
        found = filled.entity_subject(id_[:10], received.id[:10])
        assert found == Subject(document=received.id, type="armed-group", spans=(FRONT,), name="Sarvan Front")


def test_an_entity_of_the_description_alone_has_a_name_and_no_spans(case: Case) -> None:
    received = document(TEXT, publisher="Northern Wire")
    accept(case, received)
    outlet = _entity(read(received), "Northern Wire")
    assert case.entity_subject(outlet.id) == Subject(document=received.id, type="media", name="Northern Wire")


def test_a_document_that_does_not_have_the_entity_is_an_error(filled: Case) -> None:
    other = document("Nothing of that.", file="other.txt")
    filled.accept(other, Reading(document=other.id, reader="hand", version="1"), key="other")
    id_ = _entity(read(HERE), "Sarvan Front").id
    with pytest.raises(NotFoundError, match=f"entity {id_}@{other.id}: document {other.id} does not speak of it"):
        filled.entity_subject(id_, other.id)


def test_of_several_names_the_one_called_is_meant_if_there_is_any(filled: Case) -> None:
    id_ = _entity(read(HERE), "Sarvan Front").id
    assert filled.entity_subject(id_, called="the SARVAN front").spans == (FRONT,)
    assert filled.entity_subject(id_, called="nobody") == filled.entity_subject(id_)


def test_a_statement_stands_on_its_trigger_and_a_claim_on_its_evidence(filled: Case) -> None:
    reading = read(THERE)
    (statement,), (claim, _) = reading.statements, reading.claims
    start = TEXT.index("attacked")
    spans = ((start, start + len("attacked")),)
    told = Subject(document=THERE.id, type="FIGHTS", spans=spans, name=statement.id)
    held = Subject(document=THERE.id, type="claim", spans=spans, name=claim.id)
    assert filled.statement_subject(statement.id[:12]) == filled.said_subject(statement.id[:12]) == told
    assert filled.claim_subject(claim.id[:12]) == filled.said_subject(claim.id[:12]) == held


def test_what_is_neither_a_statement_nor_a_claim_says_so(filled: Case) -> None:
    with pytest.raises(NotFoundError, match="statement or claim 'zz': is not in the case"):
        filled.said_subject("zz")


def test_a_beginning_shared_by_a_statement_and_a_claim_names_both(filled: Case) -> None:
    readings = [read(received) for received in (HERE, THERE)]
    ids = [it.id for reading in readings for it in reading.statements]
    ids += [it.id for reading in readings for it in reading.claims]
    with pytest.raises(NotFoundError, match="statement or claim '': is not in the case"):
        filled.said_subject("")
    several = [digit for digit in "0123456789abcdef" if sum(id_.startswith(digit) for id_ in ids) > 1]
    for digit in several:
        with pytest.raises(NotFoundError, match="begins more than one id") as error:
            filled.said_subject(digit)
        assert all(id_ in str(error.value) for id_ in ids if id_.startswith(digit))


def _judged(moment: str) -> Made:
    subjects = (Subject(type="outlet", name="Northern Wire"),)
    id_ = judgement_id("note", subjects, "Ada", moment)
    return Made(id=id_, verdict="note", subjects=subjects, by="Ada", when=moment, why="x")


def test_a_judgement_of_a_person_or_a_rule_is_found_by_a_beginning(filled: Case) -> None:
    made = _judged("2024-03-20T09:00:00+00:00")
    filled.append(made)
    with filled.linking() as links:
        links.record([Likeness("other:Ax Front", "other:Bo Front", "same", 0.9, "They sound alike.")])
    ((rule, _),) = filled.rule_judgements()
    assert filled.find_judgement(made.id[:9]) == made.id
    assert filled.find_judgement(rule.id[:9]) == rule.id
    with pytest.raises(NotFoundError, match="judgement 'zz': is not in the case"):
        filled.find_judgement("zz")


def test_a_beginning_of_a_person_s_judgement_and_of_a_rule_s_is_not_enough(filled: Case) -> None:
    with filled.linking() as links:
        links.record([Likeness("other:Ax Front", "other:Bo Front", "same", 0.9, "They sound alike.")])
    ((rule, _),) = filled.rule_judgements()
    moments = (f"2024-03-20T09:00:{second:02}+00:00" for second in range(60))
    made = next(it for it in map(_judged, moments) if it.id[0] == rule.id[0])
    filled.append(made)
    with pytest.raises(
        NotFoundError, match=f"judgement '{rule.id[0]}': begins more than one id: {min(made.id, rule.id)}"
    ):
        filled.find_judgement(rule.id[0])
