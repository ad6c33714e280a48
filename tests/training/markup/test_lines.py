"""Lines under the text are read."""

from __future__ import annotations

import pytest

from training.markup.inline import At, Fault
from training.markup.lines import EntityLine, Loose, StatementLine, read_entity, read_loose, read_statement

HERE = At(7, 1)


def test_entity_has_key_kind_name_and_further_forms() -> None:
    line = read_entity("F? armed-group Dallol Front (DF) = the DF; the boys", HERE)
    assert line == EntityLine("F", "armed-group", "Dallol Front (DF)", ("the DF", "the boys"), True, HERE)


def test_loose_mark_has_its_words_and_which_occurrence() -> None:
    assert read_loose(r'{1! "said \"no\""#2}', HERE) == Loose("{", ("1",), "!", 'said "no"', 2, HERE)


def test_statement_has_fillers_fields_and_claims() -> None:
    line = read_statement(r'3* HOSTS A B+C place=D t="last \"week\"" | A>B PR-:predicted "will" ! @2 | . CT+', HERE)
    assert isinstance(line, StatementLine)
    assert (line.key, line.main, line.type, [value.plain for value in line.fillers]) == (
        "3",
        True,
        "HOSTS",
        ["A", "B+C"],
    )
    assert (line.fields["place"].plain, line.fields["t"].words) == ("D", 'last "week"')
    first, second = line.claims
    assert (first.chain, first.factuality, first.modality, first.cue, first.stake) == (
        ("A", "B"),
        "PR-",
        "predicted",
        "will",
        True,
    )
    assert first.evidence
    assert first.evidence.plain == "2"
    assert (second.chain, second.factuality, second.modality) == ((), "CT+", "actual")


def test_statement_without_claims_is_claimed_by_the_author() -> None:
    line = read_statement("1 HOSTS A B", HERE)
    assert isinstance(line, StatementLine)
    assert [claim.chain for claim in line.claims] == [()]


@pytest.mark.parametrize(
    ("read", "line", "says"),
    [
        (read_entity, "F armed-group", "an entity is written KEY KIND NAME"),
        (read_loose, "[F words]", 'a mark under the text is written [F "words"]'),
        (read_statement, "1", "a statement is written N TYPE filler filler field=value | claim"),
        (read_statement, "1x HOSTS", "a statement is written N TYPE"),
    ],
)
def test_a_line_of_another_form_is_a_fault(read: object, line: str, says: str) -> None:
    fault = read(line, HERE)  # type: ignore[operator]
    assert isinstance(fault, Fault)
    assert fault.says.startswith(says)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("1 HOSTS A B in=C in=D", "7:18: in= stands twice; several fillers are joined by +"),
        ("1 HOSTS A B | A", "7:15: a claim is written CHAIN FACTUALITY[:modality]"),
        ("1 HOSTS A B | A CT+ said", "7:21: said is no part of a claim"),
    ],
)
def test_a_broken_part_of_a_statement_is_named_with_its_column(line: str, says: str) -> None:
    read = read_statement(line, HERE)
    assert isinstance(read, StatementLine)
    assert str(read.faults[0]).startswith(says)
