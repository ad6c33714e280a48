"""A verb finds whose act it tells."""

from __future__ import annotations

import pytest

from tests.extract.marked import phrases, stated, verb, words_of
from whence.extract.subjects import governor_of, subject_of

SUBJECTS = [
    ("The army attacked the base.", "attacked", ["the army"]),
    ("Gunmen of the movement attacked the base.", "attacked", ["gunmen"]),
    ("The gunmen who attacked the base fled.", "attacked", ["the gunmen"]),
    ("Ana Ruiz, the head of the Front, attacked the deal.", "attacked", ["ana ruiz"]),
    ("Ana Ruiz, who sang, attacked the deal.", "attacked", ["ana ruiz"]),
    ("On Monday the army attacked the base.", "attacked", ["the army"]),
    ("In Zarbad the army attacked the base.", "attacked", ["the army"]),
    ("The army and the police attacked the base.", "attacked", ["the army", "the police"]),
    ("The army attacked the base and burned the camp.", "burned", ["the army"]),
    ("The army attacked, killing five men.", "killing", ["the army"]),
    ("The army plans to attack the base.", "attack", ["the army"]),
    ("The army ordered the men to leave.", "leave", ["the men"]),
    ("The men were ordered to leave.", "leave", ["the men"]),
    ("The army accused the men of killing guards.", "killing", ["the men"]),
    ("After seizing the town, the army fled.", "seizing", ["the army"]),
    ("The army fled after burning the town.", "burning", ["the army"]),
    ("The army says the men fled and demands the gold.", "demands", ["the army"]),
    ("The base was attacked.", "attacked", ["the base"]),
    ("Arrested at dawn, he sang.", "arrested", []),
]


@pytest.mark.parametrize(("text", "word", "subject"), SUBJECTS)
def test_the_subject_is_found(text: str, word: str, subject: list[str]) -> None:
    made = phrases(text)
    assert [words_of(made, at) for at in subject_of(made, verb(made, word))] == subject


def test_an_infinitive_hangs_on_the_verb_before_it_in_its_clause() -> None:
    made = phrases("The army plans to attack.")
    governor = governor_of(made, verb(made, "attack"))
    assert governor is not None
    assert words_of(made, governor) == "plans"


def test_a_verb_after_a_stop_hangs_on_nothing_before_it() -> None:
    made = phrases("The army left; to attack was folly.")
    assert governor_of(made, verb(made, "attack")) is None


ACROSS = [
    ("The army, which attacked the base, fled.", "attacked", ["the army"]),
    ("The army, which attacked the base, fled.", "fled", ["the army"]),
    ("The army wants to leave.", "leave", ["the army"]),
    ("The army has been attacked.", "attacked", ["the army"]),
    ("The army said that the men fled.", "fled", ["the men"]),
    ("The army said the men fled.", "fled", ["the men"]),
    ("When the army attacked, the men fled.", "fled", ["the men"]),
    ("When the army attacked, the men fled.", "attacked", ["the army"]),
    ("The men fled because the army attacked.", "attacked", ["the army"]),
    ("The army did not attack the base.", "attack", ["the army"]),
    ("The army, the police and the guards attacked the base.", "attacked", ["the army", "the police", "the guards"]),
    ("The army entered the town, burned it and fled.", "burned", ["the army"]),
    ("The army entered the town, burned it and fled.", "fled", ["the army"]),
    ("The army came to attack the base.", "attack", ["the army"]),
    ("The army stopped the men from leaving.", "leaving", ["the men"]),
    ("The army urged the men to leave.", "leave", ["the men"]),
    ("The army promised the men to leave.", "leave", ["the army"]),
    ("The army left after burning the camp.", "burning", ["the army"]),
    ("Burning the camp, the army left.", "burning", ["the army"]),
    ("The chief of the army left.", "left", ["the chief"]),
    ("The army that attacked the base fled.", "attacked", ["the army"]),
    ("On Monday, the army fled.", "fled", ["the army"]),
    ("At dawn in Zarbad the army fled.", "fled", ["the army"]),
    ("The army; the men fled.", "fled", ["the men"]),
    ("The army fled but the men stayed.", "stayed", ["the men"]),
    ("It fled.", "fled", ["it"]),
    ("The army quickly fled.", "fled", ["the army"]),
    ("The army on Monday attacked the base.", "attacked", ["the army"]),
    ("The army, together with the police, attacked the base.", "attacked", ["the army"]),
    ("The army (from Kelm) attacked the base.", "attacked", ["the army"]),
]


@pytest.mark.parametrize(("text", "word", "subject"), ACROSS, ids=[f"{text} ({word})" for text, word, _ in ACROSS])
def test_a_clause_beside_it_does_not_take_a_verb_s_subject_away(text: str, word: str, subject: list[str]) -> None:
    made = phrases(text)
    assert [words_of(made, at) for at in subject_of(made, verb(made, word))] == subject


DESCRIBED = [
    ("The men arrested by the army fled.", "fled", ["the men"]),
    ("The men arrested by the army in Kelm fled.", "fled", ["the men"]),
    ("The men held at the base fled.", "fled", ["the men"]),
    ("The base built by the army was attacked.", "attacked", ["the base"]),
    ("Tanks sent by Norland attacked the base.", "attacked", ["tanks"]),
    ("The camp seized by the men burned.", "burned", ["the camp"]),
]


@pytest.mark.parametrize(("text", "word", "subject"), DESCRIBED, ids=[text for text, _, _ in DESCRIBED])
def test_who_stands_in_a_participle_s_phrase_is_no_subject(text: str, word: str, subject: list[str]) -> None:
    made = phrases(text)
    assert [words_of(made, at) for at in subject_of(made, verb(made, word))] == subject


WHO_DID_IT = [
    ("[Rebels|armed-group] backed by [Norland|state] attacked [Kelm|place].", "FIGHTS attacker=Rebels target=Kelm"),
    (
        "[The guards|population] trained by [Norland|state] killed [a man|person].",
        "KILLS killer=The guards victim=a man",
    ),
    ("[The base|facility] built by [Norland|state] was attacked.", "FIGHTS target=The base"),
]


@pytest.mark.parametrize(("text", "statement"), WHO_DID_IT, ids=[text for text, _ in WHO_DID_IT])
def test_a_backer_is_not_blamed_for_what_those_he_backs_do(text: str, statement: str) -> None:
    assert statement in stated(text)
