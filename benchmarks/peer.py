"""The peer: a spaCy pipeline of the make-up and size of its small English one, with random weights.

No weights may be fetched here, so none is trained: its work a word is about the true one, what it finds is not. Its
lemmatizer's tables are small. `python -m benchmarks.peer FOLDER` writes it.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

__all__ = ["MISSING", "NOTE", "is_installed", "make"]

NOTE = (
    "spaCy here is an untrained pipeline (random weights, seed {seed}; nothing is downloaded) with the components and "
    "sizes of its small English one: tok2vec of width 96 and depth 4, tagger, parser, attribute_ruler, rule lemmatizer "
    "(small tables), ner with a tok2vec of its own. It gives tags, a tree and names; extract gives a whole reading."
)
MISSING = "spaCy is not installed (pip install -e '.[bench]'): the comparison with it was NOT made"
SEED = 20240313

LABELS: Mapping[str, str] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
TAGS, RELATIONS, NAMES = (LABELS[kind].split() for kind in ("tags", "relations", "names"))
PARTS = {"NN": "NOUN", "VB": "VERB", "JJ": "ADJ", "RB": "ADV", "IN": "ADP", "DT": "DET", "PR": "PRON", "CD": "NUM"}
ENDINGS = {
    "noun": [["s", ""], ["ses", "s"], ["ies", "y"], ["men", "man"]],
    "verb": [["s", ""], ["ies", "y"], ["es", "e"], ["ed", "e"], ["ed", ""], ["ing", "e"], ["ing", ""]],
    "adj": [["er", ""], ["est", ""], ["er", "e"], ["est", "e"]],
}

SHOWN = {
    "tags": ["NNS", "VBD", "CD", "NNS", "."],
    "heads": [1, 1, 3, 1, 1],
    "deps": ["nsubj", "ROOT", "nummod", "dobj", "punct"],
    "entities": ["U-ORG", "O", "U-CARDINAL", "O", "O"],
}

EMBED = {
    "@architectures": "spacy.MultiHashEmbed.v2",
    "width": 96,
    "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"],
    "rows": [5000, 1000, 2500, 2500, 50, 50],
    "include_static_vectors": False,
}
ENCODE = {
    "@architectures": "spacy.MaxoutWindowEncoder.v2",
    "width": 96,
    "depth": 4,
    "window_size": 1,
    "maxout_pieces": 3,
}
OWN = {"@architectures": "spacy.Tok2Vec.v2", "embed": EMBED, "encode": ENCODE}
SHARED = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}


def is_installed() -> bool:
    """Tell whether spaCy can be imported."""
    return find_spec("spacy") is not None


def make(folder: Path) -> None:
    """Write the pipeline into a folder, as `spacy.load` reads it."""
    spacy: Any = resolve_name("spacy")
    spacy.util.fix_random_seed(SEED)
    nlp = spacy.blank("en")
    _add_pipes(nlp)
    example = resolve_name("spacy.training:Example").from_dict(nlp.make_doc("Police arrested two men ."), SHOWN)
    nlp.initialize(lambda: [example])
    for tag in TAGS:
        nlp.get_pipe("attribute_ruler").add([[{"TAG": tag}]], {"POS": PARTS.get(tag[:2], "X")})
    nlp.add_pipe("lemmatizer", config={"mode": "rule"}, after="attribute_ruler").initialize(lookups=_lookups())
    for name in ("tagger", "parser", "ner"):
        _shake(nlp.get_pipe(name).model)
    nlp.to_disk(folder)


def _add_pipes(nlp: Any) -> None:  # noqa: ANN401 - spaCy is not there to be named
    nlp.add_pipe("tok2vec", config={"model": OWN})
    tagger = nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": SHARED}})
    parser = nlp.add_pipe("parser", config={"model": _transitions("parser", SHARED), "min_action_freq": 1})
    nlp.add_pipe("attribute_ruler")
    ner = nlp.add_pipe("ner", config={"model": _transitions("ner", OWN)})
    for pipe, labels in ((tagger, TAGS), (parser, RELATIONS), (ner, NAMES)):
        for label in labels:
            pipe.add_label(label)


def _transitions(kind: str, tok2vec: dict[str, Any]) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": tok2vec,
    }


def _lookups() -> Any:  # noqa: ANN401
    lookups: Any = resolve_name("spacy.lookups:Lookups")()
    for table, value in _tables():
        lookups.add_table(table, value)
    return lookups


def _tables() -> Iterator[tuple[str, dict[str, Any]]]:
    yield "lemma_rules", ENDINGS
    yield "lemma_exc", {part: {} for part in ENDINGS}
    yield "lemma_index", {part: ["attack", "kill", "man", "report", "village", "say"] for part in ENDINGS}


def _shake(network: Any) -> None:  # noqa: ANN401
    """Draw the weights that start as zeros: with them every word would get the first label and the first step."""
    chance = resolve_name("numpy.random:default_rng")(SEED)
    for node in network.walk():
        for name in node.param_names:
            if node.has_param(name) and not node.get_param(name).any():
                held = node.get_param(name)
                node.set_param(name, chance.normal(0, 0.1, held.shape).astype(held.dtype))


if __name__ == "__main__":
    make(Path(sys.argv[1]))
