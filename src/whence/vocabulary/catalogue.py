"""The catalogue of types and kinds: read from a file, extended by files of the same form."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from whence.errors import RecordError, VocabularyError
from whence.records import Text, record

__all__ = ["FRAMES", "Role", "StatementType", "Vocabulary", "load_extension", "load_vocabulary"]

FRAMES = "frames"  # the table of an extension that holds the words that state its types; `extract` reads it


@record
class Role:
    """A role of a type: its name, whether it may stay empty, whether it takes a list of peers."""

    name: Text
    optional: bool = False
    peers: bool = False


@record
class StatementType:
    """A statement type: what it says, whether it happens or holds, its roles, its codes in other schemes."""

    name: Text
    says: Text
    holds: Literal["relation", "event", "either"]
    roles: tuple[Role, ...]
    plover: tuple[str, ...] = ()
    ucdp: tuple[str, ...] = ()
    acled: tuple[str, ...] = ()

    def role_names(self) -> frozenset[str]:
        """Return the roles a statement may fill: its type's own, and `title` and `means` as free text."""
        return frozenset(role.name for role in self.roles) | {"title", "means"}


class Vocabulary:
    """Entity kinds and statement types by name. Nothing relies on the list being closed."""

    def __init__(
        self,
        kinds: Mapping[str, str],
        types: Mapping[str, StatementType],
        extensions: tuple[tuple[str, str], ...] = (),
    ) -> None:
        """Hold kinds and types. extensions: the (name, text) of the files that were added."""
        self.kinds = MappingProxyType(dict(kinds))
        self.types = MappingProxyType(dict(types))
        self.extensions = extensions

    def extended(self, source: str, *, name: str) -> Vocabulary:
        """Return this vocabulary with the kinds and types of a TOML text added. Raises VocabularyError.

        name: what the text is called in messages.
        """
        kinds, types = _parse(source, name)
        for word, new, old in (("kind", kinds, self.kinds), ("type", types, self.types)):
            for known in sorted(set(new) & set(old)):
                raise VocabularyError(name, f"the {word} {known} exists already", "give the new one another name")
        return Vocabulary({**self.kinds, **kinds}, {**self.types, **types}, (*self.extensions, (name, source)))


def load_vocabulary(*extensions: Path) -> Vocabulary:
    """Load the vocabulary of Whence, extended by the files given. Raises VocabularyError."""
    source = files("whence.vocabulary").joinpath("vocabulary.toml").read_text(encoding="utf-8")
    vocabulary = Vocabulary(*_parse(source, "vocabulary.toml"))
    for path in extensions:
        vocabulary = vocabulary.extended(load_extension(path), name=str(path))
    return vocabulary


def load_extension(path: Path) -> str:
    """Load the text of a file that extends the vocabulary. Raises VocabularyError."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise VocabularyError(str(path), f"cannot be read: {error}", "a TOML file in UTF-8") from error


def _parse(source: str, name: str) -> tuple[dict[str, str], dict[str, StatementType]]:
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(name, f"is not TOML: {error}", "a file like vocabulary.toml") from None
    unknown = sorted(set(table) - {"kinds", "types", FRAMES})
    if unknown:
        raise VocabularyError(name, f"has the unknown table(s) {', '.join(unknown)}", "[kinds], [types.NAME], [frames]")
    kinds, types = table.get("kinds", {}), table.get("types", {})
    if not isinstance(kinds, dict) or not all(isinstance(says, str) and says for says in kinds.values()):
        raise VocabularyError(
            f"{name} [kinds]", "is not a table of words", 'lines such as item = "a thing handed over"'
        )
    if not isinstance(types, dict):
        raise VocabularyError(f"{name} [types]", f"is {types!r}", "a table [types.NAME] for each type")
    return kinds, {type_: _type(type_, fields, name) for type_, fields in types.items()}


def _type(type_: str, fields: object, name: str) -> StatementType:
    if not isinstance(fields, dict) or "name" in fields:
        raise VocabularyError(f"{name} [types.{type_}]", f"is {fields!r}", "a table with says, holds and roles")
    fields = {key: tuple(value) if isinstance(value, list) else value for key, value in fields.items()}
    roles = fields.pop("roles", ())
    if not isinstance(roles, tuple) or not all(isinstance(role, str) for role in roles):
        raise VocabularyError(f"{name} [types.{type_}]", f"roles is {roles!r}", 'a list such as ["giver", "item?"]')
    try:
        return StatementType(name=type_, roles=_roles(roles), **fields)  # type: ignore[arg-type]
    except RecordError as error:
        right = "says, holds, roles, plover, ucdp, acled"
        raise VocabularyError(f"{name} [types.{type_}]", error.what, right) from None


def _roles(written: tuple[str, ...]) -> tuple[Role, ...]:
    """Read roles as written: `x?` may stay empty, a name twice is one list of peers, `a or b` is filled by one."""
    roles: dict[str, Role] = {}
    for word in written:
        names = word.removesuffix("?").split(" or ")
        for role in names:
            roles[role] = Role(name=role, optional=word.endswith("?") or len(names) > 1, peers=role in roles)
    return tuple(roles.values())
