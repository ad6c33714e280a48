"""A planted case: the same from the same seed, sound to the last span, and taken by a case file as it is."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

from benchmarks.planted import PlantedCase, plant, plant_many
from tests.house.source import ROOT
from whence.records import to_json
from whence.store import open_case
from whence.store.accepting import check_sound
from whence.vocabulary import check, load_vocabulary

DIGEST = """
import hashlib
from tests.benchmarks.planted.test_planting import digest_of
from benchmarks.planted import plant
print(digest_of(plant(3, 40)))
"""
DEVICES = {
    "agency copy", "body and spokesman", "cites", "claim of responsibility", "correction", "denial", "digest",
    "digest of a digest", "error travels", "hedged: possible", "one side", "own source", "reprint", "rival culprits",
    "rival figures", "rival holders", "shared source", "told and denied", "uncredited copy", "communique",
}  # fmt: skip


def digest_of(case: PlantedCase) -> str:
    """Return a hash over every document, reading and answer."""
    held = hashlib.sha256()
    for planted in case.documents:
        held.update(to_json(planted.document).encode() + to_json(planted.reading).encode() + planted.device.encode())
    held.update(repr(case.key).encode())
    return held.hexdigest()


def test_the_same_seed_gives_the_same_bytes_in_another_process() -> None:
    command = [sys.executable, "-c", DIGEST]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT, env={"PYTHONPATH": ".", "PYTHONHASHSEED": "5"}
    )
    assert done.stdout.strip() == digest_of(plant(3, 40))


def test_another_seed_gives_another_case() -> None:
    assert digest_of(plant(3, 5)) != digest_of(plant(4, 5))


def test_there_are_as_many_documents_as_asked_for_and_their_files_are_in_order(case: PlantedCase) -> None:
    assert [planted.document.file for planted in case.documents] == [f"{number:06}.txt" for number in range(240)]
    assert len({planted.document.id for planted in case.documents}) == 240


def test_every_span_of_every_reading_stands_in_its_text(case: PlantedCase) -> None:
    for planted in case.documents:
        check_sound(planted.document, planted.reading)


def test_every_reading_speaks_the_vocabulary(case: PlantedCase) -> None:
    vocabulary = load_vocabulary()
    for planted in case.documents:
        check(planted.reading, vocabulary)


def test_every_role_that_is_not_optional_is_filled_unless_nobody_is_named(case: PlantedCase) -> None:
    vocabulary = load_vocabulary()
    first = {name: type_.roles[0].name for name, type_ in vocabulary.types.items() if type_.roles}
    faults = []
    for planted in case.documents:
        for statement in planted.reading.statements:
            roles = vocabulary.types[statement.type].roles
            wanted = {role.name for role in roles if not role.optional} - {first[statement.type]}
            if not wanted <= {filler.role for filler in statement.fillers}:
                faults.append((statement.type, planted.document.text[statement.evidence[0].start :][:120]))
    assert [fault for fault in faults if fault[0] not in ("DISPLACES", "TRANSFERS")] == []  # "denied any delivery"


def test_every_document_reads_as_news_of_its_length(case: PlantedCase) -> None:
    words = [len(planted.document.text.split()) for planted in case.documents]
    assert min(words) >= 60
    assert max(words) <= 400


def test_the_body_is_a_segment_and_so_are_title_and_furniture(case: PlantedCase) -> None:
    for planted in case.documents:
        kinds = {segment.kind for segment in planted.document.segments}
        assert {"title", "body"} <= kinds, planted.document.text
        body = [one for one in planted.document.segments if one.kind == "body"]
        for statement in planted.reading.statements:
            for span in statement.evidence:
                assert any(one.start <= span.start and span.end <= one.end for one in body), span.text


def test_no_template_is_left_open_in_a_text(case: PlantedCase) -> None:
    for planted in case.documents:
        assert not set("{}<>[]«»|") & set(planted.document.text), planted.document.text
        assert "  " not in planted.document.text


def test_every_device_is_planted(case: PlantedCase) -> None:
    assert DEVICES - set(case.devices()) == set()


def test_a_case_file_takes_all_of_it(case: PlantedCase, tmp_path: Path) -> None:
    some = case.documents[:60]
    with open_case(str(tmp_path / "planted.case"), create=True) as held:
        for planted in some:
            assert held.accept(planted.document, planted.reading, key=planted.document.sha256) == "new"
        for planted in some[:5]:
            assert held.reading(planted.document.id) == planted.reading
        assert len(list(held.claims())) == sum(len(planted.reading.claims) for planted in some)


def test_many_documents_come_in_parts_that_share_no_matter_and_no_document() -> None:
    parts = list(plant_many(2, 620))
    assert [len(part.documents) for part in parts] == [300, 300, 20]
    matters = [answer.matter for part in parts for answer in part.key.answers]
    documents = [planted.document.id for part in parts for planted in part.documents]
    assert len(set(matters)) == len(matters)
    assert len(set(documents)) == 620


def test_brief_documents_are_shorter() -> None:
    def words(case: PlantedCase) -> int:
        return sum(len(planted.document.text.split()) for planted in case.documents)

    assert words(next(plant_many(5, 40))) < 0.8 * words(plant(5, 40))
