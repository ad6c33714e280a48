"""Claims: whose word each telling of a statement is, and how certain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from whence.extract.cue_certainty import PLAIN, cue_of
from whence.extract.decode.attributions import Told
from whence.extract.decode.entities import sentence_of
from whence.extract.decode.statements import IDENTITY, Stated
from whence.extract.net.scan import Scan, Triggered
from whence.records import FACTUALITIES, MODALITIES, PASSAGE, Attribution, Claim, Link, Statement, claim_id

__all__ = ["Speaking", "by_anchor", "claims_by_cue", "claims_of"]

HELD = 0.5  # how likely a source must be to hold a statement at all


@dataclass(frozen=True, slots=True)
class Speaking:
    """Who speaks in a document.

    outer: publisher and author links. by_anchor: the attributions of a cue. by_id: all of them.
    sides: entity to those it leads, holds office in or belongs to.
    speakers: the entities of a source that joins several.
    """

    scan: Scan
    outer: tuple[Link, ...]
    by_anchor: Mapping[int, Sequence[Attribution]]
    by_id: Mapping[str, Attribution]
    sides: Mapping[str, frozenset[str]]
    speakers: Mapping[str, tuple[str, ...]]


def by_anchor(told: Sequence[Told]) -> Mapping[int, Sequence[Attribution]]:
    """Return the attributions of each anchor."""
    found: dict[int, list[Attribution]] = {}
    for each in told:
        for anchor in each.anchors:
            found.setdefault(anchor, []).append(each.attribution)
    return found


def claims_of(stated: Stated, speaking: Speaking, text: str) -> tuple[Claim, ...]:
    """Return the claims on one statement: one for each source chain, factuality and modality, with all its evidence."""
    found: dict[str, Claim] = {}
    for number in stated.triggers:
        for claim in _tellings(stated.statement, speaking.scan.triggers[number], speaking, text):
            known = found.get(claim.id)
            found[claim.id] = _together(known, claim) if known else claim
    return tuple(found.values())


def _together(known: Claim, again: Claim) -> Claim:
    evidence = tuple(dict.fromkeys((*known.evidence, *again.evidence)))
    return replace(known, evidence=evidence, score=max(known.score, again.score))


def _tellings(statement: Statement, trigger: Triggered, speaking: Speaking, text: str) -> Iterator[Claim]:
    held = {anchor: 1 - float(factuality[0]) for anchor, (factuality, _) in trigger.claims.items()
            if anchor == -1 or _named(anchor, speaking)}  # fmt: skip
    chosen = [anchor for anchor, chance in held.items() if chance >= HELD] or [
        max(held, key=lambda one: (held[one], -one))
    ]
    for anchor in chosen:
        factuality, modality = trigger.claims[anchor]
        value = FACTUALITIES[int(np.argmax(factuality[1:]))]
        why = MODALITIES[int(np.argmax(modality))]
        attribution = _named(anchor, speaking)
        for links in _chains_of(attribution, speaking):
            chain = (*speaking.outer, *links)
            yield Claim(
                id=claim_id(statement.id, chain, value, why),
                statement=statement.id,
                chain=chain,
                factuality=value,
                modality=why,
                attribution=attribution.id if attribution else None,
                evidence=(sentence_of(speaking.scan, trigger.at[0], text),),
                stake=_stake_of(links, statement, speaking),
                score=round(held[anchor] * float(factuality[1:].max() / max(1e-6, factuality[1:].sum())), 3),
            )


def _named(anchor: int, speaking: Speaking) -> Attribution | None:
    """Return the attribution of an anchor whose source is somebody."""
    return next((each for each in speaking.by_anchor.get(anchor, ()) if each.source is not None), None)


def _chains_of(attribution: Attribution | None, speaking: Speaking) -> Iterator[tuple[Link, ...]]:
    """Yield the links of sources, from the outermost source to the innermost; once for each of joint speakers."""
    links: list[Link] = []
    here = attribution
    while here is not None:
        if here.source is not None and (not links or links[0].entity != here.entity or here.entity is None):
            links.insert(0, Link(role="source", entity=here.entity))
        here = speaking.by_id.get(here.parent) if here.parent else None
    joint = speaking.speakers.get(attribution.id, ()) if attribution else ()
    if not joint:
        yield tuple(links)
        return
    for speaker in joint:
        yield (*links[:-1], Link(role="source", entity=speaker))


def claims_by_cue(statement: Statement, attribution: Attribution | None, speaking: Speaking) -> Iterator[Claim]:
    """Yield the claims on a statement that the network does not judge: as certain as the cue around it says.

    A passage says nothing of whom it is about, so nobody's stake in it is known.
    """
    cue = cue_of(attribution) if attribution else PLAIN
    for links in _chains_of(attribution, speaking):
        chain = (*speaking.outer, *links)
        yield Claim(
            id=claim_id(statement.id, chain, cue.value, cue.modality),
            statement=statement.id,
            chain=chain,
            factuality=cue.value,
            modality=cue.modality,
            attribution=attribution.id if attribution else None,
            evidence=statement.evidence,
            stake=None if statement.type == PASSAGE else _stake_of(links, statement, speaking),
            score=statement.score,
        )


def _stake_of(chain: Sequence[Link], statement: Statement, speaking: Speaking) -> bool | None:
    """Tell whether the innermost source is a party to what it says; never for the writer, None where unknown."""
    if not chain or statement.type in IDENTITY:
        return False
    source = chain[-1].entity
    if source is None:
        return None
    near = {source} | speaking.sides.get(source, frozenset())
    return bool(near & {filler.entity for filler in statement.fillers if filler.entity})
