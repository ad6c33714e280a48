"""The scan of a document: what stands in a window's own words is kept once, and seen from the next as context."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from tests.extract.net.planned import PIECES, Plan, RandomEngine, scanned, words_of
from whence.extract.net.labels import RELS, TYPES
from whence.extract.net.scan import Scan, scan, show, sigmoid, softmax

FILLING = (
    "It rained on all the hills and in all the valleys. " * 12
)  # 144 words: with a sentence or two more, a window is full
ACROSS = Plan(
    text=FILLING + "Rebels left Kelm. They returned.",
    mentions={"Rebels": "armed-group nominal", "They": "armed-group pronoun"},
    same={"They": "Rebels"},
    triggers={"returned": "MOVES"},
    roles={"returned": {"mover": "They"}},
)


def _texts(found: Scan, at: tuple[int, int]) -> str:
    return " ".join(word.text for word in found.words[at[0] : at[1] + 1])


def test_what_is_planned_is_found() -> None:
    plan = Plan(text="Rebels left Kelm on Monday.", mentions={"Rebels": "armed-group nominal"}, times=["on Monday"])
    found = scanned(plan)
    assert [(_texts(found, span.at), span.label, span.kind, span.form) for span in found.spans] == [
        ("Rebels", "mention", "armed-group", "nominal"),
        ("on Monday", "time", "", ""),
    ]


def test_a_text_of_several_windows_gives_each_thing_once() -> None:
    found = scan(words_of(FILLING * 3), RandomEngine(4, keen=1), PIECES, {})
    spans = [span.at for span in found.spans]
    assert len(set(spans)) == len(spans) > 0
    triggers = [(trigger.at, trigger.type) for trigger in found.triggers]
    assert len(set(triggers)) == len(triggers) > 0


@pytest.mark.parametrize("before", range(19, 23))
def test_a_pronoun_in_a_new_window_finds_its_name_in_the_sentence_before(before: int) -> None:
    words = "It rained on all the hills. " * before
    text = words + ACROSS.text.removeprefix(FILLING)
    found = scanned(Plan(text=text, mentions=ACROSS.mentions, same=ACROSS.same))
    rebels, they = (span for span in found.spans if span.label == "mention")
    assert they.same == {found.spans.index(rebels): 1.0}


def test_a_trigger_sees_what_stands_in_the_sentence_before_its_window() -> None:
    found = scanned(dataclasses.replace(ACROSS, roles={"returned": {"mover": "They", "moved": "Rebels"}}))
    (trigger,) = found.triggers
    assert trigger.roles[1, True][RELS.index("mover")] == 1.0
    assert trigger.roles[0, True][RELS.index("moved")] == 1.0


def test_what_hardly_fills_a_role_is_not_kept() -> None:
    (trigger,) = scanned(ACROSS).triggers
    assert list(trigger.roles) == [(1, True)]


def test_spans_do_not_cross() -> None:
    found = scan(words_of(FILLING), RandomEngine(2, keen=3), PIECES, {})
    ends = [span.at for span in found.spans]
    assert not [(one, other) for one in ends for other in ends if one[0] < other[0] <= one[1] < other[1]]


def test_a_trigger_ends_with_its_sentence() -> None:
    plan = Plan(text="They attacked\n\nAttacked again.", triggers={"attacked": "FIGHTS", "Attacked": "FIGHTS"})
    found = scanned(plan)
    assert [_texts(found, trigger.at) for trigger in found.triggers] == ["attacked", "Attacked"]


def test_a_quotation_reads_on_into_the_next_window() -> None:
    told = "rebels left. They burned it"
    found = scanned(Plan(text=f"{FILLING}He said {told}.", cues={"said": ("He", told)}))
    (anchor,) = found.anchors
    content = np.flatnonzero(anchor.told[:, 1] > 0.5) + anchor.first
    assert _texts(found, (int(content[0]), int(content[-1]))) == "rebels left . They burned it"


def test_every_word_has_its_head_in_its_own_sentence() -> None:
    words = words_of(FILLING)
    found = scan(words, RandomEngine(5), PIECES, {})
    assert all(words[head].sentence == word.sentence for word, head in zip(words, found.heads, strict=True))


def test_hints_are_shown_for_each_word_that_may_state_a_type() -> None:
    shown = show(words_of("Rebels Killed him."), PIECES, {"killed": ["KILLS", "FIGHTS"]})
    assert {TYPES[type_] for type_ in np.flatnonzero(shown.hints[1])} == {"FIGHTS", "KILLS"}
    assert not shown.hints[0].any()


def test_probabilities_are_rounded_so_that_a_last_bit_changes_no_choice() -> None:
    scores = np.array([[0.1, 2.0, -40.0]], np.float32)
    nearly = np.nextafter(scores, np.float32(9))
    assert np.array_equal(sigmoid(scores), sigmoid(nearly))
    assert np.array_equal(softmax(scores), softmax(nearly))


def test_no_words_give_an_empty_scan() -> None:
    found = scan((), RandomEngine(1), PIECES, {})
    assert [*found.spans, *found.triggers, *found.anchors] == []
