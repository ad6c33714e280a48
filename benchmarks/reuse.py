"""Is text that was copied found, and whose it was? Generated reports whose copying is known, beside plain ways.

`python -m benchmarks.reuse [--happenings N] [--seed N] [--json] [--floors] [--speed]`. Each happening is told by an
agency, copied with light edits, copied in part inside a longer report, retold with credit, and told by others on their
own, who quote the same people (reuse.toml). Reuse: agency and another text, to be found where words were copied.
Derivation: who has it from whom, in which direction, asked of the documents of a happening through the index.
Beside: near-duplicates by MinHash at 0.8 (its Jaccard of 5-word shingles is exact here), and TF-IDF at the best cut
that these pairs have. Readings are empty: outlets are known by the case's publishers alone.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import itertools
import json
import math
import random
import re
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.generate import ENDS, GIVEN, GROUPS, MIDDLES, STARTS
from whence.corroborate import Traced, compare, find_derivations, find_sharing, signature, trace
from whence.records import Document, Reading, Segment, document_id

__all__ = ["WAYS", "Figures", "Pair", "Planted", "derivation_figures", "figures_of", "load_pairs", "main", "plant"]

MATERIAL = Path(__file__).with_name("reuse.toml")
FLOORS = Path(__file__).with_name("floors.toml")
HAPPENINGS, SEED = 60, 20250607
NEAR_DUPLICATE = 0.8
SHINGLE = 5
COPIED = ("copied", "part")
WRITERS = ("agency", "retold", "own", "other own")  # each its own wording of every fact
AGENCY, FURNITURE = "Northern Wire", "Subscribe to our newsletter | Contact | Imprint"
PAPERS = ("Hesk Courier", "Bastrovia Today", "Lenna Voice", "Meridian Review", "Evening Record", "Harbour Gazette")
FIRST_DAY = datetime.date(2023, 1, 2)

Link = tuple[str, str]  # a document and the one that it has something from; both ways round where that is not known


@dataclass(frozen=True, slots=True)
class Planted:
    """A generated document: what it does with the agency's text, and the id of the agency's document.

    how: agency, copied, part, retold, own. known: whether day or credit tell who had it first.
    """

    document: Document
    how: str
    agency: str
    known: bool = True


@dataclass(frozen=True, slots=True)
class Pair:
    """An agency's text and another, and what the other does with it; `far` is of another happening."""

    one: Document
    other: Document
    how: str

    @property
    def is_reuse(self) -> bool:
        """Whether words of the one were copied into the other."""
        return self.how in COPIED


@dataclass(frozen=True, slots=True)
class Figures:
    """How many a way found, and how well."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1)


Way = Callable[[Sequence[Pair]], list[bool]]


def main(arguments: Sequence[str]) -> int:
    """Print what every way reaches; return 1 where a floor is asked for and missed."""
    asked = _asked(arguments)
    planted = plant(asked.happenings, seed=asked.seed)
    pairs = load_pairs(planted)
    figures = {f"reuse {name}": figures_of(pairs, way(pairs)) for name, way in WAYS.items()}
    figures |= {f"derivation {name}": found for name, found in derivation_figures(planted).items()}
    for line in _json(figures) if asked.json else _table(figures, pairs):
        print(line)
    for line in _speed(planted) if asked.speed else ():
        print(line)
    missed = list(_missed(figures)) if asked.floors else []
    print(*(f"MISSED: {line}" for line in missed), sep="\n", end="\n" if missed else "")
    return 1 if missed else 0


def plant(happenings: int = HAPPENINGS, *, seed: int = SEED) -> tuple[Planted, ...]:
    """Return the documents of so many happenings, six each; the first happenings of a larger number are the same."""
    return tuple(each for number in range(happenings) for each in _happening(random.Random(seed + number), number))


def load_pairs(planted: Sequence[Planted]) -> list[Pair]:
    """Return each happening's agency text with its other texts, and with another's own text of the next happening.

    Two texts by one hand are never of two happenings: wordings are few, and would be the same words.
    """
    by_id = {each.document.id: each.document for each in planted}
    pairs = [Pair(by_id[each.agency], each.document, each.how) for each in planted if each.how != "agency"]
    agencies = list(dict.fromkeys(each.agency for each in planted))
    own = [each.document for each in planted if each.how == "own"][3::2]
    return pairs + [Pair(by_id[agency], other, "far") for agency, other in zip(agencies, own, strict=False)]


def figures_of(pairs: Sequence[Pair], said: Sequence[bool]) -> Figures:
    """Return precision and recall of what a way calls reuse."""
    right = sum(pair.is_reuse and yes for pair, yes in zip(pairs, said, strict=True))
    return Figures(right / (sum(said) or 1), right / (sum(pair.is_reuse for pair in pairs) or 1))


def derivation_figures(planted: Sequence[Planted]) -> dict[str, Figures]:
    """Return how well links between documents are found: whence's, and those of near-duplicates by day."""
    wanted = set(_wanted(planted))
    return {
        "whence": _figures(_linked(planted), wanted),
        "near-duplicates by day": _figures(set(_near_duplicates(planted)), wanted),
    }


def _wanted(planted: Sequence[Planted]) -> Iterator[Link]:
    for each in planted:
        if each.how in (*COPIED, "retold"):
            yield each.document.id, each.agency
            if not each.known:
                yield each.agency, each.document.id


def _linked(planted: Sequence[Planted]) -> set[Link]:
    """Return the links that find_derivations gives, candidates found by the index and by the outlets credited."""
    happenings = itertools.groupby(planted, key=lambda each: each.agency)
    cases = [_Case([each.document for each in group]) for _, group in happenings]
    return {
        (derived.document, derived.other)
        for case in cases
        for id_ in case.traced
        for derived in find_derivations(case.traced[id_], case.candidates(id_), case.count)
        if derived.other
    }


class _Case:
    """Documents as a case would hold them: with their fingerprints, details and outlets in an index."""

    def __init__(self, documents: Sequence[Document]) -> None:
        outlets = {each.publisher for each in documents if each.publisher}
        self.traced = {each.id: trace(each, _unread(each), outlets=sorted(outlets)) for each in documents}
        self.signatures = {each.id: signature(each) for each in documents}
        self.holders: dict[int, list[str]] = {}
        self.with_detail: dict[str, list[str]] = {}
        for id_, keys in self.signatures.items():
            for key in keys:
                self.holders.setdefault(key, []).append(id_)
            for detail in self.traced[id_].details:
                self.with_detail.setdefault(detail.key, []).append(id_)

    def candidates(self, id_: str) -> list[Traced]:
        """Return the documents that share fingerprints or details with one."""
        sharing = dict.fromkeys(find_sharing(self.signatures[id_], self.holders))
        for detail in self.traced[id_].details:
            sharing |= dict.fromkeys(self.with_detail[detail.key])
        return [self.traced[each] for each in sharing]

    def count(self, key: str) -> int:
        """Return how many documents have the detail of a key."""
        return len(self.with_detail.get(key, ()))


def _near_duplicates(planted: Sequence[Planted]) -> Iterator[Link]:
    for _, group in itertools.groupby(planted, key=lambda each: each.agency):
        for one, other in itertools.permutations([each.document for each in group], 2):
            alike = _jaccard(_shingles(one), _shingles(other)) >= NEAR_DUPLICATE
            if alike and str(one.published) >= str(other.published):
                yield one.id, other.id


def _figures(found: set[Link], wanted: set[Link]) -> Figures:
    return Figures(len(found & wanted) / (len(found) or 1), len(found & wanted) / (len(wanted) or 1))


def _whence(pairs: Sequence[Pair]) -> list[bool]:
    return [compare(pair.one, pair.other).verdict in ("whole", "part") for pair in pairs]


def _through_index(pairs: Sequence[Pair]) -> list[bool]:
    """Return what is left where only documents that the index gives are compared."""
    documents = {each.id: each for pair in pairs for each in (pair.one, pair.other)}
    holders: dict[int, list[str]] = {}
    keys = {id_: signature(document) for id_, document in documents.items()}
    for id_, each in keys.items():
        for key in each:
            holders.setdefault(key, []).append(id_)
    found = {id_: set(find_sharing(each, holders)) for id_, each in keys.items()}
    near = [pair.other.id in found[pair.one.id] for pair in pairs]
    return [there and yes for there, yes in zip(near, _whence(pairs), strict=True)]


def _minhash(pairs: Sequence[Pair]) -> list[bool]:
    return [_jaccard(_shingles(pair.one), _shingles(pair.other)) >= NEAR_DUPLICATE for pair in pairs]


def _tf_idf(pairs: Sequence[Pair]) -> list[bool]:
    """Return the pairs above the cut of the cosine that has the best F1 on them: the most it could reach."""
    documents = {each.id: Counter(_words(each)) for pair in pairs for each in (pair.one, pair.other)}
    holders = Counter(word for words in documents.values() for word in words)
    weights = {word: math.log(len(documents) / count) for word, count in holders.items()}
    vectors = {id_: {word: count * weights[word] for word, count in words.items()} for id_, words in documents.items()}
    scores = [_cosine(vectors[pair.one.id], vectors[pair.other.id]) for pair in pairs]
    cut = max(sorted(set(scores)), key=lambda cut: figures_of(pairs, [score >= cut for score in scores]).f1)
    return [score >= cut for score in scores]


WAYS: Mapping[str, Way] = {
    "whence": _whence,
    "whence, through the index": _through_index,
    "near-duplicates (Jaccard 0.8)": _minhash,
    "TF-IDF at its best cut": _tf_idf,
}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    length = math.sqrt(sum(x * x for x in one.values()) * sum(x * x for x in other.values()))
    return sum(weight * other.get(word, 0.0) for word, weight in one.items()) / (length or 1)


def _shingles(document: Document) -> set[tuple[str, ...]]:
    words = _words(document)
    return {tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}


def _words(document: Document) -> list[str]:
    return re.findall(r"\w+", document.text.removesuffix(FURNITURE).casefold())


def _jaccard(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    return len(one & other) / (len(one | other) or 1)


def _happening(draw: random.Random, number: int) -> Iterator[Planted]:
    """Yield what is written of one happening: the agency's text first."""
    words, day = _names(draw), FIRST_DAY + datetime.timedelta(days=3 * number)
    papers = draw.sample(PAPERS, 5)
    agency = _document(_report("agency", words, draw), AGENCY, day)
    id_ = agency.id
    yield Planted(agency, "agency", id_)
    dated = draw.random() < 0.6
    copy, credited = _copied(agency.text, draw), draw.random() < 0.5
    opening = f"{words['town'].upper()} ({AGENCY}) - " if credited else ""
    yield Planted(
        _document(opening + copy, papers[0], day if not dated else _next(day)), "copied", id_, dated or credited
    )
    part = _with_part(agency.text, words, draw)
    yield Planted(_document(part, papers[1], _next(day)), "part", id_)
    retold = _report("retold", words, draw)
    yield Planted(_document(_credited(retold, draw), papers[2], _next(day)), "retold", id_)
    for writer, paper in zip(WRITERS[2:], papers[3:], strict=True):
        yield Planted(_document(_report(writer, _own_figures(words, draw), draw), paper, _next(day)), "own", id_)


def _names(draw: random.Random) -> dict[str, str]:
    town, second, state, other = (_name(draw) for _ in range(4))
    figures = {key: str(draw.randrange(12, 90)) for key in ("dead", "hurt")}
    figures |= {key: f"{draw.randrange(1101, 9989):,}" for key in ("rifles", "fled", "tents")}
    return figures | {
        "town": town, "second": second, "other": f"{other}ia", "group": f"{state}ian {draw.choice(GROUPS)}",
        "person": f"{draw.choice(GIVEN)} {_name(draw)}", "weekday": draw.choice(("Monday", "Tuesday", "Thursday")),
        "quote": draw.choice(_wordings("quote"))[0],
    }  # fmt: skip


def _name(draw: random.Random) -> str:
    return draw.choice(STARTS) + draw.choice(MIDDLES) + draw.choice(ENDS)


def _own_figures(words: Mapping[str, str], draw: random.Random) -> dict[str, str]:
    """Return the words with the figures of somebody who counted himself; one of them he has from the same office."""
    own = {key: f"{draw.randrange(1101, 9989):,}" for key in ("rifles", "fled", "tents")}
    kept = draw.choice(sorted(own))
    return {**words, **own, "hurt": str(draw.randrange(12, 90)), kept: words[kept]}


def _report(writer: str, words: Mapping[str, str], draw: random.Random) -> str:
    """Return a report of all facts, of most where it is no agency's, two to a paragraph, with what somebody said."""
    at = WRITERS.index(writer)
    facts = [told[at].format(**words) for told in _wordings("fact")]
    if writer != "agency":
        facts = [facts[0], *draw.sample(facts[1:], len(facts) - 4)]
    facts.insert(
        3, f"{words['quote']} {('a sergeant said', 'said one of the men', 'said a sergeant', 'a man said')[at]}."
    )
    return _paragraphs(facts)


def _copied(text: str, draw: random.Random) -> str:
    """Return a text with light edits: words put for others, sentences left out, paragraphs in another order."""
    share, left_out = draw.choice(((0.0, 0.0), (0.1, 0.05), (0.3, 0.1), (0.6, 0.2)))
    sentences = text.replace("\n\n", " \n").split(". ")
    kept = [sentence for sentence in sentences if draw.random() >= left_out] or sentences
    edited = ". ".join(_edited(sentence, share, draw) for sentence in kept)
    paragraphs = edited.split("\n")
    if share and draw.random() < 0.3:
        draw.shuffle(paragraphs)
    return "\n\n".join(paragraph.strip() for paragraph in paragraphs)


def _edited(sentence: str, share: float, draw: random.Random) -> str:
    edits: dict[str, str] = _material()["edits"]
    return re.sub(
        r"\w+", lambda word: edits[word[0]] if word[0] in edits and draw.random() < share else word[0], sentence
    )


def _with_part(text: str, words: Mapping[str, str], draw: random.Random) -> str:
    """Return a longer report on other matters that has two paragraphs of a text inside."""
    paragraphs, background = text.split("\n\n"), _wordings("background")
    at = draw.randrange(len(paragraphs) - 1)
    own = [draw.choice(told) for told in draw.sample(background, len(background))]
    taken = [_edited(paragraph, 0.2, draw) for paragraph in paragraphs[at : at + 2]]
    before, after = _paragraphs(own[:5]), _paragraphs(own[5:])
    return "\n\n".join((f"A week in {words['second']}.", before, *taken, after))


def _credited(text: str, draw: random.Random) -> str:
    """Return a text that says, in two places, that it has what it tells from the agency."""
    first, *others = text.split("\n\n")
    ways = (f"according to {AGENCY}", f"{AGENCY} reported", f"as {AGENCY} first reported")
    others[-1] = f"The road is still closed, {AGENCY} said. {others[-1]}"
    return "\n\n".join((f"{first[:-1]}, {draw.choice(ways)}.", *others))


def _paragraphs(sentences: Sequence[str]) -> str:
    return "\n\n".join(" ".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2))


def _next(day: datetime.date) -> datetime.date:
    return day + datetime.timedelta(days=1)


def _document(body: str, publisher: str, day: datetime.date) -> Document:
    """Return a document that ends in its outlet's furniture."""
    text = f"{body}\n\n{FURNITURE}"
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    bare = Document(
        id=document_id(sha256, publisher=publisher, address=None),
        sha256=sha256, file="generated.txt", text=text, publisher=publisher, published=day.isoformat(),
    )  # fmt: skip
    return replace(bare, segments=(Segment(kind="furniture", start=len(body), end=len(text)),))


def _wordings(sort: str) -> list[list[str]]:
    """Return the wordings of each fact, quotation or background matter."""
    return [row["told"] for row in _material()[sort]]


@cache
def _material() -> dict[str, Any]:
    return tomllib.loads(MATERIAL.read_text(encoding="utf-8"))


def _table(figures: Mapping[str, Figures], pairs: Sequence[Pair]) -> Iterator[str]:
    counts = Counter(pair.how for pair in pairs)
    yield f"{len(pairs)} pairs: " + ", ".join(f"{count} {how}" for how, count in counts.items())
    yield f"\n{'':<42} {'precision':>9} {'recall':>7} {'F1':>6}"
    for name, found in figures.items():
        yield f"{name:<42} {found.precision:>9.3f} {found.recall:>7.3f} {found.f1:>6.3f}"


def _json(figures: Mapping[str, Figures]) -> Iterator[str]:
    for name, found in figures.items():
        yield json.dumps({"way": name, "precision": found.precision, "recall": found.recall, "f1": found.f1})


def _speed(planted: Sequence[Planted]) -> Iterator[str]:
    documents = [each.document for each in planted]
    words = sum(len(document.text.split()) for document in documents) / len(documents)
    fingerprints = sum(len(signature(document)) for document in documents) / len(documents)
    yield f"\na text has {words:.0f} words, {fingerprints:.0f} fingerprints"
    following = dict(zip(documents, [*documents[1:], documents[0]], strict=True))
    steps: dict[str, Callable[[Document], object]] = {
        "signature": signature,
        "comparison": lambda document: compare(document, following[document]),
        "credits and details": lambda document: trace(document, _unread(document), outlets=(AGENCY, *PAPERS)),
    }
    for name, step in steps.items():
        began = time.process_time()
        for document in documents:
            step(document)
        yield f"{name}: {1000 * (time.process_time() - began) / len(documents):.2f} ms a text"


def _unread(document: Document) -> Reading:
    return Reading(document=document.id, reader="none", version="0")


def _missed(figures: Mapping[str, Figures]) -> Iterator[str]:
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["reuse"]
    for name, floor in floors.items():
        way, _, measure = name.rpartition(" ")
        reached = getattr(figures[way], measure.lower())
        if reached < floor:
            yield f"{name}: {reached:.3f}, the floor is {floor}"


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reuse", description=__doc__.partition("\n")[0])
    parser.add_argument("--happenings", type=int, default=HAPPENINGS)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--speed", action="store_true", help="tell how long a signature and a comparison take")
    parser.add_argument("--floors", action="store_true", help="end with 1 where floors.toml is not reached")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
