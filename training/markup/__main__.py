"""Check files of passages in markup, or turn them into gold shape.

usage: python -m training.markup [--gold | --from-gold] FILE...
Without an option: the faults, each with file, line and column, then the counts; exit status 1 if there are faults.
--gold prints JSON lines in gold shape; --from-gold reads JSON lines in gold shape and prints markup.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from training.markup.files import load_passages, read_file
from training.markup.render import render


def main(arguments: list[str]) -> int:
    """Run the command; return its exit status."""
    paths = [Path(name) for name in arguments if not name.startswith("--")]
    if "--from-gold" in arguments:
        for path in paths:
            for line in path.read_text(encoding="utf-8").splitlines():
                print(render(json.loads(line)), end="\n\n")
        return 0
    if "--gold" in arguments:
        for path in paths:
            for passage in load_passages(path):
                print(json.dumps(passage, ensure_ascii=False))
        return 0
    return report(paths)


def report(paths: list[Path]) -> int:
    """Print the faults and counts of files; return 1 if there are faults."""
    counts: Counter[str] = Counter()
    for path in paths:
        for done in read_file(path):
            counts["passages"] += 1
            for layer in ("entities", "mentions", "statements", "claims", "attributions"):
                counts[layer] += len(done.passage.get(layer, ()))
            counts["faults"] += len(done.faults)
            for fault in sorted(done.faults, key=lambda fault: fault.at):
                print(f"{path}:{fault} ({done.passage['id']})")
    print(", ".join(f"{number} {what}" for what, number in counts.items()))
    return int(counts["faults"] > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
