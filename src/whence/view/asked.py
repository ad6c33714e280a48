"""What a reader asks for, in names and words, as the filter and the entities of a case."""

from __future__ import annotations

import re
import unicodedata

from whence.errors import NotFoundError, VocabularyError
from whence.records import Entity
from whence.store import Case, Filter
from whence.view.rows import SHORT

__all__ = ["find_entity", "make_filter"]

ARTICLE = re.compile(r"^(?:the|an?) ")
CANDIDATES = 8  # names shown where a name leads to several: as many as one reads


def make_filter(case: Case, *, tentative: bool = False, **wanted: str | None) -> Filter:
    """Return the filter for what is asked for.

    wanted: about, source, place (a name or an id), type, since, until (EDTF), document (an id). Raises NotFoundError
    for a name that leads to none or several, VocabularyError for a type that the case does not know, RecordError.
    """
    typed = {field: name for field in ("about", "source", "place") if (name := wanted.get(field)) is not None}
    ids = {field: find_entity(case, name).id for field, name in typed.items()}
    return Filter(
        **ids,
        type=_type(case, wanted.get("type")),
        since=wanted.get("since"),
        until=wanted.get("until"),
        document=wanted.get("document"),
        tentative=tentative,
    )


def find_entity(case: Case, typed: str) -> Entity:
    """Return the entity of just this name, or with the id that begins so. Raises NotFoundError naming candidates."""
    found = case.find_entities(typed)
    meant = [entity for entity in found if _is_meant(entity, typed)]
    if len(meant) == 1:
        return meant[0]
    if found:
        what = "may be several entities" if meant else "no entity of this case is called just so"
        raise NotFoundError(repr(typed), what, f"perhaps {_listed(tuple(meant) or found)}")
    raise NotFoundError(repr(typed), "no entity of this case is called so", "a name as the ledger shows it")


def _is_meant(entity: Entity, typed: str) -> bool:
    """Tell whether it is called so, up to case, blanks and an article, or has an id that begins so."""
    return _plain(typed) in map(_plain, (entity.name, *entity.names)) or entity.id.startswith(typed.strip())


def _plain(name: str) -> str:
    return ARTICLE.sub("", " ".join(unicodedata.normalize("NFKC", name).casefold().split()))


def _listed(entities: tuple[Entity, ...]) -> str:
    listed = ", ".join(f"{entity.name} ({entity.kind}, {entity.id[:SHORT]})" for entity in entities[:CANDIDATES])
    return f"{listed}, ..." if len(entities) > CANDIDATES else listed


def _type(case: Case, typed: str | None) -> str | None:
    if typed is None or typed in case.vocabulary.types:
        return typed
    types = ", ".join(sorted(case.vocabulary.types))
    raise VocabularyError(f"--type {typed}", "is no statement type of this case", types)
