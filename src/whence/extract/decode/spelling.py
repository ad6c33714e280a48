"""Names written in nearly the same way: one letter more, less, other or swapped."""

from __future__ import annotations

__all__ = ["Spellings"]

_SHORTEST = 8  # letters of a name, and
_SHORTEST_WORD = 7  # of the word that is written in two ways: shorter ones are too often two names ("Tarna", "Tarno")
_LONGEST = 60  # a longer run of words is no name


class Spellings:
    """Names and what they are of; each name is found by any other that is nearly the same, in steady time."""

    def __init__(self) -> None:
        """Hold no names yet."""
        self._near: dict[str, tuple[str, int]] = {}  # a name, and each form of it that lacks a letter

    def add(self, name: str, of: int) -> None:
        """Remember a name; of two with a form in common, the first is found by it."""
        if _is_long(name):
            for form in _forms(name):
                self._near.setdefault(form, (name, of))

    def find(self, name: str) -> int | None:
        """Return what a nearly equal name is of; None where there is none such."""
        if not _is_long(name):
            return None
        near = (self._near.get(form) for form in _forms(name))
        return next((known[1] for known in near if known and _is_misspelt(known[0], name)), None)


def _is_long(name: str) -> bool:
    return _SHORTEST <= len(name) <= _LONGEST and not any(letter.isdigit() for letter in name)


def _forms(name: str) -> list[str]:
    return [name, *(name[:at] + name[at + 1 :] for at in range(len(name)))]


def _is_misspelt(one: str, other: str) -> bool:
    """Tell whether names differ inside one long word; a word's ending may tell plural, gender or people."""
    ours, theirs = one.split(), other.split()
    unlike = [(a, b) for a, b in zip(ours, theirs, strict=False) if a != b]
    if len(ours) != len(theirs) or len(unlike) != 1:
        return False
    (a, b) = unlike[0]
    return (
        min(len(a), len(b)) >= _SHORTEST_WORD - 1
        and max(len(a), len(b)) >= _SHORTEST_WORD
        and a[-1] == b[-1]
        and a[0] == b[0]
    )
