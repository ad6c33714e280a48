"""The text of a public document is always the same, reads like ordinary text, and benchmarks are refused."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from training.sources import SourceError, sha256, source_ids, source_text

Rows = list[dict[str, Any]]
REPORTED = "Harbour officials in Qasra said on Monday that no ship had left."
TELEGRAM = (
    "DEV-MUC3-9001 (NOSC)\n\n   QASRA, 8 MAY 90 (XPA) -- [TEXT] GENERAL IVO MARREN SAID THE ARMY\n"
    "WOULD NOT LEAVE QASRA.  "
    'HE ADDED: "THE RED\nFRONT WILL FALL."\n\n   TWO NARCO-\nTRAFFICKERS FLED TO OLD PORT. [PASSAGE OMITTED]\n\n\n'
)
CASED = (
    "They said the army would not leave, he added; two narco traffickers fled to the old fort, with a passage omitted, "
    "and the front will fall. "
)
EMPTY = ("polnear.train", "aquaint", "gum", "cameo_class.train", "crossner_politics.train")


def write(folder: Path, file: str, rows: Rows) -> None:
    with gzip.open(folder / f"{file}.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)


@pytest.fixture(name="data")
def invented_data(tmp_path: Path) -> Path:
    for file in EMPTY:
        write(tmp_path, file, [])
    telegrams: Rows = [
        {"id": name, "split": "train", "text": TELEGRAM, "templates": []} for name in ("DEV-MUC3-9001", "TST1-MUC3-1")
    ]
    telegrams[0]["templates"] = [{"HUM TGT: NAME": ['"IVO MARREN"'], "PERP: ORGANIZATION ID": ['"RED FRONT"']}]
    write(tmp_path, "muc4", telegrams)
    write(tmp_path, "re3d", [{"id": "r1", "text": CASED * 3}])
    write(
        tmp_path, "timebank", [{"id": "t1", "text": "\nA quiet day.\n"}, {"id": "t2", "text": f"Late news. {REPORTED}"}]
    )
    write(tmp_path, "factuality.factbank_meantime", [{"id": "f1", "tokens": REPORTED.split()}])
    write(
        tmp_path,
        "meantime",
        [{"id": "m1", "sentences": [["Port", "re-opens"], ["``", "Calm", ",", "''", "he", "said", "."]]}],
    )
    tokens = ["Marren", "’", "s", "anti", "-", "rebel", "unit", "(", "40", "men", ")", "left", "."]
    write(tmp_path, "wikievents.train", [{"id": "w1", "tokens": tokens, "events": []}])
    write(tmp_path, "wikievents.dev", [])
    write(tmp_path, "cameo_ner.train", [{"id": "c1", "tokens": ["They", "left", "."], "entities": []}])
    split = [
        {"id": f"{n}_1ecb", "topic": n, "split": s, "sentences": [["Hm", "."]]} for n, s in ((1, "train"), (2, "dev"))
    ]
    write(tmp_path, "ecbplus.train_dev", split)
    return tmp_path


def test_a_telegram_loses_its_header_and_line_breaks_and_gains_ordinary_case(data: Path) -> None:
    assert source_text("muc4", "DEV-MUC3-9001", data) == (
        "Qasra, 8 May 90 (XPA) -- General Ivo Marren said the army would not leave Qasra. "
        'He added: "The Red Front will fall."\n\nTwo narco-traffickers fled to old Port. [Passage omitted]'
    )


def test_tokens_are_joined_as_a_reader_would_see_them(data: Path) -> None:
    assert source_text("wikievents", "w1", data) == "Marren’s anti-rebel unit (40 men) left."
    assert source_text("meantime", "m1", data) == 'Port re-opens\n\n"Calm," he said.'


def test_a_text_with_offsets_is_only_stripped(data: Path) -> None:
    assert source_text("timebank", "t1", data) == "A quiet day."


@pytest.mark.parametrize(
    ("corpus", "name", "why"),
    [
        ("lgl", "x", "kept for benchmarks"),
        ("wikievents.dev", "x", "kept for benchmarks"),
        ("sts_news", "x", "kept for benchmarks"),
        ("some.dev", "x", "kept for benchmarks"),
        ("polnear", "x", "not read for training"),
        ("muc4", "TST1-MUC3-1", "only the DEV ids are"),
        ("ecbplus", "2_1ecb", "development part"),
        ("timebank", "t2", "what the factuality set holds"),
        ("timebank", "t9", "has no document 't9'"),
    ],
)
def test_what_is_kept_for_benchmarks_is_refused_and_the_message_says_why(
    data: Path, corpus: str, name: str, why: str
) -> None:
    with pytest.raises(SourceError, match=why):
        source_text(corpus, name, data)


def test_ids_leave_out_what_is_refused(data: Path) -> None:
    assert source_ids("muc4", data) == ["DEV-MUC3-9001"]
    assert source_ids("timebank", data) == ["t1"]
    assert source_ids("ecbplus", data) == ["1_1ecb"]


def test_the_hash_is_of_the_text_in_utf_8() -> None:
    assert sha256("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"


def test_the_command_prints_ids_then_a_text_and_fails_with_the_reason(data: Path) -> None:
    assert command("timebank", data=data).stdout == "t1\n"
    assert command("timebank", "t1", data=data).stdout == "A quiet day.\n"
    refused = command("lgl", data=data)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "kept for benchmarks" in refused.stderr


def command(*arguments: str, data: Path) -> subprocess.CompletedProcess[str]:
    asked = [sys.executable, "-m", "training.sources", *arguments, "--data", str(data)]
    return subprocess.run(asked, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
