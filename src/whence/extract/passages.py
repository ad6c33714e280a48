"""PASSAGE, the open type: attributed content that no typed statement covers, kept as its words."""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.factuality import cue_of
from whence.extract.sourcing import Sourcing
from whence.extract.statements import IDENTITY
from whence.extract.stretches import mentions_in, starting_in
from whence.records import PASSAGE, Attribution, Claim, Filler, Link, Mention, Statement, claim_id, statement_id

__all__ = ["find_passages"]

_SCORE = 0.5  # not measured: gold has no passages, and the operating point of typed statements does not hold for them
_FEWEST_WORDS = 3  # shorter content ("the attack", "yes") says nothing by itself


def find_passages(
    document: str, typed: Sequence[Statement], mentions: Sequence[Mention], sourcing: Sourcing
) -> tuple[tuple[Statement, Claim], ...]:
    """Return a passage with its claim for each attribution that has a source and whose content no type covers.

    typed: the typed statements, in order. A tentative one, or a fact about who somebody is, does not cover content.
    """
    acts = [statement for statement in typed if statement.type not in IDENTITY and not statement.tentative]
    outer = {attribution.parent for attribution in sourcing.attributions}
    found: dict[str, tuple[Statement, Claim]] = {}
    for attribution in sourcing.attributions:
        if attribution.source is not None and attribution.id not in outer and not _is_covered(attribution, acts):
            statement = _passage(document, attribution, mentions)
            found[statement.id] = statement, _claim(statement, attribution, sourcing)
    return tuple(found.values())


def _is_covered(attribution: Attribution, acts: Sequence[Statement]) -> bool:
    """Tell whether a typed statement tells what the content says, or whether it says nothing by itself."""
    if sum(len(part.text.split()) for part in attribution.content) < _FEWEST_WORDS:
        return True
    return any(starting_in(acts, part.start, part.end, key=_start) for part in attribution.content)


def _start(statement: Statement) -> int:
    return statement.trigger.start if statement.trigger else 0


def _passage(document: str, attribution: Attribution, mentions: Sequence[Mention]) -> Statement:
    about: dict[str, Filler] = {}
    for mention in (mention for part in attribution.content for mention in mentions_in(part, mentions)):
        about.setdefault(mention.entity, Filler(role="about", entity=mention.entity, span=mention.span))
    fillers = tuple(about.values())
    return Statement(
        id=statement_id(document, PASSAGE, attribution.content[0], fillers),
        type=PASSAGE,
        trigger=None,
        evidence=attribution.content,
        fillers=fillers,
        score=_SCORE,
        by="rule: attributed content that no typed statement covers",
    )


def _claim(statement: Statement, attribution: Attribution, sourcing: Sourcing) -> Claim:
    cue = cue_of(attribution)
    chain = (*sourcing.outer, *_sources(attribution, sourcing))
    return Claim(
        id=claim_id(statement.id, chain, cue.value, cue.modality),
        statement=statement.id,
        chain=chain,
        factuality=cue.value,
        modality=cue.modality,
        attribution=attribution.id,
        evidence=attribution.content,
        score=_SCORE,
    )


def _sources(attribution: Attribution, sourcing: Sourcing) -> list[Link]:
    by_id = sourcing.by_id
    chain: list[Link] = []
    here: Attribution | None = attribution
    while here is not None:
        if here.source is not None:
            chain.insert(0, Link(role="source", entity=here.entity))
        here = by_id.get(here.parent) if here.parent else None
    return chain
