"""Details that few would tell alike: exact figures, counted things, short quotations, names."""

from __future__ import annotations

import pytest
from hypothesis import given

from tests.corroborate.material import BODY, OTHER, document, nothing, read_as, segmented
from tests.laws.strategies import documents
from whence.corroborate import details_of
from whence.corroborate.details import FEW, MANY, furniture_of, shared_details
from whence.records import Document


def _keys(text: str) -> list[str]:
    made = document(text)
    return [detail.key for detail in details_of(made, nothing(made))]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("They took 1,342 rifles.", ["figure 1342"]),
        ("They took 1342 guns.", ["figure 1342"]),
        ("It cost $2.35 million.", ["figure 2350000 USD"]),
        ("They saw 27 brokers and 27 men.", ["counted 27 broker"]),
        ("About 13,000 fighters came.", ["counted 13000 came", "counted 13000 fighter"]),
        ("At least 40 LFA fighters", ["counted 40 fighter"]),
        ("Up to 40 dead fighters", ["counted 40 dead", "counted 40 fighter"]),
        ("Three boats and six lorries", ["counted 6 lorrie"]),
        ("It came in 2021, on 13 March 2024.", []),
        ("He called it “a house without doors” then.", ["quotation a house without doors"]),
        ("He said “no”.", []),
    ],
)
def test_details_are_told_by_keys_that_do_not_depend_on_how_they_are_written(text: str, keys: list[str]) -> None:
    assert _keys(text) == keys


def test_names_are_details_unless_every_report_has_them() -> None:
    made = document("Colonel Ivo Marden left Kelm.")
    assert [detail.key for detail in details_of(made, read_as(made, "Ivo Marden", "person", ()))] == ["name ivo marden"]
    assert details_of(made, read_as(made, "Kelm", "place", ())) == ()


def test_furniture_has_no_details() -> None:
    made = segmented((("furniture", "1,342 readers"), ("body", "They took 1,343 rifles")))
    assert [detail.key for detail in details_of(made, nothing(made))] == ["figure 1343"]


def test_what_both_have_is_shared_where_few_have_it() -> None:
    first, second = document("They took 1,342 rifles, 77 tents."), document("Gone: 1342 guns and 77 tents.")
    one, other = details_of(first, nothing(first)), details_of(second, nothing(second))
    (figure, counted) = shared_details(one, other, lambda _: FEW)
    assert (figure.key, figure.one.text, figure.other.text, figure.tells) == ("figure 1342", "1,342", "1342", 1.0)
    assert (counted.key, counted.kind, counted.tells) == ("counted 77 tent", "counted", 0.5)
    assert shared_details(one, other, lambda _: FEW + 1) == ()


def test_a_figure_counts_once_however_many_words_follow_it() -> None:
    first, second = document("Of 40 dead fighters nothing is known."), document("They saw 40 dead fighters.")
    one, other = details_of(first, nothing(first)), details_of(second, nothing(second))
    assert [each.one.text for each in shared_details(one, other, lambda _: 2)] == ["40"]


def test_a_paragraph_at_the_end_of_many_texts_is_furniture() -> None:
    note = "Nobody of the persons in this report has ever lived."
    made = document(f"{BODY}\n{OTHER}\n{note}")
    details = details_of(made, nothing(made))
    edges = [detail.span.text for detail in details if detail.kind == "edge"]
    assert edges == [note.rstrip(".")]
    held = {detail.key: MANY for detail in details if detail.span.text.startswith("Nobody")}
    assert [span.text for span in furniture_of(details, lambda key: held.get(key, 1))] == [note.rstrip(".")]


def test_a_text_of_one_paragraph_has_no_edges() -> None:
    made = document(BODY)
    assert all(detail.kind != "edge" for detail in details_of(made, nothing(made)))


@given(documents())
def test_every_detail_stands_at_its_place_and_each_key_once(drawn: Document) -> None:
    details = details_of(drawn, nothing(drawn))
    assert all(detail.span.stands_in(drawn.text) for detail in details)
    assert len({detail.key for detail in details}) == len(details)
