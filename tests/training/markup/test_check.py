"""The checker holds passages to the closed lists, the vocabulary and the conventions a program can see."""

from __future__ import annotations

import pytest

from tests.training.markup.material import RAID, compiled
from training.markup.check import check


def test_a_sound_passage_has_no_fault() -> None:
    assert check(compiled()) == []


@pytest.mark.parametrize(
    ("written", "instead", "says"),
    [
        ("t1-001", "T1 one", "1:1: the id 'T1 one' is not written AUTHOR-001"),
        ("Sahel and West Africa", "Sahara", "the region 'Sahara' is not one of: Afghanistan, South Asia"),
        ("wire report", "poem", "the genre 'poem' is not one of: wire report, feature"),
        ("invented: Dallol war", "", "the header names no conflict"),
        ("2013-01-10\n", "10 Jan\n", "published '10 Jan' is not an EDTF date, nor -"),
        ("on Thursday", "on  Thursday", "untidy blanks in the text"),
        (
            "W? person a trader",
            "W? person a trader = he",
            "the alias 'he' of W is a pronoun: mark it in the text, but as",
        ),
        ("G item", "G weapon", "14:1: weapon is no kind: person, armed-group"),
        ("[G rifles]", "rifles", "G (guns of the army) is never marked in the text"),
        ("T place Tilla", "T place Dallol Front", "T has the name of L: one entity, or two names"),
        ("[T Tilla]", "[T Til]la", "the mark of T cuts a word or takes a blank: 'Til'"),
        ("[T Tilla]", "[T Tilla ]", "the mark of T cuts a word or takes a blank: 'Tilla '"),
        ("2 TRANSFERS K", "2 TRANSFERS 3", "a statement fills the role giver: only subject takes one (subject=N)"),
        ("F T+C t=", "F T+T t=", "a filler stands twice in target"),
        ("if=3", "if=2", "S2 is its own subject or condition"),
        ('t=2013-01-08"on Tuesday"', "t=2013-01-08", "the time 2013-01-08 has no words"),
        ("t=2013-01-08", "t=8/1/2013", "the time 8/1/2013 is not an EDTF date (ISO 8601-2), such as 2022-08"),
        (
            "2013-01-10\n",
            "-\n",
            '"on Tuesday" counts from a day that is not known (no publication date): t="on Tuesday"',
        ),
        ("<3 left>", "left", "statement 3 has 0 triggers"),
        ("phase=future", "phase=soon", "phase soon is not past, current or future"),
        ('"denied" !', '"denied" ! | L CT- "denied" !', "the same claim stands twice"),
        ("L CT-", "L CT", ": CT is no factuality: CT+"),
        ("Uu:planned", "Uu:plans", "plans is no modality: actual"),
        (". Uu:conditional", ". Uu:conditional !", "the author has no stake: ! stands after a source"),
        ("W>N", "W>W", "a source stands twice in a row in the chain"),
        (
            "3 WITHDRAWS",
            '4 TRANSFERS K - G if=3 phase=future means="rifles"\n3 WITHDRAWS',
            "S4 says what S2 says: one statement with two claims (evidence by @)",
        ),
    ],
)
def test_a_fault_is_said_with_its_place(written: str, instead: str, says: str) -> None:
    markup = RAID.replace("G item rifles", "G item guns of the army").replace(
        "<2 hand over>", "<2,4 hand over>" if "4 TR" in instead else "<2 hand over>"
    )
    done = compiled(markup.replace(written, instead, 1))
    assert any(says in str(fault) for fault in [*check(done), *done.faults])


def test_the_text_of_a_public_corpus_may_be_untidy() -> None:
    markup = RAID.replace("on Thursday", "on  Thursday")
    assert check(compiled(markup)) != []
    assert check(compiled(markup.replace("t1-001", "re3d:A1"))) == []


def test_a_clause_is_no_trigger() -> None:
    done = compiled(
        "@ t1-004 | world | x | feature | -\nThen <1 they all went away from the old town again>.\n--\n1 WITHDRAWS\n"
    )
    assert ["9 words long" in fault.says for fault in check(done)] == [True]


def test_a_key_that_looks_like_a_statement_is_refused() -> None:
    done = compiled("@ t1-005 | world | x | feature | -\n[S1 Tilla] slept.\n--\nS1 place Tilla\n")
    assert [fault.says for fault in check(done)] == ["the key S1 looks like a statement's; take another"]
