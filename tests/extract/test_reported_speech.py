"""Tests of whence.extract.reported_speech."""

from __future__ import annotations

import pytest
from tests.extract.speech import Told, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army said the bridge fell.", ("The army", "said", "the bridge fell")),
        ("The army said that the bridge fell.", ("The army", "said", "that the bridge fell")),
        ("The army said on Tuesday it would leave.", ("The army", "said", "it would leave")),
        ("Lund said in a video in May that he would sell them.", ("Lund", "said", "that he would sell them")),
        ("The bridge fell, the army said.", ("the army", "said", "The bridge fell")),
        ("The bridge fell, said Ada Orr, a spokeswoman.", ("Ada Orr, a spokeswoman", "said", "The bridge fell")),
        ("The bridge fell, Orr told reporters in Kesh on Monday.", ("Orr", "told", "The bridge fell")),
        ("“We stay,” he said.", ("he", "said", "“We stay,”")),
        ("“We stay,” said Orr.", ("Orr", "said", "“We stay,”")),
        ('"Untrue," says her deputy.', ("her deputy", "says", '"Untrue,"')),
        ("Orr told The Kesh Courier that it fell.", ("Orr", "told", "that it fell")),
        ("Two traders told us they pay the groups.", ("Two traders", "told", "they pay the groups")),
        ("As many have noted, the men are poor.", ("many", "have noted", "the men are poor")),
        ("Orr refused to say whether it fell.", ("Orr", "refused to say", "whether it fell")),
        ("The Front, which Orr leads, says it owes money.", ("The Front, which Orr leads", "says", "it owes money")),
        ("The Front wants to leave the valley.", ("The Front", "wants", "to leave the valley")),
        ("The Front wants the army to leave.", ("The Front", "wants", "the army to leave")),
        ("Orr promised to disarm the guard.", ("Orr", "promised", "to disarm the guard")),
        ("Orr denied the attack.", ("Orr", "denied", "the attack")),
        ("Orr called the charge absurd.", ("Orr", "called", "the charge absurd")),
        ("Orr described the raid as a mistake.", ("Orr", "described", "the raid as a mistake")),
        ("Police put the dead at nine.", ("Police", "put", "the dead at nine")),
        ("The men, who see us as brothers, came.", ("The men", "see", "us as brothers")),
        ("Orr spoke of two dead.", ("Orr", "spoke of", "two dead")),
        ("Orr accused the guard of theft.", ("Orr", "accused", "the guard of theft")),
        ("He handed out tents and says it will rain.", ("He", "says", "it will rain")),
        ("Orr estimates that they number 40.", ("Orr", "estimates", "that they number 40")),
        ("Neighbours say it was fireworks.", ("Neighbours", "say", "it was fireworks")),
    ],
)
def test_what_the_subject_of_a_cue_verb_says_is_its_content(text: str, expected: Told) -> None:
    assert told(text) == [expected]


def test_a_participle_clause_has_the_source_of_the_clause_before() -> None:
    assert told("The bridge fell, Orr said, adding that two men had died.") == [
        ("Orr", "said", "The bridge fell"),
        ("Orr", "adding", "that two men had died"),
    ]


def test_what_goes_on_after_the_speaker_is_given_to_him_too() -> None:
    assert told("They freed the boy on Friday, his aunt said, but kept his brother.") == [
        ("his aunt", "said", "They freed the boy on Friday"),
        ("his aunt", "said", "kept his brother"),
    ]


def test_a_quotation_parted_by_its_speaker_has_two_contents() -> None:
    assert told("“We stay,” Orr said, “and we fight.”") == [
        ("Orr", "said", "“We stay,”"),
        ("Orr", "said", "“and we fight.”"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The claimed attack never took place.",
        "He was named in the report.",
        "The United States sent two ships.",
        "Their plans were in a drawer.",
        "A road was built by the state.",
        "The men continued to the bridge.",
        "“I think we should go,” was all.",
    ],
)
def test_a_word_that_only_looks_like_a_cue_is_none(text: str) -> None:
    assert [found for found in told(text) if found[1]] == []
