"""The words of a name in any script, in Latin letters where that can be, and how Arabic letters may be read."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from anyascii import anyascii

from whence.resolve.spelling import folded

__all__ = ["BREATHED", "Word", "arabic_pattern", "is_consonant", "words_of"]

POSSESSIVE = re.compile(r"['\u2019]s\b", re.IGNORECASE)
ELIDED = re.compile(r"\b[ld]['\u2019](?=\w)")
MARKS = re.compile(r"['\u2018\u2019\u02bf\u02be\u02bc\u02bb\u02b9`\u00b4\u0640\u064b-\u0652\u0670\u200b-\u200f]")
ARTICLE = re.compile(r"\b(?:[aeiu]l|[aeiu](sh|th|dh|[rsztdn])(?=-\1))-(?=\w)", re.IGNORECASE)
BREAK = re.compile(r"[\W_]+")
GOD = re.compile("[aeou]l+ah|الله")
GOD_JOINED = re.compile(r"(?<=^..)(.*)[aou]l+ah$")
GOD_SAID = {"latin": "ulah", "arabic": "له", "eastern": ""}
ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f]")
EASTERN = re.compile(r"[\u3400-\u9fff\uac00-\ud7af]")
SYLLABLE = re.compile(r"[A-Z][a-z]*")
CYRILLIC = str.maketrans({"ё": "yo", "Ё": "Yo", "ь": "", "ъ": "", "ы": "y", "э": "e", "Э": "E"})
HIATUS = re.compile("(?<=[аеиіоуыюяіїєьъ])е")  # read ye after a vowel: Андреев
ONE_LETTER = str.maketrans("أإآٱىیکةؤئ", "اااايي\u0643هوي")
READINGS = {
    "ب": "[bp]", "پ": "[pb]", "ت": "t", "ط": "t", "ث": "[ts]", "ج": "[jgyC]", "چ": "[Cjs]", "ح": "[hX]", "ه": "[hX]",
    "خ": "[Xkh]", "د": "[dt]", "ذ": "[dz]", "ظ": "[dz]", "ض": "[dz]", "ر": "r", "ړ": "r", "ز": "[zj]", "ژ": "[zj]",
    "س": "[sS]", "ش": "[SCs]", "ص": "[sS]", "غ": "[Ggqk]", "ف": "[fv]", "ق": "[qkgG]", "ك": "[kgq]", "گ": "[gk]",
    "ل": "l", "م": "m", "ن": "n", "ټ": "t", "ډ": "d", "څ": "[sZ]", "ځ": "[zj]", "ښ": "[SX]", "ږ": "[gj]", "ڼ": "n",
}  # fmt: skip
SOUNDS = {"ب": "b", "ج": "j", "ق": "q", "غ": "G", "خ": "X", "ش": "S"}  # one reading for the skeleton
WEAK = re.compile("[اويعء]+")
RUN = re.compile("[اويعء]+|.")
TWICE = re.compile(r"(.)\1+")
BREATHED = "هح"  # at the end of a word, where Latin spellings drop it
SHORT = "[aeiou]?"
LONG = {"ا": "[aeoE]", "و": "(?:[uoOv][aeiou]?|[aeiou]v)", "ي": "(?:[ieE]|y[aeiou]?|[aeiou]y)", "ع": "[aeiou]?"}
ANY = "[aeiouEOvy]{0,4}"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name, in small Latin letters or in Arabic ones. small: it may be missing; initial: one letter."""

    plain: str
    script: Literal["latin", "arabic", "eastern"] = "latin"
    initial: bool = False
    small: bool = False

    @property
    def form(self) -> str:
        """The form that all its spellings come to; of Arabic letters, one reading without the short vowels."""
        return _one_reading(self.plain) if self.script == "arabic" else folded(self.plain)


def words_of(name: str) -> tuple[Word, ...]:
    """Return the words of a name in order, without articles that a hyphen ties to a word, possessives and marks."""
    text = unicodedata.normalize("NFKC", name).translate(CYRILLIC)
    text = HIATUS.sub("ye", text)
    text = MARKS.sub("", ELIDED.sub("", POSSESSIVE.sub("", text)))
    words = [word for part in BREAK.split(ARTICLE.sub("", text)) if part for word in _words(part)]
    return tuple(_god_joined(words))


@functools.lru_cache(maxsize=4096)
def arabic_pattern(plain: str) -> re.Pattern[str]:
    """Return what the folded Latin spellings of a word in Arabic letters look like: short vowels are not written."""
    breathed = plain[-1] in BREATHED
    pattern = "".join(
        _vowels(run.group(), run.start()) if WEAK.fullmatch(run.group()) else READINGS.get(run.group(), ".") + SHORT
        for run in RUN.finditer(TWICE.sub(r"\1", plain[:-1] if breathed else plain))
    )
    if plain.endswith("ي") and len(plain) > 2:
        pattern = f"(?:{pattern}|{pattern.removesuffix(LONG['ي'])}a)"  # without its dots it is an a: Layla
    return re.compile(pattern.removesuffix(SHORT) + ("[aeE]?[hX]?" if breathed else ""))


def is_consonant(letter: str) -> bool:
    """Tell whether an Arabic letter is read as a consonant wherever it stands; not so w, nor f, which may be read v."""
    return letter in READINGS and "v" not in READINGS[letter]


def _god_joined(words: Sequence[Word]) -> Iterator[Word]:
    """Yield words with the name of God written on to the word before it: Ansar Allah, Ansarullah, Nasrallah."""
    for at, word in enumerate(words):
        ahead = words[at + 1] if at + 1 < len(words) else None
        if at and GOD.fullmatch(word.plain):
            continue
        if ahead and GOD.fullmatch(ahead.plain) and word.script == ahead.script:
            yield replace(word, plain=word.plain + GOD_SAID[word.script], initial=False)
        else:
            yield replace(word, plain=GOD_JOINED.sub(r"\1ulah", word.plain)) if len(word.plain) > 5 else word


def _words(part: str) -> Iterator[Word]:
    if ARABIC.search(part):
        yield Word(part.translate(ONE_LETTER), "arabic")
        return
    latin = anyascii(part)
    if EASTERN.search(part):
        yield from (Word(syllable.lower(), "eastern") for syllable in SYLLABLE.findall(latin))
        return
    plain = "".join(letter for letter in latin.lower() if letter.isalnum())
    if plain:
        yield Word(plain, initial=len(plain) == 1 and part.isupper())


def _vowels(run: str, at: int) -> str:
    """Return the pattern of a run of letters that may be vowels; at a word's start they carry any vowel."""
    return LONG.get(run, ANY) if at else ANY


def _one_reading(plain: str) -> str:
    """Return an Arabic word in folded Latin letters without its short vowels, a final h left out as the fold does."""
    bare = plain[:-1] if len(plain) > 2 and plain[-1] in BREATHED else plain
    return "".join(SOUNDS.get(letter, READINGS.get(letter, "").strip("[]")[:1]) for letter in bare)
