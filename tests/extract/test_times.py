"""When it happens, as far as the text fixes it; and whether it is past or to come."""

from __future__ import annotations

import pytest
from tests.extract.marked import read


def _time(text: str, published: str | None = None) -> tuple[str | None, str] | None:
    _, reading = read(text, published=published)
    time = reading.statements[0].time
    return (time.edtf, time.span.text) if time and time.span else None


@pytest.mark.parametrize(
    ("text", "published", "time"),
    [
        ("[Rebels|armed-group] attacked [Kelm|place] in March 2021.", None, ("2021-03", "March 2021")),
        ("On 4 March 2021 [rebels|armed-group] attacked [Kelm|place].", None, ("2021-03-04", "4 March 2021")),
        ("[Rebels|armed-group] attacked [Kelm|place].", "2022-08-31", None),
        ("[Rebels|armed-group] attacked [Kelm|place] on March 4.", None, ("XXXX-03-04", "March 4")),
    ],
)
def test_a_time_is_as_sharp_as_its_words(text: str, published: str | None, time: tuple[str, str] | None) -> None:
    assert _time(text, published) == time


def test_a_relative_time_needs_the_date_of_publication() -> None:
    text = "[Rebels|armed-group] attacked [Kelm|place] last month."
    unknown, known = _time(text), _time(text, "2022-08-31")
    assert unknown is not None
    assert unknown[0] is None
    assert known is not None
    assert known[0] == "2022-07"


def test_the_time_of_another_clause_is_not_taken() -> None:
    text = "[Rebels|armed-group] attacked [Kelm|place] when [Ana Ruiz|person] left in March 2021."
    assert _time(text) is None


def test_an_office_does_not_take_the_time_of_the_verb_beside_it() -> None:
    _, reading = read("Minister [Ana Ruiz|person] left in March 2021.")
    assert [statement.time for statement in reading.statements] == [None]


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("Former minister [Ana Ruiz|person] sang.", "past"),
        ("[Rebels|armed-group] will attack [Kelm|place].", "future"),
        ("[The army|government-body] freed [Ana Ruiz|person].", "past"),
        ("[Rebels|armed-group] attacked [Kelm|place].", None),
    ],
)
def test_the_phase_that_words_tell(text: str, phase: str | None) -> None:
    _, reading = read(text)
    assert reading.statements[0].phase == phase
