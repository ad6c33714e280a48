"""The rows of the data folder as read, and the common row that every converter gives."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

Row = dict[str, Any]
Place = tuple[int, int]
LAYERS = (
    *("mentions", "forms", "kinds", "coreference", "attributions", "triggers", "types"),
    *("roles", "factuality", "times", "syntax", "relations", "labels"),
)


class Entity(NamedTuple):
    """One entity: the corpus's own label, our kind where the mapping is sure, and its mentions with their form."""

    label: str
    kind: str | None
    mentions: tuple[tuple[Place, str | None], ...]


def read_rows(data: Path, file: str) -> Iterator[Row]:
    """Yield the objects of `file`.jsonl.gz in the data folder, in order; FileNotFoundError without it."""
    with gzip.open(data / f"{file}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def new_row(corpus: str, id: str, text: str, layers: Iterable[str], *, split: str = "train") -> Row:  # noqa: A002
    """Return a row that holds nothing yet; `within` is where its labels are complete: at first, the whole text."""
    empty: Row = {key: [] for key in ("entities", "mentions", "statements", "claims", "attributions")}
    extra: Row = {key: [] for key in ("triggers", "incidents", "times", "relations", "tokens", "labels")}
    named: Row = {"id": id, "corpus": corpus, "split": split, "layers": sorted(layers)}
    return {**named, "text": text, "meta": {"published": None}, "within": [[0, len(text)]], **empty, **extra}


def add_entities(row: Row, entities: Iterable[Entity]) -> None:
    """Add entities and their mentions to a row; mentions are sorted by place, longer first."""
    for entity in entities:
        name = f"E{len(row['entities']) + 1}"
        words = dict.fromkeys(row["text"][start:end] for (start, end), form in entity.mentions if form != "pronoun")
        aliases = list(words)
        row["entities"].append(
            {"id": name, "name": max(aliases, key=len, default=""), "kind": entity.kind, "label": entity.label}
            | {"aliases": aliases, "unnamed": False}
        )
        for (start, end), form in entity.mentions:
            row["mentions"].append({"entity": name, "start": start, "end": end, "form": form})
    row["mentions"].sort(key=lambda mention: (mention["start"], -mention["end"], int(mention["entity"][1:])))


def trigger(place: Place, label: str, arguments: Iterable[Row] = (), **more: object) -> Row:
    """Return a trigger: its place, the corpus's own label, and its arguments, each {role, start, end}."""
    return {"start": place[0], "end": place[1], "label": label, "arguments": list(arguments), **more}


def argument(role: str, place: Place, **more: object) -> Row:
    """Return the filler of a role at its place."""
    return {"role": role, "start": place[0], "end": place[1], **more}


def spans_of(row: Row) -> Iterator[Place]:
    """Yield every span that a row's items name."""
    framed = [*row["triggers"], *row["incidents"]]
    items = [*row["mentions"], *row["times"], *row["tokens"], *row["triggers"]]
    items += [filler for frame in framed for filler in frame["arguments"]]
    yield from ((item["start"], item["end"]) for item in items)
    for held in (*(quoted["at"] for quoted in row["attributions"]), *row["relations"]):
        yield from (tuple(held[key]) for key in ("source", "target", "cue", "content") if held.get(key))


def check_row(row: Row) -> list[str]:
    """Return what is wrong with a row: layers nobody knows, spans outside the text, empty or with blanks at an end."""
    text = row["text"]
    wrong = [
        f"{row['id']}: layer {layer!r} is none of {', '.join(LAYERS)}" for layer in set(row["layers"]) - set(LAYERS)
    ]
    for start, end in spans_of(row):
        covered = text[start:end] if 0 <= start < end <= len(text) else ""
        if not covered or covered != covered.strip():
            wrong.append(f"{row['id']}: [{start}, {end}) covers {covered!r}")
    return sorted(wrong)


def count_items(row: Row) -> dict[str, int]:
    """Return the number of items a row holds, by the layers it teaches."""
    framed = [*row["triggers"], *row["incidents"]]
    kinds = {entity["id"]: entity["kind"] for entity in row["entities"]}
    chained = [item["event"] for item in row["triggers"] if item.get("event")]
    counts = {
        "mentions": len(row["mentions"]),
        "forms": sum(mention["form"] is not None for mention in row["mentions"]),
        "kinds": sum(kinds[mention["entity"]] is not None for mention in row["mentions"]),
        "coreference": len(row["mentions"]) - len(row["entities"]) + len(chained) - len(set(chained)),
        "attributions": len(row["attributions"]),
        "triggers": len(row["triggers"]),
        "types": sum(frame.get("type") is not None for frame in framed),
        "roles": sum(len(frame["arguments"]) for frame in framed),
        "factuality": sum(item.get("factuality") is not None for item in row["triggers"]),
        "times": len(row["times"]),
        "syntax": len(row["tokens"]),
        "relations": len(row["relations"]),
        "labels": len(row["labels"]),
    }
    return {layer: counts[layer] for layer in row["layers"]}
