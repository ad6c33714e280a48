"""All that a sentence may mention: its names and its noun phrases, in the order of the text."""

from __future__ import annotations

from whence.extract.apposition import relate
from whence.extract.candidates import Candidate, Line, key_of
from whence.extract.kinds import add_votes, share_votes, vote_of_noun
from whence.extract.lexicons import (
    load_adjectival_nouns,
    load_countries,
    load_name_words,
    load_nouns,
    load_weak_nouns,
    load_words,
)
from whence.extract.nominals import Phrase, find_phrases
from whence.extract.tagging import DET, NOUN, POSS, PRON

__all__ = ["find_candidates"]

Named = dict[tuple[int, int], Candidate]
_QUALIFIED = frozenset(
    {
        ("at", "least"),
        ("more", "than"),
        ("less", "than"),
        ("fewer", "than"),
        ("up", "to"),
        ("as", "many", "as"),
        ("about",),
        ("around",),
        ("over",),
        ("nearly",),
        ("at",),
        ("some",),
    }
)
_BODIES = frozenset(["armed-group", "government-body", "organisation"])
_TOLD_APART = frozenset(["facility", "place", "item", "media"])
_REACHING = frozenset(["person", "government-body", "media", "population"])  # "police in Mbarali", "residents of Goma"


def find_candidates(line: Line) -> list[Candidate]:
    """Return the candidates of a sentence in order of place, the longer of two that start together first."""
    named = {name: _named(line, name) for name in line.names}
    share_votes(line, named)
    phrases = list(find_phrases(line))
    found: list[Candidate] = [*named.values(), *_hyphened(line)]
    mains: list[Candidate | None] = []
    for at, phrase in enumerate(phrases):
        found += _bodies_in(line, phrase)
        new, main = _of_phrase(line, phrase, phrases[at - 1] if at else None, named)
        found += new
        mains.append(main)
    relate(line, list(zip(phrases, mains, strict=True)))
    return sorted(found, key=lambda item: (item.start, -item.end))


def _named(line: Line, name: tuple[int, int]) -> Candidate:
    """Return the candidate of a name, its title apart from what it is called by."""
    first, last = name
    start, end = line.offsets(first, last)
    bare, heads = _title(line, first, last)
    text = line.text(bare, last)
    candidate = Candidate(
        line=line.number,
        start=start,
        end=end,
        form="named",
        key=key_of(text),
        text=text,
        forms=[line.text(first, last)],
    )
    add_votes(candidate, line, (bare, last), titled=bare > first)
    candidate.heads = heads or [line.words[last - 1]]
    candidate.determiner = line.word(first - 1) if line.word(first - 1) in load_words("determiners") else ""
    return candidate


def _title(line: Line, first: int, last: int) -> tuple[int, list[str]]:
    """Return where a name begins after its title ("Deputy Defence Minister General Amir Khan"), and the words of that."""
    words, at = load_name_words(), first
    for here in range(first, last - 1):
        word = line.words[here].rstrip(".")
        if word in words.titles:
            at = here + 1
        elif word not in words.title_modifiers:
            break
    return at, [line.words[here] for here in range(first, at) if line.words[here] in load_nouns()]


def _hyphened(line: Line) -> list[Candidate]:
    """Return the names before a hyphen: U.S.-made, Taliban-run."""
    found = []
    for at, token in enumerate(line.sentence.tokens):
        name, mark, rest = token.text.rpartition("-")
        if mark and name[:1].isupper() and rest in load_words("compounds") and not line.is_named(at):
            end = token.start + len(name)
            item = Candidate(line=line.number, start=token.start, end=end, form="named", key=key_of(name), text=name)
            add_votes(item, line, (at, at + 1))
            found.append(item)
    return found


def _of_phrase(
    line: Line, phrase: Phrase, before: Phrase | None, named: Named
) -> tuple[list[Candidate], Candidate | None]:
    """Return the new candidates that a noun phrase gives, and the one it speaks of."""
    if phrase.noun is None:
        return _called(line, phrase, named)
    name = next((name for name in phrase.names if name[1] == phrase.noun_at), None)
    if name is not None and _is_called(line.text(*name), phrase):
        return [], _with_noun(line, phrase, named[name], named)
    if before is not None and before.last + 1 == phrase.first and phrase.determiner and _part(line, before):
        return [], None
    if _measures(line, phrase) or _is_idle(line, phrase):
        return [], None
    nominal = _nominal(line, phrase)
    if name is not None and nominal.kind in _TOLD_APART:
        named[name].inner = True
    if nominal.determiner in ("no", "any", "every", "each") and nominal.kind == "person":
        nominal.kind = "population"
    nominal.same = _named_by_of(line, phrase, named)
    if nominal.same is not None:
        vote_of_noun(nominal.same, nominal.kind)
    if before is not None and before.last + 1 == phrase.first and _measures(line, before):
        nominal.forms.append(line.text(before.first, phrase.last))
        nominal.forms.append(line.text(before.core, phrase.last))
    return [nominal], nominal


def _named_by_of(line: Line, phrase: Phrase, named: Named) -> Candidate | None:
    """Return the name that "of" gives to a place: "the town of X"."""
    noun, at = phrase.noun, phrase.last + 1
    if noun is None or noun.plural or line.word(phrase.last) != "of" or noun.lemma not in load_words("of_place"):
        return None
    return next((item for name, item in named.items() if name[0] == at), None)


def _bodies_in(line: Line, phrase: Phrase) -> list[Candidate]:
    """Return the bodies that a phrase names before its head: "army recruiters", "the police chief"."""
    end = phrase.noun_at if phrase.noun else phrase.last
    found = []
    for at in range(phrase.core, end):
        noun = load_nouns().get(line.words[at])
        if (
            noun is None
            or noun.kind not in _BODIES
            or noun.plural
            or line.is_named(at)
            or noun.lemma in load_weak_nouns() | load_adjectival_nouns()
            or at + 1 >= phrase.last
            or line.is_named(at + 1)
        ):
            continue
        start, stop = line.offsets(at, at + 1)
        found.append(
            Candidate(
                line=line.number,
                start=start,
                end=stop,
                form="nominal",
                key=line.words[at],
                text=line.text(at, at + 1),
                forms=[line.text(phrase.core, at + 1)],
                head=noun.lemma,
                kind=noun.kind,
                determiner="the",
            )
        )
    return found


def _is_called(name: str, phrase: Phrase) -> bool:
    """Tell whether a noun after a name is only what the name is called by: Helmand province, the Wagner group."""
    country, noun = load_countries().get(name), phrase.noun
    if noun is None or (country is not None and country.sense != "capital"):
        return False
    return noun.lemma in load_words("called_place") or (noun.lemma in load_words("called_body") and not noun.plural)


def _with_noun(line: Line, phrase: Phrase, candidate: Candidate, named: Named) -> Candidate:
    vote_of_noun(candidate, phrase.kind)
    if phrase.noun and phrase.noun.plural:
        for first, last in reversed(line.names[: line.names.index(_range_of(candidate, named))]):
            if line.word(last) in (",", "and"):
                vote_of_noun(named[first, last], phrase.kind)
        return candidate
    first = _range_of(candidate, named)[0]
    candidate.forms.append(line.text(first, phrase.last))
    candidate.heads.append(line.words[phrase.last - 1])
    return candidate


def _range_of(candidate: Candidate, named: Named) -> tuple[int, int]:
    return next(name for name, item in named.items() if item is candidate)


def _measures(line: Line, phrase: Phrase) -> bool:
    """Tell "a group of", "dozens of", before the phrase that is spoken of."""
    after = line.word(phrase.last + 1)
    owned = after in load_words("determiners") or line.tags[phrase.last + 1 : phrase.last + 2] == [PRON]
    return line.word(phrase.last) == "of" and line.words[phrase.last - 1] in load_words("measures") and not owned


def _is_idle(line: Line, phrase: Phrase) -> bool:
    """Tell a noun of other senses that nothing beside it pins down."""
    noun = phrase.noun
    if (
        noun
        and noun.lemma in load_adjectival_nouns()
        and phrase.first == phrase.noun_at
        and phrase.determiner == ""
        and not noun.plural
    ):
        return True
    bare = noun is not None and noun.lemma in load_weak_nouns() and phrase.core == phrase.noun_at
    return bare and phrase.determiner in ("", "a", "an", "the") and line.word(phrase.last) != "of"


def _nominal(line: Line, phrase: Phrase) -> Candidate:
    start, end = line.offsets(phrase.first, phrase.last)
    core = line.text(phrase.core, phrase.last)
    noun = phrase.noun
    return Candidate(
        line=line.number, start=start, end=end, form="nominal", key=key_of(core), text=line.text(phrase.first, phrase.last),
        forms=[core, *_longer_forms(line, phrase)], head=noun.lemma if noun else "", kind=phrase.kind,
        plural=bool(noun and noun.plural), determiner=phrase.determiner,
    )  # fmt: skip


def _longer_forms(line: Line, phrase: Phrase) -> list[str]:
    """Return a phrase with the owner before it and with what "of" adds after it."""
    forms = []
    reach = _reach(line, phrase)
    if reach:
        forms += [line.text(phrase.core, reach), line.text(phrase.first, reach)]
    owner = _owner(line, phrase)
    if owner:
        forms.append(line.text(owner, phrase.last))
    lead = next(
        (
            size
            for size in (3, 2, 1)
            if size <= phrase.first and tuple(line.words[phrase.first - size : phrase.first]) in _QUALIFIED
        ),
        0,
    )
    if lead and any(_counts(word) for word in line.words[phrase.first : phrase.core]):
        forms.append(line.text(phrase.first - lead, phrase.last))
    return forms


def _counts(word: str) -> bool:
    return word[0].isdigit() or word in load_words("numerals")


def _owner(line: Line, phrase: Phrase) -> int:
    """Return where the owner of a phrase begins after its own determiner ("the governor's mansion"), or 0 without one."""
    if phrase.determiner != "'s":
        return 0
    first = phrase.first - 1
    while first and line.tags[first - 1] == NOUN and not line.is_mark(first - 1):
        first -= 1
    return first if first < phrase.first - 1 else 0


def _reach(line: Line, phrase: Phrase) -> int:
    """Return where a phrase ends together with the "of ..." or "in NAME" that follows it, or 0."""
    link, at = line.word(phrase.last), phrase.last + 1
    if link not in ("of", "in", "from", "at", "for") or (link != "of" and phrase.kind not in _REACHING):
        return 0
    first = at
    while at < len(line.words) and line.tags[at] in (DET, NOUN):
        at += 1
    named = any(line.is_named(here) for here in range(first, at))
    return at if at > first and (link == "of" or named) else 0


def _called(line: Line, phrase: Phrase, named: Named) -> tuple[list[Candidate], Candidate | None]:
    """Read a phrase that ends in a name: what stands before tells what the name is ("rebel commander X")."""
    tail = next((name for name in phrase.names if name[1] == phrase.last), None)
    if tail is None:
        return _part(line, phrase), None
    candidate = named[tail]
    if tail[0] == phrase.core:
        return [], candidate
    before = line.words[tail[0] - 1]
    if before in load_words("directions"):
        return [_direction(line, tail)], candidate
    noun = load_nouns().get(before)
    if noun is None or any(first < tail[0] <= last for first, last in phrase.names):
        return [], candidate
    vote_of_noun(candidate, "person" if noun.kind == "population" else noun.kind)
    return ([] if noun.plural else [_role(line, phrase, tail, candidate)]), candidate


def _role(line: Line, phrase: Phrase, tail: tuple[int, int], candidate: Candidate) -> Candidate:
    """Return the phrase before a name that says what it is."""
    noun = load_nouns()[line.words[tail[0] - 1]]
    kind = noun.kind
    role = _nominal(line, Phrase(phrase.first, phrase.core, tail[0], phrase.determiner, (), noun, tail[0] - 1, kind))
    role.same = candidate
    candidate.forms.append(line.text(phrase.core, phrase.last))
    return role


def _part(line: Line, phrase: Phrase) -> list[Candidate]:
    """Read "two of them", "one of the men": a part of what is spoken of, an entity of its own."""
    counted = all(word in load_words("numerals") or word.isdigit() for word in line.words[phrase.first : phrase.last])
    if not counted or line.word(phrase.last) != "of" or phrase.last + 1 >= len(line.words):
        return []
    last = _part_end(line, phrase.last + 1)
    noun = load_nouns().get(line.word(last - 1))
    is_pronoun = line.words[last - 1] in ("them", "us")
    if not last or not (is_pronoun or (noun and noun.plural)):
        return []
    start, end = line.offsets(phrase.first, last)
    text = line.text(phrase.first, last)
    single = line.words[phrase.last - 1] == "one"
    kind = (
        ("person" if single else "population")
        if is_pronoun or noun is None or noun.kind in ("person", "population")
        else noun.kind
    )
    return [
        Candidate(
            line=line.number,
            start=start,
            end=end,
            form="nominal",
            key=key_of(text) + f" {start}",
            text=text,
            kind=kind,
            plural=not single,
        )
    ]


def _part_end(line: Line, at: int) -> int:
    if line.words[at] in ("them", "us"):
        return at + 1
    if line.words[at] not in load_words("determiners"):
        return 0
    while at < len(line.words) and line.tags[at] in (DET, NOUN, POSS):
        at += 1
    return at


def _direction(line: Line, tail: tuple[int, int]) -> Candidate:
    """Return the part of a country that a word before it makes: northern Mali."""
    first = tail[0] - 1
    start, end = line.offsets(first, tail[1])
    text = line.text(first, tail[1])
    candidate = Candidate(line=line.number, start=start, end=end, form="named", key=key_of(text), text=text)
    vote_of_noun(candidate, "place")
    return candidate
