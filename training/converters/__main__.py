"""Convert public corpora and print what each teaches, a line a corpus.

usage: python -m training.converters [--data DIR] [CORPUS...]
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from training.converters import cameo, ecbplus, gum, gum_ud, meantime, muc4, named, polnear, re3d, timebank, wikievents
from training.converters.rows import Row, check_row, count_items
from training.sources import default_data

CORPORA: dict[str, Callable[[Path], Iterator[Row]]] = {
    "polnear": polnear.convert,
    "gum": gum.convert,
    "gum_ud": gum_ud.convert,
    "timebank": timebank.convert,
    "aquaint": timebank.convert_aquaint,
    "meantime": meantime.convert,
    "muc4": muc4.convert,
    "cameo_ner": cameo.convert,
    "cameo_class": cameo.convert_classes,
    "wikievents": wikievents.convert,
    "ecbplus": ecbplus.convert,
    "re3d": re3d.convert,
    "crossner_politics": named.convert,
    "wnut17": named.convert_wnut17,
}


def summary(corpus: str, rows: Iterator[Row]) -> tuple[str, list[str]]:
    """Return one line of counts (rows, tokens between blanks, items a layer), and what is wrong in the rows."""
    counts: Counter[str] = Counter()
    items: Counter[str] = Counter()
    wrong: list[str] = []
    for row in rows:
        counts.update(rows=1, tokens=len(row["text"].split()))
        items.update(count_items(row))
        wrong += check_row(row)
    layers = ", ".join(f"{layer} {items[layer]}" for layer in sorted(items))
    return f"{corpus}: {counts['rows']} rows, {counts['tokens']} tokens; {layers}", wrong


def main(arguments: list[str]) -> int:
    """Print the summaries; 1 where a row is wrong."""
    parser = argparse.ArgumentParser(prog="python -m training.converters", description=__doc__)
    parser.add_argument("corpora", nargs="*", metavar="CORPUS", choices=[*CORPORA, []], default=[])
    parser.add_argument("--data", type=Path, default=default_data())
    asked = parser.parse_args(arguments)
    faults: list[str] = []
    for corpus in asked.corpora or CORPORA:
        line, wrong = summary(corpus, CORPORA[corpus](asked.data))
        print(line, flush=True)
        faults += wrong
    print("\n".join(faults[:20]), file=sys.stderr, end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
