"""Does `compare_names` join the spellings of one name and keep two apart? Pairs of names, beside plain ways.

`python -m benchmarks.names [--half tune|held|fresh|beside|all] [--wrong] [--json]`. Told is the F1 of `same`: precision
over the pairs that a way calls the same, recall over those labelled so. Unsure is no `same`; how often it is right is
told apart. Halves of names.toml are made by a hash of the pair: `tune` was tuned on, `held` was 0.969 before; in the
end rules were mended with all in sight. What to expect of names never seen is what names_fresh.toml gave at first:
0.89. `beside` are the pairs of names_beside.toml, one by what they stand for and not by letters: 1.000 at first.

nomenklatura 4.17.4 with pyicu 2.17 reached 0.620 on names.toml and 0.683 on names_fresh.toml; at the threshold that is
best for each, 0.622 and 0.700. pyicu has no wheel, but is built where libicu-dev and pkg-config are there.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import sys
import time
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from pkgutil import resolve_name

from rapidfuzz import fuzz

from whence.resolve import asked_keys, compare_names, name_keys

__all__ = ["WAYS", "Figures", "Pair", "figures", "half_of", "keys_shared", "load_pairs"]

FILE = Path(__file__).with_name("names.toml")
FRESH = Path(__file__).with_name("names_fresh.toml")
BESIDE = Path(__file__).with_name("names_beside.toml")
FILES = {"fresh": FRESH, "beside": BESIDE}
LABELS = ("same", "different", "unsure")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, what kind of thing they name, the naming tradition, and whether they name one."""

    one: str
    other: str
    kind: str
    tradition: str
    label: str


@dataclass(frozen=True, slots=True)
class Figures:
    """How well a way finds the pairs labelled `same`, and the share of those labelled `unsure` that it calls so."""

    pairs: int
    precision: float
    recall: float
    unsure: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1)


Way = Callable[[Pair], str]


def main(arguments: Sequence[str]) -> int:
    """Compare the pairs in every way that is installed, and print what each reached."""
    asked = _asked(arguments)
    pairs = load_pairs(FILES.get(asked.half, FILE))
    pairs = [pair for pair in pairs if asked.half in ("all", *FILES, half_of(pair))]
    lines = _json(pairs) if asked.json else _wrong(pairs) if asked.wrong else _table(pairs)
    for line in lines:
        print(line)
    return 0


def load_pairs(file: Path = FILE) -> list[Pair]:
    """Return the pairs of a file. Raises ValueError where a label or a line is misshapen."""
    found = []
    for tradition, kinds in tomllib.loads(file.read_text(encoding="utf-8")).items():
        for kind, labels in kinds.items():
            for label, lines in labels.items():
                found += [_pair(line, kind, tradition, label) for line in lines.strip().splitlines()]
    return found


def half_of(pair: Pair) -> str:
    """Return which half a pair is in: `tune` or `held`. The order of its two names does not matter."""
    told = "\n".join(sorted((pair.one, pair.other)))
    return ("tune", "held")[hashlib.sha256(told.encode()).digest()[0] % 2]


def figures(pairs: Sequence[Pair], way: Way) -> Figures:
    """Return how a way does on pairs."""
    said = [(pair.label, way(pair)) for pair in pairs]
    called = sum(1 for _, verdict in said if verdict == "same")
    labelled = sum(1 for label, _ in said if label == "same")
    right = sum(1 for label, verdict in said if label == verdict == "same")
    doubtful = [verdict for label, verdict in said if label == "unsure"]
    return Figures(
        len(said), right / (called or 1), right / (labelled or 1), doubtful.count("unsure") / (len(doubtful) or 1)
    )


def keys_shared(pairs: Sequence[Pair]) -> tuple[int, int, float]:
    """Return of the pairs called the same how many there are and how many share a key, and the mean keys a name."""
    same = [pair for pair in pairs if WAYS["whence"](pair) == "same"]
    shared = [pair for pair in same if name_keys(pair.one, pair.kind) & asked_keys(pair.other, pair.kind)]
    names = {(name, pair.kind) for pair in pairs for name in (pair.one, pair.other)}
    return len(same), len(shared), sum(len(name_keys(*name)) for name in names) / (len(names) or 1)


def _whence(pair: Pair) -> str:
    return compare_names(pair.one, pair.other, kind=pair.kind).verdict


def _exact(pair: Pair) -> str:
    return "same" if pair.one.casefold() == pair.other.casefold() else "different"


def _sorted_tokens(pair: Pair) -> str:
    return "same" if _ratio(pair) >= _best_threshold() else "different"


def _ratio(pair: Pair) -> float:
    return fuzz.token_sort_ratio(pair.one.casefold(), pair.other.casefold())


@cache
def _best_threshold() -> float:
    """Return the threshold at which the ratio does best on all pairs, held ones too: the most it could reach."""
    pairs = load_pairs()
    steps = [step / 2 for step in range(100, 201)]
    return max(steps, key=lambda step: figures(pairs, lambda p: "same" if _ratio(p) >= step else "different").f1)


def _nomenklatura(pair: Pair) -> str:
    """Return what the matcher of nomenklatura says at its own threshold, 0.7."""
    schema = {"person": "Person", "place": "Address"}.get(pair.kind, "Organization")
    make = resolve_name("followthemoney:model.make_entity")
    one, other = make(schema), make(schema)
    for entity, name in ((one, pair.one), (other, pair.other)):
        entity.id = f"{schema} {name}"  # what it knows of an entity is kept by its id
        entity.add("name" if schema != "Address" else "full", name)
    algorithm = resolve_name("nomenklatura.matching:LogicV2")
    result = algorithm.compare(one, other, algorithm.default_config())
    return "same" if result.score >= 0.7 else "different"


WAYS: Mapping[str, Way] = {
    "whence": _whence,
    "exact, case folded": _exact,
    "rapidfuzz token_sort_ratio": _sorted_tokens,
    "nomenklatura LogicV2": _nomenklatura,
}
NEEDED = {"nomenklatura LogicV2": ("nomenklatura", "icu")}


def _pair(line: str, kind: str, tradition: str, label: str) -> Pair:
    names = line.split(" | ")
    if len(names) != 2 or label not in LABELS:
        raise ValueError(f"a line is `one | other` under {', '.join(LABELS)}: {line!r} under {label}")
    return Pair(names[0].strip(), names[1].strip(), kind, tradition, label)


def _is_there(name: str) -> bool:
    return all(importlib.util.find_spec(module) for module in NEEDED.get(name, ()))


def _table(pairs: Sequence[Pair]) -> Iterator[str]:
    yield f"{len(pairs)} pairs: " + ", ".join(f"{sum(p.label == label for p in pairs)} {label}" for label in LABELS)
    yield f"\n{'way':<34} {'pairs':>6} {'precision':>10} {'recall':>7} {'F1':>6}  unsure called so"
    for name, way in WAYS.items():
        yield _line(name, figures(pairs, way)) if _is_there(name) else f"{name:<34} not installed"
    for half in ("tune", "held"):
        if chosen := [pair for pair in pairs if half_of(pair) == half]:
            yield _line(f"whence, half {half}", figures(chosen, _whence))
    for group in sorted({(pair.tradition, pair.kind == "person") for pair in pairs}):
        chosen = [pair for pair in pairs if (pair.tradition, pair.kind == "person") == group]
        yield _line(f"whence, {group[0]} {'persons' if group[1] else 'others'}", figures(chosen, _whence))
    same, shared, keys = keys_shared(pairs)
    yield f"\nkeys: {shared} of {same} pairs called the same share one; {keys:.1f} keys a name"
    yield f"speed: {_speed(pairs):,.0f} comparisons a second, persons' names against each other"


def _line(name: str, found: Figures) -> str:
    numbers = f"{found.pairs:>6} {found.precision:>10.3f} {found.recall:>7.3f} {found.f1:>6.3f}"
    return f"{name:<34} {numbers}  {found.unsure:.3f}"


def _speed(pairs: Sequence[Pair], most: int = 60) -> float:
    names = [pair.one for pair in pairs if pair.kind == "person"][:most]
    began = time.process_time()
    for one in names:
        for other in names:
            compare_names(one, other, kind="person")
    return len(names) ** 2 / (time.process_time() - began)


def _wrong(pairs: Sequence[Pair]) -> Iterator[str]:
    for pair in pairs:
        match = compare_names(pair.one, pair.other, kind=pair.kind)
        if match.verdict != pair.label:
            told = f"{pair.one} | {pair.other}  ({pair.tradition} {pair.kind})"
            yield f"{pair.label} but {match.verdict} {match.score}: {told}: {match.reason}"


def _json(pairs: Sequence[Pair]) -> Iterator[str]:
    for name, way in WAYS.items():
        if not _is_there(name):
            yield json.dumps({"way": name, "installed": False})
            continue
        found = figures(pairs, way)
        yield json.dumps(
            {"way": name, "pairs": found.pairs, "precision": found.precision, "recall": found.recall, "f1": found.f1}
        )


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.names")
    parser.add_argument("--half", choices=("tune", "held", *FILES, "all"), default="all")
    parser.add_argument("--wrong", action="store_true", help="print the pairs that come out otherwise than labelled")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
