"""Lines under the text: entities, statements with their claims, marks that could not be nested, metadata."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from training.markup.inline import At, Fault

__all__ = [
    "ClaimLine",
    "EntityLine",
    "Line",
    "Loose",
    "StatementLine",
    "Value",
    "read_entity",
    "read_loose",
    "read_statement",
]

ENTITY = re.compile(
    r"(?P<key>[A-Za-z][A-Za-z0-9]*)(?P<unnamed>\?)? +(?P<kind>\S+) +(?P<name>[^=]+?)(?: += +(?P<aliases>.+))?$"
)
LOOSE = re.compile(
    r"(?P<open>[\[<{])(?P<keys>[A-Za-z0-9,]+|\?)(?P<flag>/\w+|[@!])? "
    r'"(?P<words>(?:[^"\\]|\\.)*)"(?:#(?P<nth>\d+))?[\]>}]$'
)
TOKEN = re.compile(r'(?:[^\s"|\\]|\\.|"(?:[^"\\]|\\.)*")+|\|')
FIELD = re.compile(r"([a-z]+)=")
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
ESCAPED = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a line: what stands before its quoted words, the words or None, and its place."""

    plain: str
    words: str | None
    at: At


@dataclass(frozen=True, slots=True)
class EntityLine:
    """`KEY[?] KIND NAME [= alias; alias]`: `?` for an unnamed source or person."""

    key: str
    kind: str
    name: str
    aliases: tuple[str, ...]
    unnamed: bool
    at: At


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """`CHAIN FACTUALITY[:MODALITY] ["cue"] [!] [@evidence]`; `.` is the author alone, `A>B` sources outermost first.

    written: false if the line has no claim, so that this one is meant.
    """

    chain: tuple[str, ...]
    factuality: str
    modality: str
    cue: str | None
    stake: bool
    evidence: Value | None
    at: At
    written: bool = True


@dataclass(frozen=True, slots=True)
class StatementLine:
    """`N[*] TYPE filler filler field=value ... | claim | claim`; `*` for a main one."""

    key: str
    main: bool
    type: str
    fillers: tuple[Value, ...]
    fields: dict[str, Value]
    claims: tuple[ClaimLine, ...]
    at: At
    faults: tuple[Fault, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Loose:
    """`[F "words"#2]`: a mark by its words and which occurrence (from 0), for spans that cross another mark."""

    opener: str
    keys: tuple[str, ...]
    flag: str
    words: str
    nth: int
    at: At


Line = EntityLine | StatementLine | Loose | Fault


def read_entity(line: str, at: At) -> EntityLine | Fault:
    """Read the line of an entity."""
    match = ENTITY.match(line)
    if not match:
        return Fault(
            at, "an entity is written KEY KIND NAME, with ? after the key if unnamed and = alias; alias at the end"
        )
    aliases = tuple(alias.strip() for alias in (match["aliases"] or "").split(";") if alias.strip())
    return EntityLine(match["key"], match["kind"], match["name"].strip(), aliases, bool(match["unnamed"]), at)


def read_loose(line: str, at: At) -> Loose | Fault:
    """Read a mark that stands under the text."""
    match = LOOSE.match(line)
    if not match:
        return Fault(
            at,
            'a mark under the text is written [F "words"], <1 "words"> or {1! "words"}, #k for the k-th from 0',
        )
    flag = (match["flag"] or "").lstrip("/")
    return Loose(
        match["open"], tuple(match["keys"].split(",")), flag, _plain(match["words"]), int(match["nth"] or 0), at
    )


def read_statement(line: str, at: At) -> StatementLine | Fault:
    """Read the line of a statement with its claims."""
    tokens = [(match.group(), At(at.line, match.start() + 1)) for match in TOKEN.finditer(line)]
    head = re.fullmatch(r"(\d+)(\*?)", tokens[0][0])
    if not head or len(tokens) < 2:
        return Fault(at, "a statement is written N TYPE filler filler field=value | claim, N* for a main one")
    parts = _split(tokens[2:])
    fillers, fields, faults = _fields(parts[0])
    claims, more = _claims(parts[1:], at)
    return StatementLine(head[1], bool(head[2]), tokens[1][0], fillers, fields, claims, at, (*faults, *more))


def _claims(parts: list[list[tuple[str, At]]], at: At) -> tuple[tuple[ClaimLine, ...], tuple[Fault, ...]]:
    """Return the claims of a statement; none written is the author's plain one."""
    if not parts:
        return (ClaimLine((), "CT+", "actual", None, False, None, at, written=False),), ()
    read = [_claim(part, at) for part in parts]
    return tuple(claim for claim in read if isinstance(claim, ClaimLine)), tuple(
        fault for fault in read if isinstance(fault, Fault)
    )


def _split(tokens: list[tuple[str, At]]) -> list[list[tuple[str, At]]]:
    parts: list[list[tuple[str, At]]] = [[]]
    for token in tokens:
        if token[0] == "|":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _fields(tokens: list[tuple[str, At]]) -> tuple[tuple[Value, ...], dict[str, Value], list[Fault]]:
    fillers: list[Value] = []
    fields: dict[str, Value] = {}
    faults: list[Fault] = []
    for token, at in tokens:
        name = FIELD.match(token)
        if not name:
            fillers.append(_value(token, at))
        elif name[1] in fields:
            faults.append(Fault(at, f"{name[1]}= stands twice; several fillers are joined by +"))
        else:
            fields[name[1]] = _value(token[name.end() :], at)
    return tuple(fillers), fields, faults


def _claim(tokens: list[tuple[str, At]], at: At) -> ClaimLine | Fault:
    if len(tokens) < 2:
        return Fault(
            tokens[0][1] if tokens else at,
            'a claim is written CHAIN FACTUALITY[:modality] "cue" ! @evidence, such as A>B CT+ "said"',
        )
    (chain, where), (certainty, _), *rest = tokens
    factuality, _, modality = certainty.partition(":")
    cue = next((_value(token, place).words for token, place in rest if token.startswith('"')), None)
    evidence = next((_value(token[1:], place) for token, place in rest if token.startswith("@")), None)
    odd = next(((token, place) for token, place in rest if token[0] not in '"@!'), None)
    if odd:
        return Fault(
            odd[1], f'{odd[0]} is no part of a claim: after the factuality come "cue", ! for stake, @ for evidence'
        )
    links = () if chain == "." else tuple(chain.split(">"))
    return ClaimLine(
        links, factuality, modality or "actual", cue, any(part == "!" for part, _ in rest), evidence, where
    )


def _value(token: str, at: At) -> Value:
    quoted = QUOTED.search(token)
    return Value(QUOTED.sub("", token), _plain(quoted[1]) if quoted else None, at)


def _plain(words: str) -> str:
    return ESCAPED.sub(lambda match: "\n" if match[1] == "n" else match[1], words)
