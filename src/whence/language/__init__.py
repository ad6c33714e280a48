"""What is true of language and knows no conflict.

Duty. Find words, sentences, dates and numbers in a text; tell the forms of a word, and a text's language.
Takes. A text.
Gives. Ranges and values with offsets into that text.
Never. A record, a model of a conflict, a name list, or a guess sharper than the words.
"""

from whence.language.date_precision import date_prec, time_precision
from whence.language.date_resolution import resolve_date, resolve_dates
from whence.language.dates import DateExpression, find_dates
from whence.language.inflection import lemma_candidates, noun_forms, verb_forms
from whence.language.numbers import NumberExpression, find_numbers
from whence.language.paragraphs import find_paragraphs
from whence.language.sentences import split_sentences
from whence.language.tokens import Token, tokenize
from whence.language.tongue import tell_language
from whence.language.word_sets import word_set

__all__ = [
    "DateExpression",
    "NumberExpression",
    "Token",
    "date_prec",
    "find_dates",
    "find_numbers",
    "find_paragraphs",
    "lemma_candidates",
    "noun_forms",
    "resolve_date",
    "resolve_dates",
    "split_sentences",
    "tell_language",
    "time_precision",
    "tokenize",
    "verb_forms",
    "word_set",
]
