"""The case: documents, readings and judgements kept in a case file or on a server, and what can be asked of them.

Duty. Keep what is accepted, each document in one transaction, and answer questions about it.
Takes. Documents with their readings, judgements, and questions.
Gives. Records again: documents, readings, claims with their statements, entities of the case, hits of a search.
Never. A word of a text changed, a judgement changed, or an answer that depends on when or in which order things came.
"""

from whence.store.accepting import Outcome
from whence.store.case import Case, open_case
from whence.store.claims import ClaimRow, Filter
from whence.store.correcting import CORRECTABLE
from whence.store.gists import Gists, Loaded
from whence.store.held import Held
from whence.store.linking import Bond, Likeness, Links
from whence.store.locations import LocationRow
from whence.store.names import normalised
from whence.store.nodes import OWN, Node, NodeSort, name_node, place_node, sort_of
from whence.store.search import Hit
from whence.store.watching import Listed

__all__ = [
    "CORRECTABLE",
    "OWN",
    "Bond",
    "Case",
    "ClaimRow",
    "Filter",
    "Gists",
    "Held",
    "Hit",
    "Likeness",
    "Links",
    "Listed",
    "Loaded",
    "LocationRow",
    "Node",
    "NodeSort",
    "Outcome",
    "name_node",
    "normalised",
    "open_case",
    "place_node",
    "sort_of",
]
