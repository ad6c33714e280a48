"""What is settled about one document beside its reading: where its places are, and which names it says are one's."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from whence.records.base import Score, Text, record
from whence.records.spans import Span
from whence.records.statements import Counted

__all__ = ["Gist", "Introduction", "Location", "Resolution", "Site"]

Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]


@record
class Location:
    """Where a mention of a place is, how sharply that is known, and why.

    span: the mention. place: its id in the gazetteer; missing where it is in none, or stays undecided. inside: the
    place is not meant itself, only something in it. name, country (ISO 3166), admin1, feature (GeoNames' code) and
    latitude and longitude (degrees, WGS 84) are the gazetteer's. point: whose the coordinates are ("own", "computed"
    from member places, the "parent" division's). where_prec: UCDP's 1 to 7. geo_precision: ACLED's 1 to 3.
    vagueness: the words that say so ("near", "northern"). represents_area: the point only stands for an area.
    """

    entity: Text
    span: Span
    place: int | None = None
    inside: bool = False
    name: str | None = None
    country: str | None = None
    admin1: str | None = None
    feature: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    point: str | None = None
    where_prec: Annotated[int, Field(ge=1, le=7)] | None = None
    geo_precision: Annotated[int, Field(ge=1, le=3)] | None = None
    vagueness: str | None = None
    represents_area: bool = False
    score: Score = 0.0
    why: str = ""


@record
class Introduction:
    """Two names that the text itself says are one's: "the Sarvan Front (SF)".

    one, other: the nodes of the names. span: the words that say so. why: the sentence of the rule.
    """

    one: Text
    other: Text
    span: Span
    why: Text


@record
class Site:
    """A place as happenings are compared by it.

    id: of the place in the gazetteer, or the codes of a division ("AF.13"). within: what it lies in, the nearest
    first. sharp: how many of these, the place first, are no larger than a second-order division.
    """

    name: Text
    id: Text | None = None
    within: tuple[Text, ...] = ()
    sharp: int = 0


@record
class Gist:
    """What a statement is compared with those of other documents by, whoever its entities turn out to be.

    fillers: role, entity, the entity's kind. first, last: the days that its time may mean, and whether that is an
    interval. published: the document's day. counted: what, and its low, best and high. act: the stem of the trigger;
    spot: where that stands. words: the stems of its evidence. to_come: it is told as future.
    """

    statement: Text
    type: Text
    holds: Literal["event", "relation", "either"]
    fillers: tuple[tuple[Text, Text, Text], ...] = ()
    first: Day | None = None
    last: Day | None = None
    interval: bool = False
    published: Day | None = None
    sites: tuple[Site, ...] = ()
    counted: tuple[Counted, float | None, float | None, float | None] | None = None
    act: str = ""
    spot: tuple[int, int] | None = None
    words: tuple[str, ...] = ()
    to_come: bool = False


@record
class Resolution:
    """What was settled about a document when it was read, from its words and a gazetteer alone.

    nodes: the ids of entities of its reading that are known by more than their name, with what they are known by.
    """

    document: Text
    nodes: tuple[tuple[Text, Text], ...] = ()
    locations: tuple[Location, ...] = ()
    introductions: tuple[Introduction, ...] = ()
    gists: tuple[Gist, ...] = ()
