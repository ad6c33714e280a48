"""Base noun phrases, and the head nouns by which they are known."""

from __future__ import annotations

import pytest

from tests.extract.mentioned import line
from whence.extract.nominals import Phrase, find_phrases, role_phrase


def phrases(text: str) -> list[tuple[str, str]]:
    """Return the core of each phrase of a sentence, and its kind."""
    each = line(text)
    return [(each.text(phrase.core, phrase.last), phrase.kind) for phrase in find_phrases(each)]


def first(text: str) -> Phrase:
    """Return the first phrase of a sentence."""
    return next(find_phrases(line(text)))


@pytest.mark.parametrize(
    ("text", "core", "kind"),
    [
        ("The foreign fighters left.", "foreign fighters", "population"),
        ("They met at least 16 high ranking members there.", "high ranking members", "population"),
        ("Police fired tear gas.", "tear gas", "item"),
        ("They met an aid agency.", "aid agency", "organisation"),
        ("They met the news agency.", "news agency", "media"),
        ("They met a rebel force.", "rebel force", "armed-group"),
        ("They met the ex-rebels.", "ex-rebels", "population"),
    ],
)
def test_a_phrase_has_the_kind_of_its_head_noun_and_what_stands_before_it(text: str, core: str, kind: str) -> None:
    assert (core, kind) in phrases(text)


@pytest.mark.parametrize(
    ("text", "determiner"),
    [
        ("The men left.", "the"),
        ("His men left.", "his"),
        ("Men left.", ""),
        ("No man left.", "no"),
        ("400 men left.", ""),
    ],
)
def test_a_phrase_knows_the_word_that_opens_it(text: str, determiner: str) -> None:
    assert first(text).determiner == determiner


def test_a_phrase_after_an_owner_is_owned() -> None:
    owned = [phrase.determiner for phrase in find_phrases(line("They left the governor's mansion."))]
    assert owned[-1] == "'s"


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Aid workers describe children eating leaves.", "Aid workers"),
        ("His wife fears reprisals.", "wife"),
        ("The army says little.", "army"),
        ("Diplomats fear, they say, a war.", "Diplomats"),
    ],
)
def test_a_verb_after_those_who_do_it_ends_their_phrase(text: str, core: str) -> None:
    assert phrases(text)[0][0] == core


def test_a_verb_does_not_open_a_phrase() -> None:
    assert ("rice", "item") in phrases("They come and bring rice home.")


def test_a_bullet_or_a_figure_is_no_part_of_a_core() -> None:
    assert ("army", "government-body") in phrases("• 06:40 army in Gao")


def test_a_name_is_no_head_noun() -> None:
    assert first("Rebel commander Amina Diallo left.").noun is None


def test_the_part_before_a_name_is_a_phrase_of_its_own() -> None:
    each = line("The rebel commander Amina Diallo left.")
    role = role_phrase(each, next(find_phrases(each)), 3)
    assert each.text(role.core, role.last) == "rebel commander"
    assert (role.kind, role.determiner) == ("person", "the")


CORES = [
    ("The three armed men left.", "armed men", "population"),
    ("They met local officials.", "local officials", "population"),
    ("A rebel commander left.", "rebel commander", "person"),
    ("Two aid workers left.", "aid workers", "population"),
    ("The interior ministry closed.", "interior ministry", "government-body"),
    ("Women and children left.", "Women", "population"),
    ("Women and children left.", "children", "population"),
    ("They saw a military base.", "military base", "facility"),
    ("He drove an armoured vehicle.", "armoured vehicle", "item"),
    ("The border police left.", "border police", "government-body"),
    ("Dozens of villagers left.", "villagers", "population"),
    ("The state-run newspaper closed.", "state-run newspaper", "media"),
    ("They took a weapons depot.", "weapons depot", "facility"),
]


@pytest.mark.parametrize(("text", "core", "kind"), CORES, ids=[f"{text} ({core})" for text, core, _ in CORES])
def test_adjectives_stay_in_the_core_and_counts_stay_out(text: str, core: str, kind: str) -> None:
    assert (core, kind) in phrases(text)


@pytest.mark.parametrize("text", ["They left.", "He sang loudly.", "On Monday it rained."])
def test_a_sentence_without_a_known_head_noun_has_no_phrase_of_a_kind(text: str) -> None:
    assert [kind for _, kind in phrases(text) if kind] == []


@pytest.mark.parametrize(
    ("text", "core", "kind"),
    [
        ("The defence minister left.", "defence minister", "person"),
        ("A local journalist left.", "local journalist", "person"),
        ("The refugees left.", "refugees", "population"),
        ("The human rights organisation closed.", "human rights organisation", "organisation"),
        ("They met a charity.", "charity", "organisation"),
        ("The supreme court closed.", "supreme court", "government-body"),
        ("The parliament met.", "parliament", "government-body"),
        ("A militia left.", "militia", "armed-group"),
        ("An armed group left.", "armed group", "armed-group"),
        ("They took a remote village.", "remote village", "place"),
        ("They took the northern province.", "northern province", "place"),
        ("They burned a hospital.", "hospital", "facility"),
        ("They burned the main bridge.", "main bridge", "facility"),
        ("The neighbouring country closed.", "neighbouring country", "state"),
    ],
)
def test_common_head_nouns_have_the_kind_that_any_reader_gives_them(text: str, core: str, kind: str) -> None:
    assert (core, kind) in phrases(text)


@pytest.mark.parametrize(
    ("text", "determiner"),
    [
        ("A man left.", "a"),
        ("These men left.", "these"),
        ("Their men left.", "their"),
        ("Armed men left.", ""),
    ],
)
def test_every_determiner_is_known_in_small_letters(text: str, determiner: str) -> None:
    assert first(text).determiner == determiner
