"""The kind of a name: votes for each kind, from the name itself and from the words around it."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping

from whence.extract.candidates import Candidate, Line, Range
from whence.extract.lexicons import load_countries, load_kind_cues, load_known, load_name_words
from whence.extract.tagging import AUX, NOUN, PREP, VERB

__all__ = ["add_votes", "elected", "share_votes", "vote_of_noun"]

_SURE = 20  # a country or a name known across the world: no sum of hints reaches it in one document
_ROW = 2  # what a name beside a sure one in a row gets
_NO_PERSON, _NO_PLACE = -3, -1  # "the X": a body; some places have an article, persons hardly ever
_AGED = 5  # "X, 41,": a person
_NATIONALITIES = ("ian", "ean", "ese", "ish", "ani")
_LEAST_NATIONALITY = 7  # letters: shorter words that end so are often names
_ROWS = (["and"], [","], ["or"])
_DATELINE = frozenset([",", "(", "-", "—", "–", "--", "/", "["])
_LONGEST_PERSON = 5  # words of a person's name


def add_votes(candidate: Candidate, line: Line, name: Range, *, titled: bool = False) -> None:
    """Add to a named candidate what its own words and its neighbours say of its kind."""
    votes, shape = candidate.votes, load_kind_cues().shape
    country, known = load_countries().get(candidate.text), load_known().get(candidate.text)
    if country is not None and country.sense == "capital":
        _add(votes, shape["acting_capital" if _acts(line, name) else "capital"])
    elif country is not None:
        votes["state"] += _SURE
    elif known is not None:
        votes[known.kind] += _SURE
    elif titled:
        _add(votes, shape["title"])
    else:
        _own(votes, line, name)
    _context(votes, line, name)


def share_votes(line: Line, named: Mapping[Range, Candidate]) -> None:
    """Give a name that stands in a row with a country or a known name a hint of its kind: "Iran and X"."""
    for left, right in itertools.pairwise(line.names):
        if line.between(left[1], right[0]) in _ROWS:
            for one, other in itertools.permutations((named[left], named[right])):
                kind = max(one.votes, key=lambda kind: (one.votes[kind], kind), default="")
                if one.votes[kind] >= _SURE:
                    other.votes[kind] += _ROW


def vote_of_noun(candidate: Candidate, kind: str) -> None:
    """Add what the noun beside a name calls it."""
    candidate.votes[kind] += load_kind_cues().shape["noun"][1]


def elected(votes: Iterable[tuple[str, int]]) -> str:
    """Return the kind with the most weight; of equals the first in the alphabet."""
    return min(votes, key=lambda vote: (-vote[1], vote[0]))[0]


def _own(votes: Counter[str], line: Line, name: Range) -> None:
    """Add what a name that no table knows says by itself."""
    tokens = [token.text for token in line.sentence.tokens[name[0] : name[1]]]
    words, shape = load_name_words(), load_kind_cues().shape
    small = [token.lower() for token in tokens]
    last, first = words.kinds.get(_head_word(small)), words.kinds.get(small[0])
    if last and (len(tokens) > 1 or last != "place"):
        votes[last] += shape["last_word"][1]
    if first and len(tokens) > 1:
        votes[first] += shape["first_word"][1]
    if not votes:
        _add(votes, shape[_shape(tokens)])
    if len(tokens) == 1:
        _alone(votes, line, name)
    if name[0] == 0 and line.word(name[1]) in _DATELINE and all(token.isupper() for token in tokens):
        _add(votes, shape["dateline"])


def _head_word(small: list[str]) -> str:
    """Return the last word before "of" or "for": Ministry of Defence, Front for the Liberation of X."""
    links = (at for at, word in enumerate(small) if at and word in ("of", "for", "against", "in"))
    return small[next(links, len(small)) - 1]


def _shape(tokens: list[str]) -> str:
    """Return which shape of the table a name without telling words has."""
    if tokens[0].startswith("@"):
        return "handle"
    if len(tokens) > 1:
        return "several" if len(tokens) <= _LONGEST_PERSON else "single"
    if tokens[0].isupper() and len(tokens[0]) > 1:
        return "acronym"
    return "stan" if tokens[0].endswith("stan") else "single"


def _alone(votes: Counter[str], line: Line, name: Range) -> None:
    """Add what its place in the sentence says of a name of one word."""
    shape, word = load_kind_cues().shape, line.words[name[0]]
    if _acts(line, name):
        _add(votes, shape["subject"])
    if _modifies(line, name) and len(word) >= _LEAST_NATIONALITY and word.endswith(_NATIONALITIES):
        _add(votes, shape["demonym"])


def _acts(line: Line, name: Range) -> bool:
    """Tell a name that does something: a verb follows, and no preposition leads it; or it stands "between" or "by"."""
    before = line.word(name[0] - 1)
    if before in ("between", "by"):
        return line.word(name[1]) != "'s"
    led = line.tag(name[0] - 1) == PREP and before not in ("with", "against")
    return not led and line.tag(name[1]) in (VERB, AUX)


def _modifies(line: Line, name: Range) -> bool:
    return line.tag(name[1]) == NOUN


def _context(votes: Counter[str], line: Line, name: Range) -> None:
    """Add what the words beside a name say."""
    cues, before = load_kind_cues(), line.word(name[0] - 1)
    if before != "the" or not _modifies(line, name):
        _add_all(votes, cues.before.get(before, ()))
    if before == "the" and not _modifies(line, name):
        votes["person"] += _NO_PERSON
        votes["place"] += _NO_PLACE
    of = name[0] - (2 if before == "the" else 1)
    if line.word(of) == "of":
        _add_all(votes, cues.of.get(line.word(of - 1), ()))
    after = name[1] + (line.word(name[1]) in ("'s", "'"))
    _add_all(votes, cues.after.get(line.word(after), ()))
    if line.word(name[1]) == "," and line.word(name[1] + 1).isdigit() and line.word(name[1] + 2) in (",", "."):
        votes["person"] += _AGED


def _add_all(votes: Counter[str], cues: Iterable[tuple[str, int]]) -> None:
    for cue in cues:
        _add(votes, cue)


def _add(votes: Counter[str], cue: tuple[str, int]) -> None:
    votes[cue[0]] += cue[1]
