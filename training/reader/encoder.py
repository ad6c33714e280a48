"""The encoder: MiniLM's six layers (BERT's architecture), with the shape of each word as a further embedding."""

from __future__ import annotations

import json
from pathlib import Path

from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn.functional import gelu, scaled_dot_product_attention

from whence.extract.net.windows import SHAPES

__all__ = ["Encoder", "load_encoder"]

DROPOUT = 0.1


class _Layer(nn.Module):
    """One transformer layer: attention and two dense layers, each added to its input and normalised."""

    def __init__(self, size: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(size, size) for _ in range(3))
        self.out, self.out_norm = nn.Linear(size, size), nn.LayerNorm(size, eps=1e-12)
        self.up, self.down = nn.Linear(size, inner), nn.Linear(inner, size)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Return x [batch, pieces, size] one layer on; mask [batch, 1, 1, pieces] is True where a piece stands."""
        batch, length, size = x.shape
        query, key, value = (
            part(x).view(batch, length, self.heads, size // self.heads).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        # no dropout on attention: on a processor it takes a slow path, and the layers' own suffices
        seen = scaled_dot_product_attention(query, key, value, attn_mask=mask)
        x = self.out_norm(x + self.dropout(self.out(seen.transpose(1, 2).reshape(batch, length, size))))
        return self.norm(x + self.dropout(self.down(gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces in, vectors out: [batch, pieces] -> [batch, pieces, size]."""

    def __init__(self, *, vocabulary: int, size: int, layers: int, heads: int, inner: int, positions: int) -> None:
        super().__init__()
        self.size = size
        self.pieces, self.places = nn.Embedding(vocabulary, size), nn.Embedding(positions, size)
        self.shapes = nn.Embedding(SHAPES, size)
        nn.init.zeros_(self.shapes.weight)
        self.norm, self.dropout = nn.LayerNorm(size, eps=1e-12), nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(_Layer(size, heads, inner) for _ in range(layers))

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return a vector for each piece; mask [batch, pieces] is True where a piece stands."""
        places = self.places.weight[: pieces.shape[1]]
        x = self.dropout(self.norm(self.pieces(pieces) + self.shapes(shapes) + places))
        for layer in self.layers:
            x = layer(x, None if mask is None else mask[:, None, None, :])
        return x


def load_encoder(folder: Path) -> Encoder:
    """Return the encoder with the weights of a BERT folder (config.json, model.safetensors)."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    encoder = Encoder(
        vocabulary=config["vocab_size"],
        size=config["hidden_size"],
        layers=config["num_hidden_layers"],
        heads=config["num_attention_heads"],
        inner=config["intermediate_size"],
        positions=config["max_position_embeddings"],
    )
    given = load_file(folder / "model.safetensors")
    given = {name.removeprefix("bert."): value for name, value in given.items()}
    state = {ours: given[theirs] for ours, theirs in _names(config["num_hidden_layers"]).items()}
    state["places.weight"] = state["places.weight"] + given["embeddings.token_type_embeddings.weight"][0]
    missing = encoder.load_state_dict(state, strict=False).missing_keys
    if missing != ["shapes.weight"]:
        raise ValueError(f"the encoder's weights lack {missing}")
    return encoder


def _names(layers: int) -> dict[str, str]:
    """Return our name of each weight and BERT's."""
    names = {
        "pieces.weight": "embeddings.word_embeddings.weight",
        "places.weight": "embeddings.position_embeddings.weight",
    }
    parts = {"norm": "embeddings.LayerNorm"}
    for at in range(layers):
        old, new = f"encoder.layer.{at}", f"layers.{at}"
        parts |= {f"{new}.{part}": f"{old}.attention.self.{part}" for part in ("query", "key", "value")}
        parts |= {f"{new}.out": f"{old}.attention.output.dense", f"{new}.out_norm": f"{old}.attention.output.LayerNorm"}
        parts |= {f"{new}.up": f"{old}.intermediate.dense", f"{new}.down": f"{old}.output.dense"}
        parts |= {f"{new}.norm": f"{old}.output.LayerNorm"}
    for ours, theirs in parts.items():
        names |= {f"{ours}.{part}": f"{theirs}.{part}" for part in ("weight", "bias")}
    return names
