"""Tests of whence.records.attributions."""

from __future__ import annotations

import pytest

from whence.errors import RecordError
from whence.records import Attribution, Span, attribution_id

TEXT = "“We took the post,” she said."
SAID, SHE, CONTENT = Span.of(TEXT, 24, 28), Span.of(TEXT, 20, 23), Span.of(TEXT, 0, 19)


def test_an_attribution_without_content_is_none() -> None:
    with pytest.raises(RecordError, match="content: Tuple should have at least 1 item"):
        Attribution(id="a", source=SHE, cue=SAID, content=(), speech="direct")


def test_a_quoted_clause_may_have_neither_source_nor_cue() -> None:
    assert Attribution(id="a", source=None, cue=None, content=(CONTENT,), speech="direct").entity is None


def test_the_id_follows_the_spans_and_knows_which_one_is_missing() -> None:
    ids = {
        attribution_id("d", SHE, SAID, (CONTENT,)),
        attribution_id("d", None, SAID, (CONTENT,)),
        attribution_id("d", SAID, None, (CONTENT,)),
        attribution_id("d", SHE, SAID, (CONTENT, CONTENT)),
        attribution_id("e", SHE, SAID, (CONTENT,)),
    }
    assert len(ids) == 5


def test_speech_is_direct_indirect_or_mixed() -> None:
    with pytest.raises(RecordError, match="'direct', 'indirect' or 'mixed', given 'quoted'"):
        Attribution(id="a", source=SHE, cue=SAID, content=(CONTENT,), speech="quoted")  # type: ignore[arg-type]
