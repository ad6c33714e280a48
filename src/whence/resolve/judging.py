"""What a person decides: same, different, unsure, accept, reject, correct, reliability; and taking it back."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence

from whence.errors import RecordError, StoreError, VocabularyError
from whence.records import (
    FACTUALITIES,
    MODALITIES,
    PASSAGE,
    Judgement,
    Subject,
    Time,
    Verdict,
    judgement_id,
)
from whence.resolve.settling import settle
from whence.store import CORRECTABLE, Case, Filter
from whence.vocabulary import Vocabulary, recast_roles

__all__ = ["LETTERS", "judge", "undo"]

LETTERS = ("A", "B", "C", "D", "E", "F")  # the Admiralty code's reliability of a source
Check = Callable[[str, Vocabulary], None]


def judge(
    case: Case,
    verdict: Verdict,
    subjects: Sequence[Subject],
    *,
    signed: tuple[str, str],
    says: tuple[str, str] | None = None,
) -> Judgement:
    """Add a judgement to the log, have it take effect, and return it.

    signed: by whom, and why. says: of a correction, the field and its value; of a reliability, that word and a letter.
    Raises VocabularyError for a field or value that cannot be, RecordError, StoreError.
    """
    if len(set(subjects)) < len(subjects):
        raise RecordError(f"judge {verdict}", "is given one and the same twice", "two that differ by name or document")
    if verdict in ("same", "different", "unsure"):
        _check_pair(case, verdict, subjects)
    if says is not None:
        _check(verdict, subjects, says, case.vocabulary)
        _check_roles(case, subjects[0], says)
    made = _made(verdict, tuple(subjects), signed, says)
    case.append(made)
    settle(case)
    return made


def undo(case: Case, typed: str | None = None, *, signed: tuple[str, str]) -> Judgement:
    """Take a judgement back, a person's or a rule's, and return the judgement that says so.

    typed: its id, or a beginning of it; without it, the last one made that is not undone. Raises NotFoundError,
    StoreError where there is none left.
    """
    subject = Subject(type="judgement", name=case.find_judgement(typed) if typed else _last(case))
    made = _made("undo", (subject,), signed, None)
    case.append(made)
    settle(case)
    return made


def _made(
    verdict: Verdict, subjects: tuple[Subject, ...], signed: tuple[str, str], says: tuple[str, str] | None
) -> Judgement:
    by, why = signed
    now = datetime.datetime.now(datetime.UTC).isoformat()
    id_ = judgement_id(verdict, subjects, by, now, says=": ".join(says or ()))
    return Judgement(id=id_, verdict=verdict, subjects=subjects, by=by, when=now, why=why, correction=says)


def _last(case: Case) -> str:
    made = list(case.judgements())
    undone = {subject.name for it in made if it.verdict == "undo" for subject in it.subjects}
    left = [it.id for it in made if it.verdict != "undo" and it.id not in undone]
    if not left:
        raise StoreError(
            case.address, "there is no judgement to undo", "the id of a rule's, as `judgements` lists them"
        )
    return left[-1]


def _check_pair(case: Case, verdict: Verdict, subjects: Sequence[Subject]) -> None:
    """See that two are of one sort: entities, or statements that can tell one thing."""
    sorts = [_matched(case, subject) for subject in subjects]
    if len(set(sorts)) > 1 or sorts[0] not in ("entity", "event", "relation"):
        what = f"is given {' and '.join(map(_article, sorts))}"
        raise RecordError(f"judge {verdict}", what, "two entities, two events or two relations")


def _matched(case: Case, subject: Subject) -> str:
    """Return what a subject can be the same as; a statement counts as what it was corrected to."""
    sort = _sort(subject, case.vocabulary)
    if sort != "statement" or subject.type == PASSAGE:
        return "passage" if sort == "statement" else sort
    wanted = Filter(statement=subject.name, tentative=True, rejected=True)
    type_ = next((row.statement.type for row in case.claims(wanted)), subject.type)
    return "relation" if case.vocabulary.types[type_].holds == "relation" else "event"


def _check(verdict: Verdict, subjects: Sequence[Subject], says: tuple[str, str], vocabulary: Vocabulary) -> None:
    field, value = says
    if verdict == "reliability":
        _among(LETTERS)(value, vocabulary)
        return
    sort = _sort(subjects[0], vocabulary)
    if field not in CORRECTABLE[sort]:
        raise VocabularyError(
            f"correct {field}", f"is no field of {_article(sort)} that can be corrected", ", ".join(CORRECTABLE[sort])
        )
    CHECKS[field](value, vocabulary)


def _check_roles(case: Case, subject: Subject, says: tuple[str, str]) -> None:
    """See that the type that a statement is to have has a role for each of its fillers."""
    field, value = says
    reading = case.reading(subject.document) if field == "type" and subject.document else None
    for statement in reading.statements if reading else ():
        if statement.id == subject.name:
            old, new = case.vocabulary.types[statement.type], case.vocabulary.types[value]
            roles = recast_roles(old, new) if old != new else {it.role: it.role for it in statement.fillers}
            lacking = sorted({it.role for it in statement.fillers} - roles.keys())
            if lacking:
                has = ", ".join(role.name for role in new.roles)
                what = f"has no role for the {' and '.join(lacking)} of this {old.name}"
                raise VocabularyError(f"type {value}", what, f"a type with as many roles; {value} has {has}")


def _article(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _sort(subject: Subject, vocabulary: Vocabulary) -> str:
    """Return what sort of thing a subject is."""
    return "claim" if subject.type == "claim" else "statement" if subject.type in vocabulary.types else "entity"


def _among(values: Sequence[str]) -> Check:
    def check(value: str, _: Vocabulary) -> None:
        if value not in values:
            raise VocabularyError(repr(value), "is none of the values that can stand here", ", ".join(values))

    return check


def _is_type(value: str, vocabulary: Vocabulary) -> None:
    _among(sorted(vocabulary.types))(value, vocabulary)


def _is_kind(value: str, vocabulary: Vocabulary) -> None:
    _among(tuple(vocabulary.kinds))(value, vocabulary)


def _is_time(value: str, _: Vocabulary) -> None:
    """See that it is EDTF, or empty where the text gives no time. Raises RecordError."""
    Time(edtf=value or None, span=None)


def _is_name(value: str, _: Vocabulary) -> None:
    if not value.strip():
        raise RecordError("name", "is empty", "the name that it goes by")


CHECKS: Mapping[str, Check] = {
    "type": _is_type,
    "time": _is_time,
    "factuality": _among(FACTUALITIES),
    "modality": _among(MODALITIES),
    "kind": _is_kind,
    "name": _is_name,
}
