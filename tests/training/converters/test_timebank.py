"""TimeBank and AQUAINT keep the places of times and events when the blanks before the text go."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.training.converters.invented import is_sound, words, write
from training.converters import timebank

TIME = {"type": "DATE", "value": "1998-08-07", "start": 12, "end": 18, "text": "Friday"}
EVENT = {"eid": "e1", "class": "OCCURRENCE", "start": 6, "end": 10, "text": "left"}
GIVEN = {"id": "t1", "dct": "1998-08-08", "text": "\n\nMen left, Friday.\n", "timex": [TIME], "events": [EVENT]}


@pytest.mark.parametrize("corpus", ["timebank", "aquaint"])
def test_times_and_events_cover_their_words(tmp_path: Path, corpus: str) -> None:
    convert = timebank.convert if corpus == "timebank" else timebank.convert_aquaint
    [row] = convert(write(tmp_path, corpus, [{**GIVEN, "timex": [TIME | {"start": 12, "end": 18}], "events": [EVENT]}]))
    assert is_sound(row)
    assert [(words(row, item), item["time"]) for item in row["times"]] == [("Friday", "1998-08-07")]
    assert [(words(row, item), item["label"]) for item in row["triggers"]] == [("left", f"{corpus}:OCCURRENCE")]
    assert row["meta"]["published"] == "1998-08-08"
