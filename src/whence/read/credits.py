"""Who wrote it, in the document's own words: by-lines, sign-offs, and the bio at the end of a column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whence.read.lines import HEAD, TAIL, Clue, Line
from whence.read.outlets import is_outlet

__all__ = ["find_bio", "find_byline", "find_sign_off"]

LONGEST = 160  # code points of a by-line; the longest seen names four authors and their places
_NAMED = r"[A-Z\u00c0-\u00de\u0400-\u042f][\w’'.-]*"
_SMALL = "de|van|von|der|den|bin|bint|ibn|al|el|da|di|du|del|la|le|ul|ur|uz|zu|dos"
PERSON = re.compile(rf"{_NAMED}(?: (?:{_NAMED}|(?:{_SMALL})(?:-{_NAMED})?)){{0,5}}")
_WROTE = "[Ww]ritten |WRITTEN |[Ss]tory |[Rr]eported |[Aa]nalysis |[Oo]pinion "
BYLINE = re.compile(rf"(?:(?:{_WROTE})?(?:[Bb]y|BY)|[Aa]uthors?|AUTHOR)\s*:?\s+(.+)")
SIGN_OFF = re.compile(r"[(\[]?(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ww]ritten) by\s+(.+?)[)\].]*")
JOINTS = re.compile(r"\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|AND|with|WITH)\s+|\s*&\s*")
# What may follow the names in a by-line.
AFTER = re.compile(r"\s*[|·•–—;/].*|\s+-\s.*|\s+(?:in|for|at|of|from)\s.*|\s*\(.*", re.DOTALL)
NO_NAMES = frozenset(
    (
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march"),
        *("april", "may", "june", "july", "august", "september", "october", "november", "december"),
        *("the", "our", "a", "an", "staff", "admin", "editor", "correspondent"),
    )
)
NO_SUBJECTS = NO_NAMES | {"he", "she", "it", "they", "this", "that", "there", "these", "those", "we", "i"}

# What a bio says of an author, in the present or of a career: two of these make one, or one that only authors get.
BIO = re.compile(
    r"\b(?:is|was|are) (?:an?|the|currently)\b"
    r"|\b(?:spent|has) (?:more than |over |nearly |almost )?[\w-]+ (?:years|decades)\b"
    r"|\b(?:[Hh]e|[Ss]he|[Tt]hey)(?: is| also| currently| now| previously| has)? "
    r"(?:teach|write|wrote|speak|work|serve|cover|report|lecture|hold|host|live|publish|edit|consult)\w*"
    r"|\b(?:teaches|writes|lectures|podcasts|blogs|speaks)\b|\b(?:served|serves|works|worked) (?:as|in|with|for|at)\b"
    r"|\bmember of\b|\b(?:retired|former) \w+|\bbooks?\b|\bPh\.?D\b|\bdegree\b|\bveteran\b"
)
_ROLE = (
    "columnist|contributor|contributing (?:editor|writer)|author of|op-ed|editor-in-chief|"
    "freelance (?:journalist|writer)"
)
AUTHOR_BIO = re.compile(
    rf"\bis (?:an?|the|our|senior|associate)?\s*(?:[\w’'-]+ ){{0,6}}(?:{_ROLE})\b"
    r"|\bis (?:an?|the)\b[^.]{0,80}\bcorrespondent\b|\bviews? (?:expressed|are)\b|\bopinions? expressed\b"
    r"|\b(?:[Ff]ollow|reach|contact) (?:him|her|them|at @)\b"
)
SUBJECT = re.compile(
    rf"(?:About the author: ?)?({PERSON.pattern})"
    r"(?:,| (?:is|was|has|spent|served|serves|writes|teaches|works|worked|covers|lives|holds)\b)"
)


def find_byline(lines: Sequence[Line]) -> tuple[Clue, ...]:
    """Return the authors that a line "By Jane Doe and John Roe, The Daily X" at the head names, and its outlet."""
    for line in lines[:HEAD]:
        match = BYLINE.fullmatch(line.text) if len(line.text) <= LONGEST else None
        if match and not line.text.endswith((".", ":", "?", "!")):
            clues = tuple(_named(match[1], line))
            if clues:
                return clues
    return ()


def find_sign_off(lines: Sequence[Line]) -> tuple[Clue, ...]:
    """Return the authors that a line "(Reporting by Jane Doe in X; editing by ...)" at the end names."""
    for line in lines[-TAIL:]:
        match = SIGN_OFF.fullmatch(line.text)
        if match:
            return tuple(_named(match[1], line))
    return ()


def _named(names: str, line: Line) -> Iterator[Clue]:
    """Yield the authors that a by-line begins with, and the outlet that follows them."""
    for part in JOINTS.split(AFTER.sub("", names)):
        person = PERSON.fullmatch(part)
        plain = part.split(" ")[0].casefold() if part else ""
        if is_outlet(part):
            field = "publisher" if part != names else "author"
            yield Clue(field, part, line.start, line.end)
        elif person and plain not in NO_NAMES:
            yield Clue("author", part, line.start, line.end)
        else:
            return


def find_bio(lines: Sequence[Line]) -> tuple[Clue, ...]:
    """Return the author whom the last line of the body describes, as columns end.

    The line begins with the name, and the name stands nowhere else in the text but in a by-line: whom a report is
    about, it names before.
    """
    if len(lines) < 2 or len(lines[-1].text) > 1_000:
        return ()
    line = lines[-1]
    name = _subject(line.text)
    said = len(BIO.findall(line.text)) + 2 * len(AUTHOR_BIO.findall(line.text))
    if not name or said < 2 or any(name in other.text for other in lines[:-1] if not BYLINE.fullmatch(other.text)):
        return ()
    return (Clue("author", name, line.start, line.end),)


def _subject(sentence: str) -> str | None:
    match = SUBJECT.match(sentence)
    if not match or match[1].split(" ")[0].casefold() in NO_SUBJECTS:
        return None
    return match[1]
