"""Tests of whence.export.readings."""

from __future__ import annotations

import hashlib
import io
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from tests.view.material import PERSIAN, WIRE, Draft, courier, small_case, wire
from whence.export.readings import write_readings
from whence.records import (
    AUTHOR,
    Attribution,
    Derivation,
    Entity,
    Filler,
    Link,
    Mention,
    Place,
    Quantity,
    Span,
    Statement,
    Time,
    attribution_id,
    statement_id,
)
from whence.resolve import settle
from whence.store import Case, open_case


def exported(case: Case) -> str:
    out = io.StringIO()
    write_readings(case, out)
    return out.getvalue()


def lines(case: Case) -> dict[str, Any]:
    """Return the line of each document by its file."""
    return {line["document"]["file"]: line for line in map(json.loads, exported(case).splitlines())}


def test_a_line_has_the_fields_of_the_contract_in_their_order(case: Case) -> None:
    line = lines(case)["wire.txt"]
    assert list(line) == ["document", "entities", "mentions", "statements", "attributions", "claims"]
    assert list(line["document"]) == [
        "id", "file", "sha256", "title", "publisher", "author", "published", "kind", "language", "derived_from", "text",
    ]  # fmt: skip
    assert list(line["entities"][0]) == ["id", "name", "kind", "names", "unnamed"]
    assert list(line["mentions"][0]) == ["entity", "start", "end", "form"]
    assert list(line["statements"][0]) == [
        "id", "type", "trigger", "evidence", "roles", "time", "phase", "condition", "places", "quantity", "score",
        "tentative",
    ]  # fmt: skip
    assert list(line["claims"][0]) == [
        "id", "statement", "chain", "factuality", "modality", "attribution", "evidence", "stake", "score",
    ]  # fmt: skip


def test_the_text_is_the_document_and_offsets_count_in_it(case: Case) -> None:
    line = lines(case)["wire.txt"]
    assert line["document"]["text"] == WIRE
    attack = line["statements"][0]
    assert attack["time"] == {"edtf": "2024-03-12", "span": [91, 104], "anchor": None, "offset": None}
    assert WIRE[91:104] == "12 March 2024"
    assert WIRE[slice(*attack["evidence"][0])].startswith("Fighters of the Lenna Freedom Army attacked")


def test_roles_hold_entities_of_the_case_or_words(case: Case) -> None:
    line = lines(case)["wire.txt"]
    army = next(entity["id"] for entity in line["entities"] if entity["name"] == "Lenna Freedom Army")
    start = WIRE.index("a post")
    assert line["statements"][0]["roles"] == {
        "attacker": [{"entity": army, "statement": None, "span": None}],
        "target": [{"entity": None, "statement": None, "span": [start, start + 6]}],
    }


def test_the_same_entity_has_the_same_id_in_every_line(case: Case) -> None:
    ids = [
        {entity["name"]: entity["id"] for entity in line["entities"]}
        for file, line in lines(case).items()
        if file != "persian.txt"
    ]
    assert ids[0]["Lenna Freedom Army"] == ids[1]["Lenna Freedom Army"]


def test_every_id_in_a_line_resolves_in_it(case: Case) -> None:
    for line in lines(case).values():
        known = {entity["id"] for entity in line["entities"]} | {None}
        assert {mention["entity"] for mention in line["mentions"]} <= known
        assert {link["entity"] for claim in line["claims"] for link in claim["chain"]} <= known
        assert {claim["statement"] for claim in line["claims"]} <= {it["id"] for it in line["statements"]}


def test_tentative_statements_are_held_and_marked(case: Case) -> None:
    statements = lines(case)["wire.txt"]["statements"]
    assert [it["type"] for it in statements if it["tentative"]] == ["PRESENT_IN"]


def test_a_document_that_was_not_read_has_its_text_and_nothing_else(case: Case) -> None:
    line = lines(case)["persian.txt"]
    assert line["document"]["text"] == PERSIAN
    assert [line[part] for part in ("entities", "mentions", "statements", "attributions", "claims")] == [[]] * 5


def test_two_entities_of_a_document_that_are_one_in_the_case_are_one_in_its_line(tmp_path: Path) -> None:
    draft = Draft("The Orrin Front. Later the Orrin front again.", file="a.txt", language="en")
    first, second = draft.name("Orrin Front", "armed-group"), draft.name("Orrin front", "armed-group")
    assert first != second
    with open_case(str(tmp_path / "a.case"), create=True) as case:
        case.accept(draft.document, draft.reading(), key="a")
        settle(case)
        (line,) = lines(case).values()
    assert line["entities"] == [
        {
            "id": first,
            "name": "Orrin Front",
            "kind": "armed-group",
            "names": ["Orrin Front", "Orrin front"],
            "unnamed": False,
        }
    ]
    assert [mention["entity"] for mention in line["mentions"]] == [first, first]


def test_entities_come_in_the_order_of_their_first_mention_then_those_without_one(case: Case) -> None:
    names = [entity["name"] for entity in lines(case)["wire.txt"]["entities"]]
    assert names == [
        "Quarrow", "Lenna Freedom Army", "Ivo Marten", "Ministry of Defence", "Mira Holt", "Tarn", "An official",
        "Bastrovia", "Tomas Keld", "Orrin Front", "Ana Reyl", "Northern Wire",
    ]  # fmt: skip


def test_the_order_in_which_documents_came_does_not_matter(case: Case, tmp_path: Path) -> None:
    with open_case(str(tmp_path / "other.case"), create=True) as other:
        persian = Draft(PERSIAN, file="persian.txt", language="fa")
        other.accept(persian.document, None, key="persian.txt")
        for draft in (courier(), wire()):
            other.accept(draft.document, draft.reading(), key=draft.document.file)
        assert exported(other) == exported(case)


def test_what_was_withdrawn_is_not_exported(tmp_path: Path) -> None:
    with small_case(tmp_path) as case:
        case.withdraw(wire().document.id, by="Ada", why="a test")
        assert list(lines(case)) == ["courier.txt", "persian.txt"]


def test_memory_does_not_grow_with_the_number_of_documents(tmp_path: Path) -> None:
    """The peak of 60 documents of 50,000 characters is that of a few."""
    with open_case(str(tmp_path / "large.case"), create=True) as case:
        for number in range(60):
            draft = Draft(f"Report {number}. " + "Nothing happened. " * 3000, file=f"{number:02}.txt", language="en")
            case.accept(draft.document, draft.reading(), key=str(number))
        with (tmp_path / "out").open("w") as out:
            tracemalloc.start()
            write_readings(case, out)
            _, peak = tracemalloc.get_traced_memory()
            tracemalloc.stop()
        assert (tmp_path / "out").stat().st_size > 3_000_000
    assert peak < 2_000_000


def test_a_mention_is_given_by_the_entity_of_the_case(tmp_path: Path) -> None:
    draft = Draft("Someone spoke.", file="a.txt", language="en")
    span = draft.span("Someone")
    draft.parts["entities"].append(Entity(id="x" * 20, name="Someone", kind="person", unnamed=True))
    draft.parts["mentions"].append(Mention(entity="x" * 20, span=span, form="nominal"))
    with open_case(str(tmp_path / "a.case"), create=True) as case:
        case.accept(draft.document, draft.reading(), key="a")
        (line,) = lines(case).values()
    assert line["mentions"] == [{"entity": "x" * 20, "start": 0, "end": 7, "form": "nominal"}]


FULL = "Olen Marsk told the Gull that, if it rained, the Salt Guard would flee Ulmport last week, 9 men strong."


@pytest.fixture
def full(tmp_path: Path) -> dict[str, Any]:
    """The line of a document that has something for every key of the contract."""
    draft = Draft(
        FULL, file="full.txt", language="en", title="All", publisher="Gull", author=("Una Brask",), published="2024-05",
        derived_from=(Derivation(publisher="Northern Wire", how="cites", evidence=(Span.of(FULL, 16, 24),)),),
    )  # fmt: skip
    gull, marsk = draft.name("Gull", "media"), draft.name("Olen Marsk", "person")
    guard, port = draft.name("Salt Guard", "armed-group"), draft.name("Ulmport", "place")
    rain = draft.state("PASSAGE", "it rained", (("about", port),))
    means = "9 men"
    fled = draft.state(
        "WITHDRAWS",
        "the Salt Guard would flee Ulmport",
        (("actor", guard), ("place", port), ("means", means)),
        time=Time(edtf=None, span=draft.span("last week"), anchor="published", offset="-P1W"),
        phase="future",
        condition=(rain.id,),
        places=(Place(entity=port, span=draft.span("Ulmport")),),
        quantity=Quantity(of="strength", low=9, best=9, high=9, unit="", span=draft.span("9 men")),
    )
    filler = Filler(role="subject", statement=fled.id)
    id_ = statement_id(draft.document.id, "DEMANDS", None, (filler, Filler(role="requester", entity=AUTHOR)))
    demand = Statement(
        id=id_,
        type="DEMANDS",
        trigger=draft.span("told"),
        evidence=(draft.span("told"),),
        fillers=(filler, Filler(role="requester", entity=AUTHOR)),
        by="hand",
    )
    draft.parts["statements"].append(demand)
    spans = (draft.span("Olen Marsk"), draft.span("told"), (draft.span("the Salt Guard would flee Ulmport"),))
    said = Attribution(
        id=attribution_id(draft.document.id, *spans),
        source=spans[0],
        cue=spans[1],
        content=spans[2],
        speech="indirect",
        entity=marsk,
    )
    draft.parts["attributions"] = [said]
    chain = (Link(role="publisher", entity=gull), Link(role="author", entity=AUTHOR), Link(role="source", entity=marsk))
    draft.claim(fled, chain, "PS+", modality="conditional", attribution=said.id, stake=False, score=0.5)
    draft.claim(demand, chain[:2])
    with open_case(str(tmp_path / "full.case"), create=True) as case:
        case.accept(draft.document, draft.reading(), key="full")
        (line,) = lines(case).values()
    return dict(line)


def at(words: str) -> list[int]:
    start = FULL.index(words)
    return [start, start + len(words)]


def test_a_document_is_described_key_by_key_as_the_contract_has_it(full: dict[str, Any]) -> None:
    document = full["document"]
    assert (document["title"], document["publisher"], document["author"]) == ("All", "Gull", ["Una Brask"])
    assert (document["published"], document["kind"], document["language"]) == ("2024-05", "report", "en")
    assert document["derived_from"] == [
        {"publisher": "Northern Wire", "document": None, "how": "cites", "evidence": [[16, 24]]}
    ]
    assert document["sha256"] == hashlib.sha256(FULL.encode()).hexdigest()


def test_a_statement_is_told_key_by_key_as_the_contract_has_it(full: dict[str, Any]) -> None:
    rain, fled, demand = full["statements"]
    ids = {entity["name"]: entity["id"] for entity in full["entities"]}
    assert fled == {
        "id": fled["id"],
        "type": "WITHDRAWS",
        "trigger": None,
        "evidence": [at("the Salt Guard would flee Ulmport")],
        "roles": {
            "actor": [{"entity": ids["Salt Guard"], "statement": None, "span": None}],
            "place": [{"entity": ids["Ulmport"], "statement": None, "span": None}],
            "means": [{"entity": None, "statement": None, "span": at("9 men")}],
        },
        "time": {"edtf": None, "span": at("last week"), "anchor": "published", "offset": "-P1W"},
        "phase": "future",
        "condition": [rain["id"]],
        "places": [{"entity": ids["Ulmport"], "span": at("Ulmport")}],
        "quantity": {"of": "strength", "low": 9, "best": 9, "high": 9, "unit": "", "span": at("9 men")},
        "score": 1.0,
        "tentative": False,
    }
    assert demand["trigger"] == at("told")
    assert demand["roles"] == {
        "subject": [{"entity": None, "statement": fled["id"], "span": None}],
        "requester": [{"entity": "AUTHOR", "statement": None, "span": None}],
    }
    assert (rain["time"], rain["quantity"], rain["phase"], rain["places"]) == (None, None, None, [])


def test_an_attribution_and_a_claim_are_told_key_by_key_as_the_contract_has_them(full: dict[str, Any]) -> None:
    ids = {entity["name"]: entity["id"] for entity in full["entities"]}
    (said,) = full["attributions"]
    assert said == {
        "id": said["id"],
        "source": at("Olen Marsk"),
        "cue": at("told"),
        "content": [at("the Salt Guard would flee Ulmport")],
        "entity": ids["Olen Marsk"],
    }
    claim = full["claims"][0]
    assert claim == {
        "id": claim["id"],
        "statement": full["statements"][1]["id"],
        "chain": [
            {"role": "publisher", "entity": ids["Gull"]},
            {"role": "author", "entity": "AUTHOR"},
            {"role": "source", "entity": ids["Olen Marsk"]},
        ],
        "factuality": "PS+",
        "modality": "conditional",
        "attribution": said["id"],
        "evidence": [at("the Salt Guard would flee Ulmport")],
        "stake": False,
        "score": 0.5,
    }
    assert full["claims"][1]["stake"] is None


def test_no_id_of_an_entity_has_a_sign_that_scorers_part_at(full: dict[str, Any]) -> None:
    assert not [entity["id"] for entity in full["entities"] if "@" in entity["id"]]


@pytest.mark.parametrize("odd", ["\u2028", "\u2029", "\x85", "\x0c", '"\\', "🕊️", "\x1f"])
def test_a_line_stays_one_line_whatever_the_text_holds(tmp_path: Path, odd: str) -> None:
    draft = Draft(f"One{odd}two.", file=f"a{odd}.txt", language="en")
    with open_case(str(tmp_path / "odd.case"), create=True) as case:
        case.accept(draft.document, draft.reading(), key="a")
        (line,) = exported(case).removesuffix("\n").split("\n")
    assert json.loads(line)["document"]["text"] == f"One{odd}two."


def test_an_empty_case_exports_nothing(tmp_path: Path) -> None:
    with open_case(str(tmp_path / "empty.case"), create=True) as case:
        assert exported(case) == ""
