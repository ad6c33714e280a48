"""A verb group is passive by its auxiliary, or as a bare participle."""

from __future__ import annotations

import pytest

from tests.extract.marked import phrases, verb
from whence.extract.voice import is_passive


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The men were arrested.", "arrested"),
        ("The men arrested by the army sang.", "arrested"),
        ("The men arrested on Monday were freed.", "arrested"),
        ("The men taken sang.", "taken"),
        ("The leader, arrested in a raid, sang.", "arrested"),
        ("The men were hunted and arrested.", "arrested"),
        ("A man accused of theft sang.", "accused"),
    ],
)
def test_what_is_done_to_the_subject_is_passive(text: str, word: str) -> None:
    made = phrases(text)
    assert is_passive(made, verb(made, word))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The army arrested the men.", "arrested"),
        ("The army has arrested the men.", "arrested"),
        ("The army fled.", "fled"),
        ("The striker struck twice as the team won.", "struck"),
        ("The army attacked and arrested the men.", "arrested"),
    ],
)
def test_what_the_subject_does_is_not(text: str, word: str) -> None:
    made = phrases(text)
    assert not is_passive(made, verb(made, word))
