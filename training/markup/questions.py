"""Questions: passages of the genre `question`, in which `?` stands in the slot that an answer fills.

`[? Who] <1 shelters> [F the Front]?` with `1 HOSTS ? F` asks for a role; `t=?`, `in=?` and `q=strength:?` ask for a
time, a place and a figure, `| ? CT+` for a source, `| . ?` whether it is so; without a statement, for what there is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from training.markup.lines import ClaimLine, StatementLine
from training.markup.sheet import ASKED, Sheet
from whence.records import AUTHOR
from whence.vocabulary import load_vocabulary

__all__ = ["QUESTION", "SLOTS", "questioned", "slots_of"]

QUESTION = "question"
SLOTS = {"t": "time", "in": "places", "q": "quantity", "if": "condition"}
TYPES = load_vocabulary().types


def questioned(sheet: Sheet) -> dict[str, Any]:
    """Return `asks`, each a statement and the slot of its unknown, and `asked`, the offsets of the asking words."""
    asks = [ask for _, line in sorted(sheet.statements.items(), key=lambda item: int(item[0])) for ask in _asks(line)]
    marks = sheet.marks_of("[", ASKED)
    return {
        "asks": asks or [{"statement": None, "slot": "statement"}],
        "asked": [[mark.start, mark.end] for mark in marks],
    }


def slots_of(passage: dict[str, Any], statement: str) -> dict[str, dict[str, Any]]:
    """Return the asks of a question on one statement, by slot."""
    return {ask["slot"]: ask for ask in passage.get("asks", ()) if ask["statement"] == statement}


def _asks(line: StatementLine) -> Iterator[dict[str, Any]]:
    id_ = f"S{line.key}"
    names = [role.name for role in TYPES[line.type].roles] if line.type in TYPES else []
    for name, value in [*zip(names, line.fillers, strict=False), *line.fields.items()]:
        of, _, last = value.plain.rpartition(":")
        if ASKED in last.split("+"):
            yield {"statement": id_, "slot": SLOTS.get(name, name)} | ({"of": of} if of else {})
    yield from (_ask_of(id_, claim) for claim in line.claims if ASKED in (*claim.chain, claim.factuality))


def _ask_of(id_: str, claim: ClaimLine) -> dict[str, Any]:
    if ASKED in claim.chain:
        return {"statement": id_, "slot": "source", "factuality": claim.factuality}
    return {"statement": id_, "slot": "factuality", "chain": [AUTHOR, *claim.chain]}
