"""A small network with random weights."""

from __future__ import annotations

from typing import cast

import torch

from tests.training.reader.material import LetterPieces
from training.reader.encoder import Encoder
from training.reader.network import Network
from whence.extract.net.pieces import Pieces

__all__ = ["PIECES", "network"]

PIECES = cast(Pieces, LetterPieces())


def network(seed: int = 0) -> Network:
    """Return a network of two layers, 32 wide, for the pieces of LetterPieces; the same for the same seed."""
    torch.manual_seed(seed)
    found = Network(Encoder(vocabulary=40, size=32, layers=2, heads=2, inner=64, positions=64), dropout=0.0)
    torch.nn.init.normal_(found.encoder.shapes.weight, std=0.05)  # they start at nothing
    return found
