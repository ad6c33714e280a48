"""Words in the pieces that the encoder knows: the adapter of the tokenizers library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from whence.errors import WhenceError
from whence.extract.net.windows import Word, shape_of

__all__ = ["Encoded", "Pieces"]

LONGEST = 12  # pieces of one word that are read: a longer one is an address or noise
ROOM = 510  # pieces of a window that the encoder has places for, beside the opening and the closing mark
CACHED = 50_000  # words whose pieces are remembered
LETTERS = 200  # characters of one word that are cut: more than LONGEST pieces are made of
_MARKS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


@dataclass(frozen=True, slots=True)
class Encoded:
    """Words as the encoder reads them: piece ids and shapes, and where each word's pieces start."""

    ids: list[int]
    shapes: list[int]
    starts: list[int]


class Pieces:
    """Cuts words into pieces."""

    def __init__(self, file: Path) -> None:
        """Load the encoder's vocabulary: one piece a line (`vocab.txt`), or the tokenizers library's own `.json`."""
        self._tokenizer = Tokenizer.from_file(str(file)) if file.suffix == ".json" else _of_vocabulary(file)
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[str, list[int]] = {}
        self._opening, self._closing, unknown = (self._number(name) for name in ("[CLS]", "[SEP]", "[UNK]"))
        self._unknown = [unknown]

    def encode(self, words: Sequence[Word]) -> Encoded:
        """Return the pieces of words, between the opening and the closing mark; fewer of each where room is short."""
        cut = _fitting([self._of(word.text) for word in words])
        ids, shapes, starts = [self._opening], [0], []
        for word, pieces in zip(words, cut, strict=True):
            starts.append(len(ids))
            ids += pieces
            shapes += [shape_of(word)] * len(pieces)
        return Encoded([*ids, self._closing], [*shapes, 0], starts)

    def _number(self, piece: str) -> int:
        number = self._tokenizer.token_to_id(piece)
        if number is None:
            raise WhenceError("vocab.txt", f"is no encoder's vocabulary: it has no {piece}", "that of the weights")
        return number

    def _of(self, text: str) -> list[int]:
        known = self._known.get(text)
        if known is None:
            whole = text[:LETTERS].encode(errors="replace").decode()  # half a character (a lone surrogate) is none
            known = self._tokenizer.encode(whole, add_special_tokens=False).ids[:LONGEST] or self._unknown
            if len(self._known) < CACHED:
                self._known[text] = known
        return known


def _of_vocabulary(file: Path) -> Tokenizer:
    """Return BERT's uncased tokenizer over a vocabulary."""
    lines = file.read_text(encoding="utf-8").split("\n")
    known = {piece: number for number, piece in enumerate(lines) if piece}
    made = Tokenizer(WordPiece(known, unk_token="[UNK]", max_input_chars_per_word=100))  # noqa: S106 - no password
    made.normalizer = BertNormalizer(lowercase=True)  # which strips accents too
    made.pre_tokenizer = BertPreTokenizer()
    made.add_special_tokens([mark for mark in _MARKS if mark in known])
    return made


def _fitting(words: Sequence[list[int]]) -> list[list[int]]:
    """Return the pieces of each word, of long words only as many as leave room for all the others."""
    most = next((most for most in range(LONGEST, 1, -1) if sum(min(len(word), most) for word in words) <= ROOM), 1)
    return [word[:most] for word in words]
