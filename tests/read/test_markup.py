"""HTML that is all content: what of it is words, and where its lines break."""

from __future__ import annotations

import pytest

from whence.read.markup import words


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("One<br>two <b>three</b>\n  four", "One\ntwo three four"),
        ("<ul><li>a</li><li>b</li></ul>after", "a\nb\n\nafter"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a b\nc d"),
        ("A &amp; B &lt; C &eacute;", "A & B < C é"),
        ("<style>p {}</style><script>x()</script><!-- no -->Words<!-- no --> stay", "Words stay"),
        ("<html><head><title>No</title></head><body>Yes</body></html>", "Yes"),
        ('<?xml version="1.0" encoding="utf-16"?><p>Declared otherwise</p>', "Declared otherwise"),
        ("no markup at all", "no markup at all"),
        ("a\0b", "ab"),
        ("<b>unclosed <i>tags", "unclosed tags"),
        ("", ""),
        ("  \n", ""),
        ("<!-- only -->", ""),
    ],
)
def test_words(markup: str, text: str) -> None:
    """Blocks part paragraphs, breaks part lines, and what a browser hides is no word."""
    assert words(markup) == text
