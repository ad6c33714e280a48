"""How certain a telling is, by the words of its clause and by the cue of its source."""

from __future__ import annotations

import pytest
from tests.extract.marked import held

from whence.extract.factuality import refers_back

BY_CLAUSE = [
    ("[Rebels|armed-group] attacked [Kelm|place].", "CT+ actual"),
    ("[Rebels|armed-group] did not attack [Kelm|place].", "CT- actual"),
    ("[Rebels|armed-group] never attacked [Kelm|place].", "CT- actual"),
    ("No [rebels|armed-group] attacked [Kelm|place].", "CT- actual"),
    ("[Rebels|armed-group] may attack [Kelm|place].", "PS+ conditional"),
    ("[Rebels|armed-group] will attack [Kelm|place].", "Uu planned"),
    ("[Rebels|armed-group] will not attack [Kelm|place].", "CT- planned"),
    ("[Rebels|armed-group] probably attacked [Kelm|place].", "PR+ actual"),
    ("If [rebels|armed-group] attack [Kelm|place], all is lost.", "Uu conditional"),
    ("All is lost unless [rebels|armed-group] attack [Kelm|place].", "Uu conditional"),
    ("[Rebels|armed-group] refused to attack [Kelm|place].", "CT- actual"),
    ("[Rebels|armed-group] tried to attack [Kelm|place].", "Uu planned"),
    ("[Rebels|armed-group] began to attack [Kelm|place].", "CT+ actual"),
    ("[Rebels|armed-group] came to attack [Kelm|place].", "CT+ actual"),
    ("[Rebels|armed-group] gathered to attack [Kelm|place].", "Uu planned"),
    ("[Rebels|armed-group] seem to attack [Kelm|place].", "PR+ actual"),
    ("There was no evidence that [rebels|armed-group] attacked [Kelm|place].", "PR- actual"),
    ("It cannot be ruled out that [rebels|armed-group] attacked [Kelm|place].", "PS+ actual"),
    ("There was no independent confirmation that [rebels|armed-group] attacked [Kelm|place].", "Uu unverified"),
    ("[Rebels|armed-group] agreed to attack [Kelm|place].", "Uu planned"),
    ("[Rebels|armed-group] offered to attack [Kelm|place].", "Uu planned"),
]


@pytest.mark.parametrize(("text", "value"), BY_CLAUSE)
def test_the_clause_tells_how_certain(text: str, value: str) -> None:
    assert held(text, "FIGHTS") == [f"the writer: {value}"]


BY_CUE = [
    ("said that", "CT+ actual"),
    ("denied that", "CT- actual"),
    ("believes that", "PR+ actual"),
    ("suspects that", "PS+ actual"),
    ("fears that", "PS+ predicted"),
    ("doubts that", "PR- actual"),
]


@pytest.mark.parametrize(("cue", "value"), BY_CUE)
def test_the_cue_tells_what_its_source_commits_to(cue: str, value: str) -> None:
    text = f"[Ana Ruiz|person] {cue} [rebels|armed-group] attacked [Kelm|place]."
    assert held(text, "FIGHTS") == [f"Ana Ruiz: {value}"]


@pytest.mark.parametrize("cue", ["will not say whether", "declined to say whether"])
def test_who_knows_and_does_not_say_leaves_it_open(cue: str) -> None:
    text = f"[Ana Ruiz|person] {cue} [rebels|armed-group] attacked [Kelm|place]."
    assert held(text, "FIGHTS") == ["Ana Ruiz: CTu actual"]


def test_hearsay_has_no_source_and_no_position() -> None:
    assert held("[Rebels|armed-group] reportedly attacked [Kelm|place].", "FIGHTS") == ["the writer: Uu unverified"]


@pytest.mark.parametrize("words", ["it", "the charge", "any involvement", "the report."])
def test_short_content_may_point_to_what_was_told(words: str) -> None:
    assert refers_back(words)


@pytest.mark.parametrize("words", ["attacking Kelm", "that it had attacked the town of Kelm"])
def test_content_with_something_of_its_own_does_not(words: str) -> None:
    assert not refers_back(words)
