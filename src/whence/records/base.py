"""What all records share: the `record` decorator, ids from content, and lossless JSON."""

from __future__ import annotations

import contextlib
import functools
import hashlib
from collections.abc import Callable, Hashable
from typing import Annotated, Any, TypeVar, dataclass_transform

import rfc8785
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from pydantic import AfterValidator, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from whence.errors import RecordError

__all__ = ["Edtf", "Json", "Score", "Text", "content_id", "from_json", "record", "to_json"]

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Text = Annotated[str, StringConstraints(min_length=1)]
Score = Annotated[float, Field(ge=0, le=1)]

R = TypeVar("R")
ID_LENGTH = 20  # hex digits, 80 bits: at 10 million items the chance of one collision is about 4 in 100 billion


@functools.lru_cache(maxsize=4096)
def _edtf(value: str) -> str:
    try:
        with contextlib.redirect_stdout(None):  # the library prints what it trips over, where results belong
            parse_edtf(value)
    except (EDTFParseException, TypeError):  # the library raises TypeError for an open interval from an unknown year
        raise ValueError("not an EDTF date (ISO 8601-2), such as 2022-08 or 2021-09/2022-03") from None
    return value


Edtf = Annotated[str, AfterValidator(_edtf)]


def content_id(kind: str, *parts: Json) -> str:
    """Return the id of a thing from what it is: a hash over the canonical JSON array (RFC 8785) of kind and parts."""
    return hashlib.sha256(rfc8785.dumps([kind, *parts])).hexdigest()[:ID_LENGTH]


@dataclass_transform(kw_only_default=True, frozen_default=True)
def record(cls: type[R]) -> type[R]:
    """Make a class a record: frozen, slotted, keyword-only, and refusing a wrong shape with a RecordError."""
    shape = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False)  # JSON has no word for infinity
    made: Any = dataclass(config=shape, frozen=True, slots=True, kw_only=True)(cls)
    init: Callable[..., None] = made.__init__

    @functools.wraps(init)
    def checked(self: object, *args: object, **fields: object) -> None:
        try:
            init(self, *args, **fields)
        except ValidationError as error:
            raise _record_error(cls.__name__, error) from None

    made.__init__ = checked
    return made  # type: ignore[no-any-return]


def to_json(value: object) -> str:
    """Return a record as one line of JSON that `from_json` reads back to an equal record."""
    kind: Hashable = type(value)  # type: ignore[assignment]
    return _adapter(kind).dump_json(value).decode()


def from_json(cls: type[R], line: str | bytes) -> R:
    """Read a record back from JSON. Raises RecordError naming each field at fault."""
    try:
        return _adapter(cls).validate_json(line)  # type: ignore[no-any-return, arg-type]
    except ValidationError as error:
        raise _record_error(cls.__name__, error) from None


@functools.cache
def _adapter(cls: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(cls)  # type: ignore[arg-type]


def _record_error(name: str, error: ValidationError) -> RecordError:
    """Tell every fault of one record in one message: the field, what is wrong, what was given."""
    faults = []
    for fault in error.errors(include_url=False, include_context=False):
        field = ".".join(str(part) for part in fault["loc"]) or "the record"
        whole = fault["type"] == "missing" or not fault["loc"]
        given = "" if whole else f", given {_short(fault['input'])}"
        faults.append(f"{field}: {fault['msg'].removeprefix('Value error, ')}{given}")
    return RecordError(name, "; ".join(faults))


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "..."
