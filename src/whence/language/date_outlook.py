"""Whether a sentence tells of what is still to come: then a day without its year lies ahead."""

from __future__ import annotations

import re

__all__ = ["is_to_come"]

_FUTURE = re.compile(
    r"\b(?<!had been )(?:will|shall|won[’']t|due|scheduled|slated|(?:set|ready) (?:to|for)|(?:is|are|am) to|going to"
    r"|plan(?:s|ned|ning)? to|expect(?:s|ed|ing)? to|intend(?:s|ed)? to|would|payable|effective|deadline|expires?"
    r"|upcoming|postponed|extended|planned|vow(?:s|ed) to|no later than)\b|[’']ll\b",
    re.IGNORECASE,
)
# After one of these the day is that of the saying or of what came before it: "would go, he said on Monday".
_TOLD = re.compile(
    r"\b(?:said|says|told|announced|added|warned|reported|confirmed|wrote|declared|ruled|after|following|since|when|where"
    r"|who|whose)\b",
    re.IGNORECASE,
)
# What was "signed on Sunday" is done, whatever the sentence expects of it; "to be signed on Sunday" is not.
_DONE = re.compile(
    r"(?<!\bbe )\b(?!scheduled|slated|planned|expected|postponed|extended|delayed|adjourned)\w+ed "
    r"(?:by (?:\w+ ){1,3})?(?:on |in |at )?$"
)
# Nor does what is told as past after the word that looks ahead: "would free those it took in July".
_SINCE_DONE = re.compile(
    r"(?<!\bbe )(?<!\bbeen )(?<!\bis )(?<!\bare )\b(?:took|came|went|fell|was|were|did|began|fled|saw)\b"
)
_PAST = re.compile(
    r"\b(?:\w+ed|said|says|told|was|were|had|has|have|did|met|began|went|came|took|fell|left|shot|fought|made|held|saw|hit"
    r"|gave|got|put|broke|set|wrote|sent|brought|fled|led)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\b(?:will|shall|(?:is|are) (?:due|to|set|scheduled|expected))\b|[’']ll\b", re.IGNORECASE)
# No sentence ends in "Nov." or "a.m.": before its point stands a word in lower case, or a long one.
_END = re.compile(r"(?:\b[a-z]{2,}|[^\W\d_]{5,})[.!?][”\"’')]*\s|\n\s*\n")
_OWNER = re.compile(r"[’']s\b")  # "Wednesday's ruling" was on Wednesday, whatever will be done about it
_BACK, _ON = 120, 60  # characters: a clause or two


def is_to_come(text: str, start: int, end: int) -> bool:
    """Tell whether the sentence of a time at `[start, end)` says, before it or right after it, that it lies ahead."""
    if _OWNER.match(text, end):
        return False
    before = _END.split(text[max(0, start - _BACK) : start])[-1]
    cues = list(_FUTURE.finditer(before))
    if cues:
        return not _TOLD.search(before, cues[-1].end()) and not (
            _DONE.search(before) or _SINCE_DONE.search(before, cues[-1].end())
        )
    after = re.split("[,;:]", _END.split(text[end : end + _ON])[0].lstrip(", "))[0]
    cue = _AFTER.search(after)
    return cue is not None and not _PAST.search(before) and not _PAST.search(after, 0, cue.start())
