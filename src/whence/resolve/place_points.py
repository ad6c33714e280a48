"""The point that stands for an area nobody gave one: the middle of where its people live."""

from __future__ import annotations

import math
from collections.abc import Iterable

__all__ = ["Point", "distance_km", "find_middle"]

EARTH_KM = 6371.0
# Degrees. Places are counted once a cell, so that a valley full of villages does not draw the middle to itself. On the
# countries of GeoVirus this came nearer to their usual points than the hull of all places, or hulls of the divisions.
CELL = 0.5

Point = tuple[float, float]  # latitude, longitude, in degrees


def find_middle(points: Iterable[Point]) -> Point | None:
    """Return the middle of the cells that hold points, on the sphere, so that no edge of the map matters."""
    cells = sorted({(math.floor(lat / CELL), math.floor(lon / CELL)) for lat, lon in points})
    x = y = z = 0.0
    for row, column in cells:
        lat, lon = math.radians((row + 0.5) * CELL), math.radians((column + 0.5) * CELL)
        area = math.cos(lat)
        x += area * math.cos(lat) * math.cos(lon)
        y += area * math.cos(lat) * math.sin(lon)
        z += area * math.sin(lat)
    if not cells:
        return None
    return round(math.degrees(math.atan2(z, math.hypot(x, y))), 4), round(math.degrees(math.atan2(y, x)), 4)


def distance_km(one: Point, other: Point) -> float:
    """Return the distance between two points over the globe, in kilometres."""
    lat, other_lat = math.radians(one[0]), math.radians(other[0])
    rise = math.sin((other_lat - lat) / 2) ** 2
    turn = math.sin(math.radians(other[1] - one[1]) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(min(1.0, rise + math.cos(lat) * math.cos(other_lat) * turn)))
