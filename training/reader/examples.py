"""Examples: a passage or a converted row, cut into windows, with every label on the words it stands on."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from training.reader.attributing import Attributing
from training.reader.example import Example
from training.reader.placing import Placing
from training.reader.stating import Stating
from training.reader.tagging import put_mentions, put_own_labels, put_tree
from whence.extract.layout import lay_out
from whence.extract.net.windows import Window, cut_windows, split_words
from whence.records import Document, document_id

__all__ = ["CORPUS", "LAYERS", "Example", "Window", "examples_of"]

CORPUS = frozenset({"spans", "triggers", "roles", "claims", "attributions", "kinds", "forms", "coreference"})
LAYERS: Mapping[str, frozenset[str]] = {
    "polnear": frozenset({"attributions"}),
    "gum_ud": frozenset({"syntax"}),
    "gum": frozenset({"coreference", "forms", "kinds"}),
    "re3d": frozenset({"kinds", "aux"}),
    "crossner_politics": frozenset({"kinds", "forms", "aux"}),
    "wnut17": frozenset({"kinds", "forms"}),
    "wikievents": frozenset({"aux"}),
    "ecbplus": frozenset({"aux", "coreference"}),
    "timebank": frozenset({"aux"}),
    "aquaint": frozenset({"aux"}),
    "muc4": frozenset({"aux"}),
    "cameo_ner": frozenset({"aux"}),
    "meantime": frozenset({"aux", "coreference"}),
}  # aux: the corpus's own labels


def examples_of(row: Mapping[str, Any], longest: int) -> list[Example]:
    """Return the windows of a passage of the corpus, or of a converted row, of at most so many words."""
    words = split_words(lay_out(_document(row["text"])))
    windows = cut_windows(words, longest) if words else ()
    corpus = row["corpus"] if "layers" in row else "own"
    layers = CORPUS if corpus == "own" else LAYERS.get(corpus, frozenset())
    found = [Example(str(row["id"]), corpus, layers, words[one.own : one.own_last]) for one in windows]
    for example in found:
        _fill(example, row)
    return found


def _document(text: str) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(id=document_id(digest, publisher=None, address=None), sha256=digest, file="passage.txt", text=text)


def _fill(example: Example, row: Mapping[str, Any]) -> None:
    """Put the labels of a row on a window of it."""
    place, layers = Placing(example.words), example.layers
    if layers & {"spans", "kinds", "forms", "coreference"}:
        put_mentions(example, row, place)
    stating = Stating(example, row, place)
    if "triggers" in layers:
        stating.put()
    attributing = Attributing(example, row, place)
    if "attributions" in layers:
        attributing.put()
    if "claims" in layers:
        attributing.put_claims(stating.trigger_of)
    if "syntax" in layers:
        put_tree(example, row)
    if "aux" in layers:
        put_own_labels(example, row, place)
