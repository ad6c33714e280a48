"""Tests of whence.language.sentences."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.language import split_sentences


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["The bridge fell.", "Nobody was hurt."],
        ["Gen. Orr met Mr. A. B. Lund on Jan. 4.", "He left at once."],
        ["The U.S. Army withdrew.", "It had been there since May."],
        ["They fled to the U.S.", "The rest stayed."],
        ["He arrived at 5 p.m. Monday.", "She did not."],
        ["The talks began at 5 p.m.", "The envoys left."],
        ["“We stay.”", "He sat down."],
        ["“Will they come?” she asked.", "“No!”", "The line went dead."],
        ["He said “no.”", "“Yes,” said she."],
        ["It cost 3.5 million.", "About 1.2 million was paid."],
        ["The report ends here.[3]", "A new one begins."],
        ["He waited…", "“Who is there?”", "Nobody."],
        ["She was told to ask for No. 7.", "There was none."],
        ["He read Vol. 2.", "“I did,” he said."],
        ["ہم یہاں ہیں۔", "وہ چلے گئے۔"],
        ["国防部发言。", "他们走了！"],
    ],
)
def test_a_sentence_ends_where_a_reader_would_end_it(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_a_quotation_mark_without_a_blank_after_it_still_ends_the_sentence() -> None:
    assert sentences("They left.“We stay,” he said.") == ["They left.", "“We stay,” he said."]


def test_a_newline_ends_a_sentence() -> None:
    assert sentences("Bridge falls\nThe bridge fell today") == ["Bridge falls", "The bridge fell today"]


def test_what_goes_on_in_lower_case_is_one_sentence() -> None:
    assert sentences("He asked “why?” and left. it rained") == ["He asked “why?” and left. it rained"]


def test_a_pronoun_that_is_a_letter_ends_a_sentence() -> None:
    assert sentences("So did I. Then we left.") == ["So did I.", "Then we left."]


def test_a_part_of_a_text_keeps_the_offsets_of_the_whole() -> None:
    text = "One. Two. Three."
    assert split_sentences(text, 5, 9) == ((5, 9),)


@given(st.text(alphabet="aAbB.?!…“”\"' \n;1", max_size=200))
def test_sentences_are_in_order_and_hold_all_that_is_not_blank(text: str) -> None:
    ranges = split_sentences(text)
    assert all(start < end for start, end in ranges)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(ranges))
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
    assert all(part == part.strip() for part in sentences(text))


@pytest.mark.parametrize(
    "parts",
    [
        ["TARN (NW) — Nine men died.", "Two fled."],
        ["TARN, March 3 (NW) - Nine died.", "Nobody knows why."],
        ["Dr. A. Vell left.", "He came back."],
        ["Sgt. Maj. Orr spoke.", "So did Lt. Col. J. Lund."],
        ["I saw J. R. Orr.", "Then I left."],
        ["So did J.", "Then came K. Orr."],
        ["He has a Ph.D.", "She has none."],
        ["Ph.D. Orr spoke.", "We left."],
        ["He named a border town, i.e. Tarn.", "He meant another, e.g. Quarrow."],
        ["It happened in the U.S.", "However, it stopped."],
        ["The U.N. said so.", "The U.S. agreed."],
        ["At 5 a.m. Orr left.", "At 6 p.m. he came back."],
        ["Acme Inc. Orr said.", "Acme Ltd. said nothing."],
        ["See p. 4 and fig. 5.", "See pp. 6-8."],
        ["It cost $5.", "He paid."],
        ["It was the 5th.", "It rained."],
        ["World War II.", "It ended."],
        ["Is it?", "No.", "It is."],
        ["Really?!", "Yes."],
        ["Wait...", "What?"],
        ["He came (late).", "She left."],
        ["(He came.)", "She left."],
        ["‘Go!’", "He went."],
        ["He wrote “Go.”", "She read."],
        ["“No.”", "“Yes.”"],
        ["He left.[12]", "She stayed.[3][4]", "They slept."],
        ["« Oui. »", "Il part."],
        ["«\u00a0Oui.\u00a0»", "«\u00a0Non.\u00a0»"],
        ["Er ging.", "»Ja«, sagte sie."],
        ["Он ушёл.", "Она осталась."],
        ["هل جاء؟", "نعم."],
        ["The file www.tarn.example is down.", "Fix version 3.5 of it."],
    ],
)
def test_short_forms_initials_ellipses_and_foreign_marks_end_no_sentence_too_many(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "text",
    ["", " \n\t ", "...", "?", "Mr.", "U.S. U.K. U.N.", "cars, etc. were burnt", "Wait... what?", "end.of.file", "A!B"],
)
def test_what_holds_no_boundary_is_at_most_one_sentence(text: str) -> None:
    assert sentences(text) == [text.strip()] * bool(text.strip())


def test_a_headline_a_dateline_and_a_list_are_sentences_of_their_own() -> None:
    text = "BRIDGE FALLS\n\nTARN, 3 May\nThe bridge fell.\n- two dead\n- nine hurt"
    assert sentences(text) == ["BRIDGE FALLS", "TARN, 3 May", "The bridge fell.", "- two dead", "- nine hurt"]


WRAPPED_MAIL = """\
The envoy of the valley council, Dr. Ilan Vost, wrote to us from
Tarn that the column had left the town before dawn. He had it from
a driver who met eleven lorries at the ford, near the old U.S.
consulate, and who did not wish to be named.

A second letter, of the same week, says otherwise. Its writer has
seen no lorry at all, he says, and he lives beside the ford. Which
of the two is right we cannot tell from here, and we have asked a
third who was there
"""


def test_a_hard_wrapped_mail_has_the_sentences_of_its_prose() -> None:
    ends = [part.split()[-1] for part in sentences(WRAPPED_MAIL)]
    assert ends == ["dawn.", "named.", "otherwise.", "ford.", "there"]


@given(
    st.lists(st.sampled_from(["Orr left.", "Was it so?", "They wept!", "“We stay,” she said."]), min_size=1, max_size=9)
)
def test_plain_sentences_put_together_come_apart_again(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts
