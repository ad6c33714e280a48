"""Text reuse: fingerprints that do not depend on dress, candidates from an index, and what two texts share."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corroborate.material import BODY, OTHER, document, segmented
from tests.laws.strategies import documents
from whence.corroborate import compare, find_sharing, signature
from whence.corroborate.reuse import MOST_ROWS, RULES, SHINGLE, WINDOW
from whence.records import Document, SegmentKind

SPEECH = "“Nobody warned us, nobody came for us, and nobody will be blamed for it in the end,” {} on Tuesday."
prose = st.lists(st.sampled_from(BODY.split()[:14]), max_size=60)


def _folded(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def _in_a_process(seed: str) -> str:
    code = (
        "from tests.corroborate.material import *; from whence.corroborate import *; print(signature(document(BODY)))"
    )
    environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def test_fingerprints_are_the_same_on_every_machine_and_in_every_process() -> None:
    assert [_in_a_process(seed) for seed in ("1", "2")] == [f"{signature(document(BODY))}\n"] * 2
    assert signature(document("Rebels left Kelm on Monday morning.")) == (1109044667674227708,)


def test_fingerprints_fit_a_column_of_whole_numbers_and_stand_in_order() -> None:
    keys = signature(document(BODY))
    assert list(keys) == sorted(set(keys))
    assert all(0 <= key < 2**63 for key in keys)
    assert len(keys) < len(BODY.split()) / 4


def test_a_text_without_words_has_no_fingerprints_and_one_of_few_words_has_one() -> None:
    assert signature(document("...")) == ()
    assert len(signature(document("Rebels left"))) == 1


@given(st.integers(0, 20), st.integers(0, 20))
def test_sixteen_words_in_a_row_are_found_wherever_they_stand(before: int, after: int) -> None:
    """SHINGLE + WINDOW - 1 words that two texts have in common give them a fingerprint in common."""
    shared = " ".join(BODY.split()[10 : 10 + SHINGLE + WINDOW - 1])
    words = OTHER.split()
    inside = document(" ".join((*words[:before], shared, *words[before : before + after])))
    assert set(signature(inside)) & set(signature(document(BODY)))


def test_those_who_share_most_come_first_and_who_shares_nothing_does_not_come() -> None:
    holders = {1: ["a", "b"], 2: ["b", "a"], 3: ["b"], 4: ["d"]}
    assert find_sharing((1, 2, 3, 5), holders) == ("b", "a")


def test_one_common_phrase_makes_no_candidate_and_costs_nothing() -> None:
    many = [f"d{number}" for number in range(MOST_ROWS + 1)]
    assert find_sharing((1, 2), {1: ["a"], 2: many}) == ("a",)
    assert find_sharing((1,), {1: [f"d{number}" for number in range(30)]}) == ()


def test_a_text_that_all_have_copied_is_still_found() -> None:
    many = [f"d{number}" for number in range(MOST_ROWS)]
    assert len(find_sharing((1, 2), {1: many, 2: many})) == 0
    half = many[: MOST_ROWS // 2]
    assert len(find_sharing((1, 2), {1: half, 2: half})) == len(half)


def test_light_edits_leave_a_text_whole() -> None:
    edited = BODY.replace("stormed", "attacked").replace("The attackers", "They").replace("full of", "with")
    reuse = compare(document(BODY), document(f"KELM (Northern Wire) - {edited}"))
    assert (reuse.verdict, reuse.reason) == ("whole", "Most of the shorter stands word for word in the other.")
    assert reuse.share == max(reuse.of_one, reuse.of_other) >= 0.7


def test_two_sentences_inside_a_longer_report_are_found_with_their_places() -> None:
    taken = "The attackers cut the telephone line and set fire to the fuel store behind the barracks."
    reuse = compare(document(BODY), document(f"{OTHER} {taken} {OTHER[:60]}"))
    assert (reuse.verdict, reuse.reason) == ("part", "Sentences of the one stand word for word in the other.")
    assert [(run.one.start, run.other.start, run.one.text) for run in reuse.runs] == [
        (BODY.index("The att"), len(OTHER) + 1, taken[:-1])
    ]


def test_what_two_texts_quote_is_no_reuse() -> None:
    reuse = compare(
        document(SPEECH.format("said one of the guards")), document(f"{OTHER} {SPEECH.format('a sergeant told us')}")
    )
    assert reuse.verdict == "quotation"


def test_a_quotation_of_what_the_other_says_itself_is_reuse() -> None:
    taken = "the attackers cut the telephone line and set fire to the fuel store behind the barracks"
    assert compare(document(BODY), document(f"{OTHER} “{taken.capitalize()},” it wrote.")).verdict == "part"


def test_a_long_title_in_both_is_no_reuse() -> None:
    title = (
        "the Joint Staff for the Protection of the Northern Frontier Provinces and their Principal Waterways in Hesk"
    )
    reuse = compare(document(f"{OTHER} An order came from {title}."), document(f"Nobody at {title} wanted to speak."))
    assert (reuse.verdict, reuse.reason) == ("none", "They share a phrase or two, as texts on one matter do.")


def test_texts_of_different_words_share_nothing() -> None:
    reuse = compare(document(BODY), document(OTHER))
    assert (reuse.verdict, reuse.share, reuse.runs) == ("none", 0.0, ())
    assert reuse.reason == "They share no eight words together."


def test_a_run_over_furniture_is_shown_in_two_pieces() -> None:
    first, second = BODY[:59], BODY[60:]
    parted = segmented((("body", first), ("furniture", "Read more | Share"), ("body", second)))
    reuse = compare(parted, document(BODY))
    assert [run.other.text for run in reuse.runs] == [first, second.rstrip(".")]
    assert reuse.share == 1


def test_every_rule_has_a_sentence_that_can_be_shown() -> None:
    assert all((rule.__doc__ or "").endswith(".") for _, rule in RULES)


@given(documents())
def test_a_text_is_whole_reuse_of_itself(drawn: Document) -> None:
    reuse = compare(drawn, drawn)
    words = bool(signature(drawn))
    assert (reuse.verdict, reuse.share) == (("whole", 1.0) if words else ("none", 0.0))


@pytest.mark.parametrize("kind", ["furniture", "byline"])
@given(words=prose, at=st.integers(0, 60), menu=st.text(max_size=30))
def test_furniture_changes_nothing(kind: SegmentKind, words: list[str], at: int, menu: str) -> None:
    bare = document(" ".join(words))
    dressed = segmented((("body", " ".join(words[:at])), (kind, f"Menu {menu}"), ("body", " ".join(words[at:]))))
    assert signature(dressed) == signature(bare)
    assert compare(dressed, bare).share == (1.0 if words else 0.0)


@given(prose, prose)
def test_turned_round_it_is_the_same_reuse(one: list[str], other: list[str]) -> None:
    first, second = document(" ".join(one)), document(" ".join(other))
    reuse, turned = compare(first, second), compare(second, first)
    assert (reuse.verdict, reuse.share, reuse.of_one) == (turned.verdict, turned.share, turned.of_other)
    places = {(run.one.start, run.other.start) for run in reuse.runs}
    assert places == {(run.other.start, run.one.start) for run in turned.runs}


@given(prose, prose)
def test_evidence_is_the_same_words_at_its_places(one: list[str], other: list[str]) -> None:
    first, second = document(". ".join(one)), document("  ".join(other).upper())
    for run in compare(first, second).runs:
        assert run.one.stands_in(first.text)
        assert run.other.stands_in(second.text)
        assert _folded(run.one.text) == _folded(run.other.text)


@given(st.lists(st.sampled_from(("a", "b", "c")), max_size=6), st.permutations((1, 2, 3)))
def test_the_order_of_keys_and_holders_does_not_matter(names: list[str], keys: list[int]) -> None:
    holders = {key: sorted(set(names)) for key in keys}
    turned = {key: held[::-1] for key, held in reversed(holders.items())}
    assert find_sharing(keys, holders) == find_sharing(keys[::-1], turned)
