"""How a word of a name sounds, as far as letters tell: one form for its spellings, and what two forms differ by."""

from __future__ import annotations

import functools
import re

from rapidfuzz.distance import Editop, Levenshtein

__all__ = ["difference", "folded", "limit", "skeleton"]

# Each step is a habit of some transliteration, and later ones read what earlier ones left: capitals are sounds of two
# letters. G gh, X kh, S sh, C ch, Z ts, E ei, O au. Found on the half of benchmarks/names.toml that may be tuned on.
HABITS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(?<=[oe])(?:ff|w)$", "v"),  # Ivanoff, Morozow
        (r"(?<=[^aeiou])ine$", "in"),  # Lenine
        (r"(?<=[ae])y+i", "i"),  # Mayi
        (r"chtch|s[hc]tch|shch|schtsch", "SC"),
        (r"tsch|tch", "C"),
        (r"sch|sh", "S"),
        (r"^je(?=[vgf])", "ye"),  # Jegorov
        (r"dzh|dj|zh", "j"),
        (r"ch", "C"),
        (r"kh", "X"),
        (r"gh", "G"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"dh", "D"),
        (r"bh", "b"),
        (r"rh", "r"),
        (r"^x(?=[aeiou])", "X"),
        (r"x", "ks"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"ts|tz", "Z"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"(?<=[^aeo])(?:iy|yi|ij|yj|yy|ii|iyi)(?![aou])", "i"),  # Dmitriy, Dmitrij
        (r"iy(?=[aou])", "i"),  # Aliyev
        (r"ae[ie]$|aie$|a[iy](?![aeiou])|e[iyj](?![aeou])", "E"),
        (r"a[uw](?![aeiou])|ao", "O"),
        (r"w", "v"),
        (r"^h(?=[tpk])", ""),  # Htun
        (r"(?<=[aeiouEO])h$", ""),  # Raqqah
        (r"y(?![aeiouEO])", "i"),
        (r"(.)\1+", r"\1"),
    )
)
VOWELS = frozenset("aeiouEO")
CLASSES = {
    **dict.fromkeys("kqgGXh", "K"), **dict.fromkeys("tdDszSCZj", "T"), **dict.fromkeys("bpf", "P"), "m": "M", "n": "N",
    "l": "L", "r": "R",
}  # fmt: skip
# What it takes to read one sound as another, where that is less than 1. Only sounds of one class: see `skeleton`.
READ_AS = {
    "kq": 0.1, "Gq": 0.1, "Gg": 0.1, "gq": 0.2, "GX": 0.3, "Gk": 0.3, "Xh": 0.3, "Xk": 0.3, "gh": 0.3, "gk": 0.4,
    "Dd": 0.05, "Dz": 0.2, "CS": 0.2, "Ss": 0.2, "sz": 0.25, "Zz": 0.2, "Zs": 0.2,
    "Cj": 0.4, "jz": 0.4, "Sj": 0.5, "Cs": 0.4,
    "dt": 0.4,
    "dz": 0.5, "bp": 0.6, "ou": 0.1, "Ee": 0.1, "Oo": 0.1, "Ou": 0.2, "iy": 0.1, "ae": 0.2, "ei": 0.25, "Ea": 0.3,
    "Ei": 0.3, "Oa": 0.4, "ao": 0.6, "ai": 0.7, "eo": 0.7, "au": 0.8, "eu": 0.8, "uv": 0.3, "ov": 0.3, "Ov": 0.4,
}  # fmt: skip
LEFT_OUT = {"y": 0.2, "e": 0.45, "a": 0.5, "i": 0.5, "u": 0.5, "o": 0.5}  # inside a word; at either end it is 1
MOST = 0.55  # two words of more than this apart are two; tuned with the tables above, all three together
AT_THE_START = 1.5  # times as much where a word begins with a vowel: Ayman, Iman
A_LETTER = 0.11  # and for a short word this for each letter: "Ali" and "Ala" are two


@functools.lru_cache(maxsize=65536)
def folded(plain: str) -> str:
    """Return the one form that the spellings of a word in small Latin letters come to."""
    for pattern, sound in HABITS:
        plain = pattern.sub(sound, plain)
    return plain


def difference(one: str, other: str) -> float:
    """Return what two folded words differ by: 0 the same, about 1 for each sound that is another."""
    if one == other:
        return 0.0
    one, other = sorted((one, other))  # so that which comes first does not matter
    if abs(len(one) - len(other)) > 2 or skeleton(one) != skeleton(other):
        return 2.0
    return sum((_step(one, other, step) for step in Levenshtein.editops(one, other)), 0.0)


def limit(one: str, other: str) -> float:
    """Return the difference up to which two folded words are one name's spellings."""
    return min(MOST, A_LETTER * max(len(one), len(other)))


@functools.lru_cache(maxsize=65536)
def skeleton(form: str) -> str:
    """Return the classes of a folded word's consonants: what all its spellings share, and an index can hold."""
    kept = ""
    for sound in form:
        letter = CLASSES.get(sound, sound if sound.isdigit() else "")
        kept += "" if kept.endswith(letter) else letter
    return kept or "-"


def _step(one: str, other: str, step: Editop) -> float:
    what, at, to = step.tag, step.src_pos, step.dest_pos
    if what == "replace":
        begins = not at and not to and one[0] in VOWELS
        return READ_AS.get("".join(sorted((one[at], other[to]))), 1.0) * (AT_THE_START if begins else 1)
    word, place = (one, at) if what == "delete" else (other, to)
    inside = 0 < place < len(word) - 1
    if not inside:
        return 0.15 if place == 0 and word[0] == "y" else 1.0  # Yelena, Elena
    return LEFT_OUT.get(word[place], 1.0)
