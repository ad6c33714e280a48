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


WHEN = [  # published on Wednesday, 31 August 2022
    ("in 2021", "2021"),
    ("on 4 March 2021", "2021-03-04"),
    ("on March 4, 2021", "2021-03-04"),
    ("in March 2021", "2021-03"),
    ("in the spring of 2021", "2021-21"),
    ("since 2019", "2019/.."),
    ("until 2021", "../2021"),
    ("from 2019 to 2021", "2019/2021"),
    ("between 2019 and 2021", "2019/2021"),
    ("yesterday", "2022-08-30"),
    ("two days ago", "2022-08-29"),
    ("on Monday", "2022-08-29"),
    ("last year", "2021"),
    ("this year", "2022"),
    ("in August last year", "2021-08"),
    ("earlier this month", "2022-08"),
]


@pytest.mark.parametrize(("when", "edtf"), WHEN, ids=[when for when, _ in WHEN])
def test_a_time_that_the_text_fixes_is_written_in_edtf(when: str, edtf: str) -> None:
    found = _time(f"[Rebels|armed-group] attacked [Kelm|place] {when}.", "2022-08-31")
    assert found is not None
    assert found[0] == edtf


@pytest.mark.parametrize("when", ["for two years", "at dawn", "every day", "again", "with rockets"])
def test_a_duration_or_a_frequency_fixes_no_time(when: str) -> None:
    assert _time(f"[Rebels|armed-group] attacked [Kelm|place] {when}.", "2022-08-31") is None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 2021 [rebels|armed-group] attacked [Kelm|place].", "2021"),
        ("The attack by [rebels|armed-group] on [Kelm|place] in 2021 failed.", "2021"),
        ("The 2021 attack by [rebels|armed-group] on [Kelm|place] failed.", "2021"),
        ("[Ana Ruiz|person] said that [rebels|armed-group] attacked [Kelm|place] on Monday.", "2022-08-29"),
    ],
)
def test_the_time_stands_before_after_or_inside_its_clause(text: str, edtf: str) -> None:
    found = _time(text, "2022-08-31")
    assert found is not None
    assert found[0] == edtf


@pytest.mark.parametrize(
    "text",
    [
        "[Ana Ruiz|person] said on Monday that [rebels|armed-group] attacked [Kelm|place].",
        "[Rebels|armed-group] attacked [Kelm|place], which fell in 2021.",
        "[Rebels|armed-group] attacked [Kelm|place]; all was well in 2021.",
    ],
)
def test_the_time_of_saying_or_of_another_act_is_not_the_act_s(text: str) -> None:
    assert _time(text, "2022-08-31") is None


def test_two_acts_of_one_sentence_keep_their_own_times() -> None:
    _, reading = read("[Rebels|armed-group] attacked [Kelm|place] in 2021 and burned [Oru|place] in 2022.")
    assert [statement.time and statement.time.edtf for statement in reading.statements] == ["2021", "2022"]
