"""The house stands as drawn: imports go down, nothing is hidden, tests mirror the source."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.house.source import ROOT, SOURCE, TESTS, Function, Module, listing, modules

NETWORK = {"aiohttp", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "urllib.request"}
OUTSIDE = {"benchmarks", "tests", "training"}  # they use whence; whence never uses them
WITHOUT_MIRROR: dict[str, str] = {}  # module: why it has no test file of its own
# Tests about more than one module of src, or about none.
FREE_TESTS = {"benchmarks", "golden", "house", "laws", "training"}


def test_imports_only_go_down() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_contract_names_every_room_so_that_a_new_one_needs_a_decision() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    (layers,) = [contract for contract in settings["contracts"] if contract["type"] == "layers"]
    assert layers["exhaustive"] is True
    named = {name.strip(" ()") for layer in layers["layers"] for name in layer.replace("|", ":").split(":")}
    stand = {path.stem for path in SOURCE.iterdir() if path.suffix == ".py" or any(path.glob("*.py"))}
    assert stand - {"__init__", "__main__"} <= named


def test_no_import_hides_inside_a_function() -> None:
    hidden = [
        module.at(node)
        for module in (*modules(), *modules(TESTS), *modules(ROOT / "benchmarks"))
        for function in module.functions()
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert not hidden, listing(hidden)


def test_no_module_can_reach_the_network() -> None:
    faults = [
        f"{module.at(node)}: {name}"
        for module in modules()
        for node in ast.walk(module.tree)
        for name in _imported(node)
        if any(name == banned or name.startswith(f"{banned}.") for banned in NETWORK)
    ]
    assert not faults, listing(faults)


def test_the_source_uses_nothing_that_is_built_on_it() -> None:
    faults = [
        f"{module.at(node)}: {name}"
        for module in modules()
        for node in ast.walk(module.tree)
        for name in _imported(node)
        if name.split(".")[0] in OUTSIDE
    ]
    assert not faults, listing(faults)


def test_nothing_works_at_import() -> None:
    """At a module's top stand definitions and constants; a bare call, loop or `with` there would be work.

    A library's log is quietened there, once: that is no work.
    """
    work = (ast.For, ast.While, ast.With, ast.Try)
    faults = [
        f"{module.at(node)}: {type(node).__name__}"
        for module in modules()
        for node in module.tree.body
        if isinstance(node, work) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call))
        if not ast.unparse(node).startswith("logging.getLogger(")
    ]
    assert not faults, listing(faults)


def test_every_module_has_its_mirror_in_the_tests() -> None:
    faults = [
        f"{module.path}: no {_mirror(module)}"
        for module in modules()
        if module.path.stem != "__init__" and str(module.path) not in WITHOUT_MIRROR
        if not (ROOT / _mirror(module)).exists()
    ]
    assert not faults, listing(faults)


def test_every_test_file_mirrors_a_module() -> None:
    mirrors = {_mirror(module) for module in modules()}
    tests = [path.relative_to(ROOT) for path in sorted(TESTS.rglob("test_*.py"))]
    faults = [f"{path}: mirrors nothing" for path in tests if path.parts[1] not in FREE_TESTS and path not in mirrors]
    assert not faults, listing(faults)


def test_modules_without_a_mirror_are_still_there() -> None:
    assert not [path for path in WITHOUT_MIRROR if not (ROOT / path).exists()]


def test_every_test_asserts_something() -> None:
    faults = [
        module.at(function)
        for module in modules(TESTS)
        for function in module.functions()
        if function.name.startswith("test_") and not _asserts(function)
    ]
    assert not faults, listing(faults)


def test_no_test_is_skipped_in_silence() -> None:
    """A skip looks like a pass. What cannot run is told in the closing summary (`NOT RUN`), or fails."""
    faults = [
        module.at(node)
        for module in modules(TESTS)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and node.attr in {"skipif", "importorskip"}
    ]
    assert not faults, listing(faults)


def _mirror(module: Module) -> Path:
    inside = module.path.relative_to("src/whence")
    return Path("tests") / inside.with_name(f"test_{inside.name.lstrip('_')}")


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []


def _asserts(function: Function) -> bool:
    """Tell whether a test asserts, expects an error, or calls what does: a helper, or a check that raises."""
    wanted = (ast.Assert, ast.Call)
    return any(isinstance(node, wanted) for statement in function.body for node in ast.walk(statement))
