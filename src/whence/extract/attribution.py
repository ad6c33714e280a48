"""Attributions: which passages of a document are whose words."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable, Iterator, Sequence

from whence.extract.clauses import Line, line_of
from whence.extract.cues import load_cues
from whence.extract.direct_speech import find_quoted, with_whole_quotations
from whence.extract.headings import find_headed
from whence.extract.hearsay import find_hearsay
from whence.extract.layout import Layout, Sentence
from whence.extract.named_sources import find_named
from whence.extract.reported_speech import find_reported
from whence.extract.telling import Offsets, Telling
from whence.records import Attribution, Document, Span, Speech, attribution_id

__all__ = ["find_attributions"]

_LONGEST_SENTENCE = 300  # tokens; the longest sentence of 1,600 news articles and passages has 198
_MARKS = '“”"«»„‟'


def find_attributions(document: Document, layout: Layout) -> tuple[Attribution, ...]:
    """Return the passages that the text gives to a source, by their place; `parent` is the one each stands in.

    A source or cue that the text leaves out is None. `entity` is left empty: the reader links the source.
    """
    cues = load_cues()
    lines = _lines(layout)
    tellings: list[Telling] = []
    for at, line in enumerate(lines):
        headed = find_headed(lines, at)
        found = [*find_reported(line, cues), *find_hearsay(line, cues), *find_named(line, cues)]
        tellings += _without_overruns([headed, *found] if headed else found)
    tellings = list(with_whole_quotations(tellings, layout))
    tellings += find_quoted(layout, tellings)
    return _nested(document, _without_doubles(tellings))


def _lines(layout: Layout) -> tuple[Line, ...]:
    lines: list[Line] = []
    end = 0
    for sentence in itertools.chain.from_iterable(map(_pieces, layout.sentences)):
        parted = "\n" in layout.text[end : sentence.start]
        lines.append(line_of(sentence, opens_paragraph=parted or not lines))
        end = sentence.end
    return tuple(lines)


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    """Cut what is too long for a sentence (a table, a list without stops): the rules look back and forth in one."""
    for at in range(0, len(sentence.tokens), _LONGEST_SENTENCE):
        tokens = sentence.tokens[at : at + _LONGEST_SENTENCE]
        yield Sentence(tokens[0].start, tokens[-1].end, sentence.segment, tokens)


def _without_overruns(found: Sequence[Telling]) -> Iterator[Telling]:
    """End content that runs on past the clause that ", X said" closes, where its own cue stands in that clause.

    A cue that is part of a longer one ("refused" of "refused to say") is left out, and so is a cue without content.
    """
    found = [told for told in found if all(start < end for start, end in told.content)]
    closing = [told for told in found if told.cue and told.cue[0] >= told.content[0][1]]
    for telling in found:
        if any(_is_part(telling.cue, other.cue) for other in found):
            continue
        (start, end), cue = telling.content[0], telling.cue
        ends = [
            part[1] for told in closing for part in told.content if cue and part[0] <= cue[0] and start < part[1] < end
        ]
        yield dataclasses.replace(telling, content=((start, min(ends)),)) if ends else telling


def _is_part(cue: Offsets | None, other: Offsets | None) -> bool:
    return cue is not None and other is not None and cue != other and other[0] <= cue[0] and cue[1] <= other[1]


def _without_doubles(tellings: Iterable[Telling]) -> list[Telling]:
    """Keep one telling of each cue and content, in the order of the text."""
    seen: dict[tuple[Offsets | None, tuple[Offsets, ...]], Telling] = {}
    for telling in tellings:
        seen.setdefault((telling.cue, telling.content), telling)
    return sorted(
        seen.values(), key=lambda telling: (telling.content[0][0], -telling.content[0][1], telling.cue or (0, 0))
    )


def _nested(document: Document, tellings: Sequence[Telling]) -> tuple[Attribution, ...]:
    """Return the attributions, each with the narrowest one whose content holds its cue and content as parent."""
    found: list[Attribution] = []
    around: list[Attribution] = []  # those whose content has not ended yet, outermost first
    for telling in tellings:
        around = [outer for outer in around if outer.content[-1].end > telling.content[0][0]]
        attribution = _attribution(document, telling, _parent(telling, around))
        found.append(attribution)
        around.append(attribution)
    return tuple(found)


def _parent(telling: Telling, around: Sequence[Attribution]) -> str | None:
    start, end = telling.content[0]
    anchor = telling.cue or telling.source or (start, end)
    first, last = min(start, anchor[0]), max(end, anchor[1])
    outer = [
        a
        for a in around
        if any(c.start <= first and last <= c.end and (c.start, c.end) != (start, end) for c in a.content)
    ]
    return min(outer, key=lambda a: a.content[0].end - a.content[0].start).id if outer else None


def _attribution(document: Document, telling: Telling, parent: str | None) -> Attribution:
    text = document.text
    source = Span.of(text, *telling.source) if telling.source else None
    cue = Span.of(text, *telling.cue) if telling.cue else None
    content = tuple(Span.of(text, *part) for part in telling.content)
    return Attribution(
        id=attribution_id(document.id, source, cue, content),
        source=source,
        cue=cue,
        content=content,
        speech=_speech(content),
        parent=parent,
    )


def _speech(content: tuple[Span, ...]) -> Speech:
    """Tell direct speech (all of it quoted) from mixed (some of it) and indirect."""
    words = " ".join(span.text for span in content)
    if not any(mark in words for mark in _MARKS):
        return "indirect"
    return "direct" if all(span.text[0] in _MARKS and span.text[-1] in _MARKS for span in content) else "mixed"
