"""Documents that hold text kept for benchmarks: a document told again, or a sentence of the factuality set."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from training.converters.muc import telegram
from training.converters.rows import Row, read_rows

FACTUALITY = "factuality.factbank_meantime"  # made from TimeBank, AQUAINT and MEANTIME
IN_FACTUALITY = ("meantime", "timebank", "aquaint", "gum")
RETOLD = {"muc4": "a MUC-4 test telegram", "wikievents": "a document of wikievents.dev"}
LEAST_SHARED = 2  # one long sentence may be the agency's own (a copyright line)
LONG = 45  # letters of a sentence that says something of its own
LEAST_LETTERS = 30  # a shorter sentence of the factuality set may stand anywhere by chance


def shared_with(corpus: str, row: Row, data: Path) -> str | None:
    """Return what kept text a row shares sentences with; None where it shares none."""
    if corpus in IN_FACTUALITY:
        held = letters("".join(_words(row)))
        return "the factuality set" if any(kept in held for kept in _factuality(data)) else None
    if corpus in RETOLD and len(_sentences(corpus, row) & _kept(corpus, data)) >= LEAST_SHARED:
        return RETOLD[corpus]
    return None


def letters(text: str) -> str:
    """Return a text's letters and digits in lower case: what no tokeniser changes."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


@cache
def _factuality(data: Path) -> tuple[str, ...]:
    kept = (letters("".join(row["tokens"])) for row in read_rows(data, FACTUALITY))
    return tuple(sentence for sentence in kept if len(sentence) >= LEAST_LETTERS)


@cache
def _kept(corpus: str, data: Path) -> frozenset[str]:
    """Return the letters of the long sentences that a corpus keeps for benchmarks."""
    rows = read_rows(data, "muc4" if corpus == "muc4" else f"{corpus}.dev")
    kept = (row for row in rows if corpus != "muc4" or not row["id"].startswith("DEV-"))
    return frozenset(sentence for row in kept for sentence in _sentences(corpus, row))


def _sentences(corpus: str, row: Row) -> frozenset[str]:
    text = telegram(row["text"]) if corpus == "muc4" else " ".join(_words(row))
    sentences = (letters(sentence) for sentence in re.split(r"(?<=[.!?])\W+", text))
    return frozenset(sentence for sentence in sentences if len(sentence) >= LONG)


def _words(row: Row) -> list[str]:
    """Return a row's tokens, or its text as one."""
    if "sentences" in row and "tokens" not in row:
        return [token for sentence in row["sentences"] for token in sentence]
    return list(row["tokens"]) if "tokens" in row else [row["text"]]
