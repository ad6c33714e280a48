"""MEANTIME to mentions and coreference, times, events with participants, and factuality where it is plain.

Factuality there is that of whoever the text quotes, not of the writer. An event of the future is CERTAIN when it is
only planned or promised, so it teaches nothing here; nor does one inside an if-clause.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from training.converters.rows import Entity, Place, Row, add_entities, argument, new_row, trigger
from training.converters.timex import DAY, time
from training.sources import laid_out, source_ids, source_rows

FACTUALITY = {
    ("CERTAIN", "POS"): "CT+",
    ("CERTAIN", "NEG"): "CT-",
    ("PROBABLE", "POS"): "PR+",
    ("PROBABLE", "NEG"): "PR-",
    ("POSSIBLE", "POS"): "PS+",
    ("POSSIBLE", "NEG"): "PS-",
}  # UNDERSPECIFIED: the annotators could not tell, which is no value
FORMS = {"NAM": "named", "PRE.NAM": "named", "NOM": "nominal", "PRE.NOM": "nominal", "PRO": "pronoun"}
KINDS = {("PER", "NAM"): "person"}  # ORG, LOC: states, ministries and companies alike
ENTITY = frozenset({"PER", "ORG", "LOC", "PRO"})  # FIN: sums and indices, no entity
LAYERS = ("mentions", "forms", "kinds", "coreference", "triggers", "roles", "factuality", "times")
Places = Mapping[str, Place]


def convert(data: Path) -> Iterator[Row]:
    """Yield the documents free of benchmark sentences; `within` ends with the last sentence that has a mention."""
    rows = source_rows("meantime", data)
    for name in source_ids("meantime", data):
        given, laid = rows[name], laid_out("meantime", rows[name])
        row = new_row("meantime", name, laid.text, LAYERS)
        flat = [place for sentence in laid.places for place in sentence]
        places = {
            item["id"]: place for item in given["mentions"] if (place := _place(flat, item["tokens"])) is not None
        }
        last = max((item["sent"] for item in given["mentions"]), default=-1)
        row["within"] = [[0, laid.places[last][-1][1]]] if last >= 0 else []
        add_entities(row, _entities(given["mentions"], places))
        row["triggers"] = _events(given, places)
        row["times"] = [
            time(places[item["id"]], item["type"], item.get("value"))
            for item in given["mentions"]
            if item["kind"] == "TIMEX3" and item["id"] in places
        ]
        row["meta"]["published"] = _published(given["mentions"])
        yield row


def _place(flat: list[Place], tokens: list[int]) -> Place | None:
    """Return the place of tokens, numbered over the document; None where they are not one run."""
    whole = bool(tokens) and tokens == list(range(tokens[0], tokens[-1] + 1))
    return (flat[tokens[0]][0], flat[tokens[-1]][1]) if whole else None


def _entities(mentions: list[Row], places: Places) -> Iterator[Entity]:
    chains: dict[str, list[Row]] = defaultdict(list)
    for item in sorted(mentions, key=lambda item: (places.get(item["id"], (0, 0)), int(item["id"]))):
        if item["kind"] == "ENTITY_MENTION" and item["id"] in places and item.get("ent_type") in ENTITY:
            chains[item.get("instance") or item["id"]].append(item)
    for chain in chains.values():
        kinds = [KINDS.get((item["ent_type"], item.get("syntactic_type", ""))) for item in chain]
        spans = dict.fromkeys((places[item["id"]], FORMS.get(item.get("syntactic_type", ""))) for item in chain)
        kind = next((kind for kind in kinds if kind), None)
        yield Entity(f"meantime:{chain[0]['ent_type']}", kind, tuple(spans))


def _events(given: Row, places: Places) -> list[Row]:
    parts: dict[str, list[Row]] = defaultdict(list)
    for link in given["relations"]:
        if link["type"] == "HAS_PARTICIPANT":
            role = f"propbank:{link['sem_role']}"
            fillers = [argument(role, places[end]) for end in link["tgt"] if end in places]
            for event in link["src"]:
                parts[event] += fillers
    events = [
        trigger(places[item["id"]], f"meantime:{item.get('ent_type')}", parts[item["id"]], **_stance(item))
        for item in given["mentions"]
        if item["kind"] == "EVENT_MENTION" and item["id"] in places
    ]
    return sorted(events, key=lambda event: (event["start"], event["end"]))


def _stance(item: Row) -> dict[str, object]:
    """Return factuality and modality of an event, None where it is future, conditional, generic or not marked."""
    plain = item.get("time") == "NON_FUTURE" and item.get("special_cases") == "NONE"
    value = FACTUALITY.get((item.get("certainty", ""), item.get("polarity", ""))) if plain else None
    return {"event": item.get("instance"), "factuality": value, "modality": "actual" if value else None}


def _published(mentions: list[Row]) -> str | None:
    dated = (item.get("value") for item in mentions if item.get("functionInDocument") == "CREATION_TIME")
    return next((date for date in dated if date and DAY.fullmatch(date)), None)
