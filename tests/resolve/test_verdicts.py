"""The first rule that has something to say decides, and its sentence is the reason."""

from __future__ import annotations

from whence.resolve.verdicts import NameMatch, Rule, decide


def _silent(_: str) -> float | None:
    """It is never asked twice."""
    return None


def _short(name: str) -> float | None:
    """The name is short."""
    return 0.25 if len(name) < 3 else None


def _any(_: str) -> float | None:
    """It is any name."""
    return 0.5


def test_the_first_rule_that_speaks_decides_and_its_sentence_is_the_reason() -> None:
    rules: tuple[Rule[str], ...] = (("same", _silent), ("different", _short), ("unsure", _any))
    assert decide("An", rules) == NameMatch(0.25, "different", "The name is short.")
    assert decide("Anna", rules) == NameMatch(0.5, "unsure", "It is any name.")
