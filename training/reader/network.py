"""The network: one encoder, and heads over words, spans and pairs."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.functional import gelu

from training.reader.encoder import Encoder
from training.reader.labels import (
    AUX,
    DEPRELS,
    FACTUALITIES,
    FORMS,
    KINDS,
    MODALITIES,
    OF,
    PHASES,
    RELS,
    SPANS,
    TYPES,
    UPOS,
)

__all__ = ["Network", "Related", "Seen"]

EDGES = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96)
WIDE, NARROW = 256, 128
RARE = -4.0  # what a label that is seldom right starts from, so that the many wrong ones do not drown the first steps


class Seen(NamedTuple):
    """What the network sees in the words themselves: scores (logits) by word and by pair of words."""

    words: Tensor  # [batch, words, size]
    types: Tensor  # [batch, words, TYPES]
    anchors: Tensor  # [batch, words, 2]: part of a cue; first word of a quotation without a cue
    upos: Tensor  # [batch, words, UPOS]
    aux: Tensor  # [batch, words, AUX]
    spans: Tensor  # [batch, first, last, SPANS]
    arcs: Tensor  # [batch, words, heads]; a root is its own head
    meaning: Tensor  # [batch, words, size]: the mean over a sentence's words is what the sentence is like


class Related(NamedTuple):
    """What the network sees between spans, triggers and anchors: scores (logits)."""

    kinds: Tensor  # [batch, spans, KINDS]
    forms: Tensor  # [batch, spans, FORMS]
    same: Tensor  # [batch, spans, 1 + spans]: none before, or the same as an earlier one
    roles: Tensor  # [batch, triggers, spans + triggers, RELS]
    counts: Tensor  # [batch, triggers, spans, OF]
    phases: Tensor  # [batch, triggers, PHASES]
    factuality: (
        Tensor  # [batch, triggers, 1 + anchors, 1 + FACTUALITIES]: of the author, then of each anchor; 0 is none
    )
    modality: Tensor  # [batch, triggers, 1 + anchors, MODALITIES]
    told: Tensor  # [batch, anchors, words, 2]: in the source's words; in the content


class Biaffine(nn.Module):
    """Scores of every pair of words for some labels: bilinear, and linear in each."""

    def __init__(self, size: int, inner: int, labels: int, dropout: float) -> None:
        super().__init__()
        self.left, self.right = nn.Linear(size, inner), nn.Linear(size, inner)
        self.weight = nn.Parameter(torch.zeros(labels, inner + 1, inner + 1))
        nn.init.normal_(self.weight, std=0.02)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        """Return [batch, x words, y words, labels]."""
        left, right = (self.dropout(gelu(part(z))) for part, z in ((self.left, x), (self.right, y)))
        left, right = (torch.cat([z, torch.ones_like(z[..., :1])], -1) for z in (left, right))
        return torch.einsum("bxi,lij,byj->bxyl", left, self.weight, right)


class Pairs(nn.Module):
    """Scores of pairs (x, y): a hidden layer over both, their product, and how far apart they stand."""

    def __init__(self, left: int, right: int, inner: int, labels: int, dropout: float) -> None:
        super().__init__()
        self.left, self.right = nn.Linear(left, inner), nn.Linear(right, inner)
        self.cross_left, self.cross_right = nn.Linear(left, inner), nn.Linear(right, inner)
        self.far = nn.Embedding(2 * (len(EDGES) + 1) * 2, inner)
        self.out = nn.Linear(inner, labels)
        self.dropout = nn.Dropout(dropout)

    def hidden(self, x: Tensor, y: Tensor, far: Tensor) -> Tensor:
        """Return [batch, x, y, inner]; far [batch, x, y] is the bucket of their distance."""
        crossed = self.cross_left(x)[:, :, None] * self.cross_right(y)[:, None]
        return self.dropout(gelu(self.left(x)[:, :, None] + self.right(y)[:, None] + crossed + self.far(far)))

    def forward(self, x: Tensor, y: Tensor, far: Tensor) -> Tensor:
        """Return [batch, x, y, labels]."""
        return self.out(self.hidden(x, y, far))


def apart(x: Tensor, y: Tensor, sentence: Tensor) -> Tensor:
    """Return the bucket of the distance from words x [batch, n] to words y [batch, m], and if one sentence has both."""
    steps = y[:, None, :] - x[:, :, None]
    far = sum((steps.abs() >= edge).long() for edge in EDGES)
    same = (sentence.gather(1, y)[:, None, :] == sentence.gather(1, x)[:, :, None]).long()
    buckets: Tensor = ((steps > 0).long() * (len(EDGES) + 1) + far) * 2 + same
    return buckets


class Network(nn.Module):
    """Encoder and heads. `see` reads words; `relate` reads spans, triggers and anchors that were chosen among them."""

    def __init__(self, encoder: Encoder, *, dropout: float = 0.2, lexicon: bool = True) -> None:
        super().__init__()
        size = encoder.size
        self.encoder, self.dropout = encoder, nn.Dropout(dropout)
        self.lexicon = nn.Linear(len(TYPES), size, bias=False) if lexicon else None
        if self.lexicon is not None:
            nn.init.zeros_(self.lexicon.weight)
        self.tag_hidden = nn.Linear(size, size)
        self.types, self.anchors = nn.Linear(size, len(TYPES)), nn.Linear(size, 2)
        self.upos, self.aux = nn.Linear(size, len(UPOS)), nn.Linear(size, len(AUX))
        self.spans = Biaffine(size, NARROW, len(SPANS), dropout)
        self.arcs = Biaffine(size, WIDE, 1, dropout)
        self.rels = Biaffine(size, NARROW, len(DEPRELS), dropout)
        self.span_labels, self.span = nn.Embedding(len(SPANS) + 1, 32), nn.Linear(2 * size + 32, size)
        self.type_names, self.trigger = nn.Embedding(len(TYPES), 64), nn.Linear(2 * size + 64, size)
        self.anchor = nn.Linear(2 * size, size)
        self.author = nn.Parameter(torch.zeros(size))
        self.kinds, self.forms = nn.Linear(size, len(KINDS)), nn.Linear(size, len(FORMS))
        self.same = Pairs(size, size, NARROW, 1, dropout)
        self.none = nn.Linear(size, 1)
        self.roles = Pairs(size, size, WIDE, len(RELS), dropout)
        self.counts, self.phases = nn.Linear(size, len(OF)), nn.Linear(size, len(PHASES))
        self.counted = nn.Linear(size, len(OF))
        self.claims = Pairs(size, size, WIDE, 1 + len(FACTUALITIES) + len(MODALITIES), dropout)
        self.told = Pairs(size, size, NARROW, 2, dropout)
        self.meaning = nn.Linear(size, size, bias=False)
        nn.init.eye_(self.meaning.weight)  # the encoder's own sentence vector is the mean of its vectors
        for rare in (self.types, self.anchors, self.aux, self.roles.out):
            nn.init.constant_(rare.bias, RARE)
        nn.init.constant_(self.told.out.bias, RARE / 2)
        with torch.no_grad():
            self.spans.weight[:, -1, -1] = RARE

    def see(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None, starts: Tensor, lexicon: Tensor) -> Seen:
        """Read words. pieces, shapes, mask [batch, pieces]; starts [batch, words]: each word's first piece."""
        vectors = self.encoder(pieces, shapes, mask)
        words = vectors.gather(1, starts[:, :, None].expand(-1, -1, vectors.shape[-1]))
        if self.lexicon is not None:
            words = words + self.lexicon(lexicon)
        words = self.dropout(words)
        hidden = self.dropout(gelu(self.tag_hidden(words)))
        arcs = self.arcs(words, words)[..., 0]
        return Seen(
            words, self.types(hidden), self.anchors(hidden), self.upos(hidden), self.aux(hidden),
            self.spans(words, words), arcs, self.meaning(words),
        )  # fmt: skip

    def relate(
        self,
        words: Tensor,
        sentence: Tensor,
        spans: Tensor,
        labels: Tensor,
        triggers: Tensor,
        types: Tensor,
        anchors: Tensor,
    ) -> Related:
        """Read pairs. spans, triggers, anchors: [batch, n, 2] first and last words; labels, types: [batch, n]."""
        span = self._ends(words, spans)
        span = self.dropout(gelu(self.span(torch.cat([span, self.span_labels(labels)], -1))))
        at = self._ends(words, triggers)
        trigger = self.dropout(gelu(self.trigger(torch.cat([at, self.type_names(types)], -1))))
        inner = self.span_labels(torch.full_like(types, len(SPANS)))
        as_filler = self.dropout(gelu(self.span(torch.cat([at, inner], -1))))
        anchor = self.dropout(gelu(self.anchor(self._ends(words, anchors))))
        targets = torch.cat([span, as_filler], 1)
        heads = torch.cat([spans[..., 1], triggers[..., 0]], 1)
        roles = self.roles(trigger, targets, apart(triggers[..., 0], heads, sentence))
        same = self.same(span, span, apart(spans[..., 0], spans[..., 0], sentence))[..., 0]
        sources = torch.cat([self.author.expand(len(words), 1, -1), anchor], 1)
        source_at = torch.cat([torch.zeros_like(sentence[:, :1]), anchors[..., 0]], 1)
        claims = self.claims(trigger, sources, apart(triggers[..., 0], source_at, sentence))
        places = torch.arange(words.shape[1], device=words.device)[None].expand(len(words), -1)
        return Related(
            kinds=self.kinds(span),
            forms=self.forms(span),
            same=torch.cat([self.none(span), same], -1),
            roles=roles,
            counts=self.counts(trigger)[:, :, None] + self.counted(span)[:, None],
            phases=self.phases(trigger),
            factuality=claims[..., : 1 + len(FACTUALITIES)],
            modality=claims[..., 1 + len(FACTUALITIES) :],
            told=self.told(anchor, words, apart(anchors[..., 0], places, sentence)),
        )

    def deprels(self, words: Tensor, heads: Tensor) -> Tensor:
        """Return the scores of each word's relation to its head [batch, words]: [batch, words, DEPRELS]."""
        governor = words.gather(1, heads[:, :, None].expand(-1, -1, words.shape[-1]))
        layer = self.rels
        left, right = layer.dropout(gelu(layer.left(words))), layer.dropout(gelu(layer.right(governor)))
        left, right = (torch.cat([z, torch.ones_like(z[..., :1])], -1) for z in (left, right))
        return torch.einsum("bwi,lij,bwj->bwl", left, layer.weight, right)

    def parse(self, seen: Seen, sentence: Tensor) -> tuple[Tensor, Tensor]:
        """Return each word's likeliest head in its sentence [batch, words], and the scores of its relation to it."""
        apart = (sentence[:, :, None] != sentence[:, None, :]).to(seen.arcs.dtype)
        heads = (seen.arcs - 1e4 * apart).argmax(-1)
        return heads, self.deprels(seen.words, heads)

    @staticmethod
    def _ends(words: Tensor, ranges: Tensor) -> Tensor:
        """Return the vectors of the first and last words of ranges, side by side."""
        first, last = (words.gather(1, ranges[..., end, None].expand(-1, -1, words.shape[-1])) for end in (0, 1))
        return torch.cat([first, last], -1)
