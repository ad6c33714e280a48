"""GUM's trees to syntax: tokens at their places, with lemma, word class, head and relation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from training.converters.rows import Place, Row, new_row, read_rows
from training.converters.tokens import join_sentences
from training.sources import is_allowed


def convert(data: Path) -> Iterator[Row]:
    """Yield the documents without benchmark sentences; `head` is a token's number in the row, -1 for a root."""
    for given in read_rows(data, "gum_ud"):
        words = [[str(token[0]) for token in sentence] for sentence in given["sentences"]]
        if not is_allowed("gum", {"id": given["id"], "text_removed": False, "sentences": words}, data):
            continue
        laid = join_sentences(words)
        row = new_row("gum_ud", given["id"], laid.text, ["syntax"])
        row["genre"] = given["genre"]
        for sentence, places in zip(given["sentences"], laid.places, strict=True):
            first = len(row["tokens"])
            row["tokens"] += [_token(token, place, first) for token, place in zip(sentence, places, strict=True)]
        yield row


def _token(token: Sequence[str | int], place: Place, first: int) -> Row:
    _, lemma, upos, xpos, head, deprel = token
    at = {"start": place[0], "end": place[1], "head": first + int(head) - 1 if int(head) else -1}
    return {**at, "lemma": lemma, "upos": upos, "xpos": xpos, "deprel": deprel}
