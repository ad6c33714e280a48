"""Statements, claims and entities are as they were judged, and as they were read once that is undone."""

from __future__ import annotations

import itertools

import pytest

from tests.store.derived import derived, told_apart
from tests.store.material import Draft, judged, put, undoing
from tests.store.material import document as text
from whence.errors import RecordError, StoreError
from whence.records import Judgement, Subject, Verdict
from whence.resolve.settling import settle
from whence.store import CORRECTABLE, Case, Filter
from whence.store.correcting import entity_at


def _draft() -> Draft:
    draft = Draft(text(published="2021-05-03"))
    front, colonel = draft.entity("Sarvan Front"), draft.entity("Colonel Halven", "person")
    draft.claim(draft.statement("FIGHTS", "attacked", time="2021-05", tentative=True, attacker=front), colonel)
    return draft


DRAFT = _draft()
FRONT, COLONEL = (
    Subject(document=DRAFT.document.id, type=entity.kind, spans=((it.span.start, it.span.end),), name=entity.name)
    for entity, it in zip(DRAFT.entities, DRAFT.mentions, strict=True)
)
(FIGHT,), (SAID,) = DRAFT.statements, DRAFT.claims
WHERE = tuple((span.start, span.end) for span in FIGHT.evidence)
STATEMENT = Subject(document=DRAFT.document.id, type="FIGHTS", spans=WHERE, name=FIGHT.id)
CLAIM = Subject(document=DRAFT.document.id, type="claim", spans=WHERE, name=SAID.id)
CORRECTIONS = {
    "statement": (STATEMENT, (("type", "KILLS"), ("time", "2022-06-01"))),
    "claim": (CLAIM, (("factuality", "CT-"), ("modality", "planned"))),
    "entity": (FRONT, (("kind", "state"), ("name", "Front of Sarvan"))),
}
JUDGEMENTS = [
    *(judged("correct", about, says=says) for about, each in CORRECTIONS.values() for says in each),
    *(judged(verdict, about) for verdict in ("accept", "reject") for about in (STATEMENT, CLAIM, FRONT)),
]


@pytest.fixture
def filled(case: Case) -> Case:
    """Give a case with one document, settled."""
    put(case, DRAFT)
    settle(case)
    return case


def _judge(case: Case, *made: Judgement) -> None:
    for each in made:
        case.append(each)
    settle(case)


def _shown(case: Case, **wanted: bool) -> int:
    return len(list(case.claims(Filter(**wanted))))  # type: ignore[arg-type]


def test_every_correction_is_tested() -> None:
    assert {name: tuple(field for field, _ in each) for name, (_, each) in CORRECTIONS.items()} == dict(CORRECTABLE)


@pytest.mark.parametrize("made", JUDGEMENTS, ids=lambda made: f"{made.verdict}-{made.subjects[0].type}")
def test_a_judgement_and_its_undoing_leave_everything_as_it_was(filled: Case, made: Judgement) -> None:
    before, claims = derived(filled), list(filled.claims(Filter(tentative=True)))
    _judge(filled, made)
    _judge(filled, undoing(made.id))
    assert told_apart(before, derived(filled)) == {}
    assert list(filled.claims(Filter(tentative=True))) == claims


def test_a_type_and_a_time_that_are_corrected_are_what_is_told_and_asked_for(filled: Case) -> None:
    _judge(filled, *(judged("correct", STATEMENT, says=says) for says in CORRECTIONS["statement"][1]))
    (row,) = filled.claims(Filter(type="KILLS", tentative=True))
    assert row.statement.type == "KILLS"
    assert row.statement.time is not None
    assert row.statement.time.edtf == "2022-06-01"
    assert list(filled.claims(Filter(type="FIGHTS", tentative=True))) == []
    assert filled.reading(DRAFT.document.id) == DRAFT.reading()


@pytest.mark.parametrize(
    ("about", "says"), [(STATEMENT, ("time", "last week")), (CLAIM, ("factuality", "yes")), (CLAIM, ("modality", "no"))]
)
def test_a_correction_that_cannot_be_is_refused_before_it_is_in_the_log(
    filled: Case, about: Subject, says: tuple[str, str]
) -> None:
    with pytest.raises((RecordError, StoreError)):
        filled.append(judged("correct", about, says=says))
    assert list(filled.judgements()) == []


def test_a_factuality_that_is_corrected_is_the_claims(filled: Case) -> None:
    _judge(filled, *(judged("correct", CLAIM, says=says) for says in CORRECTIONS["claim"][1]))
    (row,) = filled.claims(Filter(tentative=True))
    assert (row.claim.factuality, row.claim.modality) == ("CT-", "planned")


def test_a_name_and_a_kind_that_are_corrected_go_before_what_readers_took_it_for(filled: Case) -> None:
    _judge(filled, *(judged("correct", FRONT, says=says) for says in CORRECTIONS["entity"][1]))
    entity = filled.entity(DRAFT.entities[0].id)
    assert (entity.name, entity.kind) == ("Front of Sarvan", "state")


def test_what_is_accepted_is_tentative_no_more(filled: Case) -> None:
    assert _shown(filled) == 0
    _judge(filled, judged("accept", STATEMENT))
    assert _shown(filled) == 1


@pytest.mark.parametrize("about", [STATEMENT, CLAIM])
def test_what_is_rejected_is_shown_only_when_asked_for_and_the_later_word_counts(filled: Case, about: Subject) -> None:
    for day, (verdict, shown) in enumerate([("reject", 0), ("accept", 1), ("reject", 0), ("accept", 1)], start=1):
        _judge(filled, judged(_as_verdict(verdict), about, day=day))
        assert _shown(filled, tentative=True) == shown
        assert _shown(filled, tentative=True, rejected=True) == 1


def _as_verdict(word: str) -> Verdict:
    return "accept" if word == "accept" else "reject"


def test_the_later_of_two_corrections_counts_in_any_order_of_coming(filled: Case) -> None:
    said = [
        judged("correct", STATEMENT, says=("type", type_), day=day) for day, type_ in enumerate(("KILLS", "AIDS"), 1)
    ]
    for order in itertools.permutations(said):
        _judge(filled, *order)
        assert next(filled.claims(Filter(tentative=True))).statement.type == "AIDS"


def test_a_correction_of_what_the_thing_does_not_have_changes_nothing(filled: Case) -> None:
    before = derived(filled)
    _judge(
        filled, judged("correct", STATEMENT, says=("factuality", "CT-")), judged("correct", CLAIM, says=("kind", "x"))
    )
    _judge(filled, judged("correct", FRONT, says=("type", "KILLS")))
    assert told_apart(before, derived(filled)) == {}


def test_judgements_take_effect_again_on_a_new_reading_that_has_what_they_are_about(filled: Case) -> None:
    _judge(filled, *(made for made in JUDGEMENTS if made.verdict == "correct"))
    before = derived(filled)
    filled.accept(DRAFT.document, Draft(DRAFT.document).reading("2"), key="2")
    settle(filled)
    assert list(filled.claims(Filter(tentative=True))) == []
    put(filled, DRAFT)
    settle(filled)
    assert told_apart(before, derived(filled)) == {}


def test_an_entity_is_found_by_its_place_and_one_without_mentions_by_its_name(case: Case) -> None:
    draft = _draft()
    outlet = draft.outlet("Herald")
    put(case, draft)
    with case._reading() as connection:
        found = entity_at(connection, FRONT)
        assert found is not None
        assert found.name == "Sarvan Front"
        found = entity_at(connection, Subject(document=draft.document.id, type="media", name="Herald"))
        assert found is not None
        assert found.id == outlet
        assert entity_at(connection, Subject(document=draft.document.id, type="media", name="Courier")) is None
        assert entity_at(connection, Subject(document=draft.document.id, type="person", spans=((0, 1),))) is None
