"""Losses: how far the network's scores are from the labels, layer by layer."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from training.reader.batches import IGNORED, Batch
from training.reader.labels import FACTUALITIES, RELS, TYPES
from training.reader.meaning import Teacher
from training.reader.network import Network, Related, Seen
from whence.vocabulary import load_vocabulary

__all__ = ["allowed_roles", "losses_of"]

OF_ANY = ("means", "PLACE", "TIME", "QUANTITY", "CONDITION")  # what any statement may have
CLOSED = -1e4  # the score of what cannot be chosen
UNCERTAIN = 2.0  # how much more a claim counts that is not CT+: few are, and they are what readers look for
SOFTENED = 20  # added to the count of right words: an article may quote nobody


def allowed_roles() -> Tensor:
    """Return which roles (and place, time, quantity, condition) each type takes: [TYPES, RELS]."""
    table = torch.zeros(len(TYPES), len(RELS))
    vocabulary = load_vocabulary()
    for name, number in TYPES.items():
        for role in [
            *(role.name for role in vocabulary.types[str(name)].roles),
            "means",
            "PLACE",
            "TIME",
            "QUANTITY",
            "CONDITION",
        ]:
            if role in RELS:
                table[number, RELS[role]] = 1
    return table


def losses_of(network: Network, batch: Batch, allowed: Tensor, teacher: Teacher | None = None) -> dict[str, Tensor]:
    """Return the loss of each layer that the batch teaches; layers without a label in it are left out.

    teacher: whose vectors of sentences are to be learned from, too.
    """
    given, wanted = batch.inputs, batch.targets
    seen = network.see(given["pieces"], given["shapes"], given["mask"], given["starts"], given["lexicon"])
    found: dict[str, Tensor] = {}
    _of_words(found, seen, wanted)
    _of_trees(found, network, seen, batch)
    if teacher is not None:
        _add(found, "meaning", teacher.loss(seen.meaning, given))
    if _has_pairs(wanted):
        related = network.relate(
            seen.words, given["sentence"], given["span_at"], given["span_label"], given["trigger_at"],
            given["trigger_type"], given["anchor_at"],
        )  # fmt: skip
        _of_pairs(found, related, batch, allowed)
    return found


def _of_words(found: dict[str, Tensor], seen: Seen, wanted: dict[str, Tensor]) -> None:
    _add(found, "types", _binary(seen.types, wanted["types"], wanted["types_known"][..., None]))
    _add(found, "anchors", _binary(seen.anchors, wanted["anchors"], wanted["anchors_known"][..., None]))
    _add(found, "aux", _binary(seen.aux, wanted["aux"], wanted["aux_known"]))
    _add(found, "spans", _binary(seen.spans, wanted["spans"], wanted["spans_known"][..., None]))
    _add(found, "upos", _choice(seen.upos, wanted["upos"]))


def _of_trees(found: dict[str, Tensor], network: Network, seen: Seen, batch: Batch) -> None:
    """Add what a head costs, chosen among the words of its sentence, and its relation under the right head."""
    given, wanted = batch.inputs, batch.targets
    apart = given["sentence"][:, :, None] != given["sentence"][:, None, :]
    arcs = seen.arcs.float().masked_fill(apart | ~given["present"][:, None, :], CLOSED)
    _add(found, "arcs", _choice(arcs, wanted["arcs"]))
    if bool((wanted["rels"] != IGNORED).any()):
        heads = wanted["arcs"].clamp(min=0)
        _add(found, "rels", _choice(network.deprels(seen.words, heads), wanted["rels"]))


def _has_pairs(wanted: dict[str, Tensor]) -> bool:
    masked = any(bool(wanted[name].any()) for name in ("roles_known", "told_known", "same"))
    return masked or bool((wanted["kinds"] != IGNORED).any())


def _of_pairs(found: dict[str, Tensor], related: Related, batch: Batch, allowed: Tensor) -> None:
    given, wanted = batch.inputs, batch.targets
    _add(found, "kinds", _choice(related.kinds, wanted["kinds"]))
    _add(found, "forms", _choice(related.forms, wanted["forms"]))
    _add(found, "same", _one_of(related.same, wanted["same"], given["span_at"]))
    valid = allowed[given["trigger_type"]][:, :, None, :] * wanted["roles_known"][..., None]
    _add(found, "roles", _binary(related.roles, wanted["roles"], valid))
    _add(found, "counts", _choice(related.counts, wanted["counts"]))
    _add(found, "phases", _choice(related.phases, wanted["phases"]))
    _add(found, "factuality", _choice(related.factuality, wanted["factuality"], _by_certainty(related.factuality)))
    _add(found, "modality", _choice(related.modality, wanted["modality"]))
    _add(found, "told", _binary(related.told, wanted["told"], wanted["told_known"][..., None], softened=SOFTENED))


def _add(found: dict[str, Tensor], name: str, loss: Tensor | None) -> None:
    if loss is not None:
        found[name] = loss


def _binary(scores: Tensor, wanted: Tensor, known: Tensor, softened: float = 1.0) -> Tensor | None:
    """Return the binary cross-entropy where labels are known, over the number of positive ones."""
    known = known.expand_as(wanted)
    if not bool(known.any()):
        return None
    loss = binary_cross_entropy_with_logits(scores.float(), wanted, weight=known, reduction="sum")
    return loss / (wanted.mul(known).sum() + softened)


def _by_certainty(scores: Tensor) -> Tensor:
    """Return how much each label of factuality counts: none and CT+ once."""
    weights = torch.full((1 + len(FACTUALITIES),), UNCERTAIN, device=scores.device)
    weights[[0, 1 + FACTUALITIES["CT+"]]] = 1.0
    return weights


def _choice(scores: Tensor, wanted: Tensor, weights: Tensor | None = None) -> Tensor | None:
    if not bool((wanted != IGNORED).any()):
        return None
    return cross_entropy(scores.float().flatten(0, -2), wanted.flatten(), weights, ignore_index=IGNORED)


def _one_of(scores: Tensor, wanted: Tensor, ranges: Tensor) -> Tensor | None:
    """Return the loss of choosing any of the right ones among what stands earlier (or none, column 0)."""
    rows = wanted.any(-1)
    if not bool(rows.any()):
        return None
    start = ranges[..., 0] * 1000 + ranges[..., 1]
    earlier = start[:, None, :] < start[:, :, None]
    listed = rows[:, None, :].expand_as(earlier)
    open_ = torch.cat([torch.ones_like(earlier[..., :1]), earlier & listed], -1)
    scores = scores.float().masked_fill(~open_, CLOSED)
    right = scores.masked_fill(wanted == 0, CLOSED)
    loss = torch.logsumexp(scores, -1) - torch.logsumexp(right, -1)
    return loss[rows].mean()
