"""Answers to a question: the sentences of the documents that have its words, with what is stated in them."""

from __future__ import annotations

import re

from whence.language import word_set
from whence.records import Span, Text, record
from whence.store import Case, Hit
from whence.view.ledger import LedgerRow, get_claims
from whence.view.rows import told

__all__ = ["AnswerRow", "find_answers"]

# Words that a question has whatever it is about: that a sentence has them too makes it no answer. Those that the
# English index of PostgreSQL leaves out, so that both databases answer alike, and the verbs of asking.
ASKING = word_set(
    """
    a about above after again against all am an and any are as at be because been before being below between both but
    by ca can could did do does doing done down during each few for from further had happen happened happening happens
    has have having he her here hers herself him himself his how i if in into is it its itself just know known many may
    me might more most much must my myself no nor not now of off on once only or other our ours ourselves out over own
    said same say saying says shall she should so some such tell tells than that the their theirs them themselves then
    there these they this those through to told too under until up us very was we were what when where whether which
    while who whom whose why will with wo would you your yours yourself yourselves
    """
)
NAMES = frozenset({"May", "US"})  # written so, they are no words of asking
PARTING = re.compile(r"[\s/?!.,;:()\[\]…—–\"“”„«»؟،]+")
# What a contraction hangs on: "who's", "didn't", "they've".
CONTRACTED = re.compile(r"(?:n['’]t|['’](?:s|t|d|m|re|ve|ll))$")


@record
class AnswerRow:
    """A sentence that answers, with the claims that rest on it.

    rank: 1 for the best. score: only to be compared within one question. claims: none where nothing was read in it; it
    is then the document's own passage. chain: the sources, outermost first, each chain once.
    """

    rank: int
    score: float
    document: Text
    file: Text
    title: str | None
    publisher: str | None
    published: str | None
    quote: Span
    chains: tuple[str, ...]
    claims: tuple[LedgerRow, ...]

    @property
    def statements(self) -> tuple[str, ...]:
        """What is stated in the sentence, each with its position, each once."""
        return tuple(dict.fromkeys(f"{row.type} ({row.line}): {row.position}" for row in self.claims))

    def lines(self) -> tuple[str, ...]:
        """Return the row as lines for a narrow terminal."""
        where = f"[{self.quote.start}:{self.quote.end}]"
        described = told(self.title or self.file, self.published, by=", ")
        return f"{self.rank}  “{self.quote.text}”", *self.chains, *self.statements, f"{described} {where}"

    def cells(self) -> dict[str, str]:
        """Return the row for a table or CSV."""
        return {
            "rank": str(self.rank),
            "quote": self.quote.text,
            "source": "; ".join(self.chains),
            "statements": "; ".join(self.statements),
            "document": self.title or self.file,
            "published": self.published or "",
            "document_id": self.document,
            "start": str(self.quote.start),
            "end": str(self.quote.end),
        }


def find_answers(case: Case, question: str, *, top: int) -> tuple[AnswerRow, ...]:
    """Return at most `top` sentences that have the words of the question, the best first.

    None if there are none, and none for a question that has nothing but words of asking: it is about nothing.
    """
    telling = [word for word in PARTING.split(question) if not _asks(word.strip("'‘’"))]
    hits = case.search(" ".join(telling), top=top)
    return tuple(_answer(case, rank, hit) for rank, hit in enumerate(hits, start=1))


def _asks(word: str) -> bool:
    """Tell whether a question has the word whatever it is about."""
    return word not in NAMES and CONTRACTED.sub("", word).casefold() in ASKING


def _answer(case: Case, rank: int, hit: Hit) -> AnswerRow:
    held = hit.document
    claims = tuple(row for id_ in hit.statements for row in _claims(case, id_, hit.span))
    chains = tuple(dict.fromkeys(row.source for row in claims))
    return AnswerRow(
        rank=rank,
        score=hit.score,
        document=held.id,
        file=held.file,
        title=held.title,
        publisher=held.publisher,
        published=held.published,
        quote=hit.span,
        chains=chains or (told(held.publisher, ", ".join(held.author), by=" > ") or held.file,),
        claims=claims,
    )


def _claims(case: Case, statement: str, span: Span) -> tuple[LedgerRow, ...]:
    """Return the claims on a statement that rest on words of this sentence; tentative ones are no answers."""
    rows = get_claims(case, statement)
    return tuple(row for row in rows if not row.tentative and any(it.overlaps(span) for it in row.evidence))
