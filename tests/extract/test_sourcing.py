"""Who speaks: the entities of sources, and the sides they stand on."""

from __future__ import annotations

import pytest

from tests.extract.marked import Marked, marked
from tests.extract.net.planned import Plan, read_planned
from whence.extract.sourcing import linked, outer_links, sides_of, speakers_of
from whence.records import Attribution, Span


def _said(made: Marked, source: str, content: str = "all was well") -> Attribution:
    """Return an attribution of a content to the words of a source."""
    spans = []
    for words in (source, content):
        start = made.document.text.lower().index(words.lower())
        spans.append(Span.of(made.document.text, start, start + len(words)))
    return Attribution(id="a", source=spans[0], cue=None, content=(spans[1],), speech="indirect")


SPEAKERS = [
    ("[Ana Ruiz|person] said all was well.", "Ana Ruiz", "Ana Ruiz"),
    ("Minister [Ana Ruiz|person] said all was well.", "Minister Ana Ruiz", "Ana Ruiz"),
    ("All was well, [the army|government-body] said.", "the army", "the army"),
    ("[Front|armed-group] spokesman [Ana Ruiz|person] said all was well.", "Front spokesman Ana Ruiz", "Ana Ruiz"),
    ("All was well, said [Ana Ruiz|person], a doctor.", "Ana Ruiz, a doctor", "Ana Ruiz"),
    (
        "[A spokesman|person] for [the Front|armed-group] said all was well.",
        "A spokesman for the Front",
        "A spokesman",
    ),
    ("[Officials|population] in [Kelm|place] said all was well.", "Officials in Kelm", "Officials"),
]


@pytest.mark.parametrize(("text", "source", "speaker"), SPEAKERS, ids=[text for text, *_ in SPEAKERS])
def test_who_speaks_is_not_whom_or_what_his_words_also_name(text: str, source: str, speaker: str) -> None:
    made = marked(text)
    (attribution,) = linked([_said(made, source)], made.mentions)
    assert made.name(attribution.entity) == speaker


def test_a_source_that_nobody_found_has_no_entity() -> None:
    made = marked("A passer-by said all was well.")
    (attribution,) = linked([_said(made, "A passer-by")], made.mentions)
    assert attribution.entity is None


def test_a_joint_source_has_several_speakers() -> None:
    made = marked("All was well, [two traders|population] and [an officer|person] said.")
    attributions = linked([_said(made, "two traders and an officer")], made.mentions)
    (speakers,) = speakers_of(attributions, made.mentions).values()
    assert [made.name(speaker) for speaker in speakers] == ["two traders", "an officer"]


def test_a_publisher_that_the_text_names_is_that_entity() -> None:
    made = marked("[The Post|media] sent a reporter.", publisher="The Post")
    links, outside = outer_links(made.document, made.entities)
    assert [made.name(link.entity) for link in links[:1]] == ["The Post"]
    assert outside == ()


def test_an_unsigned_document_has_an_author_link_without_an_entity() -> None:
    made = marked("All was well.")
    links, outside = outer_links(made.document, made.entities)
    assert [(link.role, link.entity) for link in links] == [("author", None)]
    assert outside == ()


def test_sides_are_told_by_the_document_s_own_statements() -> None:
    plan = Plan(
        text="Ana Ruiz leads the Front.",
        mentions={"Ana Ruiz": "person named", "the Front": "armed-group named"},
        triggers={"leads": "LEADS"},
        roles={"leads": {"leader": "Ana Ruiz", "organisation": "the Front"}},
    )
    reading = read_planned(plan)
    leader, front = reading.entities
    assert sides_of(reading.statements) == {leader.id: {front.id}, front.id: {leader.id}}
