"""The trained part of the reader: windows of a document go through one small network, and come back as scores.

Duty. Cut a document into windows of words and pieces, run the network on each, and give its scores by word and span.
Takes. A layout.
Gives. Arrays of scores over words, spans and pairs.
Never. A decision about what is published: that is the decoders' part.
"""
