"""Duty: the inline markup in which passages are read to the vocabulary, and its checker.
Takes: text in markup, or a passage in gold shape.
Gives: passages in gold shape, faults with line and column, markup.
Never: guesses a label; what is not marked is not there.
"""

from training.markup.check import check
from training.markup.files import load_passages, read_file
from training.markup.inline import Fault
from training.markup.passage import compile_passage
from training.markup.render import render

__all__ = ["Fault", "check", "compile_passage", "load_passages", "read_file", "render"]
