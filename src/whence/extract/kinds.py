"""The kind of a name: votes for each kind, from the name itself and from the words around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from whence.extract.candidates import Candidate, Line
from whence.extract.lexicons import load_countries, load_kind_cues, load_known, load_name_words

__all__ = ["add_votes", "elected", "vote_of_noun"]

_SURE = 20  # a country or a name known across the world: no sum of hints reaches it in one document
_ACTING = 2  # a capital that acts stands for its country only where it never is a place in the document


def add_votes(candidate: Candidate, line: Line, name: tuple[int, int]) -> None:
    """Add to a named candidate what its own words and its neighbours say of its kind."""
    tokens = [token.text for token in line.sentence.tokens[name[0] : name[1]]]
    votes = candidate.votes
    country, known = load_countries().get(candidate.text), load_known().get(candidate.text)
    if country is not None:
        votes["state" if country.sense != "capital" else "place"] += _SURE
    elif known is not None:
        votes[known.kind] += _SURE
    else:
        _shape(votes, tokens)
    _context(votes, line, name)


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


def _context(votes: Counter[str], line: Line, name: tuple[int, int]) -> None:
    cues = load_kind_cues()
    for kind, weight in cues.before.get(line.word(name[0] - 1), ()):
        votes[kind] += weight
    after = line.word(name[1])
    if after in ("'s", "'"):
        after = line.word(name[1] + 1)
    for kind, weight in cues.after.get(after, ()):
        votes[kind] += weight
    if line.word(name[0] - 1) == "the":
        votes["person"] -= 3
        votes["place"] -= 1
    if line.word(name[1]) == "," and line.word(name[1] + 1).isdigit() and line.word(name[1] + 2) in (",", "."):
        votes["person"] += 5


def _add(votes: Counter[str], cue: tuple[str, int]) -> None:
    votes[cue[0]] += cue[1]
