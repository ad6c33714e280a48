"""The formats a whole case is exported in, each written to a file or to standard output."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from whence.export.readings import write_readings
from whence.export.report import write_report
from whence.export.tables import write_csv
from whence.export.writing import open_goal
from whence.store import Case, Filter
from whence.view import find_ledger

__all__ = ["EXPORTS", "export_csv", "export_readings", "export_report"]


def export_readings(case: Case, goal: str | Path) -> None:
    """Write the readings, one JSON object a document, as the contract has them. Raises ExportError."""
    with open_goal(goal) as out:
        write_readings(case, out)


def export_csv(case: Case, goal: str | Path) -> None:
    """Write the claims, without the tentative ones, as one CSV table. Raises ExportError."""
    with open_goal(goal) as out:
        write_csv(find_ledger(case, Filter()), out)


def export_report(case: Case, goal: str | Path) -> None:
    """Write the report, one HTML file that needs nothing else. Raises ExportError."""
    with open_goal(goal) as out:
        write_report(case, out)


Export = Callable[[Case, str | Path], None]
EXPORTS: Mapping[str, Export] = MappingProxyType(
    {"readings": export_readings, "csv": export_csv, "report": export_report}
)
