"""Who has it from whom: by credit, words, day and details; without any of these nothing is said."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from tests.corroborate.material import BODY, OTHER, document, nothing, read_as
from whence.corroborate import Derived, Traced, find_derivations, trace
from whence.corroborate.derivation import RULES
from whence.corroborate.details import MANY
from whence.records import Document

OUTLETS = ("Northern Wire", "Hesk Courier", "Lenna Voice")
WIRE = document(BODY, "Northern Wire", "2024-03-11")
SENTENCE = "The attackers cut the telephone line and set fire to the fuel store behind the barracks."


def _trace(made: Document) -> Traced:
    return trace(made, nothing(made), outlets=OUTLETS)


def _few(_: str) -> int:
    return 2


def _found(one: Document, *others: Document) -> tuple[Derived, ...]:
    return find_derivations(_trace(one), [_trace(other) for other in others], _few)


def _told(found: Sequence[Derived]) -> list[tuple[str, str | None, str | None, str]]:
    return [(derived.how, derived.outlet, derived.other, derived.reason) for derived in found]


def test_a_copy_that_credits_the_outlet_is_its_reprint_whatever_the_days() -> None:
    for day in ("2024-03-11", "2024-03-12", None):
        copy = document(f"KELM (Northern Wire) - {BODY}", "Hesk Courier", day)
        why = "Most of its words stand in a report of the outlet that it credits."
        assert _told(_found(copy, WIRE)) == [("reprint", "Northern Wire", WIRE.id, why)]
        assert _found(WIRE, copy) == ()


def test_a_reprint_has_the_credit_and_the_same_words_as_evidence() -> None:
    copy = document(f"KELM (Northern Wire) - {BODY}", "Hesk Courier", "2024-03-12")
    (derived,) = _found(copy, WIRE)
    assert [span.text for span in derived.credited] == ["KELM (Northern Wire) -"]
    assert derived.shared[0].one.text == derived.shared[0].other.text == BODY.rstrip(".")
    assert derived.shared[0].one.stands_in(copy.text)
    assert derived.shared[1].one.text == "1,342"


def test_a_copy_without_credit_is_of_the_report_published_before_it() -> None:
    copy = document(f"Morning. {BODY}", "Hesk Courier", "2024-03-12")
    why = "Most of its words stand in a report published before it."
    assert _told(_found(copy, WIRE)) == [("reprint", "Northern Wire", WIRE.id, why)]
    assert _found(WIRE, copy) == ()


def test_of_two_on_one_day_without_credit_neither_is_said_to_be_first() -> None:
    copy = document(f"Morning. {BODY}", "Hesk Courier", "2024-03-11")
    why = "They share a text, and nothing says which had it first."
    assert _told(_found(copy, WIRE)) == [("shares", "Northern Wire", WIRE.id, why)]
    assert _told(_found(WIRE, copy)) == [("shares", "Hesk Courier", copy.id, why)]


def test_two_that_credit_each_other_have_no_direction() -> None:
    one = document(f"KELM (Northern Wire) - {BODY}", "Hesk Courier", "2024-03-11")
    other = document(f"KELM (Hesk Courier) - {BODY}", "Northern Wire", "2024-03-11")
    assert [derived.how for derived in _found(one, other) if derived.other] == ["shares"]
    assert [derived.how for derived in _found(other, one) if derived.other] == ["shares"]


def test_a_sentence_inside_a_longer_report_cites() -> None:
    longer = document(f"{OTHER} {SENTENCE} {OTHER.upper()}", "Hesk Courier", "2024-03-12")
    why = "Sentences of it stand word for word in a report published before it."
    assert _told(_found(longer, WIRE)) == [("cites", "Northern Wire", WIRE.id, why)]


def test_a_sentence_of_the_outlet_credited_cites_it() -> None:
    longer = document(f"{OTHER} {SENTENCE} So Northern Wire reported. {OTHER.upper()}", "Hesk Courier", "2024-03-12")
    why = "It credits the outlet, and sentences of it stand word for word in a report of that outlet."
    assert _told(_found(longer, WIRE)) == [("cites", "Northern Wire", WIRE.id, why)]


def test_a_good_part_without_credit_is_a_digest() -> None:
    half = document(f"{OTHER[:90]} {SENTENCE}", "Hesk Courier", "2024-03-12")
    why = "A good part of its words stands in a report published before it."
    assert _told(_found(half, WIRE)) == [("digest", "Northern Wire", WIRE.id, why)]


def test_a_retelling_is_known_by_its_credit_and_an_exact_figure() -> None:
    retold = document("Raiders hold 1342 guns from a post on the frontier, Northern Wire reported.", "Hesk Courier")
    why = "It credits the outlet, and tells rare details that a report of that outlet tells."
    assert _told(_found(retold, WIRE)) == [("cites", "Northern Wire", WIRE.id, why)]


def test_a_retelling_most_of_which_is_credited_is_a_digest() -> None:
    made = document("Northern Wire reported 1342 guns gone. Northern Wire said that Kelm fell.", "Hesk Courier")
    told = (("Northern Wire", "reported", "1342 guns gone"), ("Northern Wire", "said", "Kelm fell"))
    traced = trace(made, read_as(made, "Northern Wire", "media", told))
    why = "It leans on the outlet that it credits, and tells rare details that a report of that outlet tells."
    assert _told(find_derivations(traced, [_trace(WIRE)], _few)) == [("digest", "Northern Wire", WIRE.id, why)]


def test_an_outlet_credited_for_what_none_of_its_reports_tells_is_an_absent_origin() -> None:
    retold = document("Raiders hold a post on the frontier, Northern Wire reported.", "Hesk Courier")
    (derived,) = _found(retold, WIRE)
    assert (derived.how, derived.outlet, derived.other) == ("cites", "Northern Wire", None)
    assert [span.text for span in derived.credited] == ["Northern Wire reported"]
    assert derived.reason == "It is the one who reports what is told."


def test_two_that_print_one_agency_share_a_text_and_both_have_it_from_the_agency() -> None:
    one = document(f"KELM (Reuters) - {BODY}", "Hesk Courier", "2024-03-11")
    other = document(f"KELM (Reuters) - {BODY} More to come.", "Lenna Voice", "2024-03-12")
    why = "They share a text, and both say that it is of another outlet."
    assert _told(_found(other, one))[0] == ("shares", "Hesk Courier", one.id, why)
    assert [(derived.how, derived.outlet) for derived in _found(other, one) if not derived.other] == [
        ("reprint", "Reuters")
    ]


def test_copies_of_one_text_are_linked_to_it_and_not_to_each_other() -> None:
    first = document(f"Morning. {BODY}", "Hesk Courier", "2024-03-12")
    second = document(f"Evening. {BODY}", "Lenna Voice", "2024-03-13")
    assert [derived.other for derived in _found(second, first, WIRE)] == [WIRE.id]


def test_several_rare_details_without_credit_are_shared() -> None:
    other = document("In all 1342 guns went, and 2,718 cartridges.", "Hesk Courier", "2024-03-12")
    first = document("Nobody found 2718 cartridges or 1,342 guns.", "Lenna Voice", "2024-03-11")
    why = "They share several rare details, and neither says from where."
    assert _told(_found(other, first)) == [("shares", "Lenna Voice", first.id, why)]
    assert find_derivations(_trace(other), [_trace(first)], lambda _: 1000) == ()


def test_what_two_quote_alike_makes_neither_the_others() -> None:
    said = "“Nobody warned us, nobody came for us, and nobody will be blamed for it in the end,” a man said."
    one, other = document(f"{OTHER} {said}", "Hesk Courier"), document(f"{said} It snowed.", "Lenna Voice")
    assert _found(one, other) == ()


def test_a_note_that_many_texts_end_in_links_none_of_them() -> None:
    note = "This paper is made by its readers, who pay for it, own it and decide each spring what it must not print."
    one, other = document(f"{OTHER}\n{note}", "Hesk Courier"), document(f"{BODY}\n{note}", "Lenna Voice")
    assert [derived.how for derived in _found(one, other)] == ["shares"]
    assert find_derivations(_trace(one), [_trace(other)], lambda _: MANY) == ()


def test_a_short_name_that_fits_two_outlets_tells_neither() -> None:
    retold = document("Raiders hold 1342 guns, the Courier reported.", "Lenna Voice")
    traced = trace(retold, nothing(retold), outlets=("Courier",))
    hesk, orrel = document(BODY, "Hesk Courier"), document(f"{BODY} So.", "Orrel Courier")
    one = find_derivations(traced, [_trace(hesk)], _few)
    two = find_derivations(traced, [_trace(hesk), _trace(orrel)], _few)
    assert [derived.other for derived in one] == [hesk.id]
    assert [derived.other for derived in two] == [None]


def test_a_document_does_not_derive_from_itself() -> None:
    assert _found(WIRE, WIRE) == ()


def test_every_rule_has_a_sentence_that_can_be_shown() -> None:
    assert all((rule.__doc__ or "").endswith(".") for _, _, rule in RULES)


sentences = st.lists(
    st.sampled_from([*BODY.split(". "), *OTHER.split(". "), "KELM (Northern Wire) - It fell"]), max_size=6
)
made_documents = st.builds(
    lambda words, publisher, day: document(". ".join(words), publisher, day),
    sentences,
    st.sampled_from((None, *OUTLETS)),
    st.sampled_from((None, "2024-03-11", "2024-03-12")),
)


@given(made_documents, st.lists(made_documents, max_size=4, unique_by=lambda each: each.id))
def test_the_order_of_candidates_does_not_matter_and_evidence_stands_in_its_text(
    one: Document, others: list[Document]
) -> None:
    found = _found(one, *others)
    assert found == _found(one, *others[::-1])
    texts = {other.id: other.text for other in others}
    for derived in found:
        assert all(span.stands_in(one.text) for span in derived.credited)
        assert all(each.one.stands_in(one.text) for each in derived.shared)
        assert all(each.other.stands_in(texts[derived.other or ""]) for each in derived.shared)


@given(made_documents, made_documents)
def test_of_two_documents_never_both_have_it_from_the_other(one: Document, other: Document) -> None:
    here = {derived.how for derived in _found(one, other) if derived.other}
    there = {derived.how for derived in _found(other, one) if derived.other}
    assert not (here - {"shares"} and there - {"shares"})
    if one.published == other.published:
        assert ("shares" in here) == ("shares" in there)
