"""The commands of `whence`: one function each, no logic.

Duty. Take a command line apart, call what it asks for, and end with the right status and one line for an error.
Takes. Arguments.
Gives. Rows and pages as `view` has them and `export` writes them, and an exit status.
Never. A rule about names, texts or claims, or a question to the case that `view` does not ask.
"""

from whence.cli.entry import commands, main

__all__ = ["commands", "main"]
