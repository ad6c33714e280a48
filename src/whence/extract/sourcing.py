"""Who speaks in a document: its writer, and the entities that its attributions' sources speak of."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Mapping, Sequence

from whence.extract.stretches import mentions_in
from whence.records import Attribution, Document, Entity, Link, Mention, Span, Statement, content_id

__all__ = ["linked", "outer_links", "sides_of", "speakers_of"]

_SIDES = {
    "LEADS": ("leader", "organisation"),
    "HOLDS_OFFICE": ("holder", "organisation"),
    "MEMBER_OF": ("member", "organisation"),
    "PART_OF": ("part", "whole"),
}


def linked(attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> tuple[Attribution, ...]:
    """Give each attribution the entity that its source's words speak of."""
    by_start: dict[int, list[Mention]] = {}
    by_end: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_start.setdefault(mention.span.start, []).append(mention)
        by_end.setdefault(mention.span.end, []).append(mention)
    return tuple(
        dataclasses.replace(a, entity=_speaker(a.source, by_start, by_end, mentions)) if a.source else a
        for a in attributions
    )


def _speaker(
    source: Span,
    by_start: Mapping[int, list[Mention]],
    by_end: Mapping[int, list[Mention]],
    mentions: Sequence[Mention],
) -> str | None:
    """Return the entity of a source: the mention nearest to its whole extent, named ones first; None without one."""
    near = [*by_start.get(source.start, ()), *by_end.get(source.end, ())]
    inside = [mention for mention in near if source.holds(mention.span)] or near
    inside = inside or mentions_in(source, mentions)
    if not inside:
        return None

    def distance(mention: Mention) -> tuple[int, bool, str]:
        off = abs(mention.span.start - source.start) + abs(mention.span.end - source.end)
        return off, mention.form != "named", mention.entity

    nearest: Mention = min(inside, key=distance)
    return nearest.entity


def speakers_of(attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> Mapping[str, tuple[str, ...]]:
    """Return, by attribution, the entities of a source that joins two or more: "two residents and an officer"."""
    joint = [a for a in attributions if a.source and " and " in a.source.text]
    return {a.id: _joined(a.source, mentions) for a in joint if a.source}


def _joined(source: Span, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return the entities of a source that joins two or more: "two residents and a security source"."""
    inside = mentions_in(source, mentions)
    if any(m.span == source for m in inside):
        return ()
    outermost = [m for m in inside if not any(o is not m and o.span.holds(m.span) and o.span != m.span for o in inside)]
    joined = [m for m in outermost if m.span.start == source.start or _follows_and(m, source)]
    entities = tuple(dict.fromkeys(m.entity for m in joined))
    return entities if len(entities) > 1 else ()


def _follows_and(mention: Mention, source: Span) -> bool:
    return source.text[: mention.span.start - source.start].endswith((" and ", ", "))


def outer_links(document: Document, entities: Sequence[Entity]) -> tuple[tuple[Link, ...], tuple[Entity, ...]]:
    """Return the links of publisher and author, and the entities made for those that the text does not mention."""
    outside: dict[str, Entity] = {}
    links: list[Link] = []
    if document.publisher:
        links.append(Link(role="publisher", entity=_known(document, document.publisher, "media", entities, outside)))
    author = _known(document, document.author[0], "person", entities, outside) if document.author else None
    links.append(Link(role="author", entity=author))
    return tuple(links), tuple(outside.values())


def _known(document: Document, name: str, kind: str, entities: Sequence[Entity], outside: dict[str, Entity]) -> str:
    """Return the entity of this name: one of the text, else one made and added to `outside`."""
    wanted = " ".join(name.split()).casefold()
    for entity in entities:
        if wanted in {entity.name.casefold(), *(" ".join(form.split()).casefold() for form in entity.names)}:
            return entity.id
    id_ = content_id("entity", document.id, 0, 0, name)
    outside[id_] = Entity(id=id_, name=name, kind=kind)
    return id_


def sides_of(statements: Sequence[Statement]) -> Mapping[str, frozenset[str]]:
    """Return whom each entity leads, holds office in or belongs to, and who does so of it."""
    sides: dict[str, set[str]] = {}
    for statement in statements:
        inner, outer = _SIDES.get(statement.type, ("", ""))
        for member, whole in itertools.product(statement.fillers_of(inner), statement.fillers_of(outer)):
            if member.entity and whole.entity:
                sides.setdefault(member.entity, set()).add(whole.entity)
                sides.setdefault(whole.entity, set()).add(member.entity)
    return {entity: frozenset(known) for entity, known in sides.items()}
