"""What the claims of a case add up to: who has what from whom.

Duty. Find what documents derive from, with the words that show it, so that copies and retellings count once.
Takes. Documents with their readings, and how often details stand in the case.
Gives. Fingerprints for an index, and derivations with evidence, score and reason: pure functions, nothing kept.
Never. A word about who is right, a derivation without the words that show it, or a direction that nothing shows.
"""

from whence.corroborate.credits import Credit, credits_of
from whence.corroborate.derivation import Derived, DerivedHow, Traced, find_derivations, trace
from whence.corroborate.details import Detail, Holders, SharedDetail, details_of
from whence.corroborate.outlets import same_outlet
from whence.corroborate.reuse import Reuse, ReuseVerdict, Shared, compare, find_sharing, signature

__all__ = [
    "Credit",
    "Derived",
    "DerivedHow",
    "Detail",
    "Holders",
    "Reuse",
    "ReuseVerdict",
    "Shared",
    "SharedDetail",
    "Traced",
    "compare",
    "credits_of",
    "details_of",
    "find_derivations",
    "find_sharing",
    "same_outlet",
    "signature",
    "trace",
]
