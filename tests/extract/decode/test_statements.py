"""Statements: triggers with what fills their roles, each told once."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import numpy as np

from tests.extract.net.planned import Plan, scanned
from whence.extract.decode.entities import cast_of
from whence.extract.decode.judging import Judge
from whence.extract.decode.statements import Context, Stated, statements_of
from whence.extract.decode.values import Values
from whence.extract.net.labels import RELS
from whence.extract.net.scan import Scan, Triggered
from whence.records import Statement
from whence.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()
CHAIN = 1100  # longer than the interpreter lets functions call each other
REBELS: Mapping[str, str] = {"Rebels": "armed-group nominal", "soldiers": "person nominal"}
KILLED = Plan(
    text="Rebels killed soldiers.",
    mentions=REBELS,
    triggers={"killed": "KILLS past"},
    roles={"killed": {"killer": "Rebels", "victim": "soldiers"}},
)


def _of(found: Scan, text: str, judge: Judge) -> tuple[Stated, ...]:
    return statements_of(Context(found, cast_of(found, text, "d"), text, "d", Values(text, None), VOCABULARY), judge)


def _stated(plan: Plan) -> tuple[Stated, ...]:
    return _of(scanned(plan), plan.text, Judge())


def _statements(plan: Plan) -> list[Statement]:
    return [each.statement for each in _stated(plan)]


def _roles(statement: Statement) -> dict[str, str]:
    return {filler.role: filler.span.text for filler in statement.fillers if filler.span}


def test_a_trigger_with_its_fillers_is_a_statement() -> None:
    (statement,) = _statements(KILLED)
    assert (statement.type, statement.phase, statement.tentative) == ("KILLS", "past", False)
    assert _roles(statement) == {"killer": "Rebels", "victim": "soldiers"}
    assert statement.evidence[0].text == KILLED.text


def test_a_trigger_that_nobody_fills_states_nothing() -> None:
    assert not _statements(Plan(text=KILLED.text, mentions=REBELS, triggers={"killed": "KILLS"}))


def test_a_statement_may_fill_the_role_of_another() -> None:
    plan = Plan(
        text="Norland complained that Rebels killed soldiers.",
        mentions={**REBELS, "Norland": "state named"},
        triggers={"complained": "ACCUSES", "killed": "KILLS"},
        roles={"killed": KILLED.roles["killed"], "complained": {"accuser": "Norland", "subject": "killed"}},
    )
    by_type = {statement.type: statement for statement in _statements(plan)}
    accused = {filler.role: filler for filler in by_type["ACCUSES"].fillers}
    assert accused["subject"].statement == by_type["KILLS"].id


def test_a_condition_is_the_statement_that_it_hangs_on_and_a_circle_is_cut() -> None:
    plan = Plan(
        text="Rebels will attack soldiers if soldiers kill Rebels.",
        mentions=REBELS,
        triggers={"attack": "FIGHTS future", "kill": "KILLS future"},
        roles={
            "attack": {"attacker": "Rebels", "CONDITION": "kill"},
            "kill": {"victim": "Rebels", "CONDITION": "attack"},
        },
    )
    by_type = {statement.type: statement for statement in _statements(plan)}
    assert by_type["FIGHTS"].condition == (by_type["KILLS"].id,)
    assert by_type["KILLS"].condition == ()


def test_a_long_chain_of_conditions_is_followed_to_its_end() -> None:
    plan = Plan(
        text=KILLED.text + " Rebels killed soldiers." * (CHAIN - 1),
        mentions=REBELS,
        triggers=KILLED.triggers,
        roles=KILLED.roles,
    )
    found = scanned(plan)
    (trigger,) = found.triggers
    found.triggers = [_chained(trigger, number) for number in range(CHAIN)]
    stated = _of(found, plan.text, Judge())
    assert sum(len(each.triggers) for each in stated) == CHAIN


def test_what_is_told_twice_is_one_statement_with_two_triggers() -> None:
    again = {"killed": "KILLS past", "killed#2": "KILLS past"}
    plan = Plan(
        text="Rebels killed soldiers. Rebels killed soldiers.",
        mentions={**REBELS, "Rebels#2": "armed-group nominal", "soldiers#2": "person nominal"},
        same={"Rebels#2": "Rebels", "soldiers#2": "soldiers"},
        triggers=again,
        roles={"killed": KILLED.roles["killed"], "killed#2": {"killer": "Rebels#2", "victim": "soldiers#2"}},
    )
    (stated,) = _stated(plan)
    assert stated.triggers == [0, 1]


def test_who_leads_has_the_trigger_as_title() -> None:
    plan = Plan(
        text="Ana, chief of Rebels.",
        mentions={"Ana": "person named", "Rebels": "armed-group nominal"},
        triggers={"chief": "LEADS current"},
        roles={"chief": {"leader": "Ana", "organisation": "Rebels"}},
    )
    (statement,) = _statements(plan)
    assert _roles(statement)["title"] == "chief"


def test_place_time_and_quantity_stand_beside_the_roles() -> None:
    plan = Plan(
        text="Rebels killed 12 soldiers in Kelm in May 2020.",
        mentions={"Rebels": "armed-group nominal", "12 soldiers": "person nominal", "Kelm": "place named"},
        times=["in May 2020"],
        quantities={"12": "deaths"},
        triggers={"killed": "KILLS"},
        roles={"killed": {"victim": "12 soldiers", "PLACE": "Kelm", "TIME": "in May 2020", "QUANTITY": "12"}},
    )
    (statement,) = _statements(plan)
    assert [place.span.text for place in statement.places] == ["Kelm"]
    assert statement.time is not None
    assert statement.time.edtf == "2020-05"
    assert statement.quantity is not None
    assert (statement.quantity.of, statement.quantity.best) == ("deaths", 12)


def test_a_person_is_no_place() -> None:
    roles = {"killed": {**KILLED.roles["killed"], "PLACE": "soldiers"}}
    (statement,) = _statements(Plan(text=KILLED.text, mentions=REBELS, triggers={"killed": "KILLS"}, roles=roles))
    assert not statement.places


def test_what_lies_below_the_operating_point_is_tentative_and_the_least_is_left_out() -> None:
    found = scanned(KILLED)
    found.triggers[0].score = 0.5
    assert [each.statement.tentative for each in _of(found, KILLED.text, Judge(least=0.1, operating_point=0.9))] == [
        True
    ]
    assert not _of(found, KILLED.text, Judge(least=0.9))


def test_statements_come_in_the_order_of_the_text() -> None:
    plan = Plan(
        text="Rebels fled and killed soldiers.",
        mentions=REBELS,
        triggers={"killed": "KILLS", "fled": "MOVES"},
        roles={"killed": {"victim": "soldiers"}, "fled": {"mover": "Rebels"}},
    )
    assert [statement.type for statement in _statements(plan)] == ["MOVES", "KILLS"]


def _chained(trigger: Triggered, number: int) -> Triggered:
    """Return a trigger of the number-th sentence whose condition is the next one."""
    condition = np.zeros(len(RELS), np.float32)
    condition[RELS.index("CONDITION")] = 1.0
    chain = {(number + 1, False): condition} if number + 1 < CHAIN else {}
    at = 4 * number + 1, 4 * number + 1
    return dataclasses.replace(trigger, at=at, roles={**trigger.roles, **chain})
