"""Tests of whence.export.dossier."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from tests.view.material import Draft
from whence.errors import ExportError
from whence.export import write_dossier
from whence.records import Link, WatchEntry
from whence.store import Case, open_case
from whence.view import find_dossier

TEXT = """# Orrin Front

Kind: armed-group

Names: Orrin Front

Documents from 2024-03-13 to 2024-03-15

## Said of Orrin Front

### ALLIED_WITH: cooperation, ties, affiliation between peers

- party: Lenna Freedom Army + Orrin Front (statement {0})
  - Hesk Courier > unattributed: not so (CT-), =Twelve soldiers killed=, 2024-03-15
    > “The Lenna Freedom Army is not allied with the Orrin Front”

- party: Orrin Front + Lenna Freedom Army (statement {1})
  - Northern Wire > Ana Reyl: certain (CT+), Post attacked at Quarrow, 2024-03-13
    > “The Lenna Freedom Army is allied with the Orrin Front.”

## Said by Orrin Front

Nothing.
"""


def test_to_standard_output_it_is_text_of_labels_and_quotes(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    dossier = find_dossier(case, "Orrin Front")
    write_dossier(dossier, "-")
    ids = [page.id[:8] for section in dossier.about for page in section.statements]
    assert capsys.readouterr().out == TEXT.format(*ids)


def test_in_markdown_the_texts_are_no_markup(tmp_path: Path) -> None:
    draft = Draft("*The* [Front](x) <b>fell</b>.", file="a.txt", language="en")
    front = draft.name("[Front](x)", "armed-group")
    told = draft.state("LOSES_POWER", draft.document.text, (("loser", front),))
    draft.claim(told, (Link(role="author"),))
    with open_case(str(tmp_path / "a.case"), create=True) as case:
        case.accept(draft.document, draft.reading(), key="a")
        write_dossier(find_dossier(case, "[Front](x)"), str(tmp_path / "front.md"))
    written = (tmp_path / "front.md").read_text(encoding="utf-8")
    assert written.startswith("# \\[Front\\](x)\n")
    assert "“\\*The\\* \\[Front\\](x) \\<b\\>fell\\</b\\>.”" in written


def test_in_html_it_is_one_page_that_loads_nothing(case: Case, tmp_path: Path) -> None:
    write_dossier(find_dossier(case, "Lenna Freedom Army"), str(tmp_path / "lfa.html"))
    page = html.document_fromstring((tmp_path / "lfa.html").read_text(encoding="utf-8"))
    assert page.findtext(".//h1") == "Lenna Freedom Army"
    assert page.xpath("//script | //link | //img | //a[@href]") == []
    assert len(page.xpath("//blockquote")) == 8
    assert all(table.find("caption") is not None for table in page.xpath("//table"))


@pytest.mark.parametrize("goal", ["lfa.pdf", "lfa", "md"])
def test_any_other_file_is_an_error(case: Case, goal: str) -> None:
    with pytest.raises(
        ExportError, match=r"a dossier is not written as such a file \(a name that ends in .md or .html"
    ):
        write_dossier(find_dossier(case, "Orrin Front"), goal)


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        ("-", "my actors: Orrin <b>Front</b> (A1; wikidata Q42)"),
        ("x.md", "my actors: Orrin \\<b\\>Front\\</b\\> (A1; wikidata Q42)"),
        ("x.html", "my actors: Orrin &lt;b&gt;Front&lt;/b&gt; (A1; wikidata Q42)"),
    ],
)
def test_a_dossier_says_in_which_watch_lists_an_entity_stands(
    case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str], goal: str, said: str
) -> None:
    entry = WatchEntry(id="A1", list="my actors", name="Orrin <b>Front</b>", external=(("wikidata", "Q42"),))
    dossier = replace(find_dossier(case, "Orrin Front"), watched=(entry,))
    target = goal if goal == "-" else str(tmp_path / goal)
    write_dossier(dossier, target)
    text = capsys.readouterr().out if goal == "-" else Path(target).read_text(encoding="utf-8")
    assert f"Watch lists: {said}" in text
