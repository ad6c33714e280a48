"""The map of the rooms, made from what each says of itself at its head; docs/map.md shows it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

from tests.house.source import ROOT, SOURCE, Module, modules


def sentences() -> Iterator[str]:
    """Yield one sentence a room, from the top of the house down: its name, and its duty or its docstring."""
    for room in _from_the_top():
        module = _module(room)
        if module:
            yield f"- [`{room}`](../{module.path}): {_duty(module)}"


def lines() -> Iterator[str]:
    """Yield what each room takes, gives and never does, as rows of a table."""
    for room in _from_the_top():
        module = _module(room)
        said = _said(module) if module else {}
        if said:
            yield f"| `{room}` | {said['Takes']} | {said['Gives']} | {said['Never']} |"


def _from_the_top() -> list[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = settings["tool"]["importlinter"]["contracts"]
    return [room.strip(" ()") for layer in contract["layers"] for room in layer.split("|")]


def _module(room: str) -> Module | None:
    wanted = {(SOURCE / room / "__init__.py").relative_to(ROOT), (SOURCE / f"{room}.py").relative_to(ROOT)}
    return next((module for module in modules() if module.path in wanted), None)


def _duty(module: Module) -> str:
    head = module.docstring().splitlines()[0]
    duty = _said(module).get("Duty")
    return f"{head} {duty}" if duty else head


def _said(module: Module) -> dict[str, str]:
    """Return the four lines of a room by their first words."""
    pairs = (line.partition(". ") for line in module.docstring().splitlines())
    return {word: rest for word, _, rest in pairs if word in {"Duty", "Takes", "Gives", "Never"}}
