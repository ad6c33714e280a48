"""No error message is one that nobody ever ran."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator

from tests.house.source import TESTS, Module, listing, modules
from whence import errors

CLASSES = {name for name, value in vars(errors).items() if inspect.isclass(value) and issubclass(value, Exception)}
PLAIN = {"ValueError", "TypeError", "NotImplementedError", "AssertionError", "KeyError", "RuntimeError", "OSError"}
STREAMS = {"src/whence/read/warc.py"}  # they give streams, which fail as files do: with an OSError
TOLD = 3  # words in a row of a message that a test must quote: fewer would match by chance, more would bind the wording


def test_every_error_raised_is_produced_by_a_test() -> None:
    told = _test_text()
    faults = [f"{module.at(call)}: {name}" for module, name, call in _raised() if f"{name}" not in told]
    assert not faults, listing(faults)


def test_every_message_raised_is_quoted_by_a_test() -> None:
    told = " ".join(_words(_test_text()))
    faults = [
        f"{module.at(call)}: {name}: {' … '.join(parts)}"
        for module, name, call in _raised()
        if (parts := _literal_parts(call)) and not _quoted(parts, told)
    ]
    assert not faults, listing(faults)


def test_only_errors_of_whence_are_raised_on_purpose() -> None:
    """A ValueError is raised inside a record's own check only, where it becomes a RecordError."""
    faults = [
        f"{module.at(node)}: {node.exc.func.id}"
        for module in modules()
        if module.path.parts[2] != "records" and str(module.path) not in STREAMS
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and isinstance(node.exc.func, ast.Name)
        if node.exc.func.id in PLAIN
    ]
    assert not faults, listing(faults)


def _raised() -> Iterator[tuple[Module, str, ast.Call]]:
    """Yield every building of an error of Whence: most are raised at once, some are kept to be told later."""
    for module in modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CLASSES:
                yield module, node.func.id, node


def _literal_parts(call: ast.Call) -> list[str]:
    """Return the fixed words of the second argument, what is wrong, which an f-string may break up."""
    if len(call.args) < 2:
        return []
    fixed = [node.value for node in ast.walk(call.args[1]) if isinstance(node, ast.Constant)]
    return [part for part in fixed if isinstance(part, str) and len(_words(part)) > 1]


def _quoted(parts: list[str], told: str) -> bool:
    return any(
        " ".join(words[first : first + TOLD]) in told
        for words in map(_words, parts)
        for first in range(max(1, len(words) - TOLD + 1))
    )


def _test_text() -> str:
    return "\n".join(module.text for module in modules(TESTS) if "house" not in module.path.parts)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text)
