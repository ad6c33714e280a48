"""The kind of a name: votes for each kind, from the name itself and from the words around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from whence.extract.candidates import Candidate, Line
from whence.extract.lexicons import load_countries, load_kind_cues, load_known, load_name_words
from whence.extract.tagging import AUX, NOUN, PREP, VERB

__all__ = ["add_votes", "elected", "share_votes", "vote_of_noun"]

_SURE = 20  # a country or a name known across the world: no sum of hints reaches it in one document


def add_votes(candidate: Candidate, line: Line, name: tuple[int, int], *, titled: bool = False) -> None:
    """Add to a named candidate what its own words and its neighbours say of its kind."""
    tokens = [token.text for token in line.sentence.tokens[name[0] : name[1]]]
    votes = candidate.votes
    country, known = load_countries().get(candidate.text), load_known().get(candidate.text)
    if country is not None and country.sense == "capital":
        _add(votes, load_kind_cues().shape["acting_capital" if _acts(line, name) else "capital"])
    elif country is not None:
        votes["state"] += _SURE
    elif known is not None:
        votes[known.kind] += _SURE
    elif titled:
        _add(votes, load_kind_cues().shape["title"])
    else:
        _shape(votes, tokens)
        _place_in_line(votes, line, name)
        if len(tokens) == 1 and _acts(line, name):
            _add(votes, load_kind_cues().shape["subject"])
    _context(votes, line, name)


def share_votes(line: Line, named: Mapping[tuple[int, int], Candidate]) -> None:
    """Give a name that stands in a row with a country or a known name a hint of its kind: "Iran and X"."""
    for left, right in zip(line.names, line.names[1:], strict=False):
        if line.words[left[1] : right[0]] in (["and"], [","], ["or"]):
            for one, other in ((named[left], named[right]), (named[right], named[left])):
                kind = max(one.votes, key=lambda kind: one.votes[kind], default="")
                if kind and one.votes[kind] >= _SURE:
                    other.votes[kind] += 2


def vote_of_noun(candidate: Candidate, kind: str) -> None:
    """Add what the noun beside a name calls it."""
    candidate.votes[kind] += load_kind_cues().shape["noun"][1]


def elected(votes: Iterable[tuple[str, int]]) -> str:
    """Return the kind with the most weight; of equals the first in the alphabet."""
    return min(votes, key=lambda vote: (-vote[1], vote[0]))[0]


def _shape(votes: Counter[str], tokens: list[str]) -> None:
    words, shape = load_name_words(), load_kind_cues().shape
    small = [token.lower() for token in tokens]
    if small[0].startswith("@"):
        _add(votes, shape["handle"])
        return
    if any(
        word in words.titles and (at == 0 or small[at - 1] in words.title_modifiers)
        for at, word in enumerate(small[:-1])
    ):
        _add(votes, shape["title"])
        return
    head = _head_word(small)
    last, first = words.kinds.get(head), words.kinds.get(small[0])
    if (last and len(tokens) > 1) or (last and last != "place"):
        votes[last] += shape["last_word"][1]
    if first and len(tokens) > 1:
        votes[first] += shape["first_word"][1]
    if not last and not first:
        _plain(votes, tokens)


def _head_word(small: list[str]) -> str:
    """Return the last word before "of" or "for": Ministry of Defence, Front for the Liberation of X."""
    for at, word in enumerate(small):
        if at and word in ("of", "for", "against", "in"):
            return small[at - 1]
    return small[-1]


def _plain(votes: Counter[str], tokens: list[str]) -> None:
    shape = load_kind_cues().shape
    if len(tokens) == 1 and tokens[0].isupper() and len(tokens[0]) > 1:
        _add(votes, shape["acronym"])
    elif len(tokens) == 1 and tokens[0].endswith("stan"):
        _add(votes, shape["stan"])
    else:
        _add(votes, shape["several" if 1 < len(tokens) < 6 else "single"])


def _place_in_line(votes: Counter[str], line: Line, name: tuple[int, int]) -> None:
    """A report may open with the place it was filed from: "KABUL, Aug 31 -"."""
    shouted = all(token.text.isupper() for token in line.sentence.tokens[name[0] : name[1]])
    if name[0] == 0 and shouted and line.word(name[1]) in (",", "(", "-", "—", "–", "--", "/", "["):
        _add(votes, load_kind_cues().shape["dateline"])


def _context(votes: Counter[str], line: Line, name: tuple[int, int]) -> None:
    cues = load_kind_cues()
    modifies = name[1] < len(line.tags) and line.tags[name[1]] == NOUN
    before = line.word(name[0] - 1)
    for kind, weight in () if before == "the" and modifies else cues.before.get(before, ()):
        votes[kind] += weight
    if line.word(name[0] - 1) == "of" or line.words[max(0, name[0] - 2) : name[0]] == ["of", "the"]:
        for kind, weight in cues.of.get(line.word(name[0] - (2 if line.word(name[0] - 1) == "of" else 3)), ()):
            votes[kind] += weight
    after = line.word(name[1])
    if after in ("'s", "'"):
        after = line.word(name[1] + 1)
    for kind, weight in cues.after.get(after, ()):
        votes[kind] += weight
    if before == "the" and not modifies:
        votes["person"] -= 3
        votes["place"] -= 1
    if line.word(name[1]) == "," and line.word(name[1] + 1).isdigit() and line.word(name[1] + 2) in (",", "."):
        votes["person"] += 5


def _acts(line: Line, name: tuple[int, int]) -> bool:
    """Tell a name that does something: a verb follows, and no preposition leads it."""
    if line.tags[name[0] - 1 : name[0]] == [PREP] and line.word(name[0] - 1) not in (
        "between",
        "by",
        "with",
        "against",
    ):
        return False
    if line.word(name[1]) == "'s":
        return False
    return line.word(name[0] - 1) in ("between", "by") or line.tags[name[1] : name[1] + 1] in ([VERB], [AUX])


def _add(votes: Counter[str], cue: tuple[str, int]) -> None:
    votes[cue[0]] += cue[1]
