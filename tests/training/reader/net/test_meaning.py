"""What sentences are like is learned from the encoder as it came."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
import torch
from torch import Tensor

from tests.training.reader.material import raid, whole
from tests.training.reader.net.small import PIECES, network
from training.reader.arrays import inputs_of
from training.reader.batches import make_batch
from training.reader.example import Example
from training.reader.losses import allowed_roles, losses_of
from training.reader.meaning import FEWEST, Teacher


def _shown(example: Example) -> dict[str, Tensor]:
    """Return a window as the network is shown it, without its labels."""
    bare = Example(example.id, example.corpus, example.layers, example.words)
    return {name: torch.from_numpy(array) for name, array in inputs_of([bare], PIECES, {}).items()}


def test_an_encoder_agrees_with_itself_on_a_sentence_that_is_alone(tmp_path: Path) -> None:
    net = network().eval()
    torch.nn.init.zeros_(net.encoder.shapes.weight)  # the teacher sees no shapes
    example = whole(raid(tmp_path))
    first = [word for word in example.words if word.sentence == example.words[0].sentence]
    example.words = tuple(first)
    given = _shown(example)
    vectors = net.encoder(given["pieces"], given["shapes"], given["mask"])
    teacher = Teacher(copy.deepcopy(net.encoder))
    count = len(first)
    theirs = teacher.vectors([given["pieces"][0, : count + 2]])
    assert torch.allclose(theirs[0], vectors[0, : count + 2].mean(0), atol=1e-5)
    loss = teacher.loss(vectors[:, 1 : count + 1], given)
    assert loss is not None
    assert 0 <= float(loss) < 0.1


def test_short_sentences_teach_nothing(tmp_path: Path) -> None:
    net = network().eval()
    example = whole(raid(tmp_path))
    example.words = example.words[: FEWEST - 1]
    given = _shown(example)
    assert Teacher(net.encoder).loss(torch.ones(1, given["sentence"].shape[1], 32), given) is None


def test_learning_brings_meanings_nearer_and_leaves_the_teacher_alone(tmp_path: Path) -> None:
    net, example = network(), whole(raid(tmp_path))
    torch.nn.init.normal_(net.meaning.weight)  # nothing like it at first
    teacher, allowed = Teacher(copy.deepcopy(net.encoder)), allowed_roles()
    before = copy.deepcopy(teacher.encoder.state_dict())
    optimiser = torch.optim.AdamW(net.parameters(), lr=3e-3)
    losses = []
    for _ in range(30):
        loss = losses_of(net, make_batch([example], PIECES, {}), allowed, teacher)["meaning"]
        losses.append(float(loss))
        torch.autograd.backward(loss)
        optimiser.step()
        optimiser.zero_grad()
    assert losses[-1] < 0.5 * losses[0]
    assert all(torch.equal(value, before[name]) for name, value in teacher.encoder.state_dict().items())


@pytest.mark.parametrize("taught", [True, False])
def test_meaning_is_a_layer_only_with_a_teacher(tmp_path: Path, *, taught: bool) -> None:
    net = network()
    batch = make_batch([whole(raid(tmp_path))], PIECES, {})
    found = losses_of(net, batch, allowed_roles(), Teacher(net.encoder) if taught else None)
    assert ("meaning" in found) is taught
