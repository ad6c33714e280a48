"""Who and what a document speaks of, each once, with every mention of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.marked import document_of
from tests.extract.mentioned import found
from whence.extract.layout import lay_out
from whence.extract.mentions import find_mentions, lines_of
from whence.records import Document, Segment, document_id, entity_id
from whence.vocabulary import load_vocabulary

REPORT = (
    "Gen. Abdul Raziq, the police chief of Kandahar, said on Monday that the Taliban had attacked an army base in "
    "Helmand province. He blamed Pakistan. A senior official said three villagers had been killed."
)
PIECES = [
    *(
        "the",
        "The",
        "a",
        "of",
        "in",
        "and",
        ",",
        ".",
        "“",
        "”",
        '"',
        "(",
        ")",
        "'s",
        "'",
        "his",
        "him",
        "their",
        "who",
        "said",
    ),
    *(
        "attacked",
        "is",
        "known as",
        "Gen.",
        "Kabul",
        "Taliban",
        "Czech-made",
        "weapons",
        "Front",
        "National",
        "Ministry",
    ),
    *("two", "them", "group", "army", "soldiers", "the armed group", "X", "LPF", "IS", "Amina", "Diallo", "“Fogo”"),
    *("\n", "\n\n", "•", "31", "at least", "no", "police"),
]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Abdul Raziq", "person"),
        ("Kandahar", "place"),
        ("Taliban", "armed-group"),
        ("an army base", "facility"),
        ("Helmand", "place"),
        ("Pakistan", "state"),
        ("A senior official", "person"),
        ("three villagers", "population"),
    ],
)
def test_a_report_yields_its_actors_and_places_each_with_its_kind(name: str, kind: str) -> None:
    assert found(REPORT).kind(name) == kind


def test_an_entity_has_all_its_surface_forms_and_the_best_name() -> None:
    entity = found(REPORT).entity("Abdul Raziq")
    assert {"Abdul Raziq", "Gen. Abdul Raziq", "police chief", "police chief of Kandahar"} <= set(entity.names)
    assert list(entity.names) == sorted(entity.names)


def test_a_pronoun_is_a_mention_but_no_name() -> None:
    entity = found(REPORT).entity("Abdul Raziq")
    assert found(REPORT).said_of("Abdul Raziq")[-1] == "He"
    assert "He" not in entity.names


def test_an_anonymous_individual_is_unnamed_and_a_class_of_people_is_not() -> None:
    assert found(REPORT).entity("A senior official").unnamed
    assert not found(REPORT).entity("three villagers").unnamed
    assert not found(REPORT).entity("Abdul Raziq").unnamed


def test_the_id_of_an_entity_is_made_from_its_first_mention() -> None:
    document = document_of(REPORT)
    entities, _ = find_mentions(document, lay_out(document))
    assert entity_id(document.id, 0, len("Gen. Abdul Raziq")) in {entity.id for entity in entities}


def test_mentions_may_stand_inside_one_another() -> None:
    spans = {mention.span.text for mention in found("Taliban fighters left.").mentions}
    assert spans == {"Taliban fighters", "Taliban"}


def test_what_is_furniture_mentions_nobody() -> None:
    text = "Follow Reuters on Facebook.\nTroops entered Kabul."
    plain = document_of(text)
    menu = Segment(kind="furniture", start=0, end=27)
    id_ = document_id(plain.sha256, publisher=None, address=None)
    document = Document(id=id_, sha256=plain.sha256, file=plain.file, text=text, segments=(menu,))
    entities, _ = find_mentions(document, lay_out(document))
    assert {entity.name for entity in entities} == {"Troops", "Kabul"}


def test_a_text_without_words_mentions_nothing() -> None:
    assert found("").entities == ()
    assert found("... — !\n\n“”").mentions == ()


def test_lines_hold_every_sentence_with_a_tag_for_each_word() -> None:
    lines = list(lines_of(lay_out(document_of(REPORT))))
    assert [line.number for line in lines] == [0, 1, 2]
    assert all(len(line.tags) == len(line.words) == len(line.sentence.tokens) for line in lines)


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.text(max_size=80))
def test_every_mention_stands_in_the_text_and_every_entity_is_mentioned(text: str) -> None:
    document = document_of(text)
    entities, mentions = find_mentions(document, lay_out(document))
    ids = [entity.id for entity in entities]
    assert len(set(ids)) == len(ids)
    assert {mention.entity for mention in mentions} == set(ids)
    assert all(mention.span.stands_in(text) for mention in mentions)
    assert {entity.kind for entity in entities} <= set(load_vocabulary().kinds)
    assert all(entity.names and set(entity.names) for entity in entities)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_the_same_text_always_mentions_the_same(text: str) -> None:
    assert found(text) == found(text)


def test_a_list_without_end_is_read_in_one_piece() -> None:
    names = [f"Abc{chr(97 + at % 26)}{chr(97 + at // 26 % 26)}{chr(97 + at // 676)} Front" for at in range(2000)]
    assert len(found(f"They named {', '.join(names)} there.").entities) == 2000
