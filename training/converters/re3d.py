"""re3d to mentions and relations with their cue; what the crowd was not sure of (below 0.5) is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from training.converters.rows import Entity, Place, Row, add_entities, new_row
from training.sources import source_rows, source_text

KINDS: Mapping[str, str | None] = {
    "Organisation": None,  # armed groups, governments, coalitions and media
    "Person": None,  # one person, or people by role
    "Location": None,  # countries too
    "Nationality": None,
    "Weapon": "item",
    "MilitaryPlatform": "item",
    "Vehicle": "item",
}  # times, quantities, money and document names are no entities
SAME = "IsSynonymOf"  # two names of one entity
LEAST = 0.5
PRONOUNS = frozenset(
    {"he", "she", "it", "they", "we", "i", "you", "them", "him", "us", "who", "his", "their", "our", "its"}
)


def convert(data: Path) -> Iterator[Row]:
    """Yield the documents; a span that its own text contradicts is left out."""
    for given in source_rows("re3d", data).values():
        text = source_text("re3d", given["id"], data)
        row = new_row("re3d", given["id"], text, ["mentions", "kinds", "relations"])
        sure = [item for item in given["relations"] if item["conf"] >= LEAST]
        places = {
            _trimmed(text, item["start"], item["end"]): item["type"]
            for item in given["entities"]
            if _is_sure(text, item)
        }
        add_entities(row, _entities(text, places, sure))
        row["relations"] = [relation for item in sure if (relation := _relation(text, item))]
        yield row


def _is_sure(text: str, item: Row) -> bool:
    said = item["text"].strip() and text[item["start"] : item["end"]] == item["text"]
    return bool(said) and item["conf"] >= LEAST and item["type"] in KINDS


def _entities(text: str, places: Mapping[Place, str], relations: Iterable[Row]) -> Iterator[Entity]:
    """Yield an entity for each span, and one for spans that a relation calls the same."""
    group = {place: place for place in places}
    for item in relations:
        ends = [_trimmed(text, *item[key]) for key in ("src", "tgt")]
        if item["type"] == SAME and all(end in group for end in ends):
            kept, dropped = group[ends[0]], group[ends[1]]
            group = {place: kept if head == dropped else head for place, head in group.items()}
    for head in sorted(set(group.values())):
        mentions = tuple((place, _form(text, place)) for place in sorted(group) if group[place] == head)
        yield Entity(f"re3d:{places[head]}", KINDS[places[head]], mentions)


def _form(text: str, place: Place) -> str | None:
    return "pronoun" if text[place[0] : place[1]].lower() in PRONOUNS else None


def _relation(text: str, item: Row) -> Row | None:
    """Return a relation; None where an end or its words do not stand in the text."""
    ends = {key: _trimmed(text, *item[own]) for key, own in (("source", "src"), ("target", "tgt"))}
    if any(start >= end for start, end in ends.values()):
        return None
    cue = _trimmed(text, *item["cue"]) if item.get("cue") else (0, 0)
    return {"label": f"re3d:{item['type']}", "type": None, **ends, "cue": cue if cue[0] < cue[1] else None}


def _trimmed(text: str, start: int, end: int) -> Place:
    covered = text[start:end]
    return start + len(covered) - len(covered.lstrip()), start + len(covered.rstrip())
