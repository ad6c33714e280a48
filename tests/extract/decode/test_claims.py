"""Claims: on whose word a statement stands, and how certain it is there."""

from __future__ import annotations

from tests.extract.net.planned import Plan, read_planned
from whence.extract.decode.attributions import Told
from whence.extract.decode.claims import by_anchor
from whence.records import Attribution, Claim, Span

TEXT = "The paper wrote that the army said rebels killed soldiers."
SAID = {
    "wrote": ("The paper", "that the army said rebels killed soldiers"),
    "said": ("the army", "rebels killed soldiers"),
}
WHO = {
    "The paper": "media nominal",
    "the army": "government-body nominal",
    "rebels": "armed-group nominal",
    "soldiers": "person nominal",
}
KILLED = {"killed": {"killer": "rebels", "victim": "soldiers"}}


def _claims(**claims: str) -> list[tuple[list[str], str, str, bool | None]]:
    """Return the claims on "killed" as sources, factuality, modality and stake. claims: by cue."""
    plan = Plan(
        text=TEXT, mentions=WHO, triggers={"killed": "KILLS"}, roles=KILLED, cues=SAID, claims={"killed": claims}
    )
    reading = read_planned(plan)
    names = {entity.id: entity.name for entity in reading.entities}
    return [(_sources(claim, names), claim.factuality, claim.modality, claim.stake) for claim in reading.claims]


def _sources(claim: Claim, names: dict[str, str]) -> list[str]:
    return [names[link.entity or ""] for link in claim.chain if link.role == "source"]


def test_what_the_author_tells_has_no_source() -> None:
    assert _claims(author="CT+") == [([], "CT+", "actual", False)]


def test_a_source_s_source_stands_behind_it_in_the_chain() -> None:
    assert _claims(said="PR+ unverified") == [(["The paper", "the army"], "PR+", "unverified", False)]


def test_each_that_holds_a_statement_has_a_claim_of_its_own() -> None:
    assert sorted(sources for sources, *_ in _claims(author="CT+", said="CT-")) == [[], ["The paper", "the army"]]


def test_a_statement_that_nobody_surely_holds_still_has_one_claim() -> None:
    assert len(_claims()) == 1


def test_attributions_are_found_by_each_anchor_that_they_hang_on() -> None:
    content = (Span(start=0, end=2, text="ab"),)
    one = Attribution(id="a", source=None, cue=None, content=content, speech="indirect")
    assert by_anchor([Told(one, (2, 5))]) == {2: [one], 5: [one]}
