"""Make src/whence/extract/lexicon/common_words.txt: words that the training passages write in lower case.

usage: python training/common_words.py PASSAGES.jsonl... > src/whence/extract/lexicon/common_words.txt
Each line of a file is a JSON object with a `text`. A word counts that stands in lower case at least twice.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

WORD = re.compile(r"(?<![\w'’-])[^\W\d_][\w'’-]*")
LEAST_SEEN = 2  # once may be a slip; a rule by endings catches most of what is rarer
LEAST_LETTERS = 2


def common_words(texts: Iterable[str]) -> list[str]:
    """Return the words that texts write small, sorted, apostrophes straight."""
    words = (word.replace("’", "'") for text in texts for word in WORD.findall(text) if word[0].islower())
    counted = Counter(words)
    return sorted(word for word, seen in counted.items() if seen >= LEAST_SEEN and len(word) >= LEAST_LETTERS)


def main(paths: list[str]) -> None:
    """Print the words of the passages in these files, one a line."""
    lines = (line for path in paths for line in Path(path).read_text("utf-8").splitlines())
    print("\n".join(common_words(json.loads(line)["text"] for line in lines)))


if __name__ == "__main__":
    main(sys.argv[1:])
