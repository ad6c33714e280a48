"""Examples as padded arrays: what the network should say of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from training.reader.arrays import Arrays, rounded
from training.reader.example import Example
from training.reader.labels import AUX, RELS, SPANS, TYPES

__all__ = ["IGNORED", "targets_of"]

IGNORED = -100  # torch's own number for a label that does not count
LONGEST_SPAN = 40  # words: longer mentions are neither asked for nor found (whence.extract.net.scan)


def targets_of(group: Sequence[Example]) -> Arrays:
    """Return what the network should say; IGNORED, or masked by a _known array, where a source says nothing."""
    count, wide = len(group), rounded(max(len(example.words) for example in group))
    spans, triggers, anchors = (
        rounded(max(len(getattr(one, name)) for one in group)) for name in ("spans", "triggers", "anchors")
    )
    made = {
        "types": np.zeros((count, wide, len(TYPES)), np.float32),
        "types_known": np.zeros((count, wide), np.float32),
        "anchors": np.zeros((count, wide, 2), np.float32),
        "anchors_known": np.zeros((count, wide), np.float32),
        "upos": np.full((count, wide), IGNORED),
        "arcs": np.full((count, wide), IGNORED),
        "rels": np.full((count, wide), IGNORED),
        "aux": np.zeros((count, wide, len(AUX)), np.float32),
        "aux_known": np.zeros((count, wide, len(AUX)), np.float32),
        "spans": np.zeros((count, wide, wide, len(SPANS)), np.float32),
        "spans_known": np.zeros((count, wide, wide), np.float32),
        "kinds": np.full((count, spans), IGNORED),
        "forms": np.full((count, spans), IGNORED),
        "same": np.zeros((count, spans, 1 + spans), np.float32),
        "roles": np.zeros((count, triggers, spans + triggers, len(RELS)), np.float32),
        "roles_known": np.zeros((count, triggers, spans + triggers), np.float32),
        "counts": np.full((count, triggers, spans), IGNORED),
        "phases": np.full((count, triggers), IGNORED),
        "factuality": np.full((count, triggers, 1 + anchors), IGNORED),
        "modality": np.full((count, triggers, 1 + anchors), IGNORED),
        "told": np.zeros((count, anchors, wide, 2), np.float32),
        "told_known": np.zeros((count, anchors, wide), np.float32),
    }
    for row, example in enumerate(group):
        for fill in (_words, _spans, _roles, _claims, _told):
            fill(example, row, made, spans)
    return made


def _words(example: Example, row: int, made: Arrays, _: int) -> None:
    wide = len(example.words)
    if "triggers" in example.layers:
        made["types_known"][row, :wide] = 1
        for first, last, type_, _phase in example.triggers:
            made["types"][row, first : last + 1, type_] = 1
    if "attributions" in example.layers:
        made["anchors_known"][row, :wide] = 1
        for first, last, is_cue in example.anchors:
            made["anchors"][row, first : last + 1, 0 if is_cue else 1] = 1
    for at, (head, rel, upos) in enumerate(example.tree):
        for name, value in (("arcs", head), ("rels", rel), ("upos", upos)):
            made[name][row, at] = value if value >= 0 else IGNORED
    if "aux" in example.layers:
        family = "timebank" if example.corpus == "aquaint" else example.corpus
        own = [number for name, number in AUX.items() if str(name).startswith(f"{family}:")]
        for at in example.within:
            made["aux_known"][row, at, own] = 1
        for at, label in example.aux:
            made["aux"][row, at, label] = 1


def _spans(example: Example, row: int, made: Arrays, _: int) -> None:
    if "spans" in example.layers:
        sentence = np.array([word.sentence for word in example.words])
        wide = len(sentence)
        within = np.triu(sentence[:, None] == sentence[None, :])
        steps = np.arange(wide)[None, :] - np.arange(wide)[:, None]
        made["spans_known"][row, :wide, :wide] = within & (steps < LONGEST_SPAN)
    for number, (first, last, label, kind, form, _entity) in enumerate(example.spans):
        if "spans" in example.layers:
            made["spans"][row, first, last, label] = 1
        made["kinds"][row, number] = kind if kind >= 0 else IGNORED
        made["forms"][row, number] = form if form >= 0 else IGNORED
    if "coreference" in example.layers:
        _same(example, row, made)


def _same(example: Example, row: int, made: Arrays) -> None:
    """Mark each mention with the earlier mentions of its entity (column 1 + their number), or none (column 0)."""
    earlier: dict[int, list[int]] = {}
    order = sorted(
        (number for number, span in enumerate(example.spans) if span[5] >= 0),
        key=lambda number: example.spans[number][:2],
    )
    for number in order:
        before = earlier.setdefault(example.spans[number][5], [])
        made["same"][row, number, [1 + each for each in before] or [0]] = 1
        before.append(number)


def _roles(example: Example, row: int, made: Arrays, spans: int) -> None:
    if "roles" not in example.layers:
        return
    triggers = len(example.triggers)
    known = made["roles_known"][row]
    known[:triggers, : len(example.spans)] = 1
    known[:triggers, spans : spans + triggers] = 1
    for trigger, span in example.silent:
        known[trigger, span] = 0
    for trigger in range(triggers):
        known[trigger, spans + trigger] = 0
        made["phases"][row, trigger] = example.triggers[trigger][3]
    for trigger, target, role, is_span, of in example.roles:
        at = target if is_span else spans + target
        made["roles"][row, trigger, at, role] = 1
        known[trigger, at] = 1
        if of >= 0:
            made["counts"][row, trigger, target] = of


def _claims(example: Example, row: int, made: Arrays, _: int) -> None:
    if "claims" not in example.layers:
        return
    told = {claim[0] for claim in example.claims}
    for trigger in range(len(example.triggers)):
        if trigger in told or trigger in example.unsure:
            made["factuality"][row, trigger, 0] = 0
        if trigger in told and trigger not in example.unsure:
            made["factuality"][row, trigger, 1 : 1 + len(example.anchors)] = 0
    for trigger, anchor, factuality, modality in example.claims:
        made["factuality"][row, trigger, 1 + anchor] = 1 + factuality
        made["modality"][row, trigger, 1 + anchor] = modality


def _told(example: Example, row: int, made: Arrays, _: int) -> None:
    for number, (sources, contents) in enumerate(zip(example.sources, example.contents, strict=True)):
        made["told_known"][row, number, : len(example.words)] = 1
        for column, ranges in ((0, sources), (1, contents)):
            for first, last in ranges:
                made["told"][row, number, first : last + 1, column] = 1
