"""The words: every type can be told in every way that the scenarios ask for, and templates are whole."""

from __future__ import annotations

import datetime
import random
import tomllib

import pytest

from benchmarks.planted.telling import Figure
from benchmarks.planted.wording import TABLE, day_words, expand, figure_words, pieces

WORDS = tomllib.loads(TABLE.read_text(encoding="utf-8"))
TYPES = sorted(name for name in WORDS if name.isupper())
SLOTS = {"clause", "source", "via", "old", "now"}


def test_a_template_is_taken_apart() -> None:
    assert pieces("{source} [said] ((that {x} <fell>)).") == (
        ("slot", "source"), ("text", " "), ("cue", "said"), ("text", " "), ("open", "(("), ("text", "that "),
        ("slot", "x"), ("text", " "), ("trigger", "fell"), ("close", "))"), ("text", "."),
    )  # fmt: skip


@pytest.mark.parametrize("type_", TYPES)
def test_every_clause_has_one_trigger(type_: str) -> None:
    for key, templates in WORDS[type_].items():
        for template in [templates] if isinstance(templates, str) else templates:
            assert [kind for kind, _ in pieces(template)].count("trigger") == 1, (key, template)


def test_every_frame_but_a_full_sentence_has_a_clause_and_a_cue_has_its_content() -> None:
    for family, templates in WORDS["frames"].items():
        for template in templates:
            kinds = [kind for kind, _ in pieces(template)]
            assert ("slot", "clause") in pieces(template)
            assert kinds.count("open") == kinds.count("close")
            assert ("cue" in kinds) or family in {"own", "declared", "reportedly", "denied"}, template


@pytest.mark.parametrize(
    ("figure", "digits", "words"),
    [
        (Figure(of="deaths", number=9, unit="people"), False, "nine"),
        (Figure(of="deaths", number=9, unit="people"), True, "9"),
        (Figure(of="deaths", number=30, unit="people", hedge="at least"), False, "at least 30"),
        (Figure(of="strength", number=4300, unit="fighters"), False, "4,300"),
    ],
)
def test_figures_are_written_as_reports_do(figure: Figure, digits: bool, words: str) -> None:
    assert figure_words(figure, digits=digits) == words


def test_days_of_the_week_before_are_named_by_their_weekday() -> None:
    published = datetime.date(2021, 3, 10)
    assert day_words(datetime.date(2021, 3, 9), published) == " on Tuesday"
    assert day_words(datetime.date(2021, 3, 1), published) == " on 1 March"
    assert day_words(None, published) == ""


def test_a_choice_is_made_by_chance_alone() -> None:
    made = {expand(random.Random(seed), "«a|b» «c|d»") for seed in range(40)}
    assert made == {"a c", "a d", "b c", "b d"}
