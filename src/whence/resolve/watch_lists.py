"""Watch lists: a user's own list of actors, as a table, FollowTheMoney's JSON lines, or an extract of Wikidata."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from whence.errors import WatchListError
from whence.resolve.watch_csv import MAX_CELLS, read_table
from whence.resolve.watch_entries import Fault, Found, LeftOut, Watched
from whence.resolve.watch_json import MAX_LINE, is_spread, read_json
from whence.resolve.watch_lines import PACKED, Lines, marked_encoding, open_text, read_head, tell_encoding
from whence.vocabulary import Vocabulary, load_vocabulary

__all__ = ["Fault", "WatchList", "Watched", "load_watch_list"]

MOST_FAULTS = 1_000  # that are told one by one: who has more has another problem, and the rest is counted


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchList:
    """A list as it was loaded, in the order of its file.

    left_out: what is no actor, as (sort, how many). more_faults: how many beyond those told.
    """

    name: str
    entries: tuple[Watched, ...]
    faults: tuple[Fault, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()
    more_faults: int = 0


def load_watch_list(path: Path, *, name: str | None = None, vocabulary: Vocabulary | None = None) -> WatchList:
    """Load a list of actors, whatever its file is called; gzip, bzip2 and xz are unpacked on the way.

    name: what the list is called, else as its file. vocabulary: whose kinds a table may use, else the one of Whence.
    What is wrong in a line costs that line only and is told with its number. Raises WatchListError where the file
    cannot be read, or is no list of actors.
    """
    gathered = _Gathered()
    list_name = name or _name(path)
    for found in _found(path, list_name, vocabulary or load_vocabulary()):
        gathered.add(found)
    loaded = gathered.whole(list_name)
    if not loaded.entries:
        raise WatchListError(
            str(path), f"has no actor in it{_instead(loaded)}", "a list as CSV, FollowTheMoney or Wikidata"
        )
    return loaded


def _name(path: Path) -> str:
    """Return a file's name without its endings, but for those that tell files of one folder apart."""
    return Path(path.name.removesuffix(path.suffix) if path.suffix.lower() in PACKED else path.name).stem


def _found(path: Path, list_name: str, vocabulary: Vocabulary) -> Iterator[Found]:
    head = read_head(path)
    start = head.decode(marked_encoding(head), "replace").lstrip("\ufeff \t\r\n")
    if not start:
        raise WatchListError(str(path), "is empty", "a list with an actor in it")
    if "\0" in start:
        raise WatchListError(str(path), "is binary data, not a list", "CSV, FollowTheMoney or Wikidata JSON")
    if start.startswith(("{", "[")):
        with open_text(path, marked_encoding(head)) as text:
            yield from read_json(Lines(text, MAX_LINE), str(path), list_name, spread=is_spread(start))
    else:
        with open_text(path, tell_encoding(path, head)) as text:
            yield from read_table(Lines(text, MAX_CELLS), str(path), list_name, tuple(vocabulary.kinds))


@dataclass(slots=True)
class _Gathered:
    """What was found so far. An id that comes again is the same actor's: fragments of one are what FollowTheMoney's
    lines are, and who writes tables by hand gives each spelling a row.
    """

    entries: dict[str, Watched] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    faulty: int = 0

    def add(self, found: Found) -> None:
        if isinstance(found, LeftOut):
            self.left_out[found.sort] += 1
        elif isinstance(found, Fault):
            self._tell(found)
        else:
            self._enter(found)

    def _tell(self, fault: Fault) -> None:
        self.faulty += 1
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(fault)

    def _enter(self, new: Watched) -> None:
        known = self.entries.get(new.id)
        if known and known.kind and new.kind and known.kind != new.kind:
            what = f"has the id {new.id!r} of line {known.line}, which is of the kind {known.kind}, not {new.kind}"
            self._tell(Fault(new.line, f"{what}: it is left out", "an id of its own"))
            return
        if known and new.name not in (*known.names, *known.weak):
            what = f"has the id {new.id!r} of line {known.line}: {new.name!r} is taken for another name of it"
            self._tell(Fault(new.line, what, "an id of its own where it is another actor"))
        self.entries[new.id] = _merged(known, new) if known else new

    def whole(self, name: str) -> WatchList:
        return WatchList(
            name=name,
            entries=tuple(self.entries.values()),
            faults=tuple(self.faults),
            left_out=tuple(self.left_out.items()),
            more_faults=self.faulty - len(self.faults),
        )


def _merged(known: Watched, new: Watched) -> Watched:
    names = tuple(dict.fromkeys((*known.names, *new.names)))
    weak = (name for name in dict.fromkeys((*known.weak, *new.weak)) if name not in names)
    external = tuple(dict.fromkeys((*known.external, *new.external)))
    return replace(known, kind=known.kind or new.kind, aliases=names[1:], weak=tuple(weak), external=external)


def _instead(loaded: WatchList) -> str:
    """Return what there is instead of actors: things left out, or the first fault."""
    counts = [f"{count:,} {sort}" for sort, count in loaded.left_out[:8]]
    faults = [str(fault) for fault in loaded.faults[:1]]
    return "".join(f"; {said}" for said in (", ".join(counts), *faults) if said)
