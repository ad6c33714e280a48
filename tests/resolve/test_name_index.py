"""Of two names that can be one's each finds the other by a key, and a name has few."""

from __future__ import annotations

import statistics

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.names import BESIDE, FRESH, load_pairs
from whence.resolve import asked_keys, compare_names, name_keys

PAIRS = [*load_pairs(), *load_pairs(FRESH), *load_pairs(BESIDE)]
BY_KIND = {
    kind: sorted({n for p in PAIRS if p.kind == kind for n in (p.one, p.other)}) for kind in {p.kind for p in PAIRS}
}
# Ways in which spellings of one name vary; none is sure to leave it the same, and the law holds either way.
VARIED = (
    ("q", "k"), ("k", "q"), ("ou", "u"), ("u", "ou"), ("i", "y"), ("y", "i"), ("e", "i"), ("a", "e"), ("al-", "el-"),
    ("al-", ""), ("sh", "ch"), ("dj", "j"), ("j", "dj"), ("ov", "off"), ("v", "w"), ("-", " "), (" ", "-"), (" ", ""),
    ("bin", "ibn"), ("kh", "x"), ("z", "s"), ("t", "d"), ("ee", "i"), ("aa", "a"), ("Abd al-", "Abdul "), ("h", ""),
)  # fmt: skip


def _find(one: str, other: str, kind: str) -> bool:
    same = compare_names(one, other, kind=kind).verdict == "same"
    return not same or (_finds(one, other, kind) and _finds(other, one, kind))


def _finds(one: str, other: str, kind: str) -> bool:
    return bool(asked_keys(one, kind) & name_keys(other, kind))


def test_of_pairs_called_the_same_each_finds_the_other() -> None:
    assert [pair for pair in PAIRS if not _find(pair.one, pair.other, pair.kind)] == []


@given(st.data())
def test_of_any_two_names_each_finds_the_other_or_neither_does(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(sorted(BY_KIND)))
    one, other = data.draw(st.tuples(*2 * [st.sampled_from(BY_KIND[kind])]))
    assert _finds(one, other, kind) == _finds(other, one, kind)


def test_an_acronym_finds_names_with_its_first_letters_and_they_find_it_but_not_each_other() -> None:
    one, other, acronym = "Karel Liberation Front", "Kumash Loyal Federation", "KLF"
    assert _finds(one, acronym, "armed-group")
    assert _finds(acronym, other, "armed-group")
    assert _finds(acronym, acronym, "armed-group")
    assert not _finds(one, other, "armed-group")


@settings(max_examples=300)
@given(st.data())
def test_a_name_and_a_variant_of_it_find_each_other_where_they_are_called_the_same(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(sorted(BY_KIND)))
    name = data.draw(st.sampled_from(BY_KIND[kind]))
    varied = name
    for old, new in data.draw(st.lists(st.sampled_from(VARIED), max_size=3)):
        varied = varied.replace(old, new)
    words = varied.split(" ")
    dropped = data.draw(st.none() | st.integers(0, len(words) - 1))
    kept = [word for at, word in enumerate(words) if at != dropped]
    assert _find(name, " ".join(data.draw(st.sampled_from([words, kept, words[::-1]]))), kind)


def test_a_name_has_few_keys() -> None:
    counts = [len(name_keys(name, kind)) for kind, names in BY_KIND.items() for name in names]
    assert statistics.fmean(counts) < 4
    assert max(counts) <= 60


def test_keys_say_what_they_are_of() -> None:
    assert name_keys("Sirajuddin Haqqani", "person") == frozenset({"KNa|TRTN", "=TRTNKN"})
    assert asked_keys("Sirajuddin Haqqani", "person") == frozenset({"KNa|TRTN", "=TRTNKN"})
    assert name_keys("KLF", "armed-group") == frozenset({"^klf", "=KLP", "~KLP"})
    assert asked_keys("KLF", "armed-group") == frozenset({"#klf", "=KLP", "~KLP"})
