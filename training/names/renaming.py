"""Which words of a passage become which: a new name for every invented entity, form by form."""

import re
from collections.abc import Iterable
from typing import Any

from training.names.forms import forms_of, fullest, is_acronym, matcher, parts_of, surfaces_of
from training.names.generator import Name, generate, initials
from training.names.patterns import dice
from training.names.traditions import Tradition, fold, generic_words, refused_names, traditions, traditions_of

ORDER = (
    "place",
    "person",
    "facility",
    "organisation",
    "media",
    "armed-group",
)  # government bodies change with their place only
FORMS = ("named", "nominal", "pronoun")
SHE = re.compile(r"\b(she|her|hers|herself)$", re.IGNORECASE)
WOMAN = re.compile(r"\b(woman|mother|sister|daughter|wife|widow|girl|spokeswoman|Mrs|Ms)\b", re.IGNORECASE)


def renaming(passage: dict[str, Any], seed: int) -> dict[str, str]:
    """Old form -> new form, for the named forms of the passage's invented entities; acronyms follow their names."""
    chance = dice("swap", passage["id"], seed)
    tradition = _tradition_of(passage, chance.randrange(10**9))
    known: dict[str, str] = {}
    for entity in sorted(passage["entities"], key=_rank):
        forms = forms_of(passage, entity)
        if _is_kept(entity, forms) or _is_of_state(passage, forms) or any(_contains(form, known) for form in forms):
            continue
        names = _names_for(passage, entity, tradition, chance.randrange(10**9))
        fresh = [name for name in names if _is_fresh(name, passage["text"], known)]
        known.update(_pairs(entity["kind"], forms, fresh))
    return known | _acronyms(passage, known)


def substitute(text: str, names: dict[str, str]) -> str:
    """The text with every whole-word old form in its new form, longest first."""
    return matcher(names).sub(lambda match: names[match[0]], text) if names else text


def _rank(entity: dict[str, Any]) -> tuple[int, int, str]:
    kind = entity["kind"]
    return (ORDER.index(kind) if kind in ORDER else len(ORDER), len(entity["name"]), entity["id"])


def _is_kept(entity: dict[str, Any], forms: list[str]) -> bool:
    kind_kept = entity["kind"] not in ORDER or entity.get("unnamed") or not forms
    return bool(kind_kept) or any(fold(form) in refused_names()["kept"] for form in [entity["name"], *forms])


def _is_of_state(passage: dict[str, Any], forms: list[str]) -> bool:
    """Whether a form holds a state's name or adjective ("Ixtalapan guerrillas"), which stay."""
    stems = [re.escape(entity["name"][:5]) for entity in passage["entities"] if entity["kind"] == "state"]
    return bool(stems) and any(re.search(rf"\b(?:{'|'.join(stems)})", form) for form in forms)


def _contains(form: str, known: Iterable[str]) -> bool:
    forms = list(known)
    return bool(forms) and matcher(forms).search(form) is not None


def _tradition_of(passage: dict[str, Any], seed: int) -> Tradition:
    """The tradition of the region that holds most of the passage's name words; by lot where none does."""
    words = {word for entity in passage["entities"] for word in entity["name"].split()}
    choices = traditions_of(passage["region"])
    scores = [len(words & _vocabulary(choice)) for choice in choices]
    best = [choice for choice, score in zip(choices, scores, strict=True) if score == max(scores)]
    return dice(seed).choice(best)


def _vocabulary(tradition: Tradition) -> set[str]:
    lists = [words for key, words in tradition.lists.items() if re.match("(men|women|family|nisba)(_.)?$", key)]
    return {form for words in lists for forms in words for form in forms}


def _names_for(passage: dict[str, Any], entity: dict[str, Any], tradition: Tradition, seed: int) -> list[Name]:
    """Candidates, best first: of the person's sex; groups sharing the old name's words, with acronym if it had one."""
    if entity["kind"] == "person":
        names = generate(tradition.name, "person", 20, seed, sex=_sex(passage, entity))
        return [name for name in names if not re.search(r",| '", name.full)]
    forms = forms_of(passage, entity)
    had_acronym = any(is_acronym(form) for form in forms)
    full = fullest(forms)
    if entity["kind"] != "armed-group" or not (" " in full or is_acronym(full)):
        names = generate(tradition.name, "place", 40, seed)
        return sorted(names, key=lambda name: len(re.split(r"[\s-]", name.full)))
    words = set(fold(entity["name"]).split())
    groups = [name for name in generate(tradition.name, "armed-group", 80, seed) if name.acronym or not had_acronym]
    return sorted(groups, key=lambda name: -len(words & set(fold(name.full).split())))


def _sex(passage: dict[str, Any], entity: dict[str, Any]) -> str:
    """Sex "f" where a pronoun, a noun or a known woman's name says so, else "m"."""
    spans = [mention for mention in passage["mentions"] if mention["entity"] == entity["id"]]
    words = {
        form: [passage["text"][each["start"] : each["end"]] for each in spans if each["form"] == form] for form in FORMS
    }
    said = any(map(SHE.match, words["pronoun"])) or any(map(WOMAN.search, words["nominal"] + words["named"]))
    return "f" if said or (not words["pronoun"] and _is_woman(entity["name"])) else "m"


def _is_woman(name: str) -> bool:
    lists = [words for each in traditions().values() for key, words in each.lists.items() if key.startswith("women")]
    given = {fold(form) for words in lists for forms in words for form in forms}
    return fold(name.split()[0]) in given


def _is_fresh(name: Name, text: str, known: dict[str, str]) -> bool:
    taken = set(fold(" ".join([text, *known.values()])).replace("'", " ").split())
    return not taken & {
        word for word in fold(name.full).split() if word not in generic_words()["words"] and len(word) > 3
    }


def _pairs(kind: str, forms: list[str], names: list[Name]) -> dict[str, str]:
    full = fullest(forms)
    if not names:
        return {}
    if kind in {"place", "person"}:
        return {form: _new_form(form, full, names[0], kind) for form in forms}
    shorts = {form: names[0].acronym for form in forms if is_acronym(form) and names[0].acronym}
    return shorts | {form: _new_form(form, full, names[0], kind) for form in forms if not is_acronym(form)}


def _new_form(form: str, full: str, name: Name, kind: str) -> str:
    """The new name in the manner of the old form: whole, short, given name, in capitals, spelled another way."""
    if form.isupper() and not form.title().isupper():  # "A" is its own title
        return _new_form(form.title(), full.title(), name, kind).upper()
    if kind != "person":
        same = form.startswith(full) or form.upper() == full.upper()
        return name.full + form[len(full) :] if same else (*name.variants, name.full)[0]
    words, whole = form.split(), full.split()
    if form.upper() == full.upper():
        return name.full if len(words) > 1 else name.short
    if len(words) == 1:
        return name.given if words == whole[:1] else name.short
    return name.full if words[0] == whole[0] else name.short


def _acronyms(passage: dict[str, Any], known: dict[str, str]) -> dict[str, str]:
    """New acronyms of names that changed with a name inside them, where the old one was made of the name's initials."""
    found = {}
    for entity in passage["entities"]:
        forms = {part for surface in surfaces_of(passage, entity) for part in parts_of(surface)}
        old = {form: initials(form) for form in forms | set(parts_of(entity["name"]))}
        changed = {
            short: initials(substitute(form, known)) for form, short in old.items() if substitute(form, known) != form
        }
        found.update({form: changed[form] for form in forms if form in changed and form not in known and len(form) > 1})
    return found
