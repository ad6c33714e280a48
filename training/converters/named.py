"""CrossNER (politics) and WNUT-17 to named mentions, with our kind where theirs leaves no choice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from training.converters.rows import Entity, Row, add_entities, new_row, read_rows
from training.converters.tokens import join_sentences

CROSSNER: Mapping[str, str | None] = {
    "politician": "person",
    "person": "person",
    "country": "state",
    "politicalparty": "organisation",
    "location": None,  # towns and regions, and buildings too
    "organisation": None,  # a ministry, an army, a newspaper or a company
}
WNUT: Mapping[str, str | None] = {
    "person": "person",
    "location": None,  # countries, towns and buildings
    "corporation": None,  # companies and media
    "group": None,  # bands, teams, parties
}
NONE = ("election", "event", "misc", "product", "creative-work")  # no entity of ours


def convert(data: Path) -> Iterator[Row]:
    """Yield CrossNER's sentences."""
    yield from _convert("crossner_politics", CROSSNER, data)


def convert_wnut17(data: Path) -> Iterator[Row]:
    """Yield WNUT-17's posts."""
    yield from _convert("wnut17", WNUT, data)


def _convert(corpus: str, kinds: Mapping[str, str | None], data: Path) -> Iterator[Row]:
    for given in read_rows(data, f"{corpus}.train"):
        laid = join_sentences([given["tokens"]], hyphens=corpus != "wnut17")
        row = new_row(corpus, given["id"], laid.text, ["mentions", "forms", "kinds"], split=given["split"])
        add_entities(
            row,
            (
                Entity(
                    f"{corpus}:{item['type']}",
                    kinds[item["type"]],
                    ((laid.span(0, item["start"], item["end"]), "named"),),
                )
                for item in given["entities"]
                if item["type"] not in NONE
            ),
        )
        yield row
