"""Whatever happened to a case, what it derives is what its readings and its judgements say, and nothing of the way."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.store.derived import copy_log, derived, told_apart
from tests.store.material import Draft, document, judged, put, undoing
from whence.records import Subject
from whence.resolve import settling
from whence.resolve.identity import identities
from whence.resolve.settling import settle
from whence.store import Case, Likeness, Links, open_case, schema

NAMES = (
    ("Sarvan Front", "armed-group"), ("SARVAN FRONT", "state"), ("Sarwan Front", "armed-group"), ("SF", "armed-group"),
    ("Serik Front", "armed-group"), ("Sarvan Front", "population"), ("Ada Marsh", "person"),
    ("Ada Zoe Marsh", "person"), ("Ada Lea Marsh", "person"), ("Marsh", "person"), ("Sarvan", "place"),
)  # fmt: skip  # spellings, an acronym that fits two, namesakes of two sorts, one word that tells no person apart
TEXT = ", ".join(dict.fromkeys(name for name, _ in NAMES)) + " met."
DOCUMENTS = 4

chosen = st.lists(st.integers(0, len(NAMES) - 1), unique=True, max_size=5)
someone = st.tuples(st.integers(0, DOCUMENTS - 1), st.integers(0, len(NAMES) - 1))
told = st.tuples(st.just("told"), st.integers(0, DOCUMENTS - 1), chosen, st.booleans())
steps = st.one_of(
    told,
    told,
    st.tuples(st.just("withdraw"), st.integers(0, DOCUMENTS - 1)),
    st.tuples(st.sampled_from(["same", "different", "unsure"]), someone, someone),
    st.tuples(st.sampled_from(["accept", "reject", "type", "factuality"]), st.integers(0, DOCUMENTS - 1)),
    st.tuples(st.just("name"), someone),
    st.tuples(st.sampled_from(["undo", "undo a rule"]), st.integers(0, 20)),
    st.just(("settle",)),
)


class Way:
    """A case to which one thing after another happens, and the readings that are left of it."""

    def __init__(self, case: Case) -> None:
        self.case, self.left, self._days, self._versions = case, dict[int, tuple[Draft, str]](), count(1), count(1)

    def go(self, step: tuple[object, ...]) -> None:
        """Do one step."""
        what, *rest = str(step[0]), *step[1:]
        getattr(self, f"_{what}".replace(" ", "_"), self._judge)(what, *rest)

    def _told(self, _: str, number: int, which: list[int], introduces: bool) -> None:
        draft, version = draft_of(number, which, introduces=introduces), f"{next(self._versions):03}"
        if self.case.accept(draft.document, draft.reading(version), draft.resolution(), key=version) != "withdrawn":
            self.left[number] = draft, version

    def _withdraw(self, _: str, number: int) -> None:
        if number in self.left:
            self.case.withdraw(self.left.pop(number)[0].document.id, by="ada", why="wrong")

    def _judge(self, what: str, *on: object) -> None:
        subjects = [at(each) if isinstance(each, tuple) else statement(what, int(str(each))) for each in on]
        says = {"type": ("type", "AGREES"), "factuality": ("factuality", "PS-"), "name": ("name", "Halven")}.get(what)
        verdict = "correct" if says else what
        self.case.append(judged(verdict, *subjects, day=next(self._days), says=says))  # type: ignore[arg-type]

    def _undo(self, _: str, number: int) -> None:
        log = list(self.case.judgements())
        undone = {it.subjects[0].name for it in log if it.verdict == "undo"}
        made = [it for it in log if it.verdict != "undo" and it.id not in undone]
        if made:
            self.case.append(undoing(made[number % len(made)].id, day=next(self._days)))

    def _undo_a_rule(self, _: str, number: int) -> None:
        made = [it for it, undone in self.case.rule_judgements() if not undone]
        if made:
            self.case.append(undoing(made[number % len(made)].id, day=next(self._days)))

    def _settle(self, _: str) -> None:
        settle(self.case)


def draft_of(number: int, which: list[int], *, introduces: bool = False) -> Draft:
    """Return the draft of a document, in which a reader finds these names."""
    draft = Draft(document(f"{TEXT} {number}.", file=f"{number}.txt"))
    found = [draft.entity(*NAMES[each]) for each in which if which.count(each) == 1 and _is_new(draft, NAMES[each][0])]
    met = draft.statement("MEETS", "met", participant=found[0]) if found else draft.statement("MEETS", "met")
    draft.claim(met)
    if introduces:
        draft.introduce("Serik Front", "Sarwan Front")
    return draft


def _is_new(draft: Draft, name: str) -> bool:
    return all(entity.name != name for entity in draft.entities)


def at(place: tuple[int, int]) -> Subject:
    """Return a name in a document as what a judgement is about, whether or not a reading has it."""
    draft = Draft(document(f"{TEXT} {place[0]}.", file=f"{place[0]}.txt"))
    (name, kind), received = NAMES[place[1]], draft.document
    span = draft.span(name)
    return Subject(document=received.id, type=kind, spans=((span.start, span.end),), name=name)


def statement(what: str, number: int) -> Subject:
    """Return the statement of a document, or the claim on it, as what a judgement is about."""
    draft = draft_of(number, [])
    span = draft.span("met")
    type_ = "claim" if what == "factuality" else "MEETS"
    return Subject(document=draft.document.id, type=type_, spans=((span.start, span.end),))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where an empty case is, to be copied: making one takes longer."""
    place = tmp_path_factory.mktemp("empty") / "empty.case"
    open_case(str(place), create=True).close()
    return place


@contextmanager
def a_case(empty: Path, name: str) -> Iterator[Case]:
    place = empty.with_name(name)
    for left in empty.parent.glob(f"{name}*"):
        left.unlink()
    shutil.copy(empty, place)
    with open_case(str(place)) as case:
        yield case


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(steps, max_size=14))
def test_a_case_derives_what_one_does_that_has_the_same_readings_and_judgements_at_once(
    empty: Path, way: list[tuple[object, ...]]
) -> None:
    with a_case(empty, "way.case") as case, a_case(empty, "anew.case") as anew:
        gone = Way(case)
        for step in way:
            gone.go(step)
        settle(case)
        for draft, version in gone.left.values():
            anew.accept(draft.document, draft.reading(version), draft.resolution(), key=version)
        copy_log(case, anew)
        settle(anew)
        assert told_apart(derived(case), derived(anew)) == {}
        assert list(case.claims()) == list(anew.claims())


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(told, min_size=1, max_size=6), st.data())
def test_the_order_in_which_documents_come_and_when_they_are_settled_do_not_matter(
    empty: Path, stories: list[tuple[str, int, list[int], bool]], data: st.DataObject
) -> None:
    drafts = {number: draft_of(number, which, introduces=introduces) for _, number, which, introduces in stories}
    seen = []
    for name in ("one.case", "other.case"):
        with a_case(empty, name) as case:
            for number in data.draw(st.permutations(sorted(drafts))):
                put(case, drafts[number])
                if data.draw(st.booleans()):
                    settle(case)
            settle(case)
            ids = [entity.id for draft in drafts.values() for entity in draft.entities]
            seen.append((derived(case), case.identity(ids), case.entities(ids), list(case.claims())))
    assert told_apart(seen[0][0], seen[1][0]) == {}
    assert seen[0][1:] == seen[1][1:]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(steps, max_size=14))
def test_what_is_one_in_a_case_is_what_all_its_bonds_together_say(empty: Path, way: list[tuple[object, ...]]) -> None:
    with a_case(empty, "way.case") as case:
        gone = Way(case)
        for step in way:
            gone.go(step)
        settle(case)
        with case._reading() as connection:
            held = {
                row.id: row.identity for row in connection.execute(select(schema.node.c.id, schema.node.c.identity))
            }
        with case.linking() as links:
            _, bonds = links.connected(held)
        assert held == identities(held, bonds)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(steps, max_size=10), st.integers(0, 30))
def test_an_end_at_any_step_of_settling_loses_nothing(empty: Path, way: list[tuple[object, ...]], when: int) -> None:
    with a_case(empty, "ended.case") as ended, a_case(empty, "whole.case") as whole:
        for case in (ended, whole):
            gone = Way(case)
            for step in way:
                gone.go(step if step[0] != "withdraw" else ("settle",))  # a withdrawal is of its moment
        with pytest.MonkeyPatch.context() as patch, suppress(EndedError):
            patch.setattr(Links, "record", _ending(when))
            patch.setattr(settling, "AT_ONCE", 2)
            settle(ended)
        settle(ended)
        settle(whole)
        assert told_apart(derived(ended), derived(whole)) == {}


class EndedError(Exception):
    """The process is killed."""


def _ending(when: int) -> Callable[[Links, Iterable[Likeness]], None]:
    """Return what `record` does until it is called as many times, when it ends everything."""
    calls, record = count(), Links.record

    def ending(self: Links, likenesses: Iterable[Likeness]) -> None:
        record(self, likenesses)
        if next(calls) >= when:
            raise EndedError

    return ending
