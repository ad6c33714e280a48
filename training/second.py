"""Sheets for a second reading: the header and the bare text of passages, with nothing of the first reading.

usage: python -m training.second [--data DIR] [--share 0.06] PATH... > sheets.txt
PATH: passages in markup, or stand-off records. Passages are drawn by the hash of their ids, so that the same ones are
drawn every time and adding passages takes none away. The second reading goes to training/corpus/second.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from training.holdings import load, with_texts
from training.markup import render
from training.sources import default_data
from whence.errors import WhenceError

__all__ = ["drawn", "sheet"]

SCALE = 2**64


def drawn(passages: Iterable[Mapping[str, Any]], share: float) -> list[dict[str, Any]]:
    """Return about `share` (0 to 1) of the passages, chosen by their ids alone."""
    return [dict(passage) for passage in passages if _hash(passage["id"]) < share * SCALE]


def sheet(passage: Mapping[str, Any]) -> str:
    """Return a passage in markup without any mark or line under its text."""
    bare: dict[str, list[Any]] = {
        layer: [] for layer in ("entities", "mentions", "statements", "claims", "attributions")
    }
    return render({**passage, **bare, "near_miss": False})


def main(arguments: list[str]) -> int:
    """Print the sheets; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=default_data())
    parser.add_argument("--share", type=float, default=0.06)
    parser.add_argument("paths", nargs="+", type=Path)
    given = parser.parse_args(arguments)
    try:
        passages = with_texts(drawn(load(given.paths), given.share), given.data)
    except (ValueError, WhenceError) as error:
        print(error, file=sys.stderr)
        return 1
    print("\n\n".join(sheet(passage) for passage in passages))
    return 0


def _hash(id_: str) -> int:
    return int.from_bytes(hashlib.sha256(id_.encode()).digest()[:8], "big")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
