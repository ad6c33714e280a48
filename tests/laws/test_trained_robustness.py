"""Laws of the trained reader with its own weights, on texts that no editor would print."""

from __future__ import annotations

import functools
import hashlib
import json
import os
import random
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.generate import generate
from whence.extract import TrainedReader
from whence.records import Document, Reading, document_id, to_json
from whence.vocabulary import check, load_vocabulary

EXAMPLES = Path(__file__).parents[2] / "examples"
SEED = 20240313
PLAIN = "The Lenna Freedom Army killed four soldiers in Quarrow, the army said. Residents denied this on Monday.\n"
ALIKE = {"l": "1", "o": "0", "m": "rn", "e": "c", "I": "l", "S": "5", " ": "  ", "\n": "-\n"}  # as scans have them
CONTROLS = "".join(map(chr, range(32)))
ROWS = "".join(f"| Quarrow | 2021-03-{day:02} | {day} killed | Lenna Freedom Army |\n" for day in range(1, 29))
HTML = f'<p class="x">{PLAIN}</p>&nbsp;&lt;br/&gt;<script>var a = "killed";</script>\n' * 5
SPEECH = "MODERATOR: What happened in Quarrow?\nCOL. VASK: The army killed nobody.\nQ: Who did?\nA: Rebels, we think.\n"
SPACED = PLAIN.replace(" ", "\u00a0")

ODD = {
    "nothing": "",
    "blanks": " \n\t\u00a0\u2028 " * 500 + PLAIN,
    "one letter": "a",
    "a mark alone": ".",
    "one NUL": "\x00",
    "many NULs": "\x00" * 500,
    "NULs between words": PLAIN.replace(" ", "\x00") + PLAIN.replace(" ", " \x00"),
    "control characters": CONTROLS * 10 + PLAIN + PLAIN.replace(" ", "\x1b[31m ") + "\x7f\x80\x85\x9f" * 20,
    "line ends of all sorts": PLAIN.replace(" ", "\r\n") + "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029".join(PLAIN.split()),
    "thousands of empty lines": "\n" * 20_000 + PLAIN,
    "Arabic": "قال الجيش إن المسلحين قتلوا أربعة جنود في كابول. " * 20,
    "Cyrillic": "Армия заявила, что боевики убили четырёх солдат в Москве. " * 20,
    "Chinese": "軍方表示武裝分子在昆都士殺死四名士兵。" * 60,
    "Thai": "กองทัพกล่าวว่า" * 20,
    "scripts mixed": "The Армия killed أربعة 士兵 in Κabul, กองทัพ said. " * 20,
    "emoji": (PLAIN + "🚀👩‍👩‍👧‍👦🏳️‍🌈🇦🇫 ") * 10,
    "zero-width joints": PLAIN.replace(" ", "\u200b \u200d\u2060") * 5,
    "zero-width letters": "\u200b".join(PLAIN),
    "combining marks": "".join(f"{letter}\u0301\u0323" for letter in PLAIN) * 3,
    "a tower of marks": "".join(letter + "\u0301" * 60 for letter in PLAIN),
    "right to left": f"\u202e{PLAIN}\u202c\u200f{PLAIN}\u2067{PLAIN}" + "\u2066" * 200 + "\u2069" * 100,
    "byte order marks": "\ufeff".join(["", PLAIN, PLAIN]),
    "no characters": "\ufffe\uffff\U0010ffff\ufffd\ufdd0" + PLAIN + "\U000e0041" * 50 + "\ue000\uf8ff" * 50,
    "surrogates": f"\ud800{PLAIN}The ar\udfffmy killed \udc80 men in \ud83d\ude80. \udcff\udc00\n",
    "full-width and ligatures": "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in PLAIN) + "ﬁﬀﬃ ⅓ Ⅷ ①②½ ",
    "letters that change length": "İ" * 300 + " İstanbul ŒUVRE ǅ ß ﬃ ŉ ΐ " * 20,
    "figures of all scripts": "٣٤ soldiers, ३४ killed, 三十 dead, ²³ men, ½ ¾ of 12½. " * 10,
    "one long word": "x" * 100_000,
    "long words": ("Army" * 5000 + " ") * 5,
    "hyphens without end": "a-" * 500,
    "slashes without end": "Army/killed/" * 100,
    "addresses": "https://example.org/c-d/" + "e-f/" * 1000 + " a.b@c.de" * 100,
    "only marks": ".,;:!?()[]{}-–—…" * 50,
    "only full stops": "." * 10_000 + " ." * 300,
    "only figures": "1234567890 " * 200,
    "a figure of 400 places": f"The army killed {'7' * 400} soldiers in Quarrow on Monday.",
    "only days": "12/11/2020 2021-03-05 Monday " * 50,
    "days of no calendar": "Rebels fled on 99/99/9999, 31 February 2021, 9999999 days and 999999999999 years ago. " * 5,
    "only quotation marks": "\"“”‘’«»'" * 150,
    "quoted thousands of times": "“They fled,” he said. " * 200,
    "quotation marks never closed": "“He said " * 150 + PLAIN,
    "quotation marks in each other": "“" * 300 + PLAIN + "”" * 300,
    "brackets in each other": "(" * 300 + PLAIN + ")" * 300,
    "a table of lines": ROWS,
    "a table of tabs": ROWS.replace(" | ", "\t"),
    "a table of commas": ROWS.replace(" | ", ","),
    "HTML remains": HTML,
    "a word again and again": "killed " * 200 + "said " * 200 + "by " * 200 + "who " * 200,
    "a name again and again": "Lenna Freedom Army " * 150,
    "a list without end": "Quarrow and " * 200 + "Quarrow.",
    "told by one another": "he said that " * 150 + "they fled.",
    "one of another": "the minister of " * 150 + "Quarrow spoke.",
    "transcript": SPEECH * 10,
    "no-break spaces": SPACED * 5,
}  # fmt: skip


@functools.cache
def reader() -> TrainedReader:
    """Return the reader, loaded once."""
    return TrainedReader()


def bare(text: str) -> Document:
    """Return a document of any text, also of one that has no bytes."""
    sha256 = hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
    id_ = document_id(sha256, publisher=None, address=None)
    return Document(id=id_, sha256=sha256, file="report.txt", text=text, language="en", published="2021-03-05")


def is_sound(reading: Reading, text: str) -> bool:
    """Tell whether all spans stand in the text; raises VocabularyError where a type, role or kind is unknown."""
    check(reading, load_vocabulary())
    return all(span.stands_in(text) and text[span.start : span.end] == span.text for span in reading.spans())


@pytest.mark.parametrize("name", ODD)
def test_an_odd_text_is_read_twice_alike_and_every_span_stands_in_it(name: str) -> None:
    text = ODD[name]
    reading = reader().read(bare(text))
    assert is_sound(reading, text)
    assert reading == reader().read(bare(text))


pieces = st.sampled_from([*PLAIN.split(), *ODD["scripts mixed"].split(), *CONTROLS, *"“”\"'’()[]-/|;:.,", " ", "\n\n"])


@settings(max_examples=60)
@given(st.lists(pieces | st.text(max_size=8), max_size=80), st.sampled_from(["", " "]))
def test_no_mixture_of_words_and_characters_is_too_odd(words: list[str], joint: str) -> None:
    text = joint.join(words)
    assert is_sound(reader().read(bare(text)), text)


@functools.cache
def examples() -> tuple[str, ...]:
    """Return the larger sample reports that are plain text."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("afghanistan/*.txt")))


@functools.cache
def names_in(text: str) -> frozenset[str]:
    """Return the names of the entities that a text names, without case, article and the sort of their blanks."""
    reading = reader().read(bare(text))
    named = {mention.entity for mention in reading.mentions if mention.form == "named"}
    names = [" ".join(entity.name.casefold().split()) for entity in reading.entities if entity.id in named]
    return frozenset(name.removeprefix("the ") for name in names)


def scanned(text: str, *, share: float) -> str:
    """Return a text as a poor scan gives it: this share of its confusable characters confused."""
    chance = random.Random(SEED)
    return "".join(ALIKE[c] if c in ALIKE and chance.random() < share else c for c in text)


def told_on_air(text: str) -> str:
    """Return a text as a transcript: each line after the name of one of two speakers."""
    lines = [line for line in text.replace(". ", ".\n").split("\n") if line.strip()]
    return "\n".join(f"{('ANCHOR', 'COL. VASK')[at % 2]}: {line}" for at, line in enumerate(lines))


def wrapped(text: str) -> str:
    """Return a text whose paragraphs are broken into short lines, as e-mail and old wires have them."""
    return "\n".join(textwrap.fill(line, 60, break_long_words=False) for line in text.split("\n"))


# How a report is set, and the share of its names that must be found again: a little less than was measured.
CHANGES: dict[str, tuple[Callable[[str], str], float]] = {
    "capitals": (str.upper, 0.7),  # 0.79
    "no capitals": (str.lower, 0.55),  # 0.66
    "titles": (str.title, 0.6),  # 0.73
    "one line": (lambda text: " ".join(text.split()), 0.9),  # 1.0, as the next three
    "short lines": (wrapped, 0.9),
    "CRLF": (lambda text: text.replace("\n", "\r\n"), 0.9),
    "no-break blanks": (lambda text: text.replace(" ", "\u00a0"), 0.9),
    "marks unseen": (lambda text: "\ufeff" + text.replace(". ", ".\u200f "), 0.65),  # 0.78
    "transcript": (told_on_air, 0.75),  # 0.87
    "scan": (functools.partial(scanned, share=0.02), 0.65),  # 0.79
    "poor scan": (functools.partial(scanned, share=0.1), 0.5),  # 0.67
}


@pytest.mark.parametrize("name", CHANGES)
def test_most_names_are_found_however_a_report_is_set(name: str) -> None:
    changed, least = CHANGES[name]
    found = [(names_in(text), names_in(changed(text))) for text in examples()]
    assert sum(len(names & again) for names, again in found) >= least * sum(len(names) for names, _ in found)


# Run in a process of its own, which other tests cannot have made larger, under other hashes of its strings.
MEASURE = """
import json, resource, sys, time
from tests.laws.test_trained_robustness import bare, is_sound, reader
from whence.records import to_json

def measured(text):
    began = time.process_time()
    reading = reader().read(bare(text))
    spent, room = time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"sound": is_sound(reading, text), "seconds": spent, "room": room, "claims": len(reading.claims)}

odd, long = json.load(sys.stdin)
print(json.dumps([[to_json(reader().read(bare(text))) for text in odd], [measured(text) for text in long]]))
"""


def elsewhere(odd: list[str], long: list[str]) -> tuple[list[str], list[dict[str, float]]]:
    """Return the readings of texts, and what reading others took: seconds of processor, largest size in KiB."""
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", MEASURE], input=json.dumps([odd, long]), env=environment,
        capture_output=True, text=True, check=True, cwd=EXAMPLES.parent,
    )  # fmt: skip
    readings, costs = json.loads(done.stdout)
    return readings, costs


def test_another_process_reads_the_same_bytes() -> None:
    texts = [*examples(), *(ODD[name] for name in ("emoji", "control characters", "right to left", "a table of lines"))]
    readings, _ = elsewhere(texts, [])
    assert readings == [to_json(reader().read(bare(text))) for text in texts]


def long_text(folder: Path, words: int) -> str:
    """Return invented reports, no two alike, one after another up to this number of words."""
    generate(folder, words // 140)
    every = " \n\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt")))
    return " ".join(every.split(" ")[:words])


def test_a_document_ten_times_as_long_costs_ten_times_the_time_and_little_room(tmp_path: Path) -> None:
    short, long = long_text(tmp_path / "short", 2_000), long_text(tmp_path / "long", 20_000)
    _, (_, few, many) = elsewhere([], [PLAIN, short, long])
    assert few["sound"]
    assert many["sound"]
    assert many["claims"] > 8 * few["claims"]
    assert many["seconds"] <= 13 * few["seconds"]
    assert many["room"] - few["room"] < 12 * 20_000  # KiB: 7 a word were measured
