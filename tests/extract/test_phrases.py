"""A sentence becomes a row of parts."""

from __future__ import annotations

import pytest

from tests.extract.marked import phrases, words_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The army attacked the base.", ["the army", "attacked", "the base", "."]),
        ("The base was not attacked.", ["the base", "was not attacked", "."]),
        ("They want to leave.", ["they", "want", "to leave", "."]),
        ("At least six border guards died.", ["at least six border guards", "died", "."]),
        ("He told the men the truth.", ["he", "told", "the men", "the truth", "."]),
        ("On Monday gunmen fled.", ["on", "monday", "gunmen", "fled", "."]),
        ("The army's men left.", ["the army 's men", "left", "."]),
    ],
)
def test_words_are_grouped(text: str, parts: list[str]) -> None:
    made = phrases(text)
    assert [words_of(made, at) for at in range(len(made.parts))] == parts


def test_a_noun_phrase_knows_whom_it_speaks_of_and_whose_it_is() -> None:
    made = phrases("[The Front|armed-group]'s [gunmen|population] left.")
    part = made.parts[0]
    assert part.head is not None
    assert part.owner is not None
    assert (part.head.span.text, part.owner.span.text) == ("gunmen", "The Front")


def test_a_possessive_pronoun_owns_the_phrase() -> None:
    made = phrases("[The Front|armed-group] lost [its=The Front] [base|facility].")
    owner = made.parts[2].owner
    assert owner is not None
    assert owner.span.text == "its"


def test_a_title_s_group_modifies_the_name() -> None:
    made = phrases("[Front|armed-group] spokesman [Ana Ruiz|person] left.")
    assert [mention.span.text for mention in made.parts[0].modifiers] == ["Front"]


def test_a_part_of_a_joined_word_is_no_modifier() -> None:
    made = phrases("Rebel-[led|armed-group] troops left.")
    assert made.parts[0].modifiers == ()


@pytest.mark.parametrize(
    ("text", "passive", "finite"),
    [
        ("They were attacked.", True, True),
        ("They attacked.", False, True),
        ("They got arrested.", True, True),
        ("They hope to win.", False, False),
        ("They have attacked.", False, True),
    ],
)
def test_a_verb_group_knows_its_voice(text: str, passive: bool, finite: bool) -> None:
    verbs = [part for part in phrases(text).parts if part.kind == "vp"]
    assert (verbs[-1].passive, verbs[-1].finite) == (passive, finite)


def test_offsets_lead_back_to_the_text() -> None:
    made = phrases("The army attacked.")
    assert made.offsets(0, 2) == (0, 8)


GROUPED = [
    ("Two men and a child fled.", ["two men", "and", "a child", "fled", "."]),
    ("The men have been arrested.", ["the men", "have been arrested", "."]),
    ("They did not want to leave.", ["they", "did not want", "to leave", "."]),
    ("The army's chief of staff left.", ["the army 's chief", "of", "staff", "left", "."]),
    ("More than 40 men fled.", ["more than 40 men", "fled", "."]),
    ("About 20 of them fled.", ["about 20", "of", "them", "fled", "."]),
    ("In March 2021 the men fled.", ["in", "march", "2021", "the men", "fled", "."]),
    ("The men, who sang, fled.", ["the men", ",", "who", "sang", ",", "fled", "."]),
    ("He gave her the gold.", ["he", "gave", "her the gold", "."]),
    ("The men never fled.", ["the men", "never fled", "."]),
    ("The men will soon flee.", ["the men", "will soon flee", "."]),
    ("They sent him to Kelm.", ["they", "sent", "him", "to", "kelm", "."]),
    ("The wounded men sang.", ["the wounded men", "sang", "."]),
    ("They left on foot.", ["they", "left", "on", "foot", "."]),
    ("Not all men fled.", ["not", "all men", "fled", "."]),
    ("The burned-out camp stood empty.", ["the burned-out camp", "stood", "empty", "."]),
]
VOICES = [  # passive, finite
    ("They had been attacked.", True, True),
    ("They are attacking.", False, True),
    ("They were being attacked.", True, True),
    ("They will be attacked.", True, True),
    ("They want to be attacked.", True, False),
    ("They left singing.", False, False),
    ("They did not attack.", False, True),
    ("They were not attacked.", True, True),
    ("They may attack.", False, True),
    ("They attack.", False, True),
]


@pytest.mark.parametrize(("text", "parts"), GROUPED, ids=[text for text, _ in GROUPED])
def test_every_word_stands_in_one_part_and_no_part_mixes_two(text: str, parts: list[str]) -> None:
    made = phrases(text)
    assert [words_of(made, at) for at in range(len(made.parts))] == parts
    assert [at for part in made.parts for at in range(part.first, part.last)] == list(range(len(made.words)))


@pytest.mark.parametrize(("text", "passive", "finite"), VOICES, ids=[text for text, _, _ in VOICES])
def test_auxiliaries_tell_the_voice_and_whether_the_verb_is_finite(text: str, passive: bool, finite: bool) -> None:
    verbs = [part for part in phrases(text).parts if part.kind == "vp"]
    assert (verbs[-1].passive, verbs[-1].finite) == (passive, finite)
