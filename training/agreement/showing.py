"""Agreement as tables in Markdown."""

from __future__ import annotations

from training.agreement.counting import Agreement

__all__ = ["figures", "table", "weak_types"]

JUDGED = 10  # statements of both readings together: of fewer, one more or less would decide
WEAK = 0.5  # F1: below it a type needs a convention, and what was read before is mended


def figures(agreed: Agreement) -> dict[str, float | None]:
    """Return the figures by layer, from 0 to 1; None where there was nothing to compare."""
    rate = agreed.rate
    fillers = (rate("fillers second shared", "fillers second"), rate("fillers first shared", "fillers first"))
    return {
        "entities, F1": agreed.f1("entities"),
        "entities, kind on the matched": rate("same kind", "entities both"),
        "statements, strict F1": agreed.f1("strict"),
        "statements, lenient F1": agreed.f1("lenient"),
        "statements, main ones found": rate("main found", "main"),
        "claims, source": rate("same source", "claims"),
        "claims, factuality": rate("same factuality", "claims"),
        "claims, both": rate("same source and factuality", "claims"),
        "claims, both where not CT+": rate("same source and factuality, not CT+", "claims not CT+"),
        "claims, whole chain": rate("same chain", "claims"),
        "claims, precision": rate("claims second right", "claims second"),
        "fillers, F1": _harmonic(*fillers),
        "quantities": rate("same quantity", "quantities"),
        "times": rate("same time", "times"),
        "times, invented": rate("time invented", "without time"),
        "places": rate("same place", "places"),
        "attributions, F1": agreed.f1("attributions"),
        "attributions, source on the matched": rate("same attributed source", "attributions both"),
        **{f"attribution tokens, {part} F1": agreed.f1(f"{part} tokens") for part in ("source", "cue", "content")},
    }


def weak_types(agreed: Agreement) -> list[str]:
    """Return the types whose statements agree below 0.5, of those with enough statements to tell."""
    judged = (type_ for type_ in agreed.types() if _stated(agreed, type_) >= JUDGED)
    return [type_ for type_ in judged if (agreed.f1(f"type {type_}") or 0.0) < WEAK]


def _stated(agreed: Agreement, type_: str) -> int:
    return sum(agreed.counts.get(f"type {type_} {which}", 0) for which in ("first", "second"))


def table(agreed: Agreement) -> str:
    """Return two tables: figures by layer, and by type its counts in both readings, how many match, and F1."""
    lines = [f"| layer, {agreed.passages} passages | agreement |", "| --- | ---: |"]
    lines += [f"| {name} | {_shown(value)} |" for name, value in figures(agreed).items()]
    lines += ["", "| type | first | second | both | F1 |", "| --- | ---: | ---: | ---: | ---: |"]
    for type_ in agreed.types():
        counts = (agreed.counts.get(f"type {type_} {which}", 0) for which in ("first", "second", "both"))
        lines.append(f"| {type_} | {' | '.join(map(str, counts))} | {_shown(agreed.f1(f'type {type_}'))} |")
    weak = ", ".join(weak_types(agreed)) or "none"
    judged = f"with {JUDGED} or more statements in the two readings"
    return "\n".join([*lines, "", f"Types below {WEAK}, of those {judged}: {weak}."]) + "\n"


def _harmonic(precision: float | None, recall: float | None) -> float | None:
    if precision is None or recall is None:
        return None
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
