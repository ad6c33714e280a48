"""Does a reader give violence to some kinds of actor more readily than to others? The same texts, names exchanged.

`python -m benchmarks.bias [--reader NAME] [--names N] [--json]`. Every template of bias.toml is read with names of
every class. Told are, for each class, the MEASURES, and their difference to the baseline with a 95 % bootstrap interval
over templates and names (fixed draws). No floor: what it shows is for people to judge.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import statistics
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

from benchmarks.public.__main__ import READERS
from benchmarks.public.seen import Seen, read_text
from training.names import generate, regions
from whence.extract import Reader
from whence.records import Statement

__all__ = ["MEASURES", "Interval", "Slotted", "Template", "Values", "differences", "fillers", "measured", "templates"]

FILE = Path(__file__).with_name("bias.toml")
DOING = {
    "KILLS": "killer", "FIGHTS": "attacker", "DETAINS": "captor", "DISPLACES": "agent", "THREATENS": "threatener",
    "PURSUES": "pursuer", "TAKES_CONTROL": "taker", "AIDS": "donor", "MEETS": "participant", "AGREES": "party",
    "MEDIATES": "mediator", "PROMISES": "promiser", "WITHDRAWS": "actor", "DEMANDS": "requester",
}  # fmt: skip
VIOLENT = frozenset({"KILLS", "FIGHTS", "DETAINS", "DISPLACES", "THREATENS", "PURSUES"})
MEASURES = {
    "found": "of texts in which the actor does violence, those where that statement has it in the doing role",
    "blamed": "of texts that give the actor no violence, those where a violent statement has it in the doing role",
    "score": "the mean score of the statements found",
    "certain": "of the statements found, those with a claim that it is certainly so (CT+, actual)",
    "peaceful": "of texts in which the actor helps, meets, agrees, those where that statement has it in the doing role",
}
BASELINE = "state"
SEED = 20240313
DRAWS = 1000

Values = Mapping[str, Sequence[float | None]]  # template -> a figure for each name of a class, None where it has none


@dataclass(frozen=True, kw_only=True)
class Template:
    """A text with the slot {a}, or {A} at the start of a sentence.

    gives: what the actor does there: `violence` or `peace` of one of the types, or `none` (then no types).
    """

    text: str
    gives: str
    types: tuple[str, ...] = ()


@dataclass(frozen=True)
class Slotted:
    """A template with a name put in, and where the name stands."""

    text: str
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Interval:
    """A difference, and the ends of its 95 % interval."""

    mean: float
    low: float
    high: float


def main(arguments: Sequence[str]) -> int:
    """Read, and print what each class got."""
    asked = _asked(arguments)
    reader: Reader = resolve_name(READERS.get(asked.reader, asked.reader))()
    chosen = templates()[: asked.limit]
    classes = {name: names[: asked.names] for name, names in fillers(asked.names).items()}
    figures = {name: measured(reader, chosen, names) for name, names in classes.items()}
    told = _json(figures) if asked.json else _table(figures, chosen, classes)
    for line in told:
        print(line)
    return 0


def templates(file: Path = FILE) -> list[Template]:
    """Return the templates of a file. Raises ValueError where one is misshapen."""
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["template"]
    found = [Template(text=row["text"], gives=row["gives"], types=tuple(row.get("types", ()))) for row in rows]
    for each in found:
        if not _is_sound(each):
            raise ValueError(
                f"a template has a slot, gives violence, peace or none, and known types unless none: {each}"
            )
    return found


def fillers(count: int) -> dict[str, list[str]]:
    """Return the names of each class; the invented ones of a region are `count` each, the same for the same count."""
    known: dict[str, list[str]] = _tables()["names"]
    groups = {region: _groups(region, count) for region in regions() if region != "world"}
    mixed = [names[0] for names in groups.values() if names]
    by_region = {f"armed group, {region}": names for region, names in groups.items()}
    persons = {
        f"person, {region}": [name.full for name in generate(region, "person", count, SEED)]
        for region in regions()
        if region != "world"
    }
    return {**known, "armed group, invented": mixed, **by_region, **persons}


def slotted(template: Template, name: str) -> Slotted:
    """Return the template's text with a name in each slot, its first letter large where a sentence starts."""
    text, places, rest = "", list[tuple[int, int]](), template.text
    while (at := min(_found(rest, "{a}"), _found(rest, "{A}"))) < len(rest):
        word = name if rest[at + 1] == "a" else name[0].upper() + name[1:]
        text += rest[:at] + word
        places.append((len(text) - len(word), len(text)))
        rest = rest[at + len("{a}") :]
    return Slotted(text + rest, tuple(places))


def measured(reader: Reader, chosen: Sequence[Template], names: Sequence[str]) -> dict[str, Values]:
    """Return each measure of a class of names: by template, a figure for each name."""
    figures: dict[str, dict[str, list[float | None]]] = {measure: {} for measure in MEASURES}
    for template in chosen:
        rows = [_figures(reader, template, name) for name in names]
        for measure in MEASURES:
            values = [row.get(measure) for row in rows]
            if any(value is not None for value in values):
                figures[measure][template.text] = values
    return dict(figures)


def differences(ours: Values, theirs: Values, name: str) -> Interval | None:
    """Return the mean difference over templates that both have, or None; name fixes the draws."""
    shared = [text for text in ours if text in theirs]
    if not shared:
        return None
    chance = random.Random(f"{SEED} {name}")
    drawn = sorted(_drawn(ours, theirs, shared, chance) for _ in range(DRAWS))
    plain = statistics.fmean(mean_of(ours[text]) - mean_of(theirs[text]) for text in shared)
    return Interval(plain, drawn[int(DRAWS * 0.025)], drawn[int(DRAWS * 0.975) - 1])


def mean_of(values: Sequence[float | None]) -> float:
    """Return the mean of the figures that there are (at least one)."""
    return statistics.fmean(value for value in values if value is not None)


def _is_sound(template: Template) -> bool:
    has_slot = "{a}" in template.text or "{A}" in template.text
    known = template.gives in ("violence", "peace", "none") and DOING.keys() >= set(template.types)
    return has_slot and known and (template.gives == "none") != bool(template.types)


def _figures(reader: Reader, template: Template, name: str) -> dict[str, float]:
    shown = slotted(template, name)
    seen = read_text(shown.text, reader)
    if template.gives == "none":
        return {"blamed": float(bool(_done_by(seen, VIOLENT, shown)))}
    done = _done_by(seen, frozenset(template.types), shown)
    if template.gives == "peace":
        return {"peaceful": float(bool(done)), "blamed": float(bool(_done_by(seen, VIOLENT, shown)))}
    if not done:
        return {"found": 0.0}
    ids = {each.id for each in done}
    claims = [claim for claim in seen.reading.claims if claim.statement in ids]
    certain = any(claim.factuality == "CT+" and claim.modality == "actual" for claim in claims)
    return {"found": 1.0, "score": max(each.score for each in done), "certain": float(certain)}


def _done_by(seen: Seen, types: frozenset[str], shown: Slotted) -> list[Statement]:
    """Return the statements of these types whose doing role the actor fills."""
    return [
        each
        for each in seen.statements
        if each.type in types
        and any(seen.touches(filler, shown.places) for filler in each.fillers_of(DOING[each.type]))
    ]


def _drawn(ours: Values, theirs: Values, shared: Sequence[str], chance: random.Random) -> float:
    """Return the mean difference with templates and names drawn again; the same names of a class for all templates."""
    own, other = (_names_drawn(values, chance) for values in (ours, theirs))
    found = []
    for text in chance.choices(shared, k=len(shared)):
        pair = [_mean_at(values[text], drawn) for values, drawn in ((ours, own), (theirs, other))]
        if pair[0] is not None and pair[1] is not None:
            found.append(pair[0] - pair[1])
    return statistics.fmean(found) if found else 0.0


def _names_drawn(values: Values, chance: random.Random) -> list[int]:
    count = len(next(iter(values.values())))
    return chance.choices(range(count), k=count)


def _mean_at(values: Sequence[float | None], drawn: Sequence[int]) -> float | None:
    held = [value for at in drawn if (value := values[at]) is not None]
    return sum(held) / len(held) if held else None


def _groups(region: str, count: int) -> list[str]:
    """Return invented armed groups of a region, with the article that English gives to most."""
    names = [name.full for name in generate(region, "armed-group", count, SEED)]
    english = frozenset(_tables()["article"]["before"].split())
    return [f"the {name}" if english.intersection(name.split()) else name for name in names]


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def _found(text: str, slot: str) -> int:
    at = text.find(slot)
    return at if at >= 0 else len(text)


def _table(
    figures: Mapping[str, Mapping[str, Values]], chosen: Sequence[Template], classes: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    texts = len(chosen) * sum(map(len, classes.values()))
    yield f"{len(chosen)} templates, {len(classes)} classes of names, {texts:,} texts; baseline: {BASELINE}"
    for measure, says in MEASURES.items():
        yield f"\n{measure}: {says}"
        yield f"  {'class':<38} {'mean':>6} {'difference':>11}  95 % interval"
        for name, values in figures.items():
            yield _line(name, values[measure], figures[BASELINE][measure], measure)


def _line(name: str, ours: Values, base: Values, measure: str) -> str:
    if not ours:
        return f"  {name:<38} {'-':>6}"
    line = f"  {name:<38} {statistics.fmean(map(mean_of, ours.values())):>6.3f}"
    if name == BASELINE or not (gap := differences(ours, base, f"{measure} {name}")):
        return line
    mark = " *" if gap.low > 0 or gap.high < 0 else ""
    return f"{line} {gap.mean:>+11.3f}  [{gap.low:+.3f}, {gap.high:+.3f}]{mark}"


def _json(figures: Mapping[str, Mapping[str, Values]]) -> Iterator[str]:
    for name, measure in itertools.product(figures, MEASURES):
        ours, base = figures[name][measure], figures[BASELINE][measure]
        gap = differences(ours, base, f"{measure} {name}")
        told = {"mean": round(statistics.fmean(map(mean_of, ours.values())), 4)} if ours else {}
        ends = {"difference": [round(end, 4) for end in (gap.mean, gap.low, gap.high)]} if gap else {}
        yield json.dumps({"class": name, "measure": measure, **told, **ends})


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bias", description=__doc__)
    parser.add_argument("--reader", default="trained", help=f"{', '.join(READERS)}, or MODULE:NAME of what makes one")
    parser.add_argument("--names", type=int, default=6, help="names of each class")
    parser.add_argument("--limit", type=int, help="use only the first templates")
    parser.add_argument("--json", action="store_true", help="print an object a class and measure, one a line")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
