"""The key: origins part the claims, a copy adds none, words follow from counts, contradictions are of two sides."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict

from benchmarks.planted import Answer, PlantedCase
from benchmarks.planted.key import Tally

COPIES = {"reprint", "agency copy", "uncredited copy", "error travels", "digest", "digest of a digest"}


def _sides(answer: Answer) -> tuple[Tally, Tally, Tally]:
    return answer.for_, answer.against, answer.open


def test_every_statement_is_of_one_matter(case: PlantedCase) -> None:
    told = [statement for answer in case.key.answers for statement in answer.statements]
    made = [one.id for planted in case.documents for one in planted.reading.statements]
    assert sorted(told) == sorted(made)


def test_the_origins_of_a_matter_part_its_claims(case: PlantedCase) -> None:
    claims = [
        claim for answer in case.key.answers for side in _sides(answer) for one in side.origins for claim in one.claims
    ]
    made = {one.id for planted in case.documents for one in planted.reading.claims}
    assert max(Counter(claims).values()) == 1
    assert set(claims) <= made
    back = made - set(claims)
    says = {one.id: one for planted in case.documents for one in planted.reading.claims}
    assert {says[claim].factuality for claim in back} <= {"CT-"}  # figures that were taken back


def test_there_are_never_more_origins_than_claims_and_outlets_than_documents(case: PlantedCase) -> None:
    for answer in (*case.key.answers, *case.key.versions):
        for side in _sides(answer):
            assert len(side.origins) <= sum(len(one.claims) for one in side.origins)
            assert side.outlets <= side.documents
            assert side.without_stake <= len(side.origins)


def test_a_side_counts_actual_claims_that_are_sure_or_probable_and_nothing_else(case: PlantedCase) -> None:
    says = {one.id: one for planted in case.documents for one in planted.reading.claims}
    for answer in case.key.answers:
        for side, factualities in ((answer.for_, {"CT+", "PR+"}), (answer.against, {"CT-", "PR-"})):
            claims = [says[claim] for one in side.origins for claim in one.claims]
            assert {claim.factuality for claim in claims} <= factualities
            assert {claim.modality for claim in claims} <= {"actual"}


def test_a_copy_adds_no_origin(case: PlantedCase) -> None:
    devices = {planted.document.id: planted.device for planted in case.documents}
    held = {one.id: planted.document.id for planted in case.documents for one in planted.reading.claims}
    parents = {one.document: one.source for one in case.key.derivations if one.is_direct}
    for answer in case.key.answers:
        for origin in answer.for_.origins:
            documents = {held[claim] for claim in origin.claims}
            copies = {one for one in documents if devices[one] in COPIES}
            for one in copies:
                parent = parents[one]
                assert answer.office or parent is None or parent in documents or _is_cut(answer, held, parent)


def _is_cut(answer: Answer, held: dict[str, str], parent: str) -> bool:
    """Tell whether the parent tells nothing of a matter: then the copy has it from what the parent left out."""
    return parent not in {held[claim] for side in _sides(answer) for one in side.origins for claim in one.claims}


def test_copies_of_one_document_are_of_one_origin(case: PlantedCase) -> None:
    origins: dict[tuple[str, str], set[str]] = defaultdict(set)
    held = {one.id: planted.document.id for planted in case.documents for one in planted.reading.claims}
    for answer in case.key.answers:
        for origin in answer.for_.origins:
            for claim in origin.claims:
                origins[answer.matter, held[claim]].add(origin.id)
    for derivation in case.key.derivations:
        if derivation.how == "reprint" and derivation.source:
            for (matter, document), own in list(origins.items()):
                if document == derivation.document and (matter, derivation.source) in origins:
                    assert own <= origins[matter, derivation.source]


def test_the_word_follows_from_the_counts(case: PlantedCase) -> None:
    for answer in case.key.answers:
        for_, against = len(answer.for_.origins), len(answer.against.origins)
        if answer.word == "corroborated":
            assert for_ >= 2
            assert answer.for_.without_stake
            assert not against
        if answer.word == "denied":
            assert against
            assert not for_
        if answer.word == "unverified":
            assert not for_ + against
            assert answer.open.origins
        if for_ and against:
            assert answer.word == "contested"


def test_all_five_words_are_planted(case: PlantedCase) -> None:
    words = {answer.word for answer in case.key.answers if not answer.office}
    assert words == {"contested", "denied", "corroborated", "single-source", "unverified"}


def test_contradictions_are_pairs_of_claims_of_one_matter(case: PlantedCase) -> None:
    statements = {answer.matter: set(answer.statements) for answer in case.key.answers}
    says = {one.id: one for planted in case.documents for one in planted.reading.claims}
    pairs = [frozenset(one.claims) for one in case.key.contradictions]
    assert len(set(pairs)) == len(pairs)
    assert {one.kind for one in case.key.contradictions} == {"denial", "figure", "culprit", "correction"}
    for one in case.key.contradictions:
        assert set(one.statements) <= statements[one.matter]
        signs = {says[claim].factuality[-1] for claim in one.claims}
        assert signs == ({"+", "-"} if one.kind == "denial" else signs)


def test_derivations_are_of_documents_of_the_case_and_never_of_a_later_one(case: PlantedCase) -> None:
    days = {planted.document.id: planted.document.published or "" for planted in case.documents}
    outlets = {planted.document.id: planted.document.publisher for planted in case.documents}
    for one in case.key.derivations:
        assert one.document in days
        if one.source:
            assert days[one.source] <= days[one.document]
            assert one.outlet in str(outlets[one.source])


def test_what_is_credited_is_named_in_the_text_and_what_is_not_is_not(case: PlantedCase) -> None:
    texts = {planted.document.id: planted.document.text for planted in case.documents}
    for one in case.key.derivations:
        assert (one.outlet in texts[one.document]) == one.credited


def test_reprints_and_agency_copy_share_their_sentences_and_digests_share_none(case: PlantedCase) -> None:
    texts = {planted.document.id: planted.document.text for planted in case.documents}
    devices = {planted.document.id: planted.device for planted in case.documents}
    for one in case.key.derivations:
        if one.source and one.is_direct:
            own, other = (_sentences(texts[id_]) for id_ in (one.document, one.source))
            shared = len(own & other) / len(own)
            device = devices[one.document]
            if device in ("reprint", "agency copy", "uncredited copy"):
                assert shared > 0.4, device
            elif device != "cites":
                assert shared < 0.2, device


def _sentences(text: str) -> set[str]:
    paragraphs = text.split("\n\n")[2:]
    return {one.strip() for part in paragraphs for one in part.split(". ") if len(one.split()) > 4}


def test_every_claim_has_a_stake_judged_and_of_the_writers_own_word_only_a_communiques_has_one(
    case: PlantedCase,
) -> None:
    for planted in case.documents:
        for claim in planted.reading.claims:
            own = claim.chain[-1].role == "author"
            issued = planted.document.kind == "communique"
            assert not own or issued or not case.key.stakes[claim.id]
    issued_claims = [
        claim.id for planted in case.documents if planted.device == "communique" for claim in planted.reading.claims
    ]
    assert any(case.key.stakes[claim] for claim in issued_claims)


def test_no_origin_is_hidden_in_a_report_that_the_case_has_not(case: PlantedCase) -> None:
    absent = {one.document for one in case.key.derivations if one.source is None and one.how == "digest"}
    chains = {
        claim.id: [link.role for link in claim.chain].count("source")
        for planted in case.documents
        for claim in planted.reading.claims
        if planted.document.id in absent
    }
    told = [origin for answer in case.key.answers if not answer.office for origin in answer.for_.origins]
    named = {claim for origin in told if not origin.id.startswith(("unnamed", "outlet")) for claim in origin.claims}
    assert named & set(chains)
    assert all(chains[claim] >= 2 for claim in named & set(chains))


def test_entities_that_are_one_have_an_id_in_each_of_their_documents(case: PlantedCase) -> None:
    made = {one.id for planted in case.documents for one in planted.reading.entities}
    ids = list(itertools.chain.from_iterable(case.key.entities.values()))
    assert len(set(ids)) == len(ids)
    assert set(ids) <= made
