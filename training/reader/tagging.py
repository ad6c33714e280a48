"""Labels of single words and of mentions put on a window: mentions, trees, the corpora's own labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from training.reader.example import Example, Range
from training.reader.labels import AUX, DEPRELS, FORMS, KINDS, SPANS, UPOS
from training.reader.own_labels import own_labels
from training.reader.placing import Placing

__all__ = ["put_mentions", "put_own_labels", "put_tree"]

Row = Mapping[str, Any]
UNKNOWN = (-1, -1, -1)


def put_mentions(example: Example, row: Row, place: Placing) -> None:
    """Put the mentions of a row on a window, one for each place."""
    entities = {entity["id"]: entity for entity in row["entities"]}
    numbers = {name: number for number, name in enumerate(entities)}
    seen: set[Range] = set()
    for mention in row["mentions"]:
        at = place(mention["start"], mention["end"])
        if at is None or at in seen:
            continue
        seen.add(at)
        entity = entities[mention["entity"]]
        kind = KINDS.get(entity["kind"], -1) if "kinds" in example.layers else -1
        form = FORMS.get(mention["form"], -1) if "forms" in example.layers else -1
        example.spans.append((*at, SPANS["mention"], kind, form, numbers[entity["id"]]))


def put_tree(example: Example, row: Row) -> None:
    """Put the tree of a row on the words that are tokens of it; a word whose head is none of them has no head."""
    tokens, position = row["tokens"], dict(_positions(example, row))
    example.tree = [UNKNOWN] * len(example.words)
    for token, number in position.items():
        its = tokens[token]
        head = number if its["head"] < 0 else position.get(its["head"], -1)
        if head >= 0 and example.words[head].sentence != example.words[number].sentence:
            head = -1  # the corpus's sentence is two of ours: no head can be learned there
        rel = DEPRELS.get(its["deprel"], -1) if head >= 0 else -1
        example.tree[number] = (head, rel, UPOS.get(its["upos"], -1))


def _positions(example: Example, row: Row) -> Iterator[tuple[int, int]]:
    """Yield the number of each token that is a word of the window, and that word's."""
    at = {token["start"]: number for number, token in enumerate(row["tokens"])}
    for number, word in enumerate(example.words):
        token = at.get(word.start)
        if token is not None and row["tokens"][token]["end"] == word.end:
            yield token, number


def put_own_labels(example: Example, row: Row, place: Placing) -> None:
    """Put a corpus's own labels on words: triggers, arguments, names."""
    for start, end in row["within"]:
        example.within += (number for number, word in enumerate(example.words) if start <= word.start < end)
    for start, end, label in own_labels(row):
        at = place(start, end)
        if at and label in AUX:
            example.aux += [(word, AUX[label]) for word in range(at[0], at[1] + 1)]
