"""Whether a text leans throughout on one other outlet."""

from __future__ import annotations

import pytest

from tests.read.texts import BODY, document

DIGEST = (
    "The army has lost the north of the valley, according to a report by the security website Watchline.\n\n"
    "Nine posts fell within a week, Watchline reported, and the road to Velm is cut.\n\n"
    "The website said that the governor had fled. His office denied this.\n\n"
    "According to Watchline, some 400 families have left for Velm.\n"
)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (DIGEST, "Watchline"),
        (DIGEST + "\n" + BODY, "Watchline"),
        ("The Velm Herald, citing two officials, reported that a bridge was blown up. The army did not comment.", None),
        ("Nine soldiers died near Tarn on Sunday, Reuters reported. The army did not comment.", "Reuters"),
        (
            "The Velm Post reports that the general was moved to a hospital.\n\n"
            "He left by a back door, The Post has learned.\n\n"
            "A driver refused to take him, the Post said, and guards sent him home.\n\nRead the rest there.\n",
            "The Velm Post",
        ),
    ],
)  # fmt: skip
def test_a_digest_leans_on_one_outlet_throughout(text: str, outlet: str | None) -> None:
    found = document(text)
    assert found.kind == "digest"
    (derivation,) = found.derived_from
    assert derivation.how == "digest"
    assert derivation.publisher == (outlet or "The Velm Herald")
    assert all(span.stands_in(found.text) for span in derivation.evidence)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY}\nThe bridge was built in 1931, the Velm Herald reported.\n",
        f"{BODY * 3}\nHe fled, Reuters reported. According to Reuters, he is abroad. Reuters reported he is ill.\n",
        f"He told Reuters that the post had fallen. He told Reuters he would stay.\n\n{BODY}\nHe told Reuters so.\n",
        f"Reuters reported the raid first. The Velm Herald reported nine dead, and Le Monde reported twelve. "
        f"According to the BBC it was ten.\n\n{BODY}",
    ],
)
def test_a_report_that_quotes_outlets_now_and_then_is_no_digest(text: str) -> None:
    found = document(text)
    assert found.kind == "report"
    assert {one.how for one in found.derived_from} <= {"cites"}


def test_who_is_quoted_by_other_outlets_too_is_cited_beside_the_digested_one() -> None:
    text = f"{DIGEST}\nThe governor told Reuters that he had not fled.\n"
    assert [(one.publisher, one.how) for one in document(text).derived_from] == [
        ("Watchline", "digest"),
        ("Reuters", "cites"),
    ]


def test_a_text_that_is_called_a_digest_leans_on_the_first_outlet_it_names() -> None:
    text = f"{BODY}\nThe bridge was built in 1931, the Velm Herald reported.\n"
    assert [(one.publisher, one.how) for one in document(text, kind="digest").derived_from] == [
        ("Velm Herald", "digest")
    ]
