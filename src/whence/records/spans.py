"""Places in a document's text: half-open ranges of Unicode code points, and the exact words they cover."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from whence.records.base import record

__all__ = ["Offset", "Segment", "SegmentKind", "Span"]

Offset = Annotated[int, Field(ge=0)]
SegmentKind = Literal["title", "byline", "body", "caption", "furniture"]


@record
class Span:
    """A half-open range `[start, end)` of code points with the exact text it covers (W3C TextPosition + TextQuote)."""

    start: Offset
    end: Offset
    text: str

    @model_validator(mode="after")
    def _covers_its_text(self) -> Any:  # noqa: ANN401 - pydantic's own signature
        if not self.start < self.end:
            raise ValueError(f"a span has start < end, not [{self.start}, {self.end})")
        if self.end - self.start != len(self.text):
            raise ValueError(f"[{self.start}, {self.end}) is {self.end - self.start} long, its text {len(self.text)}")
        return self

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """Return the span of `text[start:end]`. Raises RecordError where the range is empty or outside the text."""
        return cls(start=start, end=end, text=text[start:end])

    def stands_in(self, text: str) -> bool:
        """Tell whether the span's words stand in `text` at its place. What does not stand there is not published."""
        return text[self.start : self.end] == self.text

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Tell whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@record
class Segment:
    """A part of a document's text by its nature. Extraction skips furniture; the text never changes."""

    kind: SegmentKind
    start: Offset
    end: Offset

    @model_validator(mode="after")
    def _is_a_range(self) -> Any:  # noqa: ANN401
        if not self.start < self.end:
            raise ValueError(f"a segment has start < end, not [{self.start}, {self.end})")
        return self
