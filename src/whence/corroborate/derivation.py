"""What a document derives from: another of the case, an outlet that is absent from it, or a text that two share."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from whence.corroborate.credits import Credit, credits_of
from whence.corroborate.details import Detail, Holders, SharedDetail, details_of, furniture_of, shared_details
from whence.corroborate.outlets import same_outlet
from whence.corroborate.publication import Order, last_day, order_of
from whence.corroborate.reuse import Reuse, Shared, compare_wordings
from whence.corroborate.wording import Wording, wording_of
from whence.records import Document, Reading, Score, Span, Text, record

__all__ = ["Derived", "DerivedHow", "Traced", "find_derivations", "trace"]

DerivedHow = Literal["reprint", "digest", "cites", "shares"]

# Of a document's own words, those that stand in the other: a reprint is mostly the other's words, a digest to a good
# part. What details tell together: with a credit one exact figure does; without, only several together are not chance.
MOST, MUCH = 0.6, 0.4
CREDITED_DETAILS, BARE_DETAILS = 0.75, 2.0
EXPLAINED = 0.7  # of what two share: so much of it from a third, and the two need no link of their own


@record
class Traced:
    """A document with the outlets that it credits and its details: what its derivation is found by."""

    document: Document
    credits: tuple[Credit, ...]
    details: tuple[Detail, ...]


@record
class Derived:
    """A document reprints, digests or cites another, or `shares` a text or details with it.

    `shares` has no direction: which of the two had it first is not known, or both have it from a third. It is found for
    the later of the two, for both where neither is known to be later. outlet: of the other, as its publisher or the
    credit names it; missing where neither does. other: missing where the original is not in the case: the outlet is
    then an absent origin. credited: the words of this document that credit the outlet. shared: what stands in both, the
    same words first, then details. reason: the sentence of the rule that decided.
    """

    document: Text
    how: DerivedHow
    outlet: Text | None
    other: Text | None = None
    credited: tuple[Span, ...] = ()
    shared: tuple[Shared, ...] = ()
    score: Score
    reason: Text


def trace(document: Document, reading: Reading, *, outlets: Collection[str] = ()) -> Traced:
    """Return a document with its credits and details. outlets: names of outlets of the case."""
    credited = credits_of(document, reading, outlets=outlets)
    return Traced(document=document, credits=credited, details=details_of(document, reading))


def find_derivations(traced: Traced, candidates: Iterable[Traced], holders: Holders) -> tuple[Derived, ...]:
    """Return what a document derives from or shares, other documents first, by their id, then absent outlets.

    candidates: documents that share fingerprints or rare details with it; itself, and others that have nothing to do
    with it, do no harm. holders: how many documents of the case have a detail. The order of candidates does not matter.
    Of two others that have the same words, the one credited counts, else the one that had them first; copies of one
    text that is in the case are so linked to it and not to each other.
    """
    known = {each.document.id: each for each in candidates if each.document.id != traced.document.id}
    asked = _Asked(traced, _wording(traced, holders), tuple(known[id_] for id_ in sorted(known)), holders)
    pairs = (_pair(asked, each) for each in asked.others)
    judged = _unexplained([(pair, derived) for pair in pairs if (derived := _judge(pair))])
    found = {pair.credit.outlet for pair, derived in judged if pair.credit and derived.credited}
    return (*sorted((derived for _, derived in judged), key=_by_other), *_absent(traced, found))


def _by_other(derived: Derived) -> str:
    return derived.other or ""


def _unexplained(judged: Sequence[tuple[_Pair, Derived]]) -> list[tuple[_Pair, Derived]]:
    """Leave out those without credit whose words and details others explain: the credited, then the first published."""
    kept = []
    explained = bytearray(max((shared.one.end for _, derived in judged for shared in derived.shared), default=0))
    for pair, derived in sorted(judged, key=_precedence):
        places = [slice(shared.one.start, shared.one.end) for shared in derived.shared]
        told = sum(len(explained[place]) for place in places)
        if derived.credited or sum(sum(explained[place]) for place in places) <= EXPLAINED * told:
            kept.append((pair, derived))
            for place in places if derived.how != "shares" else ():
                explained[place] = b"\1" * len(explained[place])
    return kept


def _precedence(judged: tuple[_Pair, Derived]) -> tuple[bool, bool, tuple[int, ...], int, str]:
    pair, derived = judged
    other, words = pair.other.document, sum(len(shared.one.text) for shared in derived.shared)
    return not derived.credited, derived.how == "shares", last_day(other), -words, other.id


@dataclass(frozen=True, slots=True)
class _Pair:
    """A document and another, and when the other was published.

    credit: the one's, of the other's outlet; back: the other's, of the one's. Nobody credits what is not yet published.
    """

    one: Traced
    other: Traced
    order: Order
    reuse: Reuse
    details: tuple[SharedDetail, ...]
    credit: Credit | None
    back: Credit | None

    @property
    def words(self) -> bool:
        """Whether the two share sentences."""
        return self.reuse.verdict in ("whole", "part")

    @property
    def credits(self) -> bool:
        """Whether the one credits the outlet of the other, and not each the other's."""
        return self.credit is not None and self.back is None

    @property
    def credit_how(self) -> DerivedHow | None:
        """How the one credits the outlet of the other."""
        return self.credit.how if self.credit else None

    @property
    def common(self) -> bool:
        """Whether both say that their text is another outlet's, and it is the same text."""
        mine, theirs = ([each for each in traced.credits if each.how == "reprint"] for traced in (self.one, self.other))
        return self.words and any(same_outlet(one.outlet, other.outlet) for one in mine for other in theirs)

    @property
    def bare(self) -> float:
        """What they tell without a credit: two may quote a man, or know a name, and not know of each other."""
        return sum(each.tells for each in self.details if each.kind in ("figure", "counted"))

    @property
    def told(self) -> float:
        """What their rare details tell together; a quotation that both have is one more."""
        return sum(each.tells for each in self.details) + (0.5 if self.reuse.verdict == "quotation" else 0.0)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The document that is asked about, with what is the same for all its pairs."""

    traced: Traced
    wording: Wording
    others: tuple[Traced, ...]
    holders: Holders


def _pair(asked: _Asked, other: Traced) -> _Pair:
    one, order = asked.traced, order_of(other.document, asked.traced.document)
    return _Pair(
        one=one,
        other=other,
        order=order,
        reuse=compare_wordings(asked.wording, _wording(other, asked.holders)),
        details=shared_details(one.details, other.details, asked.holders),
        credit=_credit_of(one, other, asked.others) if order != "after" else None,
        back=_credit_of(other, one, (*asked.others, one)) if order != "before" else None,
    )


def _wording(traced: Traced, holders: Holders) -> Wording:
    return wording_of(traced.document, without=furniture_of(traced.details, holders))


def _credit_of(one: Traced, other: Traced, others: Sequence[Traced]) -> Credit | None:
    """Return the credit that the one gives to the outlet of the other: under its own name, else under a short one.

    A short name that fits two outlets of the candidates tells neither.
    """
    publisher = other.document.publisher
    credited = [credit for credit in one.credits if publisher and same_outlet(credit.outlet, publisher)]
    exact = [credit for credit in credited if publisher and _plain(credit.outlet) == _plain(publisher)]
    if exact or not credited:
        return exact[0] if exact else None
    names = {_plain(each.document.publisher) for each in others if each.document.publisher}
    fitting = [name for name in names if same_outlet(credited[0].outlet, name)]
    return credited[0] if len(fitting) == 1 else None


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _judge(pair: _Pair) -> Derived | None:
    how, score, rule = next((how, score, rule) for how, score, rule in RULES if rule(pair))
    if how is None:
        return None
    credit = pair.credit if how != "shares" else None
    outlet = pair.other.document.publisher or (credit.outlet if credit else None)
    return Derived(
        document=pair.one.document.id,
        how=how,
        outlet=outlet,
        other=pair.other.document.id,
        credited=credit.evidence if credit else (),
        shared=(*pair.reuse.runs, *(Shared(one=each.one, other=each.other) for each in pair.details)),
        score=score,
        reason=(rule.__doc__ or "").strip(),
    )


def _published_later(pair: _Pair) -> bool:
    """The other was published later."""
    return pair.order == "after"


def _is_credited(pair: _Pair) -> bool:
    """It is the other that credits this document's outlet."""
    return pair.back is not None and pair.credit is None


def _credited_reprint(pair: _Pair) -> bool:
    """Most of its words stand in a report of the outlet that it credits."""
    return pair.credits and pair.words and pair.reuse.of_one >= MOST


def _credited_digest(pair: _Pair) -> bool:
    """It leans on the outlet that it credits, and sentences of it stand word for word in a report of that outlet."""
    return pair.credits and pair.words and (pair.credit_how == "digest" or pair.reuse.of_one >= MUCH)


def _credited_sentences(pair: _Pair) -> bool:
    """It credits the outlet, and sentences of it stand word for word in a report of that outlet."""
    return pair.credits and pair.words


def _credited_digest_details(pair: _Pair) -> bool:
    """It leans on the outlet that it credits, and tells rare details that a report of that outlet tells."""
    return pair.credits and pair.credit_how == "digest" and pair.told >= CREDITED_DETAILS


def _credited_details(pair: _Pair) -> bool:
    """It credits the outlet, and tells rare details that a report of that outlet tells."""
    return pair.credits and pair.credit_how == "cites" and pair.told >= CREDITED_DETAILS


def _common_outlet(pair: _Pair) -> bool:
    """They share a text, and both say that it is of another outlet."""
    return pair.common


def _earlier_words(pair: _Pair) -> bool:
    """Most of its words stand in a report published before it."""
    return pair.order == "before" and pair.words and pair.reuse.of_one >= MOST


def _earlier_part(pair: _Pair) -> bool:
    """A good part of its words stands in a report published before it."""
    return pair.order == "before" and pair.words and pair.reuse.of_one >= MUCH


def _earlier_sentences(pair: _Pair) -> bool:
    """Sentences of it stand word for word in a report published before it."""
    return pair.order == "before" and pair.words


def _shared_text(pair: _Pair) -> bool:
    """They share a text, and nothing says which had it first."""
    return pair.words


def _shared_details(pair: _Pair) -> bool:
    """They share several rare details, and neither says from where."""
    return pair.credit is None and pair.back is None and pair.bare >= BARE_DETAILS


def _nothing_shared(_: _Pair) -> bool:
    """They share nothing that is not chance."""
    return True


# Score: how sure the rule is of the derivation, not of its sort; set by judgement, in the order of what is shown.
RULES: tuple[tuple[DerivedHow | None, float, Callable[[_Pair], bool]], ...] = (
    (None, 0.0, _published_later),
    (None, 0.0, _is_credited),
    ("reprint", 0.98, _credited_reprint),
    ("digest", 0.95, _credited_digest),
    ("cites", 0.95, _credited_sentences),
    ("digest", 0.85, _credited_digest_details),
    ("cites", 0.8, _credited_details),
    ("shares", 0.9, _common_outlet),
    ("reprint", 0.85, _earlier_words),
    ("digest", 0.75, _earlier_part),
    ("cites", 0.7, _earlier_sentences),
    ("shares", 0.9, _shared_text),
    ("shares", 0.6, _shared_details),
    (None, 0.0, _nothing_shared),
)


def _absent(traced: Traced, found: Collection[str]) -> Iterator[Derived]:
    """Yield the outlets credited of which no candidate is the report that was used."""
    for credit in traced.credits:
        if credit.outlet not in found:
            yield Derived(
                document=traced.document.id,
                how=credit.how,
                outlet=credit.outlet,
                credited=credit.evidence,
                score=credit.score,
                reason=credit.reason,
            )
