"""HTML: the main text of a page, without what stands around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.texts import BODY, document, parts
from whence.errors import ReadError
from whence.read.html import read_html
from whence.read.source import Content, Limits, Source

PARAGRAPHS = [line for line in BODY.splitlines() if line]
MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li></ul></nav>"
PAGE = (
    "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Raid on army post | Tarn Courier</title>"
    "<meta property='og:site_name' content='Tarn Courier'><meta name='author' content='Mara Lind'>"
    "<meta property='article:published_time' content='2022-04-20T08:15:00+02:00'>"
    "<link rel='canonical' href='https://tarn.example/raid'></head><body>"
    f"{MENU}<main><article><h1>Raid on army post</h1>{''.join(f'<p>{one}</p>' for one in PARAGRAPHS)}</article></main>"
    "<script>document.title = 'changed'</script><footer><p>Follow us</p><p>© 2024 Tarn Courier</p></footer>"
    "</body></html>"
)


def _read(page: str | bytes) -> Content:
    data = page.encode() if isinstance(page, str) else page
    return read_html(data, Source(path=Path("page.html"), file="page.html"), Limits())


def test_the_main_text_is_kept_paragraph_by_paragraph_and_what_is_around_it_is_not() -> None:
    assert _read(PAGE).text == "\n\n".join(["Raid on army post", *PARAGRAPHS])


def test_the_page_tells_of_itself() -> None:
    found = document(PAGE, "page.html")
    assert (found.title, found.publisher, found.author) == ("Raid on army post", "Tarn Courier", ("Mara Lind",))
    assert (found.published, found.address, found.language) == ("2022-04-20", "https://tarn.example/raid", "en")
    assert parts(found)[0] == ("title", "Raid on army post")
    assert {one.where for one in found.found} == {"html h1", "html meta", "html link", "text"}


def test_a_title_that_the_main_text_does_not_show_is_put_first() -> None:
    page = PAGE.replace("<h1>Raid on army post</h1>", "").replace("| Tarn Courier</title>", "</title>")
    assert _read(page).text.startswith("Raid on army post\n\nFighters of the River Front")


def test_the_encoding_that_a_page_declares_is_used() -> None:
    page = PAGE.replace("utf-8", "windows-1251").replace("Home", "Главная").replace("two residents", "два жителя")
    content = _read(page.encode("cp1251"))
    assert "два жителя" in content.text
    assert content.encoding == "cp1251"


@pytest.mark.parametrize(
    "page",
    [
        PAGE.replace("</p>", "").replace("</article></main>", ""),
        PAGE.replace("<html lang='en'>", "").replace("</html>", "").replace("</body>", ""),
        PAGE[: PAGE.index("</article>")],
        PAGE.replace("<p>", "<p><b><i><font>"),
        f"<p>{'<p>'.join(PARAGRAPHS)}",
        PAGE.replace("'", '"').replace('="', "=", 4),
        PAGE.replace("<article>", "<article>" + "<div>" * 1_000),
    ],
)
def test_a_broken_page_is_read(page: str) -> None:
    assert "At least nine soldiers were killed and a bridge was damaged" in " ".join(_read(page).text.split())


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><title></title></head><body></body></html>",
        "<html><!-- nothing --></html>",
        "<html><body><script>fill()</script><div id='app'></div></body></html>",
    ],
)
def test_a_page_without_words_is_refused(page: str) -> None:
    with pytest.raises(ReadError, match="is an HTML page without words"):
        _read(page)


def test_a_page_nested_too_deep_is_refused_and_not_cut() -> None:
    with pytest.raises(ReadError, match="nests its elements too deep to be read whole"):
        _read(PAGE.replace("<article>", "<article>" + "<div>" * 20_000))


def test_a_short_page_keeps_its_words() -> None:
    assert "Nine died." in _read("<html><body><p>Nine died.</p></body></html>").text


def test_nothing_that_a_page_points_to_is_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    page = (
        f"<!DOCTYPE html [<!ENTITY x SYSTEM 'file://{secret}'>]><html><head><base href='file://{tmp_path}/'></head><body>"
        f"<p>&x; {PARAGRAPHS[0]}</p><iframe src='file://{secret}'></iframe><img src='{secret}'></body></html>"
    )
    assert "secret words" not in _read(page).text
