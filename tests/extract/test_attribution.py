"""Tests of whence.extract.attribution."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.speech import attributions, document_of, told
from whence.extract.attribution import find_attributions
from whence.extract.layout import lay_out
from whence.records import Segment

REPORT = """\
Kesh Council: Guard Arming ‘Bandit Groups’

KESH, June 3 (Northern Wire) - Fighters of the Hill Guard seized the ferry at Orrin before dawn on Tuesday, two
drivers reached by telephone said. The guard's spokesman, Ivo Lund, denied that his men had fired first.

“We came to talk,” he said. “They shot at us from the mill.”

According to the Relief Office, forty families fled. It said that elders had told its staff that the mill was empty.
The attackers reportedly wore army boots, and some are believed to have come from Vell.
"""
CORE = [
    ("Kesh Council", ":", "Guard Arming ‘Bandit Groups’"),
    ("The guard's spokesman, Ivo Lund", "denied", "that his men had fired first"),
    ("he", "said", "“We came to talk,”"),
    ("he", "said", "“They shot at us from the mill.”"),
    ("the Relief Office", "According to", "forty families fled"),
    ("It", "said", "that elders had told its staff that the mill was empty"),
    ("elders", "had told", "that the mill was empty"),
]


@pytest.mark.parametrize("expected", CORE)
def test_a_report_is_told_apart_by_its_sources(expected: tuple[str, str, str]) -> None:
    assert expected in told(REPORT)


def test_the_source_of_a_source_stands_in_its_content() -> None:
    found = {a.cue.text: a for a in attributions(REPORT) if a.cue and a.source and a.source.text in ("It", "elders")}
    assert found["had told"].parent == found["said"].id
    assert found["said"].parent is None


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("“We came to talk,” he said.", "direct"),
        ("He said they came to talk.", "indirect"),
        ("He said they had “come to talk” with us.", "mixed"),
    ],
)
def test_direct_mixed_and_indirect_speech_are_told_apart(text: str, speech: str) -> None:
    (found,) = attributions(text)
    assert found.speech == speech


def test_content_inside_a_clause_that_is_closed_by_a_speaker_ends_with_it() -> None:
    found = told("Two states have agreed to train a guard at a new site, an adviser told reporters on Monday.")
    assert ("Two states", "have agreed", "to train a guard at a new site") in found
    assert ("an adviser", "told", "Two states have agreed to train a guard at a new site") in found


def test_furniture_says_nothing() -> None:
    text = "He left.\nThe editor says you agree to our terms."
    start = text.index("The editor")
    document = document_of(text, (Segment(kind="furniture", start=start, end=len(text)),))
    assert find_attributions(document, lay_out(document)) == ()


def test_the_same_document_gives_the_same_attributions() -> None:
    assert attributions(REPORT) == attributions(REPORT)


def test_a_list_without_stops_is_read_in_pieces() -> None:
    assert len(told("Orr said that " * 400)) > 1


WORDS = (
    "he", "said", "that", "“", "”", "'", '"', ",", ".", ";", ":", "—", "according", "to", "the", "army", "denied",
    "told", "us", "claim", "reportedly", "is", "believed", "who", "and", "but", "\n",
    "Orr", "refused", "citing", "A", "(",
    ")", "of", "accused", "suspected", "alleged", "reports", "willing", "by",
)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_every_span_stands_in_the_text_and_every_id_is_one(text: str) -> None:
    found = attributions(text)
    for attribution in found:
        assert all(span.stands_in(text) for span in (attribution.source, attribution.cue, *attribution.content) if span)
    ids = [attribution.id for attribution in found]
    assert len(ids) == len(set(ids))
    assert {attribution.parent for attribution in found} - {None} <= set(ids)
