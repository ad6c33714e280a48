"""The name of a group is taken apart: sorts, words, countries, numbers, its acronym and what it is known as."""

from __future__ import annotations

import pytest

from whence.resolve.group_parts import comes_and_goes, forms_of, known_as, parse_group, without_rule


def _read(name: str) -> list[tuple[str, str]]:
    return [(token.sort, token.read) for token in parse_group(name)[0].tokens]


@pytest.mark.parametrize(
    ("name", "tokens"),
    [
        ("the Nusra Front", [("proper", "nusra"), ("sort", "front")]),
        ("Jabhat al-Nusra", [("sort", "front"), ("proper", "nusra")]),
        ("13th Brigade", [("number", "13"), ("sort", "brigade")]),
        ("Frente Séptimo", [("sort", "front"), ("number", "7")]),
        ("Russian Defence Ministry", [("country", "russia"), ("word", "defence"), ("sort", "ministry")]),
        ("جيش الإسلام", [("sort", "army"), ("proper", "اسلام")]),
    ],
)
def test_words_are_read_as_their_one_form(name: str, tokens: list[tuple[str, str]]) -> None:
    assert _read(name) == tokens


def test_an_acronym_in_brackets_is_a_second_name() -> None:
    full, short = parse_group("Hesk People's Army (HPA)")
    assert (full.acronym, short.acronym) == ("", "hpa")
    assert "hpa" in full.initials


def test_a_known_name_leads_to_its_row_and_to_all_forms_of_it() -> None:
    (group,) = parse_group("the Islamic State group")
    assert group.known == ("islamic state",)
    assert parse_group("Daesh")[0].known == ("islamic state",)
    assert ("islamic state",) in known_as().values()
    assert len(forms_of("islamic state")) > 3


def test_a_word_for_its_sort_may_come_and_go() -> None:
    assert [comes_and_goes(token) for token in parse_group("the Hesk movement")[0].tokens] == [False, True]


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("hesktimes.com", ["hesktimes"]),
        ("www.hesk.co.uk/news", ["hesk"]),
        ("https://example.org/news", ["example"]),
        ("hesk.tv", ["hesk", "hesktv"]),
        ("thehesk.org", ["thehesk", "hesk"]),
    ],
)
def test_an_address_on_the_net_is_read_as_the_names_it_may_be_made_of(address: str, names: list[str]) -> None:
    assert [group.whole.plain for group in parse_group(address)] == names
    assert all(group.site for group in parse_group(address))


@pytest.mark.parametrize("name", ["U.S.", "Hesk", "St. Hesk", "Jamaat.ul.Hesk"])
def test_a_name_with_full_stops_is_no_address(name: str) -> None:
    assert not any(group.site for group in parse_group(name))


def test_words_for_those_who_govern_come_off_a_name_but_never_all_of_it() -> None:
    ruled, alone = (parse_group(name)[0] for name in ("Hesk Front government", "the authorities"))
    assert [token.read for token in without_rule(ruled).tokens] == ["hesk", "front"]
    assert without_rule(alone) is alone
