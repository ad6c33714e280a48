"""The peak memory of one run of the pipeline: of the process that writes the case, and of the largest that reads.

`python -m benchmarks.peak CASE FOLDER` prints both, in MiB. Linux only.
"""

from __future__ import annotations

import re
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
    print(own_peak())
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / KIBIBYTES)


def own_peak() -> float:
    """Return this process's peak. `ru_maxrss` would count what its parent held when it started this one."""
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    return int(peak.group(1)) / KIBIBYTES if peak else float("nan")


if __name__ == "__main__":
    main(*sys.argv[1:])
