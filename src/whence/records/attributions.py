"""Passages that a text gives to a source (PARC 3, PolNeAR)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from whence.records.base import Text, content_id, record
from whence.records.spans import Span

__all__ = ["Attribution", "Speech", "attribution_id"]

Speech = Literal["direct", "indirect", "mixed"]


@record
class Attribution:
    """A passage that the text gives to a source: source, cue and content spans.

    source, cue: missing where the text has none (an unattributed quoted clause). entity: who the source is.
    parent: the attribution whose content this one stands in (a source's source).
    """

    id: Text
    source: Span | None
    cue: Span | None
    content: Annotated[tuple[Span, ...], Field(min_length=1)]
    speech: Speech
    entity: str | None = None
    parent: str | None = None


def attribution_id(document: str, source: Span | None, cue: Span | None, content: tuple[Span, ...]) -> str:
    """Return the id of the attribution with these spans in this document."""
    ends: list[list[int] | None] = [[s.start, s.end] if s else None for s in (source, cue, *content)]
    return content_id("attribution", document, *ends)  # type: ignore[arg-type]
