"""From the network's scores to records: who is named, who says what, what is stated, on whose word.

Duty. Choose among scored spans, triggers and pairs so that the whole obeys the vocabulary.
Takes. A scan of a document.
Gives. Entities, mentions, attributions, statements and claims, each with its score.
Never. A word that does not stand in the text, or a value the words do not give.
"""
