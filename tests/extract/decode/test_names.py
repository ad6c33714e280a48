"""Names as they are compared: one key however a name is dressed, and what a fuller name is taken up by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.extract.decode.names import (
    are_alike,
    bases_of,
    keys_of_name,
    known_kind,
    name_key,
    short_forms,
    without_possessive,
)


def _keys(words: str, kind: str) -> list[str]:
    return keys_of_name(words, name_key(words), kind)


def _short(words: str, kind: str) -> set[str]:
    return set(short_forms(words, name_key(words), kind))


@pytest.mark.parametrize("name", ["The Dallol Front", "the Dallol Front's", "the  Dallol\nFront,", "Dallol Front’s"])
def test_a_name_is_compared_without_its_dress(name: str) -> None:
    assert name_key(name) == "dallol front"


@pytest.mark.parametrize("name", ["Jos\u00e9 Nu\u00f1ez", "Jose\u0301 Nun\u0303ez", "Jos\u00e9\u200c Nu\u00f1ez\u200f"])
def test_a_name_is_compared_as_it_is_seen(name: str) -> None:
    assert name_key(name) == "jos\u00e9 nu\u00f1ez"


@pytest.mark.parametrize(
    ("name", "shown"), [("the Front's", "the Front"), ("rebels’", "rebels"), ("O'Neil", "O'Neil"), ("'s", "'s")]
)
def test_a_name_is_shown_without_its_possessive(name: str, shown: str) -> None:
    assert without_possessive(name) == shown


@given(st.text(max_size=30))
def test_every_text_has_a_key_whatever_its_apostrophes(text: str) -> None:
    assert name_key(text) == name_key(text.replace("’", "'"))


def test_a_name_with_its_short_form_in_brackets_is_known_by_both() -> None:
    assert _keys("the Dallol Front (DF)", "armed-group")[:2] == ["dallol front", "df"]
    assert _keys("the Dallol Front (DF", "armed-group")[:2] == ["dallol front", "df"]


@pytest.mark.parametrize(("one", "other"), [("Iran", "Iranian"), ("Kinyara", "Kinyaran")])
def test_a_country_and_its_adjective_share_a_key(one: str, other: str) -> None:
    assert set(_keys(one, "state")) & set(_keys(other, "state"))


def test_the_names_of_a_well_known_body_share_a_key() -> None:
    assert set(_keys("the UN", "organisation")) & set(_keys("the United Nations", "organisation"))


def test_no_stem_is_made_of_a_short_name_or_of_what_is_no_state() -> None:
    assert _keys("Xuan", "state") == ["xuan"]
    assert _keys("Kinyaran", "armed-group") == ["kinyaran"]


@given(st.text(max_size=30), st.sampled_from(["state", "person", "organisation"]))
def test_keys_come_once_and_none_is_empty(words: str, kind: str) -> None:
    keys = _keys(words, kind)
    assert all(keys)
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("words", "kind", "shorter"),
    [
        ("Ana Ruiz", "person", {"ruiz"}),
        ("Ruiz", "person", set()),
        ("the Dallol Freedom Front", "armed-group", {"dff"}),
        ("Council of Elders", "organisation", {"ce"}),
        ("Bureau for Roads and Bridges (BRB)", "government-body", {"brb"}),
        ("Dallol", "armed-group", set()),
        ("A Very Long Name That No One Would Shorten", "organisation", set()),
    ],
)
def test_a_fuller_name_is_taken_up_by_its_last_word_or_its_initials(words: str, kind: str, shorter: set[str]) -> None:
    assert _short(words, kind) == shorter


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dallol", "dallol front"),
        ("front of dallol", "the dallol front"),
        ("df", "dallol front"),
        ("noor", "al noor brigade"),
        ("al-noor", "al noor"),
    ],
)
def test_names_are_alike_where_one_is_part_of_the_other_or_its_initials(one: str, other: str) -> None:
    assert are_alike([one], ["kelm", other])
    assert are_alike([other], [one])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dallol front", "kelm front"),
        ("islamic movement of tarn", "east milo islamic movement"),
        ("country norland", "country kinyara"),
        ("of the", "and the"),
    ],
)
def test_names_are_not_alike_for_a_word_that_both_have(one: str, other: str) -> None:
    assert not are_alike([one], [other])


def test_nothing_is_like_no_name() -> None:
    assert not are_alike(["dallol"], [])


@pytest.mark.parametrize(
    ("words", "kind", "base"),
    [
        ("Tarn province", "place", ["tarn"]),
        ("the town of Tarn", "place", ["tarn"]),
        ("Dallol fighters", "armed-group", ["dallol"]),
        ("the Dallol Front", "armed-group", []),
        ("Dallol Fighters", "armed-group", []),
        ("Republic of Dallol", "organisation", []),
        ("Ana of the group", "person", []),
        ("province", "place", []),
    ],
)
def test_a_name_is_known_without_the_word_that_says_its_sort(words: str, kind: str, base: list[str]) -> None:
    assert list(bases_of(words, kind)) == base


def test_the_base_of_a_well_known_name_has_its_own_key() -> None:
    assert set(bases_of("UN forces", "armed-group")) & set(_keys("the United Nations", "organisation"))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the BBC", "media"),
        ("NATO's", "organisation"),
        ("Norway", "state"),
        ("Norwegian", None),
        ("Oslo", None),
        ("Dallol", None),
        ("", None),
    ],
)
def test_only_a_name_known_across_the_world_has_a_kind_of_its_own(words: str, kind: str | None) -> None:
    assert known_kind(words) == kind


@given(st.text(max_size=30), st.sampled_from(["state", "person", "place"]))
def test_every_text_has_bases_and_a_kind_or_none(words: str, kind: str) -> None:
    assert all(bases_of(words, kind))
    assert known_kind(words) is None or known_kind(words)
