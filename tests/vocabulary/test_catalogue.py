"""Tests of whence.vocabulary.catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

from whence.errors import VocabularyError
from whence.records import PASSAGE
from whence.vocabulary import Role, Vocabulary, load_vocabulary

SMUGGLING = """
[kinds]
route = "a way that goods or people are taken along"

[types.SMUGGLES]
says = "takes goods across a border in secret"
holds = "event"
roles = ["smuggler", "item", "route?"]
plover = []
acled = ["Strategic developments"]
"""


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def test_the_ten_kinds_and_forty_five_types_stand_in_the_file(vocabulary: Vocabulary) -> None:
    assert len(vocabulary.kinds) == 10
    assert len(vocabulary.types) == 45
    assert PASSAGE in vocabulary.types


def test_every_type_says_what_it_is(vocabulary: Vocabulary) -> None:
    assert all(type_.says and type_.name == name for name, type_ in vocabulary.types.items())


def test_a_role_with_a_question_mark_may_stay_empty(vocabulary: Vocabulary) -> None:
    assert vocabulary.types["FIGHTS"].roles == (
        Role(name="attacker"),
        Role(name="target"),
        Role(name="weapon", optional=True),
    )


def test_a_role_named_twice_is_one_list_of_peers(vocabulary: Vocabulary) -> None:
    assert vocabulary.types["ALLIED_WITH"].roles == (Role(name="party", peers=True),)


def test_of_two_roles_joined_by_or_each_may_stay_empty(vocabulary: Vocabulary) -> None:
    assert vocabulary.types["CONTROLS"].roles[1:] == (
        Role(name="place", optional=True),
        Role(name="organisation", optional=True),
    )


def test_title_and_means_may_stand_with_every_type(vocabulary: Vocabulary) -> None:
    assert all({"title", "means"} <= type_.role_names() for type_ in vocabulary.types.values())


def test_the_codes_of_other_schemes_stand_with_the_type(vocabulary: Vocabulary) -> None:
    assert vocabulary.types["FIGHTS"].plover == ("ASSAULT",)
    assert vocabulary.types["PROTESTS"].acled == ("Protests", "Riots")


def test_a_file_of_the_same_form_extends_the_vocabulary(tmp_path: Path) -> None:
    file = tmp_path / "smuggling.toml"
    file.write_text(SMUGGLING, encoding="utf-8")
    vocabulary = load_vocabulary(file)
    assert vocabulary.kinds["route"] == "a way that goods or people are taken along"
    assert vocabulary.types["SMUGGLES"].role_names() == {"smuggler", "item", "route", "title", "means"}
    assert "FIGHTS" in vocabulary.types


def test_extending_leaves_the_first_vocabulary_as_it_was(vocabulary: Vocabulary) -> None:
    vocabulary.extended(SMUGGLING, name="smuggling.toml")
    assert "SMUGGLES" not in vocabulary.types


def test_a_vocabulary_cannot_be_changed_in_place(vocabulary: Vocabulary) -> None:
    with pytest.raises(TypeError):
        vocabulary.kinds["route"] = "x"  # type: ignore[index]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("kinds = [", "own.toml: is not TOML: "),
        ("[roles]\na = 1", "own.toml: has the unknown table(s) roles ([kinds], [types.NAME], [frames])"),
        ('[kinds]\nplace = "x"', "own.toml: the kind place exists already (give the new one another name)"),
        (
            '[types.FIGHTS]\nsays = "x"\nholds = "event"\nroles = ["a"]',
            "own.toml: the type FIGHTS exists already (give the new one another name)",
        ),
        (
            '[types.SINGS]\nsays = "sings"\nholds = "event"\nroles = "singer"',
            'own.toml [types.SINGS]: roles is \'singer\' (a list such as ["giver", "item?"])',
        ),
        (
            '[types.SINGS]\nholds = "event"\nroles = ["singer"]',
            "own.toml [types.SINGS]: says: Field required (says, holds, roles, plover, ucdp, acled)",
        ),
        (
            '[types.SINGS]\nsays = "sings"\nholds = "always"\nroles = ["singer"]',
            "own.toml [types.SINGS]: holds: Input should be 'relation', 'event' or 'either', given 'always'",
        ),
        (
            '[types.SINGS]\nsays = "sings"\nholds = "event"\nroles = ["singer"]\ncolour = "red"',
            "own.toml [types.SINGS]: colour: Unexpected keyword argument, given 'red'",
        ),
        ('[types]\nSINGS = "sings"', "own.toml [types.SINGS]: is 'sings' (a table with says, holds and roles)"),
        ('types = "SINGS"', "own.toml [types]: is 'SINGS' (a table [types.NAME] for each type)"),
        ('[types.SINGS]\nname = "SHOUTS"', "own.toml [types.SINGS]: is {'name': 'SHOUTS'}"),
        ('kinds = "place"', "own.toml [kinds]: is not a table of words (lines such as item = "),
        ("[kinds]\nroute = 3", "own.toml [kinds]: is not a table of words"),
        (
            '[types.SINGS]\nsays = "sings"\nholds = "event"\nroles = [""]',
            "own.toml [types.SINGS]: ",
        ),
    ],
)
def test_a_file_of_another_form_is_refused_with_its_fault(vocabulary: Vocabulary, source: str, message: str) -> None:
    with pytest.raises(VocabularyError) as caught:
        vocabulary.extended(source, name="own.toml")
    assert str(caught.value).startswith(message)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"own.toml: cannot be read: .*No such file.*\(a TOML file in UTF-8\)"):
        load_vocabulary(tmp_path / "own.toml")


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_bytes(b'[kinds]\nroute = "caf\xe9"')
    with pytest.raises(VocabularyError, match=r"own.toml: cannot be read: .*can't decode.*\(a TOML file in UTF-8\)"):
        load_vocabulary(tmp_path / "own.toml")


def test_an_extension_stays_with_the_vocabulary_so_that_another_process_can_build_it_again() -> None:
    source = '[kinds]\nvessel = "a ship"\n'
    assert load_vocabulary().extended(source, name="own.toml").extensions == (("own.toml", source),)
