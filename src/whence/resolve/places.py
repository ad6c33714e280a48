"""Toponyms of a document become places: which of all that bear a name is meant, why, and how sharply it is known."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from whence.resolve.gazetteer import Candidate, Gazetteer, Place
from whence.resolve.place_context import Container, Setting, Toponym, find_container, sort_behind
from whence.resolve.place_names import name_key
from whence.resolve.place_precision import Precision, find_vagueness, precision_of
from whence.resolve.place_scores import (
    WEIGHTS,
    Surroundings,
    Voice,
    features_of,
    find_surroundings,
    is_stranger,
    score_of,
    why,
)

__all__ = ["EARSHOT", "Answer", "PlaceDecision", "Question", "questions_of", "resolve_places", "settle", "weigh"]

ROUNDS = 2  # in which the names of a document hear one another; a third changes next to nothing
EARSHOT = 100  # names before and behind that are heard: more than nearly all documents have
HEARD = 5  # of a name's places are heard by others, the likeliest
WELL_KNOWN = 100_000  # people
TOWN_COMMA_STATE = frozenset({"US", "CA", "AU"})  # where "Springfield, Illinois" is how an address is written
UNKNOWN = Precision(None, None, False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceDecision:
    """Where a toponym is, how sharply, and why.

    place: None where it stays unlocated. inside: the place is not meant itself but what the text says it lies in.
    where_prec: UCDP's 1 to 7; geo_precision: ACLED's 1 to 3; None without a place, or with one larger than a country.
    vagueness: the words that say so ("near", "northern"). represents_area: the point only stands for an area.
    score: from 0 to 1, how much likelier than the other places of the name. reason: a sentence.
    """

    toponym: Toponym
    place: Place | None
    inside: bool
    where_prec: int | None
    geo_precision: int | None
    vagueness: str | None
    represents_area: bool
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Question:
    """One name of a document, however often it stands there: the places it may mean, and what it is said to lie in."""

    toponyms: tuple[Toponym, ...]
    candidates: tuple[Candidate, ...]
    container: Container | None


def resolve_places(
    toponyms: Sequence[Toponym], gazetteer: Gazetteer, *, setting: Setting | None = None
) -> tuple[PlaceDecision, ...]:
    """Return where the toponyms of one document are, in their order. One name means one place throughout a document."""
    questions = questions_of(toponyms, gazetteer)
    setting = setting or Setting()
    settled = settle(questions, setting)
    heard = len(questions) > 1 or bool(setting.countries)
    decided = {
        toponym: _decide(toponym, question, answer, heard=heard)
        for question, answer in zip(questions, settled, strict=True)
        for toponym in question.toponyms
    }
    return tuple(decided[toponym] for toponym in toponyms)


def questions_of(toponyms: Sequence[Toponym], gazetteer: Gazetteer) -> tuple[Question, ...]:
    """Return the names of a document with their candidates, in order of their first place."""
    groups: dict[tuple[str, int], list[Toponym]] = defaultdict(list)
    containers: dict[str, dict[int, Container]] = defaultdict(dict)
    for toponym in toponyms:
        key, container = _key(toponym), _container(toponym, gazetteer)
        if container:
            containers[key].setdefault(container.place.id, container)
        groups[key, container.place.id if container else 0].append(toponym)
    return tuple(_merged(groups, containers, gazetteer))


@dataclass(frozen=True, slots=True)
class Answer:
    """The likeliest candidate of a question, its score, and its features."""

    candidate: Candidate
    score: float
    features: tuple[float, ...]


def settle(questions: Sequence[Question], setting: Setting) -> tuple[Answer | None, ...]:
    """Return the likeliest candidate of each question; None where there is none."""
    return tuple(min(answers, key=_rank, default=None) for answers in weigh(questions, setting))


def weigh(questions: Sequence[Question], setting: Setting, *, weights: Sequence[float] = WEIGHTS) -> list[list[Answer]]:
    """Return all candidates of each question with their score and features, as the other questions have it."""
    answers = [_likely(question, find_surroundings(()), setting, weights) for question in questions]
    for _ in range(ROUNDS):
        voices = [_voice(each) for each in answers]
        answers = [_likely(question, _others(voices, at), setting, weights) for at, question in enumerate(questions)]
    return answers


def _key(toponym: Toponym) -> str:
    """Return the key of a name, without what it says it lies in: "Springfield, Illinois"."""
    return name_key(f"{toponym.name.partition(',')[0]} {sort_behind(toponym)}")


def _candidates(toponym: Toponym, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """Return the places of a toponym's name, with what sort of place the word behind it says, if there are such."""
    name, sort = toponym.name.partition(",")[0], sort_behind(toponym)
    sorted_out = gazetteer.find_candidates(f"{name} {sort}") if sort else ()
    return sorted_out or gazetteer.find_candidates(name)


def _container(toponym: Toponym, gazetteer: Gazetteer) -> Container | None:
    """Return what a toponym is said to lie in, where that can be: a list of countries says nothing."""
    container = find_container(toponym, gazetteer)
    if container is None:
        return None
    candidates = _candidates(toponym, gazetteer)
    if not container.stated and _is_list(container, candidates):
        return None
    if not candidates or any(one.place.lies_in(container.place) for one in candidates):
        return container
    return container if _rules_out(container, candidates) else None


def _is_list(container: Container, candidates: Sequence[Candidate]) -> bool:
    """Tell whether a comma rather stands between two countries, or between two divisions of one order."""
    if container.place.is_country:
        return any(one.place.is_country for one in candidates)
    return not container.short and any(one.place.feature_code == "ADM1" for one in candidates)


def _rules_out(container: Container, candidates: Sequence[Candidate]) -> bool:
    """Tell whether a container that holds no candidate is to be believed, rather than read as the next of a list.

    After "in" and "of" it is, but for a place so well known that the words may belong to something else.
    """
    if container.stated:
        known = (one.place.is_country or one.place.feature_code == "ADM1" for one in candidates)
        return not any(known) and max(one.place.population for one in candidates) < WELL_KNOWN
    return bool(container.place.admin1) and container.place.country in TOWN_COMMA_STATE


def _merged(
    groups: dict[tuple[str, int], list[Toponym]], containers: dict[str, dict[int, Container]], gazetteer: Gazetteer
) -> list[Question]:
    """Make one question of a name with its container here and without it there; two containers are two questions."""
    for key, inside in containers.items():
        if (key, 0) in groups:
            groups[key, next(iter(inside))] += groups.pop((key, 0))
    return [
        _question(tuple(toponyms), containers[key].get(number) if key in containers else None, gazetteer)
        for (key, number), toponyms in groups.items()
    ]


def _question(toponyms: tuple[Toponym, ...], container: Container | None, gazetteer: Gazetteer) -> Question:
    candidates = _candidates(toponyms[0], gazetteer)
    if container:
        candidates = tuple(one for one in candidates if one.place.lies_in(container.place))
    return Question(toponyms, candidates, container)


def _likely(question: Question, around: Surroundings, setting: Setting, weights: Sequence[float]) -> list[Answer]:
    """Return each candidate with its score beside the others, a softmax of their scores."""
    features = [features_of(one, question.candidates, around, setting) for one in question.candidates]
    scores = [score_of(each, weights) for each in features]
    if not scores:
        return []
    shares = [math.exp(score - max(scores)) for score in scores]
    whole = sum(shares)
    rows = zip(question.candidates, shares, features, strict=True)
    return [Answer(one, share / whole, each) for one, share, each in rows]


def _voice(answers: Sequence[Answer]) -> Voice:
    best = sorted(answers, key=_rank)[:HEARD]
    return Voice(tuple((answer.candidate.place, answer.score) for answer in best))


def _others(voices: Sequence[Voice], at: int) -> Surroundings:
    """Return what the names around one say; in a long list not all are asked, as that would take the square of it."""
    near = range(max(0, at - EARSHOT), min(len(voices), at + EARSHOT + 1))
    return find_surroundings([voices[number] for number in near if number != at and voices[number].places])


def _rank(answer: Answer) -> tuple[float, int, int]:
    """Order by score, then population, then id, so that no two runs differ."""
    return -round(answer.score, 9), -answer.candidate.place.population, answer.candidate.place.id


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finding:
    """What a question comes to: a place, whether it only holds what is meant, how sure, and why."""

    place: Place | None
    inside: bool = False
    score: float
    reason: str


def _decide(toponym: Toponym, question: Question, answer: Answer | None, *, heard: bool) -> PlaceDecision:
    """Return the decision on one toponym, from the answer to its question and from the words next to it.

    heard: whether the document names anything else that lies somewhere.
    """
    finding = _finding(toponym, question, answer, heard=heard)
    vague = find_vagueness(toponym.before, toponym.after, answer.candidate.form.direction if answer else "")
    precision = precision_of(finding.place, vague, inside=finding.inside) if finding.place else UNKNOWN
    return PlaceDecision(
        toponym=toponym,
        place=finding.place,
        inside=finding.inside,
        where_prec=precision.where_prec,
        geo_precision=precision.geo_precision,
        vagueness=vague.said if vague else None,
        represents_area=precision.represents_area,
        score=round(finding.score, 4),
        reason=finding.reason,
    )


def _finding(toponym: Toponym, question: Question, answer: Answer | None, *, heard: bool) -> _Finding:
    if answer and heard and not question.container and is_stranger(answer.candidate.place, answer.features):
        place = answer.candidate.place
        reason = (
            f"{place.name} in {place.country} is the likeliest, but nothing else here lies there: it stays unlocated."
        )
        return _Finding(place=None, score=0.0, reason=reason)
    if answer:
        return _Finding(place=answer.candidate.place, score=answer.score, reason=_reason(question, answer))
    if question.container:
        parent = question.container.place
        reason = f"No gazetteer has {toponym.name}; the text says it lies in {parent.name}, whose point stands for it."
        return _Finding(place=parent, inside=True, score=1.0, reason=reason)
    return _Finding(place=None, score=0.0, reason=f"No gazetteer has {toponym.name}, so it stays unlocated.")


def _reason(question: Question, answer: Answer) -> str:
    place, others = answer.candidate.place, len(question.candidates) - 1
    if question.container:
        because = f"the text says it lies in {question.container.place.name}"
    else:
        because = why(place, answer.features) or "nothing speaks for another"
    where = ", ".join(filter(None, (place.name, place.admin1 if place.feature_class == "P" else "", place.country)))
    beside = f" (of {others + 1} places of that name)" if others else ", the only place of that name"
    return f"{where}{beside}: {because}."
