"""How certain a source is, by the cue of what it says."""

from __future__ import annotations

import pytest

from whence.extract.cue_certainty import cue_of
from whence.extract.lexicons import read_table
from whence.records import Attribution, Span

CUES = [
    ("said", "CT+ actual"),
    ("claims", "CT+ actual"),
    ("announced", "CT+ actual"),
    ("insists", "CT+ actual"),
    ("According to", "CT+ actual"),
    ("denied", "CT- actual"),
    ("rejects", "CT- actual"),
    ("dismissed", "CT- actual"),
    ("believes", "PR+ actual"),
    ("thought", "PR+ actual"),
    ("suspects", "PS+ actual"),
    ("fears", "PS+ predicted"),
    ("warned", "PS+ predicted"),
    ("predicted", "PR+ predicted"),
    ("doubts", "PR- actual"),
    ("demanded", "Uu requested"),
    ("pledged", "Uu planned"),
    ("hopes", "Uu hypothetical"),
    ("refused", "CT- actual"),
]


def told(cue: str | None, content: str = "that the bridge fell") -> str:
    """Return what a cue says of a content, as "factuality modality"."""
    text = f"{cue or ''} {content}"
    at = len(cue or "") + 1
    attribution = Attribution(
        id="a",
        source=None,
        cue=Span.of(text, 0, len(cue)) if cue else None,
        content=(Span.of(text, at, len(text)),),
        speech="indirect",
    )
    certainty = cue_of(attribution)
    return f"{certainty.value} {certainty.modality}"


@pytest.mark.parametrize(("cue", "value"), CUES)
def test_the_cue_tells_what_its_source_commits_to(cue: str, value: str) -> None:
    assert told(cue) == value


def test_what_is_quoted_without_a_cue_is_said_plainly() -> None:
    assert told(None) == "CT+ actual"


@pytest.mark.parametrize(
    ("cue", "content", "value"),
    [
        ("asked", "to leave Kelm", "Uu requested"),
        ("ordered", "to leave Kelm", "Uu ordered"),
        ("told", "that all had left", "CT+ actual"),
        ("asked", "who left Kelm", "CT+ actual"),
    ],
)
def test_a_cue_of_telling_asks_for_an_act_only_before_an_infinitive(cue: str, content: str, value: str) -> None:
    assert told(cue, content) == value


@pytest.mark.parametrize(
    "cue", ["will not say", "declined to say", "won’t say", "refused to confirm", "didn't disclose"]
)
def test_who_knows_and_does_not_say_leaves_it_open(cue: str) -> None:
    assert told(cue, "whether the bridge fell") == "CTu actual"


def test_every_row_says_why() -> None:
    raw = read_table("cue_certainty.toml")
    assert all(row["why"].endswith(".") for row in (*raw["cue"], raw["silence"]))
