"""Pack, unpack and verify passages of public corpora.

usage: python -m training.standoff [--data DIR] pack FOLDER OUT.jsonl     FOLDER/*.txt in markup, ids CORPUS:SOURCE[#k]
       python -m training.standoff [--data DIR] unpack OUT.jsonl          print the passages as lines of JSON
       python -m training.standoff [--data DIR] verify OUT.jsonl          say what does not stand; exit 1 if anything
DIR holds the public corpora; default: what training.sources reads.
"""

from __future__ import annotations

import argparse
import functools
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from training.markup import load_passages
from training.sources import SourceError, default_data, source_text
from training.standoff.files import SourceText, faults, pack_all, unpack_all
from whence.errors import RecordError, WhenceError


def main(arguments: list[str]) -> int:
    """Run the command; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=default_data())
    parser.add_argument("command", choices=("pack", "unpack", "verify"))
    parser.add_argument("paths", nargs="+", type=Path)
    given = parser.parse_args(arguments)

    @functools.cache
    def text_of(corpus: str, source_id: str) -> str:
        try:
            return source_text(corpus, source_id, given.data)
        except (OSError, SourceError) as error:
            raise RecordError(f"{corpus}:{source_id}", f"has no text here: {error}", "--data DIR") from error

    try:
        return run(given.command, given.paths, text_of)
    except (ValueError, WhenceError) as error:  # ValueError: faults of the markup
        print(error, file=sys.stderr)
        return 1


def run(command: str, paths: list[Path], text_of: SourceText) -> int:
    """Do one of the three; return the exit status. Raises RecordError."""
    if command == "pack":
        paths[1].write_text(_lines(pack_all(load_passages(paths[0]), text_of)), encoding="utf-8")
        return 0
    lines = paths[0].read_text(encoding="utf-8").splitlines()
    if command == "unpack":
        sys.stdout.write(_lines(unpack_all(lines, text_of)))
        return 0
    found = faults(lines, text_of)
    print("\n".join([*found, f"{len(lines)} records, {len(found)} faults"]))
    return int(bool(found))


def _lines(rows: Iterable[Mapping[str, Any]]) -> str:
    return "".join(f"{json.dumps(row, ensure_ascii=False, separators=(',', ':'))}\n" for row in rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
