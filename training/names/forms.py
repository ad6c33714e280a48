"""The forms under which a passage names an entity, down to the words that are its name."""

import re
from collections.abc import Iterable
from typing import Any

from training.names.traditions import generic_words

# a word of a name: with a capital, a number, or a particle ("al-", "ould", "d'")
PROPER = re.compile(r"[^\W\d_a-z]|[a-z]{1,4}$|[a-z]{1,4}[-'’]\w|['‘’(\"]?[A-Z]|\d+$")
ACRONYM = re.compile(r"(.+?) \(([A-Z][A-Z-]{1,7})\)$")


def forms_of(passage: dict[str, Any], entity: dict[str, Any]) -> list[str]:
    """The entity's proper forms, longest first: its named mentions without titles, generic words and possessives."""
    surfaces = surfaces_of(passage, entity)
    cores = {_core(part, entity) for surface in surfaces for part in parts_of(surface)}
    cores |= {part for part in parts_of(entity["name"]) if part.upper() in cores}  # KOHGARD in a dateline
    if entity["kind"] == "person":
        last = entity["name"].split()[-1]  # "Oakes" again where no mention marks it
        cores |= {last} if cores and matcher([last]).search(passage["text"]) and last[0].isupper() else set()
    lone = {form for form in cores if form.lower() in generic_words()["words"]}
    return sorted(cores - lone - {""}, key=lambda form: (-len(form), form))


def surfaces_of(passage: dict[str, Any], entity: dict[str, Any]) -> list[str]:
    """The words of the entity's named mentions."""
    spans = [
        mention for mention in passage["mentions"] if mention["entity"] == entity["id"] and mention["form"] == "named"
    ]
    return sorted({passage["text"][mention["start"] : mention["end"]] for mention in spans})


def parts_of(name: str) -> list[str]:
    """Name and acronym of "Name (ACR)", or the name alone."""
    match = ACRONYM.match(name)
    return [match[1], match[2]] if match else [name]


def _core(surface: str, entity: dict[str, Any]) -> str:
    """The proper name in a mention: the entity's own name if there, else the whole if that is one."""
    inside = [part for part in parts_of(entity["name"]) if matcher([part]).search(surface)]
    words = (inside[0] if inside else re.sub(r"['’]s?$", "", surface.split(",")[0])).split()
    edge = generic_words()["titles" if entity["kind"] == "person" else "words"]
    whole = list(words)
    while words and words[0].lower().rstrip(".") in edge:
        del words[0]
    while words and entity["kind"] != "person" and words[-1].lower() in edge:
        del words[-1]
    if not words and entity["kind"] == "armed-group":  # "Northern Council": common words, but its name
        words = whole[whole[0].lower() == "the" :]
    proper = all(PROPER.match(word) for word in words) and any(word[0].isupper() for word in words)
    return " ".join(words) if proper else ""


def is_acronym(form: str) -> bool:
    """Whether a form is one short word in capitals."""
    return form.isupper() and len(form) < 7 and " " not in form


def fullest(forms: list[str]) -> str:
    """The longest form that is no acronym, or the acronym (forms are longest first)."""
    return next((form for form in forms if not is_acronym(form)), forms[0])


def matcher(names: Iterable[str]) -> re.Pattern[str]:
    """Finds old forms as whole words, the longest where several begin."""
    longest = sorted(names, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
