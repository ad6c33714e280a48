"""Tests of whence.records.claims."""

from __future__ import annotations

from typing import Any

import pytest

from whence.errors import RecordError
from whence.records import FACTUALITIES, Claim, Link, Span, claim_id

PUBLISHER, AUTHOR, SOURCE = Link(role="publisher", entity="p"), Link(role="author"), Link(role="source", entity="s")
EVIDENCE = (Span.of("Nine soldiers were killed.", 0, 26),)


def claim(**fields: Any) -> Claim:  # noqa: ANN401 - any field
    return Claim(**{
        "id": "c", "statement": "s", "chain": (PUBLISHER, AUTHOR, SOURCE), "factuality": "CT+", "evidence": EVIDENCE,
    } | fields)  # fmt: skip


def test_factuality_has_the_eight_values_of_factbank() -> None:
    assert set(FACTUALITIES) == {"CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"}
    with pytest.raises(RecordError, match=r"factuality: Input should be .* given 'CT'"):
        claim(factuality="CT")


def test_a_claim_is_actual_unless_told_otherwise() -> None:
    assert claim().modality == "actual"
    assert claim(modality="planned").modality == "planned"


def test_a_stake_that_was_not_judged_is_neither_yes_nor_no() -> None:
    assert claim().stake is None


@pytest.mark.parametrize(
    "chain", [(AUTHOR,), (PUBLISHER, AUTHOR), (AUTHOR, SOURCE, SOURCE), (PUBLISHER, AUTHOR, SOURCE)]
)
def test_a_chain_runs_from_the_publisher_inwards(chain: tuple[Link, ...]) -> None:
    assert claim(chain=chain).chain == chain


@pytest.mark.parametrize(
    "chain",
    [
        (),
        (SOURCE,),
        (PUBLISHER,),
        (AUTHOR, PUBLISHER),
        (SOURCE, AUTHOR),
        (AUTHOR, AUTHOR),
        (PUBLISHER, PUBLISHER, AUTHOR),
    ],
)
def test_a_chain_out_of_order_is_refused(chain: tuple[Link, ...]) -> None:
    with pytest.raises(RecordError, match=r"a chain is publisher|chain: Tuple should have at least 1 item"):
        claim(chain=chain)


def test_a_claim_stands_on_evidence() -> None:
    with pytest.raises(RecordError, match="evidence: Tuple should have at least 1 item"):
        claim(evidence=())


def test_the_id_is_statement_chain_factuality_and_modality() -> None:
    ids = {
        claim_id("s", (AUTHOR, SOURCE), "CT+", "actual"),
        claim_id("s", (AUTHOR,), "CT+", "actual"),
        claim_id("s", (AUTHOR, SOURCE), "CT-", "actual"),
        claim_id("s", (AUTHOR, SOURCE), "CT+", "planned"),
        claim_id("t", (AUTHOR, SOURCE), "CT+", "actual"),
    }
    assert len(ids) == 5


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"id": ""}, "Claim: id: String should have at least 1 character"),
        ({"statement": ""}, "Claim: statement: String should have at least 1 character"),
        ({"statement": None}, "Claim: statement: Input should be a valid string"),
        ({"chain": AUTHOR}, "Claim: chain: Input should be a valid tuple"),
        ({"chain": ("author",)}, "Claim: chain.0: "),
        ({"factuality": "ct+"}, "Claim: factuality: Input should be 'CT+', 'PR+'"),
        ({"factuality": "UU"}, "Claim: factuality: Input should be 'CT+', 'PR+'"),
        ({"factuality": None}, "Claim: factuality: Input should be 'CT+', 'PR+'"),
        ({"modality": "rumoured"}, "Claim: modality: Input should be 'actual', 'planned'"),
        ({"modality": None}, "Claim: modality: Input should be 'actual', 'planned'"),
        ({"attribution": 1}, "Claim: attribution: Input should be a valid string"),
        ({"evidence": EVIDENCE[0]}, "Claim: evidence: Input should be a valid tuple"),
        ({"evidence": ("Nine",)}, "Claim: evidence.0: "),
        ({"stake": "yes"}, "Claim: stake: Input should be a valid boolean"),
        ({"score": 1.01}, "Claim: score: Input should be less than or equal to 1"),
        ({"score": float("nan")}, "Claim: score: "),
        ({"negated": False}, "Claim: negated: "),
    ],
)
def test_a_claim_of_a_wrong_shape_is_refused_by_its_field(fields: dict[str, object], message: str) -> None:
    with pytest.raises(RecordError) as caught:
        claim(**fields)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("role", ["Source", "reader", "", None, 1])
def test_a_link_has_one_of_three_roles(role: Any) -> None:  # noqa: ANN401
    with pytest.raises(RecordError, match=r"Link: role: Input should be 'publisher', 'author' or 'source'"):
        Link(role=role)
