"""Tests of whence.export.terminal."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.store.material import put, telling
from tests.view.mapped import mapped_case
from whence.export import clean
from whence.export.terminal import print_statement, write_table
from whence.resolve import settle
from whence.store import Case, Filter, open_case
from whence.view import (
    Block,
    find_documents,
    find_judgements,
    find_ledger,
    find_places,
    find_sources,
    find_ties,
    find_timeline,
    get_statement,
)


@pytest.fixture(params=[40, 80, 119, 120, 200])
def width(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Every width at which a table must be readable."""
    monkeypatch.setenv("COLUMNS", str(request.param))
    return int(request.param)


def shown(rows: object) -> str:
    out = io.StringIO()
    write_table(rows, out)  # type: ignore[arg-type]
    return out.getvalue()


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_no_line_is_wider_than_the_terminal(case: Case, width: int) -> None:
    for rows in (find_ledger(case, Filter()), find_documents(case), find_timeline(case), find_ties(case)):
        assert max(cell_len(line) for line in shown(rows).splitlines()) <= width


def test_every_name_and_every_id_is_whole_at_every_width(case: Case, width: int) -> None:
    table = shown(find_sources(case))
    assert all(word in table for word in ("Northern", "Marten", "publisher"))
    assert all(row.statement[:8] in shown(find_ledger(case, Filter())) for row in find_ledger(case, Filter()))


@pytest.mark.parametrize("columns", ["80", "119"])
def test_a_narrow_ledger_is_a_block_a_claim(case: Case, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    (leads,) = find_ledger(case, Filter(type="LEADS"))
    assert shown([leads]) == (
        f"{leads.statement[:8]} LEADS certain (CT+)\n"
        "  leader: Tomas Keld; organisation: Lenna Freedom Army\n"
        "  Northern Wire > Ana Reyl\n"
        "  “Tomas Keld leads the Lenna Freedom Army.”\n"
        "  Post attacked at Quarrow [349:389]\n\n"
    )


def test_a_long_line_is_wrapped_under_its_beginning(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    block = shown(find_ledger(case, Filter(type="SUPPORTS")))
    assert "  supporter: Bastrovia; beneficiary:\n  Lenna Freedom Army\n" in block


def test_no_line_ends_in_blanks_where_it_does_not_go_to_a_terminal(case: Case, width: int) -> None:
    lines = [*shown(find_ledger(case, Filter())).splitlines(), *shown(find_documents(case)).splitlines()]
    assert [line for line in lines if line != line.rstrip()] == []


def test_a_text_cannot_steer_or_disguise_the_terminal(case: Case, width: int) -> None:
    (leads,) = find_ledger(case, Filter(type="LEADS"))
    hostile = replace(leads, title="a\x1b[2J\x1b]0;x\x07b\u202ec", type="[red]LEADS[/red]")
    table = shown([hostile])
    assert "\x1b" not in table
    assert "\u202e" not in table
    assert "[red]" in squeezed(table)


def test_clean_text_is_one_line_of_what_can_be_seen() -> None:
    assert clean("a\n b\t c") == "a b c"
    assert (
        clean("a\x1bb\x00c\u2066d") == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}c\N{REPLACEMENT CHARACTER}d"
    )
    assert clean("صدای é 中") == "صدای é 中"


def test_more_rows_than_a_page_are_all_shown(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    (leads,) = find_ledger(case, Filter(type="LEADS"))
    assert shown([leads] * 450).count("LEADS") == 450


def test_a_statement_is_told_once_and_then_its_claims(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    toll = next(row.statement for row in find_ledger(case, Filter(type="KILLS")) if row.file == "wire.txt")
    out = io.StringIO()
    print_statement(get_statement(case, toll), out)
    assert out.getvalue() == (
        f"{toll} KILLS\n  killer: Lenna Freedom Army; victim: soldiers\n  deaths: nine\n\n"
        "Northern Wire > Ana Reyl > Ivo Marten\n  certain (CT+)\n  “nine soldiers were killed”\n"
        "  Post attacked at Quarrow [177:202]\n\n"
        "Northern Wire > Ana Reyl > Lenna Freedom Army\n  not so (CT-)\n  “The Lenna Freedom Army denied it.”\n"
        "  Post attacked at Quarrow [204:237]\n\n"
    )


def test_an_event_is_told_in_the_words_of_the_first_with_what_others_tell_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    first = telling("a.txt", killer="Sarvan Front", victim="Ada Marsh")
    other = telling("b.txt", killer="Karel Army", victim="Ada Marsh", time="2024-03-12")
    with open_case(str(tmp_path / "work.case"), create=True) as made:
        put(made, first, other)
        settle(made)
        page = get_statement(made, other.statements[0].id)
    out = io.StringIO()
    print_statement(page, out)
    assert out.getvalue() == (
        f"{min(it.statements[0].id for it in (first, other))} KILLS\n  killer: Sarvan Front; victim: Ada Marsh\n"
        "  told otherwise: killer: Karel Army; victim: Ada Marsh | 2024-03-12\n\n"
        f"unsigned\n  certain (CT+)\n  “happened”\n  a.txt [{first.document.text.index('happened')}:"
        f"{first.document.text.index('happened') + 8}]\n\n"
        f"unsigned\n  certain (CT+)\n  “happened”\n  b.txt [{other.document.text.index('happened')}:"
        f"{other.document.text.index('happened') + 8}]\n\n"
    )


@given(st.text())
def test_what_is_shown_is_one_line_that_steers_no_terminal(text: str) -> None:
    shown = clean(text)
    assert len(shown.splitlines()) <= 1
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in shown)
    assert clean(shown) == shown


@pytest.mark.parametrize(
    "attack", ["\x1b[2J", "\x1b]0;owned\x07", "\x9b31m", "a\u202egpj.exe", "\u2066x\u2069", "a\rb", "\x00", "\ud800"]
)
def test_no_sequence_that_clears_colours_or_turns_the_screen_comes_through(attack: str) -> None:
    shown = clean(attack)
    assert not {"\x1b", "\x9b", "\x07", "\r", "\u202e", "\u2066", "\u2069", "\x00", "\ud800"} & set(shown)


def test_the_log_and_the_map_are_lines_at_every_width(tmp_path: Path, width: int) -> None:
    with mapped_case(tmp_path) as made:
        made.withdraw(next(made.documents()).id, by="Ada", why="sent to us in confidence")
        told: tuple[tuple[Block, ...], ...] = (tuple(find_judgements(made)), find_places(made))
        for rows in told:
            blocks = shown(rows).rstrip("\n").split("\n\n")
            assert len(blocks) == len(rows)
            for block, row in zip(blocks, rows, strict=True):
                assert squeezed(block) == squeezed("".join(row.lines()))
                assert max(cell_len(line) for line in block.splitlines()) <= width
