"""ECB+ to event triggers, events told several times, participants, places and times of checked sentences."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from training.converters.rows import Entity, Place, Row, add_entities, new_row, trigger
from training.converters.tokens import Laid
from training.sources import laid_out, source_ids, source_rows

ACTION = "ACTION_"
ENTITY = ("HUMAN_PART", "LOC_", "NON_HUMAN_PART")
LEAD = re.compile(r"(?:at|in|on|near|from|to|of|into|outside|since|until|during|for) (?=\S)", re.IGNORECASE)
LAYERS = ("triggers", "coreference", "mentions", "times")


def convert(data: Path) -> Iterator[Row]:
    """Yield the training topics; only checked sentences count, and split mentions are left out."""
    rows = source_rows("ecbplus", data)
    for name in source_ids("ecbplus", data):
        given, laid = rows[name], laid_out("ecbplus", rows[name])
        row = new_row("ecbplus", name, laid.text, LAYERS)
        row["within"] = [_sentence(laid, number) for number in given["validated_sents"]]
        row["topic"] = given["topic"]
        fill(row, [(_place(laid, item), item) for item in given["mentions"] if item["validated"] and _is_whole(item)])
        yield row


def fill(row: Row, placed: list[tuple[Place, Row]]) -> None:
    """Add mentions at their places to a row, each to its layer by its tag."""
    chains: dict[str, list[tuple[Place, Row]]] = defaultdict(list)
    for place, item in sorted(placed, key=lambda pair: (pair[0], pair[1]["type"])):
        label = f"ecbplus:{item['type']}"
        if ACTION in item["type"]:
            row["triggers"].append(trigger(place, label, event=item.get("chain")))
        elif item["type"].startswith("TIME_"):
            row["times"].append({"start": place[0], "end": place[1], "type": label, "value": None, "time": None})
        elif item["type"].startswith(ENTITY):
            chains[item.get("chain") or f"{place}"].append((place, item))
    for chain in chains.values():
        mentions = tuple(dict.fromkeys((place, None) for place, _ in chain))
        add_entities(row, [Entity(f"ecbplus:{chain[0][1]['type']}", None, mentions)])


def _is_whole(item: Row) -> bool:
    return bool(item["tokens"]) and item["tokens"] == list(range(item["tokens"][0], item["tokens"][-1] + 1))


def _place(laid: Laid, item: Row) -> Place:
    """Return a mention's place; places and times lose the preposition that the corpus counts in."""
    start, end = laid.span(item["sent"], item["tokens"][0], item["tokens"][-1] + 1)
    led = LEAD.match(laid.text, start, end) if item["type"].startswith(("LOC_", "TIME_")) else None
    return (led.end() if led else start), end


def _sentence(laid: Laid, number: int) -> list[int]:
    return list(laid.span(number, 0, len(laid.places[number])))
