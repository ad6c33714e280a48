"""Make the reader's weights anew from the corpus, the public corpora and a small encoder.

usage: python -m training.reader --data DIR --out DIR [--plan FILE] [--device auto|cpu|cuda] [--resume]
DIR of --data holds the public corpora (else $WHENCE_TRAINING_DATA, else ../shared/data). --resume goes on from what
an earlier run left in --out. `make train` installs what this needs and runs it.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from training.reader.plan import PLAN
from training.reader.run import Job, rebuild
from training.sources import SourceError, default_data


def main(arguments: list[str]) -> int:
    """Run, and print the figures on the dev part; 1 where the data folder lacks something."""
    parser = argparse.ArgumentParser(
        prog="python -m training.reader", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=default_data())
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--plan", type=Path, default=PLAN)
    parser.add_argument("--device", choices=("auto", "cpu", "cuda"), default="auto")
    parser.add_argument("--resume", action="store_true")
    given = parser.parse_args(arguments)
    try:
        record = rebuild(Job(given.data, given.out, given.plan, given.device, given.resume))
    except (SourceError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 1
    print(json.dumps(record["dev"], indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
