"""The statements of a passage and the claims on them, from their lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from training.markup.inline import Mark
from training.markup.lines import ClaimLine, StatementLine, Value
from training.markup.quantities import quantity_of
from training.markup.sheet import ASKED, Range, Sheet, place_of
from whence.records import AUTHOR
from whence.vocabulary import load_vocabulary

__all__ = ["claims_of", "statements_of"]

TYPES = load_vocabulary().types
FIELDS = ("t", "in", "q", "phase", "if", "ev")


def statements_of(sheet: Sheet) -> Iterator[dict[str, Any]]:
    """Yield the statements in gold shape, by number; what has no trigger or no known type is a fault."""
    for key, line in sorted(sheet.statements.items(), key=lambda item: int(item[0])):
        sheet.where[f"S{key}"] = line.at
        triggers = sheet.marks_of("<", key)
        if len(triggers) != 1:
            sheet.fault(line.at, f"statement {key} has {len(triggers)} triggers: mark one, <{key} words>")
        elif line.type not in TYPES or line.type == "PASSAGE":
            sheet.fault(
                line.at, f"{line.type} is no statement type of the vocabulary (and PASSAGE is not read by hand)"
            )
        else:
            yield _statement(sheet, line, triggers[0])


def claims_of(sheet: Sheet, statement: dict[str, Any], *, questions: bool = False) -> Iterator[dict[str, Any]]:
    """Yield the claims on a statement in gold shape, as written; a question claims nothing unless it is written."""
    for number, line in enumerate(_plain_claims(sheet.statements[statement["id"][1:]], questions)):
        sheet.where[f"{statement['id']}/{number}"] = line.at
        for link in line.chain:
            if link not in sheet.entities:
                sheet.fault(line.at, f"{link} is no entity of this passage; a chain is . or entities joined by >")
        yield {
            "statement": statement["id"],
            "chain": [AUTHOR, *line.chain],
            "factuality": line.factuality,
            "modality": line.modality,
            "cue": line.cue,
            **sheet.evidence(_claim_range(sheet, statement, line)),
            "stake": line.stake,
        }


def _statement(sheet: Sheet, line: StatementLine, trigger: Mark) -> dict[str, Any]:
    roles, texts = _roles(sheet, line)
    time, phase = line.fields.get("t"), line.fields.get("phase")
    return {
        "id": f"S{line.key}",
        "type": line.type,
        "trigger": sheet.text[trigger.start : trigger.end],
        "trigger_at": [trigger.start, trigger.end],
        "roles": roles,
        "texts": texts,
        "time": time.plain if time and time.plain not in ("", ASKED) else None,
        "time_text": sheet.words(time),
        "places": sheet.keys(line.fields.get("in")),
        "quantity": _quantity(sheet, line.fields.get("q")),
        "phase": phase.plain if phase else None,
        "condition": sheet.keys(line.fields.get("if")),
        **sheet.evidence(sheet.written(line.fields.get("ev"), sheet.around(trigger.start, trigger.end))),
        "main": line.main,
    }


def _roles(sheet: Sheet, line: StatementLine) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return fillers and words by role: those written in the order of the type's roles, and those written by name."""
    names = [role.name for role in TYPES[line.type].roles]
    for value in line.fillers[len(names) :]:
        sheet.fault(value.at, f"{line.type} has the roles {', '.join(names)}; several fillers are joined by +")
    roles: dict[str, list[str]] = {}
    texts: dict[str, str] = {}
    for name, value in _given(line, names):
        if name not in TYPES[line.type].role_names():
            right = f"{', '.join(names)}, title, means; fields are {', '.join(FIELDS)}"
            sheet.fault(value.at, f"{name} is no role of {line.type}: {right}")
            continue
        if value.words is not None:
            texts[name] = sheet.words(value) or ""
        if value.plain not in ("", "-", ASKED):
            roles.setdefault(name, []).extend(sheet.keys(value))
    return roles, texts


def _given(line: StatementLine, names: list[str]) -> Iterator[tuple[str, Value]]:
    yield from zip(names, line.fillers, strict=False)
    yield from ((name, value) for name, value in line.fields.items() if name not in FIELDS)


def _quantity(sheet: Sheet, value: Value | None) -> dict[str, Any] | None:
    if value is None or value.plain.endswith(ASKED):
        return None
    made = quantity_of(value.plain, sheet.words(value) or "")
    if isinstance(made, str):
        sheet.fault(value.at, made)
    return made if isinstance(made, dict) else None


def _plain_claims(line: StatementLine, questions: bool) -> list[ClaimLine]:
    """Return the claims without those that ask, and, of a question, without one that is not written."""
    claims = [claim for claim in line.claims if ASKED not in (*claim.chain, claim.factuality)]
    return [claim for claim in claims if claim.written or not questions]


def _claim_range(sheet: Sheet, statement: dict[str, Any], line: ClaimLine) -> Range:
    """Return where a claim stands: as written, else with its statement, else in the nearest sentence with its cue."""
    own = place_of(sheet.text, statement["evidence"], statement.get("nth", 0)) or (0, 0)
    if line.evidence or line.cue is None or line.cue in sheet.text[slice(*own)]:
        return sheet.written(line.evidence, own)
    holding = [span for span in sheet.sentences if line.cue in sheet.text[slice(*span)]]
    if not holding:
        sheet.fault(line.at, f'the cue is not in the text: "{line.cue}"')
    return min(holding, key=lambda span: (abs(span[0] - own[0]), span), default=own)
