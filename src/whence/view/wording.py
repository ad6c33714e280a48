"""The neutral words in which factuality, modality, times and figures are shown to a reader."""

from __future__ import annotations

from whence.records import Factuality, Quantity, Time

__all__ = ["FACTUALITY_WORDS", "MODALITY_WORDS", "figure_words", "position_words", "time_words"]

# Of a statement, according to a source. Each completes "the source holds it ...".
FACTUALITY_WORDS: dict[Factuality, str] = {
    "CT+": "certain",
    "PR+": "probable",
    "PS+": "possible",
    "CT-": "not so",
    "PR-": "probably not so",
    "PS-": "possibly not so",
    "CTu": "known, not told",
    "Uu": "no position",
}
# Why a value is not plain. Each says what the source does with the statement instead of asserting it.
MODALITY_WORDS: dict[str, str] = {
    "actual": "",
    "planned": "planned",
    "ordered": "ordered",
    "requested": "requested",
    "predicted": "predicted",
    "conditional": "under a condition",
    "hypothetical": "imagined or wished",
    "unverified": "not verified",
}


def position_words(factuality: Factuality, modality: str) -> str:
    """Return the position of a claim in plain words, such as "certain" or "no position, requested"."""
    why = MODALITY_WORDS[modality]
    return f"{FACTUALITY_WORDS[factuality]}, {why}" if why else FACTUALITY_WORDS[factuality]


def time_words(time: Time | None, phase: str | None) -> str:
    """Return when a statement happens or holds: the EDTF date, else the text's own words, and the phase."""
    if time is None:
        return phase or ""
    shown = time.edtf or (f"“{time.span.text}”" if time.span else "")
    return f"{shown} ({phase})" if phase and shown else shown or phase or ""


def figure_words(quantity: Quantity | None) -> str:
    """Return a figure as its words in the text and what they count, such as "deaths: at least 40"."""
    return f"{quantity.of}: {quantity.span.text}" if quantity else ""
