"""From one marked passage to its gold shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from training.markup.forms import form_of
from training.markup.inline import At, Fault, Mark, Marked, read_inline
from training.markup.lines import (
    ClaimLine,
    EntityLine,
    Loose,
    StatementLine,
    Value,
    read_entity,
    read_loose,
    read_statement,
)
from training.markup.quantities import quantity_of

from whence.language import split_sentences
from whence.records import AUTHOR
from whence.vocabulary import load_vocabulary

__all__ = ["Compiled", "compile_passage"]

HEADER = "@ ID | REGION | CONFLICT | GENRE | PUBLISHED or - [| near-miss]"
PARTS = {"": "content", "@": "source", "!": "cue"}
TYPES = load_vocabulary().types
FIELDS = ("t", "in", "q", "phase", "if", "ev")


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
    build = _Build(Compiled(_header(lines[0])), read_inline(_trimmed(lines[1:cut]), first_line + 1))
    if len(lines[0].split("|")) not in (5, 6):
        build.fault(At(first_line, 1), f"the header is written {HEADER}")
    if cut == len(lines):
        build.fault(At(first_line + cut, 1), "a line -- parts the text from the lines under it")
    build.read(list(enumerate(lines[cut + 1 :], first_line + cut + 1)))
    return build.done


def _header(line: str) -> dict[str, Any]:
    parts = [part.strip() for part in line.removeprefix("@").split("|")]
    id_, region, conflict, genre, published, *flags = parts + [""] * (5 - len(parts))
    return {
        "id": id_, "region": region, "conflict": conflict, "genre": genre, "author": id_.rpartition("-")[0],
        "near_miss": flags == ["near-miss"], "meta": {"published": None if published == "-" else published},
    }  # fmt: skip


def _trimmed(lines: list[str]) -> list[str]:
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines


class _Build:
    def __init__(self, done: Compiled, marked: Marked) -> None:
        self.done = done
        self.text = marked.text
        self.marks = list(marked.marks)
        self.sentences = split_sentences(marked.text)
        self.entities: dict[str, EntityLine] = {}
        self.statements: dict[str, StatementLine] = {}
        done.faults += marked.faults

    def fault(self, at: At, says: str) -> None:
        self.done.faults.append(Fault(at, says))

    def read(self, lines: list[tuple[int, str]]) -> None:
        for number, line in lines:
            if line.strip() and not line.startswith("%"):
                self.line(line.strip(), At(number, 1))
        self.known_keys()
        gold = self.done.passage
        gold["text"] = self.text
        gold["entities"] = [self.entity(line) for line in self.entities.values()]
        gold["mentions"] = self.mentions()
        gold["statements"] = list(self.all_statements())
        gold["claims"] = [claim for made in gold["statements"] for claim in self.claims(made)]
        gold["attributions"] = list(self.attributions())

    def line(self, line: str, at: At) -> None:
        read: EntityLine | StatementLine | Loose | Fault
        if line[0] in "[<{":
            read = read_loose(line, at)
        elif line[0].isdigit():
            read = read_statement(line, at)
        else:
            read = read_entity(line, at)
        self.take(read)

    def take(self, read: EntityLine | StatementLine | Loose | Fault) -> None:
        if isinstance(read, Fault):
            self.done.faults.append(read)
        elif isinstance(read, Loose):
            self.loose(read)
        elif isinstance(read, EntityLine):
            self.declare(self.entities, read)
        else:
            self.done.faults += read.faults
            self.declare(self.statements, read)

    def declare(self, known: dict[str, Any], line: EntityLine | StatementLine) -> None:
        if line.key in known:
            self.fault(line.at, f"{line.key} is declared twice")
        known[line.key] = line

    def loose(self, mark: Loose) -> None:
        span = self.find(mark.words, mark.nth)
        if span:
            self.marks.append(Mark(mark.opener, mark.keys, mark.flag, *span, mark.at))
        else:
            self.fault(mark.at, f'not in the text: "{mark.words}" (occurrence {mark.nth}, counted from 0)')

    def find(self, words: str, nth: int = 0) -> tuple[int, int] | None:
        places = [match.start() for match in re.finditer(f"(?={re.escape(words)})", self.text)] if words else []
        return (places[nth], places[nth] + len(words)) if nth < len(places) else None

    def known_keys(self) -> None:
        for mark in self.marks:
            known = {"[": set(self.entities), "<": set(self.statements)}.get(mark.opener)
            for key in mark.keys:
                if known is not None and key not in known:
                    self.fault(mark.at, f"{key} has no line under the text")

    def of(self, opener: str, key: str) -> list[Mark]:
        return sorted(
            (mark for mark in self.marks if mark.opener == opener and key in mark.keys),
            key=lambda mark: (mark.start, -mark.end),
        )

    def entity(self, line: EntityLine) -> dict[str, Any]:
        self.done.where[line.key] = line.at
        named = [mark for mark in self.of("[", line.key) if self.form(mark) != "pronoun"]
        aliases = [self.text[mark.start : mark.end] for mark in named]
        for alias in line.aliases:
            if alias not in self.text:
                self.fault(line.at, f'the alias "{alias}" is not in the text')
        own = [line.name] if line.name in self.text else []
        return {
            "id": line.key,
            "name": line.name,
            "kind": line.kind,
            "aliases": list(dict.fromkeys(aliases + own + list(line.aliases))),
            "unnamed": line.unnamed,
        }

    def form(self, mark: Mark) -> str:
        return mark.flag or form_of(self.text, mark.start, mark.end)

    def mentions(self) -> list[dict[str, Any]]:
        marks = sorted(
            (m for m in self.marks if m.opener == "[" and m.keys[0] in self.entities),
            key=lambda m: (m.start, -m.end, m.keys),
        )
        for first, second in pairwise(marks):
            if (first.keys, first.start, first.end) == (second.keys, second.start, second.end):
                self.fault(second.at, f"{second.keys[0]} is marked twice on the same words")
        return [
            {"entity": mark.keys[0], "start": mark.start, "end": mark.end, "form": self.form(mark)} for mark in marks
        ]

    def all_statements(self) -> Iterator[dict[str, Any]]:
        for key, line in sorted(self.statements.items(), key=lambda item: int(item[0])):
            self.done.where[f"S{key}"] = line.at
            triggers = self.of("<", key)
            if len(triggers) != 1:
                self.fault(line.at, f"statement {key} has {len(triggers)} triggers: mark one, <{key} words>")
            elif line.type not in TYPES or line.type == "PASSAGE":
                self.fault(
                    line.at, f"{line.type} is no statement type of the vocabulary (and PASSAGE is not read by hand)"
                )
            else:
                yield self.statement(line, triggers[0])

    def statement(self, line: StatementLine, trigger: Mark) -> dict[str, Any]:
        roles, texts = self.roles(line)
        time = line.fields.get("t")
        quantity = line.fields.get("q")
        return {
            "id": f"S{line.key}", "type": line.type, "trigger": self.text[trigger.start : trigger.end],
            "trigger_at": [trigger.start, trigger.end], "roles": roles, "texts": texts,
            "time": (time.plain or None) if time else None, "time_text": self.words(time), "places": self.keys(line.fields.get("in")),
            "quantity": self.quantity(quantity) if quantity else None,
            "phase": line.fields["phase"].plain if "phase" in line.fields else None,
            "condition": self.keys(line.fields.get("if")), **self.evidence(self.own_span(line, trigger)), "main": line.main,
        }  # fmt: skip

    def roles(self, line: StatementLine) -> tuple[dict[str, list[str]], dict[str, str]]:
        """Return the fillers by role: those written in the order of the type's roles, and those written by name."""
        names = [role.name for role in TYPES[line.type].roles]
        if len(line.fillers) > len(names):
            self.fault(
                line.fillers[len(names)].at,
                f"{line.type} has the roles {', '.join(names)} and no more; several fillers are joined by +",
            )
        given = [*zip(names, line.fillers, strict=False), *((n, v) for n, v in line.fields.items() if n not in FIELDS)]
        roles: dict[str, list[str]] = {}
        texts: dict[str, str] = {}
        for name, value in given:
            if name not in TYPES[line.type].role_names():
                self.fault(
                    value.at,
                    f"{name} is no role of {line.type}: {', '.join(names)}, title, means; and no field: {', '.join(FIELDS)}",
                )
                continue
            if value.words is not None:
                texts[name] = self.words(value) or ""
            if value.plain and value.plain != "-":
                roles.setdefault(name, []).extend(self.keys(value))
        return roles, texts

    def keys(self, value: Value | None) -> list[str]:
        """Return the ids that a value joins by +; a number is a statement's."""
        if value is None:
            return []
        found = []
        for key in value.plain.split("+"):
            if key in self.entities or key in self.statements or key == AUTHOR:
                found.append(f"S{key}" if key in self.statements else key)
            else:
                self.fault(value.at, f"{key or 'nothing'} is no entity and no statement of this passage")
        return found

    def words(self, value: Value | None) -> str | None:
        if value and value.words is not None and value.words not in self.text:
            self.fault(value.at, f'not in the text: "{value.words}"')
        return value.words if value else None

    def quantity(self, value: Value) -> dict[str, Any] | None:
        made = quantity_of(value.plain, self.words(value) or "")
        if isinstance(made, str):
            self.fault(value.at, made)
            return None
        return made

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of the sentences that words touch."""
        touched = [(a, b) for a, b in self.sentences if a < end and start < b]
        return (touched[0][0], touched[-1][1]) if touched else (start, end)

    def own_span(self, line: StatementLine, trigger: Mark) -> tuple[int, int]:
        """Return where a statement stands: as written, else the sentence of its trigger."""
        own = self.around(trigger.start, trigger.end)
        return self.written(line.fields["ev"], own) if "ev" in line.fields else own

    def evidence(self, span: tuple[int, int]) -> dict[str, Any]:
        """Return the words of a span, with `nth` where they occur more than once."""
        words = self.text[slice(*span)]
        nth = sum(1 for _ in re.finditer(f"(?={re.escape(words)})", self.text[: span[0] + len(words) - 1]))
        return {"evidence": words} | ({"nth": nth} if nth else {})

    def claims(self, statement: dict[str, Any]) -> Iterator[dict[str, Any]]:
        for number, line in enumerate(self.statements[statement["id"][1:]].claims):
            self.done.where[f"{statement['id']}/{number}"] = line.at
            for link in line.chain:
                if link not in self.entities:
                    self.fault(line.at, f"{link} is no entity of this passage; a chain is . or entities joined by >")
            yield {
                "statement": statement["id"], "chain": ["AUTHOR", *line.chain], "factuality": line.factuality, "modality": line.modality,
                "cue": line.cue, **self.evidence(self.claim_span(statement, line)), "stake": line.stake,
            }  # fmt: skip

    def claim_span(self, statement: dict[str, Any], line: ClaimLine) -> tuple[int, int]:
        """Return where a claim stands: as written, else with its trigger, else in the nearest sentence with its cue."""
        own = self.span_of(statement)
        if line.evidence:
            return self.written(line.evidence, own)
        if line.cue is None or line.cue in self.text[slice(*own)]:
            return own
        holding = [span for span in self.sentences if line.cue in self.text[slice(*span)]]
        if not holding:
            self.fault(line.at, f'the cue is not in the text: "{line.cue}"')
        return min(holding, key=lambda span: (abs(span[0] - own[0]), span), default=own)

    def span_of(self, item: dict[str, Any]) -> tuple[int, int]:
        return self.find(item["evidence"], item.get("nth", 0)) or (0, 0)

    def written(self, value: Value, own: tuple[int, int]) -> tuple[int, int]:
        numbers = re.fullmatch(r"(\d+)(?:-(\d+))?", value.plain)
        if value.words is not None:
            span = self.find(value.words, int(value.plain.lstrip("#") or 0))
        elif numbers and 0 < int(numbers[1]) <= int(numbers[2] or numbers[1]) <= len(self.sentences):
            span = (self.sentences[int(numbers[1]) - 1][0], self.sentences[int(numbers[2] or numbers[1]) - 1][1])
        else:
            span = None
        if span is None:
            self.fault(
                value.at, f'evidence is @N or @N-M, sentences from 1 to {len(self.sentences)}, or @"words of the text"'
            )
        return span or own

    def attributions(self) -> Iterator[dict[str, Any]]:
        keys = sorted({key for mark in self.marks if mark.opener == "{" for key in mark.keys}, key=int)
        for key in keys:
            parts = self.parts(key)
            if "content" not in parts:
                self.fault(self.of("{", key)[0].at, f"attribution {key} has no content: mark it {{{key} words}}")
                continue
            self.done.where[f"A{key}"] = self.of("{", key)[0].at
            yield self.attribution(parts)

    def parts(self, key: str) -> dict[str, tuple[int, int]]:
        parts: dict[str, tuple[int, int]] = {}
        for mark in self.of("{", key):
            if PARTS[mark.flag] in parts:
                self.fault(mark.at, f"attribution {key} has a second {PARTS[mark.flag]}")
            parts[PARTS[mark.flag]] = (mark.start, mark.end)
        return parts

    def attribution(self, parts: dict[str, tuple[int, int]]) -> dict[str, Any]:
        said: dict[str, Any] = {
            part: self.text[slice(*parts[part])] if part in parts else None for part in ("source", "cue", "content")
        }
        nth = self.evidence(parts["content"]).get("nth", 0)
        return said | {
            "nth": nth,
            "at": {part: list(parts[part]) if part in parts else None for part in ("source", "cue", "content")},
        }
