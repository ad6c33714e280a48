"""MUC-4: upper-case telegrams as ordinary paragraphs, and the names that its templates know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from training.converters.rows import Row, read_rows
from training.converters.tokens import join_sentences
from training.converters.truecase import WORD, CaseTable, Names, count_cases, truecase

TEXTS = ("re3d", "polnear.train", "timebank", "aquaint", "cameo_class.train")  # reference texts, as they stand
TOKENS = ("meantime", "gum", "ecbplus.train_dev")  # reference texts, as sentences of tokens
FLAT = ("wikievents.train", "cameo_ner.train", "crossner_politics.train")  # reference texts, as one list of tokens
NAME_HEADS = frozenset(
    [
        "FRONT",
        "MOVEMENT",
        "PATH",
        "CARTEL",
        "LIBERATION",
        "UNITY",
        "FEDERATION",
        "LUMINOSO",
        "EXTRADITABLES",
        "REVOLUTIONARY",
    ]
)
QUOTED = re.compile(r'"((?:\\"|[^"])*)"')
LEAD = re.compile(r"(?<=-- )((?:\[[^\]]*\] )*?)\[(?:TEXT|EXCERPTS?)\] ")
ACRONYM = 6  # letters of the longest
VOWEL = re.compile("[AEIOU]")
ALSO = frozenset(
    {
        *("ARENA", "DAS", "OAS", "USSR", "EEC", "FENASTRAS", "AVC", "MNR", "FRG", "CNG", "UNO", "MPL", "CODEH"),
        "ADO",
        "APRA",
        "UN",
    }
)  # acronyms that are words as well, or that no bracket spells out
SMALL = frozenset(
    {
        *(
            "machinegun",
            "machineguns",
            "machinegunned",
            "materiel",
            "subversion",
            "annihilate",
            "mafia",
            "mafias",
            "demobilize",
        )
    }
    | {
        *(
            "strafed",
            "mercenary",
            "plebiscite",
            "gunship",
            "gunships",
            "meddle",
            "coexistence",
            "pylons",
            "newsman",
            "guerillas",
        )
    }
    | {
        *(
            "daybreak",
            "corpses",
            "exemplary",
            "aggressors",
            "yes",
            "hegemonic",
            "potable",
            "townships",
            "watchman",
            "decadent",
        )
    }
)  # words of these telegrams that the reference texts do not hold, or only in names
AGENCY = re.compile(r"^[^\n]{,60}\(([A-Z]{2,4})\) --")
STOP = re.compile(r"(?<=[.!?])[\"'”’)]*\s+|\n+")


def telegram(raw: str) -> str:
    """Return a telegram without its header line, its hard-wrapped lines as paragraphs, still in upper case."""
    body = raw.split("\n", 1)[1] if re.match(r"(?:DEV|TST\d)-MUC\d-\d+", raw) else raw
    blocks = re.split(r"\n\s*\n|\n(?= {3}\S)", body)
    paragraphs = (re.sub(r"\s+", " ", re.sub(r"(?<=\w-)\n\s*(?=\w)", "", block)).strip() for block in blocks)
    return LEAD.sub(r"\1", "\n\n".join(paragraph for paragraph in paragraphs if paragraph), count=1)


def readable(row: Row, table: CaseTable, names: Names) -> str:
    """Return the text of a row in ordinary case."""
    return truecase(telegram(row["text"]), table, names)


def reference_cases(data: Path) -> CaseTable:
    """Return the cases of the words in the allowed cased corpora of the data folder."""
    return count_cases(chain.from_iterable(STOP.split(text) for text in _reference(data)))


def template_names(rows: Iterable[Row], table: CaseTable) -> Names:
    """Return the names of persons, organisations and places in the templates of rows, and the acronyms beside them."""
    phrases: set[tuple[str, ...]] = set()
    acronyms: set[str] = set()
    agencies: set[str] = set()
    for row in rows:
        text = telegram(row["text"])
        agencies.update(AGENCY.findall(text))
        acronyms.update(_bracketed(text))
        for template in row["templates"]:
            phrases.update(_phrases(template))
            acronyms.update(
                *(WORD.findall(name) for name in quoted(template, "PERP: ORGANIZATION ID") if _one_word(name))
            )
    known = {low for low, forms in table.alone.items() if any(not form.isupper() for form in forms)}
    return Names(
        frozenset(words for words in phrases if len(words) > 1 or not table.is_small(words[0])),
        ALSO | agencies | {word for word in acronyms if word.lower() not in known},
        SMALL,
    )


def quoted(template: Row, slot: str) -> list[str]:
    """Return the strings a template's slot quotes from the text, in order."""
    fillers = template.get(slot, [])
    return [found.replace('\\"', '"') for filler in fillers for found in QUOTED.findall(filler)]


def _reference(data: Path) -> Iterator[str]:
    for file in TEXTS:
        yield from (row["text"] for row in read_rows(data, file))
    for file in TOKENS:
        yield from (join_sentences(row["sentences"], hyphens=file != "meantime").text for row in read_rows(data, file))
    for file in FLAT:
        yield from (join_sentences([row["tokens"]]).text for row in read_rows(data, file))


def _phrases(template: Row) -> Iterator[tuple[str, ...]]:
    organisations = quoted(template, "PERP: ORGANIZATION ID")
    names = [name for name in organisations if NAME_HEADS & set(name.split())] + quoted(template, "HUM TGT: NAME")
    for filler in template.get("INCIDENT: LOCATION", []):
        names += [re.sub(r"\(.*?\)", "", part) for part in re.split(r":| - ", filler)]
    for name in names:
        words = WORD.findall(re.sub(r"^(?:THE|AN?) |\[.*?\]", "", name))
        if words and not words[0][0].isdigit():
            yield tuple(words)


def _bracketed(text: str) -> Iterator[str]:
    """Yield the acronyms that a bracket spells out, in either order."""
    for acronym, spelt in re.findall(r"\b([A-Z]{2,6}) \[([A-Z' -]+)\]", text):
        if not VOWEL.search(acronym) or _initials(acronym, spelt):
            yield acronym
    for spelt, acronym in re.findall(r"((?:[A-Z'-]+ ){2,6})\[([A-Z]{2,6})\]", text):
        if _initials(acronym, spelt):
            yield acronym


def _initials(acronym: str, spelt: str) -> bool:
    """Tell whether the letters of an acronym begin words of the name, in any order (Spanish order, English words)."""
    heads = [word[0] for word in spelt.split()]
    return all(acronym.count(letter) <= heads.count(letter) for letter in acronym)


def _one_word(name: str) -> bool:
    return name.isalpha() and len(name) <= ACRONYM
