"""An item of Wikidata, as its dumps and Special:EntityData have it, as an actor of a watch list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from whence.resolve.watch_entries import Fault, Found, Given, LeftOut, entries_of
from whence.resolve.watch_kinds import kind_of_classes, left_out_class, schemes_of

__all__ = ["is_wikidata", "read_wikidata"]

CLASS = "P31"  # instance of
# Languages whose label is the main name, where there is one; else it is the first of the item. mul: for all languages.
FIRST = ("en", "mul")
ITEM = re.compile(r"Q[1-9][0-9]*")
OTHER = re.compile(r"[PL][1-9][0-9]*")

Object = Mapping[str, object]


def is_wikidata(given: Object) -> bool:
    """Tell whether an object of JSON is an entity of Wikidata: an item, a property, a lexeme."""
    id_ = given.get("id")
    known = isinstance(id_, str) and bool(ITEM.fullmatch(id_) or OTHER.fullmatch(id_))
    return known and bool(given.keys() & {"labels", "claims", "lemmas", "missing"})


def read_wikidata(given: Object, line: int, list_name: str) -> Iterator[Found]:
    """Yield the actor that an item is, what is wrong with it, or that it is none."""
    id_ = str(given["id"])
    classes = _values(given, CLASS)
    kind = kind_of_classes(classes)
    sort = "property or lexeme" if OTHER.fullmatch(id_) else left_out_class(classes)
    if "missing" in given:
        yield Fault(line, f"is {id_}, which Wikidata does not have", "an item that is there")
    elif sort and not kind:
        yield LeftOut(sort)
    else:
        told = tuple((scheme, text) for name, scheme in schemes_of("wikidata").items() for text in _values(given, name))
        external = (("wikidata", id_), *told)
        names = tuple(_names(given))
        yield from entries_of(Given(line=line, list_name=list_name, id=id_, kind=kind, names=names, external=external))


def _names(given: Object) -> Iterator[str]:
    """Yield the labels and aliases of all languages, the main name first."""
    labels, aliases = _object(given.get("labels")), _object(given.get("aliases"))
    for language in (*FIRST, *labels):
        yield from _texts(labels.get(language))
    for texts in aliases.values():
        yield from _texts(texts)


def _object(value: object) -> Object:
    """Return an object; where there is nothing in it, some files have an empty list."""
    return value if isinstance(value, Mapping) else {}


def _texts(value: object) -> Iterator[str]:
    """Yield the texts of a label or of aliases, plain ones too, as simplified files have them."""
    if isinstance(value, list):
        for part in value:
            yield from _texts(part) if not isinstance(part, list) else ()
    elif isinstance(value, Mapping):
        yield from _texts(value.get("value")) if isinstance(value.get("value"), str) else ()
    elif isinstance(value, str):
        yield value


def _values(given: Object, name: str) -> tuple[str, ...]:
    """Return the values of a property, the preferred ones first, without those that are deprecated."""
    claims = _object(given.get("claims")).get(name)
    if not isinstance(claims, list):
        return ()
    ranked = sorted((claim for claim in claims if _rank(claim) != "deprecated"), key=_rank, reverse=True)
    return tuple(value for claim in ranked if (value := _value(claim)))


def _rank(claim: object) -> str:
    """Return a claim's rank; in the order of letters preferred comes after normal."""
    rank = _object(claim).get("rank")
    return rank if isinstance(rank, str) else "normal"


def _value(claim: object) -> str | None:
    """Return the text of a claim's value, of an item its id; very old dumps have only its number."""
    snak = _object(_object(claim).get("mainsnak"))
    value = claim if isinstance(claim, str) else _object(snak.get("datavalue")).get("value")
    if isinstance(value, str):
        return value
    id_, number = _object(value).get("id"), _object(value).get("numeric-id")
    return id_ if isinstance(id_, str) else f"Q{number}" if isinstance(number, int) else None
