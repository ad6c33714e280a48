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
