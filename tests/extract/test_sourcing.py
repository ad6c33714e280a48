"""Who speaks: the entities of sources, and the sides they stand on."""

from __future__ import annotations

import pytest

from tests.extract.marked import marked, read
from whence.extract.attribution import find_attributions
from whence.extract.sourcing import linked, outer_links, sides_of, speakers_of


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("[Ana Ruiz|person] said all was well.", "Ana Ruiz"),
        ("Minister [Ana Ruiz|person] said all was well.", "Ana Ruiz"),
        ("All was well, [the army|government-body] said.", "the army"),
    ],
)
def test_a_source_is_the_mention_nearest_to_its_words(text: str, source: str) -> None:
    made = marked(text)
    (attribution,) = linked(find_attributions(made.document, made.layout), made.mentions)
    assert made.name(attribution.entity) == source


def test_a_source_that_nobody_found_has_no_entity() -> None:
    made = marked("A passer-by said all was well.")
    (attribution,) = linked(find_attributions(made.document, made.layout), made.mentions)
    assert attribution.entity is None


def test_a_joint_source_has_several_speakers() -> None:
    made = marked("All was well, [two traders|population] and [an officer|person] said.")
    attributions = linked(find_attributions(made.document, made.layout), made.mentions)
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
    made, reading = read("[Ana Ruiz|person], the leader of [the Front|armed-group], spoke.")
    leader, front = made.entities
    assert sides_of(reading.statements) == {leader.id: {front.id}, front.id: {leader.id}}


SPEAKERS = [
    ("[Front|armed-group] spokesman [Ana Ruiz|person] said all was well.", "Ana Ruiz"),
    ("According to [Ana Ruiz|person], all was well.", "Ana Ruiz"),
    ("“All is well,” [she|person] said.", "she"),
    ("All was well, said [Ana Ruiz|person], a doctor.", "Ana Ruiz"),
    ("[A spokesman|person] for [the Front|armed-group] said all was well.", "A spokesman"),
    ("[Ana Ruiz|person] told [Bo Lind|person] all was well.", "Ana Ruiz"),
    ("[Officials|population] in [Kelm|place] said all was well.", "Officials"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS, ids=[text for text, _ in SPEAKERS])
def test_who_speaks_is_not_whom_or_what_his_words_also_name(text: str, speaker: str) -> None:
    made = marked(text)
    (attribution,) = linked(find_attributions(made.document, made.layout), made.mentions)
    assert made.name(attribution.entity) == speaker
