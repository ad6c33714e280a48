"""The network run by onnxruntime: the adapter of the library, one window a call, one thread."""

from __future__ import annotations

from pathlib import Path
from pkgutil import resolve_name
from typing import Any

from numpy.typing import NDArray

from whence.errors import WhenceError
from whence.extract.net.engine import Chosen, Floats, Ints, Related, Seen, Shown

__all__ = ["Session"]

_MEANING = "meaning"


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
        self._tells_meaning = _MEANING in (output.name for output in self._see.get_outputs())

    def see(self, shown: Shown) -> Seen:
        """Read the words of a window."""
        return Seen(*(array[0] for array in self._see.run(Seen._fields, _given(shown))))

    def relate(self, seen: Seen, sentence: Ints, chosen: Chosen) -> Related:
        """Read the pairs of what was chosen in a window."""
        names = ("words", "sentence", "spans", "labels", "triggers", "types", "anchors")
        parts = (seen.words, sentence, *chosen)
        given = dict(zip(names, (part[None] for part in parts), strict=True))
        return Related(*(array[0] for array in self._relate.run(None, given)))

    def meaning(self, shown: Shown) -> Floats:
        """Return what the words of a window mean, [words, size].

        Raises WhenceError where the weights do not tell it.
        """
        if not self._tells_meaning:
            what = "cannot tell what words mean: it has no output of that name"
            raise WhenceError("see.onnx", what, f"weights whose graph over words has the output {_MEANING!r}")
        # The whole graph is run: the library's option `only_execute_path_to_fetches` is for its builds that train (here
        # as many nodes are run with it, in 1.31), and a graph of this output alone would save a quarter of the time.
        found: Floats = self._see.run([_MEANING], _given(shown))[0][0]
        return found


def _given(shown: Shown) -> dict[str, NDArray[Any]]:
    """Return a window's arrays as the graph over words takes them: by name, a batch of one."""
    return {name: part[None] for name, part in shown._asdict().items()}
