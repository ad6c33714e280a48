"""Mentions joined: by a name and its other forms, by a noun that comes again; apart where they are of two kinds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.net.planned import Plan, scanned
from whence.extract.decode.joining import head_of, join_mentions
from whence.extract.net.scan import Scan

NAMED, NOMINAL = "armed-group named", "armed-group nominal"


def _joined(text: str, mentions: dict[str, str], parse: str = "") -> list[list[int]]:
    return join_mentions(scanned(Plan(text=text, mentions=mentions, parse=parse)), text)


def _are_one(text: str, mentions: dict[str, str], parse: str = "") -> bool:
    return len(_joined(text, mentions, parse)) == 1


def test_a_name_with_its_sort_is_the_name_alone_whichever_comes_first() -> None:
    place = "place named"
    assert _are_one("Tarn province fell. Tarn burns.", {"Tarn province": place, "Tarn#2": place})
    assert _are_one("Tarn fell. Tarn province burns.", {"Tarn": place, "Tarn province": place})
    assert _are_one("Dallol left. Dallol fighters ran.", {"Dallol": NAMED, "Dallol fighters": NAMED})


def test_a_state_is_not_the_forces_that_bear_its_name() -> None:
    assert not _are_one("Norland spoke. Norland forces ran.", {"Norland": "state named", "Norland forces": NAMED})


def test_a_name_led_in_by_a_noun_is_the_name_alone() -> None:
    text = "The website Kelmnet spoke. Kelmnet closed."
    parse = "DET|2|det NOUN|4|nsubj PROPN|2|appos VERB|0|root PUNCT|4|punct PROPN|2|nsubj VERB|0|root PUNCT|2|punct"
    mentions = {"The website Kelmnet": "media named", "Kelmnet#2": "media named"}
    assert _are_one(text, mentions, parse)


def test_a_name_led_in_by_what_is_no_noun_is_another() -> None:
    text = "The northern Tarn fell. Tarn burns."
    parse = "DET|3|det ADJ|3|amod PROPN|4|nsubj VERB|0|root PUNCT|4|punct PROPN|2|nsubj VERB|0|root PUNCT|2|punct"
    assert not _are_one(text, {"The northern Tarn": "place named", "Tarn#2": "place named"}, parse)


def test_a_slip_in_a_long_name_makes_no_second_one() -> None:
    mentions = {"Kashvaran": "place named", "Kahsvaran": "place named"}
    assert _are_one("Kashvaran fell. Kahsvaran burns.", mentions)
    assert not _are_one("Kashvaran fell. Kahsvaran burns.", mentions | {"Kahsvaran": "person named"})


def test_words_are_one_thing_whether_they_are_taken_for_a_name_or_not() -> None:
    text = "The Red Group left. The Red Group ran."
    assert _are_one(text, {"The Red Group": NAMED, "The Red Group#2": NOMINAL})
    assert _are_one(text, {"The Red Group": NOMINAL, "The Red Group#2": NAMED})


def test_a_noun_that_comes_again_without_what_stood_by_it_is_the_same() -> None:
    text = "Armed rebels came. The rebels left."
    parse = "ADJ|2|amod NOUN|3|nsubj VERB|0|root PUNCT|3|punct DET|2|det NOUN|3|nsubj VERB|0|root PUNCT|3|punct"
    assert _are_one(text, {"Armed rebels": NOMINAL, "The rebels": NOMINAL}, parse)
    assert not _are_one(text, {"Armed rebels": NOMINAL, "The rebels": "item nominal"}, parse)


def test_a_noun_with_more_by_it_than_before_is_another() -> None:
    text = "Rebels came. The armed rebels left."
    parse = "NOUN|2|nsubj VERB|0|root PUNCT|2|punct DET|3|det ADJ|3|amod NOUN|4|nsubj VERB|0|root PUNCT|4|punct"
    assert not _are_one(text, {"Rebels": NOMINAL, "The armed rebels": NOMINAL}, parse)


def test_what_is_of_another_kind_is_not_joined_whatever_the_network_says() -> None:
    text = "The lagoon dried. The vessel sank."
    found = scanned(
        Plan(
            text=text,
            mentions={"The lagoon": "place nominal", "The vessel": "item nominal"},
            same={"The vessel": "The lagoon"},
        )
    )
    assert len(join_mentions(found, text)) == 2


@pytest.mark.parametrize(("after", "one"), [("NOUN", False), ("ADP", True)])
def test_a_mention_that_goes_on_with_a_noun_is_another_thing(after: str, one: bool) -> None:
    text = "Tarn fields burn."
    found = scanned(Plan(text=text, mentions={"Tarn": "place named", "Tarn fields": "place named"}))
    found.upos[:] = ["PROPN", after, "VERB", "PUNCT"]
    found.heads[:] = [0, 0, 2, 2]
    assert (len(join_mentions(found, text)) == 1) is one


def test_the_head_of_words_hangs_on_none_of_them() -> None:
    found = Scan((), heads=[1, 3, 1, 3])
    assert [head_of(found, at) for at in ((0, 2), (0, 0), (2, 3))] == [1, 0, 2]


@given(st.permutations(["Tarn", "Tarn province", "Kelm", "the Kelm group"]))
def test_names_fall_into_the_same_groups_in_any_order(names: list[str]) -> None:
    text = " ran. ".join(names) + " ran."
    kinds = {"Tarn": "place named", "Tarn province": "place named", "Kelm": NAMED, "the Kelm group": NAMED}
    counts = {name: sum(other.count(name) for other in names[: names.index(name)]) for name in names}
    mentions = {f"{name}#{counts[name] + 1}" if counts[name] else name: kinds[name] for name in names}
    assert len(_joined(text, mentions)) == 2
