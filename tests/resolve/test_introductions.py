"""A text that says itself that two names are one is taken at its word, and nothing that only looks like it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.resolve.introductions import Introduction, find_introductions

ONE = "The text says in so many words that both are names of one."
SHORT = "The text gives the one as the short form of the other."
OLDER = "The text says that the second is the older name of the first."
NEWER = "The text says that the second is the newer name of the first."


def _marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without its braces, and the spans that they stood around."""
    spans, plain, opened = [], "", []
    for letter in text:
        if letter == "{":
            opened.append(len(plain))
        elif letter == "}":
            spans.append((opened.pop(), len(plain)))
        else:
            plain += letter
    return plain, spans


def _told(text: str) -> list[tuple[str, str, str, str]]:
    """Return the two names of each introduction, its evidence and its reason."""
    plain, spans = _marked(text)
    return [
        (plain[slice(*each.one)], plain[slice(*each.other)], plain[slice(*each.evidence)], each.reason)
        for each in find_introductions(plain, spans)
    ]


@pytest.mark.parametrize(
    ("text", "one", "other", "evidence"),
    [
        ("{Tehrik-i-Taliban Pakistan} ({TTP}) said", "Tehrik-i-Taliban Pakistan", "TTP", "(TTP)"),
        ("the {East Turkestan Islamic Movement} ({ETIM}).", "East Turkestan Islamic Movement", "ETIM", "(ETIM)"),
        ("the {Pakistani Taliban}, or {TTP}, said", "Pakistani Taliban", "TTP", "or TTP"),
        ("{HPV} (the {Hesk Party of Velm}) said", "HPV", "Hesk Party of Velm", "(the Hesk Party of Velm)"),
        ("“{Velm Front}” (“{VFR}”) said", "Velm Front", "VFR", "(“VFR”)"),
        ("{Front of Velm and Hesk} ({HVF}; Hesk)", "Front of Velm and Hesk", "HVF", "(HVF"),
        ("the {Velm Security Directorate} ({KVS}) said", "Velm Security Directorate", "KVS", "(KVS)"),
        ("{Arda Front of Velm}'s ({AFV}) men", "Arda Front of Velm", "AFV", "(AFV)"),
        ("the {Movement of {Velm}} ({MV}) said", "Movement of Velm", "MV", "(MV)"),
        ("{Velm Front}, {VFO} for short, said", "Velm Front", "VFO", "for short"),
        ("{Velm Front}, known by its acronym {VFO}, said", "Velm Front", "VFO", "known by its acronym"),
        ("{Velm Front}, by its Heskish initials {KV}, said", "Velm Front", "KV", "by its Heskish initials"),
        ("{Dosh}, the Heskish acronym for {State of Velm}.", "Dosh", "State of Velm", "the Heskish acronym for"),
        ("{VFO}, which stands for {Velm Front}.", "VFO", "Velm Front", "stands for"),
    ],
)
def test_a_short_form_that_fits_or_is_told_as_such_is_one(text: str, one: str, other: str, evidence: str) -> None:
    assert _told(text) == [(one, other, evidence, SHORT)]


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("{Hesk}, also known as {Arda}, said", "also known as"),
        ("{Hesk}, who is also known as Mullah {Arda}.", "also known as"),
        ("{Hesk} (45), better known as '{Arda}', said", "better known as"),
        ("{Hesk} – better known today as {Arda} – said", "better known today as"),
        ("{Hesk}, a small group also known as the {Arda}.", "also known as"),
        ("{Hesk}, a.k.a. {Arda}, said", "a.k.a."),
        ("{Hesk} (alias {Arda}) said", "alias"),
        ("{Hesk} @ {Arda} was held", "@"),
        ("{Hesk} (also {Arda}) said", "also"),
        ("{Hesk}, nom de guerre {Arda}, said", "nom de guerre"),
        ("{Hesk}, who goes by the nom de guerre {Arda}.", "goes by the nom de guerre"),
        ("{Hesk}, whose real name is {Arda}, said", "whose real name is"),
        ("{Hesk}'s real name is {Arda}.", "real name is"),
        ("{Hesk}, known as {Arda}, said", "known as"),
        ("{Hesk}, officially the {Arda}, said", "officially"),
        ("{Hesk}, nicknamed {Arda}, said", "nicknamed"),
        ("{Hesk} (also spelled {Arda}) said", "also spelled"),
        ("{Hesk}, as {Arda} is also known, said", "as Arda is also known"),
        ("{Hesk}, which calls itself the {Arda}, said", "calls itself"),
    ],
)
def test_another_name_is_told_in_many_words(text: str, evidence: str) -> None:
    assert _told(text) == [("Hesk", "Arda", evidence, ONE)]


@pytest.mark.parametrize(
    ("text", "reason", "older"),
    [
        ("{Hesk}, formerly known as {Arda}, said", OLDER, "Arda"),
        ("{Hesk}, formerly {Arda}, said", OLDER, "Arda"),
        ("{Hesk} (then known as {Arda}) said", OLDER, "Arda"),
        ("{Hesk}, originally founded in 1999 as {Arda}, said", OLDER, "Arda"),
        ("{Hesk}, as {Arda} now calls itself, said", OLDER, "Arda"),
        ("{Hesk}, the new name of {Arda}, said", OLDER, "Arda"),
        ("{Hesk}, the former name of {Arda}, said", NEWER, "Hesk"),
        ("{Hesk}, now known as {Arda}, said", NEWER, "Hesk"),
        ("{Hesk}, which later changed its name to {Arda}, said", NEWER, "Hesk"),
        ("{Hesk} renamed itself {Arda} in 2014", NEWER, "Hesk"),
        ("{Hesk}, since renamed {Arda}, said", NEWER, "Hesk"),
    ],
)
def test_the_words_tell_which_name_is_the_older(text: str, reason: str, older: str) -> None:
    plain, spans = _marked(text)
    found = find_introductions(plain, spans)
    assert [(each.reason, each.older and plain[slice(*each.older)]) for each in found] == [(reason, older)]


def test_names_of_one_follow_one_another() -> None:
    text = "{Velm Front} ({VFR}, also known as {Harakat}) said; {Hesk}, alias {Abu Arda} or {Haji Velm}, did not."
    assert _told(text) == [
        ("Velm Front", "VFR", "(VFR", SHORT),
        ("VFR", "Harakat", "also known as", ONE),
        ("Hesk", "Abu Arda", "alias", ONE),
        ("Hesk", "Haji Velm", "alias", ONE),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{Khan} ({Kabul}) said",
        "{Smith} ({R}) said",
        "{Hesk Velm} ({R-TX}) said",
        "{Hesk Velm} ({PTI}) said",
        "General {Hesk Velm} ({NRF}) said",
        "{General Hesk Velm} ({NRF}) said",
        "{Jordan Velm} ({NRF}) said",
        "{Hesk Velm} ({CEO}) said",
        "{Hesk Velm} ({1999}) said",
        "{Taliban} ({Haqqani} faction) said",
        "{Hesk Watch} ({UK}) said",
        "{Human Rights Hesk} ({NGO}) said",
        "the {Interior Ministry} ({IRNA}).",
        "the {Velm Army} ({AFP}) said",
        "{National Front} ({Panjshir}) said",
        "{Front of Velm} and {Army of Hesk} ({FOV} and {AOH}) said",
        "{Velm Front} - Arabic for {the Base} - said",
        "{Velm Front}, which means {the Base}, said",
        "{Khan}, formerly {Taliban} spokesman, said",
        "{Velm}, officially the {Hesk} seat, said",
        "{Khan}, formerly of the {Taliban}, said",
        "{Khan}, also known as {Taliban} commander of the east",
        "{Khan}, known as {Velm}'s brother, said",
        "{Khan}, not to be confused with {Velm Khan}, said",
        "{Velm Front}, no longer known as {Harakat}, said",
        "{Velm Front}, a rival of {TTP}, said",
        "{Velm Front}, or the {Hesk Front}, said",
        "{Velm Front} or {TTP} said",
        "the {Taliban} renamed {Kabul} airport",
        "the {Taliban}, which renamed {Velm}, said",
        "{Hesk} also called {Arda} a liar",
        "{Hesk}, who once called {Velm} his home, said",
        "{Hesk} later named {Arda} as deputy",
        "{Hesk}, as {Velm} called for peace, said",
        "{Hesk}, also known as the mayor of {Velm}, said",
        "{Velm Front} is better known than {Hesk}.",
        "{Hesk}\n\nalso known as {Arda}",
        "{Hesk} ({Hesk}) said",
    ],
)
def test_what_only_looks_like_it_is_left(text: str) -> None:
    assert _told(text) == []


def test_of_mentions_that_begin_or_end_together_the_longest_is_meant() -> None:
    assert _told("the {{Velm} Front}, also known as the {{Hesk} Front}.") == [
        ("Velm Front", "Hesk Front", "also known as", ONE)
    ]


def test_an_introduction_holds_spans() -> None:
    assert find_introductions("X, formerly Y.", [(12, 13), (0, 1)]) == (
        Introduction(one=(0, 1), other=(12, 13), evidence=(3, 11), reason=OLDER, older=(12, 13)),
    )


PIECES = st.sampled_from(
    [" (", ") ", ", ", "also known as ", "formerly ", "as ", " now calls itself", "or ", "the ", "'s ", ". ", "\n"]
)


@given(st.lists(st.tuples(st.sampled_from(["Hesk", "TTP", "Velm Front"]), st.lists(PIECES, max_size=3)), max_size=8))
def test_introductions_are_of_mentions_in_order_with_words_beside_them(parts: list[tuple[str, list[str]]]) -> None:
    text, spans = _marked("".join(f"{{{name}}}{''.join(pieces)}" for name, pieces in parts))
    found = find_introductions(text, spans)
    assert found == find_introductions(text, spans[::-1])
    for each in found:
        assert {each.one, each.other} <= set(spans)
        assert each.one[1] <= each.other[0]
        assert each.older in (None, each.one, each.other)
        assert 0 <= each.evidence[0] < each.evidence[1] <= len(text)


def test_time_grows_with_the_number_of_names_and_no_faster() -> None:
    def seconds(times: int) -> float:
        text, spans = _marked("{Hesk}, a small group of men also known by the {Arda}, the his its " * times)
        began = time.process_time()
        find_introductions(text, spans)
        return time.process_time() - began

    seconds(10)  # the patterns are made
    assert seconds(1600) < 20 * max(seconds(200), 0.01)
