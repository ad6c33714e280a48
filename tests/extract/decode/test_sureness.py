"""What is likely nothing is left out; what a statement needs may be doubtful."""

from __future__ import annotations

import pytest

from tests.extract.net.planned import Plan, scanned
from whence.extract.decode.sureness import without_doubtful
from whence.extract.net.scan import Scan

TEXT = "Rebels shot soldiers."
PLAN = Plan(
    text=TEXT,
    mentions={"Rebels": "armed-group nominal", "soldiers": "government-body nominal"},
    triggers={"shot": "FIGHTS"},
    roles={"shot": {"attacker": "Rebels", "target": "soldiers"}},
)


def _scan(*, score: float, upos: str = "NOUN", text: str = TEXT) -> Scan:
    found = scanned(PLAN if text == TEXT else Plan(text=text, mentions={text.rstrip("."): "person named"}))
    found.upos[:] = [upos] * len(found.words)
    for span in found.spans:
        span.score = score
    return found


def _kept(found: Scan, groups: list[list[int]]) -> list[list[int]]:
    return [list(group) for group in without_doubtful(groups, found)]


@pytest.mark.parametrize(("score", "kept"), [(0.9, 2), (0.3, 2), (0.15, 0)])
def test_what_a_statement_needs_is_kept_unless_it_is_likely_nothing(score: float, kept: int) -> None:
    assert len(_kept(_scan(score=score), [[0], [1]])) == kept


@pytest.mark.parametrize(("score", "kept"), [(0.4, 2), (0.3, 0)])
def test_what_nothing_needs_must_be_surer(score: float, kept: int) -> None:
    found = _scan(score=score)
    found.triggers.clear()
    assert len(_kept(found, [[0], [1]])) == kept


def test_a_group_is_as_sure_as_its_surest_mention_and_a_little_surer_for_two() -> None:
    found = _scan(score=0.3)
    found.triggers.clear()
    assert _kept(found, [[0, 1]]) == [[0, 1]]
    found.spans[0].score, found.spans[1].score = 0.9, 0.01
    assert _kept(found, [[0, 1]]) == [[0, 1]]


def test_words_that_no_noun_heads_are_doubted_more() -> None:
    found = _scan(score=0.3, upos="VERB")
    assert _kept(found, [[0], [1]]) == []


@pytest.mark.parametrize(("text", "kept"), [("Ana Ruiz.", 1), ("Ana, Ruiz.", 0), ("Ana; Ruiz.", 0)])
def test_words_with_a_mark_inside_are_doubted_more(text: str, kept: int) -> None:
    assert len(_kept(_scan(score=0.4, text=text, upos="PROPN"), [[0]])) == kept


def test_words_for_several_things_are_doubted_more() -> None:
    found = _scan(score=0.4, text="Tarn and hills.", upos="NOUN")
    found.heads[:] = [0, 2, 0, 0]
    assert _kept(found, [[0]]) == [[0]]
    found.rels[:] = ["root", "cc", "conj", "punct"]
    assert _kept(found, [[0]]) == []


def test_pronouns_alone_are_nobodys_doubt() -> None:
    found = scanned(Plan(text="They left.", mentions={"They": "population pronoun"}))
    found.spans[0].score = 0.01
    assert _kept(found, [[0]]) == [[0]]
