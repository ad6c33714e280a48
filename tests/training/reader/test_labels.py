"""The numbers of labels are what weights hang on."""

from __future__ import annotations

from training.reader import labels, own_labels
from training.reader.own_labels import OWN_LABELS
from whence.extract.net import labels as product
from whence.vocabulary import load_vocabulary


def test_the_product_reads_labels_in_the_order_they_are_taught() -> None:
    assert list(labels.TYPES) == list(product.TYPES)
    assert list(labels.RELS.values()) == list(range(len(product.RELS)))
    assert labels.PHASES[None] == 0


def test_every_type_of_the_vocabulary_but_the_open_one_is_taught() -> None:
    assert set(labels.TYPES) == set(load_vocabulary().types) - {"PASSAGE"}


def test_every_role_of_a_type_is_taught() -> None:
    roles = {role.name for type_ in load_vocabulary().types.values() for role in type_.roles}
    taught = {role for name in labels.TYPES for role in (r.name for r in load_vocabulary().types[str(name)].roles)}
    assert taught <= roles
    assert taught - set(labels.RELS) <= {"title", "means", "subject"}


def test_own_labels_are_sorted_and_stand_once() -> None:
    assert sorted(set(OWN_LABELS)) == OWN_LABELS
    assert set(labels.AUX) == set(own_labels.OWN_LABELS)
