"""A claim is one source holding one statement, with all its evidence."""

from __future__ import annotations

import pytest

from tests.extract.marked import held, read

ATTACK = "[rebels|armed-group] attacked [Kelm|place]"


def test_what_the_writer_asserts_ends_in_the_author_link() -> None:
    _, reading = read(f"{ATTACK}.")
    (claim,) = reading.claims
    assert [link.role for link in claim.chain] == ["author"]


def test_publisher_and_author_stand_before_the_source() -> None:
    made, reading = read(f"[Ana Ruiz|person] said {ATTACK}.", publisher="The Post", author=("Bo Lind",))
    (claim,) = reading.claims
    names = {entity.id: (entity.name, entity.kind) for entity in reading.entities}
    assert [link.role for link in claim.chain] == ["publisher", "author", "source"]
    assert [names[link.entity or ""] for link in claim.chain] == [
        ("The Post", "media"),
        ("Bo Lind", "person"),
        ("Ana Ruiz", "person"),
    ]
    assert len(reading.entities) == len(made.entities) + 2


def test_a_source_s_source_is_one_more_link() -> None:
    text = f"[Ana Ruiz|person] said [the army|government-body] reported that {ATTACK}."
    assert held(text, "FIGHTS") == ["Ana Ruiz > the army: CT+ actual"]


def test_two_sources_of_one_attribution_hold_two_claims() -> None:
    text = f"{ATTACK}, [two residents|population] and [an officer|person] said."
    assert held(text, "FIGHTS") == ["two residents: CT+ actual", "an officer: CT+ actual"]


def test_an_office_is_the_writer_s_even_in_indirect_speech() -> None:
    text = "[Ana Ruiz|person] said [Front|armed-group] spokesman [Bo Lind|person] had left."
    assert held(text, "HOLDS_OFFICE") == ["the writer: CT+ actual"]


def test_a_denial_of_what_was_told_is_one_more_claim_on_it() -> None:
    text = f"[The army|government-body] said {ATTACK}. [Ana Ruiz|person] denied the charge."
    assert held(text, "FIGHTS") == ["The army: CT+ actual", "Ana Ruiz: CT- actual"]


def test_who_speaks_of_his_enemy_has_a_stake() -> None:
    _, reading = read("[The army|government-body] said it killed [rebels|population]. [It=The army] said it.")
    _, party = read("[The army|government-body] said [the army=The army] killed [rebels|population].")
    assert [claim.stake for claim in party.claims if claim.attribution] == [True]
    assert reading.claims


def test_a_spokesman_has_the_stake_of_his_side() -> None:
    _, reading = read(
        "[Front|armed-group] spokesman [Bo Lind|person] said that [the Front=Front] captured [Kelm|place]."
    )
    stakes = {claim.stake for claim in reading.claims if claim.attribution}
    assert stakes == {True}


def test_an_outsider_has_none() -> None:
    _, reading = read(f"[Ana Ruiz|person] said {ATTACK}.")
    assert [claim.stake for claim in reading.claims] == [False]


def test_hearsay_that_is_denied_is_denied() -> None:
    text = "[Ana Ruiz|person] denied reports that [rebels|armed-group] attacked [Kelm|place]."
    assert held(text, "FIGHTS") == ["Ana Ruiz: CT- actual"]


def test_a_denial_is_shown_with_who_denies() -> None:
    text = "[The army|government-body] said [rebels|armed-group] attacked [Kelm|place]. [The rebels=rebels] denied it."
    _, reading = read(text)
    (denial,) = (claim for claim in reading.claims if claim.factuality == "CT-")
    assert [span.text for span in denial.evidence] == ["The rebels denied it"]


TOLD = [
    (f"{ATTACK}, [Ana Ruiz|person] said.", ["Ana Ruiz: CT+ actual"]),
    (f"“{ATTACK},” [Ana Ruiz|person] said.", ["Ana Ruiz: CT+ actual"]),
    (f"According to [Ana Ruiz|person], {ATTACK}.", ["Ana Ruiz: CT+ actual"]),
    (f"{ATTACK}, according to [the army|government-body].", ["the army: CT+ actual"]),
    (f"[Ana Ruiz|person] said [Bo Lind|person] denied that {ATTACK}.", ["Ana Ruiz > Bo Lind: CT- actual"]),
    (f"[Ana Ruiz|person] and [Bo Lind|person] said {ATTACK}.", ["Ana Ruiz: CT+ actual", "Bo Lind: CT+ actual"]),
    (f"It is said that {ATTACK}.", ["the writer: Uu unverified"]),
    (f"A passer-by said {ATTACK}.", ["?: CT+ actual"]),
    (
        f"{ATTACK}. [Ana Ruiz|person] said that [rebels=rebels] attacked [Kelm=Kelm].",
        ["the writer: CT+ actual", "Ana Ruiz: CT+ actual"],
    ),
    (
        f"[Ana Ruiz|person] said that {ATTACK}. [Bo Lind|person] denied that [rebels=rebels] attacked [Kelm=Kelm].",
        ["Ana Ruiz: CT+ actual", "Bo Lind: CT- actual"],
    ),
]


@pytest.mark.parametrize(("text", "claims"), TOLD, ids=[text for text, _ in TOLD])
def test_whoever_tells_the_attack_holds_his_own_claim_on_it(text: str, claims: list[str]) -> None:
    assert held(text, "FIGHTS") == claims


def test_a_source_that_says_it_twice_holds_one_claim_with_both_pieces_of_evidence() -> None:
    text = f"[Ana Ruiz|person] said that {ATTACK}. [Ana=Ana Ruiz] said that [rebels=rebels] attacked [Kelm=Kelm]."
    _, reading = read(text)
    (statement,) = [statement for statement in reading.statements if statement.type == "FIGHTS"]
    (claim,) = [claim for claim in reading.claims if claim.statement == statement.id]
    assert len(claim.evidence) == 2


def test_an_accusation_is_the_writer_s_and_its_content_the_accuser_s() -> None:
    text = "[Ana Ruiz|person] accused [Bo Lind|person] of killing [guards|population]."
    assert held(text, "ACCUSES") == ["the writer: CT+ actual"]
    assert held(text, "KILLS") == ["Ana Ruiz: CT+ actual"]


def test_a_release_that_is_asked_for_has_not_happened() -> None:
    text = "[Ana Ruiz|person] urged [Bo Lind|person] to release [guards|population]."
    assert held(text, "DEMANDS") == ["the writer: CT+ actual"]
    assert held(text, "DETAINS") == ["Ana Ruiz: CT- requested"]


def test_every_claim_has_evidence_that_stands_in_the_text() -> None:
    made, reading = read(f"[Ana Ruiz|person] said {ATTACK}. [Bo Lind|person] denied the charge.")
    assert all(claim.evidence for claim in reading.claims)
    assert all(span.stands_in(made.document.text) for claim in reading.claims for span in claim.evidence)
