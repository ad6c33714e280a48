"""The counts of the house: how long functions and modules are, how many parameters, how much is tested."""

from __future__ import annotations

import ast
import statistics
from pathlib import Path

from tests.house.source import SOURCE, TESTS, Function, Module, modules

BLIND = {"Exception", "BaseException"}
NAMED_PLACES = {
    "src/whence/workers.py": "whatever a parser raises costs its own file, and is told with that file's name",
}  # the one place per entry point where all exceptions are caught


def function_lines() -> dict[str, int]:
    """Return the lines of each function, from `def` to its last line, docstring included, by place."""
    return {
        module.at(function): (function.end_lineno or 0) - function.lineno + 1
        for module in modules()
        for function in module.functions()
    }


def module_lines() -> dict[str, int]:
    """Return the lines of each module, blank ones included, by path; the `__init__` of rooms are no modules of code."""
    return {str(m.path): m.text.count("\n") for m in modules() if m.path.stem != "__init__"}


def parameters() -> dict[str, int]:
    """Return the number of parameters of each function, `self` and `cls` not counted, by place."""
    return {module.at(function): len(_own(function)) for module in modules() for function in module.functions()}


def not_annotated(folder: Path = SOURCE) -> list[str]:
    """Return the places of functions with a parameter or a result without annotation."""
    return [
        module.at(function)
        for module in modules(folder)
        for function in module.functions()
        if function.returns is None or any(argument.annotation is None for argument in _own(function))
    ]


def blind_excepts() -> list[str]:
    """Return the places where everything is caught, outside the named ones."""
    return [
        module.at(node)
        for module in modules()
        if str(module.path) not in NAMED_PLACES
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and _is_blind(node)
    ]


def tests_per_line() -> float:
    """Return the lines of tests for each line of code, blank ones not counted."""
    return sum(map(_full_lines, modules(TESTS))) / sum(map(_full_lines, modules()))


def p90(values: list[int]) -> float:
    """Return the value that nine of ten do not exceed."""
    return statistics.quantiles(values, n=10, method="inclusive")[-1]


def table() -> list[str]:
    """Return the counts, one a line, as they are shown after every run of the tests."""
    functions, files, arguments = list(function_lines().values()), module_lines(), list(parameters().values())
    annotated = 1 - len(not_annotated()) / len(functions)
    largest = max(files, key=lambda path: files[path])
    middle = statistics.median(files.values())
    return [
        f"lines a function   median {statistics.median(functions):g}, p90 {p90(functions):g} (at most 7, 20)",
        f"lines a module     median {middle:g}, largest {files[largest]} {largest} (at most 100, 400)",
        f"parameters         p90 {p90(arguments):g}, most {max(arguments)} (at most 3, 5)",
        f"annotated          {annotated:.0%} (100%)",
        f"blind excepts      {len(blind_excepts())} (0 outside {', '.join(NAMED_PLACES)})",
        f"tests per line     {tests_per_line():.2f} (1.0 to 1.5), {sum(map(_full_lines, modules()))} lines of code",
    ]


def _own(function: Function) -> list[ast.arg]:
    given = function.args
    every = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
    return [argument for argument in every if argument is not None and argument.arg not in {"self", "cls"}]


def _is_blind(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    return any(isinstance(node, ast.Name) and node.id in BLIND for node in ast.walk(handler.type))


def _full_lines(module: Module) -> int:
    return sum(1 for line in module.text.splitlines() if line.strip())
