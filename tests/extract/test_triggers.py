"""Triggers are verbs, nouns, adjectives and prepositions in their forms."""

from __future__ import annotations

import pytest

from tests.extract.marked import read, stated


def _types(text: str) -> list[str]:
    return [told.split()[0] for told in stated(text)]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("[Rebels|armed-group] took three of [the guards|population] hostage.", ["DETAINS"]),
        ("[Rebels|armed-group] pulled out of [Kelm|place].", ["WITHDRAWS"]),
        ("[Rebels|armed-group] were pulling out of [Kelm|place].", ["WITHDRAWS"]),
        ("[Ana Ruiz|person] is wanted by [the police|government-body].", ["PURSUES"]),
        ("[Ana Ruiz|person] wants [gold|item].", []),
        ("The closing of [the road|facility] hurt [traders|population].", ["RESTRICTS"]),
        ("[Ana Ruiz|person] is a member of [the Front|armed-group].", ["MEMBER_OF"]),
        ("[Ana Ruiz|person] was elected president of [Norland|state].", ["LEADS"]),
        ("[fighters|population] in [Kelm|place] sang.", ["PRESENT_IN"]),
        ("[Rebels|armed-group] met [fighters|population] in [Kelm|place].", ["MEETS"]),
        ("[Rebels|armed-group] attacked [the post|facility] at [Kelm|place].", ["FIGHTS", "LOCATED_IN"]),
        ("They told [Ana Ruiz|person] that all was well.", []),
        ("[Bo Lind|person] told [Ana Ruiz|person] to leave.", ["DEMANDS"]),
    ],
)
def test_what_triggers_what(text: str, types: list[str]) -> None:
    found = _types(text)
    assert [type_ for type_ in found if type_ in types or not types] == types


def test_a_predicate_speaks_of_the_subject() -> None:
    assert stated("[Ana Ruiz|person] is the leader of [the Front|armed-group].") == [
        "LEADS leader=Ana Ruiz organisation=the Front title=leader"
    ]


def test_a_phrase_is_preferred_to_the_verb_it_starts_with() -> None:
    _, reading = read("[The army|government-body] picked up [Ana Ruiz|person].")
    assert reading.statements[0].trigger is not None
    assert reading.statements[0].trigger.text == "picked up"


def test_a_verb_in_a_noun_phrase_scores_less_than_in_its_clause() -> None:
    _, verbal = read("[Rebels|armed-group] closed [the road|facility].")
    _, nominal = read("The closing of [the road|facility] hurt.")
    assert nominal.statements[0].score < verbal.statements[0].score
    assert nominal.statements[0].tentative


BRIEF = [
    ("[Rebels|armed-group] attacked [Kelm|place].", "FIGHTS", "attacked"),
    ("[Kelm|place] was attacked by [rebels|armed-group].", "FIGHTS", "attacked"),
    ("An attack by [rebels|armed-group] on [Kelm|place] failed.", "FIGHTS", "attack"),
    ("[Norland|state] handed over [rifles|item] to [rebels|armed-group].", "TRANSFERS", "handed over"),
    ("[Ana Ruiz|person] is the leader of [the Front|armed-group].", "LEADS", "leader"),
    ("[fighters|population] loyal to [Ana Ruiz|person] sang.", "SUPPORTS", "loyal"),
]


@pytest.mark.parametrize(("text", "type_", "words"), BRIEF, ids=[text for text, _, _ in BRIEF])
def test_a_trigger_is_the_word_that_states_it_and_stands_in_the_evidence(text: str, type_: str, words: str) -> None:
    _, reading = read(text)
    (statement,) = [statement for statement in reading.statements if statement.type == type_]
    assert statement.trigger is not None
    assert statement.trigger.text == words
    assert any(span.holds(statement.trigger) for span in statement.evidence)
