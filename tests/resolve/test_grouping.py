"""Tests of whence.resolve.grouping: which statements of a case tell one event or tie, and what changes that."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import pytest

from tests.store.material import Draft, document, judged, put, subject, telling, told_in, undoing
from whence.records import Judgement, Verdict
from whence.resolve import settle
from whence.resolve.grouping import group_statements
from whence.store import Case, Filter, Gists, Loaded, open_case

ALL = Filter(tentative=True, rejected=True)
Make = Callable[[str], Draft]


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with open_case(str(tmp_path / "work.case"), create=True) as made:
        yield made


def killing(file: str, killer: str = "Sarvan Front", victim: str = "Ada Marsh", **told: str) -> Draft:
    return telling(file, killer=killer, victim=victim, **told)


def leading(file: str, leader: str = "Ivo Halven", organisation: str = "Sarvan Front") -> Draft:
    return telling(file, "LEADS", leader=leader, organisation=organisation)


def groups(case: Case, *drafts: Draft) -> list[set[str]]:
    """Return the files of the documents whose statements are one event or tie, in order, once all is settled."""
    settle(case)
    files: dict[str, set[str]] = {}
    for row in case.claims(ALL):
        if not drafts or row.document.id in {draft.document.id for draft in drafts}:
            files.setdefault(row.group, set()).add(row.document.file[0])
    return sorted(files.values(), key=sorted)


def say(case: Case, verdict: Verdict, *drafts: Draft, day: int = 1, says: tuple[str, str] | None = None) -> Judgement:
    made = judged(verdict, *map(told_in, drafts), day=day, says=says)
    case.append(made)
    return made


def test_what_two_documents_tell_is_one_event_by_its_smallest_statement(case: Case) -> None:
    drafts = killing("a.txt"), killing("b.txt", killer="Karel Army"), killing("c.txt", victim="Ivo Halven")
    put(case, *drafts)
    assert groups(case) == [{"a", "b"}, {"c"}]
    one = {row.statement.id: row.group for row in case.claims()}
    ids = [draft.statements[0].id for draft in drafts]
    assert one == {ids[0]: min(ids[:2]), ids[1]: min(ids[:2]), ids[2]: ids[2]}


def test_how_many_were_grouped_is_told_and_what_is_settled_is_not_grouped_again(case: Case) -> None:
    put(case, killing("a.txt"), leading("b.txt"))
    assert group_statements(case) == 2
    assert group_statements(case) == 0
    settle(case)
    assert group_statements(case) == 0


def test_a_relation_is_of_the_tie_of_its_type_and_fillers(case: Case) -> None:
    put(case, leading("a.txt"), leading("b.txt"), leading("c.txt", organisation="Karel Army"))
    put(case, telling("d.txt", "MEMBER_OF", member="Ivo Halven", organisation="Sarvan Front"))
    assert groups(case) == [{"a", "b"}, {"c"}, {"d"}]


def test_relations_of_one_alone_are_no_tie(case: Case) -> None:
    put(case, telling("a.txt", "LEADS", leader="Ivo Halven"), telling("b.txt", "LEADS", leader="Ivo Halven"))
    assert groups(case) == [{"a"}, {"b"}]


@pytest.mark.parametrize("apart", [False, True])
def test_what_may_hold_or_happen_is_one_only_in_documents_of_neighbouring_months(case: Case, apart: bool) -> None:
    drafts = []
    for file, published in (
        ("a.txt", "2024-03-14"),
        ("b.txt", "2024-06-01" if apart else "2024-04-01"),
        ("c.txt", None),
    ):
        draft = telling(file, "SANCTIONS", sender="Sarvan Front", target="Karel Army", time="2024-03-12")
        text = draft.document.text
        made = Draft(document(text, file=file, published=published))
        ids = [made.entity(name) for name in ("Sarvan Front", "Karel Army")]
        made.claim(made.statement("SANCTIONS", "happened", time="2024-03-12", sender=ids[0], target=ids[1]))
        drafts.append(made)
    put(case, *drafts)
    assert groups(case) == ([{"a"}, {"b"}, {"c"}] if apart else [{"a", "b"}, {"c"}])


@pytest.mark.parametrize("make", [killing, leading])
def test_names_that_become_one_make_what_they_do_meet_and_undoing_parts_it(case: Case, make: Make) -> None:
    drafts = make("a.txt"), make("b.txt")
    other = leading("c.txt", leader="Colonel Halven") if make is leading else killing("c.txt", victim="Colonel Halven")
    put(case, *drafts, other)
    assert groups(case) == [{"a", "b"}, {"c"}]
    name = "Ivo Halven" if make is leading else "Ada Marsh"
    made = judged("same", subject(drafts[0], name), subject(other, "Colonel Halven"))
    case.append(made)
    assert groups(case) == [{"a", "b", "c"}]
    case.append(undoing(made.id))
    assert groups(case) == [{"a", "b"}, {"c"}]


@pytest.mark.parametrize("make", [killing, leading])
def test_namesakes_that_are_told_apart_part_what_they_do_until_that_is_undone(case: Case, make: Make) -> None:
    one, other = make("a.txt"), make("b.txt")
    put(case, one, other)
    assert groups(case) == [{"a", "b"}]
    name = "Ivo Halven" if make is leading else "Ada Marsh"
    made = judged("different", subject(one, name), subject(other, name))
    case.append(made)
    assert groups(case) == [{"a"}, {"b"}]
    case.append(undoing(made.id))
    assert groups(case) == [{"a", "b"}]


@pytest.mark.parametrize("others", [("Ivo Halven",), ("Ivo Halven", "Colonel Halven")])
def test_a_person_joins_two_events_and_undoing_parts_them(case: Case, others: tuple[str, ...]) -> None:
    one = killing("a.txt")
    drafts = [killing(f"{file}.txt", victim=victim) for file, victim in zip("bc", others, strict=False)]
    put(case, one, *drafts)
    apart = groups(case)
    made = say(case, "same", one, drafts[0])
    assert groups(case, one, drafts[0]) == [{"a", "b"}]
    case.append(undoing(made.id))
    assert groups(case) == apart


def test_a_person_parts_two_tellings_of_an_event_whatever_a_third_is(case: Case) -> None:
    one, other, third = (killing(f"{file}.txt") for file in "abc")
    put(case, one, other, third)
    made = say(case, "different", one, other)
    assert len(groups(case, one, other)) == 2
    case.append(undoing(made.id))
    assert groups(case) == [{"a", "b", "c"}]


def test_a_person_parts_two_relations_of_a_tie_and_the_others_stay(case: Case) -> None:
    drafts = sorted((leading(f"{file}.txt") for file in "abcd"), key=lambda draft: draft.statements[0].id)
    put(case, *drafts)
    first, second, third, _ = drafts
    made = say(case, "different", third, first)
    alone = {third.document.file[0]}
    assert sorted(groups(case), key=len) == [alone, set("abcd") - alone]
    joined = say(case, "same", third, second, day=2)
    pair = {second.document.file[0], third.document.file[0]}
    assert groups(case) == sorted([pair, set("abcd") - pair], key=sorted)
    for undone in (made, joined):
        case.append(undoing(undone.id))
    assert groups(case) == [set("abcd")]


def test_a_relation_that_a_person_calls_the_same_is_of_the_tie_of_the_first_and_moves_alone(case: Case) -> None:
    ties = [leading("a.txt"), leading("b.txt"), *(leading(f"{it}.txt", organisation="Karel Army") for it in "cd")]
    put(case, *ties)
    made = say(case, "same", ties[0], ties[2])
    joined = ("c", "ab", "d") if ties[0].statements[0].id < ties[2].statements[0].id else ("a", "cd", "b")
    assert groups(case) == sorted([set(joined[0] + joined[1]), set(joined[2])], key=sorted)
    case.append(undoing(made.id))
    assert groups(case) == [{"a", "b"}, {"c", "d"}]


def test_of_persons_the_later_word_on_two_relations_counts(case: Case) -> None:
    one, other = leading("a.txt"), leading("b.txt", organisation="Karel Army")
    put(case, one, other)
    for day, verdict, number in ((3, "same", 1), (2, "different", 1), (4, "unsure", 2)):
        say(case, verdict, one, other, day=day)  # type: ignore[arg-type]
        assert len(groups(case)) == number


def test_the_many_of_a_tie_that_nobody_judged_are_not_looked_at(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = [leading(f"{file}.txt") for file in "abcdefg"]
    put(case, *drafts)
    settle(case)
    asked: set[str] = set()
    load = Gists.load

    def spied(self: Gists, statements: Collection[str]) -> dict[str, Loaded]:
        asked.update(statements)
        return load(self, statements)

    monkeypatch.setattr(Gists, "load", spied)
    say(case, "different", drafts[0], drafts[1])
    put(case, leading("x.txt"))
    settle(case)
    case.withdraw(drafts[2].document.id, by="ada", why="wrong")
    settle(case)
    assert asked == {draft.statements[0].id for draft in (*drafts[:2], leading("x.txt"))}


def test_what_is_rejected_is_of_no_group_and_leaves_those_that_it_joined(case: Case) -> None:
    drafts = killing("a.txt"), killing("b.txt"), telling("c.txt", killer="Sarvan Front")
    put(case, *drafts)
    say(case, "same", drafts[1], drafts[2])
    assert groups(case) == [{"a", "b", "c"}]
    made = say(case, "reject", drafts[1])
    assert groups(case) == [{"a"}, {"b"}, {"c"}]
    case.append(undoing(made.id))
    assert groups(case) == [{"a", "b", "c"}]


def test_a_relation_that_is_rejected_is_of_no_tie(case: Case) -> None:
    drafts = leading("a.txt"), leading("b.txt"), leading("c.txt")
    put(case, *drafts)
    say(case, "reject", drafts[0])
    assert groups(case) == [{"a"}, {"b", "c"}]


def test_a_statement_whose_time_is_corrected_is_grouped_anew(case: Case) -> None:
    drafts = killing("a.txt", time="2024-03-12"), killing("b.txt", time="2024-03-12")
    put(case, *drafts)
    assert groups(case) == [{"a", "b"}]
    made = say(case, "correct", drafts[0], says=("time", "2022-01-01"))
    assert groups(case) == [{"a"}, {"b"}]
    case.append(undoing(made.id))
    assert groups(case) == [{"a", "b"}]


def test_a_statement_whose_type_is_corrected_is_grouped_as_what_it_is_now(case: Case) -> None:
    drafts = (
        killing("a.txt"),
        killing("b.txt"),
        telling("c.txt", "LEADS", leader="Sarvan Front", organisation="Ada Marsh"),
    )
    put(case, *drafts)
    assert groups(case) == [{"a", "b"}, {"c"}]
    made = say(case, "correct", drafts[0], says=("type", "LEADS"))
    assert groups(case) == [{"a", "c"}, {"b"}]
    case.append(undoing(made.id))
    assert groups(case) == [{"a", "b"}, {"c"}]


def test_a_withdrawn_document_leaves_those_that_it_joined(case: Case) -> None:
    drafts = killing("a.txt"), killing("b.txt", victim="Ivo Halven"), killing("c.txt", victim="Colonel Halven")
    put(case, *drafts)
    say(case, "same", drafts[0], drafts[1])
    say(case, "same", drafts[1], drafts[2])
    assert groups(case) == [{"a", "b", "c"}]
    case.withdraw(drafts[1].document.id, by="ada", why="wrong")
    assert groups(case) == [{"a"}, {"c"}]


def test_a_telling_that_fitted_two_joins_the_one_that_is_left(case: Case) -> None:
    drafts = killing("a.txt", time="2024-03-12"), killing("b.txt"), killing("c.txt", time="2022-01-01")
    put(case, *drafts)
    assert groups(case) == [{"a"}, {"b"}, {"c"}]
    case.withdraw(drafts[2].document.id, by="ada", why="wrong")
    assert groups(case) == [{"a", "b"}]


def test_more_than_fit_into_a_step_are_grouped(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("whence.resolve.grouping.AT_ONCE", 2)
    put(case, *(killing(f"{file}.txt") for file in "abcde"), *(leading(f"{file}.txt") for file in "fg"))
    assert groups(case) == [set("abcde"), set("fg")]
