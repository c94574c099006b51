"""Attacks on the workbench, by what they aim at. Each says in its first lines what it tries and what has to come back."""

ATTACKS = []


class Succeeded(Exception):
    """The attack did what it was meant to do."""


def attack(function):
    """Registers a function that takes a `Field`, says what came back, and raises `Succeeded` where the server gave way."""
    ATTACKS.append(function)
    return function


def slow(function):
    """As `attack`, for what has to wait: runs beside the others, on a field of its own."""
    function.is_slow = True
    return attack(function)


def held(condition, found):
    if not condition:
        raise Succeeded(found)


def statuses(found, allowed):
    """All answers have to be among those allowed; what came back in short."""
    found = list(found)
    held(all(one in allowed for one in found), f"{sorted(set(map(str, found)))}, expected {sorted(map(str, allowed))}")
    return ", ".join(f"{one} ×{found.count(one)}" for one in sorted(set(found)))
