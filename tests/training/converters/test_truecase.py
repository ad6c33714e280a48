"""Upper-case text gets the case that the reference texts give its words, and names theirs; its length never changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from training.converters.truecase import CaseTable, Names, count_cases, truecase

SENTENCES = [
    "So the army of President Marren left the White House in the north",
    "Then two white horses and the president crossed the red river",
    "Now they said that the army may fall on a day with rain",
]
TABLE = count_cases(SENTENCES * 3)
NAMES = Names(frozenset({("RED", "FRONT"), ("SAN", "DEL", "RIO")}), frozenset({"RFX"}), frozenset({"gunship"}))


def cased(text: str, table: CaseTable = TABLE) -> str:
    return truecase(text, table, NAMES)


def test_a_word_is_written_as_the_reference_writes_it_before_such_a_word() -> None:
    assert cased("THE ARMY LEFT THE WHITE HOUSE.") == "The army left the White House."
    assert cased("THEY CROSSED WITH WHITE HORSES.") == "They crossed with white horses."


def test_phrases_of_names_are_capitalised_and_their_small_words_are_not() -> None:
    assert cased("SO THE RED FRONT'S ARMY LEFT SAN DEL RIO.") == "So the Red Front's army left San del Rio."


def test_acronyms_stay_and_listed_words_are_small() -> None:
    assert cased("THE RFX'S GUNSHIP LEFT.") == "The RFX's gunship left."


def test_a_word_nobody_knows_is_a_name_unless_its_ending_is_a_common_words() -> None:
    assert cased("THEY LEFT OLVAREZ UNCONDITIONALLY.") == "They left Olvarez unconditionally."


def test_may_is_a_month_beside_a_number_only() -> None:
    assert cased("THE ARMY MAY FALL ON 9 MAY.") == "The army may fall on 9 May."


def test_a_sentence_begins_with_a_capital_behind_a_stop_a_date_line_or_a_quotes_colon() -> None:
    assert cased('OLVAREZ, 3 MAY 90 -- [NOTE] THEY SAID: "THE ARMY FALL. THEY LEFT."').endswith(
        '-- [Note] They said: "The army fall. They left."'
    )


def test_headlines_teach_no_case() -> None:
    assert count_cases(["All Words Are Capitalised Here"]).alone == {}


@given(st.text(alphabet="ABC '.-\n[]()\"19", max_size=40))
def test_only_the_case_changes(text: str) -> None:
    assert cased(text).upper() == text
