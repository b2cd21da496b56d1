"""Dates are read as stated, and never guessed silently."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.dates import from_dateline, from_file_name, from_file_time, stated

MAY_2024 = 1_714_723_200 * 10**9


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2024", "2024"),
        (2024, "2024"),
        ("2024-05", "2024-05"),
        ("March 2020", "2020-03"),
        ("2024-05-03", "2024-05-03"),
        (" 3 May 2024 ", "2024-05-03"),
        ("May 3, 2024", "2024-05-03"),
        ("20240503", "2024-05-03"),
        ("31.12.2019", "2019-12-31"),
        ("13/02/2020", "2020-02-13"),
        ("02/13/2020", "2020-02-13"),
        ("05/05/2024", "2024-05-05"),
        ("2024-05-03 14:05", "2024-05-03T14:05"),
        ("2024-05-03T14:05:59.123+02:00", "2024-05-03T14:05+02:00"),
        ("2024-05-03T24:00:00Z", "2024-05-04T00:00+00:00"),
        ("2024-06-30T23:59:60Z", "2024-06-30T23:59+00:00"),
        ("Fri, 03 May 2024 09:00 EST", "2024-05-03T09:00-05:00"),
        ("Fri, 3 May 2024 09:00:00 +0000", "2024-05-03T09:00+00:00"),
        ("3 may 2024 09:00 -0330 (NST)", "2024-05-03T09:00-03:30"),
        ("Fri, 3 May 2024 09:00:59 GMT", "2024-05-03T09:00+00:00"),
        ("Fri, 3 May 0099 09:00:00 +0000", "1999-05-03T09:00+00:00"),
        (1_714_723_200, "2024-05-03T08:00+00:00"),
        (1_714_723_200_000, "2024-05-03T08:00+00:00"),
        ("1714723200", "2024-05-03T08:00+00:00"),
        (0, "1970-01-01T00:00+00:00"),
        (-1, "1969-12-31T23:59+00:00"),
        (dt.date(2024, 5, 3), "2024-05-03"),
        ("1893-04-07", "1893-04-07"),
        ("2099-01-01", "2099-01-01"),
    ],
)
def test_forms(value: object, iso: str) -> None:
    found = stated(value, "metadata")
    assert found.dating is not None
    assert (found.dating.iso(), found.dating.source, found.warning) == (iso, "metadata", "")
    assert not found.dating.inferred


@pytest.mark.parametrize("value", ["01/02/03", "01/02/2003", "3-4-2021", "10/11/12 09:00"])
def test_an_ambiguous_date_is_not_used_and_said(value: str) -> None:
    found = stated(value, "metadata")
    assert found.dating is None
    assert "more than one way" in found.warning


@pytest.mark.parametrize(
    "value",
    [
        *(
            "",
            "soon",
            "Friday",
            "12:30",
            "3 May",
            "0000-00-00",
            "2024-02-30",
            "9" * 20,
            "1" * 100_000,
            "-0001-01-01",
        ),
        *(
            "9999-12-31T23:59:59-14:00",
            "0001-01-01T00:00:00+14:00",
            "2024-01-01 00:00 +9999",
            "2024-05-03T25:00",
        ),
        *(10**18, 10**30, -(10**18), True, None, float("nan"), float("inf"), {"y": 1}, ["2024"]),
    ],
)
def test_what_is_no_date_gives_a_warning_of_one_short_line(value: object) -> None:
    found = stated(value, "metadata")
    assert found.dating is None
    assert 10 < len(found.warning) < 120


@settings(deadline=None)
@given(
    st.text(max_size=80) | st.integers() | st.floats() | st.dates() | st.datetimes(timezones=st.timezones())
)
def test_anything_at_all_gives_a_date_that_can_be_written_or_a_warning(value: object) -> None:
    found = stated(value, "header")
    if found.dating is None:
        assert found.warning
    else:
        assert found.dating.iso()
        assert isinstance(found.dating.minute, int)


@settings(deadline=None)
@given(st.dates(dt.date(1000, 1, 1), dt.date(2999, 12, 31)))
def test_iso_dates_come_back_as_they_were(day: dt.date) -> None:
    found = stated(day.isoformat(), "header")
    assert found.dating is not None
    assert found.dating.iso() == day.isoformat()


@pytest.mark.parametrize(
    ("name", "iso"),
    [
        ("2015-11-08_huff-post_slug.txt", "2015-11-08"),
        ("report 20240503 final.md", "2024-05-03"),
        ("toll_2024.03.19.txt.gz", "2024-03-19"),
        ("20151308.txt", None),
        ("2015-02-30_x.txt", None),
        ("1234567890123.txt", None),
        ("2015-11.txt", None),
        ("2015-1108.txt", None),
    ],
)
def test_file_names(name: str, iso: str | None) -> None:
    dating = from_file_name(name)
    assert (dating.iso() if dating else None) == iso
    assert dating is None or dating.source == "file name"


def test_file_times_are_inferred_and_never_out_of_range() -> None:
    dating = from_file_time(MAY_2024)
    assert dating is not None
    assert dating.inferred
    assert dating.iso() == "2024-05-03T08:00+00:00"
    assert from_file_time(-(10**28)) is None
    assert from_file_time(10**28) is None


@pytest.mark.parametrize(
    ("words", "text", "iso", "guessed"),
    [
        ("3 May 2024", "", "2024-05-03", False),
        ("March 21", "It began in late December 2019.", "2020-03-21", True),
        ("Sept. 26", "since May 2016", "2016-09-26", True),
        ("May 3", "to be done by June 2030", "2024-05-03", True),
        ("May 3", "", "2024-05-03", True),
        ("December 30", "", "2023-12-30", True),
        ("Feb. 29", "", "2024-02-29", True),
    ],
)
def test_a_datelines_missing_year_is_inferred(words: str, text: str, iso: str, guessed: bool) -> None:
    dating = from_dateline(words, text, MAY_2024)
    assert dating is not None
    assert (dating.iso(), dating.source, dating.inferred) == (iso, "dateline", guessed)


def test_a_day_that_no_year_has_is_no_date() -> None:
    assert from_dateline("Feb. 31", "in 2020", MAY_2024) is None


@given(
    st.datetimes(dt.datetime(1000, 1, 1), dt.datetime(2999, 12, 31)),
    st.sampled_from(
        ["+0000", "-0330", "+1400", "-1600", "GMT", "UTC", "-0000", "+0530 (IST)", "-0800 (PST)"]
    ),
    st.sampled_from(["{:%a, %d %b %Y %H:%M:%S} ", "{:%d %b %Y %H:%M} "]),
)
@settings(deadline=None)
def test_dates_of_mail_are_what_dateutil_makes_of_them(when: dt.datetime, zone: str, form: str) -> None:
    words = form.format(when) + zone
    slow = stated(words.replace(" ", "  ", 1), "metadata")  # in this form dateutil is asked
    fast = stated(words, "metadata")
    assert (fast.dating, fast.dating and fast.dating.iso()) == (
        slow.dating,
        slow.dating and slow.dating.iso(),
    )
