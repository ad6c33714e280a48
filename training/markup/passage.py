"""From one marked passage to its gold shape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from training.markup.inline import At, Fault, Mark, read_inline
from training.markup.lines import EntityLine
from training.markup.questions import QUESTION, questioned
from training.markup.sheet import Range, Sheet
from training.markup.statements import claims_of, statements_of

__all__ = ["Compiled", "compile_passage"]

HEADER = "@ ID | REGION | CONFLICT | GENRE | PUBLISHED or - [| near-miss]"
PARTS = {"@": "source", "!": "cue", "": "content"}


@dataclass(slots=True)
class Compiled:
    """A passage in gold shape, where its things stand in the markup (by id), and the faults met."""

    passage: dict[str, Any]
    where: dict[str, At] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def compile_passage(lines: list[str], first_line: int = 1) -> Compiled:
    """Compile the lines of one passage, its header first. first_line: its number in the file, from 1.

    What is at fault is left out of the gold shape and named in `faults`.
    """
    cut = next((i for i, line in enumerate(lines) if line.strip() == "--"), len(lines))
    marked = read_inline(_trimmed(lines[1:cut]), first_line + 1)
    sheet = Sheet.of(marked, list(enumerate(lines[cut + 1 :], first_line + cut + 1)))
    if len(lines[0].split("|")) not in (5, 6):
        sheet.fault(At(first_line, 1), f"the header is written {HEADER}")
    if cut == len(lines):
        sheet.fault(At(first_line + cut, 1), "a line -- parts the text from the lines under it")
    header = _header(lines[0])
    gold = header | _gold(sheet, questions=header["genre"] == QUESTION)
    return Compiled(gold, {"": At(first_line, 1)} | sheet.where, sheet.faults)


def _trimmed(lines: list[str]) -> list[str]:
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines


def _header(line: str) -> dict[str, Any]:
    parts = [part.strip() for part in line.removeprefix("@").split("|")]
    id_, region, conflict, genre, published, *flags = parts + [""] * (5 - len(parts))
    return {
        "id": id_,
        "region": region,
        "conflict": conflict,
        "genre": genre,
        "author": id_.rpartition("-")[0],
        "near_miss": flags == ["near-miss"],
        "meta": {"published": None if published == "-" else published},
    }


def _gold(sheet: Sheet, *, questions: bool) -> dict[str, Any]:
    entities = [_entity(sheet, line) for line in sheet.entities.values()]
    statements = list(statements_of(sheet))
    return {
        "text": sheet.text,
        "entities": entities,
        "mentions": list(_mentions(sheet)),
        "statements": statements,
        "claims": [claim for made in statements for claim in claims_of(sheet, made, questions=questions)],
        "attributions": list(_attributions(sheet)),
        **(questioned(sheet) if questions else {}),
    }


def _entity(sheet: Sheet, line: EntityLine) -> dict[str, Any]:
    sheet.where[line.key] = line.at
    for alias in line.aliases:
        if alias not in sheet.text:
            sheet.fault(line.at, f'the alias "{alias}" is not in the text')
    marked = [mark for mark in sheet.marks_of("[", line.key) if sheet.form(mark) != "pronoun"]
    aliases = [sheet.text[mark.start : mark.end] for mark in marked]
    aliases += [line.name] if line.name in sheet.text else []
    unique = list(dict.fromkeys([*aliases, *line.aliases]))
    return {"id": line.key, "name": line.name, "kind": line.kind, "aliases": unique, "unnamed": line.unnamed}


def _mentions(sheet: Sheet) -> Iterator[dict[str, Any]]:
    marks = [mark for mark in sheet.marks if mark.opener == "[" and mark.keys[0] in sheet.entities]
    marks.sort(key=_order)
    for first, second in pairwise(marks):
        if _order(first) == _order(second):
            sheet.fault(second.at, f"{second.keys[0]} is marked twice on the same words")
    for mark in marks:
        yield {"entity": mark.keys[0], "start": mark.start, "end": mark.end, "form": sheet.form(mark)}


def _order(mark: Mark) -> tuple[int, int, tuple[str, ...]]:
    return mark.start, -mark.end, mark.keys


def _attributions(sheet: Sheet) -> Iterator[dict[str, Any]]:
    keys = {key for mark in sheet.marks if mark.opener == "{" for key in mark.keys}
    for number, key in enumerate(sorted(keys, key=int), 1):
        parts = _parts(sheet, key)
        first = sheet.marks_of("{", key)[0].at
        sheet.where[f"A{number}"] = first
        if "content" in parts:
            yield _attribution(sheet, parts)
        else:
            sheet.fault(first, f"attribution {key} has no content: mark it {{{key} words}}")


def _parts(sheet: Sheet, key: str) -> dict[str, Range]:
    parts: dict[str, Range] = {}
    for mark in sheet.marks_of("{", key):
        if PARTS[mark.flag] in parts:
            sheet.fault(mark.at, f"attribution {key} has a second {PARTS[mark.flag]}")
        parts[PARTS[mark.flag]] = (mark.start, mark.end)
    return parts


def _attribution(sheet: Sheet, parts: dict[str, Range]) -> dict[str, Any]:
    said: dict[str, Any] = {part: _text(sheet, parts.get(part)) for part in PARTS.values()}
    at = {part: list(parts[part]) if part in parts else None for part in PARTS.values()}
    return said | {"nth": sheet.evidence(parts["content"]).get("nth", 0), "at": at}


def _text(sheet: Sheet, span: Range | None) -> str | None:
    return sheet.text[slice(*span)] if span else None
