"""A day at the workbench, in parts: each is a function that takes a `Day` and raises `Unexpected` where something is not as it should be."""

PARTS = []


class Unexpected(Exception):
    """What was found is not what was expected."""


def part(function):
    """Registers a part of the day."""
    PARTS.append(function)
    return function


def expect(what, found, expected):
    if found != expected:
        raise Unexpected(f"{what}: expected {expected!r}, found {found!r}")


def expect_that(what, holds, found=""):
    if not holds:
        raise Unexpected(f"expected: {what}" + (f"; found {found!r}" if found != "" else ""))
