"""Print the table of quotas; exit 1, naming them, where any is not met.

usage: python -m training.quotas [--size N] [PATH...]
PATH: passages in markup (*.txt, or a folder) or as lines of JSON; default: the corpus. N: the authored passages that
the quotas are for; default: as many as there are.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from training.holdings import WHOLE, load
from training.quotas import count, table, unmet


def main(arguments: list[str]) -> int:
    """Print table and faults; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int)
    parser.add_argument("paths", nargs="*", type=Path, default=list(WHOLE))
    given = parser.parse_args(arguments)
    try:
        counts = count(load(given.paths))
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    size = given.size or counts.authored
    faults = unmet(counts, size)
    print("\n".join([table(counts, size), *faults]))
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
