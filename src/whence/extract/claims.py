"""Claims: whose word each telling of a statement is, how certain, and whether they have a stake in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.extract.drafts import Draft
from whence.extract.factuality import PLAIN, Certainty, by_cue, in_clause, refers_back
from whence.extract.phrases import NP
from whence.extract.sourcing import Sourcing
from whence.extract.statements import IDENTITY, Told, sentence_span
from whence.records import Attribution, Claim, Link, Span, Statement, claim_id

__all__ = ["claims_of", "denials_of"]

# Told inside noun phrases by the writer, even in indirect speech; other facts about who somebody is are the speaker's.
_NARRATED = frozenset(["HOLDS_OFFICE", "LEADS", "PART_OF", "FAMILY_OF"])
_REACH = 300  # characters from an act to its denial: the next sentence
_SIDES = {
    "LEADS": ("leader", "organisation"),
    "HOLDS_OFFICE": ("holder", "organisation"),
    "MEMBER_OF": ("member", "organisation"),
    "PART_OF": ("part", "whole"),
}


def claims_of(told: Told, sourcing: Sourcing) -> tuple[Claim, ...]:
    """Return the claims on one statement: one for each source chain, factuality and modality, with all its evidence."""
    found: dict[str, Claim] = {}
    for draft in told.drafts:
        for claim in _tellings(draft, told.statement, sourcing):
            known = found.get(claim.id)
            found[claim.id] = claim if known is None else _joined(known, claim)
    return tuple(found.values())


def _joined(first: Claim, second: Claim) -> Claim:
    evidence = tuple(dict.fromkeys((*first.evidence, *second.evidence)))
    return Claim(
        id=first.id,
        statement=first.statement,
        chain=first.chain,
        factuality=first.factuality,
        modality=first.modality,
        attribution=first.attribution,
        evidence=evidence,
        stake=first.stake,
        score=max(first.score, second.score),
    )


def _tellings(draft: Draft, statement: Statement, sourcing: Sourcing) -> Iterator[Claim]:
    """Yield the claim that one telling makes."""
    trigger = Span.of(sourcing.text, *draft.phrases.offsets(draft.first, draft.last))
    covering = sourcing.covering(trigger)
    if draft.type in _NARRATED and draft.phrases.parts[draft.part].kind == NP:
        covering = [a for a in covering if a.speech == "direct"]
    certainty, chain, innermost = _sourced(draft, covering)
    evidence = sentence_span(draft, sourcing.text)
    for each in _per_speaker(chain, innermost, sourcing):
        yield _claim(statement, each, certainty, innermost, evidence, sourcing)


def _claim(
    statement: Statement,
    chain: tuple[Link, ...],
    certainty: Certainty,
    innermost: Attribution | None,
    evidence: Span,
    sourcing: Sourcing,
) -> Claim:
    links = (*sourcing.outer, *chain)
    return Claim(
        id=claim_id(statement.id, links, certainty.value, certainty.modality),
        statement=statement.id,
        chain=links,
        factuality=certainty.value,
        modality=certainty.modality,
        attribution=innermost.id if innermost else None,
        evidence=(evidence,),
        stake=_stake(chain, statement, sourcing),
        score=statement.score,
    )


def _per_speaker(
    chain: tuple[Link, ...], innermost: Attribution | None, sourcing: Sourcing
) -> Iterator[tuple[Link, ...]]:
    """Yield the chain once for each of the innermost sources."""
    speakers = sourcing.speakers.get(innermost.id, ()) if innermost and chain else ()
    if not speakers or innermost is None or chain[-1].entity != innermost.entity:
        yield chain
    for speaker in speakers if innermost and chain and chain[-1].entity == innermost.entity else ():
        yield (*chain[:-1], Link(role="source", entity=speaker))


def denials_of(told: Sequence[Told], sourcing: Sourcing) -> Iterator[Claim]:
    """Yield the claims of those who deny what was told just before: "the ministry denied the charge"."""
    acts = [each.statement for each in told if each.statement.type not in IDENTITY and each.statement.trigger]
    for attribution in sourcing.attributions:
        if attribution.entity is None or attribution.cue is None or not refers_back(attribution.content[0].text):
            continue
        certainty = by_cue(attribution.cue.text, sourced=True, content=attribution.content[0].text)
        before = [act for act in acts if act.trigger and 0 < attribution.cue.start - act.trigger.end < _REACH]
        if certainty.value == "CT-" and before:
            link = (Link(role="source", entity=attribution.entity),)
            yield _claim(before[-1], link, certainty, attribution, attribution.content[0], sourcing)


def _sourced(draft: Draft, covering: Sequence[Attribution]) -> tuple[Certainty, tuple[Link, ...], Attribution | None]:
    """Return the certainty of a draft with the links of its sources, outermost first, and the innermost attribution."""
    noun = draft.phrases.parts[draft.part].kind == NP
    local = PLAIN if draft.type in IDENTITY and noun else in_clause(draft)
    chain: list[Link] = []
    certainty = local
    for number, attribution in enumerate(covering):
        cue = by_cue(
            attribution.cue.text if attribution.cue else None,
            sourced=attribution.source is not None,
            content=attribution.content[0].text,
        )
        if number == 0 and not (noun and draft.type in IDENTITY):
            certainty = _combined(local, cue)
        if attribution.source is not None and not cue.own:
            chain.insert(0, Link(role="source", entity=attribution.entity))
    return certainty, tuple(_without_repeats(chain)), covering[0] if covering else None


def _without_repeats(chain: Sequence[Link]) -> Iterator[Link]:
    """Leave out a link that repeats the one before: "X said he feared ..." has one source."""
    for number, link in enumerate(chain):
        if number == 0 or link.entity != chain[number - 1].entity or link.entity is None:
            yield link


def _combined(local: Certainty, cue: Certainty) -> Certainty:
    """Join what the clause and what the cue say: a cue that is not plain decides, and a denied denial affirms."""
    if cue.value == "CT+" or cue is PLAIN:
        return local
    if local.value == "CT-" and cue.value in ("Uu", "CT-"):
        return Certainty("CT-", cue.modality, cue.why) if cue.value == "Uu" else local
    return cue


def _stake(chain: Sequence[Link], statement: Statement, sourcing: Sourcing) -> bool | None:
    """Tell whether the innermost source is a party to what it says; never for the writer, None where unknown."""
    if not chain or statement.type in IDENTITY:
        return False
    source = chain[-1].entity
    if source is None:
        return None
    near = {source} | sourcing.sides.get(source, frozenset())
    parties = {filler.entity for filler in statement.fillers if filler.entity}
    return bool(near & parties)
