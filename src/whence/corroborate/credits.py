"""Which outlet a text says it has something from, in which words, and how much of it."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from whence.corroborate.outlets import same_outlet
from whence.corroborate.tables import Cue, Line, cues, listed, signing_lines, table_text
from whence.records import Attribution, Document, How, Reading, Score, Span, Text, record

__all__ = ["Credit", "credits_of"]

MOSTLY, OFTEN = 0.5, 2  # a digest: so much of what is told goes through one outlet, which is named so often
REACH = 130  # code points before a name that a cue and what stands between may take
JOINED = re.compile(r",?\s+(?:and\s+|or\s+)?(?:the\s+)?")
ARTICLES = ("The", "A", "An")
PHOTO = re.compile(r"\s*(?:photo|image|picture|file|video|map|graphic)s?\b", re.IGNORECASE)


@record
class Credit:
    """An outlet that a document says it has something from.

    entity: who it is in the reading; missing where the reading has no mention. share: of the claims, those that come
    through it. evidence: the words that say so, in order. reason: the sentence of the rule that decided how.
    """

    outlet: Text
    entity: str | None = None
    how: How
    share: Score
    evidence: tuple[Span, ...]
    score: Score
    reason: Text


@dataclass(slots=True)
class _Credited:
    """What is gathered of one outlet. said: what `read` found. line: the strongest line that names it."""

    names: list[str]
    entities: list[str] = field(default_factory=list)
    attributions: set[str] = field(default_factory=set)
    evidence: dict[tuple[int, int], Span] = field(default_factory=dict)
    said: set[How] = field(default_factory=set)
    lines: list[Line] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    share: float = 0.0


def credits_of(document: Document, reading: Reading, *, outlets: Collection[str] = ()) -> tuple[Credit, ...]:
    """Return the outlets that a document credits, its own publisher left out, in the order in which it does.

    outlets: names of outlets of the case; agencies, and what the reading has as media, are known without.
    """
    known = _Names(document, reading, outlets)
    for finding in (_from_lines, _from_cues, _from_attributions, _from_reader):
        finding(document, reading, known)
    told = [_with_share(credited, reading) for credited in known.credited if credited.evidence]
    signing = [each for each in told if _signed(each)]
    for each in signing if len(signing) > 1 else ():
        each.lines = [Line("", "cites", "Its name signs a part of the text, another's another.")]
    return tuple(sorted((_credit(each) for each in told), key=lambda credit: (credit.evidence[0].start, credit.outlet)))


class _Names:
    """The outlets that a document may credit, by their names in it."""

    def __init__(self, document: Document, reading: Reading, outlets: Collection[str]) -> None:
        media = [entity for entity in reading.entities if entity.kind == "media" and not entity.unnamed]
        named = [(_proper(name), entity.id) for entity in media for name in (entity.name, *entity.names)]
        self.publisher = document.publisher
        self.entities = {name: id_ for name, id_ in named if name}
        told = [derivation.publisher for derivation in document.derived_from]
        names = {name for name in (*self.entities, *told, *outlets, *listed("agencies")) if name in document.text}
        longest = sorted(names, key=lambda name: (-len(name), name))
        self.pattern = "|".join(map(re.escape, longest)) or r"(?!)"
        self.credited: list[_Credited] = []

    def credited_as(self, name: str) -> _Credited | None:
        """Return what is gathered of the outlet of this name, None for the document's own."""
        if self.publisher and same_outlet(name, self.publisher):
            return None
        found = next((one for one in self.credited if any(same_outlet(name, each) for each in one.names)), None)
        if found is None:
            found = _Credited([])
            self.credited.append(found)
        if name not in found.names:
            found.names.append(name)
        if name in self.entities and self.entities[name] not in found.entities:
            found.entities.append(self.entities[name])
        return found


def _proper(name: str) -> str:
    """Return the proper name in what a reading calls an outlet, "" where it has none.

    "The defence website 19FortyFive" is 19FortyFive, "an earlier report" nobody; The Somewhere Times keeps its article.
    """
    words = name.split()
    while words and ((words[0].isalpha() and words[0].islower()) or _is_described(words)):
        words = words[1:]
    return " ".join(words) if any(not letter.islower() for letter in "".join(words)) else ""


def _is_described(words: Sequence[str]) -> bool:
    """Tell whether an article at the head is followed by a common word."""
    return words[0] in ARTICLES and (len(words) == 1 or words[1].islower())


def _from_lines(document: Document, _: Reading, known: _Names) -> None:
    for line in signing_lines():
        for match in _line_pattern(line, known.pattern).finditer(document.text):
            kind = _kind_at(document, match.start("outlet"))
            unfit = kind == "caption" or (kind == "furniture" and line.how == "reprint")
            credited = None if unfit or _is_photo(document.text, match.start()) else known.credited_as(match["outlet"])
            if credited:
                credited.lines.append(line)
                _add(credited, Span.of(document.text, *_stripped(document.text, *match.span())))


def _from_cues(document: Document, _: Reading, known: _Names) -> None:
    last: tuple[Cue, Span] | None = None
    for name in re.finditer(rf"(?<![\w-])(?:{known.pattern})(?![\w-])", document.text):
        if _kind_at(document, name.start()) in ("furniture", "caption", "byline"):
            continue
        joined = last if last and JOINED.fullmatch(document.text, last[1].end, name.start()) else None
        last = _cue_at(document.text, name.start(), name.end()) or _prolonged(document.text, joined, name.end())
        credited = known.credited_as(name.group()) if last else None
        if last and credited:
            credited.cues.append(last[0])
            _add(credited, last[1])


def _prolonged(text: str, found: tuple[Cue, Span] | None, end: int) -> tuple[Cue, Span] | None:
    """Return a cue with the words up to a second name that it joins: "according to X and Y"."""
    return (found[0], Span.of(text, found[1].start, end)) if found else None


def _from_attributions(_: Document, reading: Reading, known: _Names) -> None:
    """Add the attributions whose source is an outlet, and those whose words credit one."""
    names = {entity: name for name, entity in reversed(known.entities.items())}
    for attribution in reading.attributions:
        credited = known.credited_as(names[attribution.entity]) if attribution.entity in names else None
        if credited and attribution.source:
            _add(credited, attribution.source)
        for each in known.credited:
            own = credited is each or any(_is_in(span, attribution) for span in each.evidence.values())
            if own:
                each.attributions.add(attribution.id)


def _from_reader(document: Document, _: Reading, known: _Names) -> None:
    """Add what `read` found in the document's furniture and words."""
    for derivation in document.derived_from:
        credited = known.credited_as(derivation.publisher)
        if credited:
            credited.said.add(derivation.how)
            for span in derivation.evidence:
                _add(credited, span)


def _with_share(credited: _Credited, reading: Reading) -> _Credited:
    """Set which share of the claims comes through an outlet: of the attributions, where no claim was found."""
    through = _with_inner(credited.attributions, reading.attributions)
    entities = set(credited.entities)
    held = [
        claim.attribution in through or any(link.role == "source" and link.entity in entities for link in claim.chain)
        for claim in reading.claims
    ] or [attribution.id in through for attribution in reading.attributions]
    credited.share = round(sum(held) / len(held), 3) if held else 0.0
    return credited


def _with_inner(outer: Collection[str], attributions: Sequence[Attribution]) -> set[str]:
    """Return attributions with all that stand inside them: what an outlet's source says comes through the outlet."""
    parents: Mapping[str, str | None] = {attribution.id: attribution.parent for attribution in attributions}
    found = set(outer)
    for id_ in parents:
        path: list[str] = []
        at: str | None = id_
        while at is not None and at not in found and at not in path:
            path.append(at)
            at = parents.get(at)
        found.update(path if at in found else ())
    return found


def _credit(credited: _Credited) -> Credit:
    how, score, reason = next((how, score, reason) for how, score, rule in RULES if (reason := _said(rule, credited)))
    return Credit(
        outlet=max(credited.names, key=lambda name: (len(name), name)),
        entity=credited.entities[0] if credited.entities else None,
        how=how,
        share=credited.share,
        evidence=_outermost(credited.evidence.values()),
        score=score,
        reason=reason,
    )


def _outermost(spans: Collection[Span]) -> tuple[Span, ...]:
    """Return the spans that lie in no other, in order."""
    kept = [span for span in spans if not any(other != span and other.holds(span) for other in spans)]
    return tuple(sorted(kept, key=lambda span: span.start))


def _said(rule: Callable[[_Credited], str | bool], credited: _Credited) -> str:
    """Return the sentence of a rule that holds: the one that it gives, else its own."""
    told = rule(credited)
    return told if isinstance(told, str) else (rule.__doc__ or "") if told else ""


def _reprinted(credited: _Credited) -> bool:
    """The document's own furniture or by-line says that it was published there first."""
    return "reprint" in credited.said


def _signed(credited: _Credited) -> str:
    return next((line.reason for line in credited.lines if line.how == "reprint"), "")


def _digested(credited: _Credited) -> bool:
    """The text leans throughout on what this outlet reported."""
    return "digest" in credited.said


def _mostly(credited: _Credited) -> bool:
    """Most of what the text tells is told on the word of this outlet."""
    return credited.share >= MOSTLY and len(credited.evidence) >= OFTEN


def _took_part(credited: _Credited) -> str:
    return next((line.reason for line in credited.lines), "")


def _cued(credited: _Credited) -> str:
    return next((cue.reason for cue in credited.cues), "")


def _source(_: _Credited) -> bool:
    """The text has it as the source of something that it tells."""
    return True


RULES: tuple[tuple[How, float, Callable[[_Credited], str | bool]], ...] = (
    ("reprint", 0.95, _reprinted),
    ("reprint", 0.9, _signed),
    ("digest", 0.9, _digested),
    ("digest", 0.8, _mostly),
    ("cites", 0.9, _took_part),
    ("cites", 0.85, _cued),
    ("cites", 0.75, _source),
)


def _cue_at(text: str, start: int, end: int) -> tuple[Cue, Span] | None:
    """Return the cue next to a name, in its own sentence, and the words from the one to the other."""
    begin = max(0, start - REACH, text.rfind("\n", 0, start) + 1)
    for cue, pattern in _cue_patterns():
        if cue.where == "before" and (match := pattern.search(text, begin, start)):
            return cue, Span.of(text, match.start(), end)
        if cue.where == "after" and (match := pattern.match(text, end)):
            return cue, Span.of(text, start, match.end())
    return None


@functools.cache
def _cue_patterns() -> tuple[tuple[Cue, re.Pattern[str]], ...]:
    between, aside = table_text("between"), table_text("aside")
    around = {"before": rf"\b(?:CUE){between}$", "after": rf"(?:{aside})?(?:CUE)\b"}
    return tuple((cue, re.compile(around[cue.where].replace("CUE", cue.pattern), re.I)) for cue in cues())


def _line_pattern(line: Line, names: str) -> re.Pattern[str]:
    return re.compile(line.pattern.replace("OUTLET", rf"(?<![\w-])(?P<outlet>{names})(?![\w-])"), re.MULTILINE)


def _is_photo(text: str, at: int) -> bool:
    return PHOTO.match(text, text.rfind("\n", 0, at) + 1) is not None


def _kind_at(document: Document, place: int) -> str:
    return next((part.kind for part in document.segments if part.start <= place < part.end), "body")


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip(' \n.!?”"')), start + len(part.rstrip())


def _is_in(span: Span, attribution: Attribution) -> bool:
    """Tell whether words that credit an outlet are an attribution's source or cue, or touch them."""
    ends = (part for part in (attribution.source, attribution.cue) if part)
    return any(span.overlaps(part) for part in ends)


def _add(credited: _Credited, span: Span) -> None:
    credited.evidence.setdefault((span.start, span.end), span)
