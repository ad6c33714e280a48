"""Words are told apart by closed classes, endings and neighbours."""

from __future__ import annotations

import pytest

from whence.extract.frames import load_frames
from whence.extract.tagging import load_grammar, tag_words, verb_form
from whence.vocabulary import load_vocabulary

# One letter a word: n noun, d determiner, v verb, x auxiliary, p preposition, t infinitive's to, c comma,
# & conjunction, r relative, m that, s subordinator, a adverb, h possessive, i pronoun, . stop, ! negation
LETTERS = {
    "noun": "n", "det": "d", "verb": "v", "aux": "x", "prep": "p", "to": "t", "comma": "c", "and": "&", "rel": "r",
    "that": "m", "sub": "s", "adv": "a", "poss": "h", "pron": "i", "stop": ".", "not": "!", "quote": "q", "time": "T",
}  # fmt: skip
SENTENCES = [
    ("the army attacked the base .", "dnvdn."),
    ("the attack on the base failed .", "dnpdnv."),
    ("rebels attack the base .", "nvdn."),
    ("the rebels ' attacks", "dnhn"),
    ("the movement claims that it won .", "dnvmiv."),
    ("the claims were false", "dnxn"),
    ("soldiers wounded in the clash", "nvpdn"),
    ("the wounded soldiers", "dnn"),
    ("she was arrested", "ixv"),
    ("they want to leave", "ivtv"),
    ("they fled to the hills", "ivpdn"),
    ("they will not impose it", "ix!vi"),
    ("a group depends on aid", "dnvpn"),
    ("after the attack , they left", "pdnciv"),
    ("after the army attacked , they left", "sdnvciv"),
    ("gunmen carrying rifles", "nvn"),
    ("high ranking members", "nnn"),
    ("men who guard it", "nrvi"),
    ("the killing of men", "dnpn"),
    ("they quickly retreated", "iav"),
    ("it 's here", "ina".replace("n", "h", 1)),
]


@pytest.mark.parametrize(("sentence", "tags"), SENTENCES)
def test_each_word_gets_its_part(sentence: str, tags: str) -> None:
    words = sentence.split()
    grammar = load_grammar(load_frames(load_vocabulary()).lemmas)
    found = tag_words(words, [False] * len(words), [False] * len(words), grammar)
    assert "".join(LETTERS[tag] for tag in found) == tags


def test_a_name_is_a_noun_and_a_time_is_a_time_whatever_the_word() -> None:
    assert tag_words(["march", "march"], [True, False], [False, True], load_grammar()) == ["noun", "time"]


def test_a_regular_ending_makes_an_unlisted_word_a_verb() -> None:
    form = verb_form(load_grammar(), "frobnicated")
    assert form is not None
    assert form.slots == {"past", "participle"}
    assert verb_form(load_grammar(), "frobnicate") is None


def test_an_irregular_form_leads_to_its_lemma() -> None:
    form = verb_form(load_grammar(), "sent")
    assert form is not None
    assert form.lemma == "send"


def test_verbs_of_other_tables_are_known_when_given() -> None:
    assert verb_form(load_grammar(("blorp",)), "blorps") is not None


MORE = [
    ("the guards left the camp", "dnvdn"),
    ("they have left", "ixv"),
    ("the captured town burned", "dnnv"),
    ("gunmen captured the town", "nvdn"),
    ("the town was captured by gunmen", "dnxvpn"),
    ("he said that they left", "ivmiv"),
    ("the man who left", "dnrv"),
    ("she did not leave", "ix!v"),
    ("never leave the camp", "!vdn"),
    ("if they leave , he stays", "sivciv"),
    ("the army 's chief left", "dnhnv"),
    ("they plan to attack the town", "ivtvdn"),
    ("the plan to attack the town failed", "dntvdnv"),
    ("an attack was planned", "dnxv"),
    ("the talks failed", "dnv"),
    ("he talks to them", "ivpi"),
    ("troops and tanks left", "n&nv"),
    ("they burned and looted the town", "iv&vdn"),
    ("they said nothing", "ivi"),
    ("without a word he left", "pdniv"),
    ("fighters loyal to him", "nnpi"),
    ("the ruling council", "dnn"),
    ("they are ruling the town", "ixvdn"),
    ("a bombed bridge", "dnn"),
    ("planes bombed the bridge", "nvdn"),
    ("he will meet them", "ixvi"),
    ("the meeting was short", "dnxn"),
    ("while they slept , it rained", "sivciv"),
    ("their house was burned", "dnxv"),
    ("his wounded men", "dnn"),
    ("quickly they fled", "aiv"),
    ("they could not have known", "ix!xv"),
    ("the guards fear him", "dnvi"),
    ("fear of him grew", "npiv"),
    ("they supply the army", "ivdn"),
    ("the supply of arms grew", "dnpnv"),
    ("he promised to help them", "ivtvi"),
    ("women were barred from work", "nxvpn"),
]


@pytest.mark.parametrize(("sentence", "tags"), MORE, ids=[sentence for sentence, _ in MORE])
def test_a_word_s_neighbours_tell_its_part(sentence: str, tags: str) -> None:
    words = sentence.split()
    grammar = load_grammar(load_frames(load_vocabulary()).lemmas)
    found = tag_words(words, [False] * len(words), [False] * len(words), grammar)
    assert "".join(LETTERS[tag] for tag in found) == tags


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("fled", "flee"),
        ("fought", "fight"),
        ("seized", "seize"),
        ("flies", "fly"),
        ("hitting", "hit"),
        ("shot", "shoot"),
    ],
)
def test_a_form_leads_to_its_lemma(word: str, lemma: str) -> None:
    form = verb_form(load_grammar(load_frames(load_vocabulary()).lemmas), word)
    assert form is not None
    assert form.lemma == lemma


@pytest.mark.parametrize("word", ["table", "of", "red", "need-", "2021", "breed"])
def test_a_word_without_a_verb_s_ending_that_no_table_lists_is_no_verb(word: str) -> None:
    assert verb_form(load_grammar(), word) is None


@pytest.mark.parametrize("mark", [".", "?", "!", ";", ":", "—"])
def test_a_mark_of_the_end_of_a_clause_is_a_stop(mark: str) -> None:
    assert tag_words(["he", "left", mark], [False] * 3, [False] * 3, load_grammar())[-1] == "stop"
