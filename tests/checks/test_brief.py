"""What the checks are told, and how a fact's figure is said."""

import pytest

from checks import measured


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("17", "名", "17名"),
        ("168", "℃", "168℃"),
        ("4", "%", "4%"),
        ("31,000", "customers", "31,000 customers"),
        ("none", "", "none"),
    ],
)
def test_figure_stands_off_its_unit_only_where_the_units_script_asks_for_it(value, unit, said):
    assert measured(value, unit) == said
