"""The index of triggers gives a sentence the rows it may hold, no others."""

from __future__ import annotations

from tests.extract.treed import tree_of
from whence.extract.frames import load_frames
from whence.extract.trigger_index import index_triggers, present_in
from whence.vocabulary import load_vocabulary


def test_a_sentence_is_given_the_bare_word_and_the_phrases_whose_last_word_it_holds() -> None:
    index = index_triggers(load_frames(load_vocabulary()))
    present = present_in(tree_of("Ost|PROPN|2|nsubj took|VERB|0|root over|ADP|2|compound:prt"), index)
    rests = {rest for rest, _ in present.verbs.get("took")}
    assert () in rests
    assert ("over",) in rests
    assert ("~", "hostage") not in rests


def test_the_index_holds_every_row_of_the_table() -> None:
    table = load_frames(load_vocabulary())
    index = index_triggers(table)
    for rows, entries in ((table.verbs, index.verbs), (table.nouns, index.nouns), (table.adjectives, index.adjectives)):
        held = {form: len(e.alone) + sum(map(len, e.phrases.values())) for form, e in entries.items()}
        assert held == {form: len(found) for form, found in rows.items()}


def test_a_form_that_is_in_no_table_has_no_rows() -> None:
    index = index_triggers(load_frames(load_vocabulary()))
    assert present_in(tree_of("Ost|PROPN|0|root"), index).nouns.get("zebra") == []
