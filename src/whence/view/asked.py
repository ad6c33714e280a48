"""What a reader asks for, in names and words, as the filter and the entities of a case."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import partial

from whence.errors import NotFoundError, RecordError, VocabularyError
from whence.records import Entity, Subject, Verdict
from whence.store import Case, Filter
from whence.view.rows import SHORT, counted

__all__ = ["find_entity", "find_judged", "find_subject", "make_filter"]

ID = re.compile(r"[0-9a-f]*[0-9][0-9a-f]*")  # what is typed as the digits of an id, not as a name
OUTLET = "media"
ARTICLE = re.compile(r"^(?:the|an?) ")
SHAPES: dict[Verdict, str] = {  # what each verdict of a person is said of, and with
    "same": "ENTITY|STATEMENT ENTITY|STATEMENT",
    "different": "ENTITY|STATEMENT ENTITY|STATEMENT",
    "unsure": "ENTITY|STATEMENT ENTITY|STATEMENT",
    "accept": "STATEMENT",
    "reject": "STATEMENT",
    "correct": "SUBJECT FIELD VALUE",
    "reliability": "SOURCE LETTER",
}
CANDIDATES = 8  # names shown where a name leads to several: as many as one reads


def make_filter(case: Case, *, tentative: bool = False, rejected: bool = False, **wanted: str | None) -> Filter:
    """Return the filter for what is asked for.

    wanted: about, source, place (a name or an id), type, since, until (EDTF), document (an id). Raises NotFoundError
    for a name that leads to none or several, VocabularyError for a type that the case does not know, RecordError.
    """
    typed = {field: name for field in ("about", "source", "place") if (name := wanted.get(field)) is not None}
    ids = {field: find_entity(case, name).id for field, name in typed.items()}
    return Filter(
        about=ids.get("about"),
        source=ids.get("source"),
        place=ids.get("place"),
        type=_type(case, wanted.get("type")),
        since=wanted.get("since"),
        until=wanted.get("until"),
        document=wanted.get("document"),
        tentative=tentative,
        rejected=rejected,
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


def find_judged(
    case: Case, verdict: Verdict, typed: Sequence[str]
) -> tuple[tuple[Subject, ...], tuple[str, str] | None]:
    """Return what a person judges, and what a correction or reliability says of it, from the words as typed.

    Raises RecordError where the verdict is said of something else, NotFoundError.
    """
    shape = SHAPES[verdict]
    if len(typed) != len(shape.split()):
        raise RecordError(f"judge {verdict}", f"is given {counted(len(typed), 'word')}", f"{verdict} {shape}")
    if verdict == "reliability":
        return (_outlet(case, typed[0]),), ("reliability", typed[1])
    if verdict == "correct":
        return (find_subject(case, typed[0]),), (typed[1], typed[2])
    find = case.said_subject if verdict in ("accept", "reject") else partial(_peer, case)
    return tuple(map(find, typed)), None


def _peer(case: Case, typed: str) -> Subject:
    """Return one of two that are compared: an entity, or else the statement of this id."""
    try:
        return _entity_subject(case, typed)
    except NotFoundError as error:
        if not ID.fullmatch(typed):
            raise
        try:
            return case.said_subject(typed)
        except NotFoundError:
            raise error from None


def find_subject(case: Case, typed: str) -> Subject:
    """Return what a judgement is about: a statement or claim by its id, an entity by its name or id.

    ENTITY@DOCUMENT is the entity as one document has it. Raises NotFoundError for none, or for more than one.
    """
    found, faults = [], []
    for find in (case.said_subject, partial(_entity_subject, case)):
        try:
            found.append(find(typed))
        except NotFoundError as error:
            faults.append(error)
    if not found:
        raise faults[0 if ID.fullmatch(typed) else 1]
    if len(found) > 1:
        what = f"may be the {found[0].type} {found[0].name} or {found[1].name}"
        raise NotFoundError(repr(typed), what, "the id of one of them, with more digits")
    return found[0]


def _entity_subject(case: Case, typed: str) -> Subject:
    """Return an entity as the first document has it that calls it so, or as the one behind the last "@"."""
    name, at, document = typed.rpartition("@")
    if not at or case.find_entities(typed):
        return case.entity_subject(find_entity(case, typed).id, called=typed)
    return case.entity_subject(find_entity(case, name).id, document, called=name)


def _outlet(case: Case, typed: str) -> Subject:
    """Return a source by its name and kind; of several that are called so, the one that is an outlet is meant."""
    outlets = [it for it in case.find_entities(typed) if it.kind == OUTLET and _is_meant(it, typed)]
    entity = outlets[0] if len(outlets) == 1 else find_entity(case, typed)
    return Subject(type=entity.kind, name=entity.name)


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
