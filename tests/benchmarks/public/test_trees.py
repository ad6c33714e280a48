"""Trees are scored word by word where the words are the same, and over all tokens where they are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.public.__main__ import Unsure
from benchmarks.public.sets import Figures, Row, is_held_out
from benchmarks.public.trees import rows, score
from tests.benchmarks.public.planned import PlannedReader
from tests.extract.net.planned import PIECES, Plan, PlannedEngine
from tests.training.converters.invented import write
from training.converters.rows import new_row
from whence.extract.kit import Kit
from whence.extract.trained import NetworkReader

TEXT = "Rain fell. Rebels killed soldiers."
PARSE = "NOUN|2|nsubj VERB|0|root PUNCT|2|punct NOUN|2|nsubj VERB|0|root NOUN|2|obj PUNCT|2|punct"
GOLD = (
    "Rain|NOUN|2|nsubj fell|VERB|0|root .|PUNCT|2|punct "
    "Rebels|NOUN|5|nsubj killed|VERB|0|root soldiers|NOUN|5|obj .|PUNCT|5|punct"
)
FIRST = "Rain|NOUN|2|nsubj fell|VERB|0|root .|PUNCT|2|punct "


def _reader() -> NetworkReader:
    return NetworkReader(Kit(PlannedEngine(Plan(text=TEXT, parse=PARSE)), PIECES), {})


def _row(gold: str, genre: str = "news") -> Row:
    """Return a row whose tokens are "word|class|head|relation", heads counted from 1 in the row, 0 for a root."""
    row, end = new_row("gum_ud", "g1", TEXT, ["syntax"]) | {"genre": genre}, 0
    for each in gold.split():
        word, upos, head, relation = each.split("|")
        start = TEXT.index(word, end)
        end = start + len(word)
        row["tokens"].append({"start": start, "end": end, "upos": upos, "head": int(head) - 1, "deprel": relation})
    return row


def _scored(gold: str) -> Figures:
    return score([_row(gold)], _reader())


def test_the_gold_tree_is_right_in_all() -> None:
    assert set(_scored(GOLD).values()) == {1.0}


def test_subtypes_of_relations_do_not_count() -> None:
    assert _scored(GOLD.replace("nsubj", "nsubj:pass"))["LAS"] == 1


@pytest.mark.parametrize(
    ("gold", "attached", "labelled"),
    [("soldiers|NOUN|4|obj", 0.8, 0.8), ("soldiers|NOUN|5|obl", 1.0, 0.8), ("soldiers|NOUN|0|root", 0.8, 0.8)],
)
def test_a_word_needs_the_right_head_and_for_las_its_relation(gold: str, attached: float, labelled: float) -> None:
    figures = _scored(GOLD.replace("soldiers|NOUN|5|obj", gold))
    assert (figures["UAS"], figures["LAS"], figures["UPOS"]) == (attached, labelled, 1)


def test_marks_count_among_all_tokens_alone() -> None:
    figures = _scored(GOLD.replace(".|PUNCT|5", ".|PUNCT|4"))
    assert figures["UAS"] == 1
    assert figures["UAS of all"] == pytest.approx(6 / 7)


def test_a_token_that_is_no_word_of_ours_is_wrong_among_all_and_no_word_is_asked_for_it_as_head() -> None:
    figures = _scored(
        FIRST + "Reb|NOUN|5|compound els|NOUN|6|nsubj killed|VERB|0|root soldiers|NOUN|5|obj .|PUNCT|6|punct"
    )
    assert figures["words aligned"] == pytest.approx(6 / 8)
    assert (figures["UAS"], figures["UPOS"]) == (1, 1)
    assert figures["UAS of all"] == pytest.approx(5 / 8)


def test_a_head_in_another_sentence_of_ours_is_not_asked_for() -> None:
    figures = _scored(GOLD.replace("killed|VERB|0|root", "killed|VERB|2|parataxis"))
    assert figures["UAS"] == 1
    assert figures["UAS of all"] == pytest.approx(6 / 7)


def test_word_classes_are_asked_for_whatever_the_head() -> None:
    figures = _scored(GOLD.replace("killed|VERB|0|root", "killed|AUX|2|parataxis"))
    assert figures["UPOS"] == 0.8
    assert figures["UPOS of all"] == pytest.approx(6 / 7)


def test_news_is_scored_apart() -> None:
    figures = score([_row(GOLD), _row(GOLD.replace("soldiers|NOUN|5", "soldiers|NOUN|4"), "vlog")], _reader())
    assert (figures["news UAS"], figures["UAS"]) == (1, 0.9)


def test_a_reader_without_a_network_has_no_trees() -> None:
    assert not any(score([_row(GOLD)], PlannedReader({})).values())


def test_where_tentative_statements_count_trees_are_those_of_the_reader() -> None:
    assert score([_row(GOLD)], Unsure(_reader())) == _scored(GOLD)


def test_the_rows_are_the_held_out_documents(tmp_path: Path) -> None:
    tree = [["Rain", "rain", "NOUN", "NN", 2, "nsubj"], ["fell", "fall", "VERB", "VBD", 0, "root"]]
    names = [f"g{number}" for number in range(40)]
    data = write(tmp_path, "gum_ud", [{"id": name, "genre": "news", "sentences": [tree]} for name in names])
    assert [row["id"] for row in rows(data)] == [name for name in names if is_held_out(name)]
