"""MUC-4: who did it, on what, to whom, with what, in the telegrams of TST3 (1989 to 1991).

Mapping. The fillers of FIGHTS, KILLS and DETAINS (see ROLES) by the kind of their entity. Those who act are an
organisation (perpetrator) where the text names the group or body, else individuals ("guerrillas", as MUC has it); what
it is done to is a target where it is a thing, a place or a named body, else a victim; `weapon` and `means` are the
weapon. Denied incidents count as any other, as statements carry no denial.
Measure. Entities by role over a document, as GTT's script compares them: lower case, no articles, no punctuation;
found is right where one of its names or its words here is one of the strings of an entity of that role; to find is
met likewise. The overlap figure lets one string hold all the words of the other. Optional templates and fillers (?)
are neither missed nor wrong. A description that the template ties to a name is that victim's; else a victim of its
own.
Text. Upper case made ordinary by what makes the training telegrams so, with names from the DEV templates alone.
Published. GTT (Du, Rush and Cardie 2021): F1 50.2 on TST3 and TST4, trained on the DEV telegrams.
Not comparable. GTT's figure is of whole templates (type of incident and roles, each template matched with one to
find): the document-level one here asks less. GTT's victims are names only. TST4 is not in the data folder. Our
fillers are whole phrases, MUC's strings are short, so the exact figure is low for a right reader too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from pathlib import Path

from benchmarks.public.measures import Count
from benchmarks.public.seen import Seen, read_text
from benchmarks.public.sets import Benchmark, Figures, Published, Row, Rows
from training.converters.muc import QUOTED, readable, reference_cases, template_names
from training.converters.rows import read_rows
from training.sources import is_allowed
from whence.extract import Reader
from whence.records import Filler

TEST = "TST3"
SLOTS = {
    "PERP: INDIVIDUAL ID": "individual",
    "PERP: ORGANIZATION ID": "organisation",
    "PHYS TGT: ID": "target",
    "HUM TGT: NAME": "victim",
    "HUM TGT: DESCRIPTION": "victim",
    "INCIDENT: INSTRUMENT ID": "weapon",
}
ROLES = {
    ("FIGHTS", "attacker"): "perpetrator",
    ("KILLS", "killer"): "perpetrator",
    ("DETAINS", "captor"): "perpetrator",
    ("FIGHTS", "target"): "object",
    ("KILLS", "victim"): "victim",
    ("DETAINS", "detainee"): "victim",
    ("FIGHTS", "weapon"): "weapon",
    **{(type_, "means"): "weapon" for type_ in ("FIGHTS", "KILLS", "DETAINS")},
}
PEOPLE = frozenset({"person", "population"})
THINGS = frozenset({"facility", "item", "place"})
ARTICLES = re.compile(r"\b(?:an?|the)\b")
MARKS = re.compile(r"[^\w\s]")

Strings = frozenset[str]  # of one entity
Keyed = tuple[Strings, Strings]  # what names an entity, without descriptions tied to the name; all its strings


def rows(data: Path) -> Iterator[Row]:
    """Yield the test telegrams with their text in ordinary case."""
    telegrams = list(read_rows(data, "muc4"))
    table = reference_cases(data)
    names = template_names((row for row in telegrams if is_allowed("muc4", row, data)), table)
    for row in telegrams:
        if row["id"].startswith(TEST):
            yield {**row, "text": readable(row, table, names)}


def score(rows: Rows, reader: Reader) -> Figures:
    """Return the F1 of all roles' entities, exact and overlapping, and of each role's."""
    roles = dict.fromkeys(SLOTS.values())
    exact, near = ({role: Count() for role in roles} for _ in range(2))
    for row in rows:
        found = fillers(read_text(row["text"], reader))
        for role in roles:
            gold, optional = wanted(row["templates"], role)
            _add(exact[role], found[role], (gold, optional), near=False)
            _add(near[role], found[role], (gold, optional), near=True)
    by_role = {f"{role} overlap F1": count.f1 for role, count in near.items()}
    return {"entities exact F1": _sum(exact.values()).f1, "entities overlap F1": _sum(near.values()).f1, **by_role}


def fillers(seen: Seen) -> dict[str, set[Strings]]:
    """Return the entities that our statements put in each of MUC's roles, each as its strings."""
    found: dict[str, set[Strings]] = {role: set() for role in SLOTS.values()}
    for statement in seen.statements:
        for filler in statement.fillers:
            role = _role(seen, ROLES.get((statement.type, filler.role)), filler)
            if role and (strings := _strings(seen, filler)):
                found[role].add(strings)
    return found


def wanted(templates: Iterable[Row], role: str) -> tuple[set[Strings], set[Strings]]:
    """Return the entities to find in a role, and the optional ones; a name takes the descriptions tied to it."""
    kept: tuple[list[Keyed], list[Keyed]] = ([], [])
    for template in templates:
        optional = "OPTIONAL" in " ".join(template.get("MESSAGE: TEMPLATE", []))
        for slot in (slot for slot, named in SLOTS.items() if named == role):
            for filler in template.get(slot, []):
                if strings := _quoted(filler):
                    kept[optional or filler.startswith("?")].append(
                        (_quoted(filler.partition('":')[2]) or strings, strings)
                    )
    return _merged(kept[0]), _merged(kept[1])


def _quoted(filler: str) -> Strings:
    return frozenset(map(plain, QUOTED.findall(filler))) - {""}


def plain(words: str) -> str:
    """Return words in lower case without marks and articles."""
    return " ".join(ARTICLES.sub(" ", MARKS.sub("", words.lower())).split())


def _role(seen: Seen, side: str | None, filler: Filler) -> str | None:
    entity = seen.entities.get(filler.entity or "")
    kind = entity.kind if entity else None
    body = entity is not None and entity.id in seen.named and kind not in PEOPLE  # MUC counts unnamed bodies as people
    if side == "perpetrator":
        return "organisation" if body else "individual"
    if side == "object":
        return "target" if body or kind is None or kind in THINGS else "victim"
    return side


def _strings(seen: Seen, filler: Filler) -> Strings:
    entity = seen.entities.get(filler.entity or "")
    words = [*((entity.name, *entity.names) if entity else ()), *((filler.span.text,) if filler.span else ())]
    return frozenset(map(plain, words)) - {""}


def _merged(entities: Iterable[Keyed]) -> set[Strings]:
    """Join entities of which a key is the same: two templates tell of one, or a description is tied to a name."""
    merged: list[Keyed] = []
    for keys, strings in entities:
        same = [other for other in merged if other[0] & keys]
        merged = [other for other in merged if not other[0] & keys]
        merged.append((keys.union(*(each for each, _ in same)), strings.union(*(each for _, each in same))))
    return {strings for _, strings in merged}


def _add(count: Count, found: Collection[Strings], gold: tuple[set[Strings], set[Strings]], *, near: bool) -> None:
    sure, optional = gold
    judged = [each for each in found if _any(each, sure, near) or not _any(each, optional, near)]
    right = sum(_any(each, sure, near) for each in judged)
    count.add_met(found=len(judged), right=right, gold=len(sure), met=sum(_any(each, judged, near) for each in sure))


def _any(one: Strings, others: Iterable[Strings], near: bool) -> bool:
    strings = chain.from_iterable(others)
    return any(mine == other or (near and _holds(mine, other)) for other in strings for mine in one)


def _holds(one: str, other: str) -> bool:
    words = set(one.split()), set(other.split())
    return words[0] <= words[1] or words[1] <= words[0]


def _sum(counts: Iterable[Count]) -> Count:
    whole = Count()
    for count in counts:
        whole.add_met(found=count.found, right=count.right, gold=count.gold, met=count.met)
    return whole


BENCHMARK = Benchmark(
    name="muc4",
    rows=rows,
    score=score,
    published={"entities exact F1": Published(figure=0.502, whose="GTT, TST3+4, whole templates")},
    differs="GTT: templates with their type, TST3 and TST4; here entities by role of a document, TST3 alone",
)
