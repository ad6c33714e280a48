"""Which passages are learned from, and which are kept to try a reader on.

Duty. Divide passages by conflict and author, so that what is told in one split is not retold in another.
Takes. Passages in gold shape or stand-off records, and the groups that are frozen already.
Gives. `train`, `dev` or `test` for every passage; what differs from the frozen division.
Never. Another split for a group that is frozen, whatever is added beside it.
"""

from training.splits.assigning import Split, assign, groups_of
from training.splits.freezing import check, freeze
from training.splits.grouping import conflict_of, group_of, is_real

__all__ = ["Split", "assign", "check", "conflict_of", "freeze", "group_of", "groups_of", "is_real"]
