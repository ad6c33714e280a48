"""Weights written out as ONNX: two graphs, one over words and one over pairs, with whole-number weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.reader.network import Network, Seen

__all__ = ["export"]

WORDS, PIECES, SPANS, TRIGGERS, ANCHORS = 13, 17, 5, 4, 3  # of what is traced; no two alike, or an axis could be lost
LARGE = 20_000  # numbers in a weight that is worth rounding
_SEE = ("words", "types", "anchors", "upos", "spans", "heads", "rels", "meaning")
_RELATE = ("kinds", "forms", "same", "roles", "counts", "phases", "factuality", "modality", "told")


class _See(nn.Module):
    """The part over words, as one window without padding."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, pieces: Tensor, shapes: Tensor, starts: Tensor, sentence: Tensor, hints: Tensor
    ) -> tuple[Tensor, ...]:
        """Return the arrays of `Seen` of the product, and what the words mean."""
        seen: Seen = self.network.see(pieces, shapes, None, starts, hints)
        heads, rels = self.network.parse(seen, sentence)
        return seen.words, seen.types, seen.anchors, seen.upos, seen.spans, heads, rels, seen.meaning


class _Relate(nn.Module):
    """The part over pairs."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, *parts: Tensor) -> tuple[Tensor, ...]:
        """Return the arrays of `Related`."""
        return tuple(self.network.relate(*parts))


def export(network: Network, folder: Path, *, whole: bool = True) -> None:
    """Write see.onnx and relate.onnx. whole: with 8-bit weights (a quarter of the size); else in 32-bit floats."""
    network.eval()
    folder.mkdir(parents=True, exist_ok=True)
    _write_see(network, folder / "see.onnx")
    _write_relate(network, folder / "relate.onnx")
    if whole:
        for name in ("see", "relate"):
            _quantise(folder / f"{name}.onnx")


def _write_see(network: Network, file: Path) -> None:
    lengths = {"pieces": PIECES, "shapes": PIECES, "starts": WORDS, "sentence": WORDS}
    given = {name: torch.zeros(1, length, dtype=torch.long) for name, length in lengths.items()}
    given["hints"] = torch.zeros(1, WORDS, network.types.out_features)
    counted = {"pieces": "pieces", "shapes": "pieces", "starts": "words", "sentence": "words", "hints": "words"}
    _write(_See(network), given, file, _SEE, counted)


def _write_relate(network: Network, file: Path) -> None:
    spans, triggers, anchors = (torch.zeros(1, n, 2, dtype=torch.long) for n in (SPANS, TRIGGERS, ANCHORS))
    given = {
        "words": torch.zeros(1, WORDS, network.encoder.size),
        "sentence": torch.zeros(1, WORDS, dtype=torch.long),
        "spans": spans,
        "labels": torch.zeros(1, SPANS, dtype=torch.long),
        "triggers": triggers,
        "types": torch.zeros(1, TRIGGERS, dtype=torch.long),
        "anchors": anchors,
    }
    counted = {"words": "words", "sentence": "words", "spans": "spans", "labels": "spans"}
    counted |= {"triggers": "triggers", "types": "triggers", "anchors": "anchors"}
    _write(_Relate(network), given, file, _RELATE, counted)


def _write(
    module: nn.Module, given: Mapping[str, Tensor], file: Path, outputs: Sequence[str], counted: Mapping[str, str]
) -> None:
    """Write a graph. counted: input to what it holds any number of, in its second dimension."""
    torch.onnx.export(
        module, tuple(given.values()), str(file), input_names=list(given), output_names=list(outputs),
        dynamic_axes={name: {1: what} for name, what in counted.items()}, opset_version=17, dynamo=False,
    )  # fmt: skip
    onnx.checker.check_model(str(file))


def _quantise(file: Path) -> None:
    products = ["MatMul", "Gemm", "Gather"]
    quantize_dynamic(file, file, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=products)
    _shrink(file)


def _shrink(file: Path) -> None:
    """Keep as whole numbers what quantising left in floats: large weights that are no matrix product's."""
    model = onnx.load(str(file))
    graph = model.graph
    for weight in [each for each in graph.initializer if each.data_type == onnx.TensorProto.FLOAT]:
        values = onnx.numpy_helper.to_array(weight)
        if values.size < LARGE or values.ndim < 2:
            continue
        scale = (np.abs(values).max(axis=tuple(range(1, values.ndim))) / 127 + 1e-12).astype(np.float32)
        rounded = np.round(values / scale.reshape(-1, *[1] * (values.ndim - 1))).astype(np.int8)
        small, by = f"{weight.name}_shrunk", f"{weight.name}_shrunk_by"
        held = (onnx.numpy_helper.from_array(rounded, small), onnx.numpy_helper.from_array(scale, by))
        graph.initializer.extend(held)
        node = onnx.helper.make_node("DequantizeLinear", [small, by], [weight.name], axis=0)
        graph.initializer.remove(weight)
        graph.node.insert(0, node)
    onnx.checker.check_model(model)
    onnx.save(model, str(file))
