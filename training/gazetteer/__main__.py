"""Renew the embedded table: python -m training.gazetteer --data FOLDER, which holds geonames/."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.gazetteer.divisions import write_table

TARGET = Path(__file__).parents[2] / "src" / "whence" / "resolve" / "data" / "divisions.tsv.xz"


def main() -> None:
    """Write the table of countries and divisions into the room that reads it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds geonames/ with GeoNames' two lists")
    write_table(parser.parse_args().data / "geonames", TARGET)


if __name__ == "__main__":
    main()
