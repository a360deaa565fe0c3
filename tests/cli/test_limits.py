"""``--limit``."""

import click
import pytest

from kg.cli.limits import limits_of
from kg.model.limits import Limits


def given(*values: str) -> Limits:
    command = click.Command("build")
    return limits_of(click.Context(command), click.Option(["--limit"]), values)


def test_what_is_not_given_is_as_usual() -> None:
    assert given() == Limits()
    assert given("bytes=5", "seconds=1_000") == Limits(bytes=5, seconds=1_000)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("pages=5", "'pages' is no limit; there are bytes, characters, seconds, memory"),
        ("bytes", "'bytes' is not of the form name=value"),
        ("bytes=many", "'many' is no whole number above 0"),
        ("bytes=0", "'0' is no whole number above 0"),
        ("bytes=-1", "'-1' is no whole number above 0"),
        ("bytes=²", "'²' is no whole number above 0"),
    ],
)
def test_what_is_none_is_said(value: str, message: str) -> None:
    with pytest.raises(click.BadParameter, match=message.replace("(", "[(]")):
        given(value)
