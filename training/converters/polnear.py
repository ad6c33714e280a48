"""PolNeAR to attributions: one for each contiguous part of the content, as the conventions have it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.converters.rows import Row, new_row, read_rows


def convert(data: Path) -> Iterator[Row]:
    """Yield PolNeAR's training articles; an attribution without content is left out."""
    for given in read_rows(data, "polnear.train"):
        row = new_row("polnear", given["id"], given["text"], ["attributions"], split=given["split"])
        row["attributions"] = [
            _attribution(row["text"], quoted, content)
            for quoted in given["attributions"]
            for content in quoted.get("content", [])
            if given["text"][content[0] : content[1]].strip()
        ]
        row["attributions"].sort(key=lambda item: item["at"]["content"])
        yield row


def _attribution(text: str, quoted: Row, content: list[int]) -> Row:
    near = {key: _trimmed(text, _nearest(quoted.get(key), content)) for key in ("source", "cue")}
    at = {**near, "content": _trimmed(text, content)}
    words = {key: text[place[0] : place[1]] if place else None for key, place in at.items()}
    return {**words, "nth": _nth(text, words["content"] or "", (at["content"] or content)[0]), "at": at}


def _nearest(places: list[list[int]] | None, content: list[int]) -> list[int] | None:
    """Return the part nearest to the content, where a source or cue has several."""
    return min(places, key=lambda place: abs(place[0] - content[0])) if places else None


def _trimmed(text: str, place: list[int] | None) -> list[int] | None:
    """Return a place without the blanks at its ends; None for nothing but blanks."""
    if place is None or not (covered := text[place[0] : place[1]]).strip():
        return None
    return [place[0] + len(covered) - len(covered.lstrip()), place[0] + len(covered.rstrip())]


def _nth(text: str, words: str, start: int) -> int:
    """Return which occurrence of words this is, from 0."""
    at, nth = text.find(words), 0
    while -1 < at < start:
        at, nth = text.find(words, at + 1), nth + 1
    return nth
