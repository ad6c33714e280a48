"""What tells a kept document again is found out, whatever its tokens and case."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.training.converters.invented import write
from training.converters.kept import letters, shared_with

TOLD = (
    "The harbour master of Qasra told the council that no ship had left since the night of the storm. "
    "Three of the pilots said they would not sail before the old lighthouse was lit again."
)


def test_letters_are_what_no_tokeniser_changes() -> None:
    assert letters("“Qasra’s 40 men”") == letters("`` QASRA 's 40 men ''")


@pytest.mark.parametrize(("text", "told"), [(TOLD, "a MUC-4 test telegram"), (TOLD.split(". ")[0], None)])
def test_a_telegram_is_kept_when_two_long_sentences_are(tmp_path: Path, text: str, told: str | None) -> None:
    write(tmp_path, "muc4", [{"id": "TST1-MUC3-1", "text": f"TST1-MUC3-1\n\n   {TOLD.upper()}\n"}])
    assert shared_with("muc4", {"id": "DEV-MUC3-1", "text": text.upper()}, tmp_path) == told


def test_one_sentence_of_the_factuality_set_is_enough(tmp_path: Path) -> None:
    write(tmp_path, "factuality.factbank_meantime", [{"id": "f", "tokens": TOLD.split(". ")[0].split()}])
    assert shared_with("timebank", {"id": "t", "text": f"Before. {TOLD}"}, tmp_path) == "the factuality set"
    assert shared_with("timebank", {"id": "t", "text": "Nothing of it."}, tmp_path) is None
