"""Write a planted case for the eye: texts as `whence read` takes them, key.json, a table of what was planted."""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.planted.planting import PlantedCase, plant

__all__ = ["main", "table"]

NOTE = "Invented from beginning to end: no state, group, person, town or outlet in this folder exists."


def main(arguments: Sequence[str]) -> int:
    """Plant a case, write it where asked, and print the table."""
    asked = _asked(arguments)
    case = plant(asked.seed, asked.documents)
    if asked.output:
        _write(case, asked.output)
    print("\n".join(table(case)))
    return 0


def table(case: PlantedCase) -> Iterator[str]:
    """Yield the lines of the table: documents by device, matters by standing, derivations, contradictions, stakes."""
    answers = [answer for answer in case.key.answers if not answer.office]
    derivations = [f"{one.how}{'' if one.credited else ', nobody named'}" for one in case.key.derivations]
    yield f"{len(case.documents)} documents, {_claims(case)} claims on {len(answers)} matters"
    yield from _counted("documents", [planted.device for planted in case.documents])
    yield from _counted("matters by standing", [answer.word for answer in answers])
    yield from _counted("matters by origins for", [str(len(answer.for_.origins)) for answer in answers])
    yield from _counted("derivations", derivations)
    yield from _counted("derivations from outlets that are not in the case", _absent(case))
    yield from _counted("contradictions, pairs of claims", [one.kind for one in case.key.contradictions])
    yield from _counted("stakes", ["stake" if stake else "no stake" for stake in case.key.stakes.values()])


def _claims(case: PlantedCase) -> int:
    return sum(len(planted.reading.claims) for planted in case.documents)


def _absent(case: PlantedCase) -> list[str]:
    return [one.how for one in case.key.derivations if one.source is None]


def _counted(title: str, names: Sequence[str]) -> Iterator[str]:
    yield f"{title}:"
    yield from (f"  {name:<28} {count:>6}" for name, count in sorted(Counter(names).items()))


def _write(case: PlantedCase, folder: Path) -> None:
    texts = folder / "texts"
    texts.mkdir(parents=True, exist_ok=True)
    for planted in case.documents:
        (texts / planted.document.file).write_bytes(planted.document.text.encode())
    key = {"note": NOTE, "seed": case.seed, "documents": _described(case), **dataclasses.asdict(case.key)}
    (folder / "key.json").write_text(json.dumps(key, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (texts / "metadata.csv").write_text("".join(_metadata(case)), encoding="utf-8")


def _described(case: PlantedCase) -> list[dict[str, str | None]]:
    return [
        {
            "id": planted.document.id,
            "file": planted.document.file,
            "publisher": planted.document.publisher,
            "published": planted.document.published,
            "device": planted.device,
        }
        for planted in case.documents
    ]


def _metadata(case: PlantedCase) -> Iterator[str]:
    """Yield the table that `whence read` takes the publishers and days from; no name in it has a comma."""
    yield "file,title,publisher,published,language,kind\n"
    for planted in case.documents:
        one = planted.document
        kind = one.kind if one.kind == "communique" else ""
        yield f'{one.file},"{one.title}",{one.publisher},{one.published},en,{kind}\n'


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.planted", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("-o", "--output", type=Path, help="the folder for key.json, and for texts/ with metadata.csv")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
