"""Whether two names, found in two documents, can be names of one: persons, states, groups of every sort, places."""

from __future__ import annotations

from whence.resolve.group_names import compare_groups
from whence.resolve.person_names import compare_persons
from whence.resolve.state_names import compare_states
from whence.resolve.toponyms import compare_toponyms
from whence.resolve.verdicts import NameMatch

__all__ = ["compare_names"]


def compare_names(one: str, other: str, *, kind: str) -> NameMatch:
    """Return whether two names of a kind can name one, with a score from 0 to 1 and the sentence of the rule.

    Only the names are looked at: two persons may bear one name, which `same` does not deny. `unsure` is a verdict of
    its own: a family name alone, an initial, a short form. The order of the two does not matter. kind: an entity kind.
    """
    if kind == "person":
        return compare_persons(one, other)
    if kind == "state":
        return compare_states(one, other)
    return compare_toponyms(one, other) if kind in ("place", "facility") else compare_groups(one, other)
