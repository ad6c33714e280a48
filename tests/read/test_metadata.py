"""What is told of a document, and where each piece was found."""

from __future__ import annotations

import pytest

from tests.read.texts import BODY, document
from whence.records import Document


def _where(found: Document) -> dict[str, tuple[str, str | None]]:
    return {one.field: (one.where, one.span.text if one.span else None) for one in found.found}


def test_a_side_car_says_more_than_the_text_and_what_it_leaves_open_the_text_says() -> None:
    text = f"Raid on army post\n\nBy Mara Lind, The Tarn Courier\n\n{BODY}"
    found = document(text, publisher="Velm Herald", published="2024-03-12")
    assert (found.title, found.publisher, found.author) == ("Raid on army post", "Velm Herald", ("Mara Lind",))
    where = _where(found)
    assert where["publisher"] == ("side-car", None)
    assert where["author"] == ("text", "By Mara Lind, The Tarn Courier")
    assert where["title"] == ("text", "Raid on army post")


def test_every_field_says_where_it_was_found() -> None:
    found = document(f"Raid on army post\n\nThe Tarn Courier, April 20, 2022\n\n{BODY}")
    given = {field for field in ("title", "publisher", "published", "language") if getattr(found, field)}
    assert given == {"title", "publisher", "published", "language"}
    assert given <= {one.field for one in found.found}


def test_what_is_not_found_stays_empty() -> None:
    found = document(BODY)
    assert (found.title, found.publisher, found.author, found.published, found.address) == (None, None, (), None, None)
    assert found.kind == "report"
    assert [one.field for one in found.found] == ["language"]


@pytest.mark.parametrize("day", ["2022-04-20", "2022-04", "2022", "2022-04-20/2022-04-22"])
def test_a_day_a_month_and_a_year_stay_as_sharp_as_they_were_given(day: str) -> None:
    assert document(BODY, published=day).published == day


def test_a_hint_that_is_no_value_of_its_field_leaves_it_to_the_text() -> None:
    found = document(f"Published April 20, 2022\n\n{BODY}", published="some day in spring", kind="gossip")
    assert (found.published, found.kind) == ("2022-04-20", "report")


def test_the_language_is_told_from_the_text_when_only_a_template_names_another() -> None:
    page = f"<html lang='fa'><head><title>Raid</title></head><body><article><p>{BODY}</p></article></body></html>"
    assert document(page).language == "en"


def test_a_side_car_is_believed_about_the_language() -> None:
    assert document(BODY, language="de").language == "de"


def test_a_document_in_a_language_that_is_not_read_is_a_document() -> None:
    text = "نیروهای طالبان روز دوشنبه یک پایگاه ارتش را در شمال کشور تصرف کردند و دست کم سیزده سرباز کشته شدند.\n" * 3
    found = document(text)
    assert (found.language, found.text) == ("fa", text)


def test_an_encoding_that_is_not_utf_8_is_told() -> None:
    found = document("Бойцы фронта напали на армейский пост у Тарна, сообщили жители.\n".encode("cp1251"))
    assert found.language == "ru"
    assert ("text", "decoded as cp1251, told from the bytes") in [(one.field, one.where) for one in found.found]


def test_several_authors_of_one_value_are_told_apart() -> None:
    assert document(BODY, author="By Mara Lind; Ove Tarn").author == ("Mara Lind", "Ove Tarn")


def test_the_authors_of_the_first_place_that_names_some_are_taken() -> None:
    found = document(f"Raid on army post\nBy Mara Lind\n\n{BODY}", author="Ove Tarn")
    assert found.author == ("Ove Tarn",)


def test_an_agency_in_the_dateline_is_the_publisher_where_nothing_else_is() -> None:
    text = "TARN, April 20, 2022 (Reuters) - " + BODY
    assert (document(text).publisher, document(text).published) == ("Reuters", "2022-04-20")
    assert document(f"{text}\n© 2022 The Tarn Courier. All rights reserved.\n").publisher == "The Tarn Courier"
