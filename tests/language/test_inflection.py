"""Tests of whence.language.inflection."""

from __future__ import annotations

import pytest

from whence.language import inflect, lemma_candidates, noun_forms, verb_forms


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


def test_the_slots_of_a_verb_are_told_apart() -> None:
    forms = inflect("write")
    assert (forms.third, forms.past, forms.participle, forms.gerund) == ("writes", "wrote", "written", "writing")


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
