"""The embedded gazetteer is compiled once, the same bytes each time, and says whose each point is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.resolve.gazetteers import sources
from whence.resolve.embedded import gazetteer_folder, write_embedded
from whence.resolve.gazetteer import Gazetteer


def test_the_same_sources_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_embedded(sources(), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "other"]


@pytest.mark.parametrize(
    ("number", "point", "lat", "lon"),
    [
        (1138958, "own", 34.52813, 69.17233),  # Kabul, a town
        (1138335, "computed", 31.75, 65.75),  # Kandahar, first order: the cell of its one town
        (7053073, "parent", 31.75, 65.75),  # Panjwa'i, second order: where Kandahar is
        (6255148, "own", 48.69096, 9.14062),  # Europe
    ],
)
def test_a_point_says_whose_it_is(gazetteer: Gazetteer, number: int, point: str, lat: float, lon: float) -> None:
    place = gazetteer.get(number)
    assert place is not None
    assert (place.point, place.lat, place.lon) == (point, lat, lon)


def test_a_division_has_the_people_of_its_towns_and_a_capital_is_marked(gazetteer: Gazetteer) -> None:
    illinois, kabul = gazetteer.get(4896861), gazetteer.get(1138958)
    assert illinois is not None
    assert kabul is not None
    assert (illinois.population, kabul.feature_code) == (116_565 + 12_187, "PPLC")


def test_the_folder_is_the_user_s_to_choose(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WHENCE_GAZETTEERS", str(tmp_path))
    assert gazetteer_folder() == tmp_path
    monkeypatch.delenv("WHENCE_GAZETTEERS")
    assert gazetteer_folder().name == "gazetteers"
