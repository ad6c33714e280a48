"""The peak memory of one run of the pipeline: of the process that writes the case, and of the largest that reads.

`python -m benchmarks.peak CASE FOLDER` prints both, in MiB.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from whence.pipeline import Options, read_into_case

KIBIBYTES = 1024  # in a MiB; ru_maxrss counts them


def main(case: str, folder: str) -> None:
    """Read the folder into the case and print the two peaks."""
    summary = read_into_case(case, [Path(folder)], options=Options(jobs=2))
    if summary.failures:
        raise SystemExit(f"{len(summary.failures)} reports failed, the first: {summary.failures[0].error}")
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        print(resource.getrusage(who).ru_maxrss / KIBIBYTES)


if __name__ == "__main__":
    main(*sys.argv[1:])
