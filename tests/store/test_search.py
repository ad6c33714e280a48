"""A question in any words finds the sentences that have them, and the statements told there."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.material import TEXT, Draft, accept, document, read
from whence.store import Case


def _fill(case: Case, *sentences: str) -> None:
    for number, sentence in enumerate(sentences):
        case.accept(document(sentence, file=f"{number}.txt"), None, key="key")


def _found(case: Case, query: str, *, top: int = 10) -> list[str]:
    return [hit.span.text for hit in case.search(query, top=top)]


def test_a_sentence_is_found_by_its_words_with_its_place_and_statements(case: Case) -> None:
    received = document(publisher="Herald")
    accept(case, received)
    (hit,) = case.search("Who attacked the police?")
    assert hit.span.text == "The Sarvan Front attacked a police post near Bel Kadra."
    assert hit.span.stands_in(TEXT)
    assert hit.document.publisher == "Herald"
    assert hit.statements == (read(received).statements[0].id,)
    assert hit.score > 0


def test_a_statement_that_no_claim_holds_is_no_answer(case: Case) -> None:
    draft = Draft(document())
    draft.statement("FIGHTS", "attacked")
    case.accept(draft.document, draft.reading(), key="key")
    (hit,) = case.search("attacked")
    assert hit.statements == ()


def test_a_sentence_with_rarer_words_of_the_question_comes_first(case: Case) -> None:
    _fill(case, "The army came to Arden.", "The army came to Belt.", "The army stayed.", "Rain fell on Cole.")
    assert _found(case, "when did the army come to Belt")[0] == "The army came to Belt."


def test_other_forms_of_a_word_find_it(case: Case) -> None:
    _fill(case, "Rebels attacked Arden.", "Snow fell.")
    assert _found(case, "attacks on arden by a rebel") == ["Rebels attacked Arden."]


def test_marks_and_case_do_not_matter(case: Case) -> None:
    _fill(case, "Müller ging nach Çanakkale.")
    assert _found(case, "muller") == _found(case, "ÇANAKKALE") == ["Müller ging nach Çanakkale."]


def test_words_of_other_scripts_are_found(case: Case) -> None:
    case.accept(document("نیروها به شهر رسیدند. باران بارید.", language="fa"), None, key="key")
    case.accept(document("Войска вошли в город.", language="ru"), None, key="key")
    assert len(_found(case, "باران")) == 1
    assert _found(case, "город") == ["Войска вошли в город."]


def test_at_most_top_hits_are_given_ties_in_the_order_of_documents(case: Case) -> None:
    for number in range(5):
        case.accept(document("Rebels came.", publisher=f"Outlet {number}"), None, key="key")
    ids = [hit.document.id for hit in case.search("rebels", top=3)]
    assert ids == sorted(held.id for held in case.documents())[:3]


def test_nothing_is_found_where_nothing_is(case: Case) -> None:
    assert _found(case, "rebels") == []
    _fill(case, "Rain fell.")
    assert _found(case, "rebels") == _found(case, "") == _found(case, "?!") == []


HOSTILE = [
    '"', "rain AND", "NOT rain", "rain OR", "rain*", "words:rain", "NEAR(rain fell)", "(rain", "rain -fell", "^rain",
    "rain' OR 1=1 --", "rain; DROP TABLE search", "rain | fell", "rain & !fell", "rain <-> fell", "rain:*", "rain\0",
    "\\", "{rain}", "+rain", "%", "_", ":word", "rain :match",
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE)
def test_nothing_in_a_question_is_an_operator(case: Case, query: str) -> None:
    _fill(case, "Rain fell on Arden.", "Snow fell on Belt.")
    found = _found(case, query)
    assert ("Rain fell on Arden." in found) == ("rain" in query)
    assert set(found) <= {"Rain fell on Arden.", "Snow fell on Belt."}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.text(max_size=30))
def test_any_text_is_a_question(case: Case, query: str) -> None:
    if not any(True for _ in case.documents()):
        _fill(case, "Rain fell on Arden.")
    assert len(case.search(query)) <= 1


def test_a_page_pasted_as_a_question_is_answered(case: Case) -> None:
    _fill(case, "Rain fell on Arden.")
    assert _found(case, "arden " + " ".join(f"word{number}" for number in range(2000))) == ["Rain fell on Arden."]
