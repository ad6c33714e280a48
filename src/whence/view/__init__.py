"""What a case shows: its ledger, statements, dossiers, timeline, ties, sources, documents and answers, as rows.

Duty. Turn what the case holds into rows and pages' content, in the order and words in which people read them.
Takes. A case, and what a reader asks of it.
Gives. Frozen rows, each with its cells as plain text.
Never. Change the case, or choose a format: tables, CSV and HTML belong to `export`.
"""

from whence.view.actors import ActorRow, gather_actors
from whence.view.ask import AnswerRow, find_answers
from whence.view.asked import SHAPES, find_judged, make_filter
from whence.view.documents import DocumentRow, find_documents
from whence.view.dossier import Dossier, find_dossier
from whence.view.judgements import JudgementRow, find_judgements
from whence.view.ledger import LedgerRow, find_ledger
from whence.view.places import PlaceRow, find_places
from whence.view.privacy import find_public, is_private, public_persons, veil
from whence.view.rows import SHORT, Block, Party, Row, counted, told
from whence.view.sources import SourceRow, count_sources, find_sources
from whence.view.statement import Section, StatementPage, get_statement, group_by_type
from whence.view.ties import TieRow, find_ties
from whence.view.timeline import TimelineRow, find_timeline, order_events
from whence.view.wording import FACTUALITY_WORDS

__all__ = [
    "FACTUALITY_WORDS",
    "SHAPES",
    "SHORT",
    "ActorRow",
    "AnswerRow",
    "Block",
    "DocumentRow",
    "Dossier",
    "JudgementRow",
    "LedgerRow",
    "Party",
    "PlaceRow",
    "Row",
    "Section",
    "SourceRow",
    "StatementPage",
    "TieRow",
    "TimelineRow",
    "count_sources",
    "counted",
    "find_answers",
    "find_documents",
    "find_dossier",
    "find_judged",
    "find_judgements",
    "find_ledger",
    "find_places",
    "find_public",
    "find_sources",
    "find_ties",
    "find_timeline",
    "gather_actors",
    "get_statement",
    "group_by_type",
    "is_private",
    "make_filter",
    "order_events",
    "public_persons",
    "told",
    "veil",
]
