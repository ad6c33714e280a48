"""Which statements tell one event or tie is what readings and judgements say, whatever happened on the way."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.laws.test_identity import EndedError, Way, a_case, empty
from tests.store.derived import Dump, copy_log, derived, told_apart
from tests.store.material import Draft, document, judged, put, subject, undoing
from whence.records import Judgement, Subject, Verdict
from whence.resolve import grouping
from whence.resolve.settling import settle
from whence.store import Case, Gists, schema

__all__ = ["empty"]  # the fixture, that pytest finds here too

NAMES = {
    "Sarvan Front": "armed-group", "Sarwan Front": "armed-group", "Karel Army": "armed-group", "Ada Marsh": "person",
    "Ada Lea Marsh": "person", "Ivo Halven": "person",
}  # fmt: skip  # two spellings of one, and a name that may be another's
TOLD = {
    "slew": ("KILLS", {"killer": "Sarvan Front", "victim": "Ada Marsh"}, "2024-03-12"),
    "killed": ("KILLS", {"killer": "Karel Army", "victim": "Ada Marsh"}, None),
    "shot": ("KILLS", {"victim": "Ada Lea Marsh"}, "2024-03"),
    "felled": ("KILLS", {"killer": "Karel Army", "victim": "Ada Marsh"}, "2022-01-01"),
    "held": ("DETAINS", {"captor": "Sarwan Front", "detainee": "Ada Marsh"}, "2024-03-12"),
    "led": ("LEADS", {"leader": "Ivo Halven", "organisation": "Sarvan Front"}, None),
    "headed": ("LEADS", {"leader": "Ivo Halven", "organisation": "Sarwan Front"}, None),
    "joined": ("MEMBER_OF", {"member": "Ada Marsh", "organisation": "Karel Army"}, None),
    "barred": ("SANCTIONS", {"sender": "Sarvan Front", "target": "Karel Army"}, "2024-03-12"),
}
SORTS = (("KILLS", "DETAINS", "SANCTIONS"), ("LEADS", "MEMBER_OF"))
DOCUMENTS = 3
SAYS = (("type", "KILLS"), ("type", "LEADS"), ("type", "DETAINS"), ("time", "2024-03-12"), ("time", "2022"),
        ("time", ""))  # fmt: skip

number = st.integers(0, DOCUMENTS - 1)
words = st.lists(st.sampled_from(sorted(TOLD)), unique=True, max_size=5)
statements = st.tuples(number, st.sampled_from(sorted(TOLD)))
people = st.tuples(number, st.sampled_from(sorted(NAMES)))
verdicts = st.sampled_from(["same", "different", "unsure"])
reports = st.tuples(st.just("told"), number, words, st.booleans())
judgements = st.one_of(
    st.tuples(verdicts, statements, statements),
    st.tuples(verdicts, people, people),
    st.tuples(st.sampled_from(["accept", "reject"]), statements),
    st.tuples(st.sampled_from(SAYS), statements),
)
steps = st.one_of(
    reports,
    reports,
    judgements,
    judgements,
    st.tuples(st.just("withdraw"), number),
    st.tuples(st.sampled_from(["undo", "undo a rule"]), st.integers(0, 20)),
    st.just(("settle",)),
)


class Grouped(Way):
    """A case whose documents tell what happened and who leads whom, with the words of TOLD."""

    def go(self, step: tuple[object, ...]) -> None:
        """Do one step; a correction begins with what it says."""
        if isinstance(step[0], tuple):
            self._judge("correct", step[1], says=step[0])
        else:
            super().go(step)

    def _told(self, _: str, at: int, which: list[Any], introduces: bool) -> None:
        draft, version = draft_of(at, which, introduces=introduces), f"{next(self._versions):03}"
        if self.case.accept(draft.document, draft.reading(version), draft.resolution(), key=version) != "withdrawn":
            self.left[at] = draft, version

    def _judge(self, what: str, *on: object, says: tuple[str, str] | None = None) -> None:
        self.case.append(made_of(what, *on, says=says, day=next(self._days)))  # type: ignore[arg-type]


def draft_of(at: int, which: list[str], *, introduces: bool = False) -> Draft:
    """Return the draft of a document that tells these things."""
    text = f"{', '.join(NAMES)} {', '.join(TOLD)} {at}."
    draft = Draft(document(text, file=f"{at}.txt"))
    ids = {name: draft.entity(name, kind) for name, kind in NAMES.items()}
    for trigger in which:
        type_, roles, time = TOLD[trigger]
        fillers = {role: ids[name] for role, name in roles.items()}
        draft.claim(draft.statement(type_, trigger, time=time, **fillers))  # type: ignore[arg-type]
    if introduces:
        draft.introduce("Karel Army", "Sarvan Front")
    return draft


def made_of(what: Verdict, *on: tuple[int, str], day: int, says: tuple[str, str] | None = None) -> Judgement:
    return judged(what, *(at(*each) for each in on), day=day, says=says)


def at(number: int, words: str) -> Subject:
    """Return a name or what is told by a trigger in a document as what a judgement is about."""
    draft = draft_of(number, [])
    if words in NAMES:
        return subject(draft, words)
    span = draft.span(words)
    return Subject(document=draft.document.id, type=TOLD[words][0], spans=((span.start, span.end),))


def grouped(case: Case) -> Dump:
    """Return what is derived about statements and their groups."""
    return {name: rows for name, rows in derived(case).items() if name in ("gist", "gist_key", "agreement", "decision")}


def groups(case: Case) -> dict[str, str]:
    """Return the group of each statement."""
    with case._reading() as connection:
        rows = connection.execute(select(schema.gist.c.statement, schema.gist.c.group))
        return {row.statement: row.group for row in rows}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(steps, max_size=14))
def test_the_groups_of_a_case_are_those_of_one_that_has_the_same_readings_and_judgements_at_once(
    empty: Path, way: list[tuple[object, ...]]
) -> None:
    with a_case(empty, "way.case") as case, a_case(empty, "anew.case") as anew:
        gone = Grouped(case)
        for step in way:
            gone.go(step)
        settle(case)
        for draft, version in gone.left.values():
            anew.accept(draft.document, draft.reading(version), draft.resolution(), key=version)
        copy_log(case, anew)
        settle(anew)
        assert told_apart(derived(case), derived(anew)) == {}
        assert list(case.claims()) == list(anew.claims())


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(reports, min_size=1, max_size=5), st.lists(judgements, max_size=4), judgements)
def test_what_is_judged_and_undone_leaves_no_trace(
    empty: Path, told: list[tuple[object, ...]], before: list[tuple[object, ...]], step: tuple[object, ...]
) -> None:
    with a_case(empty, "undone.case") as case:
        gone = Grouped(case)
        for each in (*told, *before):
            gone.go(each)
        settle(case)
        was = grouped(case)
        gone.go(step)
        settle(case)
        made = list(case.judgements())[-1]
        case.append(undoing(made.id, day=27))
        settle(case)
        assert told_apart(was, grouped(case)) == {}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(number, words), min_size=2, max_size=3, unique_by=lambda it: it[0]), verdicts, st.data())
def test_of_two_events_or_two_relations_a_person_has_the_last_word(
    empty: Path, told: list[tuple[int, list[str]]], verdict: Verdict, data: st.DataObject
) -> None:
    with a_case(empty, "judged.case") as case:
        drafts = {number: draft_of(number, which) for number, which in told}
        put(case, *drafts.values())
        settle(case)
        ids = {(it.id, (number, it.trigger.text)) for number, draft in drafts.items()
               for it in draft.statements if it.trigger}  # fmt: skip
        sort = data.draw(st.sampled_from(SORTS))
        alike = [it for it in sorted(ids) if TOLD[it[1][1]][0] in sort]
        if len(alike) < 2:
            return
        (one, here), (other, there) = data.draw(st.permutations(alike))[:2]
        was = groups(case)
        case.append(made_of(verdict, here, there, day=1))
        settle(case)
        now = groups(case)
        if verdict != "unsure":
            assert (now[one] == now[other]) == (verdict == "same")
        case.append(undoing(list(case.judgements())[-1].id))
        settle(case)
        assert groups(case) == was


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(reports, judgements), max_size=8), st.integers(0, 8))
def test_an_end_at_any_step_of_grouping_loses_nothing(empty: Path, way: list[tuple[object, ...]], when: int) -> None:
    with a_case(empty, "ended.case") as ended, a_case(empty, "whole.case") as whole:
        for case in (ended, whole):
            gone = Grouped(case)
            for step in way:
                gone.go(step)
        with pytest.MonkeyPatch.context() as patch, suppress(EndedError):
            patch.setattr(grouping, "AT_ONCE", 2)
            patch.setattr(Gists, "group", _ending(when))
            settle(ended)
        settle(ended)
        settle(whole)
        assert told_apart(derived(ended), derived(whole)) == {}


def _ending(when: int) -> Callable[..., None]:
    """Return what `group` does until it is called as many times, when it ends everything."""
    calls, group = count(), Gists.group

    def ending(self: Gists, groups: Mapping[str, str], *, settled: Collection[str]) -> None:
        group(self, groups, settled=settled)
        if next(calls) >= when:
            raise EndedError

    return ending
