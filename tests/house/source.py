"""The source as the house's tests see it: modules with their trees, rooms, functions, and places named file:line."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "whence"
TESTS = ROOT / "tests"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file: its path from the root of the repository, its text and its tree."""

    path: Path
    text: str
    tree: ast.Module

    def at(self, node: ast.AST) -> str:
        """Return where a node stands, as editors open it: file:line."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}"

    def docstring(self) -> str:
        """Return the module's docstring, empty where there is none."""
        return ast.get_docstring(self.tree) or ""

    def functions(self) -> Iterator[Function]:
        """Yield every function and method, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def exported(self) -> list[str] | None:
        """Return `__all__` as written; None where there is none."""
        for node in self.tree.body:
            if isinstance(node, ast.Assign) and any(_is_name(target, "__all__") for target in node.targets):
                return list(ast.literal_eval(node.value))
        return None


@functools.cache
def modules(folder: Path = SOURCE) -> tuple[Module, ...]:
    """Return the Python files of a folder in order."""
    return tuple(_module(path) for path in sorted(folder.rglob("*.py")) if path.stat().st_size)


def rooms() -> tuple[Module, ...]:
    """Return the `__init__` of every room."""
    return tuple(module for module in modules() if module.path.match("src/whence/*/__init__.py"))


def listing(faults: list[str]) -> str:
    """Return faults one a line, for an assertion's message."""
    return "\n" + "\n".join(faults)


def _module(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    return Module(path.relative_to(ROOT), text, ast.parse(text))


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name
