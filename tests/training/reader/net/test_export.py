"""The graphs say what the network says."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.training.reader.material import raid, whole
from tests.training.reader.net.small import PIECES, network
from training.reader.export import export
from training.reader.torch_engine import TorchEngine
from whence.extract.net.engine import Chosen
from whence.extract.net.scan import show
from whence.extract.net.session import Session


def chosen(spans: int, triggers: int, anchors: int) -> Chosen:
    """Return so many ranges of each sort."""
    ranges = [np.array([[at, at + 1] for at in range(number)], np.int64).reshape(-1, 2)
              for number in (spans, triggers, anchors)]  # fmt: skip
    return Chosen(ranges[0], np.zeros(spans, np.int64), ranges[1], np.arange(triggers), ranges[2])


@pytest.fixture(scope="module")
def graphs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graphs of the network in floats."""
    folder = tmp_path_factory.mktemp("graphs")
    export(network(), folder, whole=False)
    return folder


@pytest.mark.parametrize("words", [1, 9, 30])
@pytest.mark.parametrize("counts", [(6, 2, 3), (1, 1, 1), (3, 1, 0), (2, 0, 0), (0, 0, 0)])
def test_graphs_in_floats_give_the_network_s_scores(
    words: int, counts: tuple[int, int, int], tmp_path: Path, graphs: Path
) -> None:
    ours, theirs = TorchEngine(network()), Session(graphs)
    shown = show(whole(raid(tmp_path)).words[:words], PIECES, {"attacked": ("FIGHTS",)})
    seen, by_graph = ours.see(shown), theirs.see(shown)
    for name in seen._fields:
        one, other = np.asarray(getattr(seen, name)), np.asarray(getattr(by_graph, name))
        np.testing.assert_allclose(one, other, atol=1e-4, err_msg=name)
    np.testing.assert_allclose(ours.meaning(shown), theirs.meaning(shown), atol=1e-4)
    if words < max(counts) + 1:
        return
    pairs = chosen(*counts)
    related = ours.relate(seen, shown.sentence, pairs)
    for name, one, other in zip(related._fields, related, theirs.relate(seen, shown.sentence, pairs), strict=True):
        np.testing.assert_allclose(one, other, atol=1e-4, err_msg=name)


def test_graphs_in_whole_numbers_run_and_are_near(tmp_path: Path) -> None:
    net = network()
    export(net, tmp_path)
    shown = show(whole(raid(tmp_path)).words, PIECES, {})
    seen, by_graph = TorchEngine(net).see(shown), Session(tmp_path).see(shown)
    assert np.abs(seen.types - by_graph.types).max() < 0.5


def test_what_words_mean_is_told_by_the_graphs_in_whole_numbers_too(tmp_path: Path) -> None:
    net = network()
    export(net, tmp_path)
    shown = show(whole(raid(tmp_path)).words, PIECES, {})
    ours, theirs = TorchEngine(net).meaning(shown), Session(tmp_path).meaning(shown)
    assert ours.shape == theirs.shape == (len(shown.starts), 32)
    assert np.abs(ours - theirs).max() < 0.5
