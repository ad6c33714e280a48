"""PASSAGE, the open type: attributed content that no typed statement covers, kept as its words."""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.decode.claims import Speaking, claims_by_cue
from whence.extract.decode.statements import IDENTITY
from whence.extract.stretches import mentions_in, starting_in
from whence.records import PASSAGE, Attribution, Claim, Filler, Mention, Statement, statement_id

__all__ = ["find_passages"]

_SCORE = 0.5  # not measured: gold has no passages, and the operating point of typed statements does not hold for them
_FEWEST_WORDS = 3  # shorter content ("the attack", "yes") says nothing by itself


def find_passages(
    document: str, typed: Sequence[Statement], mentions: Sequence[Mention], speaking: Speaking
) -> tuple[tuple[Statement, ...], tuple[Claim, ...]]:
    """Return a passage and its claims for each attribution that has a source and whose content no type covers.

    typed: the typed statements, in order. A tentative one, or a fact about who somebody is, does not cover content.
    """
    acts = [statement for statement in typed if statement.type not in IDENTITY and not statement.tentative]
    outer = {attribution.parent for attribution in speaking.by_id.values()}
    statements: dict[str, Statement] = {}
    claims: dict[str, Claim] = {}
    for attribution in speaking.by_id.values():
        if attribution.source is not None and attribution.id not in outer and not _is_covered(attribution, acts):
            statement = _passage(document, attribution, mentions)
            statements.setdefault(statement.id, statement)
            for claim in claims_by_cue(statement, attribution, speaking):
                claims.setdefault(claim.id, claim)
    return tuple(statements.values()), tuple(claims.values())


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
