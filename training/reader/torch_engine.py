"""The network run by torch, as the product runs it: to measure weights before they are written out."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.reader.network import Network
from whence.extract.net.engine import Chosen, Floats, Ints, Related, Seen, Shown

__all__ = ["TorchEngine"]


class TorchEngine:
    """An engine over a network in memory."""

    def __init__(self, network: Network) -> None:
        self.network = network.eval()
        self.device = next(iter(network.parameters())).device

    def see(self, shown: Shown) -> Seen:
        """Read the words of a window."""
        with torch.no_grad():
            pieces, shapes, starts, sentence, hints = (self._tensor(array) for array in shown)
            seen = self.network.see(pieces, shapes, None, starts, hints)
            heads, rels = self.network.parse(seen, sentence)
        found = (seen.words, seen.types, seen.anchors, seen.upos, seen.spans, heads, rels)
        return Seen(*(array[0].cpu().numpy() for array in found))

    def relate(self, seen: Seen, sentence: Ints, chosen: Chosen) -> Related:
        """Read the pairs of what was chosen in a window."""
        with torch.no_grad():
            related = self.network.relate(*(self._tensor(array) for array in (seen.words, sentence, *chosen)))
        return Related(*(array[0].float().cpu().numpy() for array in related))

    def meaning(self, shown: Shown) -> Floats:
        """Return what the words of a window mean, [words, size]."""
        with torch.no_grad():
            pieces, shapes, starts, _, hints = (self._tensor(array) for array in shown)
            seen = self.network.see(pieces, shapes, None, starts, hints)
        found: Floats = seen.meaning[0].float().cpu().numpy()
        return found

    def _tensor(self, array: NDArray[Any]) -> Tensor:
        return torch.from_numpy(np.ascontiguousarray(array))[None].to(self.device)
