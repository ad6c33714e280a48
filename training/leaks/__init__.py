"""What the corpus must not hold: texts that are kept apart, their paraphrases, and itself twice.

Duty. Find passages that share words or names with texts kept for benchmarks and examples, and near duplicates.
Takes. Passages in gold shape; texts by name, or their seal: hashes in a file, where the texts are not at hand.
Gives. A leak for each passage and text, with the words shared; pairs of passages that are nearly the same.
Never. A text that is kept apart in what is written: a seal holds hashes only.
"""

from training.leaks.duplicates import Pair, near_duplicates
from training.leaks.finding import Leak, leaks, sealed_leaks
from training.leaks.sealing import read_seal, write_seal
from training.leaks.sections import Section, section_of
from training.leaks.waiving import unwaived

__all__ = [
    "Leak",
    "Pair",
    "Section",
    "leaks",
    "near_duplicates",
    "read_seal",
    "sealed_leaks",
    "section_of",
    "unwaived",
    "write_seal",
]
