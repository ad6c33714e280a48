"""The table of what in a text is not the report."""

from __future__ import annotations

import pytest

from whence.read.lines import HEAD, Line
from whence.read.rules import load_rules, match_line


def _kind(text: str, at: int = HEAD) -> str | None:
    match = match_line(Line(0, len(text), text), at, load_rules())
    return match[0] if match else None


def test_every_rule_has_a_reason() -> None:
    assert all(rule.reason.endswith(".") and rule.longest for rule in load_rules())


@pytest.mark.parametrize(
    "line",
    [
        "© 2024 The Tarn Courier Company, LLC. All rights reserved.",
        "Copyright 2022 Associated Press. This material may not be published, broadcast or rewritten.",
        "All Rights Reserved",
        "Use of this site constitutes acceptance of our Terms of Use and Privacy Policy.",
        "By continuing you agree to our Privacy Policy and Terms of Use",
        "We use cookies to improve your experience.",
        "Sign in or create a free account",
        "Log in",
        "Sign up for our daily newsletter.",
        "Already a subscriber? Log in",
        "Follow us",
        "Follow us on Twitter and Facebook",
        "Follow @taroncourier on X",
        "Share",
        "Share this article on Facebook",
        "Share | Tweet | Email | Print",
        "Facebook Twitter WhatsApp",
        "Subscribe to our newsletter and never miss a story",
        "Get the morning briefing in your inbox",
        "Home | World | Politics | Sports | Opinion",
        "About Us · Contact · Privacy Policy · Careers",
        "Skip to content",
        "Menu",
        "Terms of Use",
        "Read more: The war of figures",
        "Related articles",
        "More from the Tarn Courier",
        "You may also like",
        "12 comments",
        "Leave a comment",
        "Advertisement",
        "— Advertisement —",
        "Story continues below",
        "Download our app",
        "Please enable JavaScript to view this page.",
        "4 min read",
        "Support our work with a donation",
        "* * *",
        "AP/Rana Gul, file",
        "Photo: Rana Gul / Reuters",
        "Rana Gul/AFP via Getty Images",
        "(AP Photo/Rana Gul)",
        "Image credit: Ministry of Defence",
    ],
)
def test_furniture_is_told(line: str) -> None:
    assert _kind(line) == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "Follow us or die, the gunmen shouted.",
        "He told them to sign in at the police station every week.",
        "Sign in blood, the letter demanded.",
        "The copyright law was changed in 2019.",
        "Related attacks killed 13 people in the north.",
        "More from fear than from conviction, the villagers stayed silent.",
        "Share of seats by party",
        "Home to 9,000 people, Tarn has been shelled for weeks.",
        "World leaders and politics experts met in Velm.",
        "News of the raid spread quickly.",
        "Comments by the minister drew anger.",
        "Print works in Velm were burned down.",
        "Photographs taken by residents show nine bodies.",
        "Search and rescue teams found nine bodies.",
        "Reuters reported nine dead.",
        "AP reporters saw nine bodies.",
        "Support for the front is growing, said Vost.",
        "Watch towers were built along the river.",
        "Read the ceasefire agreement carefully, the envoy said.",
        "Get out of the valley, the leaflets said.",
        "Close to 400 families have fled.",
        "Next week the talks go on.",
        "We use what weapons we find, he said.",
        "By signing the deal, the front agreed to lay down its arms.",
        "Copyright lawyers met in Velm",
        "13",
    ],
)
def test_the_report_itself_is_not(line: str) -> None:
    assert _kind(line) is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Fighters show their flag after the raid. AP/Rana Gul, file", "Fighters show their flag after the raid. "),
        ("Smoke over Tarn on Monday. (Photo by Rana Gul/Getty Images)", "Smoke over Tarn on Monday. "),
        ("A bridge near Tarn, April 2022. [Rana Gul/Al Jazeera]", "A bridge near Tarn, April 2022. "),
        ("FILE PHOTO: Smoke rises over Tarn.", "FILE PHOTO: Smoke rises over Tarn."),
        ("In this handout photo, soldiers cross a river.", "In this handout photo, soldiers cross a river."),
    ],
)
def test_a_caption_is_told_and_where_its_credit_begins(line: str, said: str) -> None:
    assert match_line(Line(7, 7 + len(line), line), HEAD, load_rules()) == ("caption", 7 + len(said))


def test_a_section_is_told_at_the_head_only() -> None:
    assert _kind("Opinion", 0) == "furniture"
    assert _kind("Opinion", HEAD) is None


def test_wrapped_lines_have_no_credit_of_their_own() -> None:
    text = "Fighters show their flag after the raid. AP/Rana Gul, file"
    assert match_line(Line(0, len(text) + 3, text), HEAD, load_rules()) == ("caption", len(text) + 3)


@pytest.mark.parametrize("text", ["share " * 25, "home " * 79, "a" * 600, "sign in " + "to " * 30, ". " * 150])
def test_no_line_takes_a_rule_long(text: str) -> None:
    """The patterns repeat within what repeats: a line made for it must not make one of them try for ever."""
    _kind(text.strip() + "!")
    _kind(text.strip() + " ,x")
    assert _kind(text.strip() + " and nine people died there.") in (None, "furniture", "caption")
