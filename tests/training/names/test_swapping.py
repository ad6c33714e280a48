"""A passage with other names stays a passage: every offset and quoted word is found again, and only names change."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.names import generate, swap

Part = tuple[str, str, str]  # words, entity id ("" for plain text), form
SPEECH = "we will not leave"


def passage(parts: list[Part], entities: dict[str, tuple[str, str]], region: str = "Horn of Africa") -> dict[str, Any]:
    """A passage in gold shape out of its parts; every sentence with "said" or "attacked" gets a statement."""
    text, mentions = "", []
    for words, entity, form in parts:
        if entity:
            mentions.append({"entity": entity, "start": len(text), "end": len(text) + len(words), "form": form})
        text += words
    return {
        "id": "t-001",
        "region": region,
        "conflict": "invented: the Ambaro war",
        "genre": "wire report",
        "author": "t",
        "near_miss": False,
        "text": text,
        "meta": {"published": "2019-05-02"},
        "entities": [_entity(key, name, kind, text, mentions) for key, (name, kind) in entities.items()],
        "mentions": mentions,
        "statements": [_statement(text)],
        "claims": [_claim(text)],
        "attributions": [_attribution(text)] if SPEECH in text else [],
    }


def _entity(key: str, name: str, kind: str, text: str, mentions: list[dict[str, Any]]) -> dict[str, Any]:
    own = [mention for mention in mentions if mention["entity"] == key and mention["form"] != "pronoun"]
    aliases = sorted({text[mention["start"] : mention["end"]] for mention in own})
    return {"id": key, "name": name, "kind": kind, "aliases": aliases, "unnamed": False}


def _statement(text: str) -> dict[str, Any]:
    start = text.index("attacked")
    return {
        "id": "S1",
        "type": "FIGHTS",
        "trigger": "attacked",
        "trigger_at": [start, start + 8],
        "roles": {"attacker": ["G"], "target": ["P"]},
        "texts": {"means": text[start : text.index(".", start)]},
        "time": None,
        "time_text": "on Monday",
        "places": [],
        "quantity": {"of": "deaths", "low": 4, "best": 4, "high": 4, "unit": None, "text": "four people"},
        "phase": None,
        "condition": [],
        "evidence": text[: text.index(".", start) + 1],
        "main": True,
    }


def _claim(text: str) -> dict[str, Any]:
    evidence = _statement(text)["evidence"]
    return {
        "statement": "S1",
        "chain": ["AUTHOR"],
        "factuality": "CT+",
        "modality": "actual",
        "cue": None,
        "evidence": evidence,
    }


def _attribution(text: str) -> dict[str, Any]:
    match = re.search(rf"(?<=\. )(.+?) (said) ({SPEECH}.*?)\.", text)
    assert match is not None
    at = {part: list(match.span(group)) for group, part in enumerate(("source", "cue", "content"), 1)}
    return {"source": match[1], "cue": match[2], "content": match[3], "nth": 0, "at": at}


def attack(person: str, short: str, place: str, group: str, acronym: str, pronoun: str = "He") -> dict[str, Any]:
    """An attack, a spokesman's word and a second look, every entity named in more than one way."""
    parts = [
        (place.upper(), "P", "named"),
        (" - Fighters of the ", "", ""),
        (group, "G", "named"),
        (" (", "", ""),
        (acronym, "G", "named"),
        (") attacked ", "", ""),
        (place, "P", "named"),
        (" on Monday, killing four people. Colonel ", "", ""),
        (person, "M", "named"),
        (f" said {SPEECH} ", "", ""),
        (place, "P", "named"),
        (". ", "", ""),
        (pronoun, "M", "pronoun"),
        (" spoke as an ", "", ""),
        (acronym, "G", "named"),
        (" column left. ", "", ""),
        (f"{short}'s", "M", "named"),
        (" men and ", "", ""),
        ("the villagers", "V", "nominal"),
        (" of ", "", ""),
        (place, "P", "named"),
        (" saw France and the United Nations stay away; ", "", ""),
        ("the town", "P", "nominal"),
        (" burned.", "", ""),
    ]
    entities = {
        "P": (place, "place"),
        "G": (f"{group} ({acronym})", "armed-group"),
        "M": (person, "person"),
        "V": ("villagers", "population"),
    }
    return passage(parts, entities)


SAMPLE = attack("Abraha Teklu Desta", "Teklu", "Ambaro", "Ambaro Liberation Front", "ALF")


def assert_whole(old: dict[str, Any], new: dict[str, Any]) -> None:
    """Every offset and verbatim string stands in the new text; pronouns and nominal mentions are as before."""
    text = new["text"]
    for before, after in zip(old["mentions"], new["mentions"], strict=True):
        words, was = text[after["start"] : after["end"]], old["text"][before["start"] : before["end"]]
        assert words == words.strip() != ""
        assert after["form"] == "named" or words == was
    for statement in new["statements"]:
        assert text[slice(*statement["trigger_at"])] == statement["trigger"] == "attacked"
        assert statement["trigger"] in statement["evidence"]
        for words in (statement["evidence"], statement["texts"]["means"], "on Monday", "four people"):
            assert words in text
    assert all(claim["evidence"] in text for claim in new["claims"])
    for attribution in new["attributions"]:
        assert all(text[slice(*span)] == attribution[part] for part, span in attribution["at"].items())
    assert all(alias in text for entity in new["entities"] for alias in entity["aliases"])


def named(sample: dict[str, Any], entity: str) -> list[str]:
    spans = [each for each in sample["mentions"] if each["entity"] == entity and each["form"] == "named"]
    return [sample["text"][each["start"] : each["end"]] for each in spans]


def test_names_change_throughout_and_the_passage_stays_whole() -> None:
    new = swap(SAMPLE, 1)
    assert_whole(SAMPLE, new)
    assert not re.search("Ambaro|Abraha|Teklu|Desta|ALF", new["text"], re.IGNORECASE)


def test_full_and_short_forms_capitals_possessives_and_acronyms_go_with_the_name() -> None:
    new = swap(SAMPLE, 1)
    place, person = new["entities"][0]["name"], new["entities"][2]["name"]
    assert named(new, "P") == [place.upper(), place, place, place]
    group, acronym, again = named(new, "G")
    assert (group, acronym, again) == (f"{place} Liberation Front", f"{place[0]}LF", f"{place[0]}LF")
    full, short = named(new, "M")
    assert full == person
    assert short.endswith("'s")
    assert short.removesuffix("'s") in person
    assert new["entities"][1]["name"] == f"{group} ({acronym})"


def test_the_article_before_a_name_follows_its_first_letter() -> None:
    new = swap(SAMPLE, 1)
    acronym = named(new, "G")[1]
    assert f"as {'an' if acronym[0] in 'AEIOU' else 'a'} {acronym} column" in new["text"]


def test_states_populations_and_well_known_names_stay() -> None:
    new = swap(SAMPLE, 2)
    assert "saw France and the United Nations stay away" in new["text"]
    assert new["entities"][3] == SAMPLE["entities"][3]


def test_the_name_of_a_woman_is_a_womans() -> None:
    sample = attack("Genet Abraha", "Genet", "Ambaro", "Ambaro Liberation Front", "ALF", pronoun="She")
    women = {name.given for name in generate("ethiopian_eritrean", "person", 200, 1, sex="f")}
    assert named(swap(sample, 3), "M")[0].split()[0] in women


def test_a_passage_of_a_real_conflict_comes_back_as_it_was() -> None:
    real = {**SAMPLE, "conflict": "Tigray"}
    assert swap(real, 1) == real
    assert swap(real, 1) is not real


def test_the_passage_given_is_not_changed_and_the_seed_fixes_the_names() -> None:
    before = repr(SAMPLE)
    assert swap(SAMPLE, 1) == swap(SAMPLE, 1) != swap(SAMPLE, 2)
    assert repr(SAMPLE) == before


def test_a_name_that_an_offset_cuts_in_two_is_left_alone() -> None:
    parts = [
        ("Rebels attacked ", "", ""),
        ("Ras Ambaro", "P", "named"),
        (" on Monday, killing four people.", "", ""),
    ]
    sample = passage(parts, {"P": ("Ras Ambaro", "place")})
    sample["mentions"].append({"entity": "P", "start": 20, "end": 26, "form": "nominal"})
    assert swap(sample, 1)["text"] == sample["text"]


@pytest.mark.parametrize("seed", range(3))
def test_evidence_that_stands_twice_keeps_its_count(seed: int) -> None:
    sample = attack("Abraha Teklu", "Teklu", "Ambaro", "Ambaro Liberation Front", "ALF")
    sample["claims"][0].update(evidence="Ambaro", nth=1)
    claim = swap(sample, seed)["claims"][0]
    assert claim["nth"] == 1
    assert claim["evidence"] == named(swap(sample, seed), "P")[1]


WORD = st.text("abdeghiklmnorstuz", min_size=4, max_size=8).map(str.title)


@given(st.lists(WORD, min_size=5, max_size=5, unique=True), st.sampled_from(["Front", "Army"]), st.integers(0, 50))
def test_whatever_the_names_the_passage_stays_whole(words: list[str], body: str, seed: int) -> None:
    given_name, family, place, other, cause = words
    group = f"{other} {cause} {body}"
    sample = attack(f"{given_name} {family}", family, place, group, "".join(word[0] for word in group.split()))
    assert_whole(sample, swap(sample, seed))


def test_a_family_name_that_no_mention_marks_goes_with_the_person() -> None:
    parts = [
        ("Abraha Teklu", "M", "named"),
        (" attacked on Monday, killing four people. The men of Teklu fled.", "", ""),
    ]
    new = swap(passage(parts, {"M": ("Abraha Teklu", "person")}), 1)
    assert "Teklu" not in new["text"]


def test_a_group_named_after_a_state_stays_with_it() -> None:
    parts = [
        ("Sabayan Front", "G", "named"),
        (" men attacked ", "", ""),
        ("Sabaya", "S", "named"),
        (" on Monday, killing four people.", "", ""),
    ]
    sample = passage(parts, {"G": ("Sabayan Front", "armed-group"), "S": ("Sabaya", "state")})
    assert swap(sample, 1)["text"] == sample["text"]
