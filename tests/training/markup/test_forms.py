"""The form of a mention is told from its words."""

from __future__ import annotations

import pytest

from training.markup.forms import form_of

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
