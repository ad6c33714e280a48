"""What a reader tells in ECB+: events of checked sentences, each met with a gold mention that it shares a word with."""

from __future__ import annotations

from pathlib import Path

from benchmarks.ecb import read_mentions
from benchmarks.ecb_predicted import Kit
from tests.benchmarks.test_ecb import data as data  # a fixture
from tests.resolve.gazetteers import small_gazetteer
from whence.records import Document, Entity, Filler, Mention, Reading, Span, Statement
from whence.resolve.tellings import RoleFiller
from whence.vocabulary import load_vocabulary


class OfAttacks:
    """A reader that knows one word: who stands before `attacked` attacks, and is named where the word begins so."""

    name, version, languages = "attacks", "1", frozenset({"en"})
    vocabulary = load_vocabulary()

    def read(self, document: Document) -> Reading:
        """Return an attack where one is told."""
        text, at = document.text, document.text.find("attacked")
        entities, mentions, statements = [], [], []
        if at >= 0:
            who = Span.of(text, at - len("rebels "), at - 1)
            entities = [Entity(id="e1", name=who.text, kind="armed-group", names=(who.text,))]
            mentions = [Mention(entity="e1", span=who, form="named" if who.text.istitle() else "nominal")]
            span = Span.of(text, at, at + len("attacked"))
            filler = Filler(role="attacker", entity="e1", span=who)
            statements = [
                Statement(id="s1", type="FIGHTS", trigger=span, evidence=(span,), fillers=(filler,), by="test"),
                Statement(id="s2", type="OPPOSES", trigger=who, evidence=(span,), fillers=(filler,), by="test"),
            ]
        return Reading(
            document=document.id,
            reader=self.name,
            version=self.version,
            entities=tuple(entities),
            mentions=tuple(mentions),
            attributions=(),
            statements=tuple(statements),
            claims=(),
        )


def test_events_are_met_with_gold_mentions_and_relations_left_out(data: Path, tmp_path: Path) -> None:
    kit = Kit(OfAttacks(), load_vocabulary(), small_gazetteer(tmp_path))
    first, second = read_mentions(data, "dev", kit)
    assert [(one.telling.id, one.event, one.telling.type) for one in (first, second)] == [
        ("40_1ecb:0", "ACT1", "FIGHTS"),
        ("40_2ecb:0", "ACT1", "FIGHTS"),
    ]
    assert first.telling.fillers == (RoleFiller("attacker", "rebels", "armed-group", named=True),)
    assert second.telling.fillers == (RoleFiller("attacker", "40_2ecb:e1", "armed-group", named=False),)
