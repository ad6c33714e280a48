"""How the reader's weights are made: passages and rows become examples, a network learns them, and is written out."""
