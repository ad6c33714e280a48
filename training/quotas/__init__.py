"""What the corpus holds, counted, and held against what it should hold.

Duty. Count passages by conflict, genre, type, kind and phenomenon; say which quota is not met, in proportion to size.
Takes. Passages in gold shape.
Gives. Counts, a table for the corpus's README, and a line for each quota that is not met.
Never. A judgement of a passage: a phenomenon is counted from the labels of the passage, by a rule that its name says.
"""

from training.quotas.counting import Counts, count
from training.quotas.verdict import table, unmet

__all__ = ["Counts", "count", "table", "unmet"]
