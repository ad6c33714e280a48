"""Readers of public corpora: each gives its own labels in the common row, and says what they teach.

Takes: rows of the data folder. Gives: rows in the gold shape, with `corpus` and `layers`.
Never: text in the repository.
"""
