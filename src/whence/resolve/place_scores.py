"""What speaks for a candidate: one row a feature, with its weight and the words it gives as a reason."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.resolve.gazetteer import Candidate, Place
from whence.resolve.place_context import Setting
from whence.resolve.place_points import distance_km

__all__ = [
    "FEATURES",
    "WEIGHTS",
    "Surroundings",
    "Voice",
    "features_of",
    "find_surroundings",
    "is_stranger",
    "score_of",
    "why",
]

# The weights were fitted (a softmax over the candidates of a name, benchmarks/place_weights.py) on a half of the
# documents of GeoVirus and LGL, chosen by hash; the other half and GeoWebNews are what the benchmark reports. They lean
# on one another: change one alone, and places of the same name are told apart worse.
FEATURES: Mapping[str, tuple[float, str]] = {
    "population": (7.0, "{population:,} people live there"),
    "country": (1.9, "it is a country"),
    "first order": (0.6, "it is a first-order division"),
    "second order": (1.6, "it is a second-order division"),
    "capital": (-0.6, ""),
    "namesake town": (-1.5, ""),  # set by hand: a bare "Aleppo" is the town, not the province it is most of
    "own name": (2.2, "the name is its own"),
    "focus": (1.5, "the case is about its country"),  # set by hand: no public set says what a case is about
    "country told": (0.6, "the text names its country"),
    "same country": (2.6, "other places of the text lie in its country"),
    "same division": (3.8, "other places of the text lie in its division"),
    "near": (2.3, "other places of the text are near"),
    "nearest": (1.9, "another place of the text is close by"),
    "abroad": (-1.2, ""),
}
NAMES = tuple(FEATURES)
WEIGHTS = tuple(weight for weight, _ in FEATURES.values())
NEAR_KM, FAR_KM = 100.0, 1500.0  # an e-th of nearness; beyond the second, none
WELL_KNOWN = 100_000  # people
LITTLE = 0.05  # of the other names of a document: as good as none
HEARD_OF = ("same country", "same division", "nearest")
POPULATION = 8.0  # powers of ten; makes the greatest population about 1


@dataclass(frozen=True, slots=True)
class Voice:
    """Another name of the document: the places it may mean, each with how likely that is."""

    places: tuple[tuple[Place, float], ...]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The other names of a document as one candidate sees them: shares by country and division."""

    countries: Mapping[str, float]
    divisions: Mapping[tuple[str, str], float]
    voices: Sequence[Voice]


def find_surroundings(voices: Sequence[Voice]) -> Surroundings:
    """Add up the other names of a document."""
    countries: dict[str, float] = {}
    divisions: dict[tuple[str, str], float] = {}
    for voice in voices:
        for place, likely in voice.places:
            if place.country:
                countries[place.country] = countries.get(place.country, 0.0) + likely
            if place.admin1:
                area = (place.country, place.admin1)
                divisions[area] = divisions.get(area, 0.0) + likely
    return Surroundings(countries, divisions, voices)


def features_of(
    candidate: Candidate, rivals: Sequence[Candidate], around: Surroundings, setting: Setting
) -> tuple[float, ...]:
    """Return what speaks for a candidate beside all of its name, in the order of FEATURES, each about 0 to 1."""
    return (*_own(candidate, rivals), *_shared(candidate.place, around, setting))


def score_of(features: Sequence[float], weights: Sequence[float] = WEIGHTS) -> float:
    """Return the weighted sum of a candidate's features."""
    return sum(value * weight for value, weight in zip(features, weights, strict=True))


def is_stranger(place: Place, features: Sequence[float]) -> bool:
    """Tell whether a place that few know lies where nothing else of the document is: another one is meant then."""
    if place.population >= WELL_KNOWN or place.is_country or place.feature_code == "ADM1":
        return False
    told = dict(zip(NAMES, features, strict=True))
    return not any(told[name] for name in ("focus", "country told")) and all(told[name] < LITTLE for name in HEARD_OF)


def why(place: Place, features: Sequence[float]) -> str:
    """Return the two strongest reasons for a place as words; empty where nothing speaks for it."""
    strength = {name: value * FEATURES[name][0] for name, value in zip(NAMES, features, strict=True)}
    best = sorted(
        (name for name in NAMES if strength[name] > 0 and FEATURES[name][1]), key=lambda name: -strength[name]
    )
    return " and ".join(FEATURES[name][1].format(population=place.population) for name in best[:2])


def _own(candidate: Candidate, rivals: Sequence[Candidate]) -> tuple[float, ...]:
    """Return what speaks for a candidate by itself."""
    place = candidate.place
    return (
        math.log10(1 + place.population) / POPULATION,
        float(place.is_country),
        float(place.feature_code == "ADM1"),
        float(place.feature_code == "ADM2"),
        float(place.feature_code == "PPLC"),
        float(not candidate.form.sort and any(_is_most_of(rival.place, place) for rival in rivals)),
        float(candidate.sort == "name"),
    )


def _is_most_of(town: Place, division: Place) -> bool:
    """Tell whether a town holds most people of a division of its name, as far as their numbers are known."""
    if town.feature_class != "P" or not division.admin1 or division.feature_class != "A":
        return False
    same = (town.country, town.admin1) == (division.country, division.admin1)
    return same and 2 * town.population >= division.population


def _shared(place: Place, around: Surroundings, setting: Setting) -> tuple[float, ...]:
    """Return what the rest of the document says for a place."""
    told = setting.countries.get(place.country, 0)
    all_told = sum(setting.countries.values())
    many = max(1, len(around.voices))
    near, nearest = _nearness(place, around.voices)
    in_country = around.countries.get(place.country, 0.0)
    return (
        float(place.country in setting.focus),
        told / all_told if told else 0.0,
        in_country / many,
        min(1.0, around.divisions.get((place.country, place.admin1), 0.0) / 2) if place.admin1 else 0.0,
        near,
        nearest,
        float(many > 1 and in_country < 0.5 and not told),
    )


def _nearness(place: Place, voices: Sequence[Voice]) -> tuple[float, float]:
    """Return how near the other names are, up to three of them counting, and how near the nearest is."""
    each = sorted((_near(place, voice) for voice in voices), reverse=True)[:3]
    return (sum(each) / 3, each[0]) if each else (0.0, 0.0)


def _near(place: Place, voice: Voice) -> float:
    """Return the shares of a name's places, each counting less with its distance; countries have none."""
    if place.lat is None or place.lon is None or place.is_country:
        return 0.0
    total = 0.0
    for other, likely in voice.places:
        if other.lat is None or other.lon is None or other.is_country or abs(other.lat - place.lat) > FAR_KM / 111:
            continue
        total += likely * math.exp(-distance_km((place.lat, place.lon), (other.lat, other.lon)) / NEAR_KM)
    return total
