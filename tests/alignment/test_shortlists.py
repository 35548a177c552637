import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from hearten.alignment import BadNumbersError, candidates
from tests.alignment.people import tried


@st.composite
def tables(draw):
    rows, columns, width = draw(st.integers(1, 9)), draw(st.integers(1, 9)), draw(st.integers(1, 3))
    luck = np.random.default_rng(draw(st.integers(0, 9999)))
    return luck.normal(size=(rows, width)), luck.normal(size=(columns, width))


@tried
@given(tables(), st.integers(0, 4), st.integers(0, 4))
def test_lists_hold_exactly_both_sides_best(both, per_mentee, per_mentor):
    left, right = both
    product = left @ right.T

    lists = candidates(left, right, per_mentee, per_mentor)

    wanted = {(i, j) for i in range(len(left)) for j in np.argsort(-product[i])[:per_mentee]}
    wanted |= {(i, j) for j in range(len(right)) for i in np.argsort(-product[:, j])[:per_mentor]}
    assert {(i, int(j)) for i in range(len(left)) for j in lists.of(i)} == wanted


@tried
@given(tables(), st.data())
def test_forbidden_pairs_are_on_nobodys_list(both, data):
    left, right = both
    shape = (len(left), len(right))
    closed = np.array(
        data.draw(
            st.lists(st.booleans(), min_size=left.shape[0] * shape[1], max_size=shape[0] * shape[1])
        )
    )
    closed = closed.reshape(shape)

    dense = candidates(left, right, 2, 2, forbidden=closed)
    thin = candidates(left, right, 2, 2, forbidden=sparse.csr_array(closed))

    assert not any(closed[i, j] for i in range(len(left)) for j in dense.of(i))
    assert (dense.mentor == thin.mentor).all()


@tried
@given(tables(), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_no_list(both, luck):
    left, right = both
    order = np.array(luck.sample(range(len(right)), len(right)))

    there, back = candidates(left, right, 2, 1), candidates(left, right[order], 2, 1)

    for row in range(len(left)):
        assert set(order[back.of(row)]) == set(there.of(row))


def test_lists_are_best_first():
    lists = candidates([[1.0]], [[0.1], [0.9], [0.5]], per_mentee=3)

    assert lists.of(0).tolist() == [1, 2, 0]
    assert lists.product.tolist() == [0.9, 0.5, 0.1]


def test_more_mentees_than_one_block():
    luck = np.random.default_rng(7)
    left, right = luck.normal(size=(600, 4)), luck.normal(size=(20, 4))

    lists = candidates(left, right, per_mentee=3, per_mentor=5)

    product = left @ right.T
    best = {(int(i), j) for j in range(20) for i in np.argsort(-product[:, j])[:5]}
    assert best <= {(i, int(j)) for i in range(600) for j in lists.of(i)}
    assert all(len(lists.of(row)) >= 3 for row in range(600))


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ([[np.nan]], [[1.0]], "Row 0 of X"),
        ([[1.0]], [[1.0], [np.inf]], "Row 1 of Y"),
        ([[1.0, 2.0]], [[1.0]], "2 columns"),
        ([1.0], [[1.0]], "not a table"),
    ],
)
def test_numbers_that_cannot_be_compared_are_refused(left, right, said):
    with pytest.raises(BadNumbersError, match=said):
        candidates(left, right)


def test_forbidden_has_the_shape_of_the_pairs():
    with pytest.raises(BadNumbersError, match="one row a mentee"):
        candidates([[1.0]], [[1.0]], forbidden=[[True, False]])
