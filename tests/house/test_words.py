"""One word a thing: the list of words is kept, and the repository speaks of the software alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.source import ROOT, listing
from tests.house.words import banned, uses

LOOKED_AT = {".py", ".md", ".toml", ".txt", ".html", ".eml", ".rss", ".csv", ".j2", ".css", ".ini", ".mako", ""}
SKIPPED = {".git", ".venv", "out", "build", "dist", "__pycache__"}
MACHINE = re.compile(r"(?<![\w.])/(?:home|root|work|opt|Users|mnt)/\w+|\bpypi\b|\bindex-url\b", re.I)
ADDRESS = re.compile(r"(?:https?|postgresql)://(?:[^@/\s\"'`<>]*@)?([^/:\s\"'`<>\\)\]},;|?#]+)")
OURS = re.compile(r"(?:.*\.)?(?:example|invalid|test|localhost)|(?:.*\.)?example\.(?:com|org|net)|127\.0\.0\.1")
STANDARDS = {
    "purl.org",
    "xmlns.com",
    "www.w3.org",
    "www.apache.org",
    "ogp.me",
    "schema.org",
    "schemas.openxmlformats.org",
}


def test_the_list_has_words() -> None:
    assert len(banned()) > 20


def test_no_word_is_both_to_be_used_and_not() -> None:
    assert not {use.lower() for use in banned().values()} & {word.lower() for word in banned()}


def test_code_and_documents_use_the_words_of_the_list() -> None:
    words = banned()
    pattern = re.compile(rf"(?<![a-z])({'|'.join(map(re.escape, words))})s?(?![a-z])", re.IGNORECASE)
    faults = [
        f"{place}: {found.group(1)!r}: say {words[found.group(1).lower()]!r}"
        for place, text in uses()
        for found in pattern.finditer(_spaced(text))
    ]
    assert not faults, listing(faults)


def test_no_file_names_a_path_of_one_machine_or_a_registry() -> None:
    faults = [f"{place}: {found.group()}" for place, line in _lines() for found in MACHINE.finditer(line)]
    assert not faults, listing(faults)


def test_every_address_is_an_example_or_a_standard() -> None:
    faults = [
        f"{place}: {found.group()}"
        for place, line in _lines()
        for found in ADDRESS.finditer(line)
        if not OURS.fullmatch(found.group(1)) and found.group(1) not in STANDARDS
    ]
    assert not faults, listing(faults)


def _spaced(text: str) -> str:
    """Return text with names taken apart: `entity_id` and `EntityId` are two words."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text).replace("_", " ")


def _files() -> Iterator[Path]:
    for path in sorted(ROOT.rglob("*")):
        inside = path.relative_to(ROOT)
        if path.is_file() and path.suffix in LOOKED_AT and not _skipped(inside):
            yield path


def _skipped(inside: Path) -> bool:
    hidden = inside.parts[0].startswith(".") and inside.parts[0] != ".ci"
    return hidden or bool(SKIPPED & set(inside.parts)) or inside == Path("tests/house/test_words.py")


def _lines() -> Iterator[tuple[str, str]]:
    for path in _files():
        for number, line in enumerate(path.read_bytes().decode("utf-8", "replace").splitlines(), 1):
            yield f"{path.relative_to(ROOT)}:{number}", line
