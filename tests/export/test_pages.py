"""Tests of whence.export.pages."""

from __future__ import annotations

import base64
import hashlib

from whence.export.pages import MEANINGS, environment, number_claims
from whence.records import FACTUALITIES
from whence.store import Case, Filter
from whence.view import find_ledger, get_statement


def filtered(expression: str, public: frozenset[str] | None, **values: object) -> str:
    return environment(public=public, anchors={}).from_string(expression).render(**values)


def test_every_position_has_a_meaning() -> None:
    assert tuple(MEANINGS) == FACTUALITIES


def test_the_hash_in_the_policy_is_the_one_of_the_style() -> None:
    page = environment(public=None, anchors={})
    digest = hashlib.sha256(str(page.globals["style"]).encode()).digest()
    assert page.globals["style_hash"] == f"sha256-{base64.b64encode(digest).decode()}"


def test_claims_are_numbered_from_one(case: Case) -> None:
    rows = list(find_ledger(case, Filter(type="KILLS")))
    assert number_claims(rows) == {rows[0].id: 1, rows[1].id: 2, rows[2].id: 3}


def test_names_are_shown_or_veiled_in_lines_and_positions(case: Case) -> None:
    (row,) = (row for row in find_ledger(case, Filter(type="FIGHTS")) if "shelled" in row.quote)
    page = get_statement(case, row.statement)
    assert filtered("{{ page | shown_positions | join }}", frozenset(), page=page) == (
        "Northern Wire &gt; a private person: certain"
    )
    assert filtered("{{ page | shown_positions | join }}", None, page=page) == (
        "Northern Wire &gt; Ana Reyl &gt; Mira Holt: certain"
    )
    assert filtered("{{ row | shown_line }}", frozenset(), row=row) == "attacker: the army; target: Tarn"


def test_an_author_who_is_not_shown_is_told_only_where_the_claim_is_theirs(case: Case) -> None:
    (row,) = find_ledger(case, Filter(type="LEADS"))
    assert filtered("{{ page | shown_positions | join }}", frozenset(), page=get_statement(case, row.statement)) == (
        "Northern Wire &gt; the author: certain"
    )
