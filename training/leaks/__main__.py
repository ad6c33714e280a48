"""Seal the texts that are kept apart, or hold the corpus against the seal.

usage: python -m training.leaks [--data DIR] seal       write training/corpus/kept_apart.bin: hashes only, no word
       python -m training.leaks [--data DIR] check [PATH...]
PATH: passages in markup or as lines of JSON; default: the corpus. DIR holds the public corpora: without them stand-off
passages have no text, and the last line says how many were not looked at. Exit 1 if anything leaks.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from training.holdings import CORPUS, WHOLE, load, with_texts
from training.leaks import near_duplicates, read_seal, sealed_leaks, unwaived, write_seal
from training.leaks.kept_apart import find_sections
from training.sources import default_data
from training.splits import assign
from whence.errors import WhenceError

SEAL, WAIVERS, SPLITS = CORPUS / "kept_apart.bin", CORPUS / "waivers.json", CORPUS / "splits.json"


def main(arguments: list[str]) -> int:
    """Run the command; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=default_data())
    parser.add_argument("command", choices=("seal", "check"))
    parser.add_argument("paths", nargs="*", type=Path, default=list(WHOLE))
    given = parser.parse_args(arguments)
    if given.command == "seal":
        write_seal(SEAL, find_sections(given.data, Path("examples")))
        print(f"{SEAL}: {SEAL.stat().st_size:,} bytes")
        return 0
    try:
        held = load(given.paths)
        passages = with_texts(held, given.data)
    except (ValueError, WhenceError) as error:
        print(error, file=sys.stderr)
        return 1
    faults, notes = faults_of(passages)
    summary = f"{len(passages)} passages, {len(faults)} faults, {len(held) - len(passages)} not at hand"
    print("\n".join([*notes, *faults, summary]))
    return int(bool(faults))


def faults_of(passages: list[dict[str, Any]]) -> tuple[list[str], list[str]]:
    """Return a line for each leak that is not waived and near duplicate that splits part; for other pairs."""
    found = sealed_leaks(passages, read_seal(SEAL))
    frozen = json.loads(SPLITS.read_text(encoding="utf-8"))["groups"] if SPLITS.exists() else {}
    waivers = json.loads(WAIVERS.read_text(encoding="utf-8")) if WAIVERS.exists() else []
    pairs = near_duplicates(passages, dict(assign(passages, frozen)))
    parted = [str(pair) for pair in pairs if pair.parted]
    return [*unwaived(found, waivers), *parted], [str(pair) for pair in pairs if not pair.parted]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
