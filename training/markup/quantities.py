"""Quantities as written on a statement's line."""

from __future__ import annotations

from typing import Any

from whence.language import find_numbers

__all__ = ["COUNTED", "quantity_of"]

UNITS = {
    "deaths": "persons", "wounded": "persons", "casualties": "persons", "displaced": "persons", "persons": "persons",
    "strength": "persons", "share": "percent", "groups": "groups", "places": "places",
}  # fmt: skip
COUNTED = (*UNITS, "money", "munitions", "duration", "rate", "other")
FORM = (
    'a quantity is written OF:low:best:high:unit"words", - for none, or OF:unit"words" where the words give the figures'
)


def quantity_of(plain: str, words: str) -> dict[str, Any] | str:
    """Return the quantity that `plain` and the words as written give, or what is wrong with it."""
    of, *rest = plain.split(":")
    if of not in COUNTED:
        return f"{of or 'nothing'} is not counted: {', '.join(COUNTED)}"
    if not words:
        return FORM
    if len(rest) == 4:
        return _full(of, rest, words)
    if len(rest) > 1:
        return FORM
    return _counted(of, rest[0] if rest else UNITS.get(of), words)


def _full(of: str, rest: list[str], words: str) -> dict[str, Any] | str:
    try:
        low, best, high = (None if part == "-" else _number(part) for part in rest[:3])
    except ValueError:
        return FORM
    bounds = [bound for bound in (low, best, high) if bound is not None]
    if bounds != sorted(bounds):
        return f"low, best and high rise: {rest[0]}, {rest[1]}, {rest[2]} do not"
    return {"of": of, "low": low, "best": best, "high": high, "unit": _unit(rest[3]), "text": words}


def _counted(of: str, unit: str | None, words: str) -> dict[str, Any] | str:
    numbers = find_numbers(words)
    if unit is None or len(numbers) != 1:
        return FORM
    found = numbers[0]
    return {
        "of": of,
        "low": found.low,
        "best": found.best,
        "high": found.high,
        "unit": _unit(unit),
        "text": words,
    }


def _number(part: str) -> int | float:
    value = float(part.replace(",", ""))
    return int(value) if value.is_integer() else value


def _unit(word: str) -> str | None:
    return None if word == "-" else word.replace("_", " ")
