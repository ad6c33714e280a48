"""Tests of whence.export.report."""

from __future__ import annotations

import io
import re
from collections import Counter
from pathlib import Path

import pytest
from lxml import html

from tests.view.material import WIRE, Draft, small_case, wire
from whence.export.report import write_report
from whence.records import Link
from whence.store import Case, Filter, open_case
from whence.view import find_ledger

PRIVATE = ("Mira Holt", "Ana Reyl")


def written(case: Case) -> str:
    out = io.StringIO()
    write_report(case, out)
    return out.getvalue()


@pytest.fixture(scope="module")
def page(case: Case) -> html.HtmlElement:
    return html.document_fromstring(written(case))


def texts(page: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(element.text_content().split()) for element in page.xpath(path)]


def test_it_loads_nothing_and_runs_nothing(page: html.HtmlElement) -> None:
    assert page.xpath("//script | //link | //img | //iframe | //object | //form | //@onclick | //@style | //@src") == []
    assert [link for link in page.xpath("//@href") if not link.startswith("#")] == []
    assert "@import" not in page.findtext(".//style")
    assert "url(" not in page.findtext(".//style")


def test_its_policy_lets_its_own_style_through_and_nothing_else(case: Case, page: html.HtmlElement) -> None:
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'", policy
    )


def test_every_link_leads_to_one_place(page: html.HtmlElement) -> None:
    places = Counter(page.xpath("//@id"))
    assert [place for place, count in places.items() if count > 1] == []
    assert [link for link in page.xpath("//@href") if link.removeprefix("#") not in places] == []


def test_every_claim_leads_to_its_exact_words(case: Case, page: html.HtmlElement) -> None:
    quotes = page.xpath("//a[@class='quote']")
    assert len(quotes) == len(list(find_ledger(case, Filter())))
    for quote in quotes:
        (mark,) = page.xpath(f"//mark[@id='{quote.get('href')[1:]}']")
        assert " ".join(mark.text_content().split()).startswith(quote.text_content())


def test_every_mark_leads_back_to_its_claims(case: Case, page: html.HtmlElement) -> None:
    numbers = sorted(int(number) for number in texts(page, "//sup/a"))
    assert numbers == list(range(1, len(list(find_ledger(case, Filter()))) + 1))


def test_the_text_of_a_document_stands_there_whole(page: html.HtmlElement) -> None:
    (text,) = page.xpath("//article[contains(., 'Post attacked')]/div[@class='text']")
    for number in text.xpath(".//sup"):
        number.drop_tree() if not number.tail else number.clear(keep_tail=True)
    assert text.text_content() == WIRE


def test_names_of_private_persons_stand_only_in_quotes_texts_and_by_lines(case: Case) -> None:
    page = html.document_fromstring(written(case))
    for element in page.xpath("//blockquote//p | //div[@class='text'] | //p[@class='facts']"):
        element.clear(keep_tail=True)
    rest = page.text_content()
    assert [name for name in PRIVATE if name in rest] == []
    assert "a private person" in rest


def test_private_persons_are_no_actors_and_public_ones_are(page: html.HtmlElement) -> None:
    actors = texts(page, "//section[@id='actors']//tbody/tr/th")
    assert actors == [
        "Lenna Freedom Army", "Ivo Marten", "Ministry of Defence", "Orrin Front", "Bastrovia", "Tomas Keld",
    ]  # fmt: skip


def test_a_person_without_a_name_is_told_by_role(page: html.HtmlElement) -> None:
    assert "An official" in texts(page, "//p[@class='chain']/span[@class='last']")


def test_each_statement_has_all_who_hold_it_and_all_who_deny_it(page: html.HtmlElement) -> None:
    (toll,) = page.xpath("//tbody[contains(., 'denied it')]")
    assert texts(toll, ".//p[@class='chain']") == ["Northern WireIvo Marten", "Northern WireLenna Freedom Army"]
    assert texts(toll, ".//span[contains(@class, 'chip')]") == ["certain CT+", "not so CT-"]
    assert toll.xpath(".//th/@rowspan") == ["2"]


def test_what_was_not_read_and_what_was_withdrawn_is_listed(tmp_path: Path) -> None:
    with small_case(tmp_path) as case:
        case.withdraw(wire().document.id, by="Ada", why="a test")
        page = html.document_fromstring(written(case))
    assert texts(page, "//section[@id='documents']/table//td[@data-label='status']") == [
        "read", "not read: language fa", "withdrawn",
    ]  # fmt: skip
    assert len(page.xpath("//article")) == 2


def test_the_timeline_ends_with_what_is_not_dated(page: html.HtmlElement) -> None:
    assert texts(page, "//section[@id='timeline']//tbody//th") == ["2024-03-12", "not dated", "not dated", "not dated"]


def test_it_can_be_used_without_sight(page: html.HtmlElement) -> None:
    tables = page.xpath("//table")
    assert all(table.find("caption") is not None for table in tables)
    assert all(cell.get("scope") for cell in page.xpath("//th"))
    assert [heading.tag for heading in page.xpath("//h1 | //h2")] == ["h1", "h2", "h2", "h2", "h2", "h2"]
    assert page.get("lang") == "en"
    assert page.xpath("//div[@class='text']/@dir") == ["auto"] * 3


def test_texts_from_outside_are_text_in_the_page(tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script> & <b>bold</b>"
    draft = Draft(f"{hostile} was said.", file="<i>.txt", title=hostile, publisher=hostile, language="en")
    told = draft.state("COUNTS", hostile, (("counted", draft.name(hostile, "organisation")),))
    draft.claim(told, (Link(role="publisher", entity=draft.name(f"{hostile}!", "media")), Link(role="author")))
    with open_case(str(tmp_path / "hostile.case"), create=True) as case:
        case.accept(draft.document, draft.reading(), key="h")
        page = html.document_fromstring(written(case))
    assert page.xpath("//script | //b | //i") == []
    assert page.xpath("string(//article//h3)") == hostile


def test_an_empty_case_says_so_in_every_part(tmp_path: Path) -> None:
    with open_case(str(tmp_path / "empty.case"), create=True) as case:
        page = html.document_fromstring(written(case))
    assert texts(page, "//p[@class='empty']") == [
        "No document of this case makes a claim that Whence could read.",
        "No actor is named.",
        "No event is told.",
        "No source is named.",
    ]


def test_the_same_case_gives_the_same_bytes(case: Case) -> None:
    assert written(case) == written(case)


def test_it_names_the_case_without_its_folder(page: html.HtmlElement) -> None:
    assert page.findtext(".//h1") == "small.case"
