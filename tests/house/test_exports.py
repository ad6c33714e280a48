"""What a room exports is one screen, and everything public says what it is."""

from __future__ import annotations

import ast
import importlib
import re

import pytest

from tests.house.source import Function, Module, listing, modules, rooms

FOUR_LINES = re.compile(r"\ADuty\. .+\nTakes\. .+\nGives\. .+\nNever\. .+\Z")
LONG_DOCSTRING = {"src/whence/errors.py": "draws the tree of errors at its head"}


def _name(module: Module) -> str:
    return module.path.parent.name


@pytest.mark.parametrize("room", rooms(), ids=_name)
def test_a_room_says_its_duty_in_four_lines(room: Module) -> None:
    head, _, body = room.docstring().partition("\n\n")
    assert head.endswith("."), f"{room.path}:1: a first line that ends in a full stop"
    assert FOUR_LINES.match(body), f"{room.path}:3: four lines, Duty. Takes. Gives. Never."


@pytest.mark.parametrize("room", rooms(), ids=_name)
def test_a_room_exports_what_it_imports_from_its_modules_and_nothing_else(room: Module) -> None:
    imported = {
        alias.asname or alias.name
        for node in room.tree.body
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("whence.")
        for alias in node.names
    }
    exported = room.exported()
    assert exported is not None, f"{room.path}: no __all__"
    assert imported == set(exported), f"{room.path}: __all__ and the imports differ in {imported ^ set(exported)}"


@pytest.mark.parametrize("module", modules(), ids=lambda module: str(module.path))
def test_what_a_module_exports_is_there(module: Module) -> None:
    dotted = ".".join(module.path.with_suffix("").parts[1:]).removesuffix(".__init__")
    exported = module.exported() or []
    missing = [name for name in exported if not hasattr(importlib.import_module(dotted), name)]
    assert not missing, f"{module.path}: __all__ names {missing}, which are not there"
    assert len(set(exported)) == len(exported), f"{module.path}: __all__ names something twice"


def test_a_room_imports_from_another_room_as_from_one_screen() -> None:
    """`from whence.read import parse`, never `from whence.read.parsing import parse`, outside that room."""
    faults = [
        f"{module.at(node)}: from {node.module} import ..."
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom) and _reaches_inside(module, node.module or "")
    ]
    assert not faults, listing(faults)


def test_every_module_has_a_docstring_of_one_line() -> None:
    faults = [
        f"{module.path}:1: {len(module.docstring().splitlines())} lines"
        for module in modules()
        if module.path.stem != "__init__" and str(module.path) not in LONG_DOCSTRING
        if len(module.docstring().splitlines()) != 1
    ]
    assert not faults, listing(faults)


def test_everything_public_has_a_docstring() -> None:
    faults = [
        f"{module.at(node)}: {node.name}"
        for module in modules()
        for node in _public(module.tree)
        if not ast.get_docstring(node)
    ]
    assert not faults, listing(faults)


def test_no_docstring_only_repeats_the_name() -> None:
    faults = [
        f"{module.at(node)}: {node.name}"
        for module in modules()
        for node in _public(module.tree)
        if _words(ast.get_docstring(node) or "") <= _words(node.name.replace("_", " "))
    ]
    assert not faults, listing(faults)


def _reaches_inside(module: Module, imported: str) -> bool:
    parts = imported.split(".")
    room = module.path.parts[2].removesuffix(".py")
    return len(parts) > 2 and parts[0] == "whence" and parts[1] != room


def _public(tree: ast.Module) -> list[Function | ast.ClassDef]:
    """Return public classes, functions and methods; a method of a class that is private is private."""
    found: list[Function | ast.ClassDef] = []
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            found.append(node)
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            found += [item for item in node.body if isinstance(item, Function) and not item.name.startswith("_")]
    return found


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", text.lower())) - {"a", "an", "the", "of", "is"}
