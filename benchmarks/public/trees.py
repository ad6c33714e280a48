"""GUM's trees: heads, relations and word classes by the reader's parsing head, on which its frames lean.

Reading. The text goes the way of every document: the product's own sentences and words, the network's scan, and the
trees that frames are run over (`trees_of`). A reader without a network shows no trees: it has nothing right.
Mapping. A gold token is a word of ours where both begin and end at the same places of the text. A relation is its
universal part, what stands before ":" (`nmod:poss` is `nmod`), in gold as in ours; a root's head is nothing.
Measures. "words aligned": the share of gold tokens, marks included, that are words of ours. On those that are, whose
gold head is one too, in the same sentence of ours (or that are roots in gold): UAS, the share with the right head, and
LAS, with the right relation too. UPOS is of all that are aligned. Marks (PUNCT in gold) are left out of these three.
"of all": UAS, LAS and UPOS over all gold tokens, marks included, one that is no word of ours being wrong.
"news": the same of the genre nearest to what the reader is for.
Rows. The tenth of the documents that a hash of the id chooses (sets.is_held_out), of those without benchmark
sentences. Weights that were made before that tenth was left out have learned these very trees. The same documents are
in `gum`, which teaches mentions and coreference: their words are not new to the network, their trees are.
Published. Stanza 1.5.1 on UD 2.12 English GUM, in its own list of figures (performance, stanfordnlp.github.io/stanza):
from raw text, by the script of CoNLL 2018, which counts all tokens, marks too, and relations without their subtypes.
Not comparable. Stanza was measured on GUM's own test part with all its genres, those that may not be sold too, and
gives F1, which also counts words of its own that are no tokens. Its tokens and sentences were learned from GUM; ours
are found by rules made for reports.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol, runtime_checkable

from benchmarks.public.measures import Place, ratio
from benchmarks.public.sets import Benchmark, Figures, Published, Row, Rows, is_held_out
from training.converters.gum_ud import convert
from training.reader.telling import document_of
from whence.extract import Reader
from whence.extract.decode.framed import trees_of
from whence.extract.net.scan import Scan
from whence.records import Document

NEWS = "news"
STANZA = "Stanza 1.5.1, UD 2.12 GUM test"
SHARES = {
    "words aligned": ("aligned", "tokens"),
    "UAS": ("UAS", "asked"),
    "LAS": ("LAS", "asked"),
    "UPOS": ("UPOS", "words"),
    "UAS of all": ("UAS of all", "tokens"),
    "LAS of all": ("LAS of all", "tokens"),
    "UPOS of all": ("UPOS of all", "tokens"),
}  # of what which part, by what tokens count as


@runtime_checkable
class Networked(Protocol):
    """A reader that reads with a network."""

    def scanned(self, document: Document) -> Scan:
        """Return what the network finds in a document, its trees among it."""


class Node(NamedTuple):
    """A word of a tree: the place of its head (None for a root), its relation and class, and its sentence's number."""

    head: Place | None
    relation: str
    upos: str
    sentence: int


Nodes = Mapping[Place, Node]


def rows(data: Path) -> Iterator[Row]:
    """Yield the held-out documents, with their tokens at their places."""
    return (row for row in convert(data) if is_held_out(row["id"]))


def score(rows: Rows, reader: Reader) -> Figures:
    """Return how well the reader's trees agree with gold, of all genres and of news alone."""
    every, news = Counter[str](), Counter[str]()
    for row in rows:
        told = Counter(_met(row["tokens"], nodes_of(row, reader)))
        every.update(told)
        news.update(told if row["genre"] == NEWS else ())
    return _figures(every) | {f"{NEWS} {name}": figure for name, figure in _figures(news).items()}


def nodes_of(row: Row, reader: Reader) -> Nodes:
    """Return the words of a reader's trees of a row's text by their places; none of a reader without a network."""
    if not isinstance(reader, Networked):
        return {}
    trees = trees_of(reader.scanned(document_of(row)), ())
    found: dict[Place, Node] = {}
    for number, (_, tree) in enumerate(trees):
        places = [(word.start, word.end) for word in tree.words]
        for place, word in zip(places, tree.words, strict=True):
            head = places[word.head] if word.head >= 0 else None
            found[place] = Node(head, _universal(word.deprel), word.upos, number)
    return found


def _universal(relation: str) -> str:
    return relation.partition(":")[0]


def _met(tokens: Sequence[Row], found: Nodes) -> Iterator[str]:
    """Yield what each gold token counts as."""
    places = [(token["start"], token["end"]) for token in tokens]
    for token, place in zip(tokens, places, strict=True):
        yield "tokens"
        if (ours := found.get(place)) is None:
            continue
        head = places[token["head"]] if token["head"] >= 0 else None
        labels = list(_right(token, head, ours))
        yield "aligned"
        yield from (f"{label} of all" for label in labels)
        if token["upos"] != "PUNCT":
            yield from _without_marks(labels, asked=head is None or _joined(found.get(head), ours))


def _right(token: Row, head: Place | None, ours: Node) -> Iterator[str]:
    """Yield what is right of a token."""
    if ours.upos == token["upos"]:
        yield "UPOS"
    if ours.head == head:
        yield "UAS"
        if ours.relation == _universal(token["deprel"]):
            yield "LAS"


def _joined(head: Node | None, ours: Node) -> bool:
    return head is not None and head.sentence == ours.sentence


def _without_marks(labels: Sequence[str], *, asked: bool) -> Iterator[str]:
    """Yield what a word counts as; asked: whether its gold head could be found at all."""
    yield "words"
    yield from ("asked",) if asked else ()
    yield from (label for label in labels if asked or label == "UPOS")


def _figures(met: Mapping[str, int]) -> dict[str, float]:
    return {name: ratio(met[part], met[whole]) for name, (part, whole) in SHARES.items()}


BENCHMARK = Benchmark(
    name="trees",
    rows=rows,
    score=score,
    published={
        "UAS of all": Published(figure=0.905, whose=STANZA),
        "LAS of all": Published(figure=0.882, whose=STANZA),
        "UPOS of all": Published(figure=0.976, whose=STANZA),
    },
    differs="GUM's own test part, all genres, F1; ours: a held-out tenth of some genres, if left out of training",
)
