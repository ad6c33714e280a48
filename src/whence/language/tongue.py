"""Which language a text is written in."""

from __future__ import annotations

import functools
import math

from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]

__all__ = ["tell_language"]

# In UTF-8 bytes of letters, so that 24 Latin, 12 Arabic or 8 Chinese letters count alike. With fewer, relatives (Danish
# and Norwegian, Persian and Arabic) change places from one headline to the next.
FEWEST_BYTES = 24
SURE = 0.7
ISO_639_1 = 2  # letters; the identifier's longer codes stand for no language, or one without a short code
SAMPLE = 4_000  # characters: more changes no answer and costs time


def tell_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language of a text, or None where it is too short or the guess unsure."""
    sample = _sample(text)
    letters = "".join(filter(str.isalpha, sample))
    if len(letters.encode(errors="ignore")) < FEWEST_BYTES:
        return None
    language, probability = _load_identifier().classify(sample)
    if math.isnan(probability) or probability < SURE or len(language) != ISO_639_1:
        return None
    return str(language)


def _sample(text: str) -> str:
    """Return the middle of a long text: menus and footers of another language stand at the ends."""
    start = max(0, (len(text) - SAMPLE) // 2)
    return text[start : start + SAMPLE]


@functools.cache
def _load_identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
