"""Sentences with trees made by hand: words as "form=lemma|UPOS|head|relation", mentions by their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from whence.extract.frames import load_frames
from whence.extract.tree_candidates import Candidate, Filling
from whence.extract.tree_frames import FrameIndex, find_candidates, index_frames
from whence.extract.trees import Tree, Word
from whence.records import Mention, Span
from whence.vocabulary import load_vocabulary

__all__ = ["at", "candidates", "index", "mentioned", "stated", "tree_of"]


def tree_of(table: str) -> Tree:
    """Return the tree of a sentence; its text is the words with a blank between each two."""
    words, start = [], 0
    for row in table.split():
        form, upos, head, relation = row.rsplit("|", 3)
        text, _, lemma = form.partition("=")
        words.append(Word(start, start + len(text), text, lemma or text.lower(), upos, int(head) - 1, relation))
        start += len(text) + 1
    return Tree(tuple(words))


def at(tree: Tree, word: str) -> int:
    """Return the number of the first word with this form."""
    return next(number for number, found in enumerate(tree.words) if found.text == word)


def mentioned(tree: Tree, kinds: Mapping[str, str]) -> tuple[list[Mention], dict[str, str]]:
    """Return a mention for each of these words in the sentence, and the kind of its entity, which has the same name."""
    text = " ".join(word.text for word in tree.words)
    found = []
    for words in kinds:
        start = f" {text} ".index(f" {words} ")
        span = Span.of(text, start, start + len(words))
        found.append(Mention(entity=words, span=span, form="nominal" if words.islower() else "named"))
    return found, dict(kinds)


def index(*extra: str) -> FrameIndex:
    """Return the frames of the package and of more TOML texts, ready for trees."""
    vocabulary = load_vocabulary()
    return index_frames(load_frames(vocabulary, extra), vocabulary)


def candidates(table: str, kinds: Mapping[str, str], *extra: str) -> list[Candidate]:
    """Return what a sentence may state."""
    tree = tree_of(table)
    mentions, known = mentioned(tree, kinds)
    return list(find_candidates(tree, mentions, known, index(*extra)))


def stated(table: str, kinds: Mapping[str, str], *extra: str) -> list[str]:
    """Return what a sentence may state, each as `TYPE <trigger> role=words ...`."""
    return [_line(candidate) for candidate in candidates(table, kinds, *extra)]


def _line(candidate: Candidate) -> str:
    words = candidate.tree.words
    trigger = " ".join(words[number].text for number in candidate.words)
    return " ".join([candidate.type, f"<{trigger}>", *_roles(candidate.fillings, words)])


def _roles(fillings: Sequence[Filling], words: Sequence[Word]) -> list[str]:
    return [f"{f.role}={' '.join(word.text for word in words[f.first : f.last])}" for f in fillings]
