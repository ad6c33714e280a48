"""An id may be typed in full or by a beginning that leads to one."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.store.material import document
from whence.errors import NotFoundError
from whence.store import Case


def _fill(case: Case, count: int) -> list[str]:
    for number in range(count):
        case.accept(document(f"Text {number}."), None, key="key")
    return sorted(held.id for held in case.documents())


def test_a_beginning_that_leads_to_one_is_enough(case: Case) -> None:
    for id_ in _fill(case, 3):
        assert case.document(id_[:6]).id == id_
        assert case.document(id_).id == id_


def test_a_beginning_that_leads_to_several_names_them(case: Case) -> None:
    ids = _fill(case, 40)
    first = next(one[0] for one, next_ in pairwise(ids) if one[0] == next_[0])
    with pytest.raises(NotFoundError, match="begins more than one id") as caught:
        case.document(first)
    assert next(id_ for id_ in ids if id_.startswith(first)) in str(caught.value)


@pytest.mark.parametrize("typed", ["", "zz", "%", "_", "\0"])
def test_what_leads_to_none_says_so(case: Case, typed: str) -> None:
    _fill(case, 2)
    with pytest.raises(NotFoundError, match="is not in the case"):
        case.document(typed)
