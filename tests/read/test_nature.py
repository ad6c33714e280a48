"""Which kind of document a text is by itself."""

from __future__ import annotations

import pytest

from tests.read.texts import BODY, document
from whence.read.lines import find_lines
from whence.read.nature import find_communique, find_opinion

ARGUMENT = (
    "I have followed this war since it began, and I do not believe either army.\n\n"
    "The figures of the ministry are absurd. In my view the council must act, and the world must not look away.\n\n"
)
LOADED = (
    "The disgusting new practice of the junta is naive only at first sight. It is a shameful betrayal of the valley, "
    "and those who look away are cowardly.\n\n"
)
BIO = "\nMara Lind is a columnist who lives in Velm. She is the author of two books.\n"
OURS = (
    "At dawn our fighters struck the post at Tarn. We took it within the hour, and we hold it. "
    "Our movement gives thanks to the people of the valley, who shelter us. We regret the death of two shepherds. "
    "We call on all soldiers to lay down their arms.\n"
)


@pytest.mark.parametrize(
    "text",
    [
        ARGUMENT + BODY + BIO,
        LOADED + BODY + BIO,
        f"Opinion\n\nWhat the raid tells us\n\n{BODY}",
        f"{BODY}\nThe views expressed in this article are the author’s own and do not reflect those of the paper.\n",
        "Guest essay | Velm\n\nWhat the raid tells us\n\n" + BODY,
    ],
)
def test_an_opinion_piece_is_told_by_two_signs_or_one_that_is_sure(text: str) -> None:
    assert document(text).kind == "opinion"


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        BODY + BIO,
        LOADED + BODY,
        f"{BODY}\n“I saw it, and I ran for my life,” a man said. “I will not go back. They are evil, vile, absurd.”\n",
        f"{BODY}\nGovernor Vost said: “The world must act. It is time. This is an outrageous, barbaric betrayal.”\n",
        f"{BODY}\nOpinion polls show that the valley is divided.\n",
    ],
)
def test_one_weak_sign_and_what_is_quoted_make_no_opinion_piece(text: str) -> None:
    assert document(text).kind == "report"


def test_the_sign_that_tells_most_is_what_is_shown() -> None:
    text = f"Opinion\n\n{ARGUMENT}{BODY}"
    found = find_opinion(text, find_lines(text), ())
    assert found is not None
    assert text[found.start : found.end] == "Opinion"


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("Statement by the Ministry of Defence on the events at Tarn", "Ministry of Defence"),
        (
            "Communiqué of the Ministry of Defence of the Republic of Velm",
            "Ministry of Defence of the Republic of Velm",
        ),
        ("JOINT STATEMENT", None),
        ("Press release", None),
        ("FOR IMMEDIATE RELEASE", None),
        ("Communiqué No. 14 of the River Front", "River Front"),
        ("Statement from the River Front: the truth about Tarn", "River Front"),
    ],
)
def test_a_communique_says_that_it_is_one_and_who_issued_it(head: str, issuer: str | None) -> None:
    found = document(f"{head}\n\n{BODY}")
    assert (found.kind, found.publisher) == ("communique", issuer)


def test_an_organisation_that_speaks_of_its_own_fighters_issues_a_communique() -> None:
    assert document(OURS).kind == "communique"
    assert [one.span.text for one in document(OURS).found if one.field == "kind" and one.span] == ["our fighters"]


@pytest.mark.parametrize(
    "text",
    [
        f"By Mara Lind\n\nStatement by ministry raises questions\n\n{BODY}",
        f"Statement by ministry raises questions\n\nTARN, April 20 (Reuters) - {BODY}",
        "Press releases of both sides claim victory.\n\n" + BODY,
        "Statements differ on raid\n\n" + BODY,
        f"{BODY}\n“{OURS.strip()}”, the front said.\n",
        f"{BODY}\nThe governor said our troops would return.\n",
    ],
)
def test_who_reports_on_a_statement_issues_none(text: str) -> None:
    assert document(text).kind == "report"


def test_a_report_is_no_communique() -> None:
    assert find_communique(BODY, find_lines(BODY)) == ()


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("Statement of the Orrin Dam Authority", "Orrin Dam Authority"),
        ("Joint statement by the Orrin Council, 2 June 2021", "Orrin Council"),
        ("Press release issued by the Orrin Council", "Orrin Council"),
        ("Official communique of the Orrin Guard regarding the dam", "Orrin Guard"),
        ("Declaration by the people of the lower town", None),
        ("Final statement", None),
        ("For immediate release: the dam of Orrin", None),
        ("NEWS RELEASE – the dam of Orrin", None),
    ],
)
def test_the_head_of_a_communique_tells_its_issuer_by_name_only(head: str, issuer: str | None) -> None:
    lines = find_lines(f"{head}\n\n{BODY}")
    assert [(clue.field, clue.value) for clue in find_communique(BODY, lines)] == [
        ("kind", "communique"),
        *([("publisher", issuer)] if issuer else []),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Statement by the Orrin Council.",
        "Statement read out in Orrin",
        "A statement by the Orrin Council",
        "Bank statements stolen in Orrin",
        "Released at once",
        "Understatement of the year",
        "Statement of the Orrin Council on the dam" + " and the dam" * 20,
    ],
)
def test_a_head_that_only_speaks_of_a_statement_makes_no_communique(head: str) -> None:
    assert find_communique(BODY, find_lines(f"{head}\n\n{BODY}")) == ()


@pytest.mark.parametrize(
    ("section", "kind"),
    [
        ("Op-Ed", "opinion"),
        ("EDITORIAL", "opinion"),
        ("Commentary | Orrin", "opinion"),
        ("Comment", "opinion"),
        ("[Guest column]", "opinion"),
        ("Opinions differ", "report"),
        ("Columns of smoke", "report"),
        ("World", "report"),
        ("Commentator", "report"),
    ],
)
def test_a_section_of_opinion_stands_alone_on_its_line(section: str, kind: str) -> None:
    assert document(f"{section}\n\nThe dam of Orrin\n\n{BODY}").kind == kind
