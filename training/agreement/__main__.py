"""Say how well two readings agree.

usage: python -m training.agreement [--data DIR] FIRST SECOND
FIRST, SECOND: passages in markup (*.txt, or a folder) or as lines of JSON (*.jsonl, stand-off ones too); those whose
ids are in both are compared. Exit 1 if a type agrees below 0.5.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from training.agreement import agreement, table, weak_types
from training.holdings import load, with_texts
from training.sources import default_data
from whence.errors import WhenceError


def main(arguments: list[str]) -> int:
    """Print the tables; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=default_data())
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    given = parser.parse_args(arguments)
    try:
        first, second = (with_texts(load([path]), given.data) for path in (given.first, given.second))
        agreed = agreement(first, second)
    except (ValueError, WhenceError) as error:
        print(error, file=sys.stderr)
        return 1
    print(table(agreed), end="")
    return int(bool(weak_types(agreed)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
