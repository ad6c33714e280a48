"""From the gold shape of a passage to its markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from training.markup.forms import form_of
from training.markup.passage import compile_passage
from training.markup.quantities import UNITS, quantity_of
from training.markup.questions import SLOTS, slots_of
from training.markup.sheet import ASKED, Range, place_of
from whence.language import split_sentences
from whence.vocabulary import load_vocabulary

__all__ = ["render"]

TYPES = load_vocabulary().types
CLOSER = {"[": "]", "<": ">", "{": "}"}


def render(passage: dict[str, Any]) -> str:
    """Return the markup of a passage in gold shape. Without `mentions`, every place of an alias is marked.

    It compiles to the same gold shape again; see `tests/training/markup`.
    """
    plain = _render(passage, {})
    made = compile_passage(plain.split("\n")).passage
    return _render(passage, _differing(passage, made))


def _differing(passage: dict[str, Any], made: dict[str, Any]) -> dict[str, str]:
    """Return the evidence that must be written, by statement id or by statement id and number of the claim."""
    written: dict[str, str] = {}
    sentences = split_sentences(passage["text"])
    for kind in ("statements", "claims"):
        for (id_, wanted), (_, got) in zip(_numbered(passage[kind]), _numbered(made[kind]), strict=True):
            if (wanted["evidence"], wanted.get("nth", 0)) != (got["evidence"], got.get("nth", 0)):
                written[id_] = _evidence(passage["text"], sentences, wanted)
    return written


def _numbered(items: list[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    count: dict[str, int] = {}
    ordered = sorted(items, key=lambda item: int(str(item.get("id", item.get("statement")))[1:]))
    for item in ordered:
        if "id" in item:
            yield item["id"], item
        else:
            number = count.get(item["statement"], 0)
            count[item["statement"]] = number + 1
            yield f"{item['statement']}/{number}", item


def _evidence(text: str, sentences: tuple[Range, ...], item: dict[str, Any]) -> str:
    start, end = _place(text, item["evidence"], item.get("nth", 0))
    starts, ends = [a for a, _ in sentences], [b for _, b in sentences]
    if start in starts and end in ends:
        first, last = starts.index(start) + 1, ends.index(end) + 1
        return str(first) if first == last else f"{first}-{last}"
    nth = item.get("nth", 0)
    return (f"#{nth}" if nth else "") + _quoted(item["evidence"])


def _place(text: str, words: str, nth: int = 0) -> Range:
    span = place_of(text, words, nth)
    if span is None:
        raise ValueError(f"not in the text: {words!r} (occurrence {nth}, counted from 0)")
    return span


def _render(passage: dict[str, Any], evidence: dict[str, str]) -> str:
    text = passage["text"]
    nested, loose = _nested(list(_marks(passage)))
    lines = [_header(passage), _marked(text, nested), "--"]
    meta = {key: value for key, value in passage["meta"].items() if key != "published"}
    if meta:
        raise ValueError(f"the markup keeps no metadata but the date of publication: {', '.join(sorted(meta))}")
    lines += [_entity(passage, entity) for entity in passage["entities"]]
    lines += [
        _statement(passage, statement, evidence)
        for statement in sorted(passage["statements"], key=lambda s: int(s["id"][1:]))
    ]
    lines += [_loose(text, mark) for mark in loose]
    return "\n".join(lines)


def _header(passage: dict[str, Any]) -> str:
    parts = [passage.get(field) or "-" for field in ("id", "region", "conflict", "genre")]
    flags = ["near-miss"] if passage.get("near_miss") else []
    return "@ " + " | ".join([*parts, passage["meta"].get("published") or "-", *flags])


def _marks(passage: dict[str, Any]) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, opener, key with flag) of every mark."""
    text = passage["text"]
    for number, attribution in enumerate(passage["attributions"], 1):
        for part, (start, end) in _parts(text, attribution).items():
            yield start, end, "{", f"{number}{ {'content': '', 'source': '@', 'cue': '!'}[part] }"
    for statement in passage["statements"]:
        yield (*_trigger(text, statement), "<", statement["id"][1:])
    for start, end in passage.get("asked", ()):
        yield start, end, "[", ASKED
    mentions = passage.get("mentions") or list(_placed(passage))
    for mention in mentions:
        start, end = mention["start"], mention["end"]
        others = [(other["start"], other["end"]) for other in mentions if other["entity"] != mention["entity"]]
        flag = "" if mention["form"] == form_of(text, start, end, others) else f"/{mention['form']}"
        yield start, end, "[", mention["entity"] + flag


def _parts(text: str, attribution: dict[str, Any]) -> dict[str, Range]:
    if "at" in attribution:
        return {part: (span[0], span[1]) for part, span in attribution["at"].items() if span}
    parts = {"content": _place(text, attribution["content"], attribution.get("nth") or 0)}
    for part in ("cue", "source"):
        if attribution.get(part):
            near = parts.get("cue", parts["content"])
            parts[part] = _nearest(text, attribution[part], near, parts["content"])
    return parts


def _nearest(text: str, words: str, near: Range, content: Range) -> Range:
    """Return the place of words nearest to a span, outside the content if there is one."""
    whole = re.finditer(rf"(?<!\w)(?={re.escape(words)}(?!\w))", text)
    places = [(match.start(), match.start() + len(words)) for match in whole] or [_place(text, words)]
    outside = [place for place in places if place[1] <= content[0] or content[1] <= place[0]]
    return min(outside or places, key=lambda place: (max(place[0] - near[1], near[0] - place[1]), place))


def _trigger(text: str, statement: dict[str, Any]) -> Range:
    if statement.get("trigger_at"):
        return statement["trigger_at"][0], statement["trigger_at"][1]
    start = _place(text, statement["evidence"], statement.get("nth", 0))[0]
    at = text.index(statement["trigger"], start)
    return at, at + len(statement["trigger"])


def _placed(passage: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a mention for every place of an alias as whole words, but none inside a longer one of the same entity."""
    text = passage["text"]
    for entity in passage["entities"]:
        taken: list[Range] = []
        for alias in sorted(set(entity["aliases"]), key=lambda alias: (-len(alias), alias)):
            for match in re.finditer(rf"(?<!\w){re.escape(alias)}(?!\w)", text):
                if not any(a < match.end() and match.start() < b for a, b in taken):
                    taken.append(match.span())
                    yield {
                        "entity": entity["id"],
                        "start": match.start(),
                        "end": match.end(),
                        "form": form_of(text, *match.span()),
                    }


def _nested(
    marks: list[tuple[int, int, str, str]],
) -> tuple[list[tuple[int, int, str, str]], list[tuple[int, int, str, str]]]:
    """Part marks into those that nest and those that cross one of them."""
    rank = {"{": 0, "<": 1, "[": 2}
    nested: list[tuple[int, int, str, str]] = []
    loose: list[tuple[int, int, str, str]] = []
    for mark in sorted(_joined(marks), key=lambda m: (m[0], -m[1], rank[m[2]], m[3])):
        crossing = any(a < mark[0] < b < mark[1] for a, b, _, _ in nested)
        (loose if crossing else nested).append(mark)
    return nested, loose


def _joined(marks: list[tuple[int, int, str, str]]) -> list[tuple[int, int, str, str]]:
    """Join the triggers that stand on the same words into one mark."""
    joined: dict[tuple[int, int], list[str]] = {}
    for start, end, opener, key in marks:
        if opener == "<":
            joined.setdefault((start, end), []).append(key)
    triggers = [(*span, "<", ",".join(sorted(keys, key=int))) for span, keys in joined.items()]
    return [mark for mark in marks if mark[2] != "<"] + triggers


def _marked(text: str, marks: list[tuple[int, int, str, str]]) -> str:
    opening: dict[int, str] = {}
    closing: dict[int, str] = {}
    for start, end, opener, key in marks:
        opening[start] = opening.get(start, "") + f"{opener}{key} "
        closing[end] = CLOSER[opener] + closing.get(end, "")
    escaped = (f"\\{sign}" if sign in "[]<>{}\\" else sign for sign in text)
    return "".join(closing.get(at, "") + opening.get(at, "") + sign for at, sign in enumerate(escaped)) + closing.get(
        len(text), ""
    )


def _loose(text: str, mark: tuple[int, int, str, str]) -> str:
    start, end, opener, key = mark
    nth = sum(1 for _ in re.finditer(f"(?={re.escape(text[start:end])})", text[: end - 1]))
    return f"{opener}{key} {_quoted(text[start:end])}" + (f"#{nth}" if nth else "") + CLOSER[opener]


def _entity(passage: dict[str, Any], entity: dict[str, Any]) -> str:
    text = passage["text"]
    mentions = passage.get("mentions") or list(_placed(passage))
    marked = {text[m["start"] : m["end"]] for m in mentions if m["entity"] == entity["id"] and m["form"] != "pronoun"}
    more = [alias for alias in entity["aliases"] if alias not in marked | {entity["name"]}]
    return f"{entity['id']}{'?' * entity['unnamed']} {entity['kind']} {entity['name']}" + (
        f" = {'; '.join(more)}" if more else ""
    )


def _statement(passage: dict[str, Any], statement: dict[str, Any], evidence: dict[str, str]) -> str:
    id_ = statement["id"]
    head = f"{id_[1:]}{'*' * bool(statement['main'])} {statement['type']}"
    claims = [
        _claim(claim, evidence.get(key)) for key, claim in _numbered(passage["claims"]) if key.startswith(f"{id_}/")
    ]
    asked = slots_of(passage, id_)
    parts = [" ".join([head, *_fillers(statement, asked), *_fields(statement, evidence.get(id_), asked)])]
    claims += [_asking(ask) for slot, ask in asked.items() if slot in ("source", "factuality")]
    return " | ".join(parts if claims == [". CT+"] else parts + claims)


def _asking(ask: dict[str, Any]) -> str:
    if ask["slot"] == "source":
        return f"{ASKED} {ask['factuality']}"
    return f"{'>'.join(ask['chain'][1:]) or '.'} {ASKED}"


def _fillers(statement: dict[str, Any], asked: Mapping[str, object]) -> Iterator[str]:
    """Yield the fillers, by the order of the roles as long as that leaves no doubt, then by name."""
    roles = [role.name for role in TYPES[statement["type"]].roles]
    left = dict(statement["roles"])
    left |= {role: [*left.get(role, ()), ASKED] for role in roles if role in asked}
    for name in roles:
        if not left:
            break
        fillers = left.get(name)
        if name == "subject" or not fillers or any(re.fullmatch(r"S\d+", filler) for filler in fillers):
            yield "-"
        else:
            yield _keys(left.pop(name))
    for role in dict.fromkeys([*left, *statement["texts"]]):
        words = statement["texts"].get(role)
        yield f"{role}={_keys(left.get(role, []))}{'' if words is None else _quoted(words)}"


def _fields(statement: dict[str, Any], evidence: str | None, asked: Mapping[str, dict[str, Any]]) -> Iterator[str]:
    for field, slot in SLOTS.items():
        if slot in asked:
            yield f"{field}={asked[slot]['of'] + ':' if 'of' in asked[slot] else ''}{ASKED}"
    if statement.get("time") or statement.get("time_text"):
        words = statement["time_text"]
        yield f"t={statement.get('time') or ''}{_quoted(words) if words else ''}"
    if statement.get("places"):
        yield f"in={_keys(statement['places'])}"
    if statement.get("quantity"):
        yield f"q={_quantity(statement['quantity'])}"
    if statement.get("phase"):
        yield f"phase={statement['phase']}"
    if statement.get("condition"):
        yield f"if={_keys(statement['condition'])}"
    if evidence:
        yield f"ev={evidence}"


def _keys(ids: list[str]) -> str:
    return "+".join(re.sub(r"^S(?=\d+$)", "", id_) for id_ in ids)


def _quantity(quantity: dict[str, Any]) -> str:
    of, unit, words = quantity["of"], quantity["unit"], quantity["text"]
    short = of if unit == UNITS.get(of) else f"{of}:{(unit or '-').replace(' ', '_')}"
    if quantity_of(short, words) == quantity:
        return short + _quoted(words)
    bounds = ["-" if quantity[bound] is None else str(quantity[bound]) for bound in ("low", "best", "high")]
    return ":".join([of, *bounds, (unit or "-").replace(" ", "_")]) + _quoted(words)


def _claim(claim: dict[str, Any], evidence: str | None) -> str:
    modality = "" if claim["modality"] == "actual" else f":{claim['modality']}"
    parts = [">".join(claim["chain"][1:]) or ".", claim["factuality"] + modality]
    parts += [_quoted(claim["cue"])] if claim["cue"] else []
    parts += ["!"] if claim["stake"] else []
    return " ".join(parts + ([f"@{evidence}"] if evidence else []))


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
