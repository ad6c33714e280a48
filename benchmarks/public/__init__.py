"""Any reader against public sets, with the published figures beside ours.

`python -m benchmarks.public [SET...] [--data DIR] [--reader NAME] [--limit N] [--tentative] [--floors] [--json]`.
One module a set: its docstring has the mapping to our words, where the published figure is
from, and what cannot be compared.
"""
