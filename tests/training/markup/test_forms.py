"""The form of a mention is told from its words."""

from __future__ import annotations

import pytest

from training.markup.forms import form_of, is_personal

TEXT = (
    "Fighters met the Front near Tilla. They left. The army and its men, who saw الجبهة, stayed; "
    "two Malians did not. Musa slept."
)


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Fighters", "nominal"),
        ("the Front", "named"),
        ("Tilla", "named"),
        ("They", "pronoun"),
        ("The army", "nominal"),
        ("its", "pronoun"),
        ("who", "pronoun"),
        ("its men", "nominal"),
        ("الجبهة", "named"),
        ("two Malians", "named"),
        ("Musa", "named"),
    ],
)
def test_form(words: str, form: str) -> None:
    start = TEXT.index(words)
    assert form_of(TEXT, start, start + len(words)) == form


def test_a_name_inside_that_is_another_entitys_does_not_make_a_name() -> None:
    start = TEXT.index("Fighters met the Front")
    whole, inner = (start, start + len("Fighters met the Front")), (start + 13, start + 22)
    assert form_of(TEXT, *whole) == "named"
    assert form_of(TEXT, *whole, [inner]) == "nominal"
    assert form_of(TEXT, *inner, [inner, whole]) == "named"


def test_an_acronym_that_looks_like_a_pronoun_is_a_name() -> None:
    assert [form_of(word, 0, len(word)) for word in ("WHO", "who", "I")] == ["named", "pronoun", "pronoun"]
    assert [is_personal(word) for word in ("US", "us", "mine", "others")] == [False, True, False, False]
