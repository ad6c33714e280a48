"""Names of persons: what is the same, what is not, and what the names do not tell."""

from __future__ import annotations

import pytest

from whence.resolve.person_names import RULES, compare_persons

CASES = [
    ("Sirajuddin Haqqani", "Mullah Serajuddin Haqani", "same"),
    ("Владимир Путин", "Vladimir Poutine", "same"),
    ("حسين جابر", "Hussein Jaber", "same"),
    ("حسن جابر", "Hussein Jaber", "different"),
    ("Kim Jeong-eun", "Kim Jong-un", "same"),
    ("Kim Jong-il", "Kim Jong-un", "different"),
    ("Zhang Ming", "Chang Ming", "unsure"),
    ("Aung San", "Aung San Suu Kyi", "different"),
    ("Tran Long", "Tran Duc Long", "unsure"),
    ("José González Pérez", "José González", "same"),
    ("José González Pérez", "José González Martínez", "different"),
    ("José González Pérez", "José Pérez", "unsure"),
    ("José Luis González", "José González", "same"),
    ("Laura Jane Whitcombe", "Laura Whitcombe", "same"),
    ("Ivan Petrovich Sidorov", "Ivan Sidorov", "same"),
    ("Ivan Petrovich Sidorov", "Ivan Pavlovich Sidorov", "different"),
    ("John F. Kennedy", "John Fitzgerald Kennedy", "same"),
    ("R. Hall", "Robert Hall", "unsure"),
    ("R. Hall", "John Hall", "different"),
    ("Haqqani", "Sirajuddin Haqqani", "unsure"),
    ("Haqqani", "Robert Hall", "different"),
    ("Pepe González", "José González", "unsure"),
    ("George Bush Jr.", "George Bush Sr.", "different"),
    ("George Bush", "George Bush Sr.", "unsure"),
    ("Pierre Dubois", "Jean-Pierre Dubois", "unsure"),
    ("?", "Robert Hall", "unsure"),
]


@pytest.mark.parametrize(("one", "other", "verdict"), CASES)
def test_two_names_are_judged_as_their_tradition_would(one: str, other: str, verdict: str) -> None:
    assert compare_persons(one, other).verdict == verdict


def test_every_rule_has_a_sentence_that_can_be_shown() -> None:
    assert all((rule.__doc__ or "").endswith(".") for _, rule in RULES)
