"""Gold shape goes to markup and back without loss."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.training.markup.material import RAID, compiled
from training.markup.passage import compile_passage
from training.markup.render import render


def again(passage: dict[str, Any]) -> dict[str, Any]:
    """Return the passage after a trip through its markup."""
    done = compile_passage(render(passage).split("\n"))
    assert done.faults == []
    return done.passage


def test_a_passage_that_uses_everything_comes_back_equal() -> None:
    assert again(compiled().passage) == compiled().passage


def test_without_mentions_every_place_of_an_alias_is_marked() -> None:
    passage = compiled().passage
    made = again({**passage, "mentions": []})
    assert [entity["name"] for entity in made["entities"]] == [entity["name"] for entity in passage["entities"]]
    assert [made["text"][m["start"] : m["end"]] for m in made["mentions"] if m["entity"] == "A"] == [
        "The army",
        "the army",
    ]
    assert made["statements"] == passage["statements"]
    assert made["claims"] == passage["claims"]


def test_without_offsets_triggers_and_attributions_are_found_again() -> None:
    passage = compiled().passage
    bare = {
        **passage,
        "statements": [{key: value for key, value in s.items() if key != "trigger_at"} for s in passage["statements"]],
        "attributions": [{key: value for key, value in a.items() if key != "at"} for a in passage["attributions"]],
    }
    assert again(bare) == passage


def test_marks_that_cross_are_written_under_the_text() -> None:
    markup = (
        '@ t1-006 | world | x | feature | -\n[F Men of the old] town slept.\n--\nF population men\n{1 "the old town"}\n'
    )
    passage = compiled(markup).passage
    assert render(passage).endswith('{1 "the old town"}') or render(passage).endswith('[F "Men of the old"]')
    assert again(passage) == passage


WORDS = st.lists(
    st.sampled_from(["Tilla", "said", "the Front", "fell", "[so]", "{a}", "<b>", "\\", "12 men", "؟", "—"]),
    min_size=3,
    max_size=12,
)


@st.composite
def passages(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a passage with marks on random words, crossing ones included."""
    words = draw(WORDS)
    text = " ".join(words)
    starts = [sum(len(word) + 1 for word in words[:at]) for at in range(len(words))]

    def span() -> list[int]:
        first = draw(st.integers(0, len(words) - 1))
        last = draw(st.integers(first, min(first + 3, len(words) - 1)))
        return [starts[first], starts[last] + len(words[last])]

    spans = sorted({tuple(span()) for _ in range(draw(st.integers(1, 4)))}, key=lambda s: (s[0], -s[1]))
    mentions = [
        {"entity": "F", "start": a, "end": b, "form": draw(st.sampled_from(["named", "nominal"]))} for a, b in spans
    ]
    contents = [span() for _ in range(draw(st.integers(0, 2)))]
    aliases = list(dict.fromkeys(text[a:b] for a, b in spans))
    return compiled("@ t1-007 | world | x | feature | -\n.\n--").passage | {
        "near_miss": draw(st.booleans()),
        "meta": {"published": draw(st.sampled_from([None, "2020-01-02"]))},
        "text": text,
        "mentions": mentions,
        "entities": [
            {"id": "F", "name": "a name", "kind": "person", "unnamed": draw(st.booleans()), "aliases": aliases}
        ],
        "attributions": [_quotation(text, a, b) for a, b in contents],
    }


def _quotation(text: str, start: int, end: int) -> dict[str, Any]:
    at = {"source": None, "cue": None, "content": [start, end]}
    return {"source": None, "cue": None, "content": text[start:end], "nth": _nth(text, start, end), "at": at}


def _nth(text: str, start: int, end: int) -> int:
    return sum(text.startswith(text[start:end], at) for at in range(start))


@given(passages())
def test_any_marks_come_back(passage: dict[str, Any]) -> None:
    assert again(passage) == passage


def test_evidence_that_is_not_the_default_is_written() -> None:
    passage = compiled(RAID.replace('"denied" !', '"denied" ! @"The Front denied"')).passage
    assert '@"The Front denied"' in render(passage)
    assert again(passage) == passage
