"""A small case with places: two invented documents, where their places are written by hand, as a gazetteer would."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.view.material import Draft
from whence.records import Link, Location, Place, Resolution, Statement
from whence.store import Case, open_case

__all__ = ["mapped_case"]

RAID = "Raiders came near Bel Kadra on Monday. They went on to Tarn and Bel Kadra."
VISIT = "An envoy saw Bel Kadra and the Ruwan mountains. Sarvania said nothing. Lenna is a party."


def mapped_case(folder: Path) -> Case:
    """Return a case in which Bel Kadra is in the gazetteer, Tarn only inside its district, and Ruwan nowhere."""
    made = open_case(str(folder / "mapped.case"), create=True)
    for draft, locations in (_raid(), _visit()):
        settled = Resolution(document=draft.document.id, locations=locations)
        made.accept(draft.document, draft.reading(), settled, key=draft.document.file)
    return made


def _raid() -> tuple[Draft, tuple[Location, ...]]:
    draft = Draft(RAID, file="raid.txt", language="en", published="2024-03-13")
    bel, tarn = draft.name("Bel Kadra", "place"), draft.name("Tarn", "place")
    here = (Place(entity=bel, span=draft.span("Bel Kadra")),)
    _claim(
        draft, draft.state("FIGHTS", "Raiders came near Bel Kadra on Monday.", (("attacker", "Raiders"),), places=here)
    )
    moved = draft.state("MOVES", "They went on to Tarn and Bel Kadra.", (("mover", "They"), ("to", tarn)))
    _claim(draft, moved)
    near = {"vagueness": "near", "where_prec": 2, "geo_precision": 2, "represents_area": True}
    return draft, (
        _location(draft, bel, "Bel Kadra", name="Bel Kadra", place=7, country="XL", latitude=34.5, longitude=69.25,
                  point="own", score=0.9, why="The only place of this name.", **near),
        _location(draft, tarn, "Tarn", name="Tarn District", place=8, country="XL", latitude=34.0, longitude=69.0,
                  point="computed", inside=True, where_prec=3, geo_precision=2, represents_area=True, score=0.4,
                  why="It is in no gazetteer; its district is."),
    )  # fmt: skip


def _visit() -> tuple[Draft, tuple[Location, ...]]:
    draft = Draft(VISIT, file="visit.txt", language="en", published="2024-03-15")
    bel, ruwan = draft.name("Bel Kadra", "place"), draft.name("Ruwan", "place")
    state, group = draft.name("Sarvania", "state"), draft.name("Lenna", "state")
    told = draft.state("PRESENT_IN", "An envoy saw Bel Kadra", (("actor", "An envoy"), ("place", bel)))
    _claim(draft, told)
    said = draft.state("FIGHTS", "Sarvania said nothing.", (("attacker", "Sarvania"),))
    at_home = (Place(entity=state, span=draft.span("Sarvania")),)
    said = replace(said, places=at_home)
    draft.parts["statements"][-1] = said
    _claim(draft, said)
    sharp = {"where_prec": 1, "geo_precision": 1}
    return draft, (
        _location(draft, bel, "Bel Kadra", name="Bel Kadra", place=7, country="XL", latitude=34.5, longitude=69.25,
                  point="own", score=0.9, why="The only place of this name.", **sharp),
        _location(draft, ruwan, "Ruwan", why="No gazetteer has this name."),
        _location(draft, state, "Sarvania", name="Sarvania", place=9, country="XS", latitude=30.0, longitude=60.0,
                  point="computed", where_prec=6, geo_precision=3, represents_area=True, score=1.0, why="A country."),
        _location(draft, group, "Lenna", name="Lenna", place=10, country="XL", why="A country."),
    )  # fmt: skip


def _location(draft: Draft, entity: str, words: str, **fields: object) -> Location:
    return Location(entity=entity, span=draft.span(words), **fields)  # type: ignore[arg-type]


def _claim(draft: Draft, told: Statement) -> None:
    draft.claim(told, (Link(role="author"),))
