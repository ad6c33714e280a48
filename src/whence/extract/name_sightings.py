"""The names of a sentence as candidates: titles apart from what one is called by, names before a hyphen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from whence.extract.candidates import Candidate, Line, Range, candidate_at, key_of
from whence.extract.kinds import add_votes, share_votes, vote_of_noun
from whence.extract.lexicons import load_name_words, load_nouns, load_words

__all__ = ["Named", "sight_direction", "sight_hyphened", "sight_names"]

Named = Mapping[Range, Candidate]


def sight_names(line: Line) -> Named:
    """Return the candidate of each name of a sentence, with the votes for its kind."""
    named = {name: _named(line, name) for name in line.names}
    share_votes(line, named)
    return named


def _named(line: Line, name: Range) -> Candidate:
    """Return the candidate of a name, its title apart from what it is called by."""
    first, last = name
    bare = _after_title(line, first, last)
    candidate = candidate_at(line, first, last, "named")
    candidate.forms = [candidate.text]
    candidate.text = line.text(bare, last)
    candidate.key = key_of(candidate.text)
    titles = [word for word in line.words[first:bare] if word in load_nouns()]
    candidate.heads = titles or [line.words[last - 1]]
    before = line.word(first - 1)
    candidate.determiner = before if before in load_words("determiners") else ""
    add_votes(candidate, line, (bare, last), titled=bare > first)
    return candidate


def _after_title(line: Line, first: int, last: int) -> int:
    """Return where a name begins after its title: "Deputy Defence Minister General Amir Khan"."""
    words, at = load_name_words(), first
    for here in range(first, last - 1):
        word = line.words[here].rstrip(".")
        if word in words.titles:
            at = here + 1
        elif word not in words.title_modifiers:
            break
    return at


def sight_hyphened(line: Line) -> Iterator[Candidate]:
    """Yield the names before a hyphen: Czech-made, Taliban-run."""
    for at, token in enumerate(line.sentence.tokens):
        name, mark, rest = token.text.rpartition("-")
        if mark and name[:1].isupper() and rest in load_words("compounds") and at not in line.named:
            candidate = candidate_at(line, at, at + 1, "named")
            candidate.end, candidate.text, candidate.key = token.start + len(name), name, key_of(name)
            add_votes(candidate, line, (at, at + 1))
            yield candidate


def sight_direction(line: Line, name: Range) -> Candidate:
    """Return the part of a country that the word before its name makes: northern Mali."""
    candidate = candidate_at(line, name[0] - 1, name[1], "named")
    vote_of_noun(candidate, "place")
    return candidate
