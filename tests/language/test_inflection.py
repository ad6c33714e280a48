"""Tests of whence.language.inflection."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.language import lemma_candidates, noun_forms, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("claim", "claim claims claimed claiming"),
        ("deny", "deny denies denied denying"),
        ("plan", "plan plans planned planning"),
        ("refuse", "refuse refuses refused refusing"),
        ("agree", "agree agrees agreed agreeing"),
        ("lie", "lie lies lay lain lying"),
        ("admit", "admit admits admitted admitting"),
        ("answer", "answer answers answered answering"),
        ("say", "say says said saying"),
        ("see", "see sees saw seen seeing"),
        ("press", "press presses pressed pressing"),
        ("veto", "veto vetoes vetoed vetoing"),
        ("withdraw", "withdraw withdraws withdrew withdrawn withdrawing"),
        ("have", "have has had having"),
    ],
)
def test_a_verb_has_its_forms(lemma: str, forms: str) -> None:
    assert verb_forms(lemma) == tuple(forms.split())


def test_british_doubling_is_a_form_too() -> None:
    assert {"signaled", "signalled", "signaling", "signalling"} <= set(verb_forms("signal"))


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("report", ("report", "reports")),
        ("enemy", ("enemy", "enemies")),
        ("man", ("man", "men")),
        ("crisis", ("crisis", "crises")),
        ("aircraft", ("aircraft",)),
    ],
)
def test_a_noun_has_its_plural(lemma: str, forms: tuple[str, ...]) -> None:
    assert noun_forms(lemma) == forms


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("Planned", "plan"),
        ("denies", "deny"),
        ("refusing", "refuse"),
        ("said", "say"),
        ("found", "find"),
        ("lay", "lie"),
        ("was", "be"),
        ("men", "man"),
        ("lying", "lie"),
        ("bases", "basis"),
        ("houses", "house"),
        ("attack", "attack"),
    ],
)
def test_the_lemma_is_among_the_candidates(word: str, lemma: str) -> None:
    assert lemma in lemma_candidates(word)


@pytest.mark.parametrize(
    "lemma", ["attack", "claim", "deny", "plan", "say", "tell", "withdraw", "seize", "admit", "agree"]
)
def test_every_form_leads_back_to_its_lemma(lemma: str) -> None:
    assert all(lemma in lemma_candidates(form) for form in verb_forms(lemma))


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("traffic", "traffic traffics trafficked trafficking"),
        ("panic", "panic panics panicked panicking"),
        ("flee", "flee flees fled fleeing"),
        ("die", "die dies died dying"),
        ("set", "set sets setting"),
        ("shoot", "shoot shoots shot shooting"),
        ("uphold", "uphold upholds upheld upholding"),
        ("overthrow", "overthrow overthrows overthrew overthrown overthrowing"),
        ("undo", "undo undoes undid undone undoing"),
        ("focus", "focus focuses focused focusing"),
        ("visit", "visit visits visited visiting"),
        ("commit", "commit commits committed committing"),
        ("kidnap", "kidnap kidnaps kidnapped kidnapping"),
        ("fix", "fix fixes fixed fixing"),
        ("play", "play plays played playing"),
        ("echo", "echo echoes echoed echoing"),
        ("be", "be is was been being am are were"),
    ],
)
def test_a_verb_that_changes_its_stem_has_its_forms_too(lemma: str, forms: str) -> None:
    assert verb_forms(lemma) == tuple(forms.split())


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("trafficking", "traffic"),
        ("panicked", "panic"),
        ("dying", "die"),
        ("fled", "flee"),
        ("hopping", "hop"),
        ("hoping", "hope"),
        ("shelled", "shell"),
        ("women", "woman"),
        ("knives", "knife"),
        ("leaves", "leaf"),
        ("leaves", "leave"),
        ("cities", "city"),
        ("boxes", "box"),
        ("HEROES", "hero"),
        ("overthrown", "overthrow"),
        ("sought", "seek"),
        ("left", "leave"),
        ("borne", "bear"),
        ("were", "be"),
        ("feet", "foot"),
        ("people", "person"),
    ],
)
def test_each_form_proposes_its_lemma(word: str, lemma: str) -> None:
    assert lemma in lemma_candidates(word)


@pytest.mark.parametrize("word", ["police", "militia", "data", "us", "press", "", "s", "ed", "ing"])
def test_a_word_without_an_ending_is_only_itself(word: str) -> None:
    assert lemma_candidates(word) == (word,)


@given(st.text(max_size=20))
def test_a_word_is_its_own_first_candidate_and_no_candidate_comes_twice(word: str) -> None:
    candidates = lemma_candidates(word)
    assert candidates[0] == word.casefold()
    assert len(candidates) == len(set(candidates))
