"""What sentences are like, learned from the encoder as it came: its vectors of sentences are known for that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn.functional import cosine_similarity
from torch.nn.utils.rnn import pad_sequence

from training.reader.encoder import Encoder

__all__ = ["Teacher"]

FEWEST = 4  # words of a sentence that is like another


class _Sentence(NamedTuple):
    ours: Tensor  # [size]: the mean over its words, as the network has them
    pieces: Tensor  # [pieces]: its own, between an opening and a closing mark


class Teacher:
    """The encoder before it learned: it reads each sentence alone, and gives the mean of its pieces' vectors."""

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder.eval()

    def loss(self, meaning: Tensor, given: Mapping[str, Tensor]) -> Tensor | None:
        """Return how far the means of words [batch, words, size] are from its vectors: 1 - cosine, over sentences."""
        sentences = [each for row in range(len(meaning)) for each in _sentences(meaning, given, row)]
        if not sentences:
            return None
        theirs = self.vectors([each.pieces for each in sentences])
        ours = torch.stack([each.ours for each in sentences]).float()
        return 1 - cosine_similarity(ours, theirs, -1).mean()

    def vectors(self, sentences: list[Tensor]) -> Tensor:
        """Return a vector for each sentence, given as pieces: [sentences, size]."""
        pieces = pad_sequence(sentences, batch_first=True)
        there = pad_sequence([torch.ones_like(each) for each in sentences], batch_first=True)
        with torch.no_grad():
            vectors = self.encoder(pieces, torch.zeros_like(pieces), there.bool()).float()
        return (vectors * there[..., None]).sum(1) / there.sum(1, keepdim=True)


def _sentences(meaning: Tensor, given: Mapping[str, Tensor], row: int) -> Iterator[_Sentence]:
    words, last = int(given["present"][row].sum()), int(given["mask"][row].sum()) - 1  # the last is the closing mark
    pieces, numbers = given["pieces"][row], given["sentence"][row, :words].tolist()
    edges = [*given["starts"][row, :words].tolist(), last]
    for number in sorted(set(numbers)):
        first, end = numbers.index(number), numbers.index(number) + numbers.count(number)
        if end - first >= FEWEST:
            own = torch.cat([pieces[:1], pieces[edges[first] : edges[end]], pieces[last : last + 1]])
            yield _Sentence(meaning[row, first:end].mean(0), own)
