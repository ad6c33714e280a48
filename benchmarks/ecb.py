"""Events told in several documents: does `group_tellings` find those of ECB+, beside the same word for the act?

`python -m benchmarks.ecb [--data DIR] [--split dev] [--predicted] [--floors]`
Set. The action mentions of ECB+'s checked sentences, dev topics 2, 5, 12, 18, 21, 23, 34, 35, those in no chain as
groups of one. Thresholds of the comparison were looked at on the train topics; nothing was learned from either.
What is given. ECB+ has no roles. Who stands in it, and where, are the gold entities and places of the mention's
sentence by their chains, which are the same across documents: more than any reader knows, and less than roles tell.
There are no figures and no days: ECB+ does not say of which act a time is. A mention's type is its act (the stem of
its last word), so only mentions of one act are ever compared.
Settings. "subtopic": mentions meet those of their own half topic (one seminal event), and all of it counts as the
news of one day, as the corpus was gathered. "topic": of both halves, "all": of all documents; nothing is known of when
a document is from.
Ways. "alone": each mention by itself. "same act": one group for each act, which is the same-lemma baseline. "whence":
`telling_keys`, then `compare_tellings`, then `group_tellings`. "leaning": also what these leave unsure, where the act
is the same and the score is LEAN or more: not what is merged unasked, but what can be shown to a person to decide.
"right": the share of the pairs that a way joins which are one event: a wrong one makes a false corroboration.
--predicted. Mentions are the triggers of the shipped reader's events, in the checked sentences; nothing gold is given
but the setting (see ecb_predicted). A mention is the gold one that it shares a word with. The reader tells conflicts
only: much of what the topics tell (an award, a merger) it does not look for, which bounds every way; so the figures
are given again for the gold mentions that it tells alone.
Not comparable. Same lemma reaches about 76 CoNLL F1 on ECB+'s test topics: other topics, another lemmatiser.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import math
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.coreference import Score, conll, scores
from benchmarks.ecb_predicted import Kit, default_kit, gold_items, identified, told_in
from training.sources import default_data
from whence.resolve.telling_days import NO_DAYS
from whence.resolve.telling_groups import Judged, group_tellings, judged_of
from whence.resolve.telling_keys import telling_keys
from whence.resolve.telling_places import Where
from whence.resolve.telling_words import act_of, content_words
from whence.resolve.tellings import RoleFiller, Telling

__all__ = [
    "SETTINGS",
    "WAYS",
    "Mention",
    "gold_groups",
    "load_mentions",
    "main",
    "measured",
    "read_mentions",
    "right_share",
]

FLOORS = Path(__file__).with_name("ecb.toml")
SET = "ecbplus.train_dev.jsonl.gz"
LEAN = 0.25  # looked for on the train topics; above it the mean of the three F1 falls
ONE_DAY = date(2000, 1, 1)  # of the news of a half topic; which day does not matter
PEOPLE = ("HUMAN_PART", "NON_HUMAN_PART")
Row = dict[str, Any]
Groups = list[frozenset[Hashable]]


@dataclass(frozen=True, slots=True)
class Mention:
    """An action mention: its topic, half topic and gold event, and the telling made of it."""

    topic: str
    subtopic: str
    event: str
    telling: Telling


Way = Callable[[Sequence[Mention]], Groups]
SETTINGS: Mapping[str, Callable[[Mention], str]] = {
    "subtopic": lambda mention: mention.subtopic,
    "topic": lambda mention: mention.topic,
    "all": lambda _: "",
}


def main(arguments: Sequence[str]) -> int:
    """Print the figures of every setting and way, and missed floors; return 1 where a floor is missed."""
    asked = _asked(arguments)
    mentions = list(load_mentions(asked.data, asked.split))
    print(f"{len(mentions)} mentions of {len(gold_groups(mentions))} events")
    figures = dict(_figures(mentions, mentions))
    if asked.predicted:
        told = list(read_mentions(asked.data, asked.split, default_kit()))
        met = [mention for mention in mentions if mention.telling.id in {one.telling.id for one in told}]
        print(f"{len(told)} mentions told, {len(met)} of them gold")
        figures |= {f"predicted {name}": figure for name, figure in _figures(told, mentions)}
        print("the same, of the gold mentions that are told alone")
        figures |= {f"told {name}": figure for name, figure in _figures(told, met)}
    missed = list(_missed(figures)) if asked.floors else []
    print(*(f"MISSED: {line}" for line in missed), sep="\n", end="\n" if missed else "")
    return 1 if missed else 0


def _figures(mentions: Sequence[Mention], wanted: Sequence[Mention]) -> Iterator[tuple[str, float]]:
    """Print a line for each setting and way, and yield its figures by name. wanted: the gold mentions asked for."""
    gold = gold_groups(wanted)
    for setting, way in itertools.product(SETTINGS, WAYS):
        told, name = measured(mentions, setting, WAYS[way]), f"{setting} {way}"
        right = right_share(mentions, told)
        print(_line(name, scores(gold, told), right))
        yield name, conll(gold, told)
        yield f"{name} right", right


def load_mentions(data: Path, split: str) -> Iterator[Mention]:
    """Load the action mentions of the checked sentences of a split."""
    for row in _rows(data, split):
        yield from _mentions(row)


def read_mentions(data: Path, split: str, kit: Kit) -> Iterator[Mention]:
    """Read the documents of a split and yield what the reader tells in the checked sentences."""
    rows = {row["id"]: row for row in _rows(data, split)}
    event = {mention.telling.id: mention.event for row in rows.values() for mention in _mentions(row)}
    for telling in identified([telling for row in rows.values() for telling in told_in(row, kit)]):
        row = rows[telling.document]
        yield Mention(str(row["topic"]), row["subtopic"], event.get(telling.id, telling.id), telling)


def gold_groups(mentions: Iterable[Mention]) -> Groups:
    """Return the ids of the mentions of each gold event."""
    events: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        events[mention.event].add(mention.telling.id)
    return list(map(frozenset, events.values()))


def measured(mentions: Iterable[Mention], setting: str, way: Way) -> Groups:
    """Return the groups that a way makes of the mentions that meet in a setting."""
    worlds: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        told = replace(mention.telling, days=NO_DAYS, published=ONE_DAY) if setting == "subtopic" else mention.telling
        worlds[SETTINGS[setting](mention)].append(replace(mention, telling=told))
    return [group for world in worlds.values() for group in way(world)]


def right_share(mentions: Iterable[Mention], told: Groups) -> float:
    """Return the share of the pairs put in one group that are of one gold event; 1 where no pair is."""
    event = {mention.telling.id: mention.event for mention in mentions}
    joined = right = 0
    for group in told:
        counted = Counter(event[str(id_)] for id_ in group)
        joined += math.comb(len(group), 2)
        right += sum(math.comb(number, 2) for number in counted.values())
    return right / joined if joined else 1.0


def load_floors() -> Mapping[str, float]:
    """Load what each figure must reach, by its name."""
    floors: Mapping[str, float] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["ecb"]
    return floors


def _alone(mentions: Sequence[Mention]) -> Groups:
    return [frozenset({mention.telling.id}) for mention in mentions]


def _same_act(mentions: Sequence[Mention]) -> Groups:
    acts: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        acts[mention.telling.act].add(mention.telling.id)
    return list(map(frozenset, acts.values()))


def _whence(mentions: Sequence[Mention]) -> Groups:
    tellings = {mention.telling.id: mention.telling for mention in mentions}
    index: dict[str, list[str]] = defaultdict(list)
    for id_, telling in tellings.items():
        for key in telling_keys(telling):
            index[key].append(id_)
    pairs = sorted({pair for ids in index.values() for pair in itertools.combinations(sorted(ids), 2)})
    return _grouped(tellings, judged_of((tellings[one], tellings[other]) for one, other in pairs))


def _leaning(mentions: Sequence[Mention]) -> Groups:
    tellings = {mention.telling.id: mention.telling for mention in mentions}
    acts = [sorted(map(str, group)) for group in _same_act(mentions)]
    pairs = (pair for ids in acts for pair in itertools.combinations(ids, 2))
    judged = judged_of((tellings[one], tellings[other]) for one, other in pairs)
    return _grouped(tellings, (_leant(word) for word in judged))


def _leant(word: Judged) -> Judged:
    return replace(word, verdict="same") if word.verdict == "unsure" and word.score >= LEAN else word


def _grouped(tellings: Mapping[str, Telling], judged: Iterable[Judged]) -> Groups:
    return [frozenset[Hashable](group) for group in group_tellings(list(tellings.values()), judged)]


WAYS: Mapping[str, Way] = {"alone": _alone, "same act": _same_act, "whence": _whence, "leaning": _leaning}


def _rows(data: Path, split: str) -> Iterator[Row]:
    with gzip.open(data / SET, "rt", encoding="utf-8") as lines:
        yield from (row for row in map(json.loads, lines) if row["split"] == split)


def _mentions(row: Row) -> Iterator[Mention]:
    for id_, item in gold_items(row):
        yield Mention(str(row["topic"]), row["subtopic"], item.get("chain") or id_, _telling(row, item, id_))


def _telling(row: Row, item: Row, id_: str) -> Telling:
    sentence = " ".join(row["sentences"][item["sent"]])
    beside = [one for one in row["mentions"] if one["sent"] == item["sent"] and "chain" in one]
    people = sorted({one["chain"] for one in beside if one["type"].startswith(PEOPLE)})
    places = sorted({one["chain"] for one in beside if one["type"].startswith("LOC")})
    act = act_of(item["text"])
    return Telling(
        id=id_,
        document=row["id"],
        type=act,
        fillers=tuple(RoleFiller("about", chain) for chain in people),
        places=tuple(Where(chain, sharp=1) for chain in places),
        act=act,
        words=content_words(sentence),
    )


def _line(name: str, found: Mapping[str, Score], right: float) -> str:
    told = "  ".join(
        f"{measure} {score.precision:.3f} {score.recall:.3f} {score.f1:.3f}" for measure, score in found.items()
    )
    mean = sum(score.f1 for score in found.values()) / len(found)
    return f"{name:<18} CoNLL {mean:.3f}  {told}  right {right:.3f}"


def _missed(figures: Mapping[str, float]) -> Iterator[str]:
    for name, floor in load_floors().items():
        if name in figures and figures[name] < floor:
            yield f"{name} is {figures[name]:.3f}, the floor is {floor}"


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ecb", description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, default=default_data())
    parser.add_argument("--split", choices=("train", "dev"), default="dev")
    parser.add_argument("--predicted", action="store_true", help="mentions of the shipped reader: takes minutes")
    parser.add_argument("--floors", action="store_true", help="end with 1 where ecb.toml is not reached")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
