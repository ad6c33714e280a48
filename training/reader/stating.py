"""Statements put on a window: triggers, and which mention, time or quantity is what to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from training.reader.example import Example, Range
from training.reader.labels import OF, PHASES, RELS, SPANS, TYPES
from training.reader.placing import Placing

__all__ = ["Stating"]

Row = Mapping[str, Any]
Trigger = tuple[int, int, int]  # first and last word, type


class Stating:
    """The statements of a row on one window of it. trigger_of: by a statement's id, the number of its trigger."""

    def __init__(self, example: Example, row: Row, place: Placing) -> None:
        self.example, self.row, self.place = example, row, place
        self.numbers = {entity["id"]: number for number, entity in enumerate(row["entities"])}
        self.trigger_of: dict[str, int] = {}

    def put(self) -> None:
        """Put triggers first, then what fills their roles: a filler may be a statement further on."""
        where: dict[Trigger, int] = {}
        for statement in self.row["statements"]:
            key = self._trigger(statement)
            if key is not None and key not in where:
                where[key] = len(self.example.triggers)
                self.example.triggers.append((*key, PHASES.get(statement.get("phase"), 0)))
            if key is not None:
                self.trigger_of[statement["id"]] = where[key]
        for statement in self.row["statements"]:
            if statement["id"] in self.trigger_of:
                self._fill(statement, self.trigger_of[statement["id"]])

    def _trigger(self, statement: Row) -> Trigger | None:
        if statement["type"] not in TYPES or not statement.get("trigger_at"):
            return None
        at = self.place(*statement["trigger_at"])
        return (*at, TYPES[statement["type"]]) if at else None

    def _fill(self, statement: Row, trigger: int) -> None:
        for role, filler in _fillers(statement):
            if filler in self.trigger_of:
                self.example.roles.append((trigger, self.trigger_of[filler], RELS[role], False, -1))
            elif role != "CONDITION":
                self._entity(filler, trigger, RELS[role])
        if statement.get("time_text"):
            self._words(statement["time_text"], trigger, "time", -1)
        quantity = statement.get("quantity")
        if quantity and quantity.get("text"):
            self._words(quantity["text"], trigger, "quantity", OF[quantity["of"]])

    def _entity(self, name: str, trigger: int, role: int) -> None:
        """Give the role to the entity's mention nearest to the trigger; what its others are is not said."""
        number = self.numbers.get(name, -1)
        places = sorted(
            (self._gap(trigger, span), index)
            for index, span in enumerate(self.example.spans)
            if number >= 0 and span[5] == number and span[2] == SPANS["mention"]
        )
        for _, nearest in places[:1]:
            self.example.roles.append((trigger, nearest, role, True, -1))
        self.example.silent |= {(trigger, index) for _, index in places[1:]}

    def _gap(self, trigger: int, span: tuple[int, ...]) -> tuple[int, int]:
        """Return how many sentences a span is from a trigger, and how many words."""
        first, last, words = *self.example.triggers[trigger][:2], self.example.words
        return abs(words[span[0]].sentence - words[first].sentence), max(span[0] - last, first - span[1], 0)

    def _words(self, quote: str, trigger: int, label: str, of: int) -> None:
        """Put a time or a quantity on the words nearest to its trigger."""
        spans, first = self.example.spans, self.example.words[self.example.triggers[trigger][0]].start
        places = sorted((abs(start - first), at) for start, at in self._places(quote))
        for _, at in places[:1]:
            key = (*at, SPANS[label], -1, -1, -1)
            if key not in spans:
                spans.append(key)
            self.example.roles.append((trigger, spans.index(key), RELS[label.upper()], True, of))

    def _places(self, quote: str) -> Iterator[tuple[int, Range]]:
        """Yield where quoted words stand in the window: their first character, and their words."""
        start = self.row["text"].find(quote)
        while start >= 0:
            if at := self.place(start, start + len(quote)):
                yield start, at
            start = self.row["text"].find(quote, start + 1)


def _fillers(statement: Row) -> Iterator[tuple[str, str]]:
    """Yield each filler with its role, places and conditions after the roles of the type."""
    yield from ((role, filler) for role, fillers in statement["roles"].items() for filler in fillers)
    yield from (("PLACE", place) for place in statement.get("places") or ())
    yield from (("CONDITION", other) for other in statement.get("condition") or ())
