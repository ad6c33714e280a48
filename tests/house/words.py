"""The list of words in docs/words.md, and where code and documents use the ones they should not."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

from tests.house.source import ROOT, Module, modules

ROW = re.compile(r"^\| \*\*(?P<use>[^*]+)\*\* \|[^|]*\| (?P<instead>[^|]+) \|$", re.MULTILINE)
WORDS = ROOT / "docs" / "words.md"


def banned() -> dict[str, str]:
    """Return the words not to use, each with the one to use, as docs/words.md has them."""
    rows = ROW.finditer(WORDS.read_text(encoding="utf-8"))
    return {word.strip(): row["use"] for row in rows for word in row["instead"].split(",") if word.strip() != "-"}


def uses() -> Iterator[tuple[str, str]]:
    """Yield (place, text) of every piece of code or documents in which a banned word would be one of ours."""
    for folder in ("src", "tests", "benchmarks"):
        for module in modules(ROOT / folder):
            yield from _of_code(module)
    for path in documents():
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            yield f"{path.relative_to(ROOT)}:{number}", line


def documents() -> list[Path]:
    """Return the documents of the repository, without the list of words itself."""
    return [path for path in sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]) if path != WORDS]


def _of_code(module: Module) -> Iterator[tuple[str, str]]:
    """Yield names that a module defines, its docstrings and its comments; words inside other strings are material."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module):
            yield module.at(node), ast.get_docstring(node) or ""
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield module.at(node), node.name
        if isinstance(node, ast.arg):
            yield module.at(node), node.arg
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield module.at(node), node.id
    for token in tokenize.generate_tokens(io.StringIO(module.text).readline):
        if token.type == tokenize.COMMENT:
            yield f"{module.path}:{token.start[0]}", token.string
