"""GUM to mentions with form, and coreference; the forms come from the same sentences' trees (gum_ud).

A mention is pronoun, named or nominal by the word class of its head. Chains follow coref, ana, cata and appos; pred (is
a), disc (this, of a clause) and the bridges are no identity. The links name their ends by the first word and a number
that runs a little ahead of the mentions listed, so an end is found by both, and left out where that is not sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from training.converters.rows import Entity, Place, Row, add_entities, new_row, read_rows
from training.converters.tokens import Laid
from training.sources import laid_out, source_ids, source_rows

IDENTITY = frozenset({"coref", "ana", "cata", "appos"})
OURS = frozenset({"person", "place", "organization", "object"})  # the types that hold entities of ours
FORMS = {"PRON": "pronoun", "PROPN": "named", "DET": "pronoun", "NOUN": "nominal", "ADJ": "nominal", "NUM": "nominal"}
LINK = re.compile(r"(\d+)-(\d+)\[(\d+)_(\d+)\]")
MARK = re.compile(r"(?<=\w)['’]s$|(?<=s)['’]$")
LAYERS = ("mentions", "forms", "kinds", "coreference")
Head = tuple[str, str]  # word class and tag of a mention's head
Start = tuple[int, int]  # sentence and token, from 0


def convert(data: Path) -> Iterator[Row]:
    """Yield the documents whose text is at hand and that hold no benchmark sentence."""
    rows = source_rows("gum", data)
    trees: dict[str, Row] = {row["id"]: row for row in read_rows(data, "gum_ud")}
    for name in source_ids("gum", data):
        given, laid = rows[name], laid_out("gum", rows[name])
        row = new_row("gum", name, laid.text, LAYERS, split=given["split"])
        row["genre"] = given["genre"]
        heads = [_head(trees[name]["sentences"][item["sent"]], item) for item in given["entities"]]
        add_entities(row, _entities(given, laid, heads))
        yield row


def _head(tree: Sequence[Sequence[str | int]], item: Row) -> Head:
    """Return the word class and tag of the word whose head lies outside the mention."""
    inside = range(item["start"], item["end"])
    head = next((at for at in inside if int(tree[at][4]) - 1 not in inside), item["end"] - 1)
    return str(tree[head][2]), str(tree[head][3])


def _entities(given: Row, laid: Laid, heads: Sequence[Head]) -> Iterator[Entity]:
    mentions = given["entities"]
    for chain in chains(given):
        kept = [at for at in chain if mentions[at]["type"] in OURS]
        if kept:
            item = mentions[kept[0]]
            spans = ((_span(laid, mentions[at]), at) for at in kept)
            found = dict.fromkeys((place, FORMS.get(heads[at][0])) for place, at in spans)
            yield Entity(f"gum:{item['type']}", _kind(item["type"], [heads[at] for at in kept]), tuple(found))


def _span(laid: Laid, item: Row) -> Place:
    """Return a mention's place, without the possessive mark that the corpus counts in."""
    start, end = laid.span(item["sent"], item["start"], item["end"])
    marked = MARK.search(laid.text[start:end])
    return start, end - len(marked[0]) if marked else end


def _kind(label: str, heads: Sequence[Head]) -> str | None:
    """Return `person` for a person with a singular name; groups of people, and all else, have several kinds of ours."""
    return "person" if label == "person" and any(tag == "NNP" for _, tag in heads) else None


def chains(given: Row) -> list[list[int]]:
    """Return the mentions (numbers from 0) that name the same, each mention once, in the order of the text."""
    group = list(range(len(given["entities"])))
    for one, other in links(given):
        kept, dropped = sorted((group[one], group[other]))
        group = [kept if head == dropped else head for head in group]
    heads: dict[int, list[int]] = {}
    for at, head in enumerate(group):
        heads.setdefault(head, []).append(at)
    return list(heads.values())


def links(given: Row) -> list[tuple[int, int]]:
    """Return the pairs of mentions that an identity link joins, where both ends are sure; they are of one type."""
    mentions = given["entities"]
    ends = [(link, *_ends(source, target)) for source, link, target in given["coref_raw"] if LINK.fullmatch(target)]
    begun = _begun(mentions)
    ahead = _ahead(begun, [end for _, *pair in ends for end in pair])
    found: list[tuple[int, int]] = []
    for link, one, two in ends:
        pairs = [(a, b) for a in _mentions(begun, ahead, one) for b in _mentions(begun, ahead, two) if a != b]
        fitting = [(a, b) for a, b in pairs if mentions[a]["type"] == mentions[b]["type"]]
        if link in IDENTITY and len(fitting) == 1:
            found += fitting
    return found


End = tuple[Start, int]  # where an end begins, and its number


def _ends(source: str, target: str) -> tuple[End, End]:
    sentence, token = (int(number) - 1 for number in source.split("-"))
    found = LINK.fullmatch(target)
    numbers = [int(number) for number in found.groups()] if found else [0, 0, 0, 0]
    return ((sentence, token), numbers[3]), ((numbers[0] - 1, numbers[1] - 1), numbers[2])


def _begun(mentions: Sequence[Row]) -> dict[Start, list[int]]:
    begun: dict[Start, list[int]] = {}
    for at, item in enumerate(mentions):
        begun.setdefault((item["sent"], item["start"]), []).append(at)
    return begun


def _ahead(begun: Mapping[Start, list[int]], ends: Sequence[End]) -> dict[int, int]:
    """Return how far the numbers run ahead, at each mention that begins alone at its word."""
    return {begun[start][0]: number - begun[start][0] for start, number in ends if len(begun.get(start, ())) == 1}


def _mentions(begun: Mapping[Start, list[int]], ahead: Mapping[int, int], end: End) -> list[int]:
    """Return the mentions an end may name: of several there, those with a lead between their neighbours'."""
    start, number = end
    there = begun.get(start, [])
    if len(there) == 1:
        return there
    return [at for at in there if _least(ahead, at) <= number - at <= _most(ahead, at)]


def _least(ahead: Mapping[int, int], at: int) -> int:
    return max((lead for known, lead in ahead.items() if known < at), default=1)


def _most(ahead: Mapping[int, int], at: int) -> int:
    return min((lead for known, lead in ahead.items() if known > at), default=10_000)
