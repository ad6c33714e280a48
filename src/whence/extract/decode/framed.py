"""The frames' leg: each sentence's tree by the network's parser, and what the frame lexicon finds in it."""

from __future__ import annotations

import bisect
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from whence.extract.decode.entities import Cast
from whence.extract.net.scan import Scan
from whence.extract.tree_candidates import Candidate
from whence.extract.tree_frames import FrameIndex, find_candidates
from whence.extract.trees import Tree, Word
from whence.language import lemma_candidates
from whence.records import Mention

__all__ = ["Framed", "framed_of", "trees_of"]

_BE = frozenset({"am", "is", "are", "was", "were", "been", "being", "be", "'s", "’s", "'re", "’re", "'m", "’m"})
_HAVE = frozenset({"has", "had", "have", "having", "'ve", "’ve"})
_DO = frozenset({"does", "did", "do", "doing", "done"})


@dataclass(frozen=True, slots=True)
class Framed:
    """A candidate of the frames: its trigger's words in the document, and the mentions that fill each role."""

    at: tuple[int, int]
    words: str
    candidate: Candidate
    roles: Mapping[str, tuple[Mention, ...]]


def framed_of(scan: Scan, cast: Cast, index: FrameIndex) -> Iterator[Framed]:
    """Yield what the frames find in a document, sentence by sentence."""
    starts = [mention.span.start for mention in cast.mentions]
    for first, tree in trees_of(scan, index.table.lemmas):
        low = bisect.bisect_left(starts, tree.words[0].start)
        high = bisect.bisect_left(starts, tree.words[-1].end)
        for candidate in find_candidates(tree, cast.mentions[low:high], cast.kinds, index):
            roles: dict[str, list[Mention]] = {}
            for filling in candidate.fillings:
                if filling.mention is not None:
                    roles.setdefault(filling.role, []).append(filling.mention)
            at = first + candidate.first, first + candidate.last - 1
            words = " ".join(word.text.lower() for word in scan.words[at[0] : at[1] + 1])
            yield Framed(at, words, candidate, {role: tuple(found) for role, found in roles.items()})


def trees_of(scan: Scan, verbs: Iterable[str]) -> Iterator[tuple[int, Tree]]:
    """Yield each sentence's tree with the number of its first word. verbs: lemmas that are known to be verbs."""
    words, start, known = scan.words, 0, frozenset(verbs)
    for at in range(1, len(words) + 1):
        if at == len(words) or words[at].sentence != words[start].sentence:
            yield start, Tree(tuple(_word(scan, number, start, at, known) for number in range(start, at)))
            start = at


def _word(scan: Scan, number: int, start: int, end: int, verbs: Container[str]) -> Word:
    word, head = scan.words[number], scan.heads[number]
    root = head == number or not start <= head < end
    upos = scan.upos[number]
    return Word(
        start=word.start,
        end=word.end,
        text=word.text,
        lemma=lemma_of(word.text.lower(), upos, verbs),
        upos=upos,
        head=-1 if root else head - start,
        deprel="root" if root else scan.rels[number],
    )


def lemma_of(form: str, upos: str, verbs: Container[str]) -> str:
    """Return the likeliest lemma of a form, in lower case."""
    if upos not in ("VERB", "AUX", "NOUN"):
        return form
    for lemma, forms in (("be", _BE), ("have", _HAVE), ("do", _DO)):
        if form in forms:
            return lemma
    candidates = lemma_candidates(form)
    if upos == "NOUN":
        return candidates[1] if form.endswith("s") and len(candidates) > 1 else form
    return next((each for each in candidates if each in verbs), candidates[min(1, len(candidates) - 1)])
