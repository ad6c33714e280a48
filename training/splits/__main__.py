"""Freeze the splits of the corpus, or check that they are still those.

usage: python -m training.splits (freeze | check) [PATH...]
PATH: passages in markup (*.txt, or a folder of them) or as lines of JSON (*.jsonl), stand-off ones too; default: the
corpus. The splits are in training/corpus/splits.json; freezing moves no group that is there. Exit 1 if they differ.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from training.holdings import WHOLE, load
from training.splits import assign, check, freeze

FROZEN = Path("training/corpus/splits.json")


def main(arguments: list[str], frozen: Path = FROZEN) -> int:
    """Run the command; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("freeze", "check"))
    parser.add_argument("paths", nargs="*", type=Path, default=list(WHOLE))
    given = parser.parse_args(arguments)
    try:
        passages = load(given.paths)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    before = json.loads(frozen.read_text(encoding="utf-8")) if frozen.exists() else None
    if given.command == "check":
        differences = check(passages, before or {"groups": {}, "sha256": dict.fromkeys(("train", "dev", "test"), "")})
        print("\n".join([*differences, f"{len(passages)} passages, {len(differences)} differences"]))
        return int(bool(differences))
    division = freeze(passages, before)
    frozen.write_text(json.dumps(division, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(dict(sorted(Counter(assign(passages, division["groups"]).values()).items())))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
