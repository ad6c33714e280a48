"""Speakers that no mention covers have an entity, and pronouns stand for the source quoted last that fits."""

from __future__ import annotations

import pytest

from tests.extract.marked import marked, read
from whence.extract.attribution import find_attributions
from whence.extract.sourcing import linked
from whence.extract.speakers import Cast, find_speakers
from whence.records import Attribution


def speakers(text: str, author: str | None = None) -> tuple[tuple[Attribution, ...], Cast]:
    """Return the attributions of a marked text with their speakers. author: the name of a marked entity."""
    made = marked(text)
    written_by = next((entity.id for entity in made.entities if entity.name == author), None)
    cast = Cast(made.document.id, made.entities, made.mentions, author=written_by)
    return find_speakers(linked(find_attributions(made.document, made.layout), made.mentions), cast)


def names(text: str, author: str | None = None) -> list[str | None]:
    """Return the name of each attribution's entity, in the order of the text."""
    attributions, cast = speakers(text, author)
    known = {entity.id: entity.name for entity in cast.entities}
    return [known[a.entity] if a.entity else None for a in attributions]


@pytest.mark.parametrize(
    ("source", "kind", "unnamed"),
    [
        ("Rights defenders", "population", True),
        ("A taxidermist", "person", True),
        ("The taxidermist", "person", False),
        ("A leaked dossier", "media", True),
        ("The communique", "media", False),
        ("Satellite imagery", "media", True),
        ("Some", "population", True),
        ("Someone", "person", True),
    ],
)
def test_a_source_without_a_mention_is_an_entity_by_its_own_words(source: str, kind: str, unnamed: bool) -> None:
    (attribution,), cast = speakers(f"{source} said that the town had fallen.")
    (entity,) = cast.entities
    assert attribution.entity == entity.id
    assert (entity.name, entity.kind, entity.unnamed) == (source, kind, unnamed)
    assert [(mention.span.text, mention.form) for mention in cast.mentions] == [(source, "nominal")]


def test_the_same_words_are_the_same_speaker() -> None:
    attributions, cast = speakers("Rights defenders said all was well. The bridge stood, rights defenders said.")
    assert len({attribution.entity for attribution in attributions}) == len(cast.entities) == 1


def test_others_are_not_the_others_of_before() -> None:
    attributions, _ = speakers("Others said all was well. Others said all was lost.")
    assert len({attribution.entity for attribution in attributions}) == 2


@pytest.mark.parametrize("source", ["Nobody", "Neither side", "The same"])
def test_who_is_nobody_is_no_speaker(source: str) -> None:
    assert names(f"{source} said that the town had fallen.") == [None]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("[Ana Ruiz|person] said all was well. She said the bridge stood.", "Ana Ruiz"),
        ("[The army|government-body] said all was well. It said the bridge stood.", "The army"),
        ("[Traders|population] said all was well. They said the bridge stood.", "Traders"),
        ("[Ana Ruiz|person] said all was well. It said the bridge stood.", None),
        ("[The army|government-body] said all was well. She said the bridge stood.", None),
    ],
)
def test_a_pronoun_stands_for_the_source_quoted_last_that_fits(text: str, meant: str | None) -> None:
    assert names(text)[-1] == meant


def test_a_pronoun_does_not_stand_for_one_of_the_other_sex() -> None:
    text = "[Ana Ruiz|person] said all was well and [she=Ana Ruiz] left. He said the bridge stood."
    assert names(text) == ["Ana Ruiz", None]


def test_an_author_is_no_source_of_his_own() -> None:
    assert names("[Lena Marsh|person] said all was well. She said the bridge stood.", author="Lena Marsh") == [
        None,
        None,
    ]


def test_speakers_stand_in_the_chain_of_their_claims() -> None:
    _, reading = read("Rights defenders said [rebels|armed-group] attacked [Kelm|place].")
    (claim,) = reading.claims
    known = {entity.id: entity.name for entity in reading.entities}
    assert [known[link.entity] for link in claim.chain if link.entity] == ["Rights defenders"]
