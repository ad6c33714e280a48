"""Tests of whence.extract.cues."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from whence.extract.cues import load_cues

TABLE = tomllib.loads(files("whence.extract").joinpath("lexicon", "cues.toml").read_text("utf-8"))


def test_every_row_has_a_class_and_a_reason() -> None:
    rows = [row for rows in TABLE.values() for row in rows]
    assert all(row["class"] and row["why"].endswith(".") for row in rows)


def test_no_row_lists_a_word_twice() -> None:
    for kind in ("verb", "noun", "adjective"):
        for row in TABLE[kind]:
            words = row["words"].split()
            assert sorted(words) == sorted(set(words)), row["class"]


@pytest.mark.parametrize(
    ("form", "lemma", "slots"),
    [
        ("said", "say", {"past", "participle"}),
        ("denies", "deny", {"third"}),
        ("claiming", "claim", {"gerund"}),
        ("wrote", "write", {"past"}),
        ("told", "tell", {"past", "participle"}),
    ],
)
def test_a_cue_is_known_by_all_its_forms(form: str, lemma: str, slots: set[str]) -> None:
    cue = load_cues().verbs[form]
    assert (cue.lemma, set(cue.slots)) == (lemma, slots)


def test_a_lemma_of_two_rows_takes_what_both_say() -> None:
    promise = load_cues().verbs["promised"]
    assert {"say", "intend"} <= promise.classes
    assert {"that", "to"} <= promise.takes


def test_nouns_leads_and_hearsay_are_read_too() -> None:
    cues = load_cues()
    assert cues.nouns["claims"].lemma == "claim"
    assert any(lead.words == ("according", "to") and not lead.cites for lead in cues.leads)
    assert any(lead.words == ("citing",) and lead.cites for lead in cues.leads)
    assert {"said", "reported", "suspected"} <= cues.passives
    assert "reportedly" in cues.adverbs
    assert "alleged" in cues.adjectives
    assert cues.willing["reluctant"].takes == {"to"}


@pytest.mark.parametrize(
    ("form", "lemma", "slots", "takes"),
    [
        ("insisting", "insist", {"gerund"}, {"before", "clause", "quote", "that", "whether"}),
        ("denied", "deny", {"past", "participle"}, {"object", "quote", "that"}),
        ("swore", "swear", {"past"}, {"before", "clause", "quote", "that", "to", "whether"}),
        ("sworn", "swear", {"participle"}, {"before", "clause", "quote", "that", "to", "whether"}),
        ("spoke", "speak", {"past"}, {"of"}),
        ("spoken", "speak", {"participle"}, {"of"}),
        ("knows", "know", {"third"}, {"that"}),
        ("thought", "think", {"past", "participle"}, {"before", "clause", "that", "whether"}),
    ],
)
def test_a_form_tells_its_slots_and_what_its_verb_takes(
    form: str, lemma: str, slots: set[str], takes: set[str]
) -> None:
    cue = load_cues().verbs[form]
    assert (cue.lemma, set(cue.slots), set(cue.takes)) == (lemma, slots, takes)


@pytest.mark.parametrize("word", ["walked", "river", "Said", "sayed", "denyed", ""])
def test_what_is_no_form_of_a_cue_is_not_known(word: str) -> None:
    assert word not in load_cues().verbs


@pytest.mark.parametrize(
    ("form", "lemma", "takes"),
    [
        ("statements", "statement", {"that"}),
        ("denial", "denial", {"of", "that"}),
        ("accusations", "accusation", {"of", "that"}),
        ("reports", "report", {"of", "that"}),
    ],
)
def test_a_noun_is_known_in_both_numbers(form: str, lemma: str, takes: set[str]) -> None:
    cue = load_cues().nouns[form]
    assert (cue.lemma, set(cue.takes)) == (lemma, takes)
