"""Dependencies run one way: knowledge <- handlers <- bot, and inside knowledge from the records outwards."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ALLOWED = {"knowledge": {"knowledge"}, "handlers": {"knowledge", "handlers"}, "bot": {"knowledge", "handlers", "bot"}}
FORBIDDEN = {
    "knowledge/reasoning": ("knowledge.understanding", "knowledge.answers", "knowledge.store"),
    "knowledge/understanding": ("knowledge.answers", "knowledge.reasoning", "knowledge.store"),
    "knowledge/answers": ("knowledge.store",),
}
"""What a room inside `knowledge` may not know."""
CLOCKS = ("date.today", "datetime.now", "datetime.today", "time.time")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("package", ALLOWED)
def test_packages_import_only_what_lies_before_them(package: str) -> None:
    ours = set(ALLOWED)
    for path in modules(package):
        for name in imports(path):
            top = name.split(".")[0]
            assert top not in ours or top in ALLOWED[package], f"{path} imports {name}"
            assert top != "telegram" or package != "knowledge", f"{path} imports {name}"


@pytest.mark.parametrize("folder", FORBIDDEN)
def test_rooms_of_knowledge_do_not_look_outwards(folder: str) -> None:
    for path in modules(folder):
        for name in imports(path):
            assert not name.startswith(FORBIDDEN[folder]), f"{path} imports {name}"


def test_today_is_an_argument_below_bot() -> None:
    for package in ("knowledge", "handlers"):
        for path in modules(package):
            if "store" in path.parts:
                continue  # its journal tells when a change was made
            text = path.read_text("utf-8")
            assert not any(clock in text for clock in CLOCKS), path


def test_every_module_says_what_it_is_and_stays_readable() -> None:
    for package in ALLOWED:
        for path in modules(package):
            tree = ast.parse(path.read_text("utf-8"))
            assert ast.get_docstring(tree), f"{path} has no docstring"
            assert len(path.read_text("utf-8").splitlines()) <= 400, f"{path} is too long for one idea"
