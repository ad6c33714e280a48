"""Claims: whose word each telling of a statement is, how certain, and whether they have a stake in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from whence.extract.drafts import Draft
from whence.extract.factuality import PLAIN, Certainty, as_ending, cue_of, in_clause, refers_back
from whence.extract.phrases import NP
from whence.extract.sourcing import Sourcing
from whence.extract.statements import IDENTITY, Told, sentence_span
from whence.extract.stretches import starting_in
from whence.records import Attribution, Claim, Link, Span, Statement, claim_id

__all__ = ["claims_of", "denials_of"]

# Told inside noun phrases by the writer, even in indirect speech; other facts about who somebody is are the speaker's.
_NARRATED = frozenset(["HOLDS_OFFICE", "LEADS", "PART_OF", "FAMILY_OF"])
_REACH = 300  # characters from an act to its denial: the next sentence


@dataclass(frozen=True, slots=True)
class _Word:
    """Whose word it is: the links of the sources, how certain they are, and the innermost attribution."""

    chain: tuple[Link, ...]
    certainty: Certainty
    attribution: Attribution | None


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
    covering = sourcing.contents.covering(trigger)
    if draft.type in _NARRATED and draft.phrases.parts[draft.part].kind == NP:
        covering = [a for a in covering if a.speech == "direct"]
    evidence = sentence_span(draft, sourcing.text)
    for word in _per_speaker(_word_of(draft, covering), sourcing):
        yield _claim(statement, word, evidence, sourcing)


def _claim(statement: Statement, word: _Word, evidence: Span, sourcing: Sourcing) -> Claim:
    links, certainty = (*sourcing.outer, *word.chain), word.certainty
    return Claim(
        id=claim_id(statement.id, links, certainty.value, certainty.modality),
        statement=statement.id,
        chain=links,
        factuality=certainty.value,
        modality=certainty.modality,
        attribution=word.attribution.id if word.attribution else None,
        evidence=(evidence,),
        stake=_stake(word.chain, statement, sourcing),
        score=statement.score,
    )


def _per_speaker(word: _Word, sourcing: Sourcing) -> Iterator[_Word]:
    """Yield the word once for each of the innermost sources."""
    speakers = sourcing.speakers.get(word.attribution.id, ()) if word.attribution else ()
    if not speakers or not word.chain or word.attribution is None or word.chain[-1].entity != word.attribution.entity:
        yield word
        return
    for speaker in speakers:
        yield replace(word, chain=(*word.chain[:-1], Link(role="source", entity=speaker)))


def denials_of(told: Sequence[Told], sourcing: Sourcing) -> Iterator[Claim]:
    """Yield the claims of those who deny what was told just before: "the ministry denied the charge"."""
    acts = [each.statement for each in told if each.statement.type not in IDENTITY]
    for attribution in sourcing.attributions:
        if attribution.entity is None or attribution.cue is None or not refers_back(attribution.content[0].text):
            continue
        cue, certainty = attribution.cue.start, cue_of(attribution)
        before = starting_in(acts, cue - _REACH, cue, key=_start)
        if certainty.value == "CT-" and before:
            word = _Word((Link(role="source", entity=attribution.entity),), certainty, attribution)
            yield _claim(before[-1], word, _whole(attribution, sourcing.text), sourcing)


def _whole(attribution: Attribution, text: str) -> Span:
    """Return the words from source to content, whichever comes first: "The rebels denied it"."""
    spans = [span for span in (attribution.source, attribution.cue, attribution.content[0]) if span]
    return Span.of(text, min(span.start for span in spans), max(span.end for span in spans))


def _start(statement: Statement) -> int:
    return statement.trigger.start if statement.trigger else 0


def _word_of(draft: Draft, covering: Sequence[Attribution]) -> _Word:
    """Return whose word a draft is. covering: the attributions it stands in, the narrowest first."""
    fact = draft.type in IDENTITY and draft.phrases.parts[draft.part].kind == NP
    certainty = PLAIN if fact else in_clause(draft)
    covering = covering[1:] if _is_denied_hearsay(covering) else covering
    if covering and not fact:
        certainty = _combined(certainty, cue_of(covering[0]))
    certainty = as_ending(certainty, draft)
    links = [Link(role="source", entity=a.entity) for a in reversed(covering) if a.source and not cue_of(a).own]
    return _Word(tuple(_without_repeats(links)), certainty, covering[0] if covering else None)


def _is_denied_hearsay(covering: Sequence[Attribution]) -> bool:
    """Tell hearsay that a source denies: "she denied reports that ..."; it is her denial that counts."""
    return len(covering) > 1 and covering[0].source is None and cue_of(covering[1]).value == "CT-"


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
