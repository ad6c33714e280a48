"""Attributions: who said what, by the words of source, cue and content."""

from __future__ import annotations

import numpy as np
import pytest

from tests.extract.net.planned import Plan, scanned
from whence.extract.decode.attributions import Told, attributions_of
from whence.extract.net.scan import Scan


def _told(plan: Plan) -> tuple[Told, ...]:
    return attributions_of(scanned(plan), plan.text, "d")


def _lines(told: tuple[Told, ...]) -> list[tuple[str, str, str]]:
    return [
        (one.source.text if one.source else "", one.cue.text if one.cue else "", one.content[0].text)
        for one in (each.attribution for each in told)
    ]


NESTED = Plan(
    text="The paper wrote that Ana said rebels left.",
    cues={"wrote": ("The paper", "that Ana said rebels left"), "said": ("Ana", "rebels left")},
)


def test_a_cue_has_its_source_and_its_content() -> None:
    told = _told(Plan(text="The army said rebels left.", cues={"said": ("The army", "rebels left")}))
    assert _lines(told) == [("The army", "said", "rebels left")]
    assert told[0].anchors == (0,)


def test_a_source_s_source_is_its_parent() -> None:
    outer, inner = (each.attribution for each in _told(NESTED))
    assert (outer.parent, inner.parent) == (None, outer.id)


def test_where_two_hold_each_other_the_wider_is_the_parent_and_not_both() -> None:
    text = "Ana said Bo wrote it."
    plan = Plan(text=text, cues={"said": ("Ana", "Bo wrote it"), "wrote": ("Bo", "Ana said")})
    found = _told(plan)
    parents = {each.attribution.id: each.attribution.parent for each in found}
    wide = next(each.attribution for each in found if each.attribution.content[0].text == "Bo wrote it")
    assert parents[wide.id] is None
    assert [parent for parent in parents.values() if parent] == [wide.id]


def test_what_is_quoted_without_a_cue_has_none() -> None:
    plan = Plan(text="“Rebels left,” by Ana.", quotes={"Rebels": ("Ana", "“Rebels left,”")})
    ((source, cue, content),) = _lines(_told(plan))
    assert (source, cue, content) == ("Ana", "", "“Rebels left,”")


def test_two_anchors_of_the_same_words_are_one_attribution_that_hangs_on_both() -> None:
    text = "“Rebels left,” by Ana."
    quote = ("Ana", "“Rebels left,”")
    (told,) = _told(Plan(text=text, quotes={"Rebels": quote, "left": quote, "“": quote}))
    assert len(told.anchors) == 1
    scan = scanned(Plan(text=text, quotes={"Rebels": quote}))
    scan.anchors.append(scan.anchors[0])
    (told,) = attributions_of(scan, text, "d")
    assert told.anchors == (0, 1)


def test_a_content_on_both_sides_of_its_cue_is_told_twice() -> None:
    text = "“We left the town,” Ana said. “We will not return,” she added."
    plan = Plan(text=text, cues={"said": ("Ana", "“We left the town,”")})
    scan = scanned(plan)
    _tell(scan, "“We will not return,”", text)
    assert [content for *_, content in _lines(attributions_of(scan, text, "d"))] == [
        "“We left the town,”",
        "“We will not return,”",
    ]


@pytest.mark.parametrize(
    ("content", "speech"),
    [("“rebels left”", "direct"), ("rebels “ran away” fast", "mixed"), ("rebels left", "indirect")],
)
def test_speech_is_direct_mixed_or_indirect_by_its_marks(content: str, speech: str) -> None:
    (told,) = _told(Plan(text=f"Ana said {content} today.", cues={"said": ("Ana", content)}))
    assert told.attribution.speech == speech


def test_a_cue_without_content_is_no_attribution() -> None:
    assert not _told(Plan(text="Ana said so.", cues={"said": ("Ana", "")}))


def _tell(scan: Scan, words: str, text: str) -> None:
    """Add words to the first anchor's content."""
    start = text.index(words)
    (anchor,) = scan.anchors
    inside = [at for at, word in enumerate(scan.words) if start <= word.start < start + len(words)]
    anchor.told[np.array(inside) - anchor.first, 1] = 1.0
