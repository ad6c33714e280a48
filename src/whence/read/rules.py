"""The table of what in a text is not the report: menus, prompts, footers, credits (`furniture.toml`)."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from whence.read.lines import HEAD, Line
from whence.records import SegmentKind

__all__ = ["Rule", "load_rules", "match_line"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One row of the table. longest: code points of a line it may match. at_head: it holds in the first lines only."""

    kind: SegmentKind
    pattern: re.Pattern[str]
    longest: int
    at_head: bool
    reason: str


@functools.cache
def load_rules() -> tuple[Rule, ...]:
    """Return the rules in the table's order; of two that match a line the first holds."""
    table = tomllib.loads(files(__package__).joinpath("furniture.toml").read_text("utf-8"))
    agencies = table["agencies"].replace("\n", "")
    return tuple(_rule(row, agencies) for row in table["rule"])


def _rule(row: dict[str, Any], agencies: str) -> Rule:
    return Rule(
        kind=row["kind"],
        pattern=re.compile(row["pattern"].replace("AGENCY", agencies), re.IGNORECASE),
        longest=row["longest"],
        at_head=row.get("where") == "head",
        reason=row["reason"],
    )


def match_line(line: Line, at: int, rules: Sequence[Rule]) -> tuple[SegmentKind, int] | None:
    """Return what a line is, and where in the document's text its credit begins (its end where it has none).

    at: the number of the line, from 0. None where no rule matches. A line that holds wrapped lines has no credit of
    its own, since its words do not stand in the text at the same distance.
    """
    for rule in rules:
        if len(line.text) > rule.longest or (rule.at_head and at >= HEAD):
            continue
        match = rule.pattern.fullmatch(line.text)
        if match:
            credit = match.start("credit") if "credit" in rule.pattern.groupindex else len(line.text)
            whole = len(line.text) == line.end - line.start
            return rule.kind, line.start + credit if whole else line.end
    return None
