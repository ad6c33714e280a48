"""The engine's Protocol: the tests' own engines keep it, so that decoders can be tested without weights."""

from __future__ import annotations

import numpy as np

from tests.extract.net.planned import PIECES, Plan, PlannedEngine, RandomEngine, words_of
from whence.extract.net.engine import Chosen, Engine, Seen
from whence.extract.net.scan import show

TEXT = "The army said it left Kelm."
NONE = np.zeros((0, 2), np.int64)


def _seen(engine: Engine) -> Seen:
    return engine.see(show(words_of(TEXT), PIECES, {}))


def test_the_same_arrays_always_give_the_same_arrays() -> None:
    for engine in (RandomEngine(1), PlannedEngine(Plan(text=TEXT, cues={"said": ("The army", "it left Kelm")}))):
        one, other = _seen(engine), _seen(engine)
        assert [array.tobytes() for array in one] == [array.tobytes() for array in other]
        shown = show(words_of(TEXT), PIECES, {})
        assert engine.meaning(shown).tobytes() == engine.meaning(shown).tobytes()
        assert len(engine.meaning(shown)) == len(shown.starts)


def test_an_engine_relates_nothing_where_nothing_was_chosen() -> None:
    engine = RandomEngine(1)
    empty = np.zeros(0, np.int64)
    related = engine.relate(_seen(engine), empty, Chosen(NONE, empty, NONE, empty, NONE))
    assert not any(array.size for array in related)
