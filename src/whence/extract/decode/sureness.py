"""How sure it is that words speak of anything: of what is doubtful, only what is surely needed is kept."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from whence.extract.decode.joining import head_of
from whence.extract.net.scan import Scan, Spotted

__all__ = ["without_doubtful"]

# Both bounds, what is taken off and the least need were tried together on the dev part: entities gained 0.006 of F1
# and statements lost nothing; higher bounds give better entities, and cost statements.
_LEAST = 0.2  # what is less sure is nothing
_ENOUGH = 0.35  # what is less sure is kept only where something needs it:
_NEEDED = 0.7  # how likely a statement is there that it fills a role of
_STRANGE_HEAD = 1.0  # taken off the odds (logarithms) of words that no noun heads,
_SEVERAL = 1.0  # of those that speak of several things, "Tarn and the hills",
_MARKED = 0.7  # of those with a mark inside,
_BROKEN = 1.0  # and of those that run on over a mark that ends a clause
_AGAIN = 0.5  # added for what is spoken of again
_NO_HEADS = frozenset({"VERB", "ADJ", "PRON", "ADP", "ADV", "AUX", "DET", "PUNCT"})
_MARKS = frozenset(',;:—–"“”')
_BREAKS = frozenset(";:—–|•")


def without_doubtful(groups: Sequence[Sequence[int]], scan: Scan) -> list[Sequence[int]]:
    """Return the groups of mentions without those that are likely nothing. groups: numbers of a scan's spans."""
    odds = [_odds_of_group([scan.spans[number] for number in group], scan) for group in groups]
    kept = [(group, each) for group, each in zip(groups, odds, strict=True) if each >= _log_odds(_LEAST)]
    open_ = {number for group, each in kept if each < _log_odds(_ENOUGH) for number in group}
    needs = _needs(open_, scan)
    return [
        group
        for group, each in kept
        if each >= _log_odds(_ENOUGH) or max(needs.get(number, 0.0) for number in group) >= _NEEDED
    ]


def _odds_of_group(spans: Sequence[Spotted], scan: Scan) -> float:
    """Return how sure the surest of mentions is; pronouns are nobody's doubt."""
    odds = [_odds(span, scan) for span in spans if span.form != "pronoun"]
    return max(odds) + (_AGAIN if len(odds) > 1 else 0.0) if odds else math.inf


def _odds(span: Spotted, scan: Scan) -> float:
    first, last = span.at
    within = {scan.words[word].text for word in range(first, last + 1)}
    head = head_of(scan, span.at)
    several = any(scan.rels[word] == "conj" and scan.heads[word] == head for word in range(first, last + 1))
    odds = _log_odds(span.score)
    odds -= _STRANGE_HEAD if scan.upos[head] in _NO_HEADS else 0.0
    odds -= _SEVERAL if several else 0.0
    odds -= _MARKED if within & _MARKS else 0.0
    return odds - (_BROKEN if within & _BREAKS else 0.0)


def _log_odds(chance: float) -> float:
    return math.log((chance + 0.01) / (1.01 - chance))


def _needs(numbers: Collection[int], scan: Scan) -> Mapping[int, float]:
    """Return how likely a statement is there that a mention fills a role of."""
    found: dict[int, float] = defaultdict(float)
    for trigger in scan.triggers if numbers else ():
        for (number, is_span), chances in trigger.roles.items():
            if is_span and number in numbers:
                found[number] = max(found[number], round(float(chances.max()) * trigger.score, 6))
    return found
