"""Tests of whence.view.ties."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from whence.records import Modality, Time
from whence.store import Case, Filter, open_case
from whence.view import LedgerRow, Party, TieRow, find_ledger, find_ties
from whence.view.ties import tie_up


def told(ties: tuple[TieRow, ...]) -> list[tuple[str, str, str, int, int]]:
    return [(tie.one.name, tie.type, tie.other.name, tie.claims, tie.against) for tie in ties]


def row(case: Case, type_: str, *roles: Party) -> LedgerRow:
    found = next(iter(find_ledger(case, Filter(type="LEADS"))))
    return replace(found, type=type_, roles=roles)


def party(role: str, name: str) -> Party:
    return Party(role=role, name=name, entity=name, kind="organisation")


def test_each_relation_is_a_row_with_its_claims(case: Case) -> None:
    assert told(find_ties(case)) == [
        ("Bastrovia", "SUPPORTS", "Lenna Freedom Army", 1, 0),
        ("Ivo Marten", "HOLDS_OFFICE", "Ministry of Defence", 1, 0),
        ("Lenna Freedom Army", "ALLIED_WITH", "Orrin Front", 2, 1),
        ("Tomas Keld", "LEADS", "Lenna Freedom Army", 1, 0),
    ]


def test_peers_named_in_either_order_are_one_tie(case: Case) -> None:
    alliance = find_ties(case)[2]
    assert (alliance.documents, len(alliance.statements)) == (2, 2)
    assert alliance.sources == ("Hesk Courier > unattributed", "Northern Wire > Ana Reyl")


def test_three_peers_are_three_ties(case: Case) -> None:
    peers = (party("party", "C"), party("party", "A"), party("party", "B"))
    ties = tie_up([row(case, "ALLIED_WITH", *peers)], case.vocabulary)
    assert [(tie.one.name, tie.other.name) for tie in ties] == [("A", "B"), ("A", "C"), ("B", "C")]


def test_several_fillers_are_tied_each_with_each(case: Case) -> None:
    roles = (party("host", "A"), party("guest", "B"), party("guest", "C"), party("place", "D"))
    ties = tie_up([row(case, "HOSTS", *roles)], case.vocabulary)
    assert [(tie.one.name, tie.other.name) for tie in ties] == [("A", "B"), ("A", "C")]


def test_either_of_two_roles_may_be_the_other_end(case: Case) -> None:
    ties = tie_up([row(case, "CONTROLS", party("holder", "A"), party("organisation", "B"))], case.vocabulary)
    assert told(ties) == [("A", "CONTROLS", "B", 1, 0)]


def test_words_an_empty_role_and_an_event_tie_nobody(case: Case) -> None:
    words = Party(role="target", name="the talks")
    rows = [
        row(case, "OPPOSES", party("opponent", "A"), words),
        row(case, "LEADS", party("organisation", "A"), party("title", "B")),
        row(case, "ALLIED_WITH", party("party", "A")),
        row(case, "KILLS", party("killer", "A"), party("victim", "B")),
        row(case, "PASSAGE", party("about", "A"), party("about", "B")),
    ]
    assert tie_up(rows, case.vocabulary) == ()


def test_the_cells_of_a_row_are_text(case: Case) -> None:
    assert find_ties(case)[3].cells() == {
        "from": "Tomas Keld",
        "type": "LEADS",
        "to": "Lenna Freedom Army",
        "claims": "1",
        "against": "0",
        "documents": "1",
        "valid_from": "",
        "valid_to": "",
        "first_attested": "2024-03-13",
        "last_attested": "2024-03-13",
        "sources": "Northern Wire > Ana Reyl",
    }


def test_a_narrow_terminal_shows_a_tie_in_lines(case: Case) -> None:
    assert find_ties(case)[3].lines() == (
        "Tomas Keld LEADS Lenna Freedom Army",
        "1 claim, 0 against, 1 document",
        "told 2024-03-13",
        "Northern Wire > Ana Reyl",
    )


def test_the_order_of_the_rows_does_not_change_who_is_tied_to_whom(case: Case) -> None:
    rows = list(find_ledger(case, Filter()))
    forward, backward = tie_up(rows, case.vocabulary), tie_up(rows[::-1], case.vocabulary)
    assert told(forward) == told(backward)


def test_a_denial_that_is_only_planned_or_imagined_is_not_against(case: Case) -> None:
    denied = replace(row(case, "LEADS", party("leader", "A"), party("organisation", "B")), factuality="CT-")
    positions: tuple[tuple[Modality, int], ...] = (("actual", 1), ("planned", 0), ("hypothetical", 0), ("requested", 0))
    for modality, against in positions:
        (tie,) = tie_up([replace(denied, modality=modality)], case.vocabulary)
        assert tie.against == against


def test_a_peer_named_twice_is_not_tied_to_itself(case: Case) -> None:
    peers = (party("party", "A"), party("party", "A"), party("party", "B"))
    (tie,) = tie_up([row(case, "ALLIED_WITH", *peers)], case.vocabulary)
    assert (tie.one.name, tie.other.name, tie.claims) == ("A", "B", 1)


def test_support_one_way_and_the_other_are_two_ties(case: Case) -> None:
    rows = [
        row(case, "SUPPORTS", party("supporter", "A"), party("beneficiary", "B")),
        row(case, "SUPPORTS", party("supporter", "B"), party("beneficiary", "A")),
    ]
    assert [(tie.one.name, tie.other.name) for tie in tie_up(rows, case.vocabulary)] == [("A", "B"), ("B", "A")]


def test_ties_come_by_name_whatever_the_case_of_their_letters(case: Case) -> None:
    names = ("delta", "Alpha", "charlie", "Bravo")
    rows = [row(case, "LEADS", party("leader", name), party("organisation", "Z")) for name in names]
    assert [tie.one.name for tie in tie_up(rows, case.vocabulary)] == ["Alpha", "Bravo", "charlie", "delta"]


def test_no_rows_tie_nobody(case: Case, tmp_path: Path) -> None:
    assert tie_up([], case.vocabulary) == ()
    with open_case(str(tmp_path / "empty.case"), create=True) as made:
        assert find_ties(made) == ()


def test_a_tie_says_from_and_to_when_it_is_said_to_hold_and_when_it_was_told(case: Case) -> None:
    one, two = party("leader", "Keld"), party("organisation", "Army")
    first = row(case, "LEADS", one, two)
    since = replace(first, id="b", published="2024-04-02", time=Time(edtf="2019-05/..", span=None))
    until = replace(first, id="c", published="2024-02", time=Time(edtf="2019-05/2024-03", span=None))
    (tie,) = tie_up([first, since, until], case.vocabulary)
    assert (tie.valid_from, tie.valid_to) == ("2019-05-01", "2024-03-31")
    assert (tie.first_attested, tie.last_attested) == ("2024-03-13", "2024-04-02")
    assert tie.when == "said to hold from 2019-05-01 to 2024-03-31; told from 2024-03-13 to 2024-04-02"
    (open_,) = tie_up([since], case.vocabulary)
    assert open_.when == "said to hold from 2019-05-01; told 2024-04-02"
