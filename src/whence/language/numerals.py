"""What a numeral is worth, in figures or words: "13,000", "$2m", "a hundred and eighty", "two dozen"."""

from __future__ import annotations

import re

__all__ = ["FIGURE", "NUMERAL", "SCALES", "number_of"]

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_UNITS = {word: value for value, word in enumerate(_SMALL)} | {
    word: value for value, word in zip(range(20, 100, 10), _TENS, strict=True)
}
SCALES = {
    "dozen": 12, "score": 20, "hundred": 100, "thousand": 1_000, "lakh": 100_000, "million": 10**6, "crore": 10**7,
    "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_SUFFIXES = {"k": 1_000, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}

# Thousands are parted by commas or blanks; a plain blank only before 000, else it parts two figures.
FIGURE = r"\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3}|[ ]000)+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_ANY_SCALE = "|".join(SCALES)
_SCALED = rf"(?:{FIGURE})(?:(?-i:{'|'.join(_SUFFIXES)})\b(?!['’])|(?:(?:\s|-)(?:{_ANY_SCALE})\b)+)?"
_FIRST = rf"{'|'.join(_UNITS)}|an?(?=\s+(?:{_ANY_SCALE})\b)|half\s+an?(?=\s+(?:{_ANY_SCALE})\b)"
# "and" joins only after hundred and thousand: "a hundred and eighty" is one number, "six and nine" are two.
_AND = r"(?:(?<=hundred)|(?<=thousand))\sand\s"
_AND_A_HALF = r"(?:(?<!\ban)(?<!\ba)[\s-]and[\s-]a[\s-]half\b)?"
_WORDED = rf"\b(?:{_FIRST})\b{_AND_A_HALF}(?:(?:{_AND}|\s|-)(?:{'|'.join(_UNITS)}|{_ANY_SCALE})\b)*"
NUMERAL = rf"(?:{_SCALED}|{_WORDED})"
_PARTING = re.compile(r"[ ,\u00a0\u2009\u202f]")
_PART = re.compile(rf"{FIGURE}|[a-z]+", re.IGNORECASE)


LARGEST = 10.0**15  # beyond it a float no longer holds each whole number


def number_of(numeral: str) -> int | float:
    """Return the value of a numeral that `NUMERAL` matches; whole numbers as int, none above LARGEST."""
    total: float = 0
    group: float = 0
    for part in _PART.findall(numeral.casefold()):
        if part in SCALES or part in _SUFFIXES:
            scale = SCALES.get(part) or _SUFFIXES[part]
            group = (group or 1) * scale
            if scale >= SCALES["thousand"]:
                total, group = total + group, 0
        elif part == "half":
            group += 0.5
        elif part in _UNITS:
            group += _UNITS[part]
        elif part[0].isdigit():
            group += float(_PARTING.sub("", part))
    value = round(min(total + group, LARGEST), 6)
    return int(value) if value == int(value) else value
