"""Each type has frames; one thing stated is one statement, however often it is told."""

from __future__ import annotations

import pytest

from tests.extract.marked import read, stated
from whence.vocabulary import load_vocabulary

R, A, V = "[Rebels|armed-group]", "[the army|government-body]", "[villagers|population]"
TOLD = [
    (
        "[Ana Ruiz|person], the leader of [the Front|armed-group], spoke.",
        "LEADS leader=Ana Ruiz organisation=the Front title=leader",
    ),
    ("[the Front|armed-group], led by [Ana Ruiz|person], withdrew.", "LEADS leader=Ana Ruiz organisation=the Front"),
    (
        "[the Front|armed-group] spokesman [Ana Ruiz|person] spoke.",
        "HOLDS_OFFICE holder=Ana Ruiz organisation=the Front title=spokesman",
    ),
    (
        "[Ana Ruiz|person] was named ambassador of [Norland|state].",
        "HOLDS_OFFICE holder=Ana Ruiz organisation=Norland title=ambassador",
    ),
    ("[members|population] of [the Front|armed-group] sang.", "MEMBER_OF member=members organisation=the Front"),
    ("[Ana Ruiz|person] joined [the Front|armed-group].", "MEMBER_OF member=Ana Ruiz organisation=the Front"),
    ("[the youth wing|armed-group] of [the Front|armed-group] sang.", "PART_OF part=the youth wing whole=the Front"),
    ("[Ana Ruiz|person] and [her=Ana Ruiz] [brother|person] sang.", "FAMILY_OF person=brother relative=Ana Ruiz"),
    ("[a trader|person] from [Zarbad|place] sang.", "ORIGIN bearer=a trader origin=Zarbad"),
    ("The road runs past [the mill|facility] in [Zarbad|place].", "LOCATED_IN place=the mill whole=Zarbad"),
    (f"{R} cooperate with [the Front|armed-group].", "ALLIED_WITH party=Rebels party=the Front"),
    (f"[Norland|state] backs {R}.", "SUPPORTS supporter=Norland beneficiary=Rebels"),
    ("[fighters|population] loyal to [Ana Ruiz|person] sang.", "SUPPORTS supporter=fighters beneficiary=Ana Ruiz"),
    (f"[Norland|state] shelters {R}.", "HOSTS host=Norland guest=Rebels"),
    (f"[Norland|state] opposes {R}.", "OPPOSES opponent=Norland target=Rebels"),
    (f"{R} broke away from [the Front|armed-group].", "SPLIT_FROM part=Rebels whole=the Front"),
    (f"{R} control [Zarbad|place].", "CONTROLS holder=Rebels place=Zarbad"),
    (f"{R} operate in [Zarbad|place].", "PRESENT_IN actor=Rebels place=Zarbad"),
    (f"{R} have [rockets|item].", "POSSESSES holder=Rebels item=rockets"),
    ("[Norland|state] recognised [the Front|armed-group].", "RECOGNISES recogniser=Norland recognised=the Front"),
    ("[Norland|state] depends on [Sudmark|state].", "DEPENDS_ON dependent=Norland provider=Sudmark"),
    ("[Norland|state] exports [grain|item] to [Sudmark|state].", "TRADES party=Norland item=grain party=Sudmark"),
    (f"{R} attacked [the base|facility].", "FIGHTS attacker=Rebels target=the base"),
    (f"A raid by {R} on [the base|facility] failed.", "FIGHTS attacker=Rebels target=the base"),
    (f"{R} killed {V}.", "KILLS killer=Rebels victim=villagers"),
    (f"The killing of {V} by {R} shocked many.", "KILLS victim=villagers killer=Rebels"),
    (f"{V} were arrested by {A}.", "DETAINS captor=the army detainee=villagers"),
    (f"{A} is hunting {R}.", "PURSUES pursuer=the army target=Rebels"),
    (
        f"{A} expelled {V} from [Zarbad|place].",
        "DISPLACES agent=the army displaced=villagers from=Zarbad",
    ),
    (f"{V} fled to [Zarbad|place].", "MOVES mover=villagers moved=villagers to=Zarbad"),
    (f"{A} sent [tanks|item] to [Zarbad|place].", "MOVES mover=the army moved=tanks to=Zarbad"),
    (f"{R} captured [Zarbad|place].", "TAKES_CONTROL taker=Rebels place=Zarbad"),
    ("[The council|government-body] collapsed.", "LOSES_POWER loser=The council"),
    (f"{A} pulled out of [Zarbad|place].", "WITHDRAWS actor=the army place=Zarbad"),
    (f"{A} handed over [rifles|item] to {R}.", "TRANSFERS giver=the army item=rifles recipient=Rebels"),
    (f"{A} gave {R} [the rifles|item].", "TRANSFERS giver=the army recipient=Rebels item=the rifles"),
    (f"{R} built [a camp|facility].", "BUILDS builder=Rebels facility=a camp"),
    (f"{R} recruited {V}.", "RECRUITS recruiter=Rebels recruit=villagers"),
    (f"{A} trains {V}.", "TRAINS trainer=the army trainee=villagers"),
    ("[Ana Ruiz|person] met [Bo Lind|person].", "MEETS participant=Ana Ruiz participant=Bo Lind"),
    ("[Norland|state] and [Sudmark|state] signed a truce.", "AGREES party=Norland party=Sudmark"),
    (
        "[Norland|state] mediated between [Ana Ruiz|person] and [Bo Lind|person].",
        "MEDIATES mediator=Norland party=Ana Ruiz party=Bo Lind",
    ),
    ("[The Fund|organisation] feeds [pupils|population].", "AIDS donor=The Fund recipient=pupils"),
    ("[Norland|state] blacklisted [the Front|armed-group].", "SANCTIONS sender=Norland target=the Front"),
    ("[Norland|state] banned [the Front|armed-group].", "RESTRICTS authority=Norland target=the Front"),
    ("[prisoners|population] are hungry.", "SUFFERS sufferer=prisoners"),
    (f"{R} threatened [Ana Ruiz|person].", "THREATENS threatener=Rebels target=Ana Ruiz"),
    (f"{A} blamed {R}.", "ACCUSES accuser=the army accused=Rebels"),
    (
        f"[Norland|state] urged {A} to leave.",
        "DEMANDS requester=Norland addressee=the army subject=to leave",
    ),
    (f"{R} promised to attack [Zarbad|place].", "PROMISES promiser=Rebels subject=a statement"),
    (f"{V} protested against [the council|government-body].", "PROTESTS protester=villagers target=the council"),
    ("The mission counted [12 bodies|population].", "COUNTS counted=12 bodies"),
]


@pytest.mark.parametrize(("text", "statement"), TOLD, ids=[f"{number}" for number, _ in enumerate(TOLD)])
def test_the_words_state_it(text: str, statement: str) -> None:
    assert statement in stated(text)


def test_every_type_but_passage_is_stated_by_some_frame() -> None:
    assert {told.split()[0] for _, told in TOLD} == set(load_vocabulary().types) - {"PASSAGE"}


@pytest.mark.parametrize(
    "text",
    [
        "The attack failed.",
        "[Rebels|armed-group] attacked.",
        "[Zarbad|place] killed time.",
        "[officials|population] spoke.",
    ],
)
def test_a_trigger_without_the_roles_its_type_needs_is_no_statement(text: str) -> None:
    assert stated(text) == []


def test_what_is_told_twice_is_one_statement_with_two_pieces_of_evidence() -> None:
    _, reading = read("[Rebels|armed-group] attacked [Zarbad|place]. [They=Rebels] attacked [Zarbad=Zarbad].")
    (statement,) = reading.statements
    (claim,) = reading.claims
    assert claim.statement == statement.id
    assert len(claim.evidence) == 2


def test_another_figure_is_another_statement() -> None:
    told = stated("[Rebels|armed-group] killed [4 men|population]. [Rebels=Rebels] killed [9 men=4 men].")
    assert len(told) == 2


def test_a_list_fills_a_role_several_times() -> None:
    (told,) = stated("[Rebels|armed-group] attacked [Zarbad|place], [Kelm|place] and [Oru|place].")
    assert told == "FIGHTS attacker=Rebels target=Zarbad target=Kelm target=Oru"


def test_where_it_happens_is_a_place_and_no_role() -> None:
    _, reading = read("[Rebels|armed-group] killed [a guard|person] in [Zarbad|place].")
    (statement,) = reading.statements
    assert [place.span.text for place in statement.places] == ["Zarbad"]


def test_a_statement_names_the_rule_that_found_it() -> None:
    _, reading = read("[Rebels|armed-group] killed [a guard|person].")
    assert reading.statements[0].by == "rule: A verb of killing: its subject kills its object."


@pytest.mark.parametrize(
    "text",
    [
        "If [rebels|armed-group] attack [Kelm|place], [the army|government-body] will kill [Ana Ruiz|person].",
        "[The army|government-body] will kill [Ana Ruiz|person] if [rebels|armed-group] attack [Kelm|place].",
        "[The army|government-body] will kill [Ana Ruiz|person] unless [rebels|armed-group] attack [Kelm|place].",
    ],
)
def test_what_depends_on_an_if_clause_has_its_statement_as_condition(text: str) -> None:
    _, reading = read(text)
    (attack,) = (statement for statement in reading.statements if statement.type == "FIGHTS")
    (killing,) = (statement for statement in reading.statements if statement.type == "KILLS")
    assert killing.condition == (attack.id,)
    assert attack.condition == ()


def test_what_is_no_if_clause_is_no_condition() -> None:
    _, reading = read(
        "[Rebels|armed-group] attacked [Kelm|place] because [the army|government-body] killed [Ana|person]."
    )
    assert {statement.condition for statement in reading.statements} == {()}
