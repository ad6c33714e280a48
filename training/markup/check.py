"""What a compiled passage must keep: the closed lists, the vocabulary, and the conventions a program can see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pydantic import TypeAdapter, ValidationError

from training.markup.forms import is_personal
from training.markup.inline import At, Fault
from training.markup.passage import Compiled
from whence.language import find_dates
from whence.records import FACTUALITIES, MODALITIES
from whence.records.base import Edtf
from whence.vocabulary import load_vocabulary

__all__ = ["GENRES", "REGIONS", "check"]

REGIONS = tuple(
    """
    Afghanistan; South Asia; Central Asia; Middle East; North Africa; Sahel and West Africa; Horn of Africa;
    Central Africa; Southern Africa; Latin America; Caribbean; Balkans; Caucasus; post-Soviet Europe; Western
    Europe; East Asia; Southeast Asia; Pacific; North America; world
    """.replace("\n    ", " ")
    .strip()
    .split("; ")
)
GENRES = tuple(
    """
    wire report; feature; opinion column; human-rights report; think-tank note; communique; UN report;
    interview; radio summary; sanctions notice; social post; backgrounder; digest; ordinary news; question
    """.replace("\n    ", " ")
    .strip()
    .split("; ")
)
KINDS = load_vocabulary().kinds
LONGEST_TRIGGER = 8  # words; longer ones in the passages read first were clauses, not triggers
DATE: TypeAdapter[str] = TypeAdapter(Edtf)
UNTIDY = re.compile(r"  | [,;:](?= )| \.(?=\s|$)|\( | \)")


def check(done: Compiled) -> list[Fault]:
    """Return what the passage breaks, each with its place; nothing if it holds."""
    passage, start = done.passage, done.where.get("", At(1, 1))
    found = [*_header(passage), *_entities(passage), *_spans(passage), *_statements(passage), *_claims(passage)]
    return [Fault(done.where.get(id_, start), says) for id_, says in found]


def _header(passage: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if not re.fullmatch(r"[a-z0-9:_.#-]+-\d{3,}|[\w.-]+:[\w.-]+(#\d+)?", passage["id"]):
        yield "", f"the id {passage['id']!r} is not written AUTHOR-001, nor CORPUS:DOCUMENT"
    for field, known in (("region", REGIONS), ("genre", GENRES)):
        if passage[field] not in known:
            yield "", f"the {field} {passage[field]!r} is not one of: {', '.join(known)}"
    if not passage["conflict"]:
        yield "", "the header names no conflict"
    if passage["meta"]["published"] is not None and not _is_date(passage["meta"]["published"]):
        yield "", f"published {passage['meta']['published']!r} is not an EDTF date, nor -"
    untidy = UNTIDY.search(passage["text"])
    if untidy and ":" not in passage["id"]:  # the text of a public corpus stays as it is
        yield "", f"untidy blanks in the text: {passage['text'][max(0, untidy.start() - 15) : untidy.end() + 15]!r}"


def _is_date(value: str) -> bool:
    try:
        DATE.validate_python(value)
    except ValidationError:
        return False
    return True


def _entities(passage: dict[str, Any]) -> Iterator[tuple[str, str]]:
    names: dict[str, str] = {}
    marked = {mention["entity"] for mention in passage["mentions"]}
    for entity in passage["entities"]:
        id_ = entity["id"]
        if entity["kind"] not in KINDS:
            yield id_, f"{entity['kind']} is no kind: {', '.join(KINDS)}"
        if not entity["aliases"] and id_ not in marked:
            yield id_, f"{id_} ({entity['name']}) is never marked in the text"
        for alias in entity["aliases"]:
            if is_personal(alias):
                yield id_, f"the alias {alias!r} of {id_} is a pronoun: mark it in the text, but as no name or noun"
        if re.fullmatch(r"S\d+", id_):
            yield id_, f"the key {id_} looks like a statement's; take another"
        if entity["name"] in names:
            yield id_, f"{id_} has the name of {names[entity['name']]}: one entity, or two names"
        names[entity["name"]] = id_


def _spans(passage: dict[str, Any]) -> Iterator[tuple[str, str]]:
    spans = [(mention["entity"], mention["start"], mention["end"]) for mention in passage["mentions"]]
    spans += [(statement["id"], *statement["trigger_at"]) for statement in passage["statements"]]
    for number, attribution in enumerate(passage["attributions"], 1):
        spans += [(f"A{number}", *span) for span in attribution["at"].values() if span]
    for id_, start, end in spans:
        words = passage["text"][start:end]
        if words != words.strip() or _cuts_word(passage["text"], start) or _cuts_word(passage["text"], end):
            yield id_, f"the mark of {id_} cuts a word or takes a blank: {words!r}"


def _cuts_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalpha() and text[at].isalpha()


def _statements(passage: dict[str, Any]) -> Iterator[tuple[str, str]]:
    seen: dict[str, str] = {}
    for statement in passage["statements"]:
        id_ = statement["id"]
        yield from (
            (id_, says)
            for says in (*_fillers(statement), *_time(statement, passage["meta"]["published"]), *_shape(statement))
        )
        same = repr(
            [
                statement[field]
                for field in ("type", "roles", "texts", "time", "time_text", "places", "quantity", "condition")
            ]
        )
        if same in seen:
            yield id_, f"{id_} says what {seen[same]} says: one statement with two claims (evidence by @)"
        seen[same] = id_


def _fillers(statement: dict[str, Any]) -> Iterator[str]:
    for role, fillers in statement["roles"].items():
        if any(re.fullmatch(r"S\d+", filler) for filler in fillers) and role != "subject":
            yield f"a statement fills the role {role}: only subject takes one (subject=N)"
        if len(set(fillers)) < len(fillers):
            yield f"a filler stands twice in {role}"
    if statement["id"] in [*statement["roles"].get("subject", ()), *statement["condition"]]:
        yield f"{statement['id']} is its own subject or condition"


def _time(statement: dict[str, Any], published: str | None) -> Iterator[str]:
    time, words = statement["time"], statement["time_text"]
    if time and not words:
        yield f'the time {time} has no words: t={time}"words as written"'
    if time and not _is_date(time):
        yield f"the time {time} is not an EDTF date (ISO 8601-2), such as 2022-08"
    if time and words and published is None and any(date.anchor and not date.edtf for date in find_dates(words)):
        yield f'"{words}" counts from a day that is not known (no publication date): t="{words}"'


def _shape(statement: dict[str, Any]) -> Iterator[str]:
    if len(statement["trigger"].split()) > LONGEST_TRIGGER:
        long = len(statement["trigger"].split())
        yield f"the trigger is {long} words long: mark the words that name the act or relation"
    if statement["phase"] not in (None, "past", "current", "future"):
        yield f"phase {statement['phase']} is not past, current or future"


def _claims(passage: dict[str, Any]) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    place: dict[str, int] = {}
    for claim in passage["claims"]:
        number = place.get(claim["statement"], 0)
        place[claim["statement"]] = number + 1
        for says in _claim(claim):
            yield f"{claim['statement']}/{number}", says
        if repr(claim) in seen:
            yield f"{claim['statement']}/{number}", "the same claim stands twice"
        seen.add(repr(claim))


def _claim(claim: dict[str, Any]) -> Iterator[str]:
    if claim["factuality"] not in FACTUALITIES:
        yield f"{claim['factuality']} is no factuality: {', '.join(FACTUALITIES)}"
    if claim["modality"] not in MODALITIES:
        yield f"{claim['modality']} is no modality: {', '.join(MODALITIES)}"
    if claim["stake"] and len(claim["chain"]) == 1:
        yield "the author has no stake: ! stands after a source"
    if any(first == second for first, second in pairwise(claim["chain"])):
        yield "a source stands twice in a row in the chain"
