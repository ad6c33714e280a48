"""MUC-4 templates (DEV ids) to incidents: who did what to whom with what, found in the text again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from training.converters.muc import QUOTED
from training.converters.rows import Place, Row, argument, new_row
from training.sources import source_ids, source_rows, source_text

SLOTS = {
    "PERP: INDIVIDUAL ID": "muc4:perpetrator",
    "PERP: ORGANIZATION ID": "muc4:perpetrator-organisation",
    "HUM TGT: NAME": "muc4:victim",
    "HUM TGT: DESCRIPTION": "muc4:victim-description",
    "PHYS TGT: ID": "muc4:target",
    "INCIDENT: INSTRUMENT ID": "muc4:instrument",
}
TYPES = {"KIDNAPPING": "DETAINS", "BOMBING": "FIGHTS", "ARSON": "FIGHTS"}  # an ATTACK is FIGHTS or KILLS
ROLES = {
    ("FIGHTS", "muc4:perpetrator"): "attacker",
    ("FIGHTS", "muc4:perpetrator-organisation"): "attacker",
    ("FIGHTS", "muc4:target"): "target",
    ("FIGHTS", "muc4:instrument"): "weapon",
    ("DETAINS", "muc4:perpetrator"): "captor",
    ("DETAINS", "muc4:perpetrator-organisation"): "captor",
    ("DETAINS", "muc4:victim"): "detainee",
    ("DETAINS", "muc4:victim-description"): "detainee",
}


def convert(data: Path) -> Iterator[Row]:
    """Yield the DEV telegrams; optional templates and fillers (marked ?), and words not found again, are left out."""
    rows = source_rows("muc4", data)
    for name in source_ids("muc4", data):
        row = new_row("muc4", name, source_text("muc4", name, data), ["roles", "types", "labels"])
        templates = [template for template in rows[name]["templates"] if not _is_optional(template)]
        row["incidents"] = [_incident(row["text"], template) for template in templates]
        row["labels"] = [] if rows[name]["templates"] else ["muc4:no-incident"]
        yield row


def _is_optional(template: Row) -> bool:
    return "OPTIONAL" in " ".join(template.get("MESSAGE: TEMPLATE", []))


def _incident(text: str, template: Row) -> Row:
    label = template["INCIDENT: TYPE"][0].strip("? ")
    kind = TYPES.get(label)
    fillers = [filler for slot, role in SLOTS.items() for filler in _fillers(text, template.get(slot, []), role, kind)]
    stage = template.get("INCIDENT: STAGE OF EXECUTION", ["-"])[0]
    return {"label": f"muc4:{label}", "type": kind, "stage": stage, "arguments": fillers}


def _fillers(text: str, slot: list[str], role: str, kind: str | None) -> Iterator[Row]:
    """Yield the first place of each string; strings that name one filler share their number in `same`."""
    for number, filler in enumerate(slot):
        if filler.startswith("?"):
            continue
        for words in dict.fromkeys(QUOTED.findall(_head(filler, role))):
            if place := find_words(text, words.replace('\\"', '"')):
                yield argument(role, place, same=number, mapped=ROLES.get((kind or "", role)))


def _head(filler: str, role: str) -> str:
    """Return a filler without the name that a description cross-refers to behind its colon."""
    return filler.partition('":')[0] + '"' if role == "muc4:victim-description" and '":' in filler else filler


def find_words(text: str, words: str) -> Place | None:
    """Return the first place of words in a text, in any case and over line ends; None where they do not stand."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.search(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE) if pattern else None
    return found.span() if found else None
