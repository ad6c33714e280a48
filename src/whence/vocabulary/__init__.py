"""The words that a case may use: statement types, their roles, entity kinds, as data.

Duty. Hold the types and kinds with their codes in other schemes, and check that a reading uses no others.
Takes. `vocabulary.toml`, and users' files of the same form.
Gives. A `Vocabulary`; `check` raises VocabularyError.
Never. A word list of a language: triggers and cues belong to `extract`.
"""

from whence.vocabulary.catalogue import FRAMES, Role, StatementType, Vocabulary, load_extension, load_vocabulary
from whence.vocabulary.check import check
from whence.vocabulary.recasting import recast_roles

__all__ = [
    "FRAMES",
    "Role",
    "StatementType",
    "Vocabulary",
    "check",
    "load_extension",
    "load_vocabulary",
    "recast_roles",
]
