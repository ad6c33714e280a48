"""A passage with other names: invented entities renamed, every offset and verbatim string moved along."""

import copy
import re
from dataclasses import dataclass
from typing import Any

from training.names.forms import matcher
from training.names.renaming import renaming, substitute

Edit = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Moved:
    """A text and its edits (start, end, new words; sorted, apart), and what comes of offsets and quoted words."""

    old: str
    edits: tuple[Edit, ...]
    names: dict[str, str]

    def text(self, start: int = 0, end: int | None = None) -> str:
        """The new words of an old span whose ends lie in no edit."""
        end = len(self.old) if end is None else end
        words, at = [], start
        for first, last, new in self.edits:
            if start <= first and last <= end:
                words += [self.old[at:first], new]
                at = last
        return "".join(words) + self.old[at:end]

    def offset(self, old: int) -> int:
        """Where an old offset that lies in no edit comes to lie."""
        return old + sum(len(new) - (end - start) for start, end, new in self.edits if end <= old)

    def is_cut(self, *offsets: int) -> bool:
        """Whether any of the offsets lies strictly inside an edit."""
        return any(start < offset < end for offset in offsets for start, end, _ in self.edits)

    def quote(self, words: str | None, nth: int = 0) -> tuple[str | None, int]:
        """Quoted words after the change and which occurrence they are; words not in the text are renamed alone."""
        if not words:
            return words, nth
        places = [match.start() for match in re.finditer(f"(?={re.escape(words)})", self.old)]
        whole = [start for start in places[nth:] + places[:nth] if not self.is_cut(start, start + len(words))]
        if not whole:
            return substitute(words, self.names), nth
        new = self.text(whole[0], whole[0] + len(words))
        before = self.text()[: self.offset(whole[0]) + len(new) - 1]
        return new, len(re.findall(f"(?={re.escape(new)})", before))


def swap(passage: dict[str, Any], seed: int) -> dict[str, Any]:
    """The passage (gold shape) with generated names of its region and kinds for its invented entities, as a copy.

    States, government bodies, unnamed entities and well-known names stay, pronouns and nominal mentions too, and a
    passage whose conflict is not `invented` comes back as it was. The same seed gives the same names.
    """
    new = copy.deepcopy(passage)
    if not passage["conflict"].startswith("invented"):
        return new
    moved = _moved(passage, renaming(passage, seed))
    new["text"] = moved.text()
    for mention in new["mentions"]:
        mention["start"], mention["end"] = moved.offset(mention["start"]), moved.offset(mention["end"])
    for entity in new["entities"]:
        entity["name"] = substitute(entity["name"], moved.names)
        aliases = [moved.quote(alias)[0] for alias in entity["aliases"]]
        entity["aliases"] = [alias for alias in aliases if alias and alias in new["text"]]
    for statement in new["statements"]:
        _move_statement(statement, moved)
    for claim in new["claims"]:
        claim["cue"] = moved.quote(claim.get("cue"))[0]
        _move_evidence(claim, moved)
    for attribution in new["attributions"]:
        _move_attribution(attribution, moved)
    return new


def _moved(passage: dict[str, Any], names: dict[str, str]) -> Moved:
    """The edits; a name that some offset of the passage cuts in two is left alone."""
    while True:
        moved = Moved(passage["text"], tuple(_edits(passage["text"], names)), names)
        cut = {passage["text"][start:end] for start, end, _ in moved.edits if _cuts(passage, start, end)}
        if not cut:
            return moved
        names = {old: new for old, new in names.items() if old not in cut}


def _edits(text: str, names: dict[str, str]) -> list[Edit]:
    edits: list[Edit] = []
    for match in matcher(names).finditer(text) if names else ():
        new = names[match[0]]
        article = re.search(r"\b[Aa]n?(?= $)", text[: match.start()])
        if article and (new[0] in "AEIOU") != (match[0][0] in "AEIOU"):
            edits.append((article.start(), article.end(), article[0][0] + "n" * (new[0] in "AEIOU")))
        edits.append((match.start(), match.end(), new))
    return edits


def _cuts(passage: dict[str, Any], start: int, end: int) -> bool:
    spans = [(mention["start"], mention["end"]) for mention in passage["mentions"]]
    spans += [tuple(statement["trigger_at"]) for statement in passage["statements"]]
    spans += [tuple(at) for attribution in passage["attributions"] for at in attribution["at"].values() if at]
    return any(start < offset < end for span in spans for offset in span)


def _move_statement(statement: dict[str, Any], moved: Moved) -> None:
    start, end = statement["trigger_at"]
    statement["trigger"] = moved.text(start, end)
    statement["trigger_at"] = [moved.offset(start), moved.offset(end)]
    statement["texts"] = {role: moved.quote(words)[0] for role, words in (statement.get("texts") or {}).items()}
    statement["time_text"] = moved.quote(statement.get("time_text"))[0]
    if statement.get("quantity"):
        statement["quantity"]["text"] = moved.quote(statement["quantity"].get("text"))[0]
    _move_evidence(statement, moved)


def _move_evidence(item: dict[str, Any], moved: Moved) -> None:
    item["evidence"], nth = moved.quote(item["evidence"], item.get("nth", 0))
    if nth or "nth" in item:
        item["nth"] = nth


def _move_attribution(attribution: dict[str, Any], moved: Moved) -> None:
    for part, span in attribution["at"].items():
        if span:
            attribution[part] = moved.text(*span)
            attribution["at"][part] = [moved.offset(span[0]), moved.offset(span[1])]
    start, content = attribution["at"]["content"][0], attribution["content"]
    attribution["nth"] = len(re.findall(f"(?={re.escape(content)})", moved.text()[: start + len(content) - 1]))
