"""Tests that need torch: `make train-test` runs them in .venv/train; where torch is not installed, as in the
environment of `make test`, they are not collected.
"""

from __future__ import annotations

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("torch") else ["test_*.py"]
