"""Which outlet a text says it has something from: its words, the lines that sign it, and how much comes through it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from tests.corroborate.material import document, nothing, read_as, segmented, span
from tests.laws.strategies import documents
from whence.corroborate import credits_of
from whence.corroborate.credits import RULES
from whence.records import Attribution, Derivation, Document, Reading

OUTLETS = ("Hesk Courier", "Der Anzeiger", "heskwire.com", "Dawn", "Lenna Voice")

SAYS = [
    ("The rebels left, according to the Hesk Courier.", "Hesk Courier", "cites", "according to the Hesk Courier"),
    ("Losses, according to the weekly Der Anzeiger.", "Der Anzeiger", "cites", "according to the weekly Der Anzeiger"),
    ("“We left,” he told the Hesk Courier on Monday.", "Hesk Courier", "cites", "told the Hesk Courier"),
    ("A report published on Monday by Dawn said so.", "Dawn", "cites", "published on Monday by Dawn"),
    ("An article in the Hesk Courier says that they left.", "Hesk Courier", "cites", "article in the Hesk Courier"),
    ("He wrote in Dawn that they left.", "Dawn", "cites", "wrote in Dawn"),
    ("Reuters, citing two officials, reported losses.", "Reuters", "cites", "Reuters, citing two officials, reported"),
    ("heskwire.com has learned that they left.", "heskwire.com", "cites", "heskwire.com has learned"),
    ("A Lenna Voice reporter saw them leave.", "Lenna Voice", "cites", "Lenna Voice reporter"),
    ("They left.\nWith reporting by AFP", "AFP", "cites", "With reporting by AFP"),
    ("They left.\nThe AP contributed to this report.", "AP", "cites", "AP contributed to this report"),
    ("KELM (Reuters) - Rebels left Kelm on Monday.", "Reuters", "reprint", "KELM (Reuters) -"),
    ("Kelm, 3 March, /TASS/ - Rebels left.", "TASS", "reprint", "Kelm, 3 March, /TASS/ -"),
    ("Rebels left Kelm. \u2013 AFP", "AFP", "reprint", "\u2013 AFP"),
    ("Rebels left Kelm. (Reuters)", "Reuters", "reprint", "(Reuters)"),
    ("By Ada Venn, Associated Press\nRebels left.", "Associated Press", "reprint", "By Ada Venn, Associated Press"),
]  # fmt: skip

SILENT = [
    "The offices of Reuters were shelled.",
    "The Dawn attack cost two lives.",
    "Dawn broke over Kelm.",
    "Photo: a tank near Kelm (AP)\nRebels left.",
    "According to the governor, they left. Reuters was not there.",
]


def _credits(text: str, publisher: str | None = "Northern Wire") -> list[tuple[str, str, list[str]]]:
    made = document(text, publisher)
    found = credits_of(made, nothing(made), outlets=OUTLETS)
    return [(credit.outlet, credit.how, [part.text for part in credit.evidence]) for credit in found]


@pytest.mark.parametrize(("text", "outlet", "how", "evidence"), SAYS)
def test_words_and_lines_credit_an_outlet(text: str, outlet: str, how: str, evidence: str) -> None:
    assert _credits(text) == [(outlet, how, [evidence])]


@pytest.mark.parametrize("text", SILENT)
def test_an_outlet_that_is_only_named_is_not_credited(text: str) -> None:
    assert _credits(text) == []


def test_a_cue_holds_for_both_whom_it_joins() -> None:
    assert [outlet for outlet, _, _ in _credits("They left, according to AFP and Reuters.")] == ["AFP", "Reuters"]


def test_a_text_does_not_credit_its_own_outlet() -> None:
    assert _credits("“We left,” he told the Courier.", publisher="Hesk Courier") == []


def test_one_outlet_is_credited_once_under_its_longest_name() -> None:
    told = _credits("The Hesk Courier reported losses. heskcourier.com also wrote of it.")
    assert [(outlet, how) for outlet, how, _ in told] == [("Hesk Courier", "cites")]


def test_a_text_that_several_sign_is_nobodys_reprint() -> None:
    told = _credits("Rebels left Kelm. (Reuters)\nThe bridge fell. (AFP)")
    assert [(outlet, how) for outlet, how, _ in told] == [("Reuters", "cites"), ("AFP", "cites")]


def test_furniture_gives_no_text_to_anyone() -> None:
    made = segmented((("body", "Rebels left Kelm."), ("furniture", "By our partner Reuters")))
    assert credits_of(made, nothing(made)) == ()


def test_an_outlet_of_the_reading_is_known_without_the_case() -> None:
    made = document("The Orrel Lantern reported that rebels left Kelm.")
    (credit,) = credits_of(made, read_as(made, "Orrel Lantern", "media", ()))
    assert (credit.outlet, credit.entity, credit.share) == ("Orrel Lantern", "e", 0.0)


def test_what_a_reading_calls_an_outlet_is_credited_by_its_proper_name_alone() -> None:
    made = document("The defence website Orrel Lantern reported losses.")
    (credit,) = credits_of(made, read_as(made, "The defence website Orrel Lantern", "media", ()))
    assert credit.outlet == "Orrel Lantern"
    told = (("The news agency", "reported", "losses"),)
    made = document("The news agency reported losses.")
    assert credits_of(made, read_as(made, "The news agency", "media", told)) == ()


def test_most_claims_through_one_outlet_make_a_digest() -> None:
    made = document(
        "Orrel Lantern reported that rebels left. Orrel Lantern said that the bridge fell. Snow is expected."
    )
    told = (("Orrel Lantern", "reported", "rebels left"), ("Orrel Lantern", "said", "the bridge fell"))
    (credit,) = credits_of(made, read_as(made, "Orrel Lantern", "media", (*told, ("", "", "Snow is expected"))))
    assert (credit.how, credit.share) == ("digest", 0.667)
    assert credit.reason == "Most of what the text tells is told on the word of this outlet."


def test_what_someone_told_an_outlet_comes_through_it() -> None:
    made = document("Governor Marden told the Hesk Courier that rebels left. Snow is expected.")
    told = (("Governor Marden", "told", "rebels left"), ("", "", "Snow is expected"))
    (credit,) = credits_of(made, read_as(made, "Marden", "person", told), outlets=OUTLETS)
    assert (credit.outlet, credit.how, credit.share) == ("Hesk Courier", "cites", 0.5)


def test_what_an_outlets_source_says_comes_through_the_outlet() -> None:
    made = document("Orrel Lantern reported that the army said that rebels left.")
    reading = read_as(made, "Orrel Lantern", "media", (("Orrel Lantern", "reported", "the army said"),))
    inner = Attribution(
        id="b", source=span(made, "the army"), cue=span(made, "said"), content=(span(made, "rebels left"),),
        speech="indirect", parent="a0",
    )  # fmt: skip
    claims = (replace(reading.claims[0], attribution="b"),)
    told = replace(reading, attributions=(*reading.attributions, inner), claims=claims)
    (credit,) = credits_of(made, told)
    assert credit.share == 1.0


def test_a_source_of_the_kind_media_is_credited_whatever_the_cue() -> None:
    made = document("Orrel Lantern hears that rebels left.")
    reading = read_as(made, "Orrel Lantern", "media", (("Orrel Lantern", "hears", "rebels left"),))
    (credit,) = credits_of(made, reading)
    assert (credit.how, credit.reason) == ("cites", "The text has it as the source of something that it tells.")


@pytest.mark.parametrize("how", ["reprint", "digest"])
def test_what_the_documents_own_furniture_says_is_kept(how: str) -> None:
    made = document("Rebels left Kelm. First published by Orrel Lantern.")
    evidence = (span(made, "First published by Orrel Lantern"),)
    derived = replace(made, derived_from=(Derivation(publisher="Orrel Lantern", how=how, evidence=evidence),))  # type: ignore[arg-type]
    (credit,) = credits_of(derived, nothing(derived))
    assert (credit.outlet, credit.how, credit.evidence) == ("Orrel Lantern", how, evidence)


def test_every_rule_without_a_table_has_a_sentence_that_can_be_shown() -> None:
    assert sum(bool(rule.__doc__) for _, _, rule in RULES) == len(RULES) - 3
    assert all((rule.__doc__ or ".").endswith(".") for _, _, rule in RULES)


@given(documents())
def test_evidence_stands_in_the_text_and_names_another_outlet(drawn: Document) -> None:
    for credit in credits_of(drawn, Reading(document=drawn.id, reader="none", version="0"), outlets=("a", "B", "0")):
        assert all(part.stands_in(drawn.text) for part in credit.evidence)
        assert credit.outlet != drawn.publisher
