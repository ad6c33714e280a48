"""All that a sentence may mention: its names, its noun phrases, and which of them its syntax says are the same."""

from __future__ import annotations

import re

from whence.extract.candidates import Candidate, Line
from whence.extract.kinds import add_votes, vote_of_noun
from whence.extract.lexicons import Noun, load_countries, load_name_words, load_nouns, load_refinements
from whence.extract.nominals import Phrase, find_phrases

__all__ = ["find_candidates", "key_of"]

_ARTICLE = re.compile(r"^(?:the|a|an|his|her|their|its|this|these|those|our|my|your)\s+")
_CALLED_BY = frozenset(["armed-group", "organisation", "media", "facility", "government-body"])
_NEAR = frozenset(["in", "at", "near", "from", "on", "to", "inside", "outside", "across", "into", "with"])
_DIRECTIONS = frozenset(
    [
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "north-eastern",
        "north-western",
        "south-eastern",
        "south-western",
        "northeastern",
        "northwestern",
        "southeastern",
        "southwestern",
        "upper",
        "lower",
        "rural",
    ]
)
_MEASURES = frozenset(
    [
        "group",
        "number",
        "crowd",
        "dozen",
        "hundred",
        "thousand",
        "ten",
        "score",
        "handful",
        "band",
        "pair",
        "team",
        "majority",
        "series",
        "class",
        "kind",
        "type",
        "sort",
        "convoy",
        "column",
        "wave",
        "lot",
        "couple",
        "mob",
        "party",
        "member",
        "rest",
    ]
)
_LINKS = frozenset(["of", "in", "from", "at", "for"])


def key_of(text: str) -> str:
    """Return words as they are compared: small, straight apostrophes, no article, no possessive."""
    small = text.lower().replace("’", "'").replace("‘", "'").strip('"“”')
    return re.sub(r"'s?$", "", _ARTICLE.sub("", small))


def find_candidates(line: Line) -> list[Candidate]:
    """Return the candidates of a sentence in order of place, the longer of two that start together first."""
    named = {name: _named(line, name) for name in line.names}
    found: list[Candidate] = list(named.values())
    previous: tuple[Phrase, Candidate | None] | None = None
    for phrase in find_phrases(line):
        new, main = _of_phrase(line, phrase, named)
        found += new
        if previous is not None and previous[1] is not None and main is not None:
            _relate(line, previous[0], previous[1], phrase, main)
        previous = phrase, main
    return sorted(found, key=lambda item: (item.start, -item.end))


def _named(line: Line, name: tuple[int, int]) -> Candidate:
    """Return the candidate of a name, its title apart from what it is called by."""
    first, last = name
    start, end = line.offsets(first, last)
    whole = line.text(first, last)
    bare = _without_title(line, first, last)
    text = line.text(bare, last)
    candidate = Candidate(
        line=line.number, start=start, end=end, form="named", key=key_of(text), text=text, forms=[whole]
    )
    add_votes(candidate, line, name)
    if bare > first:
        candidate.votes["person"] += 9
    return candidate


def _without_title(line: Line, first: int, last: int) -> int:
    """Return where a name begins after its title: "Deputy Defence Minister General Amir Khan"."""
    words, at = load_name_words(), first
    for here in range(first, last - 1):
        word = line.words[here].rstrip(".")
        if word in words.titles:
            at = here + 1
        elif word not in words.title_modifiers:
            break
    return at


def _of_phrase(
    line: Line, phrase: Phrase, named: dict[tuple[int, int], Candidate]
) -> tuple[list[Candidate], Candidate | None]:
    """Return the new candidates that a noun phrase gives, and the one it speaks of."""
    if phrase.noun is None:
        return _called(line, phrase, named)
    before = next((name for name in phrase.names if name[1] == phrase.noun_at), None)
    if before is not None and _belongs(line.text(*before), phrase.noun):
        candidate = named[before]
        kind = _kind(line, phrase)
        vote_of_noun(candidate, kind)
        candidate.forms.append(line.text(before[0], phrase.last))
        candidate.end = line.offsets(before[0], phrase.last)[1]
        return [], candidate
    nominal = _nominal(line, phrase, phrase.noun, phrase.last)
    return [nominal], nominal


def _belongs(name: str, noun: Noun) -> bool:
    """Tell whether a noun after a name is only what the name is called by: Helmand province, the Wagner group."""
    country = load_countries().get(name)
    if noun.plural or (country is not None and country.sense != "capital"):
        return False
    if noun.kind == "place":
        return noun.lemma in _PLACE_NOUNS
    return noun.lemma in _GROUP_NOUNS


_PLACE_NOUNS = frozenset(
    [
        "province",
        "region",
        "district",
        "county",
        "town",
        "city",
        "village",
        "valley",
        "river",
        "island",
        "lake",
        "peninsula",
        "mountain",
        "desert",
        "oblast",
        "governorate",
        "municipality",
        "township",
        "canton",
        "commune",
        "sub-district",
        "subdistrict",
        "prefecture",
        "department",
        "sea",
        "gulf",
    ]
)
_GROUP_NOUNS = frozenset(
    [
        "militia",
        "group",
        "movement",
        "network",
        "party",
        "newspaper",
        "magazine",
        "agency",
        "radio",
        "television",
        "cartel",
        "gang",
        "company",
        "firm",
        "website",
        "channel",
        "faction",
        "organisation",
        "organization",
        "foundation",
        "clan",
        "tribe",
    ]
)


def _kind(line: Line, phrase: Phrase) -> str:
    noun = phrase.noun
    assert noun is not None
    refinements = load_refinements()
    for at in range(phrase.noun_at - 1, phrase.core - 1, -1):
        kind = refinements.get((line.words[at], noun.lemma))
        if kind is not None:
            return kind
    return noun.kind


def _nominal(line: Line, phrase: Phrase, noun: Noun, last: int) -> Candidate:
    start, end = line.offsets(phrase.first, last)
    core = line.text(phrase.core, last)
    forms = [core]
    if phrase.first < phrase.core:
        forms.append(line.text(phrase.first, last))
    reach = _reach(line, last)
    if reach:
        forms.append(line.text(phrase.core, reach))
    return Candidate(
        line=line.number, start=start, end=end, form="nominal", key=key_of(core), text=line.text(phrase.first, last), forms=forms,
        head=noun.lemma, kind=_kind(line, phrase), plural=noun.plural, determiner=phrase.determiner,
    )  # fmt: skip


def _reach(line: Line, last: int) -> int:
    """Return where a phrase ends together with the "of ..." that follows it, or 0."""
    if line.word(last) not in _LINKS or last + 1 >= len(line.words):
        return 0
    at = last + 1
    while at < len(line.words) and line.tags[at] in ("det", "noun"):
        at += 1
    return at if at > last + 1 else 0


def _called(
    line: Line, phrase: Phrase, named: dict[tuple[int, int], Candidate]
) -> tuple[list[Candidate], Candidate | None]:
    """Read a phrase that ends in a name: what stands before tells what the name is ("rebel commander X", "the village X")."""
    tail = next((name for name in phrase.names if name[1] == phrase.last), None)
    if tail is None:
        return [], None
    candidate = named[tail]
    if tail[0] == phrase.core:
        return [], candidate
    before = line.words[tail[0] - 1]
    noun = load_nouns().get(before)
    if before in _DIRECTIONS and tail[0] - 1 >= phrase.core:
        return [_direction(line, tail)], candidate
    if noun is None or noun.plural or any(first < tail[0] <= last for first, last in phrase.names):
        return [], candidate
    role = _nominal(
        line, Phrase(phrase.first, phrase.core, tail[0], phrase.determiner, (), noun, tail[0] - 1), noun, tail[0]
    )
    role.same = candidate
    vote_of_noun(candidate, role.kind)
    candidate.forms.append(line.text(phrase.core, phrase.last))
    return [role], candidate


def _direction(line: Line, tail: tuple[int, int]) -> Candidate:
    first = tail[0] - 1
    start, end = line.offsets(first, tail[1])
    text = line.text(first, tail[1])
    candidate = Candidate(
        line=line.number, start=start, end=end, form="named", key=key_of(text), text=text, forms=[text]
    )
    candidate.votes["place"] += 30
    return candidate


def _relate(line: Line, left: Phrase, one: Candidate, right: Phrase, other: Candidate) -> None:
    """Join two phrases that stand in apposition, or that a bracket, "called" or "is a" makes one."""
    between = line.words[left.last : right.first]
    if one.form == other.form or "" in (one.key, other.key):
        if (
            between == ["("]
            and line.word(right.last) == ")"
            and one.form == "named"
            and _abbreviates(other.text, one.text)
        ):
            other.same = one
        return
    nominal, name = (one, other) if one.form == "nominal" else (other, one)
    if nominal.same is not None or nominal.plural:
        return
    if (
        (between == [","] and _in_apposition(line, left, right, nominal, other is nominal))
        or _is_called(between)
        or (other is nominal and between in (["is"], ["was"]) and nominal.determiner in ("a", "an"))
        or (between == ["("] and line.word(right.last) == ")")
    ):
        nominal.same = name
        vote_of_noun(name, nominal.kind)


def _abbreviates(short: str, long: str) -> bool:
    initials = "".join(word[0] for word in re.split(r"[\s-]+", long) if word[0].isupper())
    letters = [letter for letter in short if letter.isupper()]
    return len(letters) > 1 and (
        initials.startswith("".join(letters)[:2]) or "".join(letters) in initials or set(letters) <= set(initials)
    )


def _is_called(between: list[str]) -> bool:
    return between in (
        ["called"],
        ["named"],
        ["known", "as"],
        ["dubbed"],
        [",", "called"],
        [",", "known", "as"],
        [",", "named"],
    )


def _in_apposition(line: Line, left: Phrase, right: Phrase, nominal: Candidate, nominal_is_right: bool) -> bool:
    before = line.word(left.first - 1)
    after = line.word(right.last)
    if not nominal_is_right:
        return (
            nominal.determiner != ""
            and nominal.kind in ("person", "media", "organisation", "armed-group")
            and after != "and"
        )
    if nominal.determiner in ("a", "an") or (nominal.determiner == "" and nominal.kind == "person"):
        return before != ","
    if nominal.determiner in ("the", "'s") or nominal.determiner:
        return nominal.kind == "place" or before not in _NEAR
    return False
