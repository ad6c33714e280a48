"""The tables of this room: every row says why it is there, and every pattern can be read."""

from __future__ import annotations

import re

from whence.corroborate.tables import cues, listed, signing_lines, table_text, words_under


def test_every_row_has_a_sentence_that_can_be_shown() -> None:
    reasons = [*(cue.reason for cue in cues()), *(line.reason for line in signing_lines())]
    assert all(reason[0].isupper() and reason.endswith(".") for reason in reasons)


def test_every_pattern_can_be_read() -> None:
    patterns = [*(cue.pattern for cue in cues()), *(line.pattern for line in signing_lines())]
    assert len([re.compile(pattern) for pattern in (*patterns, table_text("between"), table_text("aside"))]) > 10
    assert {cue.where for cue in cues()} == {"before", "after"}


def test_every_line_has_a_place_for_the_name_and_gives_all_or_a_part() -> None:
    assert all("OUTLET" in line.pattern for line in signing_lines())
    assert {line.how for line in signing_lines()} == {"reprint", "cites"}


def test_names_and_words_are_listed_once() -> None:
    assert len(set(listed("agencies"))) == len(listed("agencies")) > 20
    assert "magazine" in words_under("sorts")
