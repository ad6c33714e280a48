"""The nouns of Whence: one frozen record type an idea.

Duty. Say what a document, a mention, a statement, a claim, a judgement is, and refuse a wrong shape.
Takes. Plain values.
Gives. Records, their ids from content, and their lossless JSON.
Never. Input or output, a database, or a word about which types and kinds exist (that is `vocabulary`).
"""

from whence.records.attributions import Attribution, Speech, attribution_id
from whence.records.base import Edtf, Json, Score, Text, content_id, from_json, record, to_json
from whence.records.claims import (
    FACTUALITIES,
    MODALITIES,
    Claim,
    Factuality,
    Link,
    LinkRole,
    Modality,
    claim_id,
)
from whence.records.documents import Derivation, Document, DocumentKind, Found, How, document_id
from whence.records.identity import Event, Tie, WatchEntry
from whence.records.judgements import Judgement, Subject, Verdict, judgement_id
from whence.records.mentions import AUTHOR, Entity, Form, Mention, entity_id
from whence.records.readings import Reading
from whence.records.resolution import Gist, Introduction, Location, Resolution, Site
from whence.records.spans import Segment, SegmentKind, Span
from whence.records.standing import Origin, Side, Standing, Word
from whence.records.statements import PASSAGE, Counted, Filler, Phase, Place, Quantity, Statement, Time, statement_id

__all__ = [
    "AUTHOR",
    "FACTUALITIES",
    "MODALITIES",
    "PASSAGE",
    "Attribution",
    "Claim",
    "Counted",
    "Derivation",
    "Document",
    "DocumentKind",
    "Edtf",
    "Entity",
    "Event",
    "Factuality",
    "Filler",
    "Form",
    "Found",
    "Gist",
    "How",
    "Introduction",
    "Json",
    "Judgement",
    "Link",
    "LinkRole",
    "Location",
    "Mention",
    "Modality",
    "Origin",
    "Phase",
    "Place",
    "Quantity",
    "Reading",
    "Resolution",
    "Score",
    "Segment",
    "SegmentKind",
    "Side",
    "Site",
    "Span",
    "Speech",
    "Standing",
    "Statement",
    "Subject",
    "Text",
    "Tie",
    "Time",
    "Verdict",
    "WatchEntry",
    "Word",
    "attribution_id",
    "claim_id",
    "content_id",
    "document_id",
    "entity_id",
    "from_json",
    "judgement_id",
    "record",
    "statement_id",
    "to_json",
]
