"""The plain text of one document of a public corpus that may be read for training, always the same.

usage: python -m training.sources CORPUS [ID] [--data DIR]
Without ID the ids are listed. DIR is the data folder: else $WHENCE_TRAINING_DATA, else ../shared/data.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from training.converters.kept import shared_with
from training.converters.muc import readable, reference_cases, template_names
from training.converters.rows import Row, read_rows
from training.converters.tokens import Laid, join_sentences
from training.converters.truecase import CaseTable, Names

BENCHMARK = "what is kept for benchmarks is neither trained on nor read for training"
REFUSED = {
    "lgl": BENCHMARK,
    "geowebnews": BENCHMARK,
    "geovirus": BENCHMARK,
    "plover_gsr": BENCHMARK,
    "petr_unit": BENCHMARK,
    "case2021.even": BENCHMARK,
    "factuality.factbank_meantime": BENCHMARK,
    "sts_news": BENCHMARK,
    "polnear.dev": BENCHMARK,
    "wikievents.dev": BENCHMARK,
    "redocred.dev": BENCHMARK,
}
FILES = {
    "re3d": "re3d",
    "wikievents": "wikievents.train",
    "muc4": "muc4",
    "meantime": "meantime",
    "gum": "gum",
    "ecbplus": "ecbplus.train_dev",
    "timebank": "timebank",
    "aquaint": "aquaint",
    "cameo_ner": "cameo_ner.train",
}


class SourceError(ValueError):
    """A document that is not to be read for training, or that is not there."""


def default_data() -> Path:
    """Return the data folder: $WHENCE_TRAINING_DATA, else ../shared/data beside the repository."""
    return Path(os.environ.get("WHENCE_TRAINING_DATA") or Path(__file__).resolve().parents[2] / "shared" / "data")


def source_ids(corpus: str, data: Path) -> list[str]:
    """Return the ids of a corpus that may be read for training, in its order; SourceError where it may not."""
    return [row["id"] for row in source_rows(corpus, data).values() if _refusal(corpus, row, data) is None]


def source_text(corpus: str, id: str, data: Path) -> str:  # noqa: A002 - the corpus's own word
    """Return the plain text of a document; SourceError, saying why, where it may not be read for training."""
    rows = source_rows(corpus, data)
    if id not in rows:
        raise SourceError(f"{corpus} has no document {id!r}; `python -m training.sources {corpus}` lists them")
    if (why := _refusal(corpus, rows[id], data)) is not None:
        raise SourceError(f"{corpus} {id}: {why}")
    return TEXTS[corpus](rows[id], data)


def sha256(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@cache
def source_rows(corpus: str, data: Path) -> Mapping[str, Row]:
    """Return the rows of a corpus by id, benchmark documents included; SourceError where it is none to read."""
    if corpus not in FILES:
        why = REFUSED.get(corpus) or (BENCHMARK if corpus.endswith(".dev") else "its text is not read for training")
        raise SourceError(f"{corpus}: {why}; what may be read: {', '.join(FILES)}")
    return {row["id"]: row for row in read_rows(data, FILES[corpus])}


def is_allowed(corpus: str, row: Row, data: Path) -> bool:
    """Tell whether a row of a corpus may be trained on."""
    return _refusal(corpus, row, data) is None


def _refusal(corpus: str, row: Row, data: Path) -> str | None:
    """Return why a row may not be trained on, or None."""
    if corpus == "muc4" and not row["id"].startswith("DEV-"):
        return f"{BENCHMARK}; of MUC-4 only the DEV ids are"
    if corpus == "ecbplus" and row["split"] != "train":
        return f"topic {row['topic']} is ECB+'s development part, kept to measure event identity"
    if corpus == "gum" and row["text_removed"]:
        return "its text is not in the data"
    told = shared_with(corpus, row, data)
    return f"it holds what {told} holds, and {BENCHMARK}" if told else None


def laid_out(corpus: str, row: Row) -> Laid:
    """Return the text of a tokenised row with the place of every token, a list for each sentence."""
    sentences = row["sentences"] if "sentences" in row else [row["tokens"]]
    hyphens = corpus != "meantime" and (corpus != "ecbplus" or row["id"].endswith("ecbplus"))
    return join_sentences(sentences, hyphens=hyphens)


@cache
def _cases(data: Path) -> tuple[CaseTable, Names]:
    table = reference_cases(data)
    rows = (row for row in source_rows("muc4", data).values() if is_allowed("muc4", row, data))
    return table, template_names(rows, table)


def _laid_text(corpus: str) -> Callable[[Row, Path], str]:
    return lambda row, _: laid_out(corpus, row).text


TEXTS: dict[str, Callable[[Row, Path], str]] = {
    "re3d": lambda row, _: str(row["text"]),
    "timebank": lambda row, _: str(row["text"]).strip(),
    "aquaint": lambda row, _: str(row["text"]).strip(),
    "muc4": lambda row, data: readable(row, *_cases(data)),
    **{corpus: _laid_text(corpus) for corpus in ("wikievents", "meantime", "gum", "ecbplus", "cameo_ner")},
}


def main(arguments: list[str]) -> int:
    """Print the text, or the ids; 1 and the reason on the error stream where it may not be read."""
    parser = argparse.ArgumentParser(prog="python -m training.sources", description=__doc__)
    parser.add_argument("corpus")
    parser.add_argument("id", nargs="?")
    parser.add_argument("--data", type=Path, default=default_data())
    asked = parser.parse_args(arguments)
    try:
        listed = asked.id is None
        print(
            "\n".join(source_ids(asked.corpus, asked.data))
            if listed
            else source_text(asked.corpus, asked.id, asked.data)
        )
    except SourceError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
