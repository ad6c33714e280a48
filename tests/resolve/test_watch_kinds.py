"""Words of lists mean our kinds where they say one, and leave the kind open where they do not; no actor is named."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from whence.resolve.watch_kinds import (
    fields_of_columns,
    kind_of_classes,
    kind_of_schema,
    kind_of_word,
    left_out_class,
    names_no_actor,
    schemes_of,
)
from whence.vocabulary import load_vocabulary

KINDS = tuple(load_vocabulary().kinds)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_the_vocabulary_is_known_however_its_blanks_are_written(kind: str) -> None:
    assert {kind_of_word(word, KINDS) for word in (kind, kind.upper(), kind.replace("-", "_"))} == {kind}


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Individual", "person"),
        ("militant group", "armed-group"),
        ("terrorist organization", "armed-group"),
        ("Country", "state"),
        ("armed forces", "government-body"),
        ("NGO", "organisation"),
        ("Newspaper", "media"),
        ("ethnic_group", "population"),
        ("entity", ""),
        ("LegalEntity", ""),
        ("wizard", None),
    ],
)
def test_words_that_people_use_mean_one_kind_or_leave_it_open(word: str, kind: str | None) -> None:
    assert kind_of_word(word, KINDS) == kind


def test_a_kind_that_a_user_added_is_known() -> None:
    assert kind_of_word("War Band", (*KINDS, "war-band")) == "war-band"


@pytest.mark.parametrize(
    ("schema", "topics", "kind"),
    [
        ("Person", (), "person"),
        ("Person", ("gov.head",), "person"),
        ("Company", ("crime.terror",), "organisation"),
        ("PublicBody", (), "government-body"),
        ("LegalEntity", (), ""),
        ("Organization", (), "organisation"),
        ("Organization", ("sanction", "gov.security"), "government-body"),
        ("Organization", ("gov.igo",), "organisation"),
        ("Organization", ("pol.party", "crime.terror"), "organisation"),
        ("Organization", ("sanction", "crime.terror"), ""),
        ("Organization", None, ""),
        ("Vessel", (), None),
        ("Address", None, None),
    ],
)
def test_schemata_and_topics_of_followthemoney_say_a_kind(
    schema: str, topics: tuple[str, ...] | None, kind: str | None
) -> None:
    assert kind_of_schema(schema, topics) == kind


def test_of_several_classes_the_first_of_the_table_decides() -> None:
    assert kind_of_classes(["Q43229", "Q7278", "Q17149090"]) == "armed-group"
    assert kind_of_classes(["Q515", "Q5119"]) == "place"
    assert kind_of_classes(["Q43229"]) is None


def test_names_and_lists_are_no_actors() -> None:
    assert left_out_class(["Q101352"]) == "family name"
    assert left_out_class(["Q5"]) is None
    assert names_no_actor("Vessel")
    assert not names_no_actor("person")


def test_all_kinds_of_the_tables_are_kinds_of_the_vocabulary() -> None:
    table = tomllib.loads(files("whence.resolve").joinpath("data/watch_lists.toml").read_text("utf-8"))
    topics = {row.split()[1] for row in table["topics"]["rows"].split("\n") if row}
    said = {*table["kinds"], *table["schemata"], *table["classes"], *topics} - {"why", "open"}
    assert said <= set(KINDS)


def test_no_word_and_no_class_stands_for_two_kinds() -> None:
    table = tomllib.loads(files("whence.resolve").joinpath("data/watch_lists.toml").read_text("utf-8"))
    words = [word for kind, group in table["kinds"].items() if kind != "why" for word in group]
    words += [*table["open"]["words"], *table["no_actors"]["words"]]
    classes = [one for group in table["classes"].values() for one in group]
    classes += [one for one in table["no_actor_classes"] if one != "why"]
    assert (len(words), len(classes)) == (len(set(words)), len(set(classes)))


def test_columns_and_schemes_come_without_the_sentence_that_says_why() -> None:
    assert "why" not in {*fields_of_columns(), *schemes_of("ftm"), *schemes_of("wikidata")}
    assert fields_of_columns()["id:lei"] == ("lei", "lei_code")
    assert schemes_of("ftm")["wikidataId"] == "wikidata"
