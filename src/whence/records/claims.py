"""Who holds what: one source in one document holding one statement."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import Field, model_validator

from whence.records.base import Score, Text, content_id, record
from whence.records.spans import Span

__all__ = ["FACTUALITIES", "MODALITIES", "Claim", "Factuality", "Link", "LinkRole", "Modality", "claim_id"]

Factuality = Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"]
Modality = Literal[
    "actual", "planned", "ordered", "requested", "predicted", "conditional", "hypothetical", "unverified"
]
LinkRole = Literal["publisher", "author", "source"]
FACTUALITIES: tuple[Factuality, ...] = get_args(Factuality)
MODALITIES: tuple[Modality, ...] = get_args(Modality)


@record
class Link:
    """One link of a source chain. entity: missing where the link has no name (an unsigned document's author)."""

    role: LinkRole
    entity: str | None = None


@record
class Claim:
    """One source in one document holding one statement, with all its evidence there.

    chain: who told whom, outermost first: publisher > author > quoted source > that source's source.
    factuality: FactBank's value, of the statement according to the innermost source. modality: why it is not plain.
    stake: the innermost source is a party to what it says; missing where not judged.
    """

    id: Text
    statement: Text
    chain: Annotated[tuple[Link, ...], Field(min_length=1)]
    factuality: Factuality
    modality: Modality = "actual"
    attribution: str | None = None
    evidence: Annotated[tuple[Span, ...], Field(min_length=1)]
    stake: bool | None = None
    score: Score = 1.0

    @model_validator(mode="after")
    def _chain_is_in_order(self) -> Any:  # noqa: ANN401
        order = [("publisher", "author", "source").index(link.role) for link in self.chain]
        if order != sorted(order) or order.count(0) > 1 or order.count(1) != 1:
            raise ValueError("a chain is publisher (at most one) > author (exactly one) > source, source, ...")
        return self


def claim_id(statement: str, chain: tuple[Link, ...], factuality: Factuality, modality: Modality) -> str:
    """Return the id of the claim: (statement, source chain, factuality, modality) is its identity."""
    return content_id("claim", statement, [[link.role, link.entity] for link in chain], factuality, modality)
