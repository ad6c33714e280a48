"""A case: all that belongs to one piece of work, behind one object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine

from whence.errors import NotACaseError, StoreError
from whence.records import Document, Entity, Judgement, Reading, Resolution, Subject, WatchEntry
from whence.store import identity, judgements, subjects
from whence.store.accepting import Outcome, accept, check_sound, find_keys, get_known
from whence.store.address import Address, parse_address
from whence.store.claims import ClaimRow, Filter, find_claims, get_statement
from whence.store.engine import PATIENCE, connect, reading, writing
from whence.store.faults import telling
from whence.store.gists import Gists
from whence.store.held import Held, find_held, get_document
from whence.store.ids import find_id
from whence.store.linking import Links, find_rule_judgements
from whence.store.locations import LocationRow, find_locations
from whence.store.readings import get_reading
from whence.store.revision import prepare
from whence.store.schema import document
from whence.store.search import Hit, search
from whence.store.vocabularies import extend, get_vocabulary
from whence.store.watching import find_watched
from whence.store.withdrawing import erase_traces, withdraw
from whence.vocabulary import Vocabulary, check

__all__ = ["Case", "open_case"]

SQLITE_FILE = b"SQLite format 3\0"  # how every file of SQLite's begins that is not empty


def open_case(address: str, *, create: bool = False, patience: float = PATIENCE) -> Case:
    """Open the case at a path or a postgresql:// address. Close it, or use it in a `with`.

    create: make it where there is none. patience: seconds to wait while another process writes.
    Raises NotACaseError, NewerCaseError, BusyCaseError, StoreError.
    """
    place = parse_address(address)
    if place.path is not None:
        _check_path(place, create=create)
    engine = connect(place, patience=patience)
    try:
        with telling(place.name):
            prepare(engine, place.name, create=create)
            return Case(engine, place.name)
    except StoreError:
        engine.dispose()
        raise


class Case:
    """The documents, readings and judgements of one piece of work, with what can be asked of them.

    Every id that is taken may be a beginning that leads to one. Each call that changes something is one transaction:
    it is kept as a whole, or not at all. All raise StoreError where the database fails, BusyCaseError where another
    process writes for too long.
    """

    def __init__(self, engine: Engine, address: str) -> None:
        self.address = address
        self._engine = engine
        with reading(engine) as connection:
            self._vocabulary = get_vocabulary(connection)

    def __enter__(self) -> Case:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database. The case can be used again, and opens it anew."""
        self._engine.dispose()

    @property
    def vocabulary(self) -> Vocabulary:
        """The types and kinds that the case knows, its own extensions included."""
        return self._vocabulary

    def extend_vocabulary(self, source: str, *, name: str) -> None:
        """Keep a TOML text in the case that adds kinds and types. Raises VocabularyError.

        name: what the text is called in messages.
        """
        with self._writing() as connection:
            self._vocabulary = extend(connection, source, name=name)

    def keys(self, file: str) -> frozenset[str]:
        """Return the keys under which a file of this name was received before."""
        with self._reading() as connection:
            return find_keys(connection, file)

    def known(self, file: str, key: str) -> Outcome | None:
        """Return what comes of receiving a file once more under this key: "unchanged" or "withdrawn"; None if new."""
        with self._reading() as connection:
            return get_known(connection, file, key)

    def accept(
        self, received: Document, read: Reading | None, settled: Resolution | None = None, *, key: str
    ) -> Outcome:
        """Keep a document with its reading (None: not read), and tell what came of it. One transaction.

        settled: where its places are and which names it introduces, where that was worked out.
        key: stands for the bytes, the hints and the reader, so that the same file is known again. An older reading is
        replaced as a whole; judgements stay. A document that was withdrawn is not taken again: "withdrawn".
        Raises StoreError for a span that does not stand in the text, VocabularyError for an unknown type, role or kind.
        """
        check_sound(received, read)
        if read is not None:
            check(read, self._vocabulary)
        with self._writing() as connection:
            return accept(connection, received, read, settled or Resolution(document=received.id), key=key)

    def withdraw(self, id_: str, *, by: str, why: str) -> Judgement:
        """Take a document back: its text, its reading and its words in the index are erased; return the judgement.

        Its id, hash, file, title, publisher, date, kind, language and address stay, and so do the judgements on it.
        Read again, it is reported as withdrawn, unless the judgement is undone. Raises NotFoundError.
        """
        with self._writing() as connection:
            judgement = withdraw(connection, id_, by=by, why=why)
        with telling(self.address):
            erase_traces(self._engine)
        return judgement

    def documents(self) -> Iterator[Held]:
        """Yield all documents, without their text, in the order of (file, id)."""
        with self._reading() as connection:
            yield from find_held(connection)

    def document(self, id_: str) -> Document:
        """Return a document with its text. Raises NotFoundError, also where it is withdrawn."""
        with self._reading() as connection:
            return get_document(connection, find_id(connection, document.c.id, id_))

    def reading(self, id_: str) -> Reading | None:
        """Return a document's reading as it was accepted; None where it was not read. Raises NotFoundError."""
        with self._reading() as connection:
            return get_reading(connection, find_id(connection, document.c.id, id_))

    def identity(self, ids: Iterable[str]) -> dict[str, str]:
        """Return for the ids of entities in their readings the ids that they have in the case."""
        with self._reading() as connection:
            return identity.case_ids(connection, ids)

    def entity(self, id_: str) -> Entity:
        """Return the entity of the case with this id, be it the case's or a reading's. Raises NotFoundError."""
        with self._reading() as connection:
            full = identity.find_entity_id(connection, id_)
            return identity.get_entities(connection, [full], tuple(self._vocabulary.kinds))[full]

    def entities(self, ids: Iterable[str]) -> dict[str, Entity]:
        """Return the entities of the case with these full ids, by the ids given; an unknown one is left out."""
        with self._reading() as connection:
            return identity.get_entities(connection, ids, tuple(self._vocabulary.kinds))

    def watched(self, ids: Iterable[str]) -> dict[str, tuple[WatchEntry, ...]]:
        """Return the entries of watch lists that entities are, by the ids given; those of none are left out."""
        with self._reading() as connection:
            return find_watched(connection, ids)

    def find_entities(self, name: str) -> tuple[Entity, ...]:
        """Return the entities of the case that a name may mean, those of most documents first; none is no error.

        The one of just this name, else candidates: called so, beginning so, holding it, described so, an id.
        """
        with self._reading() as connection:
            return identity.find_entities(connection, name, tuple(self._vocabulary.kinds))

    def locations(self) -> Iterator[LocationRow]:
        """Yield where the mentions of places are, by document, entities by their ids in the case."""
        with self._reading() as connection:
            yield from find_locations(connection)

    def claims(self, wanted: Filter | None = None) -> Iterator[ClaimRow]:
        """Yield claims in the order of (file, document, statement, claim), entities by their ids in the case.

        Raises NotFoundError for an id that leads nowhere.
        """
        with self._reading() as connection:
            yield from find_claims(connection, wanted or Filter(), self._vocabulary.types)

    def statement(self, id_: str) -> tuple[ClaimRow, ...]:
        """Return the claims that hold the statement. Raises NotFoundError."""
        with self._reading() as connection:
            return get_statement(connection, id_, self._vocabulary.types)

    def search(self, query: str, *, top: int = 10) -> tuple[Hit, ...]:
        """Return the sentences that answer best to a question, best first; nothing in it is an operator."""
        with self._reading() as connection:
            return search(connection, query, top=top)

    def judgements(self) -> Iterator[Judgement]:
        """Yield all judgements in the order in which they were made."""
        with self._reading() as connection:
            yield from judgements.find_judgements(connection)

    def append(self, judgement: Judgement) -> None:
        """Add a judgement to the log; one that is there already changes nothing. Raises StoreError, NotFoundError."""
        with self._writing() as connection:
            judgements.append(connection, judgement)

    def rule_judgements(self) -> Iterator[tuple[Judgement, bool]]:
        """Yield what rules say of names that may be one, by their ids, and whether a person has undone it."""
        with self._reading() as connection:
            yield from find_rule_judgements(connection)

    def find_judgement(self, typed: str) -> str:
        """Return the id of a judgement by a person or a rule, given by a beginning. Raises NotFoundError."""
        with self._reading() as connection:
            return subjects.find_judgement_id(connection, typed)

    def entity_subject(self, id_: str, document: str | None = None, *, called: str | None = None) -> Subject:
        """Return an entity as what a judgement is about, as a document has it. Raises NotFoundError.

        called: of the names that are one in it, the one that is meant.
        """
        with self._reading() as connection:
            return subjects.entity_subject(connection, id_, document, called=called)

    def said_subject(self, id_: str) -> Subject:
        """Return a statement or a claim as what a judgement is about. Raises NotFoundError."""
        with self._reading() as connection:
            return subjects.said_subject(connection, id_)

    def statement_subject(self, id_: str) -> Subject:
        """Return a statement as what a judgement is about. Raises NotFoundError."""
        with self._reading() as connection:
            return subjects.statement_subject(connection, id_)

    def claim_subject(self, id_: str) -> Subject:
        """Return a claim as what a judgement is about. Raises NotFoundError."""
        with self._reading() as connection:
            return subjects.claim_subject(connection, id_)

    @contextmanager
    def grouping(self) -> Iterator[Gists]:
        """Give what is known of which statements tell one event or tie, to be read and changed in one transaction."""
        with self._writing() as connection:
            yield Gists(connection)

    @contextmanager
    def linking(self) -> Iterator[Links]:
        """Give what is known of which nodes are one, to be read and changed in one transaction."""
        with self._writing() as connection:
            yield Links(connection)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with telling(self.address), reading(self._engine) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with telling(self.address), writing(self._engine) as connection:
            yield connection


def _check_path(place: Address, *, create: bool) -> None:
    """Say what is wrong with a path in better words than SQLite has."""
    path = place.path
    if path is None:
        return
    if path.is_file():
        _check_file(path, place.name)
        return
    if path.is_dir():
        raise NotACaseError(place.name, "is a folder", "the path of a case file")
    if not create:
        raise NotACaseError(place.name, "there is no such case", "make one with: whence read CASE PATH")
    if not path.parent.is_dir():
        raise StoreError(place.name, f"the folder {path.parent} does not exist", "a folder that is there")


def _check_file(path: Path, name: str) -> None:
    """See that a file is one of SQLite's: it would take a very short one of something else for an empty one."""
    try:
        with path.open("rb") as file:
            beginning = file.read(len(SQLITE_FILE))
    except OSError as error:
        raise StoreError(name, f"the case cannot be read: {error.strerror}", "a file that you may read") from None
    if beginning not in (b"", SQLITE_FILE):
        raise NotACaseError(name, "is not a case file", "a file made by `whence read`")
