"""Types that the network was never taught: what a case's own frames find is stated on their word alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.extract.decode.claims import Speaking, claims_by_cue
from whence.extract.decode.entities import sentence_of, span_of
from whence.extract.decode.framed import Framed
from whence.extract.net.labels import TYPES
from whence.extract.net.scan import Scan
from whence.extract.stretches import ContentIndex
from whence.records import Claim, Filler, Span, Statement, statement_id

__all__ = ["claims_on", "stated_by_frames"]

_KNOWN = frozenset(TYPES)


def stated_by_frames(
    framed: Sequence[Framed], scan: Scan, text: str, document: str, operating_point: float
) -> tuple[Statement, ...]:
    """Return the statements of types that the network does not know, each once, in the order of their triggers."""
    found: dict[str, Statement] = {}
    for each in framed:
        if each.candidate.type not in _KNOWN and any(each.roles.values()):
            statement = _statement(each, scan, text, document, operating_point)
            found.setdefault(statement.id, statement)
    return tuple(found.values())


def _statement(framed: Framed, scan: Scan, text: str, document: str, operating_point: float) -> Statement:
    candidate, trigger = framed.candidate, span_of(scan, framed.at, text)
    fillers = tuple(dict.fromkeys(_fillers(framed)))
    return Statement(
        id=statement_id(document, candidate.type, trigger, fillers),
        type=candidate.type,
        trigger=trigger,
        evidence=(sentence_of(scan, framed.at[0], text),),
        fillers=fillers,
        phase=candidate.frame.phase if candidate.frame else None,
        score=round(candidate.score, 3),
        tentative=candidate.score < operating_point,
        by=f"frame: {candidate.why}",
    )


def _fillers(framed: Framed) -> Iterator[Filler]:
    for role, mentions in framed.roles.items():
        for mention in mentions:
            yield Filler(role=role, entity=mention.entity, span=mention.span)


def claims_on(statements: Sequence[Statement], speaking: Speaking) -> tuple[Claim, ...]:
    """Return the claims on statements by the words around their triggers: of the innermost source, else the author."""
    contents = ContentIndex(each for each in speaking.by_id.values() if each.source is not None)
    found: dict[str, Claim] = {}
    for statement in statements:
        covering = contents.covering(_trigger(statement))
        for claim in claims_by_cue(statement, covering[0] if covering else None, speaking):
            found.setdefault(claim.id, claim)
    return tuple(found.values())


def _trigger(statement: Statement) -> Span:
    return statement.trigger or statement.evidence[0]
