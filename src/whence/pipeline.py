"""The order of the house: paths -> sources -> documents -> readings -> case -> identity, a document a transaction."""

from __future__ import annotations

import functools
import hashlib
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from whence.extract import Reader, TrainedReader
from whence.read import Failure, Limits, Source, Unpacked, find_sources, parse, unpack
from whence.records import Document, Json, Reading, Resolution, content_id
from whence.resolve import Gazetteer, find_gazetteers, resolve_document, settle
from whence.store import Case, open_case
from whence.vocabulary import Vocabulary, load_extension, load_vocabulary
from whence.workers import Done, Workers

__all__ = ["Options", "Summary", "read_into_case"]

Extensions = tuple[tuple[str, str], ...]
Progress = Callable[[int, int, str], None]  # told after each file: how many are done, how many are known of, its name


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to read. jobs: processes. time_limit: seconds a file may take. limits: what one file may cost.

    vocabulary: files that extend the case's vocabulary, for this and all later runs.
    """

    jobs: int = 1
    time_limit: float = 60.0
    limits: Limits = field(default_factory=Limits)
    vocabulary: tuple[Path, ...] = ()


@dataclass(slots=True, kw_only=True)
class Summary:
    """What came of a run: files by what happened to them, failures with their reasons, what was found, seconds."""

    read: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    not_read: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    statements: int = 0
    claims: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One source for a process to read. spool: where it may unpack. known: keys under which its file was kept.
    extensions: of the vocabulary, by name, as texts: a process builds its own. gazetteers: files of places.
    """

    source: Source
    limits: Limits
    spool: Path
    known: frozenset[str]
    extensions: Extensions
    gazetteers: tuple[Path, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a process made of a task: a document with its reading, or what a container held, or nothing new.

    settled: where the places of the document are, and what else it settles by itself.
    """

    key: str
    document: Document | None = None
    reading: Reading | None = None
    settled: Resolution | None = None
    unpacked: Unpacked | None = None


def read_into_case(
    address: str, paths: Sequence[Path], *, options: Options | None = None, progress: Progress | None = None
) -> Summary:
    """Read files, folders, feeds and archives into the case, which is created where there is none.

    A file that fails is named in the summary with its reason; the rest is kept. Each document is one transaction, so
    that an end at any moment loses nothing accepted. Raises StoreError, and ReadError for a path that does not exist.
    """
    options = options or Options()
    started = time.monotonic()
    found = find_sources(paths)
    summary = Summary(failures=list(found.failures))
    with open_case(address, create=True) as case, TemporaryDirectory(prefix="whence-") as spool:
        for path in options.vocabulary:
            case.extend_vocabulary(load_extension(path), name=path.name)
        for done, total, file in _read_all(case, found.sources, Path(spool), options, summary):
            if progress:
                progress(done, total, file)
        settle(case)
    summary.seconds = time.monotonic() - started
    return summary


def _read_all(
    case: Case, sources: Sequence[Source], spool: Path, options: Options, summary: Summary
) -> Iterator[tuple[int, int, str]]:
    """Keep what the processes make of each source; what a container holds takes its place in the queue."""
    gazetteers = find_gazetteers()

    def task(source: Source) -> Task:
        return Task(
            source=source,
            limits=options.limits,
            spool=spool,
            known=case.keys(source.file),
            extensions=case.vocabulary.extensions,
            gazetteers=gazetteers,
        )

    tasks = deque(map(task, sources))
    workers = Workers(function=work, where=_file, jobs=options.jobs, limit=options.time_limit)
    total = len(tasks)
    for count, done in enumerate(workers.run(tasks), start=1):
        held = _keep(case, done, summary)
        tasks.extendleft(map(task, reversed(held)))
        total += len(held)
        if done.task.source.path.is_relative_to(spool):
            done.task.source.path.unlink(missing_ok=True)
        yield count, total, done.task.source.file


def work(task: Task) -> Outcome:
    """Read one source: what runs in a process of its own, and knows no case. Raises ReadError."""
    source = task.source
    with source.path.open("rb") as file:
        data = file.read(task.limits.max_file + 1)
    reader = load_reader(task.extensions)
    key = _key(task, data, reader)
    if key in task.known:
        return Outcome(key=key)
    into = Path(task.spool, content_id("spool", source.file, key))
    unpacked = unpack(source, data, into, task.limits)
    if unpacked is not None:
        return Outcome(key=key, unpacked=unpacked)
    document = parse(source, data, task.limits)
    if document.language is not None and document.language not in reader.languages:
        return Outcome(key=key, document=document)
    reading = reader.read(document)
    known = build_vocabulary(task.extensions)
    settled = resolve_document(document, reading, load_gazetteer(task.gazetteers), known)
    return Outcome(key=key, document=document, reading=reading, settled=settled)


def _key(task: Task, data: bytes, reader: Reader) -> str:
    """Return what a receipt is kept under: where one of these is another, the file is read again."""
    hints: list[Json] = [[hint.field, hint.value, hint.where] for hint in task.source.hints]
    extensions: list[Json] = [list(extension) for extension in task.extensions]
    places: list[Json] = [[path.name, path.stat().st_size] for path in task.gazetteers]
    text = hashlib.sha256(data).hexdigest()
    return content_id("receipt", text, hints, extensions, reader.name, reader.version, places)


@functools.lru_cache(maxsize=1)
def load_reader(extensions: Extensions) -> Reader:
    """Load the reader with a case's extensions of the vocabulary, once in each process."""
    return TrainedReader(build_vocabulary(extensions))


@functools.lru_cache(maxsize=1)
def build_vocabulary(extensions: Extensions) -> Vocabulary:
    """Return the vocabulary with a case's extensions, built once in each process."""
    vocabulary = load_vocabulary()
    for name, text in extensions:
        vocabulary = vocabulary.extended(text, name=name)
    return vocabulary


@functools.lru_cache(maxsize=1)
def load_gazetteer(files: tuple[Path, ...]) -> Gazetteer:
    """Open the gazetteers, once in each process."""
    return Gazetteer(*files)


def _keep(case: Case, done: Done[Task, Outcome], summary: Summary) -> tuple[Source, ...]:
    """Keep an outcome in the case and count it; return the sources that it turned out to hold."""
    made, file = done.result, done.task.source.file
    if made is None:
        summary.failures.append(Failure(file=file, error=str(done.error)))
    elif made.unpacked is not None:
        summary.failures.extend(made.unpacked.failures)
        return made.unpacked.sources
    elif made.document is None:
        _count(case.known(file, made.key), summary)
    else:
        kept = case.accept(made.document, made.reading, made.settled, key=made.key)
        _count(kept, summary)
        if kept in ("new", "updated"):
            _count_found(made.document, made.reading, summary)
    return ()


def _count(kept: str | None, summary: Summary) -> None:
    summary.unchanged += kept == "unchanged"
    summary.withdrawn += kept == "withdrawn"


def _count_found(document: Document, reading: Reading | None, summary: Summary) -> None:
    if reading is None:
        summary.not_read[document.language or "unknown"] += 1
        return
    summary.read += 1
    summary.statements += len(reading.statements)
    summary.claims += len(reading.claims)


def _file(task: Task) -> str:
    return task.source.file
