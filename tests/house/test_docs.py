"""Documents show what is: commands and their output, the map, the tables, the links, the examples."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house import consoles
from tests.house.source import ROOT, listing
from tests.house.words import documents
from whence.cli import commands

TARGET = re.compile(r"^\| `make ([a-z-]+)` \| (.+) \|$", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)")
WITH_CONSOLES = [path for path in documents() if "```console" in path.read_text(encoding="utf-8")]
EXAMPLES = [path for path in sorted((ROOT / "examples").rglob("*")) if path.is_file()]


def _inside(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", WITH_CONSOLES, ids=_inside)
def test_the_commands_of_a_document_print_what_it_shows(path: Path, tmp_path: Path) -> None:
    """Renew with `make docs`, and look at what changed."""
    document = path.read_text(encoding="utf-8")
    assert consoles.renewed(document, consoles.workplace(tmp_path)) == document


@pytest.mark.parametrize("path", WITH_CONSOLES, ids=_inside)
def test_no_document_shows_a_command_that_fails(path: Path) -> None:
    shown = [
        command for command in consoles.commands(path.read_text(encoding="utf-8")) if "|| true" not in command.line
    ]
    faults = [command.line for command in shown if re.search(r"^(whence|bash|Traceback|Usage):?", command.shown, re.M)]
    assert shown
    assert not faults, listing(faults)


def test_the_readme_and_the_tutorial_have_consoles() -> None:
    assert {_inside(path) for path in WITH_CONSOLES} == {"README.md", "docs/tutorial.md"}


def test_the_map_is_what_the_rooms_say_of_themselves() -> None:
    command = [str(Path(sys.executable).with_name("cog")), "-I", str(ROOT), "--check", "docs/map.md"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, f"docs/map.md is stale, renew it with `make docs`: {done.stdout}{done.stderr}"


def test_the_readme_lists_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `whence (\w+)", readme, re.MULTILINE)
    assert sorted(listed) == sorted(commands.commands)


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_every_command_has_help_with_an_example(name: str) -> None:
    text = commands.commands[name].help or ""
    assert re.search(rf"Examples?:\n +whence {name} ", text), f"whence {name} --help has no example"


def test_contributing_has_the_table_that_make_help_prints() -> None:
    done = subprocess.run(["make", "--silent", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    printed = [tuple(line.removeprefix("make ").split(None, 1)) for line in done.stdout.splitlines()]
    table = TARGET.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    assert table == printed


def test_every_link_leads_somewhere() -> None:
    faults = [
        f"{_inside(path)}: {link}"
        for path in documents()
        for link in LINK.findall(path.read_text(encoding="utf-8"))
        if not (path.parent / link).exists()
    ]
    assert not faults, listing(faults)


def test_every_decision_says_what_why_against_what_and_what_follows() -> None:
    faults = [
        f"{_inside(path)}: no {word}"
        for path in sorted((ROOT / "docs" / "decisions").glob("*.md"))
        for word in ("**Decided.**", "**Why.**", "**What follows.**")
        if word not in path.read_text(encoding="utf-8")
    ]
    assert not faults, listing(faults)


def test_the_examples_are_listed_one_by_one() -> None:
    listed = set(
        re.findall(r"^\| `([^`]+)`", (ROOT / "docs" / "examples.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    there = {str(Path(*path.relative_to(ROOT / "examples").parts[1:])) for path in EXAMPLES}
    assert listed == {name for name in there if not name.endswith((".toml", "metadata.csv"))}


@pytest.mark.parametrize("path", [path for path in EXAMPLES if "invented" in path.parts], ids=_inside)
def test_every_invented_report_says_so(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert path.name == "metadata.csv" or "invented" in text.lower()


def test_the_reprint_has_the_same_bytes_as_what_it_reprints() -> None:
    wire, courier = (
        ROOT / "examples/invented" / name / "quarrow-post.txt" for name in ("northern-wire", "hesk-courier")
    )
    assert wire.read_bytes() == courier.read_bytes()
