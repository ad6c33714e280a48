"""A view of a case in the formats that others use: rows for the eye, readings, CSV, a report, a dossier.

Duty. Write what a view shows, whole or not at all, so that it can be trusted outside Whence.
Takes. A case or the rows of a view, and where to write.
Gives. Files and lines: the same case gives the same bytes.
Never. Say more than the view does, fetch anything, or let a text act as a formula, a script or a terminal's command.
"""

from whence.export.dossier import write_dossier
from whence.export.formats import EXPORTS, export_csv, export_readings, export_report
from whence.export.rows import FORMS, write_rows, write_statement
from whence.export.tables import defuse
from whence.export.terminal import clean

__all__ = [
    "EXPORTS",
    "FORMS",
    "clean",
    "defuse",
    "export_csv",
    "export_readings",
    "export_report",
    "write_dossier",
    "write_rows",
    "write_statement",
]
