"""The network's arrays have the shapes that the product reads, and padding changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from tests.training.reader.material import raid, whole
from tests.training.reader.net.small import PIECES, network
from training.reader.batches import make_batch
from training.reader.examples import examples_of
from training.reader.labels import TYPES
from training.reader.losses import allowed_roles, losses_of
from training.reader.network import Seen

LAYERS = {
    *("types", "anchors", "spans", "kinds", "forms", "same", "roles", "counts", "phases", "factuality", "modality"),
    "told",
}


def test_padding_changes_no_score_of_a_word(tmp_path: Path) -> None:
    long, short = whole(raid(tmp_path)), examples_of(raid(tmp_path), 24)[1]
    net = network().eval()
    seen: list[Seen] = []
    for group in ([short], [long, short]):
        given = make_batch(group, PIECES, {}).inputs
        with torch.no_grad():
            seen.append(net.see(*(given[name] for name in ("pieces", "shapes", "mask", "starts", "lexicon"))))
    words = len(short.words)
    for one, other in zip(seen[0], seen[1], strict=True):
        if one.shape[1:] == seen[0].arcs.shape[1:] or one.ndim == 4:
            one, other = one[:, :words, :words], other[:, :words, :words]
        torch.testing.assert_close(one[0, :words], other[1, :words], atol=1e-5, rtol=1e-4)


def test_a_passage_teaches_each_layer_of_the_corpus_and_no_other(tmp_path: Path) -> None:
    losses = losses_of(network(), make_batch([whole(raid(tmp_path))], PIECES, {}), allowed_roles())
    assert set(losses) == LAYERS
    assert all(bool(torch.isfinite(loss)) and loss > 0 for loss in losses.values())


def test_a_type_is_taught_its_own_roles_and_what_any_statement_may_have() -> None:
    from_fights = allowed_roles()[TYPES["FIGHTS"]]
    assert 0 < from_fights.sum() < len(from_fights)


def test_every_weight_but_those_of_trees_and_other_corpora_learns_from_a_passage(tmp_path: Path) -> None:
    net = network()
    batch = make_batch([whole(raid(tmp_path))], PIECES, {"attacked": ("FIGHTS",)})
    torch.autograd.backward(sum(losses_of(net, batch, allowed_roles()).values(), torch.zeros(())))
    still = {name.split(".")[0] for name, weight in net.named_parameters() if weight.grad is None}
    assert still == {"upos", "aux", "arcs", "rels", "meaning"}


@pytest.mark.parametrize("name", ["see", "relate", "parse", "deprels"])
def test_the_parts_that_are_exported_are_there(name: str) -> None:
    assert callable(getattr(network(), name))
