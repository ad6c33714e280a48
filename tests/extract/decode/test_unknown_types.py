"""Types that a case adds are stated by its own frames, on the word of whoever the words say."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.extract.marked import SMUGGLES
from tests.extract.net.planned import Plan, read_planned
from whence.extract.frames import load_frames
from whence.extract.tree_frames import index_frames
from whence.records import Claim, Reading
from whence.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary().extended(SMUGGLES, name="own.toml")
WHO = {"Ana": "person named", "Bo": "person named", "rebels": "armed-group nominal", "rifles": "item nominal"}
PLAIN = "NOUN|2|nsubj VERB|0|root NOUN|2|obj PUNCT|2|punct"
SAID = "PROPN|2|nsubj VERB|0|root NOUN|4|nsubj VERB|2|ccomp NOUN|4|obj PUNCT|2|punct"
TWICE = "PROPN|2|nsubj VERB|0|root PROPN|4|nsubj VERB|2|ccomp NOUN|6|nsubj VERB|4|ccomp NOUN|6|obj PUNCT|2|punct"


def _read(text: str, parse: str, *, score: float = 0.9, cues: Mapping[str, tuple[str, str]] | None = None) -> Reading:
    vocabulary = load_vocabulary().extended(SMUGGLES.replace("0.9", str(score)), name="own.toml")
    mentions = {name: said for name, said in WHO.items() if name in text}
    plan = Plan(text=text, mentions=mentions, parse=parse, cues=cues or {})
    return read_planned(plan, index_frames(load_frames(vocabulary), vocabulary), vocabulary)


def _sources(claim: Claim, reading: Reading) -> list[str]:
    names = {entity.id: entity.name for entity in reading.entities}
    return [names[link.entity or ""] for link in claim.chain if link.role == "source"]


def test_a_frame_alone_states_a_type_of_the_case() -> None:
    reading = _read("rebels smuggled rifles.", PLAIN)
    names = {entity.id: entity.name for entity in reading.entities}
    (statement,) = reading.statements
    assert (statement.type, statement.score, statement.by) == ("SMUGGLES", 0.9, "frame: A verb of taking in secret.")
    assert {filler.role: names[filler.entity or ""] for filler in statement.fillers} == {
        "smuggler": "rebels",
        "item": "rifles",
    }
    assert statement.evidence[0].text == "rebels smuggled rifles."


def test_told_by_nobody_else_it_is_the_author_s() -> None:
    reading = _read("rebels smuggled rifles.", PLAIN)
    (claim,) = reading.claims
    assert (_sources(claim, reading), claim.factuality, claim.attribution) == ([], "CT+", None)


@pytest.mark.parametrize(("cue", "factuality"), [("said", "CT+"), ("denied", "CT-"), ("believes", "PR+")])
def test_told_by_a_source_it_is_as_certain_as_the_cue(cue: str, factuality: str) -> None:
    reading = _read(f"Ana {cue} rebels smuggled rifles.", SAID, cues={cue: ("Ana", "rebels smuggled rifles")})
    (claim,) = reading.claims
    assert (_sources(claim, reading), claim.factuality) == (["Ana"], factuality)
    assert claim.attribution == reading.attributions[0].id


def test_of_two_sources_the_inner_one_commits_itself_and_the_outer_one_stands_before_it() -> None:
    told = {"said": ("Ana", "Bo denied rebels smuggled rifles"), "denied": ("Bo", "rebels smuggled rifles")}
    reading = _read("Ana said Bo denied rebels smuggled rifles.", TWICE, cues=told)
    (claim,) = reading.claims
    assert (_sources(claim, reading), claim.factuality) == (["Ana", "Bo"], "CT-")


def test_a_source_that_smuggles_has_a_stake() -> None:
    parse = "NOUN|2|nsubj VERB|0|root PRON|4|nsubj VERB|2|ccomp NOUN|4|obj PUNCT|2|punct"
    plan = Plan(
        text="rebels said they smuggled rifles.",
        mentions={"rebels": "armed-group nominal", "they": "armed-group pronoun", "rifles": "item nominal"},
        same={"they": "rebels"},
        parse=parse,
        cues={"said": ("rebels", "they smuggled rifles")},
    )
    reading = read_planned(plan, index_frames(load_frames(VOCABULARY), VOCABULARY), VOCABULARY)
    assert [claim.stake for claim in reading.claims] == [True]


def test_what_a_frame_is_unsure_of_is_tentative() -> None:
    (statement,) = _read("rebels smuggled rifles.", PLAIN, score=0.2).statements
    assert statement.tentative


def test_types_that_the_network_knows_are_left_to_it() -> None:
    assert not _read("rebels attacked rifles.", PLAIN).statements
