"""An entity of FollowTheMoney, as OpenSanctions and Aleph publish them one a line, as an actor of a watch list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from whence.resolve.watch_entries import Fault, Found, Given, LeftOut, entries_of, own_ids
from whence.resolve.watch_kinds import kind_of_schema, schemes_of

__all__ = ["is_ftm", "read_ftm"]

# Names that tell an entity; a weakAlias is one that many bear, and parts of names (firstName) are none.
NAMES = ("name", "alias", "previousName", "abbreviation")
PUBLISHED = {"caption", "datasets", "referents"}  # what OpenSanctions adds to the form

Object = Mapping[str, object]


def is_ftm(given: Object) -> bool:
    """Tell whether an object of JSON is an entity of FollowTheMoney."""
    return isinstance(given.get("schema"), str) and isinstance(given.get("properties"), Mapping)


def read_ftm(given: Object, line: int, list_name: str) -> Iterator[Found]:
    """Yield the actor that an entity is, what is wrong with it, or that it is none."""
    properties = given["properties"]
    schema, id_ = str(given["schema"]), given.get("id")
    if not isinstance(properties, Mapping):
        return
    kind = kind_of_schema(schema, _values(properties, "topics"))
    if kind is None:
        yield LeftOut(schema[:60])
    elif not isinstance(id_, str) or not id_.strip():
        yield Fault(line, "is an entity without an id", 'an "id", as FollowTheMoney has it')
    else:
        yield from entries_of(
            Given(
                line=line,
                list_name=list_name,
                id=id_,
                kind=kind,
                names=_names(given, properties),
                weak=_values(properties, "weakAlias"),
                external=_external(id_, given, properties),
            )
        )


def _values(properties: Object, name: str) -> tuple[str, ...]:
    """Return the texts of a property; in nested files some values are entities themselves."""
    values = properties.get(name)
    if isinstance(values, str):
        return (values,)
    return tuple(value for value in values if isinstance(value, str)) if isinstance(values, list) else ()


def _names(given: Object, properties: Object) -> tuple[str, ...]:
    """Return the names, the one that OpenSanctions chose to show first."""
    names = [name for field in NAMES for name in _values(properties, field)]
    caption = given.get("caption")
    return tuple([caption, *names] if isinstance(caption, str) and caption in names else names)


def _external(id_: str, given: Object, properties: Object) -> tuple[tuple[str, str], ...]:
    told = ((scheme, value) for name, scheme in schemes_of("ftm").items() for value in _values(properties, name))
    return (*own_ids(id_, published=given.keys() >= PUBLISHED), *told)
