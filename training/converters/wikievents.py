"""WikiEvents to triggers with roles, with our type where an event type of theirs has just one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.converters.rows import Row, argument, new_row, trigger
from training.converters.tokens import Laid
from training.sources import laid_out, source_ids, source_rows

TYPES = {
    "Conflict.Attack": "FIGHTS",
    "Justice.ArrestJailDetain": "DETAINS",
    "Conflict.Demonstrate": "PROTESTS",
    "Contact.RequestCommand": "DEMANDS",
    "Contact.ThreatenCoerce": "THREATENS",
}  # Life.Die is not here: who died was not always killed
ROLES = {
    ("FIGHTS", "Attacker"): "attacker",
    ("FIGHTS", "Target"): "target",
    ("FIGHTS", "Place"): "places",
    ("DETAINS", "Jailer"): "captor",
    ("DETAINS", "Detainee"): "detainee",
    ("DETAINS", "Place"): "places",
    ("PROTESTS", "Demonstrator"): "protester",
    ("PROTESTS", "Place"): "places",
    ("DEMANDS", "Communicator"): "requester",
    ("DEMANDS", "Recipient"): "addressee",
    ("THREATENS", "Communicator"): "threatener",
    ("THREATENS", "Recipient"): "target",
}


def convert(data: Path) -> Iterator[Row]:
    """Yield the training documents; events without a trigger in the text, and repeated ones, are left out."""
    rows = source_rows("wikievents", data)
    for name in source_ids("wikievents", data):
        given, laid = rows[name], laid_out("wikievents", rows[name])
        row = new_row("wikievents", given["id"], laid.text, ["triggers", "types", "roles"])
        events = (_event(laid, event) for event in given["events"] if event["trigger"][0] is not None)
        unique = {repr(event): event for event in events}
        row["triggers"] = sorted(unique.values(), key=lambda event: (event["start"], event["end"], event["label"]))
        yield row


def _event(laid: Laid, event: Row) -> Row:
    kind = TYPES.get(event["type"])
    fillers = [
        argument(
            f"wikievents:{filler['role']}",
            laid.span(0, filler["start"], filler["end"]),
            mapped=ROLES.get((kind or "", filler["role"])),
        )
        for filler in event["args"]
        if filler["start"] is not None
    ]
    start, end, _ = event["trigger"]
    return trigger(laid.span(0, start, end), f"wikievents:{event['type']}", fillers, type=kind)
