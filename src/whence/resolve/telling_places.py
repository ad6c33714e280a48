"""Where something happened, as far as it can be told whether two places are one, one in the other, or apart."""

from __future__ import annotations

from dataclasses import dataclass

from whence.resolve.gazetteer import Place

__all__ = ["Where", "where_of"]

OPEN = ".?"  # some division of the area before it: which one is not known


@dataclass(frozen=True, slots=True)
class Where:
    """A place of a happening.

    id: of the place in the gazetteer, if it is there (`where_of` makes it). within: what it lies in, the nearest first.
    sharp: how many of these, the place first, are no larger than a second-order division; of a place without an id, 1
    where its name is that of a settlement or facility, else 0.
    """

    name: str
    id: str | None = None
    within: tuple[str, ...] = ()
    sharp: int = 0

    @property
    def chain(self) -> tuple[str, ...]:
        """The place and what it lies in, the nearest first."""
        return self.within if self.id is None else (self.id, *self.within)

    def index_keys(self) -> frozenset[str]:
        """Return what an index knows a sharp place by; nothing for an area."""
        if self.id is None:
            return frozenset({f"={self.name.casefold()}"} if self.sharp else ())
        return frozenset(self.chain[: self.sharp])

    def is_apart_from(self, other: Where) -> bool:
        """Tell whether neither can lie in the other, as far as the gazetteer knows of both."""
        known = bool(self.chain and other.chain)
        return known and not _may_lie_in(self.chain, other.chain) and not _may_lie_in(other.chain, self.chain)

    def is_sharply(self, other: Where) -> bool:
        """Tell whether both are one place, or one in the other, no larger than a second-order division."""
        if self.is_apart_from(other) or not self.sharp or not other.sharp:
            return False
        if self.id is None or other.id is None:
            return self.id == other.id and self.name.casefold() == other.name.casefold()
        return self.id in other.chain[: other.sharp] or other.id in self.chain[: self.sharp]


def where_of(place: Place, name: str) -> Where:
    """Return a place of the gazetteer as tellings have it, under the name that the text gives it.

    A division is known by its codes ("AF.13.1301"), so that what lies in it needs no other row of the gazetteer.
    """
    rest = () if place.is_country else (place.admin1, place.admin2)  # a dump may give a country the first division "00"
    codes = [code for code in (place.country, *rest) if code]
    areas = [".".join(codes[:count]) for count in range(len(codes), 0, -1)]
    if place.is_country or place.feature_code in ("ADM1", "ADM2"):
        return Where(name, areas[0], tuple(areas[1:]), int(place.feature_code == "ADM2")) if areas else Where(name)
    known = len(codes) == len(("country", "admin1", "admin2"))
    within = areas if known or not areas else [areas[0] + OPEN, *areas]
    return Where(name, str(place.id), tuple(within), 0 if place.is_area else 1 + known)


def _may_lie_in(chain: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Tell whether a place may lie in another: it does, or which division of an area it is in is not known."""
    return whole[0] in chain or (len(whole) > 1 and whole[1] + OPEN in chain)
