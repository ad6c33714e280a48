"""Batches: groups of examples as tensors on a device."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

import torch
from torch import Tensor

from training.reader.arrays import Arrays, groups_of, inputs_of
from training.reader.example import Example
from training.reader.targets import IGNORED, targets_of
from whence.extract.net.pieces import Pieces

__all__ = ["IGNORED", "Batch", "batches", "groups_of", "make_batch"]


@dataclass(slots=True)
class Batch:
    """Tensors of some examples: inputs, and targets (IGNORED or masked where an example's source says nothing)."""

    inputs: dict[str, Tensor]
    targets: dict[str, Tensor]


def batches(
    examples: Sequence[Example], pieces: Pieces, lexicon: Mapping[str, Sequence[str]], *, words: int, random: Random
) -> Iterator[Batch]:
    """Yield batches of about so many words each, of examples alike in length, in an order drawn by `random`."""
    for group in groups_of(examples, words=words, random=random):
        yield make_batch(group, pieces, lexicon)


def make_batch(
    group: Sequence[Example], pieces: Pieces, lexicon: Mapping[str, Sequence[str]], device: str = "cpu"
) -> Batch:
    """Return the batch of some examples."""
    return Batch(_on(inputs_of(group, pieces, lexicon), device), _on(targets_of(group), device))


def _on(arrays: Arrays, device: str) -> dict[str, Tensor]:
    return {name: torch.from_numpy(array).to(device) for name, array in arrays.items()}
