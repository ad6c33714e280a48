"""Entities of several documents are one where their names are the same, whatever the order in which documents come."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.material import TEXT, Draft, accept, document
from whence.errors import NotFoundError
from whence.records import AUTHOR, Document, Reading
from whence.store import Case, open_case
from whence.store.identity import Part, settle

KINDS = ("person", "armed-group", "state")
parts = st.builds(
    Part,
    name=st.sampled_from(["Front", "the Front", "FRONT"]),
    kind=st.sampled_from([*KINDS, "other", "another"]),
    names=st.tuples(st.sampled_from(["Front", "SF"])),
    unnamed=st.just(False),
    documents=st.integers(1, 3),
)


def _told(
    words: str, kind: str = "armed-group", *, file: str = "a.txt", form: str = "named"
) -> tuple[Document, Reading]:
    """Return a document in which someone of this name came, with its reading."""
    draft = Draft(document(f"Today {words} came.", file=file))
    draft.entity(words, kind, form=form)  # type: ignore[arg-type]
    return draft.document, draft.reading()


def _fill(case: Case, *told: tuple[Document, Reading]) -> list[str]:
    """Accept these, and return the ids in the case of the first entity of each."""
    for received, reading in told:
        case.accept(received, reading, key="key")
    ids = case.identity(reading.entities[0].id for _, reading in told)
    return [ids[reading.entities[0].id] for _, reading in told]


def test_one_name_is_one_entity_with_the_id_of_its_smallest_document(case: Case) -> None:
    told = [_told(name) for name in ("Sarvan Front", "the Sarvan Front", "Sarvan Front's")]
    first = min(told, key=lambda each: each[0].id)
    assert set(_fill(case, *told)) == {first[1].entities[0].id}


def test_other_names_and_those_who_are_only_described_are_others(case: Case) -> None:
    told = [_told("Sarvan Front"), _told("Karel Front"), _told("the rebels", form="nominal"),
            _told("The rebels", form="nominal")]  # fmt: skip
    assert len(set(_fill(case, *told))) == 4


def test_the_order_of_documents_does_not_matter(tmp_path: Path) -> None:
    told = [_told("Front"), _told("the Front", "state"), _told("Front's", "state"), _told("Karel")]
    seen = set()
    for number, order in enumerate(permutations(told)):
        with open_case(str(tmp_path / f"{number}.case"), create=True) as case:
            _fill(case, *order)
            ids = case.identity(reading.entities[0].id for _, reading in told)
            seen.add((tuple(sorted(ids.items())), tuple(map(str, case.entities(ids.values()).values()))))
    assert len(seen) == 1


def test_an_entity_stays_right_when_its_smallest_document_goes(case: Case) -> None:
    told = sorted((_told(name) for name in ("Front", "the Front", "Front's")), key=lambda each: each[0].id)
    _fill(case, *told)
    case.withdraw(told[0][0].id, by="ada", why="wrong")
    later = told[1][1].entities[0].id
    assert set(case.identity(reading.entities[0].id for _, reading in told).values()) == {later}
    received = told[1][0]
    case.accept(received, Reading(document=received.id, reader="hand", version="2"), key="two")
    (left,) = case.find_entities("front")
    assert left.id == told[2][1].entities[0].id


def test_an_entity_has_the_most_frequent_name_and_kind_and_all_names(case: Case) -> None:
    _fill(case, _told("Front's", "state"), _told("Front", "media"), _told("The Front"), _told("Front line", "state"))
    draft = Draft(document("So Front came."))
    draft.entity("Front")
    case.accept(draft.document, draft.reading(), key="key")
    (entity,) = case.find_entities("the front")
    assert (entity.name, entity.kind) == ("Front", "armed-group")
    assert entity.names == ("Front", "Front's", "The Front")


@given(st.lists(parts, min_size=1, max_size=5), st.randoms())
def test_name_and_kind_do_not_depend_on_the_order_of_parts(some: list[Part], chance: st.randoms) -> None:  # type: ignore[valid-type]
    shuffled = list(some)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert settle("a", some, KINDS) == settle("a", shuffled, KINDS)


def test_kinds_that_are_equally_frequent_are_decided_by_the_vocabularys_order_then_the_alphabet() -> None:
    def of(*kinds: str) -> str:
        return settle(
            "a", [Part(name="F", kind=kind, names=(), unnamed=False, documents=1) for kind in kinds], KINDS
        ).kind

    assert of("state", "armed-group") == "armed-group"
    assert of("other", "another", "state") == "state"
    assert of("other", "another") == "another"


def test_an_entity_is_found_by_any_of_its_ids_and_their_beginnings(case: Case) -> None:
    told = [_told("Front"), _told("the Front")]
    settled = _fill(case, *told)[0]
    for _, reading in told:
        assert case.entity(reading.entities[0].id[:9]).id == settled
    assert case.entities([told[0][1].entities[0].id, "nowhere"]).keys() == {told[0][1].entities[0].id}
    with pytest.raises(NotFoundError, match="is not in the case"):
        case.entity("nowhere")


def test_thousands_of_ids_are_asked_for_at_once(case: Case) -> None:
    told = _told("Front")
    settled = _fill(case, told)[0]
    ids = [told[1].entities[0].id, *(f"{number:020x}" for number in range(3000))]
    assert case.identity(ids) == {ids[0]: settled}
    assert list(case.entities(ids)) == [ids[0]]


def test_a_name_leads_to_the_one_called_so_before_it_leads_to_others(case: Case) -> None:
    draft = Draft(document("Colonel Idris Halven (IH) met Halven Corp and the Halvenists near halven hill."))
    draft.entity("Colonel Idris Halven", "person")
    draft.mentions.append(draft.mentions[0].__class__(entity=draft.entities[0].id, span=draft.span("IH"), form="named"))
    draft.entity("Halven Corp", "organisation")
    draft.entity("the Halvenists", "population")
    draft.entity("halven hill", "place", form="nominal")
    case.accept(draft.document, draft.reading(), key="key")

    def found(name: str) -> list[str]:
        return [entity.name for entity in case.find_entities(name)]

    assert found("HALVEN corp's") == ["Halven Corp"]
    assert found("ih") == ["Colonel Idris Halven"]
    assert sorted(found("halven")) == ["Halven Corp", "the Halvenists"]
    assert found("idris") == ["Colonel Idris Halven"]
    assert found("Halven Hill") == ["halven hill"]
    assert found(draft.entities[1].id[:8]) == ["Halven Corp"]
    assert found("nobody") == found("") == found("%") == found("_") == []


def test_candidates_are_in_order_of_the_documents_that_name_them(case: Case) -> None:
    _fill(case, _told("Front A"), _told("Front B"), _told("the Front B"), _told("Front C"))
    assert [entity.name for entity in case.find_entities("front")][1:] == ["Front A", "Front C"]


def test_claims_name_entities_as_the_case_knows_them(case: Case) -> None:
    received = [document(f"{TEXT} {number}", publisher="Herald") for number in range(3)]
    for each in received:
        accept(case, each)
    rows = list(case.claims())
    assert len({row.statement.fillers[0].entity for row in rows}) == 1
    assert len({row.statement.fillers[1].entity for row in rows}) == 3
    assert len({row.claim.chain[0].entity for row in rows}) == 1
    assert AUTHOR not in {link.entity for row in rows for link in row.claim.chain}
