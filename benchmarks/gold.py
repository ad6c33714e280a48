"""The reader against articles read by hand: read, exported, scored; every layer printed, the pinned ones held.

`python -m benchmarks.gold TEXTS GOLD SCORER` takes the folder of texts, the folder of gold readings, and the scorer's
script. It ends with 1 where a floor in floors.toml is not reached.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from whence.export import export_readings
from whence.pipeline import read_into_case
from whence.store import open_case

FLOORS = Path(__file__).with_name("floors.toml")


def main(texts: str, gold: str, scorer: str) -> int:
    """Print every layer of the score and the floors missed; return 1 where there are any."""
    with TemporaryDirectory(prefix="whence-gold-") as folder:
        readings = _readings(Path(texts), Path(folder))
        command = [sys.executable, scorer, "--texts", texts, "--gold", gold, "--readings", str(readings)]
        told = subprocess.run([*command, "--json", "--tentative"], check=True, capture_output=True, text=True).stdout
    layers: dict[str, dict[str, Any]] = json.loads(told)
    layers.pop("by_type", None)
    for layer, figures in layers.items():
        print(f"{layer:<28}", "  ".join(f"{name}={figure}" for name, figure in figures.items()))
    missed = list(_missed(layers, tomllib.loads(FLOORS.read_text(encoding="utf-8"))["gold"]))
    for line in missed:
        print(f"MISSED: {line}")
    return 1 if missed else 0


def _readings(texts: Path, folder: Path) -> Path:
    case, readings = folder / "gold.case", folder / "readings.jsonl"
    read_into_case(str(case), [texts])
    with open_case(str(case)) as opened:
        export_readings(opened, readings)
    return readings


def _missed(layers: Mapping[str, Mapping[str, Any]], floors: Mapping[str, float]) -> Iterator[str]:
    for name, floor in floors.items():
        layer, figure = name.rsplit(".", 1)
        if layers[layer][figure] < floor:
            yield f"{name} is {layers[layer][figure]}, the floor is {floor}"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
