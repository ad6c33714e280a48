"""A document becomes a reading: mentions, attributions, statements, claims.

Duty. Find in one document who and what is named, who is said to have said what, and what is stated, each in its words.
Takes. A document.
Gives. A reading, every item grounded in spans.
Never. Another document, the case, or the network.
"""

from whence.extract.meanings import Meanings
from whence.extract.reader import Reader
from whence.extract.trained import TrainedReader

__all__ = ["Meanings", "Reader", "TrainedReader"]
