"""Learning: epochs over mixed examples, with a warm start, a falling rate and averaged weights at the end."""

from __future__ import annotations

import copy
import json
import os
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import torch
from torch import Tensor

from training.reader.batches import Batch, groups_of, make_batch
from training.reader.example import Example
from training.reader.losses import allowed_roles, losses_of
from training.reader.meaning import Teacher
from training.reader.network import Network
from training.reader.plan import Plan
from whence.extract.net.pieces import Pieces

__all__ = ["Keeping", "Plan", "learn"]

LEAST_RATE = 0.02  # of the full rate, at the end
TAUGHT = 4  # every so manieth step is also taught what sentences are like
LARGEST = 1.0  # the length of a step's gradient is cut to this


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where the state of learning is kept, every so many steps, and whether learning goes on from it if it is there."""

    file: Path
    every: int = 500
    resume: bool = False


def learn(
    network: Network, parts: Mapping[str, Sequence[Example]], pieces: Pieces, lexicon: Mapping[str, Sequence[str]],
    plan: Plan, log: Path, *, device: str = "cpu", keeping: Keeping | None = None, teacher: Teacher | None = None,
) -> Network:  # fmt: skip
    """Teach the network and return it with its averaged weights. The same plan and data give the same weights.

    log: gets a line of JSON with the mean losses every 100 steps and at the end; beside it, every 500 steps, the
    averaged weights so far (.part.pt). teacher: whose vectors of sentences are learned, on the same device.
    """
    torch.manual_seed(plan.seed)
    random = Random(plan.seed)  # noqa: S311 - an order, no secret
    chunks = _chunks(list(_rounds(parts, plan.passes, random)))
    steps = sum(len(groups_of(chunk, words=plan.words, random=Random(1))) for chunk in chunks)  # noqa: S311
    learning = _Learning(network.to(device), plan, steps, log, teacher)
    if keeping and keeping.resume and keeping.file.exists():
        learning.load(keeping.file, device)
    done = learning.step  # what an earlier run learned is drawn again, so that all that follows is the same
    for number, group in enumerate(_groups(chunks, plan.words, random)):
        if number >= done:
            learning.take(make_batch(group, pieces, lexicon, device))
            if keeping and learning.step % keeping.every == 0:
                learning.keep(keeping.file)
    learning.finish()
    return learning.average


@dataclass(slots=True)
class _Tally:
    """Losses since the last line of the log."""

    began: float = field(default_factory=time.time)
    words: int = 0
    sums: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    counts: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, losses: Mapping[str, Tensor], words: int) -> None:
        self.words += words
        for name, loss in losses.items():
            self.sums[name] += loss.item()
            self.counts[name] += 1

    def taken(self) -> dict[str, float]:
        """Return the speed and the mean losses, and start anew."""
        means = {name: round(value / self.counts[name], 3) for name, value in sorted(self.sums.items())}
        self.sums.clear()
        self.counts.clear()
        return {"words/s": int(self.words / max(1e-6, time.time() - self.began)), **means}


class _Learning:
    """A network while it learns: its average, its optimiser, and how far it is."""

    def __init__(self, network: Network, plan: Plan, steps: int, log: Path, teacher: Teacher | None) -> None:
        self.network, self.plan, self.steps, self.log, self.step = network, plan, steps, log, 0
        self.teacher = teacher
        self.device = str(next(iter(network.parameters())).device.type)
        self.optimiser = torch.optim.AdamW(_groups_of_weights(network, plan), fused=True)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimiser, lambda step: _rate(step / max(1, steps), plan.warm)
        )
        self.average: Network = copy.deepcopy(network)
        self.average.eval()
        self.allowed = allowed_roles().to(self.device)
        self.tally = _Tally()
        network.train()

    def take(self, batch: Batch) -> None:
        """Learn from one batch."""
        self._hide_hints(batch)
        teacher = self.teacher if self.step % TAUGHT == 0 else None
        with torch.autocast(self.device, torch.bfloat16):
            losses = losses_of(self.network, batch, self.allowed, teacher)
        zero = torch.zeros((), device=self.device)
        total = sum((self.plan.weights[name] * loss for name, loss in losses.items()), zero)
        if losses:  # a batch may teach nothing
            torch.autograd.backward(total)
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), LARGEST)
        self.optimiser.step()
        self.schedule.step()
        self.optimiser.zero_grad()
        _average(self.average, self.network, min(self.plan.average, (1 + self.step) / (10 + self.step)))
        self.step += 1
        self.tally.add(losses, int(batch.inputs["present"].sum()))
        if self.step % 100 == 0:
            self._write()
        if self.step % 500 == 0:
            torch.save(self.average.state_dict(), self.log.with_suffix(".part.pt"))

    def _hide_hints(self, batch: Batch) -> None:
        """Hide the lexicon's hints of some words, so that the network learns to do without."""
        hints = batch.inputs["lexicon"]
        hints *= (torch.rand(hints.shape[:2], device=self.device) >= self.plan.unhinted)[..., None]

    def finish(self) -> None:
        """Write what is not yet in the log."""
        if self.tally.counts:
            self._write()

    def _write(self) -> None:
        with self.log.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"step": self.step, "of": self.steps, **self.tally.taken()}) + "\n")

    def keep(self, file: Path) -> None:
        """Keep the whole state, in one move: a run that is stopped while it writes leaves the state before."""
        part = file.with_name(f"{file.name}.part")
        torch.save(self._state(), part)
        os.replace(part, file)

    def _state(self) -> dict[str, Any]:
        return {
            "step": self.step,
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "schedule": self.schedule.state_dict(),
            "random": torch.get_rng_state(),
            "random on device": torch.cuda.get_rng_state_all() if self.device == "cuda" else [],
        }

    def load(self, file: Path, device: str) -> None:
        """Go on from a state that was kept."""
        state = torch.load(file, map_location=device, weights_only=True)
        self.step = state["step"]
        for part in ("network", "average", "optimiser", "schedule"):
            getattr(self, part).load_state_dict(state[part])
        torch.set_rng_state(state["random"].cpu())
        if self.device == "cuda":
            torch.cuda.set_rng_state_all([one.cpu() for one in state["random on device"]])


def _groups(chunks: Sequence[Sequence[Example]], words: int, random: Random) -> Iterator[list[Example]]:
    for chunk in chunks:
        yield from groups_of(chunk, words=words, random=random)


def _rounds(parts: Mapping[str, Sequence[Example]], passes: Mapping[str, float], random: Random) -> list[Example]:
    drawn: list[tuple[float, int, Example]] = []
    for name in sorted(passes):
        share = passes[name]
        examples = list(parts[name])
        for turn in range(int(share) + 1):
            random.shuffle(examples)
            took = examples if turn < int(share) else examples[: round(len(examples) * (share - int(share)))]
            spread = share if share > 1 else 1.0
            drawn += [((turn + at / max(1, len(took))) / spread, len(drawn) + at, one) for at, one in enumerate(took)]
    return [example for _, _, example in sorted(drawn, key=lambda each: each[:2])]


def _chunks(order: Sequence[Example], size: int = 600) -> list[list[Example]]:
    """Cut the order into stretches inside which examples are grouped by length, one kind of source a batch."""
    found = []
    for start in range(0, len(order), size):
        by_layers: dict[frozenset[str], list[Example]] = {}
        for example in order[start : start + size]:
            by_layers.setdefault(example.layers, []).append(example)
        found.append([example for group in by_layers.values() for example in group])
    return found


def _groups_of_weights(network: Network, plan: Plan) -> list[dict[str, object]]:
    encoder = {id(parameter) for parameter in network.encoder.parameters()} - {id(network.encoder.shapes.weight)}
    found: dict[tuple[bool, bool], list[Tensor]] = defaultdict(list)
    for parameter in network.parameters():
        found[id(parameter) in encoder, parameter.ndim > 1].append(parameter)
    return [
        {
            "params": group,
            "lr": plan.encoder_rate if is_encoder else plan.head_rate,
            "weight_decay": plan.decay if heavy else 0.0,
        }
        for (is_encoder, heavy), group in found.items()
    ]


def _rate(done: float, warm: float) -> float:
    return done / warm if done < warm else max(LEAST_RATE, (1 - done) / (1 - warm))


def _average(average: Network, network: Network, keep: float) -> None:
    with torch.no_grad():
        for mean, now in zip(average.parameters(), network.parameters(), strict=True):
            mean.lerp_(now, 1 - keep)
