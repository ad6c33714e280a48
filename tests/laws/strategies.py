"""Strategies that draw every record of Whence, each with ids that resolve and spans that stand in their text."""

from __future__ import annotations

import datetime
import hashlib
from typing import Any, get_args

from hypothesis import strategies as st

from whence.records import (
    AUTHOR,
    FACTUALITIES,
    MODALITIES,
    Attribution,
    Claim,
    Counted,
    Derivation,
    Document,
    DocumentKind,
    Entity,
    Event,
    Filler,
    Form,
    Found,
    Gist,
    How,
    Introduction,
    Judgement,
    Link,
    Location,
    Mention,
    Origin,
    Phase,
    Place,
    Quantity,
    Reading,
    Resolution,
    Segment,
    SegmentKind,
    Side,
    Site,
    Span,
    Speech,
    Standing,
    Statement,
    Subject,
    Tie,
    Time,
    Verdict,
    WatchEntry,
    Word,
    claim_id,
    document_id,
    judgement_id,
    statement_id,
)

Draw = st.DrawFn

words = st.text(min_size=1, max_size=12)
maybe_words = st.none() | words
texts = st.text(min_size=2, max_size=60)
scores = st.floats(min_value=0, max_value=1)
dates = st.sampled_from(["2022", "2022-08", "2022-08-31", "2021-09/2022-03", "XXXX-03-23", "2022-08~", "2022-21"])
figures = st.none() | st.integers(-(10**15), 10**15) | st.floats(allow_nan=False, allow_infinity=False)
ids = st.text("0123456789abcdef", min_size=20, max_size=20)


@st.composite
def spans(draw: Draw, text: str = "a span of this very text") -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span.of(text, start, draw(st.integers(start + 1, len(text))))


@st.composite
def segments(draw: Draw, text: str) -> tuple[Segment, ...]:
    ends = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    kinds = st.sampled_from(get_args(SegmentKind))
    return tuple(Segment(kind=draw(kinds), start=a, end=b) for a, b in zip(ends[::2], ends[1::2], strict=False))


@st.composite
def derivations(draw: Draw, text: str = "a span of this very text") -> Derivation:
    return Derivation(
        publisher=draw(words),
        how=draw(st.sampled_from(get_args(How))),
        document=draw(st.none() | ids),
        evidence=tuple(draw(st.lists(spans(text), max_size=2))),
    )


@st.composite
def founds(draw: Draw, text: str = "a span of this very text") -> Found:
    return Found(field=draw(words), where=draw(words), span=draw(st.none() | spans(text)))


@st.composite
def documents(draw: Draw) -> Document:
    text = draw(texts)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    publisher, address = draw(maybe_words), draw(maybe_words)
    return Document(
        id=document_id(sha256, publisher=publisher, address=address),
        sha256=sha256,
        file=draw(words),
        text=text,
        language=draw(st.none() | st.sampled_from(["en", "fa"])),
        title=draw(st.none() | st.text()),
        publisher=publisher,
        author=tuple(draw(st.lists(words, max_size=2))),
        published=draw(st.none() | dates),
        kind=draw(st.sampled_from(get_args(DocumentKind))),
        address=address,
        derived_from=tuple(draw(st.lists(derivations(text), max_size=2))),
        segments=draw(segments(text)),
        found=tuple(draw(st.lists(founds(text), max_size=2))),
    )


@st.composite
def entities(draw: Draw) -> Entity:
    return Entity(
        id=draw(ids),
        name=draw(words),
        kind=draw(words),
        names=tuple(draw(st.lists(words, max_size=3))),
        unnamed=draw(st.booleans()),
    )


@st.composite
def mentions(draw: Draw, known: st.SearchStrategy[str] = ids) -> Mention:
    return Mention(entity=draw(known), span=draw(spans()), form=draw(st.sampled_from(get_args(Form))))


@st.composite
def attributions(draw: Draw, known: st.SearchStrategy[str] = ids) -> Attribution:
    return Attribution(
        id=draw(ids),
        source=draw(st.none() | spans()),
        cue=draw(st.none() | spans()),
        content=tuple(draw(st.lists(spans(), min_size=1, max_size=2))),
        speech=draw(st.sampled_from(get_args(Speech))),
        entity=draw(st.none() | known),
    )


@st.composite
def times(draw: Draw) -> Time:
    return Time(
        edtf=draw(st.none() | dates),
        span=draw(st.none() | spans()),
        anchor=draw(st.sampled_from([None, "published", "event"])),
        offset=draw(st.sampled_from([None, "-P1D", "-P1Y"])),
    )


@st.composite
def quantities(draw: Draw) -> Quantity:
    return Quantity(
        of=draw(st.sampled_from(get_args(Counted))),
        low=draw(figures),
        best=draw(figures),
        high=draw(figures),
        unit=draw(st.text(max_size=5)),
        span=draw(spans()),
    )


@st.composite
def fillers(draw: Draw, known: st.SearchStrategy[str] = ids) -> Filler:
    if draw(st.booleans()):
        return Filler(role=draw(words), entity=draw(known), span=draw(st.none() | spans()))
    return Filler(role=draw(words), span=draw(spans()))


@st.composite
def places(draw: Draw, known: st.SearchStrategy[str] = ids) -> Place:
    return Place(entity=draw(known), span=draw(spans()))


@st.composite
def statements(draw: Draw, known: st.SearchStrategy[str] = ids) -> Statement:
    type_, trigger = draw(words), draw(st.none() | spans())
    filled = tuple(draw(st.lists(fillers(known), max_size=3)))
    return Statement(
        id=statement_id(draw(ids), type_, trigger, filled),
        type=type_,
        trigger=trigger,
        evidence=tuple(draw(st.lists(spans(), min_size=1, max_size=2))),
        fillers=filled,
        time=draw(st.none() | times()),
        phase=draw(st.none() | st.sampled_from(get_args(Phase))),
        places=tuple(draw(st.lists(places(known), max_size=2))),
        quantity=draw(st.none() | quantities()),
        score=draw(scores),
        tentative=draw(st.booleans()),
        by=draw(words),
    )


@st.composite
def chains(draw: Draw, known: st.SearchStrategy[str] = ids) -> tuple[Link, ...]:
    publisher = [Link(role="publisher", entity=draw(known))] if draw(st.booleans()) else []
    sources = [Link(role="source", entity=draw(known)) for _ in range(draw(st.integers(0, 3)))]
    return (*publisher, Link(role="author", entity=draw(st.none() | known)), *sources)


@st.composite
def claims(draw: Draw, statement: st.SearchStrategy[str] = ids, known: st.SearchStrategy[str] = ids) -> Claim:
    about, chain = draw(statement), draw(chains(known))
    factuality, modality = draw(st.sampled_from(FACTUALITIES)), draw(st.sampled_from(MODALITIES))
    return Claim(
        id=claim_id(about, chain, factuality, modality),
        statement=about,
        chain=chain,
        factuality=factuality,
        modality=modality,
        evidence=tuple(draw(st.lists(spans(), min_size=1, max_size=2))),
        stake=draw(st.none() | st.booleans()),
        score=draw(scores),
    )


@st.composite
def readings(draw: Draw) -> Reading:
    known = tuple(draw(st.lists(entities(), max_size=4, unique_by=lambda entity: entity.id)))
    told = tuple(draw(st.lists(attributions(st.nothing()), max_size=2, unique_by=lambda item: item.id)))
    who = st.sampled_from([AUTHOR, *(entity.id for entity in known)])
    stated = tuple(draw(st.lists(statements(who), max_size=3, unique_by=lambda item: item.id)))
    what = st.sampled_from([item.id for item in stated]) if stated else st.nothing()
    held = draw(st.lists(claims(what, who), max_size=3 if stated else 0, unique_by=lambda item: item.id))
    return Reading(
        document=draw(ids),
        reader=draw(words),
        version=draw(words),
        entities=known,
        mentions=tuple(draw(st.lists(mentions(who), max_size=3))),
        attributions=told,
        statements=stated,
        claims=tuple(held),
    )


@st.composite
def subjects(draw: Draw) -> Subject:
    return Subject(
        document=draw(st.none() | ids),
        type=draw(words),
        spans=tuple(draw(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=2))),
        name=draw(words),
    )


@st.composite
def judgements(draw: Draw) -> Judgement:
    verdict = draw(st.sampled_from(get_args(Verdict)))
    judged = tuple(draw(subjects()) for _ in range(2 if verdict in ("same", "different", "unsure") else 1))
    moment = draw(st.datetimes(timezones=st.just(datetime.UTC))).isoformat()
    by = draw(words)
    return Judgement(
        id=judgement_id(verdict, judged, by, moment),
        verdict=verdict,
        subjects=judged,
        by=by,
        when=moment,
        why=draw(words),
        correction=draw(st.none() | st.tuples(words, words)),
        score=draw(st.none() | st.floats(allow_nan=False, allow_infinity=False)),
    )


@st.composite
def origins(draw: Draw) -> Origin:
    return Origin(id=draw(ids), claims=tuple(draw(st.lists(ids, min_size=1, max_size=3))), why=draw(words))


@st.composite
def sides(draw: Draw) -> Side:
    counts = [draw(st.integers(0, 9)) for _ in range(3)]
    stands_on = tuple(draw(st.lists(origins(), max_size=2)))
    return Side(documents=counts[0], outlets=counts[1], origins=stands_on, without_stake=counts[2])


@st.composite
def standings(draw: Draw) -> Standing:
    word = draw(st.none() | st.sampled_from(get_args(Word)))
    return Standing(subject=draw(ids), word=word, for_=draw(sides()), against=draw(sides()), why=draw(words))


def groups(kind: type[Event] | type[Tie]) -> st.SearchStrategy[Event | Tie]:
    told = st.lists(ids, min_size=1, max_size=3).map(tuple)
    return st.builds(kind, id=ids, type=words, statements=told)


names = st.lists(st.tuples(words, words), max_size=2).map(tuple)
days = st.none() | st.dates().map(lambda day: day.isoformat())
ends = st.none() | st.floats(allow_nan=False, allow_infinity=False)
sites = st.builds(
    Site, name=words, id=maybe_words, within=st.lists(words, max_size=2).map(tuple), sharp=st.integers(0, 3)
)
gists = st.builds(
    Gist,
    statement=ids,
    type=words,
    holds=st.sampled_from(["event", "relation", "either"]),
    fillers=st.lists(st.tuples(words, ids, words), max_size=2).map(tuple),
    first=days,
    last=days,
    interval=st.booleans(),
    published=days,
    sites=st.lists(sites, max_size=2).map(tuple),
    counted=st.none() | st.tuples(st.sampled_from(["deaths", "other"]), ends, ends, ends),
    act=st.text(max_size=5),
    spot=st.none() | st.tuples(st.integers(0, 9), st.integers(10, 20)),
    words=st.lists(words, max_size=3).map(tuple),
    to_come=st.booleans(),
)
introductions = st.builds(Introduction, one=words, other=words, span=spans(), why=words)
degrees = st.none() | st.floats(-90, 90)
locations = st.builds(
    Location,
    entity=ids,
    span=spans(),
    place=st.none() | st.integers(1, 10**8),
    inside=st.booleans(),
    name=maybe_words,
    country=maybe_words,
    admin1=maybe_words,
    feature=maybe_words,
    latitude=degrees,
    longitude=degrees,
    point=maybe_words,
    where_prec=st.none() | st.integers(1, 7),
    geo_precision=st.none() | st.integers(1, 3),
    vagueness=maybe_words,
    represents_area=st.booleans(),
    score=scores,
    why=st.text(max_size=5),
)
resolutions = st.builds(
    Resolution,
    document=ids,
    nodes=names,
    locations=st.lists(locations, max_size=1).map(tuple),
    introductions=st.lists(introductions, max_size=1).map(tuple),
    gists=st.lists(gists, max_size=1).map(tuple),
)
entries = st.builds(WatchEntry, id=words, list=words, name=words, external=names)

EVERY_RECORD: dict[type[object], st.SearchStrategy[Any]] = {
    Attribution: attributions(),
    Claim: claims(),
    Derivation: derivations(),
    Document: documents(),
    Entity: entities(),
    Event: groups(Event),
    Filler: fillers(),
    Found: founds(),
    Gist: gists,
    Introduction: introductions,
    Judgement: judgements(),
    Link: chains().map(lambda chain: chain[-1]),
    Location: locations,
    Mention: mentions(),
    Origin: origins(),
    Place: places(),
    Quantity: quantities(),
    Reading: readings(),
    Resolution: resolutions,
    Segment: segments("a text of some length").filter(bool).map(lambda parts: parts[0]),
    Side: sides(),
    Site: sites,
    Span: spans(),
    Standing: standings(),
    Statement: statements(),
    Subject: subjects(),
    Tie: groups(Tie),
    Time: times(),
    WatchEntry: entries,
}
