"""Passages of public corpora without their text: labels and offsets are kept, the words stay where they came from.

Duty. Turn a passage into a record that holds none of the source's words, and back where the source is at hand.
Takes. A passage in gold shape, and the whole text of the document that it stands in.
Gives. A stand-off record (JSON); the passage again. A text that is not the one packed raises RecordError.
Never. A word of a source in what is written, nor a passage joined with another text.
"""

from training.standoff.packing import pack, unpack

__all__ = ["pack", "unpack"]
