"""Tests of whence.records.identity."""

from __future__ import annotations

import pytest

from whence.errors import RecordError
from whence.records import Event, Tie


@pytest.mark.parametrize("kind", [Event, Tie])
def test_a_group_has_at_least_one_statement(kind: type[Event] | type[Tie]) -> None:
    assert kind(id="x", type="FIGHTS", statements=("s1",)).statements == ("s1",)
    with pytest.raises(RecordError, match=f"{kind.__name__}: statements: Tuple should have at least 1 item"):
        kind(id="x", type="FIGHTS", statements=())


def test_an_event_and_a_tie_of_the_same_statements_are_not_equal() -> None:
    event, tie = (kind(id="x", type="MEETS", statements=("s1",)) for kind in (Event, Tie))
    assert event != tie
