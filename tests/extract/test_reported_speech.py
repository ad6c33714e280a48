"""Tests of whence.extract.reported_speech."""

from __future__ import annotations

import pytest

from tests.extract.speech import Told, told

PLAIN = [
    ("The mayor claimed that the dam broke.", ("The mayor", "claimed", "that the dam broke")),
    ("The mayor claims the dam broke.", ("The mayor", "claims", "the dam broke")),
    ("The mayor confirmed the dam broke.", ("The mayor", "confirmed", "the dam broke")),
    ("The mayor announced on Friday that the dam would close.", ("The mayor", "announced", "that the dam would close")),
    ("The mayor told reporters that the dam broke.", ("The mayor", "told", "that the dam broke")),
    ("The mayor told the council on Friday that the dam broke.", ("The mayor", "told", "that the dam broke")),
    ("The mayor warned that the dam may break.", ("The mayor", "warned", "that the dam may break")),
    ("The mayor warned of floods.", ("The mayor", "warned of", "floods")),
    ("The mayor insisted: “The dam is safe.”", ("The mayor", "insisted", "“The dam is safe.”")),
    ("“The dam is safe,” the mayor insisted.", ("the mayor", "insisted", "“The dam is safe,”")),
    ("“Is the dam safe?” asked the mayor.", ("the mayor", "asked", "“Is the dam safe?”")),
    ("“The dam is safe!” the mayor shouted.", ("the mayor", "shouted", "“The dam is safe!”")),
    ("The dam is safe, the mayor insists.", ("the mayor", "insists", "The dam is safe")),
    ("The mayor believes that the dam is safe.", ("The mayor", "believes", "that the dam is safe")),
    ("The mayor does not believe the dam is safe.", ("The mayor", "does not believe", "the dam is safe")),
    ("The mayor did not say why the dam broke.", ("The mayor", "did not say", "why the dam broke")),
    ("The mayor vowed to mend the dam.", ("The mayor", "vowed", "to mend the dam")),
    ("The mayor threatened to close the dam.", ("The mayor", "threatened", "to close the dam")),
    ("The mayor refused to mend the dam.", ("The mayor", "refused", "to mend the dam")),
    ("The mayor blamed the engineers for the flood.", ("The mayor", "blamed", "the engineers for the flood")),
    ("The mayor condemned the attack.", ("The mayor", "condemned", "the attack")),
    ("The mayor praised the engineers.", ("The mayor", "praised", "the engineers")),
    ("The mayor dismissed the report as false.", ("The mayor", "dismissed", "the report as false")),
    ("The mayor rejected the report.", ("The mayor", "rejected", "the report")),
    ("The mayor admitted that the dam was old.", ("The mayor", "admitted", "that the dam was old")),
    ("The mayor added that the dam was old.", ("The mayor", "added", "that the dam was old")),
    ("The mayor fears the dam will break.", ("The mayor", "fears", "the dam will break")),
    ("The mayor suspects that thieves cut the wire.", ("The mayor", "suspects", "that thieves cut the wire")),
    ("Residents said the dam was old.", ("Residents", "said", "the dam was old")),
    ("One of the engineers said the dam was old.", ("One of the engineers", "said", "the dam was old")),
    ("A spokesman for the mayor said the dam was old.", ("A spokesman for the mayor", "said", "the dam was old")),
    ("The mayor of Kesh said the dam was old.", ("The mayor of Kesh", "said", "the dam was old")),
    ("The mayor's deputy said the dam was old.", ("The mayor's deputy", "said", "the dam was old")),
    ("Ada Orr, mayor of Kesh, said the dam was old.", ("Ada Orr, mayor of Kesh", "said", "the dam was old")),
    ("But the mayor said the dam was old.", ("the mayor", "said", "the dam was old")),
    ("However, the mayor said the dam was old.", ("the mayor", "said", "the dam was old")),
    ("In May the mayor said the dam was old.", ("the mayor", "said", "the dam was old")),
    ("The report says that the dam was old.", ("The report", "says", "that the dam was old")),
    ("The report found that the dam was old.", ("The report", "found", "that the dam was old")),
    ("State television reported that the dam broke.", ("State television", "reported", "that the dam broke")),
    ("She said she would stay.", ("She", "said", "she would stay")),
    ("They say he is ill.", ("They", "say", "he is ill")),
    ("Both sides say they want peace.", ("Both sides", "say", "they want peace")),
    ('The mayor said: "The dam is safe."', ("The mayor", "said", '"The dam is safe."')),
    ("The mayor wrote that the dam was old.", ("The mayor", "wrote", "that the dam was old")),
    ("The mayor tweeted that the dam was old.", ("The mayor", "tweeted", "that the dam was old")),
    ("The mayor predicted that the dam would break.", ("The mayor", "predicted", "that the dam would break")),
    ("The mayor acknowledged that men had died.", ("The mayor", "acknowledged", "that men had died")),
    ("The mayor agreed to mend the dam.", ("The mayor", "agreed", "to mend the dam")),
    ("The mayor called on the engineers to leave.", ("The mayor", "called on", "the engineers to leave")),
    ("The mayor called for calm.", ("The mayor", "called for", "calm")),
    ("The mayor demanded that the engineers leave.", ("The mayor", "demanded", "that the engineers leave")),
    ("The mayor wondered whether the dam was safe.", ("The mayor", "wondered", "whether the dam was safe")),
    ("The mayor alleged that thieves cut the wire.", ("The mayor", "alleged", "that thieves cut the wire")),
    ("The mayor has said that the dam is safe.", ("The mayor", "has said", "that the dam is safe")),
    ("The mayor will say that the dam is safe.", ("The mayor", "will say", "that the dam is safe")),
    ("The mayor warned of floods near Kesh.", ("The mayor", "warned of", "floods near Kesh")),
    ("The mayor asked that they leave.", ("The mayor", "asked", "that they leave")),
    ("The mayor said on May 4 that the dam was old.", ("The mayor", "said", "that the dam was old")),
    ("The mayor said in June 2021 that the dam was old.", ("The mayor", "said", "that the dam was old")),
    ("The mayor asked the engineers to leave.", ("The mayor", "asked", "to leave")),
    ("The mayor ordered the engineers to leave.", ("The mayor", "ordered", "to leave")),
]
NO_CUE = [
    "The said dam was old.",
    "The report was long.",
    "Demand fell in Kesh.",
    "The order of the words is odd.",
    "The plan failed.",
    "They put the boxes in a van.",
    "The men found a boat.",
    "He read a book.",
    "She agreed.",
    "The promised rain never came.",
    "It was to be expected.",
    "The state of the dam is poor.",
    "They posted guards at the gate.",
    "She signed the letter.",
    "Two claims were filed.",
    "The dam broke on Friday.",
    "He charged the phone.",
    "The judge was late.",
    "The clock showed noon.",
    "He holds the rope.",
]


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


@pytest.mark.parametrize(("text", "expected"), PLAIN, ids=[text for text, _ in PLAIN])
def test_a_plain_sentence_of_telling_has_its_source_its_cue_and_its_content(text: str, expected: Told) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize("text", NO_CUE, ids=NO_CUE)
def test_a_sentence_in_which_nobody_tells_anything_has_no_cue(text: str) -> None:
    assert [found for found in told(text) if found[1]] == []


@pytest.mark.parametrize("source", ["The mayor", "Ada Orr", "Two men", "State radio", "Its deputy head", "She", "Many"])
@pytest.mark.parametrize("cue", ["said", "claimed", "confirmed", "denied", "reported", "has said", "later said"])
def test_any_source_goes_with_any_verb_of_saying(source: str, cue: str) -> None:
    assert told(f"{source} {cue} that the dam broke.") == [(source, cue, "that the dam broke")]


@pytest.mark.parametrize("source", ["the mayor", "Ada Orr", "two men", "state radio", "its deputy head", "she"])
@pytest.mark.parametrize("cue", ["said", "says", "insisted", "added"])
def test_the_source_may_stand_behind_what_it_says(source: str, cue: str) -> None:
    assert told(f"The dam broke, {source} {cue}.") == [(source, cue, "The dam broke")]
    assert told(f"“It broke,” {source} {cue}.") == [(source, cue, "“It broke,”")]
