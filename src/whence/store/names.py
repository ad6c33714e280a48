"""Names in the form in which two are the same."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["normalised"]

LONGEST = 200  # characters: longer is no name, and an index of PostgreSQL takes no entry above 2,700 bytes
ARTICLE = re.compile(r"(?:the|a|an) (?=\S)")
POSSESSIVE = re.compile(r"['\u2019](?:s\b)?$")


def normalised(name: str) -> str:
    """Return the name without what does not tell two apart: case, width, blanks, a leading article, a possessive."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    plain = " ".join(folded.replace("\0", " ").split())
    plain = ARTICLE.sub("", plain, count=1) if ARTICLE.match(plain) else plain
    return (POSSESSIVE.sub("", plain) or plain)[:LONGEST]
