"""Attributions and claims put on a window: who says what, and on whose word a statement stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from training.reader.example import Example, Range
from training.reader.labels import FACTUALITIES, MODALITIES
from training.reader.placing import Placing

__all__ = ["Attributing"]

Row = Mapping[str, Any]
AUTHOR = -1  # the anchor of what nobody is quoted for


class Attributing:
    """The attributions and claims of a row on one window of it."""

    def __init__(self, example: Example, row: Row, place: Placing) -> None:
        self.example, self.row, self.place = example, row, place
        self.numbers = {entity["id"]: number for number, entity in enumerate(row["entities"])}
        self.anchors: dict[Range, int] = {}
        self.attributed: list[tuple[Row, int]] = []  # attributions with the number of their anchor

    def put(self) -> None:
        """Put the attributions that stand in the window as a whole; those of one cue share an anchor."""
        for attribution in self.row["attributions"]:
            at = attribution["at"]
            content, cue = self._at(at["content"]), self._at(at["cue"])
            if content and (cue or not at["cue"]):
                number = self._anchor(cue or (content[0], content[0]), is_cue=cue is not None)
                self.example.contents[number].append(content)
                source = self._at(at["source"])
                if source and source not in self.example.sources[number]:
                    self.example.sources[number].append(source)
                self.attributed.append((attribution, number))

    def _at(self, place: Sequence[int] | None) -> Range | None:
        return self.place(place[0], place[1]) if place else None

    def _anchor(self, at: Range, *, is_cue: bool) -> int:
        """Return the number of the anchor that stands there: the cue, or the first word of a content without one."""
        if at not in self.anchors:
            self.anchors[at] = len(self.example.anchors)
            self.example.anchors.append((*at, is_cue))
            self.example.sources.append([])
            self.example.contents.append([])
        return self.anchors[at]

    def put_claims(self, trigger_of: Mapping[str, int]) -> None:
        """Put claims on triggers; those of a source that no attribution here names leave their trigger unsure."""
        for claim in self.row["claims"]:
            trigger = trigger_of.get(claim["statement"])
            if trigger is None:
                continue
            anchor = AUTHOR if claim["chain"][-1] == "AUTHOR" else self._anchor_of(claim, trigger)
            if anchor is None:
                self.example.unsure.add(trigger)
                continue
            value = (trigger, anchor, FACTUALITIES[claim["factuality"]], MODALITIES[claim["modality"]])
            if all(value[:2] != known[:2] for known in self.example.claims):
                self.example.claims.append(value)

    def _anchor_of(self, claim: Row, trigger: int) -> int | None:
        """Return the anchor by which a claim's source is quoted: one whose content holds the trigger before others."""
        ranked = min(self._ranked(claim, self.example.triggers[trigger]), default=None)
        return ranked[-1] if ranked else None

    def _ranked(self, claim: Row, trigger: Sequence[int]) -> Iterator[tuple[bool, bool, bool, int]]:
        """Yield the anchors whose source's words name the claim's source, with what speaks against each."""
        number = self.numbers.get(claim["chain"][-1])
        own = {span[:2] for span in self.example.spans if span[5] == number}
        for attribution, anchor in self.attributed:
            source, content = self._at(attribution["at"]["source"]), self._at(attribution["at"]["content"])
            if source is None or not any(_shares(source, span) for span in own):
                continue
            inside = content is not None and content[0] <= trigger[0] and trigger[1] <= content[1]
            cued = bool(claim.get("cue")) and attribution["cue"] == claim["cue"]
            yield not inside, not cued, source not in own, anchor


def _shares(one: Range, other: Range) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
