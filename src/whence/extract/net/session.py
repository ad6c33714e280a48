"""The network run by onnxruntime: the adapter of the library, one window a call, one thread."""

from __future__ import annotations

from pathlib import Path
from pkgutil import resolve_name
from typing import Any

from whence.extract.net.engine import Chosen, Ints, Related, Seen, Shown

__all__ = ["Session"]


class Session:
    """An engine over the two graphs of a folder: see.onnx and relate.onnx."""

    def __init__(self, folder: Path) -> None:
        """Load the graphs. One thread and one window a call: the same bytes however documents are shared out."""
        onnxruntime: Any = resolve_name("onnxruntime")  # only here: commands that read nothing do without it
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._see, self._relate = (
            onnxruntime.InferenceSession(str(folder / f"{name}.onnx"), options, providers=["CPUExecutionProvider"])
            for name in ("see", "relate")
        )

    def see(self, shown: Shown) -> Seen:
        """Read the words of a window."""
        given = dict(
            zip(("pieces", "shapes", "starts", "sentence", "hints"), (part[None] for part in shown), strict=True)
        )
        return Seen(*(array[0] for array in self._see.run(Seen._fields, given)))

    def relate(self, seen: Seen, sentence: Ints, chosen: Chosen) -> Related:
        """Read the pairs of what was chosen in a window."""
        names = ("words", "sentence", "spans", "labels", "triggers", "types", "anchors")
        parts = (seen.words, sentence, *chosen)
        given = dict(zip(names, (part[None] for part in parts), strict=True))
        return Related(*(array[0] for array in self._relate.run(None, given)))
