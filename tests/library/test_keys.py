"""Row ids are in the order of the list."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from nutgraf.document import Dating
from nutgraf.library import keys

ZONES = st.integers(-12 * 60, 14 * 60).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))
MOMENTS = st.datetimes(
    min_value=dt.datetime(2, 1, 1), max_value=dt.datetime(9998, 1, 1), timezones=st.none() | ZONES
)


@given(MOMENTS, MOMENTS)
def test_slots_order_by_stated_day_then_by_instant(one: dt.datetime, other: dt.datetime) -> None:
    first, second = Dating(one, "minute", "header"), Dating(other, "minute", "header")
    expected = (one.date(), first.minute) < (other.date(), second.minute)
    assert (keys.slot(first) < keys.slot(second)) == expected


@given(MOMENTS)
def test_a_day_holds_all_its_slots(moment: dt.datetime) -> None:
    day = moment.date().toordinal()
    low, high = keys.day_range(day, day)
    for precision in ("minute", "day"):
        slot = keys.slot(Dating(moment, precision, "header"))  # type: ignore[arg-type]  # two of its values
        assert low <= slot < keys.slot_end(slot) <= high + 1
        assert keys.day_of(slot) == day


def test_the_undated_come_last() -> None:
    oldest = Dating(dt.datetime(1, 1, 1), "year", "header")
    assert keys.slot(None) < keys.slot(oldest)
    assert keys.month(keys.day_of(keys.slot(None))) == ""
    assert keys.month(keys.day_of(keys.slot(oldest))) == "0001-01"
