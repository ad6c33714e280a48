"""Answers to a question: the sentences of the documents that have its words, with what is stated in them."""

from __future__ import annotations

from whence.records import Span, Text, record
from whence.store import Case, Hit
from whence.view.ledger import LedgerRow, get_claims
from whence.view.rows import told

__all__ = ["AnswerRow", "find_answers"]

# Words that a question has whatever it is about: that a sentence has them too makes it no answer.
ASKING = frozenset((
    "a", "an", "and", "any", "are", "as", "at", "be", "been", "by", "can", "could", "did", "do", "does", "for",
    "from", "had", "has", "have", "how", "in", "into", "is", "it", "its", "many", "may", "much", "of", "on",
    "or", "say", "says", "said", "so", "than", "that", "the", "their", "them", "there", "these", "they", "this",
    "those", "to", "was", "were", "what", "when", "where", "whether", "which", "who", "whom", "whose", "why",
    "will", "with", "would",
))  # fmt: skip


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
    """Return at most `top` sentences that have the words of the question, the best first; none if there are none."""
    words = question.split()
    telling = [word for word in words if word.strip("?!.,;:\"'“”‘’()").casefold() not in ASKING]
    hits = case.search(" ".join(telling or words), top=top)
    return tuple(_answer(case, rank, hit) for rank, hit in enumerate(hits, start=1))


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
